"""Mistakes of typing in e-mail addresses: what was probably meant, to be proposed and never imposed.

A domain that is known, or far from every known one, is left alone: most domains in the world are not in these lists.
"""

import re

from rapidfuzz.distance import OSA

from commun.texte import sans_accents

# Where French families have their mail, the most used first: of two equally near, the first is proposed.
COURANTS = (
    "gmail.com", "hotmail.fr", "orange.fr", "hotmail.com", "free.fr", "yahoo.fr", "outlook.fr", "outlook.com", "sfr.fr",
    "laposte.net", "wanadoo.fr", "icloud.com", "live.fr", "yahoo.com", "bbox.fr", "neuf.fr", "numericable.fr",
    "club-internet.fr", "protonmail.com", "msn.com", "aliceadsl.fr", "cegetel.net", "googlemail.com",
)  # fmt: skip
# Real ones that look like them: to write from "ymail.com" or from Orange's own "orange.com" is no mistake.
AUTRES = frozenset(
    (
        "9online.fr", "aim.com", "aol.com", "aol.fr", "dbmail.com", "email.com", "fastmail.com", "free.com", "gmx.com",
        "gmx.de", "gmx.fr", "gmx.net", "hotmail.be", "hotmail.ca", "hotmail.ch", "hotmail.co.uk", "hotmail.de",
        "hotmail.es", "hotmail.it", "infonie.fr", "laposte.fr", "live.be", "live.ca", "live.co.uk", "live.com",
        "live.it", "live.nl", "mac.com", "mail.com", "mail.fr", "mail.ru", "me.com", "mailo.com", "netcourrier.com",
        "noos.fr", "nordnet.fr", "orange.be", "orange.com", "outlook.be", "outlook.com.tr", "outlook.es", "outlook.it",
        "outlook.pt", "pm.me", "proton.me", "rocketmail.com", "sapo.pt", "skynet.be", "t-online.de", "telenet.be",
        "tiscali.fr", "tutanota.com", "ukr.net", "voila.fr", "yahoo.be", "yahoo.ca", "yahoo.co.uk", "yahoo.de",
        "yahoo.es", "yahoo.it", "ymail.com", "zoho.com",
    )
)  # fmt: skip
# A country's or a service's name with the wrong ending: no mailbox has these.
MAUVAISES_FINS = {
    "gmail.fr": "gmail.com",
    "icloud.fr": "icloud.com",
    "laposte.com": "laposte.net",
    "wanadoo.com": "wanadoo.fr",
    "sfr.com": "sfr.fr",
    "bbox.com": "bbox.fr",
    "protonmail.fr": "protonmail.com",
    "msn.fr": "msn.com",
    "gmail": "gmail.com",
    "hotmail": "hotmail.fr",
    "yahoo": "yahoo.fr",
    "outlook": "outlook.fr",
    "orange": "orange.fr",
    "wanadoo": "wanadoo.fr",
    "laposte": "laposte.net",
    "icloud": "icloud.com",
    "sfr": "sfr.fr",
    "free": "free.fr",
}
_SEPARATEURS = re.compile(r"[,;]")
_BLANCS = re.compile(r"\s+")
# Under that length one letter apart is often another name ("fred.fr"); from the second length on, two may be.
COURT, LONG = 8, 9
LONGUEUR_MAX = 254


def proposer(adresse):
    """The address probably meant, "" when nothing is amiss or nothing can be guessed."""
    tapee = adresse.strip()
    if not tapee or len(tapee) > LONGUEUR_MAX:
        return ""
    nom, domaine = _couper(_nettoyer(tapee))
    if not nom or not domaine:
        return ""
    corrigee = f"{nom}@{_domaine_voulu(domaine)}"
    return corrigee if corrigee.lower() != tapee.lower() and _vraisemblable(corrigee) else ""


def _nettoyer(texte):
    """Without what no address holds: blanks, accents, a comma for a dot, dots or at signs doubled or left at an end."""
    # Accents first: one that stands alone leaves a blank.
    texte = _SEPARATEURS.sub(".", _BLANCS.sub("", sans_accents(texte)))
    texte = re.sub(r"@+", "@", re.sub(r"\.{2,}", ".", texte))
    return re.sub(r"\.?@\.?", "@", texte).strip(".")


def _couper(texte):
    nom, _arobase, domaine = texte.partition("@")
    return nom.removeprefix("www.").removeprefix("mailto:"), domaine.lower()


def _domaine_voulu(domaine):
    """The known domain a typed one stands for; itself when it is known, or far from all."""
    if domaine in COURANTS or domaine in AUTRES:
        return domaine
    if domaine in MAUVAISES_FINS:
        return MAUVAISES_FINS[domaine]
    distances = [(OSA.distance(domaine, connu), rang) for rang, connu in enumerate(COURANTS)]
    ecart, rang = min(distances)
    return COURANTS[rang] if ecart <= _tolerance(domaine, COURANTS[rang]) else domaine


def _tolerance(domaine, connu):
    """How many letters apart may be a slip: none of another name's, which short ones often are."""
    if len(connu) < COURT:
        # Only what stands around a short name: its ending ("sfr.ff"), its dot ("freefr").
        nom, fin = connu.split(".")
        return 1 if domaine.startswith(nom) or (domaine.endswith(f".{fin}") and sorted(domaine) == sorted(connu)) else 0
    return 2 if len(connu) > LONG and domaine[0] == connu[0] else 1


def _vraisemblable(adresse):
    nom, _arobase, domaine = adresse.partition("@")
    return "@" not in domaine and "." in domaine and nom.isascii() and domaine.isascii()
