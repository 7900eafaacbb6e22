"""A page of the site before the checker. The only module of the package that knows the models of the site."""

from dataclasses import replace

from commun import langues
from commun.falc.corps import parties_du_corps, sans_jetons
from commun.falc.page import Contexte, Ligne, Partie, empreinte
from commun.falc.phenomenes import LIBELLES
from commun.falc.verification import alarmes, erreurs_bloquantes, verifier
from commun.models import AlerteEcartee, PageFalc, Terme


def verifier_page(page, connu=None):
    """The verdict of `commun.falc.verifier` on a `PageFalc`, as it stands (saved or not).

    Two queries, none when what the site knows is given (`contexte()`).
    """
    parties = parties_du_corps(page.corps)
    if page.introduction:
        parties.insert(0, Partie("", (Ligne((sans_jetons(page.introduction),)),)))
    return verifier(parties, replace(connu or contexte(), relu=page.relu))


def contexte():
    """What the site knows: the terms of its French glossary, the false alarms set aside."""
    termes = Terme.objects.filter(locale__language_code="fr")
    return Contexte(
        termes=frozenset(forme for terme in termes for forme in terme.formes),
        ecartees=AlerteEcartee.empreintes(),
    )


def bilan(page):
    """The verdict on a page with every alarm, those set aside too. Four queries.

    A sentence also says its `libelles`, what it has that is hard, in words. Its alarms say their `empreinte`, and
    `ecartee`: the AlerteEcartee that silences them, or None.
    """
    rapport = verifier_page(page, replace(contexte(), ecartees=frozenset()))
    for phrase in rapport["phrases"]:
        phrase["libelles"] = [LIBELLES[phenomene] for phenomene in phrase["phenomenes"]]
        for alarme in phrase["regles"]:
            alarme |= {"texte": phrase["texte"], "empreinte": empreinte(alarme["code"], phrase["texte"])}
    des_phrases = [alarme for alarme in alarmes(rapport) if "empreinte" in alarme]
    ecartees = AlerteEcartee.objects.filter(empreinte__in={alarme["empreinte"] for alarme in des_phrases})
    par_empreinte = {ecartee.empreinte: ecartee for ecartee in ecartees.select_related("par")}
    for alarme in des_phrases:
        alarme["ecartee"] = par_empreinte.get(alarme["empreinte"])
    return rapport


def recompter():
    """Count again the blocking errors of every page: a false alarm was set aside, or taken back."""
    connu = contexte()
    for page in PageFalc.objects.filter(locale__language_code=langues.SOURCE):
        erreurs = erreurs_bloquantes(verifier_page(page, connu))
        if erreurs != page.erreurs:
            PageFalc.objects.filter(pk=page.pk).update(erreurs=erreurs)
