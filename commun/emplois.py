"""Where the dated figures are used: the keys of a page, the pages of a key."""

from collections import defaultdict

from wagtail.models import Page

from commun import langues
from commun.calcul import CalculInvalide
from commun.chiffres import cles_du_jeton, jetons
from commun.ecrits import ecrits
from commun.models import PageDeBase

# Tokens of the territory's settings, which are no figures: [[territoire.telephone]].
REGLAGE = "territoire."


def cles_de_la_page(page):
    """Set of the keys of barèmes that the texts of a page (as its own type) name, sums included; no query."""
    return {cle for ecrit in ecrits(page) for cle in cles_du_texte(ecrit.texte)}


def cles_du_texte(texte):
    """Set of the keys of barèmes that a text names, sums included."""
    return {cle for jeton in jetons(texte) for cle in _cles(jeton)}


def pages_en_ligne():
    """Every live French page as its own type, whoever may read it: one query, and one a type of page. Its translations
    name the same figures."""
    pages = Page.objects.live().filter(locale__language_code=langues.SOURCE)
    return pages.type(PageDeBase).specific().order_by("path")


def pages_par_cle():
    """{key: [live pages that name it, in the order of the tree]}: one query, and one a type of page."""
    emplois = defaultdict(list)
    for page in pages_en_ligne():
        for cle in cles_de_la_page(page):
            emplois[cle].append(page)
    return dict(emplois)


def _cles(jeton):
    try:
        return [cle for cle in cles_du_jeton(jeton) if not cle.startswith(REGLAGE)]
    except CalculInvalide:
        # A sum that could not be saved today; its page says "montant à vérifier".
        return []
