"""Fictional structures on the real communes of the demonstration: the same at every run, dates counted from today."""

import datetime
import math
import random
from collections import Counter
from decimal import Decimal

from django.utils import timezone

from carte.geographie import points_publics
from carte.models import Commune, Permanence, Structure, Vacances
from carte.models.structures import DERIVEES
from commun.models import ModeAccueil

EPCI = "200089456"
SOURCE = "demonstration"
FICTIVE = "Structure fictive, inventée pour ce site de démonstration."
ASSISTANTS_MATERNELS = 300

NOMS = (
    "Les Libellules", "Les Petits Pas", "La Coccinelle", "Les Moussaillons", "Le Jardin des Lutins", "Les Galopins",
    "Pomme d’Api", "Les Lucioles", "Au Clair de la Lune", "Les Hirondelles", "La Farandole", "Les Bout’Chou",
    "Les Marmousets", "Le Nid Douillet", "Les P’tits Mousses", "L’Île aux Enfants", "Les Cabrioles",
    "Les Coquelicots", "La Ribambelle", "Les Écureuils", "Le Petit Poucet", "Les Oisillons", "Les Pâquerettes",
    "L’Arbre à Doudous", "Les Chatons", "La Toupie", "Les Bergeronnettes", "Le Grand Chêne", "Les Explorateurs",
    "La Maison Bleue", "Les Grenouilles", "Le Colibri", "Les Tournesols", "La Clé des Champs", "Les Funambules",
    "Le Moulin à Vent", "Les Papillotes", "L’Envol", "Les Noisettes", "La Petite Ourse",
)  # fmt: skip
VOIES = (
    "rue des Libellules", "allée des Coquelicots", "rue du Pré-Fleuri", "place du Vieux-Tilleul", "chemin des Écoliers",
    "rue de la Fontaine", "impasse du Verger", "rue des Petits-Champs", "avenue des Platanes", "rue du Moulin",
)  # fmt: skip

JOUR = [["07:30", "18:30"]]
SEMAINES = {
    "jour": {str(j): JOUR for j in range(1, 6)},
    "large": {str(j): [["06:30", "20:00"]] for j in range(1, 6)},
    "samedi": {str(j): [["07:00", "19:30"]] for j in range(1, 7)},
    "halte": {str(j): [["08:30", "12:00"], ["13:30", "17:00"]] for j in (1, 2, 4, 5)},
    "bureau": {str(j): [["09:00", "12:30"], ["13:30", "17:00"]] for j in range(1, 6)},
    "ecole": {str(j): [["08:30", "11:45"], ["13:30", "16:15"]] for j in (1, 2, 4, 5)},
    "demi": {"2": [["09:00", "11:30"]], "4": [["09:00", "11:30"]]},
    "loisirs": {"3": [["07:30", "18:30"]]},
    "culture": {
        "2": [["15:00", "18:00"]],
        "3": [["10:00", "18:00"]],
        "5": [["15:00", "18:00"]],
        "6": [["10:00", "17:00"]],
    },
}  # fmt: skip
COMMISSION = "Par le relais : une commission attribue les places, deux fois par an."
DIRECT = "Auprès de la structure, par téléphone, toute l’année."
LIBRE = "Sans inscription : venez pendant les heures d’ouverture."
# code: number, beginning of the name, weeks, ages in months, places, prices, how to register
GENRES = {
    "creche_collective": (10, "Crèche", ("jour", "jour", "large"), (2, 36), (20, 45), ("psu",), COMMISSION),
    "multi_accueil": (22, "Multi-accueil", ("jour", "jour", "large"), (2, 48), (15, 40), ("psu",), COMMISSION),
    "micro_creche": (
        34,
        "Micro-crèche",
        ("jour", "large", "samedi"),
        (2, 48),
        (10, 12),
        ("paje", "paje", "psu"),
        DIRECT,
    ),
    "creche_familiale": (3, "Crèche familiale", ("large",), (2, 36), (20, 36), ("psu",), COMMISSION),
    "creche_parentale": (2, "Crèche parentale", ("jour",), (3, 36), (14, 18), ("psu",), DIRECT),
    "creche_entreprise": (
        2,
        "Crèche d’entreprise",
        ("samedi",),
        (2, 36),
        (20, 30),
        ("psu",),
        "Auprès de votre employeur.",
    ),
    "halte_garderie": (8, "Halte-garderie", ("halte",), (3, 48), (10, 18), ("psu",), DIRECT),
    "jardin_enfants": (1, "Jardin d’enfants", ("jour",), (18, 72), (20, 24), ("psu",), DIRECT),
    "mam": (20, "MAM", ("jour", "large", "samedi"), (2, 72), (8, 16), ("contrat",), DIRECT),
    "garde_domicile": (5, "Association", ("samedi",), (2, 144), None, ("contrat",), "Par téléphone, devis gratuit."),
    "ecole_2_ans": (3, "École maternelle", ("ecole",), (24, 72), None, ("gratuit",), "À la mairie de la commune."),
    "laep": (8, "Lieu d’accueil enfants-parents", ("demi",), (0, 72), None, ("gratuit",), LIBRE),
    "pmi": (6, "Centre de PMI", ("bureau",), (0, 72), None, ("gratuit",), "Sur rendez-vous, par téléphone."),
    "ludotheque": (5, "Ludothèque", ("culture",), (0, None), None, ("",), LIBRE),
    "alsh": (
        24,
        "Accueil de loisirs",
        ("loisirs",),
        (36, 144),
        (30, 90),
        ("",),
        "Auprès de la structure.",
    ),
    "mediatheque": (14, "Médiathèque", ("culture",), (0, None), None, ("gratuit",), LIBRE),
    "centre_social": (5, "Centre social", ("bureau",), (0, None), None, ("",), LIBRE),
    "france_services": (7, "France services", ("bureau",), (None, None), None, ("gratuit",), LIBRE),
}  # fmt: skip
SANS_PRIX = {"prix": None, "prix_par": "heure", "prix_heures": None, "prix_depuis": None, "prix_note": ""}
PRECISIONS = ("", "Couches et repas compris.", "Repas compris.")
DISPONIBLES = ("1 place en janvier", "2 places à temps partiel", "1 place le mercredi", "places en septembre")
# Age in days of what was said of the places: fresh, fresh, greyed, too old to be shown, never said.
FRAICHEURS = (4, 18, 52, 130, None)

