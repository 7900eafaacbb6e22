"""What an import changes of structures, in words: the value before, the value after."""

import re
from collections import Counter

from carte.models import Commune
from commun.horaires import ecrire
from commun.models import ModeAccueil

LONGUEUR = 120
_RIEN = "rien"
# What is proper to a row in the reason of its refusal.
_PROPRE = re.compile(r"« [^»]* »|\d+(?:[.,]\d+)?")
_POINT = {"lat": 0, "lon": 1}


def avant_apres(changements, libelles):
    """[[label, before, after], ...] of each Changement, in a list; `libelles`: {field: label}.

    What has no label is not told; latitude and longitude are told together.
    """
    noms = _noms(changements)
    return [list(_valeurs(changement, libelles, noms)) for changement in changements]


def _noms(changements):
    """{field: {pk: name}} of the kinds and communes spoken of, in two queries."""
    communes = set()
    for changement in changements:
        if "commune" in changement.champs:
            communes |= {changement.structure.commune_id, changement.champs["commune"]}
    return {
        "type": dict(ModeAccueil.objects.values_list("pk", "nom")),
        "commune": {c.pk: str(c) for c in Commune.objects.filter(pk__in=communes)} if communes else {},
    }


def _valeurs(changement, libelles, noms):
    structure, champs = changement.structure, changement.champs
    for champ, apres in champs.items():
        if champ in _POINT or champ not in libelles:
            continue
        avant = getattr(structure, f"{champ}_id" if champ in noms else champ)
        yield [libelles[champ], *(_dite(champ, valeur, noms) for valeur in (avant, apres))]
    if _POINT.keys() & champs.keys():
        avant, apres = ([source(champ) for champ in _POINT] for source in
                        (lambda champ: getattr(structure, champ), lambda champ: champs.get(champ)))  # fmt: skip
        yield [libelles["lat"], *map(_point, (avant, apres))]


def _point(point):
    return _RIEN if None in point else "{:.5f}, {:.5f}".format(*point)


def _dite(champ, valeur, noms):
    if champ in noms:
        return noms[champ].get(valeur, _RIEN)
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    texte = ecrire(valeur).replace("\n", " ; ") if champ == "horaires" else "" if valeur is None else str(valeur)
    return f"{texte[:LONGUEUR]}…" if len(texte) > LONGUEUR else texte or _RIEN


def raisons(rejets):
    """[(reason, number of rows), ...] of [{"raison"}, ...], the most frequent first; what is proper to a row is cut."""
    return Counter(_PROPRE.sub("…", rejet["raison"]) for rejet in rejets).most_common()
