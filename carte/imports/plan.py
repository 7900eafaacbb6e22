"""What an import would do: each Fiche set against the structures that are there. Reads the database, writes nothing.

The rule of fields is a merge of three: what the file said last time (`Structure.valeurs_source`), what it says now,
what the sheet says. A field that a person changed since the last import stays (docs/adr/0018).
"""

from collections import defaultdict
from dataclasses import dataclass, field

from carte.models import Structure
from commun.models import ModeAccueil

from .fiches import Fiche, cle
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
    """

    fiche: Fiche
    structure: Structure | None
    champs: dict
    lues: dict
    gardes: list = field(default_factory=list)
    a_verifier: str = ""


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
        "gardes": [{ligne, nom, champs}] (a person's value stays), "absentes": [name] (of the source, no longer in
        the file), "nombres": {list: number}}
        """
        listes = {
            "rejets": self.rejets_dits,
            "a_verifier": [{"ligne": c.fiche.ligne, "nom": c.fiche.valeurs["nom"], "raison": c.a_verifier}
                           for c in self.a_verifier],
            "remarques": [{"texte": texte, "nombre": len(lignes), "lignes": lignes[:20]}
                          for texte, lignes in self.lecture.remarques.items()],
            "modifiees": [
                _dite(c, c.champs) | {"valeurs": valeurs}
                for c, valeurs in zip(self.modifiees, avant_apres(self.modifiees[:au_plus], LIBELLES), strict=False)
            ],
            "gardes": [_dite(c, c.gardes) for c in self.gardees if c.gardes],
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
    connues = _Connues(lecture)
    for fiche in lecture.fiches:
        genre = types.get(fiche.valeurs["type"])
        if genre is None:
            plan.rejets.append((fiche.ligne, f"Le type « {fiche.valeurs['type']} » n’existe pas sur ce site."))
            continue
        _ranger(plan, fiche, genre, connues)
    plan.absentes = connues.absentes()
    return plan


def _ranger(plan, fiche, genre, connues):
    structure = connues.trouver(fiche)
    if structure is not None and structure.pk in connues.prises:
        ligne = connues.prises[structure.pk]
        plan.rejets.append((fiche.ligne, f"En double : c’est la structure de la ligne {ligne}."))
        return
    theirs = {champ: v for champ, v in fiche.valeurs.items() if champ != "source_id"} | {"type": genre}
    theirs["a_verifier"] = " ".join(fiche.doutes)[:200]
    if structure is None:
        plan.creees.append(Changement(fiche, None, theirs, theirs, a_verifier=theirs["a_verifier"]))
        return
    connues.prises[structure.pk] = fiche.ligne
    changement = fusionner(fiche, structure, theirs, plan.lecture.source.nom)
    (plan.modifiees if changement.champs else plan.inchangees).append(changement)


def valeur(structure, champ):
    """The value of a field as `valeurs_source` keeps it: ids for relations."""
    return getattr(structure, f"{champ}_id" if champ in ("type", "commune") else champ)


def fusionner(fiche, structure, lues, source):
    """The Changement of a structure that is there."""
    if structure.source not in ("", source):
        dit = f"Cette structure vient déjà de la source « {structure.source} »."
        fiche.doutes.append(dit)
        return Changement(fiche, structure, {}, structure.valeurs_source)
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
    return None if champ in (*POINT, "places", "age_min_mois", "age_max_mois", "type", "commune") else ""


class _Connues:
    """The structures a file may speak of: those of its source, and those of the communes it names."""

    def __init__(self, lecture):
        self.source, self.prises = lecture.source.nom, {}
        self.par_id, self.par_cle = {}, defaultdict(list)
        self.siennes = {}
        communes = {fiche.valeurs["commune"] for fiche in lecture.fiches}
        structures = Structure.objects.exclude(type__code="assistant_maternel").select_related("type")
        for structure in structures.iterator(chunk_size=2000):
            if structure.source == self.source or structure.commune_id in communes:
                self._ranger(structure)

    def _ranger(self, structure):
        if structure.source == self.source:
            self.siennes[structure.pk] = structure
            if structure.source_id:
                self.par_id[structure.source_id] = structure
        code = structure.type.code
        self.par_cle[cle(structure.nom, structure.adresse, code, structure.commune_id)].append(structure)
        # What a person has renamed is still found by what the file called it.
        lues = structure.valeurs_source
        if structure.source == self.source and lues.get("nom"):
            autre = cle(lues["nom"], lues.get("adresse", ""), code, lues.get("commune"))
            if structure not in self.par_cle[autre]:
                self.par_cle[autre].append(structure)

    def trouver(self, fiche):
        """The structure of a Fiche, None when it is new: by the source's identifier, else by its key."""
        identifiant = fiche.valeurs.get("source_id", "")
        if identifiant and identifiant in self.par_id:
            return self.par_id[identifiant]
        candidates = [
            structure for structure in self.par_cle.get(fiche.cle, ())
            if not (identifiant and structure.source == self.source and structure.source_id)
        ]  # fmt: skip
        return min(
            candidates, key=lambda s: (s.pk in self.prises, s.source != self.source, s.source != "", s.pk), default=None
        )

    def absentes(self):
        return [structure for pk, structure in self.siennes.items() if pk not in self.prises]
