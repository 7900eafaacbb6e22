"""The starter tree: sown once, left to its editors afterwards, tied together."""

import re

from wagtail.models import Page

from commun.models import PageFalc, Terme
from demarches.models import DemandePage
from modes_accueil.models import AidePage, GuidePage
from site_info.models import AccueilPage
from site_info.semis import Semis
from tests import fabriques

LIENS_ECRITS = re.compile(r'href="/[a-z]|<a terme=')


def test_the_whole_tree_is_sown_published_and_tied(semis):
    pages = AccueilPage.objects.get().get_descendants().specific()
    assert semis.laissees == []
    assert all(page.live for page in pages)
    assert GuidePage.objects.count() == 10
    assert AidePage.objects.count() >= 6
    assert PageFalc.objects.count() >= 12
    assert Terme.objects.count() >= 60
    vues = re.compile(r'href="/(?:carte|recherche|reclamation)/')
    for page in pages:
        for champ in page.champs_de_contenu:
            texte = vues.sub("", champ.value_to_string(page).replace('\\"', '"'))
            assert not LIENS_ECRITS.search(texte), (page.url_path, champ.name)


def test_no_easy_to_read_page_is_to_review_on_the_first_day(semis):
    assert [page.url_path for page in PageFalc.objects.all() if page.a_revoir] == []
    assert [page.url_path for page in PageFalc.objects.all() if page.erreurs] == []


def test_sowing_again_changes_nothing(semis):
    avant = set(Page.objects.values_list("pk", "latest_revision_id"))
    encore = Semis()
    encore.tout()
    assert encore.semees == []
    assert set(Page.objects.values_list("pk", "latest_revision_id")) == avant


def test_what_an_editor_wrote_stays(semis):
    page = AidePage.objects.first()
    page.title = "À ma façon"
    page.save_revision(user=fabriques.UtilisateurFactory()).publish()
    Semis().tout()
    assert AidePage.objects.get(pk=page.pk).title == "À ma façon"


def test_every_starter_page_answers_within_its_budget(semis, client, django_assert_max_num_queries):
    """Links, words and figures included."""
    pages = Page.objects.live().descendant_of(Page.objects.get(depth=2)).not_type(DemandePage)
    client.get("/")
    for page in pages.order_by("path"):
        client.get(page.url)
        with django_assert_max_num_queries(12, info=page.url):
            assert client.get(page.url).status_code == 200, page.url
