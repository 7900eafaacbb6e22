"""Print texts whose [[cle]] tokens become today's figures, and list the figures a page used."""

import re
from html import unescape

from django import template
from django.utils.html import conditional_escape, format_html, strip_tags
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from commun.calcul import CalculInvalide
from commun.chiffres import JETON, REGLAGES, cles_du_jeton, reste_en_francais, resultat_lisible, valeur_lisible
from commun.emplois import cles_de_la_page
from commun.lexique import noter_les_termes
from commun.liens import dans_la_langue
from commun.models import Bareme, Territoire
from commun.templatetags.langues import francais

register = template.Library()
register.filter("valeur_lisible", valeur_lisible)


@register.simple_tag(takes_context=True)
def chiffres(context, texte):
    """`texte` (RichText, safe HTML, or plain and then escaped) with its tokens replaced; a figure not confirmed today
    is never printed.

    The glossary's terms it links to are noted for the foot of the page.
    """
    html = dans_la_langue(str(texte)) if isinstance(texte, RichText) else conditional_escape(texte or "")
    noter_les_termes(_porteur(context), html)
    if "[[" in html:
        emploi = _emploi(context)
        html = JETON.sub(lambda m: _remplacer(m[1], emploi, context), html)
    # Safe: the text is escaped or comes out of Wagtail's rich text, every replacement is escaped by format_html.
    return mark_safe(html)  # noqa: S308


def en_clair(context, texte):
    """The same as a plain text, for what is no HTML."""
    return unescape(strip_tags(chiffres(context, texte)))


@register.filter
def riche(texte):
    """The source of a rich text field as RichText, so that `chiffres` expands its links."""
    return RichText(texte or "")


@register.inclusion_tag("composants/chiffres_de_la_page.html", takes_context=True)
def chiffres_de_la_page(context):
    """The dated figures printed above on this page, once each, in order."""
    emploi = _emploi(context)
    return {"baremes": list(emploi["utilises"].values())}


@register.inclusion_tag("composants/chiffres_cites.html", takes_context=True)
def chiffres_cites(context, page):
    """The figures that a page (as its own type) names, as they are today, in the order of their names."""
    cles = cles_de_la_page(page)
    baremes = _emploi(context)["baremes"]
    return {"baremes": sorted((baremes[cle] for cle in cles & baremes.keys()), key=lambda bareme: bareme.libelle)}


def _emploi(context):
    """Figures of today and those this page has printed, kept on the request: one query a page."""
    porteur = _porteur(context)
    emploi = getattr(porteur, "emploi_des_chiffres", None)
    if emploi is None:
        emploi = {"baremes": Bareme.objects.par_cle(), "utilises": {}}
        porteur.emploi_des_chiffres = emploi
    return emploi


def _porteur(context):
    """What lives as long as the page being drawn."""
    return context.get("request") or context.render_context


def _remplacer(jeton, emploi, context):
    groupe, _point, champ = jeton.partition(".")
    if groupe == "territoire" and champ in REGLAGES:
        return _reglage(champ, context.get("territoire") or Territoire.load())
    baremes = emploi["baremes"]
    try:
        cles = cles_du_jeton(jeton)
        lisible = resultat_lisible(jeton, baremes) if jeton.startswith("=") else valeur_lisible(baremes[jeton])
    except (KeyError, CalculInvalide):
        return format_html('<span class="chiffre chiffre--absent">{}</span>', _("montant à vérifier"))
    emploi["utilises"].update({cle: baremes[cle] for cle in cles})
    if not jeton.startswith("=") and reste_en_francais(baremes[jeton]):
        return format_html('<span class="chiffre" lang="fr" dir="ltr">{}</span>', lisible)
    return format_html('<span class="chiffre">{}</span>', lisible)


def _reglage(champ, territoire):
    valeur = getattr(territoire, champ)
    if champ == "telephone":
        return format_html('<a href="tel:{}"><bdi>{}</bdi></a>', re.sub(r"[^\d+]", "", valeur), valeur)
    if champ in ("courriel", "delegue_donnees"):
        return format_html('<a href="mailto:{}"><bdi>{}</bdi></a>', valeur, valeur)
    return conditional_escape(francais(valeur))
