"""What the guide pratique is made of: the live pages of a language, read whole in a number of queries that the number
of pages does not change."""

from dataclasses import dataclass, field
from itertools import chain

from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.rich_text import RichText

from carte.models import Commission, Permanence
from commun import lexique
from commun.models import PageDeBase
from modes_accueil.models import AidePage, EtapesPage, GuidePage, Portee, SituationPage
from site_info.guide.renvois import Renvois

TITRES_DES_PARTIES = {
    "conditions": _("À quelles conditions ?"),
    "montant": _("Combien ?"),
    "demarche": _("Comment la demander ?"),
}
# Headings that the guide writes itself, and their anchors.
AIDES, SITUATIONS, MOTS, CHIFFRES = "guide-aides", "guide-situations", "guide-mots", "guide-chiffres"


@dataclass(frozen=True)
class Chapitre:
    """A page in the guide: `parties` is [(title, RichText)], for an aid; `corps` needs no query to be shown."""

    page: PageDeBase
    ancre: str
    corps: StreamValue
    parties: list = field(default_factory=list)


def composer(request):
    """The context both versions share: chapters, contents, `corps` (their HTML), the words and figures it uses."""
    chapitres = _chapitres(request)
    contexte = {
        **chapitres,
        "commissions": list(Commission.objects.a_venir().prefetch_related("structures")),
        "textes_du": max(
            (c.page.last_published_at for c in _tous(chapitres) if c.page.last_published_at), default=None
        ),
        "ancre_aides": AIDES,
        "ancre_situations": SITUATIONS,
        "ancre_mots": MOTS,
        "ancre_chiffres": CHIFFRES,
    }
    # Headings inside the bodies take other anchors than these.
    request.ancres_de_la_page = {AIDES, SITUATIONS, MOTS, CHIFFRES, *(c.ancre for c in _tous(chapitres))}
    contexte["corps"] = render_to_string("site_info/guide/_corps.html", contexte, request)
    # Noted on the request by the tag that prints the texts.
    noms = lexique.termes_notes(request)
    contexte["termes"] = lexique.definitions(noms, get_language()) if noms else []
    contexte["baremes"] = list(getattr(request, "emploi_des_chiffres", {}).get("utilises", {}).values())
    contexte["sommaire"] = _sommaire(contexte)
    return contexte


def permanences(relais):
    """Permanences of a relais, with their place."""
    return Permanence.objects.valables().filter(structure=relais).select_related("commune")


def _chapitres(request):
    """{"guides", "aides", "demarches", "situations": [Chapitre]}."""
    pages = {
        "guides": list(_publics(GuidePage).select_related("mode")),
        "aides": sorted(_publics(AidePage), key=lambda aide: aide.portee != Portee.NATIONALE),
        "demarches": list(_publics(EtapesPage)),
        "situations": list(_publics(SituationPage)),
    }
    renvois = Renvois()
    for page in chain(*pages.values()):
        renvois.noter(list(page.corps.raw_data))
        renvois.noter([texte for _nom, texte in getattr(page, "parties", [])])
    renvois.charger(request)
    return {nom: [_chapitre(page, renvois) for page in liste] for nom, liste in pages.items()}


def _publics(modele):
    """Live pages of the reader's language that anybody may read, in the editors' order."""
    return modele.objects.live().public().filter(locale__language_code=get_language()).order_by("path")


def _chapitre(page: Page, renvois):
    parties = [(TITRES_DES_PARTIES[nom], RichText(renvois.texte(texte))) for nom, texte in getattr(page, "parties", [])]
    # Two pages of different sections may bear the same slug.
    ancre = f"guide-{slugify(type(page)._meta.verbose_name)}-{page.slug}"
    return Chapitre(page, ancre, renvois.corps(page.corps), parties)


def _tous(chapitres):
    return list(chain(*chapitres.values()))


def _sommaire(contexte):
    """[(title, anchor, [(title, anchor)])], in the order of the document."""

    def titres(nom):
        return [(chapitre.page.title, chapitre.ancre) for chapitre in contexte[nom]]

    def partie(titre, ancre, existe, dessous=()):
        return [(titre, ancre, dessous)] if existe else []

    return [
        *((titre, ancre, ()) for titre, ancre in titres("guides")),
        *partie(_("Les aides"), AIDES, contexte["aides"], titres("aides")),
        *((titre, ancre, ()) for titre, ancre in titres("demarches")),
        *partie(_("Votre situation"), SITUATIONS, contexte["situations"], titres("situations")),
        *partie(_("Les mots de ce guide"), MOTS, contexte["termes"]),
        *partie(_("Les chiffres de ce guide"), CHIFFRES, contexte["baremes"]),
    ]
