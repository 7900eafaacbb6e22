"""What a new page starts from: the parts its kind usually has, in its form only."""

import json

import pytest
from django.urls import reverse

from commun.models import PageFalc
from modes_accueil.models import GuidePage, SituationPage
from site_info.models import ActualitePage
from tests import fabriques


@pytest.fixture
def parents(roles_crees, accueil):
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    return {
        GuidePage: guides,
        SituationPage: fabriques.IndexSituationsPageFactory(parent=accueil),
        PageFalc: fabriques.GuidePageFactory(parent=guides),
        ActualitePage: fabriques.IndexActualitesPageFactory(parent=accueil),
    }


@pytest.fixture
def nouvelle(admin_client, parents):
    """What the body holds in the form of a new page of a type."""

    def nouvelle(modele):
        options = modele._meta
        adresse = reverse("wagtailadmin_pages:add", args=[options.app_label, options.model_name, parents[modele].pk])
        return _corps(admin_client.get(adresse))

    return nouvelle


def _corps(reponse):
    return json.dumps(reponse.context["form"]["corps"].value().get_prep_value(), ensure_ascii=False)


@pytest.mark.parametrize(
    ("modele", "parties"),
    [
        (GuidePage, ["Ce que c’est", "Combien ça coûte", "Obtenir une place, étape par étape"]),
        (SituationPage, ["Par où commencer", "Les modes d’accueil qui conviennent", "Qui vous aide"]),
        (PageFalc, ["Ce que c’est", "Comment faire", "Qui peut vous aider"]),
    ],
)
def test_a_new_page_opens_on_the_parts_of_its_kind(nouvelle, modele, parties):
    corps = nouvelle(modele)
    assert [partie for partie in parties if partie not in corps] == []


def test_a_kind_without_parts_opens_empty(nouvelle):
    assert nouvelle(ActualitePage) == "[]"


def test_a_page_made_otherwise_holds_nothing_of_it(parents):
    page = fabriques.SituationPageFactory(parent=parents[SituationPage])
    assert len(page.corps) == 0


def test_a_page_emptied_by_its_author_stays_empty(admin_client, parents):
    page = fabriques.SituationPageFactory(parent=parents[SituationPage])
    assert _corps(admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))) == "[]"
