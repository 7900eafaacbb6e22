"""The form of an easy-to-read page: a new one is up to date, an old one stays « à revoir » until somebody compared."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from carte.models import RelaisPage
from commun import tableau
from commun.models import LexiquePage, PageFalc
from modes_accueil.models import GuidePage
from tests import fabriques


@pytest.fixture
def redactrice(accueil, client):
    """Somebody who may publish everything, logged in."""
    agent = fabriques.UtilisateurFactory(is_superuser=True)
    client.force_login(agent)
    return agent


@pytest.fixture
def guide(accueil):
    return fabriques.GuidePageFactory(parent=fabriques.IndexGuidesPageFactory(parent=accueil))


@pytest.fixture
def falc(guide):
    """A published page that tells what the guide tells today."""
    page = fabriques.PageFalcFactory(parent=guide)
    page.comparer()
    page.save_revision().publish()
    return page


def saisie(**champs):
    ligne = {"pictogramme": "oui", "texte": rich_text("<p>Vous venez.</p>")}
    return nested_form_data(
        {
            "title": "La micro-crèche",
            "introduction": "",
            "sources": streamfield([]),
            "relecteurs": streamfield([]),
            "corps": streamfield([("ligne", ligne)]),
            "comments": inline_formset([]),
            **champs,
        }
    )


def ecrire(client, page, **champs):
    reponse = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), saisie(**champs))
    assert reponse.status_code == 302


def changer(guide):
    guide.introduction += " Le matin aussi."
    guide.save_revision().publish()


PUBLIER = {"action-publish": "1"}
COCHER = {"conforme": "on"}
CAS = {
    "nothing changed": ([PUBLIER], False),
    "changed, not ticked": (["change", PUBLIER], True),
    "changed, ticked": (["change", COCHER | PUBLIER], False),
    "ticked on a draft that readers do not see": (["change", COCHER], True),
    "ticked on a draft, then published": (["change", COCHER, COCHER | PUBLIER], False),
    "ticked on a draft, then unticked": (["change", COCHER, PUBLIER], True),
    "ticked on a draft, changed again": (["change", COCHER, "change", PUBLIER], True),
    "changed again since it was compared": (["change", COCHER | PUBLIER, "change", PUBLIER], True),
}


@pytest.mark.parametrize(("gestes", "a_revoir"), CAS.values(), ids=CAS)
def test_a_page_is_in_the_list_until_the_published_one_was_compared(client, redactrice, guide, falc, gestes, a_revoir):
    for geste in gestes:
        if geste == "change":
            changer(guide)
        else:
            ecrire(client, falc, **geste)
    assert [page.pk for page, _raison in tableau.falc_a_reprendre(redactrice)] == ([falc.pk] if a_revoir else [])


@pytest.mark.parametrize("geste", [{}, PUBLIER], ids=["draft", "published"])
def test_a_new_page_has_nothing_to_review(client, redactrice, guide, geste):
    client.post(reverse("wagtailadmin_pages:add", args=["commun", "pagefalc", guide.pk]), saisie(**geste))
    assert not PageFalc.objects.get().a_revoir


def test_a_page_that_was_never_compared_asks(client, redactrice, guide):
    falc = fabriques.PageFalcFactory(parent=guide)
    ecrire(client, falc, **PUBLIER)
    assert PageFalc.objects.get().a_revoir


def champ_conforme(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"].fields.get("conforme")


def test_the_question_is_asked_when_the_page_above_has_changed_and_only_then(client, redactrice, guide, falc):
    assert champ_conforme(client, falc) is None
    changer(guide)
    assert champ_conforme(client, falc).initial is False
    ecrire(client, falc, **COCHER)
    assert champ_conforme(client, falc).initial is True


@pytest.mark.parametrize(
    ("modele", "propose"), [(PageFalc, False), (RelaisPage, False), (LexiquePage, False), (GuidePage, True)]
)
def test_an_address_that_is_fixed_is_not_asked(modele, propose):
    assert ("slug" in modele.get_edit_handler().get_form_class().base_fields) is propose
