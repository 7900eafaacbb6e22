"""Text normalisation shared by every search of the site."""

import re
import unicodedata

# Signs that turn over whatever is written after them, until they are closed; the plain marks of direction, which Arabic
# texts need, are not among them.
INVERSIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SANS_INVERSIONS = str.maketrans("", "", INVERSIONS)
_SAINT = re.compile(r"\b(saint|sainte|ste|st)\b")


def sans_inversions(texte):
    """`texte` without the signs by which a name would reorder what stands around it."""
    return texte.translate(_SANS_INVERSIONS)


def sans_accents(texte):
    """`texte` without diacritics, ligatures spelled out: "Œuvre à Pîtres" -> "OEuvre a Pitres"."""
    if texte.isascii():
        return texte
    texte = texte.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    decompose = unicodedata.normalize("NFKD", texte)
    return "".join(c for c in decompose if not unicodedata.combining(c))


def normaliser(texte):
    """Lower case, no accents, words separated by one space: "L’Île-d’Yeu" -> "l ile d yeu"."""
    return re.sub(r"[^\w]+|_+", " ", sans_accents(texte).lower()).strip()


def normaliser_nom(texte):
    """`normaliser`, with "saint", "sainte", "ste" and "st" folded into one form."""
    return _SAINT.sub(lambda m: "ste" if m[0] in ("sainte", "ste") else "st", normaliser(texte))


_CONTRACTIONS = {"de Le": "du", "de Les": "des", "à Le": "au", "à Les": "aux", "À Le": "Au", "À Les": "Aux"}
_A_CONTRACTER = re.compile(r"\b(?:de|à|À) Les?(?= )")


def contracter(texte):
    """A French sentence as one says it: « près de Le Vaudreuil » is « près du Vaudreuil »."""
    return _A_CONTRACTER.sub(lambda trouve: _CONTRACTIONS[trouve[0]], texte)
