"""Synthetic structures over the real communes: the same at every run, more people more structures, no real one."""

import datetime
import itertools
import math
import random
from functools import cache

from django.utils import timezone

from carte import grilles
from carte.geographie import centre_de_maille
from carte.models import Commission, Commune, Disponibilite, Permanence, Structure
from commun.langues_parlees import LANGUES_PARLEES
from commun.models import ModeAccueil
from site_info.demonstration.structures import DISPONIBLES, FRAICHEURS, GENRES, NOMS, SEMAINES, VOIES

SOURCE = "banc"
PAQUET = 2000
# Départements that nothing neighbours, and how many structures they hold whatever the rest of the country does: what
# is seen there must cost the same. The second is filled once there are enough.
TEMOINS = ((("2A", "2B"), 200), (("974",), 3000))
# Of a hundred structures of each kind in France, roughly (Onape, Cnaf, ministère de la Culture, ANCT: 2023).
PARTS = {
    "assistant_maternel": 72.0, "alsh": 8.0, "mediatheque": 4.5, "micro_creche": 2.4, "ecole_2_ans": 2.0,
    "multi_accueil": 1.9, "pmi": 1.6, "mam": 1.4, "creche_collective": 1.2, "rpe": 1.0, "france_services": 0.9,
    "centre_social": 0.8, "laep": 0.7, "ludotheque": 0.5, "garde_domicile": 0.4, "halte_garderie": 0.3,
    "creche_entreprise": 0.2, "creche_familiale": 0.1, "creche_parentale": 0.05, "jardin_enfants": 0.05,
}  # fmt: skip
# Those that the demonstration writes another way: beginning of the name, weeks, ages, places, prices, registration.
AUTRES = {
    "assistant_maternel": ("Assistante maternelle", ("jour", "large", "samedi"), (2, 72), (2, 4), ("contrat",), ""),
    "rpe": ("Relais petite enfance", ("bureau",), (None, None), None, ("gratuit",), "Par téléphone."),
}
COMMISSIONS = 40


def semer(nombre, avancer=lambda n: None):
    """Bring the synthetic structures to `nombre`, those already there being the first ones; `avancer` hears of each
    lot written."""
    deja = Structure.objects.filter(source=SOURCE).count()
    communes = list(Commune.objects.filter(lat__isnull=False).order_by("insee"))
    modes = {mode.code: mode for mode in ModeAccueil.objects.all()}
    de = random.Random(f"{SOURCE}-{deja}")  # noqa: S311
    rangs = itertools.count(deja)
    tirage = _communes_tirees(communes, nombre, de)
    while paquet := list(itertools.islice(tirage, PAQUET)):
        structures = [_structure(next(rangs), commune, modes, de) for commune in paquet]
        Structure.objects.bulk_create(structures, batch_size=PAQUET)
        _accompagner(structures, de)
        avancer(len(structures))


def _communes_tirees(communes, nombre, de):
    """The commune of each structure still to write: the lone régions first, then the country by its population."""
    presentes = Structure.objects.filter(source=SOURCE)
    a_part, reste = set(), nombre - presentes.count()
    for departements, effectif in TEMOINS:
        a_part.update(departements)
        dedans = [commune for commune in communes if commune.departement in departements]
        if nombre >= effectif * 1.5 and not presentes.filter(commune__departement__in=departements).exists():
            reste -= effectif
            yield from _tirer(dedans, effectif, de)
    yield from _tirer([commune for commune in communes if commune.departement not in a_part], reste, de)


def _tirer(communes, nombre, de):
    return de.choices(communes, [commune.population + 20 for commune in communes], k=nombre)


@cache
def _derivees(semaine):
    """{column: value} that the hours of a week give, the same for all those who keep it."""
    modele = Structure(nom="-", lat=0, lon=0, horaires=SEMAINES.get(semaine, {}))
    modele.deriver()
    noms = ("atypique", *(f"ouvert_{jour}" for jour in grilles.JOURS))
    return {nom: getattr(modele, nom) for nom in noms}


