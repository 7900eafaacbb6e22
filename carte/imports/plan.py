"""What an import would do: each Fiche set against the structures that are there. Reads the database, writes nothing.

The rule of fields is a merge of three: what the file said last time (`Structure.valeurs_source`), what it says now,
what the sheet says. A field that a person changed since the last import stays (docs/adr/0018).
"""

from dataclasses import dataclass, field

from carte.models import Structure
from commun.models import ModeAccueil

from .connues import Connues
from .fiches import Fiche
from .lecture import Lecture
from .recits import avant_apres

CHAMPS = (
    "nom", "type", "gestionnaire", "description", "adresse", "code_postal", "commune", "lat", "lon", "telephone",
    "courriel", "site_web", "horaires", "places", "age_min_mois", "age_max_mois", "inscription", "handicap",
    "a_verifier",
)  # fmt: skip
POINT = ("lat", "lon")
# Of lists in a report; the counts are always whole.
AU_PLUS = 2000
LIBELLES = {
    champ: Structure._meta.get_field(champ).verbose_name for champ in CHAMPS if champ not in POINT
} | {"lat": "point", "lon": "point"}  # fmt: skip


@dataclass(slots=True)
class Changement:
    """What becomes of one structure: `structure` is None when it is created; `champs` {field: new value}.

    `gardes`: fields of which a person's value stays. `lues`: what `valeurs_source` becomes.
    `ailleurs`: the other source that this structure comes from; nothing of it is changed.
    """

    fiche: Fiche
    structure: Structure | None
    champs: dict
    lues: dict
    gardes: list = field(default_factory=list)
    a_verifier: str = ""
    ailleurs: str = ""


@dataclass
class Plan:
    """`creees`, `modifiees`, `inchangees`: Changement lists; `rejets`: [(row number, reason)]."""

    lecture: Lecture
    creees: list = field(default_factory=list)
    modifiees: list = field(default_factory=list)
    inchangees: list = field(default_factory=list)
    rejets: list = field(default_factory=list)
    absentes: list = field(default_factory=list)

    @property
    def gardees(self):
        return [*self.creees, *self.modifiees, *self.inchangees]

    @property
    def a_verifier(self):
        return [changement for changement in self.gardees if changement.a_verifier]

    @property
    def bilan(self):
        """{"lues", "creees", "modifiees", "inchangees", "rejetees", "a_verifier"}: numbers of rows."""
        nombres = {nom: len(getattr(self, nom)) for nom in ("creees", "modifiees", "inchangees")}
        rejetees = len(self.rejets)
        return {"lues": sum(nombres.values()) + rejetees, **nombres, "rejetees": rejetees,
                "a_verifier": len(self.a_verifier)}  # fmt: skip

    @property
    def rejets_dits(self):
        """[{"ligne": number, "nom": name, "raison": sentence}, ...] in the order of the file."""
        noms = {f.ligne: f.valeurs["nom"] for f in self.lecture.fiches} | self.lecture.noms
        return [{"ligne": n, "nom": noms.get(n, ""), "raison": raison} for n, raison in sorted(self.rejets)]

    def rapport(self, au_plus=AU_PLUS):
        """What is kept of it, JSON; lists hold `au_plus` entries at most, "nombres" tells how many there were.

        {"bilan", "rejets": [{ligne, nom, raison}], "a_verifier": [{ligne, nom, raison}], "remarques": [{texte, nombre,
        lignes}], "modifiees": [{ligne, nom, champs: [label], valeurs: [[label, before, after]]}],
        "gardes": [{ligne, nom, champs}] (a person's value stays), "ailleurs": [{ligne, nom, source}] (given by another
        source, left as it is), "absentes": [name] (of the source, no longer in the file), "nombres": {list: number}}
        """
        listes = {
            "rejets": self.rejets_dits,
            "a_verifier": [{"ligne": c.fiche.ligne, "nom": c.fiche.valeurs["nom"], "raison": c.a_verifier}
                           for c in self.a_verifier],
            "remarques": [{"texte": texte, "nombre": len(lignes), "lignes": sorted(lignes)[:20]}
                          for texte, lignes in self.lecture.remarques.items()],
            "modifiees": [
                _dite(c, c.champs) | {"valeurs": valeurs}
                for c, valeurs in zip(self.modifiees, avant_apres(self.modifiees[:au_plus], LIBELLES), strict=False)
            ],
            "gardes": [_dite(c, c.gardes) for c in self.gardees if c.gardes],
            "ailleurs": [
                {"ligne": c.fiche.ligne, "nom": c.structure.nom, "source": c.ailleurs}
                for c in self.inchangees
                if c.ailleurs
            ],
            "absentes": [str(structure) for structure in self.absentes],
        }  # fmt: skip
        nombres = {nom: len(liste) for nom, liste in listes.items()} | {"modifiees": len(self.modifiees)}
        return {"bilan": self.bilan, **{nom: liste[:au_plus] for nom, liste in listes.items()}, "nombres": nombres}


