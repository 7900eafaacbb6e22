"""A page under a private section is private too."""

from wagtail.models import PageViewRestriction

from tests import fabriques


def test_a_restriction_above_a_page_holds_for_it(client, accueil):
    index = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=index)
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(guide.url).status_code == 302


def test_a_restriction_beside_a_page_does_not_hold_for_it(client, accueil):
    index = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=index)
    voisin = fabriques.GuidePageFactory(parent=index, title="La crèche")
    PageViewRestriction.objects.create(page=voisin, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(guide.url).status_code == 200
