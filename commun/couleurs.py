"""Colours of the territory: contrast, and the shades that follow from one colour. Pure functions on "#rrggbb"."""

import hashlib
import re

from django.core.exceptions import ValidationError

ACTION = "#1b4b5a"
BLANC, NOIR = "#ffffff", "#000000"
FOND_DOUX = "#f6f3ee"
ENCRE_CLAIRE = "#ebe7e0"  # text on the dark ground
FOND_SOMBRE = "#13191c"
CONTRASTE_MINIMAL = 4.5
CONTRASTE_FALC = 7
_HEXADECIMAL = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


def canaux(couleur):
    """(red, green, blue) in 0..255 of "#rrggbb"."""
    return tuple(int(couleur[i : i + 2], 16) for i in (1, 3, 5))


def luminance(couleur):
    """Relative luminance, 0 to 1 (WCAG 2.2)."""

    def lineaire(canal):
        c = canal / 255
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    r, g, b = map(lineaire, canaux(couleur))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contraste(une, autre):
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    claire, sombre = sorted((luminance(une), luminance(autre)), reverse=True)
    return (claire + 0.05) / (sombre + 0.05)


def melanger(couleur, autre, part):
    """`couleur` with a `part` (0 to 1) of `autre` in it."""
    return "#" + "".join(
        f"{round(a + (b - a) * part):02x}" for a, b in zip(canaux(couleur), canaux(autre), strict=True)
    )


def vers(couleur, autre, fond, contraste_voulu):
    """The shade nearest to `couleur`, on its way to `autre`, that reaches a contrast on `fond`."""
    for centieme in range(101):
        nuance = melanger(couleur, autre, centieme / 100)
        if contraste(nuance, fond) >= contraste_voulu:
            return nuance
    return autre


def valider_hexadecimal(couleur):
    if not _HEXADECIMAL.fullmatch(couleur):
        raise ValidationError("Écrivez une couleur comme #1b4b5a : un dièse et six chiffres ou lettres de a à f.")


def valider_action(couleur):
    """Refuse a colour that does not read on white, on the soft ground, nor under white text."""
    if not _HEXADECIMAL.fullmatch(couleur):
        return
    mesure = min(contraste(couleur, BLANC), contraste(couleur, FOND_DOUX))
    if mesure < CONTRASTE_MINIMAL:
        raise ValidationError(
            "Contraste de %(mesure)s sur les fonds du site : il en faut 4,5. Choisissez une couleur plus foncée.",
            params={"mesure": f"{mesure:.1f}".replace(".", ",")},
        )


def palette(action):
    """{CSS property: value} for light and dark grounds: ({...}, {...}), all from the territory's colour."""
    claire = {
        "--action": action,
        "--action-fonce": melanger(action, NOIR, 0.3),
        "--action-pale": melanger(action, BLANC, 0.88),
        "--action-falc": vers(action, NOIR, BLANC, CONTRASTE_FALC),
        "--pied": vers(melanger(action, NOIR, 0.3), NOIR, ENCRE_CLAIRE, CONTRASTE_FALC),
    }
    nuit = vers(melanger(action, BLANC, 0.5), BLANC, FOND_SOMBRE, 8)
    sombre = {
        "--action": nuit,
        "--action-fonce": melanger(nuit, BLANC, 0.4),
        "--action-pale": melanger(FOND_SOMBRE, action, 0.4),
        "--action-falc": nuit,
        "--sur-action": melanger(action, NOIR, 0.7),
    }
    return claire, sombre


def feuille(action):
    """The style sheet of the territory's colour; "" when it is the one the site ships with."""
    if action.lower() == ACTION:
        return ""
    claire, sombre = (" ".join(f"{nom}: {valeur};" for nom, valeur in p.items()) for p in palette(action))
    return f":root {{ {claire} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {sombre} }} }}\n"


def version(action):
    """Short digest of the style sheet, for an address that caches may keep for ever."""
    return hashlib.sha256(feuille(action).encode()).hexdigest()[:12]