def _dite(changement, champs):
    libelles = list(dict.fromkeys(LIBELLES[champ] for champ in champs if champ in LIBELLES))
    return {"ligne": changement.fiche.ligne, "nom": changement.fiche.valeurs["nom"], "champs": libelles}


def comparer(lecture):
    """The Plan of a Lecture, as the database stands now."""
    plan = Plan(lecture, rejets=list(lecture.rejets))
    types = dict(ModeAccueil.objects.values_list("code", "pk"))
    fiches = []
    for fiche in lecture.fiches:
        if fiche.valeurs["type"] in types:
            fiches.append(fiche)
        else:
            plan.rejets.append((fiche.ligne, f"Le type « {fiche.valeurs['type']} » n’existe pas sur ce site."))
    connues = Connues(lecture.source.nom, fiches)
    for fiche, structure, deja in connues.apparier(fiches):
        if deja:
            plan.rejets.append((fiche.ligne, f"En double : c’est la structure de la ligne {deja}."))
        else:
            _ranger(plan, fiche, structure, types[fiche.valeurs["type"]])
    plan.absentes = connues.absentes()
    return plan


def _ranger(plan, fiche, structure, genre):
    lues = {champ: v for champ, v in fiche.valeurs.items() if champ != "source_id"} | {"type": genre}
    lues["a_verifier"] = " ".join(fiche.doutes)[:200]
    if structure is None:
        plan.creees.append(Changement(fiche, None, lues, lues, a_verifier=lues["a_verifier"]))
        return
    changement = fusionner(fiche, structure, lues, plan.lecture.source.nom)
    (plan.modifiees if changement.champs else plan.inchangees).append(changement)


def valeur(structure, champ):
    """The value of a field as `valeurs_source` keeps it: ids for relations."""
    return getattr(structure, f"{champ}_id" if champ in ("type", "commune") else champ)


def fusionner(fiche, structure, lues, source):
    """The Changement of a structure that is there."""
    if structure.source not in ("", source):
        return Changement(fiche, structure, {}, structure.valeurs_source, ailleurs=structure.source)
    avant, champs, gardes = structure.valeurs_source, {}, []
    for groupe in ([champ] for champ in lues if champ not in POINT):
        _fusionner(groupe, structure, avant, lues, champs, gardes)
    if "lat" in lues:
        _fusionner(POINT, structure, avant, lues, champs, gardes)
    if "a_verifier" in gardes:
        gardes.remove("a_verifier")
    reste = champs.get("a_verifier", structure.a_verifier) if lues["a_verifier"] else ""
    return Changement(fiche, structure, champs, avant | lues, gardes, reste)


def _fusionner(groupe, structure, avant, lues, champs, gardes):
    """Put into `champs` what the file changes of fields that go together, into `gardes` what a person holds."""
    ici, dit, disait = ([source(champ) for champ in groupe] for source in
                        (lambda c: valeur(structure, c), lues.get, lambda c: avant.get(c, _vide(c))))  # fmt: skip
    if ici == dit:
        return
    if ici == disait or (dit != disait and groupe == ["a_verifier"] and dit != [""]):
        champs.update(zip(groupe, dit, strict=True))
    else:
        gardes.extend(groupe)


def _vide(champ):
    """What a field holds when nobody ever said anything of it."""
    return Structure._meta.get_field(champ).get_default()
