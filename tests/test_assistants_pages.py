"""The pages of assistants maternels and crèches about themselves: what a link opens, what a click does, what stays."""

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from carte import jetons
from carte.models import AssistantMaternel, But, Etat, LienProfessionnel, Structure
from tests import fabriques

SEMAINE = {"jours": ["1", "2", "4", "5"], "de": "07:30", "a": "18:00", "age_min_mois": "2", "age_max_mois": "36"}
FORMULAIRE = {
    "prenom": "Nadia", "nom": "Berger", "adresse": "3 rue du Verger", "code_postal": "27590",
    "telephone": "06 12 34 56 78", "courriel": "nadia@exemple.fr", **SEMAINE, "langues": ["ar"],
    "presentation": "Un jardin et deux chats.", "places_libres": "2", "libres_le": "2027-01-04",
    "grille": ["1-0", "1-1"], "contact": "moi", "publics": ["public_telephone", "public_horaires"],
}  # fmt: skip


@pytest.fixture(autouse=True)
def _demandes_oubliees():
    """What the tests before asked, which the cache still holds."""
    cache.clear()


@pytest.fixture
def relais(pitres):
    return pitres[1].relais


@pytest.fixture
def nadia(relais):
    return fabriques.AssistantMaternelFactory(relais=relais, courriel="nadia@exemple.fr")


@pytest.fixture
def publiee(relais):
    return fabriques.AssistantMaternelFactory(
        relais=relais, publiee=True, nom="Berger", courriel="nadia@exemple.fr", places_libres=1, grille=3
    )


@pytest.fixture
def creche(pitres):
    return fabriques.StructureFactory(courriel="creche@exemple.fr", disponibilite="2 places en janvier")


def adresse(assistant, vue="mon_accueil", but=But.MENSUEL):
    return reverse(vue, kwargs={"jeton": assistant.nouveau_lien(but)})


def places_de(structure):
    return reverse("mes_places", kwargs={"jeton": jetons.ouvrir(structure.lienprofessionnels, But.MENSUEL)})


def saisie(assistant, **autre):
    return FORMULAIRE | {"commune": str(assistant.commune_id)} | autre


def etat_de_la_base():
    modeles = (AssistantMaternel, LienProfessionnel, Structure, Email)
    return [list(modele.objects.order_by("pk").values()) for modele in modeles]


# The link.


def test_only_a_digest_of_the_token_is_kept(nadia):
    jeton = nadia.nouveau_lien(But.INVITATION)
    lien = nadia.lienprofessionnels.get()
    assert jeton not in str(list(LienProfessionnel.objects.values()))
    assert lien.empreinte == jetons.empreinte(jeton)
    assert len(jeton) * 6 >= 128


@pytest.mark.parametrize(("but", "jours"), [(But.INVITATION, 30), (But.MENSUEL, 35), (But.DEMANDE, 7)])
def test_a_link_lives_its_time(client, nadia, accueil, but, jours):
    chemin = adresse(nadia, but=but)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=jours, minutes=-5), tick=False):
        assert client.get(chemin).status_code == 200
    with time_machine.travel(timezone.now() + datetime.timedelta(days=jours, minutes=5), tick=False):
        assert client.get(chemin).status_code == 404


def test_a_newer_link_replaces_the_one_of_the_same_purpose_alone(client, accueil, nadia):
    ancien, invitation = adresse(nadia), adresse(nadia, but=But.INVITATION)
    nouveau = adresse(nadia)
    assert [client.get(chemin).status_code for chemin in (ancien, invitation, nouveau)] == [404, 200, 200]


def test_a_revoked_link_opens_nothing(client, accueil, nadia):
    chemin = adresse(nadia)
    nadia.lienprofessionnels.revoquer()
    assert client.get(chemin).status_code == 404


