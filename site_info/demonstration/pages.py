"""The demonstration's page tree, from the content modules; a page that is already there is left to its editors."""

import datetime

from django.utils import timezone
from wagtail.models import Locale, Page, Site

from commun.models import ModeAccueil
from demarches.models import DemandePage
from faq.models import IndexQuestionsPage, QuestionPage
from modes_accueil.models import GuidePage, IndexGuidesPage
from site_info.models import AccueilPage, PageOrdinaire

from .contenus import accueil as textes
from .contenus.guides import assistant_maternel, creche, garde_a_domicile, micro_creche
from .contenus.pages import PAGES
from .contenus.questions import conges_payes, horaires_atypiques, mon_relais, rupture_contrat

GUIDES = (creche, micro_creche, assistant_maternel, garde_a_domicile)
QUESTIONS = (conges_payes, horaires_atypiques, rupture_contrat, mon_relais)


def charger_pages():
    """Create what is missing of the tree below the home page; returns the number of pages."""
    accueil = _accueil()
    index_guides = _page(IndexGuidesPage, accueil, textes.INDEX_GUIDES)
    for module in GUIDES:
        donnees = dict(module.GUIDE)
        donnees["mode"] = ModeAccueil.objects.get(code=donnees["mode"])
        _page(GuidePage, index_guides, donnees)
    index_questions = _page(IndexQuestionsPage, accueil, textes.INDEX_QUESTIONS)
    for module in QUESTIONS:
        _page(QuestionPage, index_questions, module.QUESTION)
    _page(DemandePage, accueil, textes.DEMANDE)
    for donnees in PAGES:
        _page(PageOrdinaire, accueil, donnees)
    return accueil.get_descendants(inclusive=True).count()


def _accueil():
    locale, _cree = Locale.objects.get_or_create(language_code="fr")
    racine = Page.objects.filter(depth=1).first() or Page.add_root(title="Racine", locale=locale)
    donnees = {"slug": "accueil", **textes.ACCUEIL}
    accueil = _page(AccueilPage, racine, donnees)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "root_page": accueil, "site_name": "Petite enfance"},
    )
    racine.get_children().exclude(pk=accueil.pk).filter(slug="home").delete()
    return accueil


def _page(modele, parent, donnees):
    """The page of this slug below `parent`, created and published when it is not there yet."""
    page = modele.objects.child_of(parent).filter(slug=donnees["slug"]).first()
    if page is not None:
        return page
    champs = dict(donnees)
    champs["sources"] = [("source", source) for source in champs.pop("sources", [])]
    relecture = {
        "relu_le": timezone.localdate().replace(day=1),
        "prochaine_relecture": timezone.localdate().replace(day=1) + datetime.timedelta(days=183),
    }
    page = modele(**relecture, **champs)
    parent.add_child(instance=page)
    parent.refresh_from_db()
    page.save_revision().publish()
    return page
