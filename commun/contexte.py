"""What every public template knows: the territory, the menu, whether somebody answers the phone now."""

from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from commun import affichage, langues
from commun.horaires import heure_lisible, jour_lisible, prochaine_ouverture
from commun.models import Territoire, bandeau_courant
from commun.models.pages import PROFONDEUR_ACCUEIL, SLUG_FALC

# Label, slug of a page below the home page, or name of a URL: an entry shows when what it leads to exists.
ENTREES = (
    (gettext_lazy("Comprendre"), "modes-accueil", None),
    (gettext_lazy("Trouver"), None, "carte"),
    (gettext_lazy("Aides"), "aides", None),
    (gettext_lazy("Faire une demande"), "demande", None),
    (gettext_lazy("Questions"), "questions", None),
    (gettext_lazy("Agenda"), "agenda", None),
)
OUTILS = (
    (gettext_lazy("Affichage"), None, "affichage"),
    (gettext_lazy("Rechercher"), None, "recherche"),
)
PIED = (
    (gettext_lazy("Nous contacter"), "contact", None),
    (gettext_lazy("C’est urgent"), "urgence", None),
    (gettext_lazy("Votre situation"), "situations", None),
    (gettext_lazy("Démarches et étapes"), "demarches-et-etapes", None),
    (gettext_lazy("Les relais"), "relais", None),
    (gettext_lazy("Actualités"), "actualites", None),
    (gettext_lazy("Documents"), "documents", None),
    (gettext_lazy("Nos engagements"), None, "nos_engagements"),
    (gettext_lazy("Données ouvertes"), None, "donnees_ouvertes"),
    ("Pour les mairies", None, "pour_les_mairies"),
    (gettext_lazy("Lexique"), "lexique", None),
    (gettext_lazy("Plan du site"), "plan-du-site", None),
    (gettext_lazy("Accessibilité"), "accessibilite", None),
    (gettext_lazy("Mentions légales"), "mentions-legales", None),
    (gettext_lazy("Données personnelles"), "donnees-personnelles", None),
)
# Screens for agents, in French alone: no menu of another language leads there.
EN_FRANCAIS = {"pour_les_mairies"}


def site(request):
    """Lazy `territoire`, `menu`, `pied`, `ouverture`...: a template that shows none of them costs no query.

    `rubriques` is {tree path of a page: (slug, title, address)}; `liens` is {slug, "_" for "-", or name of URL:
    address} of the entries that exist; `menu`, `outils` and `pied` are lists made of it. `affichage` is the tuple of
    the reader's choices of display, `bandeau` the emergency banner to show, or None.
    """
    territoire = SimpleLazyObject(lambda: Territoire.load(request_or_site=request))
    rubriques = SimpleLazyObject(lambda: pages_de_tete(request))
    liens = SimpleLazyObject(lambda: adresses(rubriques))
    return {
        "territoire": territoire,
        "rubriques": rubriques,
        "liens": liens,
        "menu": SimpleLazyObject(lambda: entrees(ENTREES, liens, request.path)),
        "outils": SimpleLazyObject(lambda: entrees(OUTILS, liens, request.path)),
        "pied": SimpleLazyObject(lambda: entrees(PIED, liens, request.path)),
        "ouverture": SimpleLazyObject(lambda: ouverture(territoire.horaires)),
        "affichage": affichage.lire(request),
        "bandeau": SimpleLazyObject(lambda: bandeau_courant(get_language())),
        "adresse_canonique": settings.ADRESSE_PUBLIQUE.rstrip("/") + request.path,
        "langues": langues_du_site(request),
    }


def langues_du_site(request):
    """List of {"code", "nom", "sens", "url", "courante"}, in the alphabetical order of their names: the same address in
    each language, with what was asked of it. A page that is not translated yet says so at that address."""
    choix = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    liste = [
        {
            "code": code,
            "nom": nom,
            "sens": langues.sens(code),
            "url": langues.chemin_en(code, request.path) + choix,
            "courante": code == get_language(),
        }
        for code, nom in settings.LANGUAGES
    ]
    return sorted(liste, key=lambda langue: langue["nom"].casefold())


def pages_de_tete(request):
    """{tree path: (slug, title, address)} of the live pages just below the home page that menus know, and of its
    easy-to-read version, in one query."""
    slugs = [SLUG_FALC, *(slug for _titre, slug, _nom in (*ENTREES, *PIED) if slug)]
    if Site.find_for_request(request) is None:
        return {}
    # The home page of each language stands at the same depth, beside the French one.
    ici = {"depth": PROFONDEUR_ACCUEIL + 1, "locale__language_code": get_language(), "alias_of": None}
    pages = Page.objects.live().filter(slug__in=slugs, **ici).values_list("path", "slug", "title")
    accueil = reverse("wagtail_serve", args=[""])
    return {chemin: (slug, titre, f"{accueil}{slug}/") for chemin, slug, titre in pages}


def adresses(rubriques):
    """{slug of a head page ("_" for "-"), or name of a URL: address}."""
    liens = {_cle(slug): url for slug, _titre, url in rubriques.values()}
    liens.update({nom: _adresse(nom) for _titre, _slug, nom in (*ENTREES, *OUTILS, *PIED) if nom})
    return {cle: url for cle, url in liens.items() if url}


def entrees(definition, liens, chemin):
    """List of {"titre", "url", "actif", "cle"} of the entries that lead to something."""
    return [
        {"titre": titre, "url": liens[cle], "actif": chemin.startswith(liens[cle]), "cle": cle}
        for titre, cle in ((titre, _cle(slug or nom)) for titre, slug, nom in definition)
        if cle in liens
    ]


def _cle(slug):
    return slug.replace("-", "_")


def _adresse(nom):
    if nom in EN_FRANCAIS and get_language() != langues.SOURCE:
        return None
    try:
        return reverse(nom)
    except NoReverseMatch:
        return None


def ouverture(horaires, instant=None):
    """{"ouvert": bool, "phrase": str}: open now and until when, or the next opening ("" when there is none)."""
    instant = instant or timezone.localtime()
    ouvert, limite = prochaine_ouverture(horaires, instant)
    if limite is None:
        return {"ouvert": False, "phrase": ""}
    heure = heure_lisible(limite.strftime("%H:%M"))
    if ouvert:
        return {"ouvert": True, "phrase": _("Ouvert jusqu’à %(heure)s") % {"heure": heure}}
    jours = (limite.date() - instant.date()).days
    quand = {0: _("aujourd’hui"), 1: _("demain")}.get(jours, jour_lisible(limite.isoweekday()))
    return {
        "ouvert": False,
        "phrase": _("Ouvre %(quand)s à %(heure)s") % {"quand": quand, "heure": heure},
    }