# slug: name, INSEE code, week, [(place, INSEE code, rule, from, to)]
SOIREE = {**SEMAINES["bureau"], "2": [["09:00", "12:30"], ["13:30", "19:00"]]}
RELAIS = {
    "la-marelle": (
        "Relais petite enfance La Marelle", "27375", SOIREE,
        [("Salle des associations", "27003", "FREQ=WEEKLY;BYDAY=TH", (9, 0), (11, 30)),
         ("Mairie", "27322", "FREQ=MONTHLY;BYDAY=1TU", (14, 0), (17, 0))],
    ),
    "le-cerf-volant": (
        "Relais petite enfance Le Cerf-volant", "27701", SEMAINES["bureau"],
        [("Maison des familles", "27528", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", (9, 30), (12, 0))],
    ),
    "la-roulotte": (
        "Relais petite enfance itinérant La Roulotte", "27458", SOIREE,
        [("Place de la mairie", "27469", "FREQ=WEEKLY;BYDAY=MO", (9, 0), (12, 0)),
         ("Salle polyvalente", "27008", "FREQ=WEEKLY;BYDAY=TU", (9, 0), (11, 30)),
         ("Espace des Deux-Rives", "27474", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", (9, 0), (11, 30)),
         ("École maternelle", "27386", "FREQ=MONTHLY;BYDAY=2FR", (14, 0), (16, 30)),
         ("Salle des fêtes", "27188", "FREQ=MONTHLY;BYDAY=1WE,3WE", (9, 30), (12, 0))],
    ),
    "les-ricochets": (
        "Relais petite enfance Les Ricochets", "27275", SEMAINES["bureau"],
        [("Pôle enfance", "27022", "FREQ=WEEKLY;BYDAY=FR", (9, 0), (12, 0)),
         ("Mairie", "27191", "FREQ=MONTHLY;BYDAY=1TH,3TH", (14, 0), (17, 30))],
    ),
}  # fmt: skip


LIEUX_FERMES_AUX_VACANCES = ("École maternelle", "Salle des associations")
# Name, first day and last day, as (month, day); from one year to the next when the last day comes first.
VACANCES = (
    ("Fermeture d’été (démonstration)", (8, 1), (8, 21)),
    ("Fermeture de fin d’année (démonstration)", (12, 24), (1, 3)),
)


def charger_vacances():
    """The closures of this year and of the next, the same at every run."""
    annee = timezone.localdate().year
    for nom, du, au in VACANCES:
        for a in (annee, annee + 1):
            fin = datetime.date(a + (au < du), *au)
            Vacances.objects.get_or_create(nom=nom, du=datetime.date(a, *du), defaults={"au": fin})


def charger_structures():
    """Create or bring up to date every fictional structure; returns {"relais": {slug: Structure}, "nombre": n}."""
    charger_vacances()
    communes = list(Commune.objects.filter(epci=EPCI, lat__isnull=False).order_by("insee"))
    modes = {mode.code: mode for mode in ModeAccueil.objects.all()}
    voulues = [*_relais(communes), *_lieux(communes), *_assistants_maternels(communes)]
    for champs in voulues:
        champs["type"] = modes[champs["type"]]
    _ecrire(voulues)
    relais = {
        s.slug: s for s in Structure.objects.filter(source=SOURCE, source_id__startswith="relais-").order_by("pk")
    }
    for slug, structure in relais.items():
        _permanences(structure, RELAIS[slug][3], {commune.insee: commune for commune in communes})
    return {"relais": relais, "nombre": len(voulues)}


def _ecrire(voulues):
    connues = {s.source_id: s for s in Structure.objects.filter(source=SOURCE).select_related("type", "commune")}
    nouvelles, changees = [], []
    for champs in voulues:
        structure = connues.get(champs["source_id"]) or Structure(source=SOURCE)
        differente = structure.pk is None or any(getattr(structure, nom) != valeur for nom, valeur in champs.items())
        for nom, valeur in champs.items():
            setattr(structure, nom, valeur)
        structure.deriver()
        if differente:
            structure.clean_fields()
            (changees if structure.pk else nouvelles).append(structure)
    Structure.objects.bulk_create(nouvelles)
    if changees:
        Structure.objects.bulk_update(changees, [*voulues[0], *DERIVEES, "slug"], batch_size=20)


def _relais(communes):
    par_insee = {commune.insee: commune for commune in communes}
    for rang, (slug, (nom, insee, semaine, _permanences)) in enumerate(RELAIS.items(), start=1):
        yield _champs(
            source_id=f"relais-{rang}",
            type="rpe",
            nom=nom,
            slug=slug,
            commune=par_insee[insee],
            de=_hasard(slug),
            horaires=semaine,
            telephone=f"02 61 91 10 {rang:02}",
            courriel=f"{slug}@seine-eure.example",
            gestionnaire="Agglomération Seine-Eure (démonstration)",
            mode_tarif="gratuit",
            inscription="Par téléphone, par courriel ou aux permanences, sans rendez-vous.",
            description=f"{FICTIVE} Le relais informe les familles, cherche avec elles et accompagne les assistants "
            "maternels du secteur.",
        )


def _lieux(communes):
    numero = 0
    for decalage, (code, genre) in enumerate(GENRES.items()):
        nombre, debut, semaines, ages, places, tarifs, inscription = genre
        for rang, commune in enumerate(_repartir(communes, nombre)):
            numero += 1
            de = _hasard(f"{code}-{rang}")
            lieu = _champs(
                source_id=f"{code}-{rang}",
                type=code,
                nom=f"{debut} {NOMS[(rang * 7 + decalage * 11) % len(NOMS)]}",
                commune=commune,
                de=de,
                horaires=SEMAINES[de.choice(semaines)],
                telephone=f"02 61 91 3{numero // 100} {numero % 100:02}",
                age_min_mois=ages[0],
                age_max_mois=ages[1],
                places=de.randint(*places) if places else None,
                handicap=de.random() < 0.4,
                occasionnel=code == "halte_garderie" or (bool(places) and de.random() < 0.3),
                urgence=bool(places) and de.random() < 0.2,
                avip=code in ("multi_accueil", "micro_creche") and de.random() < 0.15,
                mode_tarif=de.choice(tarifs),
                inscription=inscription,
                **_places_dites(de, inscription, bool(places)),
            )
            yield lieu | _prix(lieu["source_id"], lieu["mode_tarif"])


def _assistants_maternels(communes):
    """Public points only: private ones are drawn here, kept nowhere."""
    for commune, nombre in Counter(_repartir(communes, ASSISTANTS_MATERNELS, puissance=0.9)).items():
        hasard = _hasard(f"am-{commune.insee}")
        caches = [_autour(commune, hasard, 0.9) for _ in range(nombre)]
        points = points_publics(caches, repli=(commune.lat, commune.lon), cote_km=1)
        for rang, (lat, lon) in enumerate(points):
            de = _hasard(f"am-{commune.insee}-{rang}")
            yield _champs(
                source_id=f"am-{commune.insee}-{rang}",
                type="assistant_maternel",
                nom=f"Assistante maternelle, {_quartier(commune, lat, lon)}",
                commune=commune,
                de=de,
                lat=lat,
                lon=lon,
                point_approche=True,
                adresse="",
                horaires=SEMAINES[de.choice(("jour", "jour", "large", "samedi"))],
                age_min_mois=2,
                age_max_mois=72,
                places=de.randint(2, 4),
                mode_tarif="contrat",
                inscription="Coordonnées données par le relais : appelez-le ou faites une demande.",
                description="Personne fictive, inventée pour ce site de démonstration.",
                **_places_dites(de, "", True),
            )


def _champs(*, de, commune, **champs):
    """Fields of a structure: a deterministic place near the town hall, an address, what every structure says."""
    lat, lon = _autour(commune, de, 0.6)
    return {
        "lat": lat,
        "lon": lon,
        "commune": commune,
        "adresse": f"{de.randint(1, 60)} {de.choice(VOIES)}",
        "code_postal": commune.liste_codes_postaux[0],
        "description": FICTIVE,
        "mise_a_jour_le": timezone.localdate() - datetime.timedelta(days=de.randint(2, 60)),
        **dict.fromkeys(("slug", "gestionnaire", "telephone", "courriel", "disponibilite"), ""),
        **dict.fromkeys(("age_min_mois", "age_max_mois", "places", "disponibilite_le", "commission_le")),
        **SANS_PRIX,
        **dict.fromkeys(("point_approche", "handicap", "occasionnel", "urgence", "avip"), False),
        **champs,
        "slug": champs.get("slug") or Structure(nom=champs["nom"]).slug_propose,
    }


def _hasard(cle):
    """Chance that falls the same way at every run."""
    return random.Random(cle)  # noqa: S311


def _autour(commune, de, etendue_km):
    """A point near the town hall, further in a large commune."""
    lat, lon = commune.point
    rayon = de.random() ** 0.5 * min(1.6, etendue_km * (0.4 + commune.population / 8000))
    angle = de.random() * 2 * math.pi
    return (
        round(lat + rayon * math.sin(angle) / 111.2, 6),
        round(lon + rayon * math.cos(angle) / (111.2 * math.cos(math.radians(lat))), 6),
    )


def _repartir(communes, nombre, puissance=0.75):
    """`nombre` communes, large ones several times: each seat to the highest quotient of its population."""
    sieges = dict.fromkeys(communes, 0)
    for _ in range(nombre):
        gagnante = max(communes, key=lambda c: (c.population**puissance / (sieges[c] + 1), c.insee))
        sieges[gagnante] += 1
    return [commune for commune, n in sieges.items() for _ in range(n)]


def _quartier(commune, lat, lon):
    if (lat, lon) == (commune.lat, commune.lon):
        return commune.nom
    centre_lat, centre_lon = commune.point
    nord, est = (lat - centre_lat) * 111.2, (lon - centre_lon) * 72.7
    if math.hypot(nord, est) < 0.4:
        return f"{commune.nom} (centre)"
    points = ("est", "nord-est", "nord", "nord-ouest", "ouest", "sud-ouest", "sud", "sud-est")
    return f"{commune.nom} ({points[round(math.atan2(nord, est) / (math.pi / 4)) % 8]})"


def _prix(cle, mode_tarif):
    """Most micro-crèches publish theirs, a few by the month; drawn apart, it moves no other chance."""
    de = _hasard(f"prix-{cle}")
    if mode_tarif != "paje" or de.random() < 0.3:
        return {}
    heure = Decimal(de.randint(170, 210)) / 20
    publie = {"prix": heure, "prix_depuis": _rentree(), "prix_note": de.choice(PRECISIONS)}
    if de.random() < 0.2:
        heures = de.choice((80, 120, 160))
        publie |= {"prix": heure * heures, "prix_par": "mois", "prix_heures": heures}
    return publie


def _rentree():
    """The last 1 September."""
    jour = timezone.localdate()
    return datetime.date(jour.year - (jour.month < 9), 9, 1)


def _places_dites(de, inscription, accueille):
    jour = timezone.localdate()
    if inscription == COMMISSION:
        # The Thursday that follows in six weeks or so.
        jour += datetime.timedelta(days=42)
        return {"commission_le": jour + datetime.timedelta(days=(3 - jour.weekday()) % 7)}
    age = de.choice(FRAICHEURS)
    if not accueille or age is None:
        return {}
    return {"disponibilite": de.choice(DISPONIBLES), "disponibilite_le": jour - datetime.timedelta(days=age)}


def _permanences(structure, definitions, communes):
    for lieu, insee, regle, debut, fin in definitions:
        commune = communes[insee]
        lat, lon = commune.point
        Permanence.objects.update_or_create(
            structure=structure,
            commune=commune,
            defaults={
                "lieu": lieu,
                "lat": lat,
                "lon": lon,
                "recurrence": regle,
                "heure_debut": datetime.time(*debut),
                "heure_fin": datetime.time(*fin),
                "exceptions": [],
                "hors_vacances": lieu in LIEUX_FERMES_AUX_VACANCES,
                "valable_du": datetime.date(2026, 1, 5),
                "valable_au": None,
            },
        )