def _structure(rang, commune, modes, de):
    code = de.choices(list(PARTS), list(PARTS.values()))[0]
    debut, semaines, ages, places, tarifs, inscription = AUTRES.get(code) or GENRES[code][1:]
    # One in ten says neither its hours nor its ages.
    semaine, connue = de.choice(semaines), de.random() < 0.9
    structure = Structure(
        source=SOURCE,
        source_id=str(rang),
        nom=f"{debut} {de.choice(NOMS)}",
        type=modes[code],
        commune=commune,
        code_postal=commune.liste_codes_postaux[0] if commune.codes_postaux else "",
        adresse=f"{de.randint(1, 90)} {de.choice(VOIES)}",
        description="Structure synthétique, pour mesurer.",
        horaires=SEMAINES[semaine] if connue else {},
        age_min_mois=ages[0] if connue else None,
        age_max_mois=ages[1] if connue else None,
        places=de.randint(*places) if places else None,
        langues=[de.choice(list(LANGUES_PARLEES))] if de.random() < 0.15 else [],
        mode_tarif=de.choice(tarifs),
        inscription=inscription,
        mise_a_jour_le=_il_y_a(de.randint(0, 400)),
        publiee=de.random() < 0.98,
        **{nom: de.random() < part for nom, part in (("handicap", 0.3), ("occasionnel", 0.2), ("urgence", 0.1))},
        **{nom: de.random() < 0.05 for nom in ("avip", "garde_partagee")},
    )
    _placer(structure, code, de)
    _annoncer(structure, code, de)
    structure.deriver()
    return structure


def _placer(structure, code, de):
    """Around the middle of the commune, further in a large one; an assistante maternelle in the middle of a cell."""
    lat, lon = structure.commune.point
    if de.random() < 0.01:
        return
    ecart_km = max(0.3, math.sqrt(structure.commune.population) / 350)
    lat += de.gauss(0, ecart_km) / 111.2
    lon += de.gauss(0, ecart_km) / (111.2 * math.cos(math.radians(lat)))
    if code == "assistant_maternel":
        structure.point_approche, structure.adresse = True, ""
        structure.visible_jusqu_au = _il_y_a(de.randint(-1800, 40))
        lat, lon = centre_de_maille(lat, lon)
    structure.lat, structure.lon = round(lat, 6), round(lon, 6)


def _annoncer(structure, code, de):
    """Places: given by a commission, told in a few words, or told by the rows of `_accompagner`."""
    age = de.choice(FRAICHEURS)
    if code in ("creche_collective", "multi_accueil"):
        structure.commission_le = _il_y_a(-de.randint(5, 120))
    elif structure.places and age is not None:
        structure.disponibilite_le = _il_y_a(age)
        structure.disponibilite = "" if code == "assistant_maternel" else de.choice(DISPONIBLES)


def _accompagner(structures, de):
    """What hangs on structures: places told day by day, permanences, commissions."""
    places, permanences = [], []
    for structure in structures:
        if structure.point_approche and structure.disponibilite_le and de.random() < 0.6:
            jours = de.sample(grilles.JOURS[:5], de.randint(1, 5))
            places.append(Disponibilite(structure=structure, grille=grilles.grille_voulue(jours)))
        if structure.type.code == "rpe":
            permanences += [_permanence(structure, jour) for jour in de.sample(("MO", "TU", "WE", "TH", "FR"), 2)]
    Disponibilite.objects.bulk_create(places)
    Permanence.objects.bulk_create(permanences)
    commissions = _commissions()
    liens = Commission.structures.through
    liens.objects.bulk_create(
        liens(structure=structure, commission=de.choice(commissions))
        for structure in structures
        if structure.commission_le
    )


def _permanence(structure, jour):
    return Permanence(
        structure=structure,
        lieu="Salle des fêtes",
        commune=structure.commune,
        lat=structure.lat,
        lon=structure.lon,
        recurrence=f"FREQ=WEEKLY;BYDAY={jour}",
        heure_debut=datetime.time(9),
        heure_fin=datetime.time(11, 30),
        valable_du=_il_y_a(30),
    )


def _commissions():
    """COMMISSIONS of them, past and to come, made the first time."""
    for rang in range(Commission.objects.filter(nom=SOURCE).count(), COMMISSIONS):
        Commission.objects.create(nom=SOURCE, le=_il_y_a(60 - 5 * rang))
    return list(Commission.objects.filter(nom=SOURCE))


def _il_y_a(jours):
    return timezone.localdate() - datetime.timedelta(days=jours)
