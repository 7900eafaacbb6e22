"""Sowing where something stands already, or where the figures are missing."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page

from commun.models import Bareme
from modes_accueil.models import IndexAidesPage, SituationPage
from site_info.models import AccueilPage, PageOrdinaire
from site_info.semis import Semis
from tests import fabriques


@pytest.mark.parametrize("touchee", [False, True])
def test_a_page_of_another_type_gives_way_only_if_nobody_touched_it(semis, touchee):
    for slug in ("aides", "deuil"):
        Page.objects.get(slug=slug).delete()
    ancienne = fabriques.PageOrdinaireFactory(parent=AccueilPage.objects.get(), slug="aides", title="Les aides d’avant")
    if touchee:
        ancienne.save_revision(user=fabriques.UtilisateurFactory())
    encore = Semis()
    encore.tout()
    assert encore.laissees == (["aides"] if touchee else [])
    assert PageOrdinaire.objects.filter(pk=ancienne.pk).exists() == touchee
    assert IndexAidesPage.objects.exists() == (not touchee)
    deuil = SituationPage.objects.get(slug="deuil")
    ecrit = SituationPage._meta.get_field("corps").value_to_string(deuil).replace('\\"', '"')
    assert (f'<a linktype="page" id="{ancienne.pk}"' in ecrit) == touchee


def test_the_command_asks_for_the_figures_first(semis):
    Bareme.objects.all().delete()
    with pytest.raises(CommandError, match="importer_baremes"):
        call_command("creer_contenus")
