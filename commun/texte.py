"""Text normalisation shared by every search of the site."""

import re
import unicodedata

_SAINT = re.compile(r"\b(saint|sainte|ste|st)\b")


def sans_accents(texte):
    """`texte` without diacritics, ligatures spelled out: "Œuvre à Pîtres" -> "OEuvre a Pitres"."""
    texte = texte.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    decompose = unicodedata.normalize("NFKD", texte)
    return "".join(c for c in decompose if not unicodedata.combining(c))


def normaliser(texte):
    """Lower case, no accents, words separated by one space: "L’Île-d’Yeu" -> "l ile d yeu"."""
    return re.sub(r"[^\w]+|_+", " ", sans_accents(texte).lower()).strip()


def normaliser_nom(texte):
    """`normaliser`, with "saint", "sainte", "ste" and "st" folded into one form."""
    return _SAINT.sub(lambda m: "ste" if m[0] in ("sainte", "ste") else "st", normaliser(texte))
