"""Where the reader is: breadcrumb of a page, table of contents of its body."""

import re
from html import unescape

from django import template
from django.conf import settings
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _

from commun import langues
from commun.chiffres import JETON
from commun.liens import langues_de

register = template.Library()

PROFONDEUR_ACCUEIL = 2
# Views whose page is the same in every language.
VUES_TRADUITES = {
    "calculette",
    "calculettes",
    "carte",
    "cartes_a_montrer",
    "donnees_ouvertes",
    "nos_engagements",
    "simulateur",
    "structure",
    "relais",
}
# Blocks whose heading leads elsewhere: it has an anchor, and no line in the table of contents.
HORS_SOMMAIRE = {"liens", "documents"}
# Places that the templates name around a body: no heading of a body takes their name.
LIEUX = {
    "appel-titre", "autres-questions", "autres-situations", "calcul-titre", "carte-commune", "commissions",
    "conditions", "contenu", "demarche", "en-bref", "horaires", "joindre", "les-relais", "montant", "permanences",
    "pied", "poser-question", "pied-informations", "pied-rubriques", "pour-qui", "pres-de-chez-vous", "recours",
    "relecteurs", "sommaire-titre", "utile", "utile-titre",
}  # fmt: skip
_TITRE = re.compile(r"<h2(?P<attributs>[^>]*)>(?P<titre>.*?)</h2>", re.DOTALL)


@register.inclusion_tag("composants/fil.html", takes_context=True)
def fil(context, page):
    """Breadcrumb of a page, from the home page to it; one query at most, none below a page of the menus."""
    rubriques, parent = context.get("rubriques") or {}, page.path[: -page.steplen]
    if page.depth <= PROFONDEUR_ACCUEIL + 1:
        etapes = []
    elif page.depth == PROFONDEUR_ACCUEIL + 2 and parent in rubriques:
        _slug, titre, url = rubriques[parent]
        etapes = [(titre, url)]
    else:
        # Above a translation there may be drafts, which only lead to it.
        ancetres = [ancetre for ancetre in page.ancetres if ancetre.depth > PROFONDEUR_ACCUEIL and ancetre.live]
        etapes = [(ancetre.title, ancetre.get_url(context.get("request"))) for ancetre in ancetres]
    return {"etapes": etapes, "courant": page.title}


@register.simple_tag(takes_context=True)
def alternatives(context):
    """List of (language or "x-default", full address) where this page stands, itself included; empty when it stands in
    one language only, or has no address that a search engine should know."""
    requete, page = context.get("request"), context.get("page")
    if len(settings.LANGUAGES) < 2 or requete is None:
        return []
    if getattr(page, "pk", None):
        adresses = langues_de(page)
    elif getattr(requete.resolver_match, "url_name", None) in VUES_TRADUITES:
        adresses = {code: langues.chemin_en(code, requete.path) for code, _nom in settings.LANGUAGES}
    else:
        adresses = {}
    if len(adresses) < 2:
        return []
    if langues.SOURCE in adresses:
        adresses = adresses | {"x-default": adresses[langues.SOURCE]}
    racine = settings.ADRESSE_PUBLIQUE.rstrip("/")
    return [(code, racine + adresse) for code, adresse in sorted(adresses.items())]


@register.simple_tag
def sommaire(corps):
    """List of (anchor, title) of a body's second-level headings, in order; the anchors are those `titres` writes."""
    vus, entrees = set(LIEUX), []
    for bloc in corps:
        ancres = [(_ancre(titre, vus), titre) for titre in _titres(bloc)]
        if bloc.block_type not in HORS_SOMMAIRE:
            entrees.extend(ancres)
    return entrees


@register.simple_tag(takes_context=True)
def titres(context, html):
    """`html`, a rich text, whose <h2> receive the anchors the table of contents points to; its figures come after, so
    that an anchor does not change with them."""
    vus = _ancres_de_la_page(context)
    # Safe: the html comes out of Wagtail's rich text, the anchor is a slug.
    return mark_safe(  # noqa: S308
        _TITRE.sub(lambda m: f'<h2 id="{_ancre(_nu(m["titre"]), vus)}">{m["titre"]}</h2>', str(html))
    )


@register.simple_tag(takes_context=True)
def ancre(context, titre):
    """The anchor of a heading that a block writes itself."""
    return _ancre(str(titre), _ancres_de_la_page(context))


def _titres(bloc):
    if bloc.block_type == "texte":
        return [_nu(m["titre"]) for m in _TITRE.finditer(bloc.value.source)]
    if bloc.block_type in {"etapes", *HORS_SOMMAIRE}:
        return [bloc.value["titre"]]
    if bloc.block_type == "questions" and bloc.value:
        return [_("Questions fréquentes")]
    return []


def _nu(html):
    """The text of a heading."""
    return unescape(strip_tags(html))


def _ancre(titre, vus):
    base = slugify(re.sub(r"[’']", " ", JETON.sub(" ", titre))) or "partie"
    ancre_libre, rang = base, 2
    while ancre_libre in vus:
        ancre_libre, rang = f"{base}-{rang}", rang + 1
    vus.add(ancre_libre)
    return ancre_libre


def _ancres_de_la_page(context):
    """Anchors already written on this page, kept on the request."""
    requete = context.get("request")
    if requete is None:
        return set(LIEUX)
    if not hasattr(requete, "ancres_de_la_page"):
        requete.ancres_de_la_page = set(LIEUX)
    return requete.ancres_de_la_page
