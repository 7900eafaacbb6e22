"""What every public template knows: the territory, the menu, whether somebody answers the phone now."""

from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Site

from commun.horaires import JOURS, heure_lisible, prochaine_ouverture
from commun.models import Territoire

# Label, slug of a page below the home page, or name of a URL: an entry shows when what it leads to exists.
ENTREES = (
    (gettext_lazy("Comprendre"), "modes-accueil", None),
    (gettext_lazy("Trouver"), None, "carte"),
    (gettext_lazy("Aides"), "aides", None),
    (gettext_lazy("Faire une demande"), "demande", None),
    (gettext_lazy("Questions"), "questions", None),
)


def site(request):
    """Lazy `territoire`, `menu` and `ouverture`: a template that shows none of them costs no query."""
    territoire = SimpleLazyObject(lambda: Territoire.load(request))
    return {
        "territoire": territoire,
        "menu": SimpleLazyObject(lambda: menu(request)),
        "ouverture": SimpleLazyObject(lambda: ouverture(territoire.horaires)),
    }


def menu(request):
    """List of {"titre", "url", "actif"} of the entries that lead to something."""
    racine = Site.find_for_request(request).root_page
    slugs = [slug for _titre, slug, _nom in ENTREES if slug]
    pages = Page.objects.live().child_of(racine).filter(slug__in=slugs)
    urls = {page.slug: page.get_url(request) for page in pages}
    entrees = []
    for titre, slug, nom in ENTREES:
        url = urls.get(slug) if slug else _adresse(nom)
        if url:
            entrees.append({"titre": titre, "url": url, "actif": request.path.startswith(url)})
    return entrees


def _adresse(nom):
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
    quand = {0: _("aujourd’hui"), 1: _("demain")}.get(jours, JOURS[limite.weekday()])
    return {
        "ouvert": False,
        "phrase": _("Ouvre %(quand)s à %(heure)s") % {"quand": quand, "heure": heure},
    }
