"""Values of cells put in one form: blanks, texts, codes, numbers, telephones, addresses of the network."""

import re
import textwrap

import phonenumbers
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from carte.tableur import inoffensif
from commun.saisie import lire_telephone
from commun.texte import normaliser, sans_accents

_VIDES = frozenset(
    """nan|null|none|nil|#n/a|#na|n/a|n.a|na|n/c|n.c|nc|n/d|n.d|nd|ne|so|s/o|s.o|sans objet|non renseigne|non renseignee
    |nr|n/r|vide|inconnu|inconnue|non communique|non connu|a completer|undefined|<null>|(null)|[null]|#ref!|#valeur!
    |#nom?|#value!|neant|non disponible|pas d'information|aucun|aucune""".replace("\n    ", "").split("|")
)
# Control characters, halves of pairs, marks without width: nothing that a database or a page should meet.
_CACHES = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BLANCS = re.compile(r"\s+")
_ENTIER = re.compile(r"^\d+(?:[.,]0+)?$")
_NOMBRE = re.compile(r"^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$")
_PLACES = re.compile(r"\b(\d{1,4}) ?(?:places?|berceaux|enfants)\b|^(?:capacite|agrement|accueil)[^\d]*(\d{1,4})$")
_ANGLE = re.compile(
    r"^([NSEWO])?\s*(\d{1,3})\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?"
    r"(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|”|″|''|’’)\s*)?([NSEWO])?$",
    re.IGNORECASE,
)
_URL = re.compile(r"^(?:https?://|www\.)", re.IGNORECASE)
_DOMAINE = re.compile(
    r"^[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|info|asso\.fr|bzh|alsace|corsica|paris)(?:/\S*)?$", re.I
)
_NUMEROS = re.compile(r"(?<!\d)0[1-9](?:[ -]?\d\d){4}(?!\d)")
_COURRIEL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_COMMENCE_MAL = ("=", "@", "|", "+", "%")


def propre(texte):
    """A text without blanks around nor twice, "" when it says that nothing is known ("N/C", "null", ten blanks)."""
    texte = _BLANCS.sub(" ", _CACHES.sub("", texte or "")).strip()
    texte = texte.strip("\"'").strip() if len(texte) > 1 and texte[0] == texte[-1] in "\"'" else texte
    if len(texte) < 20 and (not texte.strip("-–—_./*?#\ufffd ") or sans_accents(texte).lower().rstrip(".") in _VIDES):
        return ""
    return texte


def abrege(texte):
    """What a reason quotes of a cell: 40 signs at most, whole words."""
    return textwrap.shorten(texte, 40, placeholder="…") if " " in texte[:40] else texte[:40]


def lisible(texte, longueur):
    """A text that may be shown and exported: harmless to spreadsheets, French apostrophes, at most `longueur` long."""
    texte = re.sub(r"(?<=\w)'(?=\w)", "’", propre(texte)).lstrip("-–—•*· ")
    return inoffensif(texte)[:longueur].strip()


def est_formule(texte):
    """Whether a spreadsheet would compute this text."""
    return texte.lstrip().startswith(_COMMENCE_MAL) and not _NOMBRE.match(texte.strip()) and not telephones(texte)


def entier(texte, maximum=32767):
    """A whole number, None when the text is none: "25", "25.0", "25 places"."""
    trouve = re.match(r"^(\d{1,6})(?:[.,]0+)?(?!\d|[.,]\d)", propre(texte).replace("\u202f", ""))
    nombre = int(trouve[1]) if trouve else None
    return nombre if nombre is not None and nombre <= maximum else None


def places(texte):
    """A number of places, None when the text tells none: "25", "Agrément : 25 places", "capacité 25"."""
    trouve = _PLACES.search(sans_accents(propre(texte)).lower())
    return entier(texte) or (entier(trouve[1] or trouve[2]) if trouve else None)


def nombre(texte):
    """A finite number, None when the text is none; a comma is a point."""
    texte = (texte or "").strip().replace("\u202f", "").replace("\xa0", "").replace("−", "-").rstrip("°").strip()
    if texte.count(",") == 1 and "." not in texte:
        texte = texte.replace(",", ".")
    if not _NOMBRE.match(texte):
        return None
    valeur = float(texte)
    return valeur if abs(valeur) < 1e9 else None


def degres(texte):
    """Degrees, None when the text tells none: "48.85", "48,85°", "48°51'24.1\"N", "1° 13' 40\" O"."""
    valeur, angle = nombre(texte), _ANGLE.match((texte or "").strip())
    if valeur is not None or not angle:
        return valeur
    avant, entiers, minutes, secondes, apres = angle.groups()
    valeur = int(entiers) + (nombre(minutes) or 0) / 60 + (nombre(secondes) or 0) / 3600
    return -valeur if (avant or apres or "").upper() in ("S", "W", "O") and valeur else valeur


def code(texte):
    """A code of five characters: 1004 -> "01004", 44003.0 -> "44003", "2a004" -> "2A004"; "" when it is none."""
    texte = propre(texte).upper().replace(" ", "").removeprefix("F-").removeprefix("FR-")
    if _ENTIER.match(texte):
        texte = re.split("[.,]", texte)[0]
        return texte.zfill(5) if 4 <= len(texte) <= 5 else ""
    return texte if re.match(r"^2[AB]\d{3}$", texte) else ""


def telephones(texte):
    """The French numbers found in a text, as people read them: ["02 40 12 34 56"]."""
    texte = re.sub(r"(?<=\d)[._/](?=\d)", " ", re.sub(r"^(\d{9,11})[.,]0+$", r"\1", (texte or "").strip()))
    if sum(lettre.isdigit() for lettre in texte) < 9:
        return []
    seul = re.sub(r"\D", "", texte)
    if len(seul) == 9 and seul[0] in "1234567" and re.fullmatch(r"[\d ]+(?: 0)?", texte.strip()):
        texte = f"0{seul}"
    trouves = (trouve.number for trouve in phonenumbers.PhoneNumberMatcher(texte, "FR"))
    lus = [numero for numero in trouves if numero.country_code == 33]
    if not lus and (numero := lire_telephone(texte)) and numero.country_code == 33:
        lus = [numero]
    if not lus:  # two numbers that nothing parts
        lus = [numero for dit in _NUMEROS.findall(texte) if (numero := lire_telephone(dit))]
    forme = phonenumbers.PhoneNumberFormat.NATIONAL
    return list(dict.fromkeys(phonenumbers.format_number(numero, forme) for numero in lus))


def courriel(texte):
    """The first address of a text, "" when there is none that could exist."""
    trouve = _COURRIEL.search((texte or "").replace("mailto:", " "))
    adresse = trouve[0].strip(".'").lower() if trouve else ""
    try:
        validate_email(adresse)
    except ValidationError:
        return ""
    return adresse if len(adresse) <= 254 else ""


def site_web(texte):
    """An http address, "" when the text is none: "www.creche.fr" -> "http://www.creche.fr"."""
    texte = propre(texte).split(" ")[0]
    if not (_URL.match(texte) or _DOMAINE.match(texte)):
        return ""
    adresse = texte if "://" in texte else f"http://{texte}"
    try:
        URLValidator(schemes=["http", "https"])(adresse)
    except ValidationError:
        return ""
    return adresse if len(adresse) <= 200 else ""


def booleen(texte):
    """True, False, or None when the text tells neither."""
    mot = normaliser(propre(texte))
    if mot in ("oui", "o", "x", "1", "vrai", "true", "yes", "y"):
        return True
    return False if mot in ("non", "n", "0", "faux", "false", "no") else None
