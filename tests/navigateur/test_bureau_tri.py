"""The queue of what is to be checked, two requests side by side, a need to complete: on a phone, axe, the trap that
nobody sees."""

from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from demarches.models import Demande, demander_un_rappel
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import ouvrir_une_session
from tests.navigateur.test_bureau import DE_WAGTAIL


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
    return ouvrir_une_session(page, site.agent), demandes


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


def test_a_need_told_on_the_phone_is_written_with_its_folded_part_on_a_phone(page, site):
    bureau = ouvrir_une_session(page, site.agent)
    appel = {"prenom": "Mounia", "telephone": "06 12 34 56 99", "creneaux": ["matin"], "langue": "fr"}
    demande = demander_un_rappel(cle=uuid4(), commune=site.commune, **appel)
    bureau.goto(demande.get_absolute_url())
    bureau.get_by_role("link", name="Déclarer une solution").click()
    expect(bureau.get_by_text("Dites d’abord pour quel enfant")).to_be_visible()
    bureau.get_by_text("Plus de précisions").click()
    assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []
    bureau.get_by_label("Né le, ou mois prévu de la naissance").first.fill("14/3/26")
    bureau.get_by_label("Prénom de l’enfant").first.fill("Aya")
    bureau.get_by_role("button", name="Enregistrer le besoin").click()
    expect(bureau.get_by_text("Le besoin est noté.")).to_be_visible()
    bureau.get_by_role("link", name="Déclarer une solution").click()
    expect(bureau.get_by_role("group", name="Aya")).to_be_visible()


def test_nobody_sees_the_trap(page, site):
    page.goto("/questions/poser/")
    expect(page.locator("[name=votre_site]")).to_be_hidden()
