"""A page of the site before the checker. The only module of the package that knows the models of the site."""

from commun.falc.corps import parties_du_corps, sans_jetons
from commun.falc.page import Contexte, Ligne, Partie
from commun.falc.verification import verifier
from commun.models import AlerteEcartee, Terme


def verifier_page(page):
    """The verdict of `commun.falc.verifier` on a `PageFalc`, as it stands (saved or not). Two queries."""
    parties = parties_du_corps(page.corps)
    if page.introduction:
        parties.insert(0, Partie("", (Ligne((sans_jetons(page.introduction),)),)))
    return verifier(parties, contexte(relu=page.relu))


def contexte(*, relu=None):
    """What the site knows: the terms of its French glossary, the false alarms set aside."""
    termes = Terme.objects.filter(locale__language_code="fr")
    return Contexte(
        termes=frozenset(forme for terme in termes for forme in terme.formes),
        ecartees=AlerteEcartee.empreintes(),
        relu=relu,
    )
