"""The queue of what is to be checked and two requests side by side: on a phone, axe, the trap that nobody sees."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from demarches.models import Demande
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.test_bureau import DE_WAGTAIL, connecter


@pytest.fixture
def tri(page, site):
    """The desk of the titulaire, three requests that may be of one person, one of which looks like an advertisement."""
    champs = {"secteur": site.demande.secteur, "referent": site.agent, "commune_residence": site.commune}
    champs |= {"contact__email": "nour@exemple.org"}
    demandes = [
        fabriques.DemandeFactory(**champs, message="Je cherche une place en crèche."),
        fabriques.DemandeFactory(**champs, message="Bonjour, c’est encore moi.", contact__nom="Petit"),
        fabriques.DemandeFactory(**champs, message="Buy https://pills.example", statut="a_verifier"),
    ]
    relais = site.demande.secteur.relais
    demandes[2].quarantaines.create(score=160, codes=["liens", "hors_sujet"], relais=relais)
    return connecter(page, site.agent), demandes


def test_the_three_screens_are_accessible_and_do_what_they_say(tri):
    bureau, demandes = tri
    premiere, seconde, _ecartee = demandes
    comparer = f"{reverse('demande_comparer', args=[premiere.uuid])}?avec={seconde.uuid}"
    for adresse in (reverse("quarantaine"), reverse("demande_fusionner", args=[premiere.uuid]), comparer):
        bureau.goto(adresse)
        assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []
    bureau.get_by_role("button", name="Réunir les deux demandes").press("Enter")
    expect(bureau.get_by_text("Les deux demandes n’en font plus qu’une.")).to_be_visible()
    bureau.goto(reverse("quarantaine"))
    bureau.get_by_role("checkbox").check()
    bureau.get_by_role("button", name="Rejeter les messages cochés").press("Enter")
    expect(bureau.get_by_text("1 message rejeté")).to_be_visible()
    motifs = (
        Demande.objects.filter(pk__in=[d.pk for d in demandes]).order_by("pk").values_list("motif_cloture", flat=True)
    )
    assert list(motifs) == ["", "doublon", "indesirable"]


def test_nobody_sees_the_trap(page, site):
    page.goto("/questions/poser/")
    expect(page.locator("[name=votre_site]")).to_be_hidden()
