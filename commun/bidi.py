"""Two directions on one line: what a plain text needs so that nothing of it is read backwards."""

import re

ISOLER, FIN = "\u2066", "\u2069"
_DROITE = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_DE_DROITE = re.compile(f"[{_DROITE}]")
# From a first letter or digit of ours to the last one, nothing written from right to left between them. What is
# isolated already is left as it is, and an address of the web: a mark beside it would become a part of the link.
_GAUCHE = re.compile(
    r"[\u2066-\u2068][^\u2069\n]*\u2069|https?://\S+"
    rf"|[A-Za-zÀ-ɏ0-9+](?:(?:(?!https?://)[^{_DROITE}\u2066-\u2069\n])*[A-Za-zÀ-ɏ0-9])?"
)
_TEL_QUEL = re.compile(r"[\u2066-\u2068]|https?://|\d+$")
# Control characters, and marks that change the direction of what follows; line ends and tabs aside. Joiners stay:
# Persian and Tamil are written with them. NUL is refused elsewhere.
_COMMANDES = re.compile("[\x01-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u206f\ufeff]")


def isoler(texte):
    """`texte` whose left-to-right parts (references, telephones, names) keep their order in a right-to-left line."""
    return "\n".join(
        _GAUCHE.sub(_entre_isolats, ligne) if _DE_DROITE.search(ligne) else ligne for ligne in texte.split("\n")
    )


def _entre_isolats(trouve):
    return trouve[0] if _TEL_QUEL.match(trouve[0]) else f"{ISOLER}{trouve[0]}{FIN}"


def sans_commandes(texte):
    """`texte` without what would reorder, hide or break the page that shows it."""
    return _COMMANDES.sub("", texte)