@pytest.mark.parametrize("vue", ["mon_accueil", "mon_accueil_modifier", "mon_accueil_retirer"])
def test_the_link_of_a_creche_does_not_open_the_page_of_a_person(client, accueil, creche, vue):
    jeton = jetons.ouvrir(creche.lienprofessionnels, But.MENSUEL)
    assert client.get(reverse(vue, kwargs={"jeton": jeton})).status_code == 404


def test_the_link_of_a_person_does_not_open_the_page_of_a_creche(client, accueil, nadia):
    jeton = nadia.nouveau_lien(But.MENSUEL)
    assert client.get(reverse("mes_places", kwargs={"jeton": jeton})).status_code == 404


@pytest.mark.parametrize("jeton", ["x", "a" * 43, "é", "a" * 2000])
def test_any_other_token_answers_the_same(client, accueil, jeton):
    reponse = client.get(reverse("mon_accueil", kwargs={"jeton": jeton}))
    assert reponse.status_code == 404
    assert "Ce lien n’est plus valable" in reponse.content.decode()


@pytest.mark.parametrize("vue", ["mon_accueil", "mon_accueil_modifier", "mon_accueil_retirer"])
@pytest.mark.parametrize("methode", ["get", "head", "options"])
def test_reading_a_page_changes_nothing(client, publiee, accueil, vue, methode):
    chemin = adresse(publiee, vue)
    avant = etat_de_la_base()
    reponse = getattr(client, methode)(chemin)
    assert reponse.status_code == 200
    assert etat_de_la_base() == avant


@pytest.mark.parametrize("vue", ["mon_accueil", "mon_accueil_modifier", "mon_accueil_retirer"])
def test_the_page_stays_between_her_and_us(client, publiee, accueil, vue):
    reponse = client.get(adresse(publiee, vue))
    assert "no-store" in reponse["Cache-Control"]
    assert reponse["Referrer-Policy"] == "no-referrer"
    assert reponse["X-Robots-Tag"] == "noindex, nofollow"


def test_a_page_that_hides_its_address_posts_without_an_origin(publiee, accueil):
    navigateur = Client(enforce_csrf_checks=True)
    chemin = adresse(publiee)
    navigateur.get(chemin)
    jeton = navigateur.cookies["csrftoken"].value
    donnees = {"action": "confirmer", "csrfmiddlewaretoken": jeton}
    assert navigateur.post(chemin, donnees, headers={"origin": "null"}).status_code == 302
    assert navigateur.post(chemin, {"action": "confirmer"}, headers={"origin": "null"}).status_code == 403


# The form.


def test_the_form_shows_what_she_will_sign_before_anything_is_kept(client, nadia, accueil):
    chemin = adresse(nadia, "mon_accueil_modifier", But.INVITATION)
    avant = etat_de_la_base()
    page = client.post(chemin, saisie(nadia, apercu="1")).content.decode()
    assert "Voici ce que les familles verront" in page
    apercu = page[page.index("apercu__nom") : page.index("<form", page.index("apercu__nom"))]
    assert "Nadia B." in apercu
    assert "06 12 34 56 78" in apercu
    assert "rue du Verger" not in apercu
    assert "nadia@exemple.fr" not in apercu
    assert "deux chats" not in apercu
    assert etat_de_la_base() == avant


def test_signed_the_answers_wait_for_the_relais(client, nadia, accueil):
    chemin = adresse(nadia, "mon_accueil_modifier", But.INVITATION)
    reponse = client.post(chemin, saisie(nadia, signer="1"), follow=True)
    assert "Votre relais vérifie" in reponse.content.decode()
    nadia.refresh_from_db()
    assert nadia.etat == Etat.A_VALIDER
    assert nadia.identite_proposee["telephone"] == "06 12 34 56 78"
    assert nadia.horaires["4"] == [["07:30", "18:00"]]
    assert (nadia.places_libres, nadia.grille, nadia.libres_le) == (2, 3, datetime.date(2027, 1, 4))
    assert (nadia.contact_direct, nadia.public_telephone, nadia.public_courriel) == (True, True, False)


