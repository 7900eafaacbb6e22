"""Opening hours as producers write them, to the weekly value of commun.horaires; {} when any is not understood."""

import itertools
import re

from commun.texte import sans_accents

_JOURS = {
    "lundi": 1, "lun": 1, "lu": 1, "mo": 1, "mardi": 2, "mar": 2, "ma": 2, "tu": 2, "mercredi": 3, "mer": 3, "me": 3,
    "we": 3, "jeudi": 4, "jeu": 4, "je": 4, "th": 4, "vendredi": 5, "ven": 5, "ve": 5, "fr": 5, "samedi": 6, "sam": 6,
    "sa": 6, "dimanche": 7, "dim": 7, "di": 7, "su": 7,
}  # fmt: skip
_JOUR = "(?:" + "|".join(sorted(_JOURS, key=len, reverse=True)) + r")(?:(?<=di|he)s)?\b\.?"
_HEURE = r"(\d{1,2})\s*(?:h|:)\s*(\d{2})?(?:\s*mn?\b)?"
_SIGNES = re.compile(
    rf"(?P<plage>(?:de\s+)?{_HEURE}\s*(?:a|-|/)\s*{_HEURE})"
    rf"|(?P<jours>(?P<premier>{_JOUR})(?:\s*(?:au|a|-)\s*(?P<dernier>{_JOUR}))?)"
    r"|(?P<rien>[\s,;:.()/&-]+|\b(?:du|le|les|et|puis|ouvert|ouverte|ouverture|de|horaires?)\b)"
)
_TIRETS = re.compile(r"[–—−]")


def lire(texte):
    """{"1": [["07:30", "18:30"]], ...} of "du lundi au vendredi de 7h30 à 18h30", "Mo-Fr 07:30-18:30"."""
    texte = _TIRETS.sub("-", sans_accents(texte).lower())
    semaine, jours, heures_dites, place = {}, [], False, 0
    while place < len(texte):
        signe = _SIGNES.match(texte, place)
        if signe is None:
            return {}
        if signe["plage"]:
            heures_dites = True
            if not jours or not _ajouter(semaine, jours, signe.groups()[1:5]):
                return {}
        elif signe["jours"]:
            jours, heures_dites = ([] if heures_dites else jours) + _etendue(signe), False
        place = signe.end()
    chevauchent = any(a[1] > b[0] for plages in semaine.values() for a, b in itertools.pairwise(plages))
    return {} if chevauchent else dict(sorted(semaine.items()))


def _numero(jour):
    jour = jour.rstrip(".")
    return _JOURS[jour if jour in _JOURS else jour[:-1]]


def _etendue(signe):
    debut = _numero(signe["premier"])
    fin = _numero(signe["dernier"]) if signe["dernier"] else debut
    return list(range(debut, fin + 1))


def _ajouter(semaine, jours, heures):
    h1, m1, h2, m2 = (int(heure or 0) for heure in heures)
    if not (h1 * 60 + m1 < h2 * 60 + m2 <= 24 * 60 and max(m1, m2) < 60):
        return False
    plage = [f"{h1:02}:{m1:02}", f"{h2:02}:{m2:02}"]
    for jour in jours:
        plages = semaine.setdefault(str(jour), [])
        if plage not in plages:
            plages.append(plage)
            plages.sort()
    return True
