"""Print texts whose [[cle]] tokens become today's figures, and list the figures a page used."""

import re

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from commun.chiffres import JETON, REGLAGES, valeur_lisible
from commun.models import Bareme, Territoire

register = template.Library()
register.filter("valeur_lisible", valeur_lisible)


@register.simple_tag(takes_context=True)
def chiffres(context, texte):
    """`texte` (plain, escaped; or RichText) with its tokens replaced; a figure not confirmed today is never printed."""
    html = str(texte) if isinstance(texte, RichText) else conditional_escape(texte or "")
    if "[[" not in html:
        return html if not isinstance(texte, RichText) else mark_safe(html)  # noqa: S308 rendered by Wagtail
    emploi = _emploi(context)
    # Safe: the text is escaped or comes out of Wagtail's rich text, every replacement is escaped by format_html.
    return mark_safe(JETON.sub(lambda m: _remplacer(m[1], emploi, context), html))  # noqa: S308


@register.inclusion_tag("composants/chiffres_de_la_page.html", takes_context=True)
def chiffres_de_la_page(context):
    """The dated figures printed above on this page, once each, in order."""
    emploi = _emploi(context)
    return {"baremes": list(emploi["utilises"].values())}


def _emploi(context):
    """Figures of today and those this page has printed, kept on the request: one query a page."""
    porteur = context.get("request") or context.render_context
    emploi = getattr(porteur, "emploi_des_chiffres", None)
    if emploi is None:
        emploi = {"baremes": Bareme.objects.par_cle(), "utilises": {}}
        porteur.emploi_des_chiffres = emploi
    return emploi


def _remplacer(cle, emploi, context):
    groupe, _point, champ = cle.partition(".")
    if groupe == "territoire" and champ in REGLAGES:
        return _reglage(champ, context.get("territoire") or Territoire.load())
    bareme = emploi["baremes"].get(cle)
    if bareme is None:
        return format_html('<span class="chiffre chiffre--absent">{}</span>', _("montant à vérifier"))
    emploi["utilises"].setdefault(cle, bareme)
    return format_html('<span class="chiffre">{}</span>', valeur_lisible(bareme))


def _reglage(champ, territoire):
    valeur = getattr(territoire, champ)
    if champ == "telephone":
        return format_html('<a href="tel:{}"><bdi>{}</bdi></a>', re.sub(r"[^\d+]", "", valeur), valeur)
    if champ in ("courriel", "delegue_donnees"):
        return format_html('<a href="mailto:{}"><bdi>{}</bdi></a>', valeur, valeur)
    return conditional_escape(valeur)