def test_correcting_gives_the_form_back_with_its_answers(client, nadia, accueil):
    page = client.post(adresse(nadia, "mon_accueil_modifier"), saisie(nadia, corriger="1")).content.decode()
    assert "Un jardin et deux chats." in page
    assert 'value="1-1" id="id_grille_1-1" checked' in page


def test_errors_keep_the_answers(client, nadia, accueil):
    page = client.post(adresse(nadia, "mon_accueil_modifier"), saisie(nadia, telephone="12")).content.decode()
    assert "<title>Erreur" in page.replace("\n", "")
    assert "Un jardin et deux chats." in page
    assert 'value="12"' in page
    nadia.refresh_from_db()
    assert nadia.etat == Etat.INVITEE


@pytest.mark.parametrize(
    ("autre", "dit"),
    [
        ({"grille": []}, "Cochez au moins un moment"),
        ({"de": "19:00"}, "doit suivre"),
        ({"de": ""}, "Donnez l’heure"),
        ({"publics": []}, "au moins un moyen de vous joindre"),
        ({"age_min_mois": "36", "age_max_mois": "36"}, ""),
        ({"code_postal": "2759"}, "5 chiffres"),
        ({"commune": "999999"}, ""),
        ({"grille": ["9-9", "x"]}, "Cochez au moins un moment"),
        ({"places_libres": "12"}, ""),
        ({"prenom": "\u202e"}, ""),
    ],
)
def test_bad_input_is_answered_never_broken(client, nadia, accueil, autre, dit):
    reponse = client.post(adresse(nadia, "mon_accueil_modifier"), saisie(nadia, signer="1", **autre))
    assert reponse.status_code in (200, 302)
    if dit:
        assert dit in reponse.content.decode()


def test_without_a_place_neither_date_nor_moment_is_kept(client, nadia, accueil):
    client.post(adresse(nadia, "mon_accueil_modifier"), saisie(nadia, signer="1", places_libres="0"))
    nadia.refresh_from_db()
    assert (nadia.places_libres, nadia.libres_le, nadia.grille) == (0, None, 0)


def test_the_form_opens_on_what_is_known(client, publiee, accueil):
    page = client.get(adresse(publiee, "mon_accueil_modifier")).content.decode()
    assert 'value="Berger"' in page
    assert 'value="07:30"' in page
    assert 'value="1-1" id="id_grille_1-1" checked' in page


# Buttons.


def test_one_tap_says_that_nothing_has_changed(client, publiee, accueil):
    AssistantMaternel.objects.update(confirmee_le=timezone.localdate() - datetime.timedelta(days=40))
    Structure.objects.update(disponibilite_le=timezone.localdate() - datetime.timedelta(days=40))
    page = client.post(adresse(publiee), {"action": "confirmer"}, follow=True).content.decode()
    assert "Merci" in page
    fiche = Structure.objects.get(pk=publiee.structure_id)
    assert fiche.disponibilite_le == fiche.mise_a_jour_le == timezone.localdate()
    assert publiee.confirmations.get().par == "elle"


def test_no_place_left(client, publiee, accueil):
    assert publiee.structure.disponibilites.count() == 1
    client.post(adresse(publiee), {"action": "complet"})
    assert publiee.structure.disponibilites.count() == 0


@pytest.mark.parametrize(("action", "demande"), [("retirer", False), ("effacer", True)])
def test_she_leaves_at_once(client, publiee, accueil, action, demande):
    chemin = adresse(publiee)
    assert client.post(chemin, {"action": action}).status_code == 200
    assert not Structure.objects.publiees().filter(pk=publiee.structure_id).exists()
    publiee.refresh_from_db()
    assert (publiee.etat, publiee.effacement_demande_le is not None) == (Etat.RETIREE, demande)
    assert client.get(chemin).status_code == 404


