"""The file of an assistant maternel: what it shows, what its buttons do, twice and at once included."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from carte.models import AssistantMaternel, But, Etat, ParQui, Structure
from carte.views.bureau_assistants import empreinte
from tests import fabriques


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def creer(agent, pitres):
    def creer(**champs):
        return fabriques.AssistantMaternelFactory(
            **{"relais": pitres[1].relais, "prenom": "Nadia", "nom": "Berger"} | champs
        )

    return creer


@pytest.fixture
def nadia(creer):
    return creer(publiee=True)


def url(assistant, verbe=""):
    return reverse(f"assistant_{verbe}" if verbe else "assistant", args=[assistant.pk])


def faire(client, assistant, verbe, vu=True, **donnees):
    """Post an action as its form does, on what is known of the person now."""
    frais = AssistantMaternel.objects.get(pk=assistant.pk)
    if vu:
        donnees["vu"] = empreinte(frais)
    reponse = client.post(url(assistant, verbe), donnees)
    if AssistantMaternel.objects.filter(pk=assistant.pk).exists():
        assistant.refresh_from_db()
    return reponse


def page(client, assistant):
    return client.get(url(assistant)).content.decode()


def test_the_file_shows_the_private_beside_the_public(client, nadia):
    texte = page(client, nadia)
    prive, public = texte.split("Ce que les familles voient")
    assert "06 12 34 56 78" in prive
    assert "3 rue du Verger" in prive
    assert "Nadia B." in public
    assert "06 12 34 56 78" not in public
    assert "3 rue du Verger" not in public


def test_before_she_is_validated_the_preview_says_that_nothing_is_public(client, creer):
    texte = page(client, creer(a_valider=True))
    assert "Ce que les familles verraient" in texte
    assert "Nadia B." in texte


def test_a_change_of_identity_stands_beside_what_is_known(client, creer):
    nadia = creer(publiee=True, identite_proposee={"telephone": "06 00 00 00 09"})
    texte = page(client, nadia)
    assert "Elle demande un changement" in texte
    assert "06 00 00 00 09" in texte
    assert texte.count('bureau-etiquette--ambre">change<') == 1


def test_a_first_entry_is_validated_in_one_click(client, creer, agent):
    nadia = creer(a_valider=True)
    faire(client, nadia, "valider")
    assert (nadia.etat, nadia.validee_par) == (Etat.PUBLIEE, agent)
    assert Structure.objects.publiees().filter(pk=nadia.structure_id).exists()
    assert faire(client, nadia, "valider").status_code == 302  # a second click
    assert Structure.objects.de_type("assistant_maternel").count() == 1


def test_what_changed_since_it_was_read_is_not_validated(client, creer):
    nadia = creer(a_valider=True)
    vu = empreinte(AssistantMaternel.objects.get(pk=nadia.pk))
    nadia.soumettre(identite={"nom": "Autre"}, profil={}, choix={}, places={})
    reponse = client.post(url(nadia, "valider"), {"vu": vu}, follow=True)
    assert "a changé entre-temps" in reponse.content.decode()
    nadia.refresh_from_db()
    assert nadia.etat == Etat.A_VALIDER


@pytest.mark.parametrize("vu", ["", "n’importe quoi", "x" * 3000])
def test_nothing_is_validated_unread(client, creer, vu):
    nadia = creer(a_valider=True)
    assert client.post(url(nadia, "valider"), {"vu": vu}).status_code == 302
    nadia.refresh_from_db()
    assert nadia.etat == Etat.A_VALIDER


def test_an_entry_without_agrement_says_what_lacks(client, creer):
    nadia = creer(a_valider=True, agrement_valable_au=None)
    assert "Notez d’abord l’agrément" in page(client, nadia)
    faire(client, nadia, "valider")
    assert nadia.etat == Etat.A_VALIDER


def test_a_refusal_needs_a_reason_that_she_reads(client, creer):
    nadia = creer(a_valider=True)
    assert faire(client, nadia, "refuser", motif="").status_code == 200
    faire(client, nadia, "refuser", motif="Le numéro est incomplet.")
    assert (nadia.etat, nadia.refus) == (Etat.INVITEE, "Le numéro est incomplet.")


def test_an_action_on_stale_data_is_shown_again_with_what_was_typed(client, nadia):
    vu = empreinte(AssistantMaternel.objects.get(pk=nadia.pk))
    nadia.noter_agrement(
        par=nadia_agent(nadia), valable_au=timezone.localdate() + datetime.timedelta(days=50), capacite=2
    )
    donnees = {"vu": vu, "agrement_valable_au": "2031-05-06", "agrement_capacite": "4"}
    reponse = client.post(url(nadia, "noter_agrement"), donnees)
    assert reponse.status_code == 409
    assert 'value="2031-05-06"' in reponse.content.decode()
    nadia.refresh_from_db()
    assert nadia.agrement_capacite == 2
    nouveau = reponse.context["vu"]
    client.post(url(nadia, "noter_agrement"), donnees | {"vu": nouveau})
    nadia.refresh_from_db()
    assert nadia.agrement_capacite == 4


def nadia_agent(assistant):
    return fabriques.RoleSecteurFactory(secteur__relais=assistant.relais).agent


def test_nothing_changed_after_a_call_is_said_by_the_relais_once_a_day(client, creer):
    nadia = creer(publiee=True, confirmee_le=timezone.localdate() - datetime.timedelta(days=60))
    for _ in range(2):
        faire(client, nadia, "confirmer", vu=False)
    assert nadia.confirmee_le == timezone.localdate()
    assert [c.par for c in nadia.confirmations.all()] == [ParQui.RELAIS]


def test_from_the_list_one_comes_back_to_the_list_as_it_was(client, nadia):
    reponse = client.post(url(nadia, "confirmer"), {"filtres": "fraicheur=grisee&next=//mal.example"})
    assert reponse["Location"].startswith("/admin/assistants-maternels/?fraicheur=grisee")


def test_places_are_noted_on_her_behalf(client, nadia):
    donnees = {"places_libres": "2", "libres_le": "2027-01-04", "grille": ["1-0", "1-1"]}
    assert client.get(url(nadia, "dire_les_places")).status_code == 200
    faire(client, nadia, "dire_les_places", **donnees)
    assert (nadia.places_libres, str(nadia.libres_le), nadia.grille) == (2, "2027-01-04", 3)
    assert nadia.confirmations.get().par == ParQui.RELAIS
    assert "lundi matin" in page(client, nadia)


def test_a_suspension_hides_at_once_and_keeps_no_reason(client, nadia):
    faire(client, nadia, "suspendre", le=str(timezone.localdate()))
    assert not Structure.objects.publiees().filter(pk=nadia.structure_id).exists()
    assert "Cachée : agrément suspendu" in page(client, nadia)
    champs = [champ.name for champ in AssistantMaternel._meta.get_fields()]
    assert not [nom for nom in champs if "suspen" in nom and nom != "agrement_suspendu_le"]
    faire(client, nadia, "lever_la_suspension", vu=False)
    assert nadia.est_visible


def test_a_suspension_does_not_begin_tomorrow(client, nadia):
    demain = timezone.localdate() + datetime.timedelta(days=1)
    assert faire(client, nadia, "suspendre", le=str(demain)).status_code == 200
    assert nadia.agrement_suspendu_le is None


def test_the_relais_corrects_an_identity(client, nadia):
    commune = fabriques.CommuneFactory(nom="Léry")
    faire(
        client, nadia, "corriger", prenom="Nadia", nom="Berger-Diallo", courriel="nadia@exemple.fr",
        telephone="0612345679", adresse="4 rue Neuve", code_postal="27690", commune=commune.pk,
    )  # fmt: skip
    assert (nadia.nom, nadia.commune, nadia.telephone) == ("Berger-Diallo", commune, "06 12 34 56 79")


def test_a_person_given_to_another_relais_is_seen_no_more(client, nadia):
    autre = fabriques.StructureFactory(relais=True)
    reponse = faire(client, nadia, "confier", relais=autre.pk)
    assert (nadia.relais, reponse["Location"]) == (autre, "/admin/assistants-maternels/")
    assert client.get(url(nadia)).status_code == 404


def test_who_is_taken_off_is_public_no_more_and_may_be_asked_again(client, nadia):
    faire(client, nadia, "retirer")
    assert nadia.etat == Etat.RETIREE
    assert not Structure.objects.publiees().filter(pk=nadia.structure_id).exists()
    faire(client, nadia, "inviter", vu=False)
    assert nadia.etat == Etat.INVITEE


def test_who_is_erased_leaves_nothing(client, nadia):
    assert faire(client, nadia, "effacer").status_code == 200  # the box is not ticked
    faire(client, nadia, "effacer", certain="on")
    assert not AssistantMaternel.objects.filter(pk=nadia.pk).exists()
    assert not Structure.objects.de_type("assistant_maternel").exists()
    assert client.post(url(nadia, "effacer"), {"certain": "on", "vu": "x"}).status_code == 404


def test_an_invitation_is_sent_again_but_not_twice_by_a_double_click(client, creer):
    nadia = creer()
    for _ in range(2):
        faire(client, nadia, "inviter", vu=False)
    assert Email.objects.filter(to__contains=nadia.courriel).count() == 1
    nadia.lienprofessionnels.update(cree_le=timezone.now() - datetime.timedelta(days=8))
    faire(client, nadia, "inviter", vu=False)
    assert nadia.lienprofessionnels.filter(but=But.INVITATION).count() == 1
    assert Email.objects.filter(to__contains=nadia.courriel).count() == 2


def test_links_are_revoked(client, creer):
    nadia = creer()
    faire(client, nadia, "inviter", vu=False)
    assert "Révoquer ses liens" in page(client, nadia)
    faire(client, nadia, "revoquer", vu=False)
    assert not nadia.lienprofessionnels.valides().exists()
    assert "Révoquer ses liens" not in page(client, nadia)


@pytest.mark.parametrize("verbe", ["confirmer", "inviter", "valider", "revoquer", "lever_la_suspension"])
def test_a_click_is_a_post(client, nadia, verbe):
    assert client.get(url(nadia, verbe)).status_code == 405


def test_a_click_needs_its_token(nadia, agent):
    client = Client(enforce_csrf_checks=True)
    client.force_login(agent)
    assert client.post(url(nadia, "confirmer")).status_code == 403


@pytest.mark.django_db(transaction=True)
def test_two_agents_validate_at_once_and_one_entry_is_made(creer, agent, en_meme_temps):
    nadia = creer(a_valider=True)
    collegue = nadia_agent(nadia)
    vu = empreinte(AssistantMaternel.objects.get(pk=nadia.pk))

    def valider(qui):
        navigateur = Client()
        navigateur.force_login(qui)
        return navigateur.post(url(nadia, "valider"), {"vu": vu}).status_code

    assert en_meme_temps(lambda: valider(agent), lambda: valider(collegue)) == [302, 302]
    assert en_meme_temps(Structure.objects.de_type("assistant_maternel").count) == [1]


def test_the_history_tells_what_was_signed(client, creer):
    nadia = creer(a_valider=True)
    nadia.choix_signes.create(version=1, contenu={"public_telephone": True, "accord_mairies": False})
    texte = page(client, nadia)
    assert "Choix signés le" in texte
    assert "Téléphone public : oui" in texte
