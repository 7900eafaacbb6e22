"""Which structure of the site a row of a file speaks of."""

from collections import defaultdict

from carte.models import Structure
from commun.models import ModeAccueil

from .fiches import cle
from .genres import ASSISTANT

PAQUET = 2000


class Connues:
    """The structures a file may speak of: those of its source, and those of the communes it names."""

    def __init__(self, source, fiches):
        self.source, self.prises = source, {}
        self.par_id, self.par_cle, self.siennes = {}, defaultdict(list), {}
        self.codes = dict(ModeAccueil.objects.values_list("pk", "code"))
        communes = {fiche.valeurs["commune"] for fiche in fiches}
        structures = Structure.objects.exclude(type__code=ASSISTANT).order_by("pk")
        for structure in structures.iterator(chunk_size=PAQUET):
            if structure.source == source or structure.commune_id in communes:
                self._ranger(structure)

    def _ranger(self, structure):
        cles = {cle(structure.nom, structure.adresse, self.codes[structure.type_id], structure.commune_id)}
        if structure.source == self.source:
            self.siennes[structure.pk] = structure
            if structure.source_id:
                self.par_id[structure.source_id] = structure
            # What a person has renamed is still found by what the file called it.
            lues = structure.valeurs_source
            if "nom" in lues:
                cles.add(
                    cle(lues["nom"], lues.get("adresse", ""), self.codes.get(lues.get("type")), lues.get("commune"))
                )
        for une in cles:
            self.par_cle[une].append(structure)

    def apparier(self, fiches):
        """[(Fiche, its Structure or None, row that already took this structure or None), ...].

        By the identifier of the source, else by name, address, kind and commune; what is left is tried by name, kind
        and commune alone, where it tells one structure of the source and one row.
        """
        couples = [self._apparier(fiche) for fiche in fiches]
        restes = [fiche for fiche, structure, _deja in couples if structure is None]
        demenagees = self._demenagees(restes)
        return [(f, s or demenagees.get(f.ligne), deja) for f, s, deja in couples]

    def _apparier(self, fiche):
        identifiant = fiche.valeurs.get("source_id", "")
        structure = self.par_id.get(identifiant) if identifiant else None
        if structure is None:
            candidates = [s for s in self.par_cle.get(fiche.cle, ()) if not self._a_un_autre_nom(s, identifiant)]
            structure = min(candidates, key=self._preference, default=None)
        if structure is None:
            return fiche, None, None
        deja = self.prises.setdefault(structure.pk, fiche.ligne)
        return fiche, structure, deja if deja != fiche.ligne else None

    def _a_un_autre_nom(self, structure, identifiant):
        """Whether the source calls this structure by another identifier."""
        return bool(identifiant and structure.source == self.source and structure.source_id)

    def _preference(self, structure):
        return structure.pk in self.prises, structure.source != self.source, structure.source != "", structure.pk

    def _demenagees(self, fiches):
        """{row number: Structure} of those whose address alone changed in the file."""
        libres, nouvelles = defaultdict(list), defaultdict(list)
        for pk, structure in self.siennes.items():
            lues = structure.valeurs_source
            if pk not in self.prises and not structure.source_id and "nom" in lues:
                nom, _adresse, *reste = cle(lues["nom"], "", self.codes.get(lues.get("type")), lues.get("commune"))
                libres[nom, *reste].append(structure)
        for fiche in fiches if libres else ():
            nom, _adresse, *reste = fiche.cle
            nouvelles[nom, *reste].append(fiche)
        trouvees = {}
        for qui, lignes in nouvelles.items():
            if len(lignes) == 1 and len(libres.get(qui, ())) == 1:
                (structure,) = libres[qui]
                trouvees[lignes[0].ligne] = structure
                self.prises[structure.pk] = lignes[0].ligne
        return trouvees

    def absentes(self):
        """The structures of the source that the file no longer gives."""
        return [structure for pk, structure in self.siennes.items() if pk not in self.prises]
