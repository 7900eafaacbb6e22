"""Which French pages may be given to a machine: it multiplies what is hard to read, and figures that grow old."""

import re

from commun import langues, prose
from commun.ecrits import ecrits, sans_jetons
from commun.falc import erreurs_bloquantes
from commun.models import PageDeBase, PageFalc

MOTS_AU_PLUS, MOTS_EN_MOYENNE = 40, 20
_PHRASES = re.compile(r"(?<=[.!?…])\s+|\n")
# A label or a heading says nothing of how long sentences are.
_MOTS_D_UNE_PHRASE = 4


def refus(page):
    """Why a page is not offered to the machine, in French; "" when it is."""
    if not isinstance(page, PageDeBase) or page.locale.language_code != langues.SOURCE:
        return "seules les pages françaises sont proposées."
    if isinstance(page, PageFalc):
        return _refus_falc(page)
    return _refus_prose(page)


def _refus_falc(page):
    erreurs = erreurs_bloquantes(page.verificateur(page))
    return f"{erreurs}\u00a0erreur{_s(erreurs)} « facile à lire » dans la page française." if erreurs else ""


def _refus_prose(page):
    alertes = len(list(prose.verifier_page(page)))
    if alertes:
        s = _s(alertes)
        return f"{alertes}\u00a0montant{s}, téléphone{s} ou horaire{s} à la main dans la page française."
    longueurs = _longueurs(page)
    if longueurs and max(longueurs) > MOTS_AU_PLUS:
        return (
            f"une phrase de {max(longueurs)}\u00a0mots dans la page française. Coupez-la : {MOTS_AU_PLUS}\u00a0au plus."
        )
    phrases = [longueur for longueur in longueurs if longueur >= _MOTS_D_UNE_PHRASE]
    moyenne = sum(phrases) / len(phrases) if phrases else 0
    if moyenne > MOTS_EN_MOYENNE:
        return (
            f"les phrases de la page française ont {moyenne:.0f}\u00a0mots en moyenne : {MOTS_EN_MOYENNE}\u00a0au plus."
        )
    return ""


def _longueurs(page):
    """Words of each sentence of a page; a figure counts for none."""
    phrases = [phrase for ecrit in ecrits(page) for phrase in _PHRASES.split(sans_jetons(ecrit.nu))]
    return [len(re.findall(r"\w+", phrase)) for phrase in phrases]


def _s(nombre):
    return "s" if nombre > 1 else ""