@pytest.mark.parametrize("action", ["", "supprimer", "valider", "__class__"])
def test_an_unknown_button_does_nothing(client, publiee, accueil, action):
    assert client.post(adresse(publiee), {"action": action}).status_code == 400


def test_a_button_that_is_too_late_says_so(client, nadia, accueil):
    assert client.post(adresse(nadia), {"action": "confirmer"}).status_code == 409


def test_she_may_stop_the_monthly_mail(client, publiee, accueil):
    client.post(adresse(publiee), {"action": "sans_rappels"})
    publiee.refresh_from_db()
    assert publiee.sans_rappels
    client.post(adresse(publiee), {"action": "rappels"})
    publiee.refresh_from_db()
    assert not publiee.sans_rappels


def test_why_the_relais_refused_is_told_on_her_page(client, pitres, accueil, publiee):
    publiee.soumettre(identite={"nom": "Martin"}, profil={}, choix={}, places={})
    publiee.refuser(par=pitres[2], motif="Votre agrément porte un autre nom.")
    assert "Votre agrément porte un autre nom." in client.get(adresse(publiee)).content.decode()


# A new link.


def test_a_known_address_receives_a_link_that_opens(client, publiee, accueil):
    client.post(reverse("nouveau_lien"), {"courriel": "NADIA@exemple.fr"})
    courriel = Email.objects.get()
    assert courriel.to == ["nadia@exemple.fr"]
    chemin = next(mot for mot in courriel.message.split() if "/mon-accueil/" in mot)
    assert client.get(chemin.removeprefix("http://testserver")).status_code in (200, 404)
    assert publiee.lienprofessionnels.get(but=But.DEMANDE)


def test_the_answer_is_the_same_whatever_the_address(client, publiee, accueil, creche):
    pages = {
        client.post(reverse("nouveau_lien"), {"courriel": adresse}).content.decode()
        for adresse in ("nadia@exemple.fr", "creche@exemple.fr", "inconnue@exemple.fr")
    }
    sans_jeton = {page[: page.index("csrfmiddlewaretoken")] for page in pages}
    assert len(sans_jeton) == 1
    assert Email.objects.count() == 2


def test_asked_again_and_again_one_mail_leaves(client, publiee, accueil):
    for _ in range(3):
        client.post(reverse("nouveau_lien"), {"courriel": "nadia@exemple.fr"})
    assert Email.objects.count() == 1


def test_a_nonsense_address_is_told_so(client, accueil):
    page = client.post(reverse("nouveau_lien"), {"courriel": "nadia"}).content.decode()
    assert "<title>Erreur" in page


# Crèches.


def test_a_creche_confirms_or_changes_its_places(client, accueil, creche):
    client.post(places_de(creche), {"action": "confirmer"})
    creche.refresh_from_db()
    assert (creche.disponibilite, creche.disponibilite_le) == ("2 places en janvier", timezone.localdate())
    client.post(places_de(creche), {"action": "changer", "disponibilite": "1 place le mercredi"})
    creche.refresh_from_db()
    assert creche.disponibilite == "1 place le mercredi"
    assert creche.confirmations.count() == 2


def test_where_a_commission_decides_no_number_is_taken(client, accueil, pitres):
    creche = fabriques.StructureFactory(courriel="c@exemple.fr", commission_le=timezone.localdate())
    page = client.get(places_de(creche)).content.decode()
    assert "aucun nombre" in page
    client.post(places_de(creche), {"action": "changer", "disponibilite": "3 places"})
    creche.refresh_from_db()
    assert (creche.disponibilite, creche.mise_a_jour_le) == ("", timezone.localdate())


@pytest.mark.parametrize("methode", ["get", "head"])
def test_reading_the_page_of_a_creche_changes_nothing(client, accueil, creche, methode):
    chemin = places_de(creche)
    avant = etat_de_la_base()
    assert getattr(client, methode)(chemin).status_code == 200
    assert etat_de_la_base() == avant
