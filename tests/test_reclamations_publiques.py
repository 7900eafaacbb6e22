"""The page of complaints that anybody finds: what is accepted, what it joins, what leaves, what stops robots."""

from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.test import Client
from django.utils.html import escape
from post_office.models import Email

from commun.models import Territoire
from demarches.models import Demande, Reclamation
from demarches.models.reclamations import ECARTEE
from demarches.references import nouvelle_reference
from demarches.transitions import TransitionRefusee
from demarches.views import provenance
from demarches.views.reclamation import PAR_BLOC
from tests import fabriques

ADRESSE = "/reclamation/"
BONNE = {
    "texte": "Personne ne me rappelle depuis trois semaines, zqplainte.",
    "attente": "Un rendez-vous avec une autre personne, zqattente.",
    "nom": "Nour Zqnom",
    "courriel": "nour@exemple.org",
}
PUBLICITE = {"texte": "Gagnez vite http://a.example http://b.example http://c.example", "attente": ""}


def bonne(**champs):
    return BONNE | {"cle": str(uuid4()), "depart": provenance.depart()} | champs


@pytest.fixture
def coordinatrice(roles_crees):
    return fabriques.UtilisateurFactory(groupes=["Coordination"])


@pytest.fixture
def demande(page_demande, pitres, coordinatrice):
    pitres[2].groups.add(Group.objects.get(name="Référents"))
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    demande.verifier_adresse()
    demande.prendre(par=pitres[2])
    Email.objects.all().delete()
    return demande


def courriels():
    return {courriel.to[0]: courriel for courriel in Email.objects.all()}


def test_anybody_complains_and_the_coordination_is_told_without_a_word_of_it(client, accueil, coordinatrice):
    page = client.post(ADRESSE, bonne()).text

    reclamation = Reclamation.objects.get()
    assert (reclamation.canal, reclamation.demande, reclamation.courriel) == ("site", None, "nour@exemple.org")
    assert (reclamation.nom, reclamation.suspecte, reclamation.langue) == ("Nour Zqnom", False, "fr")
    assert reclamation.reference in page
    assert set(courriels()) == {"nour@exemple.org", coordinatrice.email}
    for courriel in Email.objects.all():
        assert reclamation.reference in courriel.subject
        assert "zq" not in courriel.message.lower()
    assert "nour" not in courriels()[coordinatrice.email].message.lower()
    client.force_login(coordinatrice)
    fiche = client.get(reclamation.get_absolute_url()).text
    assert "zqplainte" in fiche
    assert "zqattente" in fiche


@pytest.mark.parametrize("langue", ["ar", "uk"])
def test_the_receipt_is_in_the_language_of_the_reader(client, accueil, langues_ouvertes, coordinatrice, langue):
    client.post(f"/{langue}{ADRESSE}", bonne())

    assert Reclamation.objects.get().langue == langue
    assert courriels()["nour@exemple.org"].headers["Content-Language"] == f"{langue}, fr"
    assert courriels()[coordinatrice.email].headers["Content-Language"] == "fr"


@pytest.mark.parametrize(
    ("champs", "dit"),
    [
        ({"texte": " "}, "Écrivez votre réclamation."),
        ({"texte": "é" * 3001}, "3000 caractères au plus, il y en a 3001."),
        ({"attente": "é" * 1001}, "1000 caractères au plus, il y en a 1001."),
        ({"courriel": ""}, "Indiquez une adresse électronique ou un numéro de téléphone."),
        ({"courriel": "nour"}, "Cette adresse n’est pas valable."),
        ({"courriel": "", "telephone": "12"}, "Ce numéro n’est pas valable."),
        ({"reference": "PE-1"}, "Cette référence n’est pas complète"),
        ({"courriel": "nour@gmial.com"}, "Vouliez-vous dire cette adresse"),
        ({"cle": "zzz"}, ""),
    ],
)
def test_a_wrong_answer_is_said_and_the_others_stay(client, accueil, champs, dit):
    reponse = client.post(ADRESSE, bonne(**champs))

    assert reponse.status_code == 200
    assert escape(dit) in reponse.text
    lue = BeautifulSoup(reponse.text, "html.parser")
    montres = {nom: lue.select_one(f"[name={nom}]") for nom in BONNE}
    for nom, champ in montres.items():
        assert champs.get(nom, BONNE[nom]).strip() == (champ.get("value") or champ.text).strip()
    assert not Reclamation.objects.exists()
    assert not Email.objects.exists()


def test_a_phone_and_no_name_are_enough(client, accueil, coordinatrice):
    client.post(ADRESSE, bonne(nom="", courriel="", telephone="0612345678"))

    reclamation = Reclamation.objects.get()
    assert (reclamation.nom, reclamation.telephone) == ("", "06 12 34 56 78")
    assert set(courriels()) == {coordinatrice.email}
    assert not reclamation.accuser(par=coordinatrice)
    client.force_login(coordinatrice)
    assert "nom non donné" in client.get(reclamation.get_absolute_url()).text


def test_a_reload_writes_nothing_more(client, accueil, coordinatrice):
    donnees = bonne()
    pages = [client.post(ADRESSE, donnees).text for _fois in range(3)]

    assert all(Reclamation.objects.get().reference in page for page in pages)
    assert Reclamation.objects.count() == 1
    assert Email.objects.count() == 2


def test_an_expired_token_keeps_what_was_typed(accueil):
    reponse = Client(enforce_csrf_checks=True).post(ADRESSE, bonne())

    assert reponse.status_code == 403
    assert BONNE["texte"] in reponse.text
    assert not Reclamation.objects.exists()


# What a reference opens: nothing, to whom its request does not know.


def test_what_the_request_knows_joins_its_page(client, demande, coordinatrice):
    client.post(ADRESSE, bonne(reference=demande.reference.lower(), courriel=demande.contact.email.upper()))

    reclamation = Reclamation.objects.get()
    assert (reclamation.demande, reclamation.relais) == (demande, demande.secteur.relais)
    assert (reclamation.nom, reclamation.courriel, reclamation.reference_dite) == ("", "", "")
    assert set(courriels()) == {demande.contact.email, coordinatrice.email}
    assert reclamation.reference in client.get(demande.url_suivi).text


@pytest.mark.parametrize(
    "coordonnees", [{"courriel": "autre@exemple.org"}, {"courriel": "", "telephone": "0699887766"}]
)
def test_a_stranger_who_says_a_reference_joins_nothing_and_learns_nothing(client, demande, coordonnees):
    pages = []
    for reference in (demande.reference, nouvelle_reference()):
        page = client.post(ADRESSE, bonne(reference=reference, **coordonnees)).text
        pages.append(contenu(page).replace(Reclamation.objects.latest("pk").reference, "RC"))

    citee = Reclamation.objects.earliest("pk")
    assert (citee.demande, citee.reference_dite, citee.relais) == (None, demande.reference, demande.secteur.relais)
    assert citee.reference not in client.get(demande.url_suivi).text
    assert demande.contact.email not in courriels()
    assert pages[0] == pages[1]
    assert Reclamation.objects.latest("pk").relais is None


def contenu(page):
    return BeautifulSoup(page, "html.parser").select_one("main").get_text(" ", strip=True)


def test_the_service_is_told_when_the_only_coordinator_follows_the_request_said(client, demande, coordinatrice):
    Territoire.objects.update(courriel="service@exemple.org")
    Demande.objects.filter(pk=demande.pk).update(referent=coordinatrice)

    client.post(ADRESSE, bonne(reference=demande.reference))

    assert {coordinatrice.email, "service@exemple.org"} <= set(courriels())


def test_a_family_that_is_not_written_to_receives_nothing(client, demande, coordinatrice):
    type(demande.contact).objects.update(ecrire_sans_risque=False)

    client.post(ADRESSE, bonne(reference=demande.reference, courriel=demande.contact.email))

    assert set(courriels()) == {coordinatrice.email}


# Robots, and people who would write to others through us.


@pytest.mark.parametrize("champs", [{"votre_site": "x"}, PUBLICITE], ids=["piège", "publicité"])
def test_what_looks_like_an_advertisement_is_registered_and_writes_to_no_stranger(
    client, accueil, coordinatrice, champs
):
    page = client.post(ADRESSE, bonne(**champs)).text

    reclamation = Reclamation.objects.get()
    assert reclamation.suspecte
    assert reclamation.reference in page
    assert set(courriels()) == {coordinatrice.email}
    client.force_login(coordinatrice)
    assert "Ce message ressemble à une publicité" in client.get(reclamation.get_absolute_url()).text
    client.post(reclamation.get_absolute_url(), {"action": "ecarter"})
    reclamation.refresh_from_db()
    assert (reclamation.etat, reclamation.reponse) == ("répondue", ECARTEE)
    assert set(courriels()) == {coordinatrice.email}


def test_a_true_complaint_is_never_put_aside(client, accueil, coordinatrice):
    client.post(ADRESSE, bonne())

    with pytest.raises(TransitionRefusee):
        Reclamation.objects.get().ecarter(par=coordinatrice)
    assert not Reclamation.objects.get().repondue_le


def test_one_place_sends_so_many_within_an_hour_and_keeps_what_it_typed(client, accueil):
    donnees = [bonne(courriel=f"n{rang}@exemple.org") for rang in range(PAR_BLOC + 1)]
    codes = [client.post(ADRESSE, un).status_code for un in donnees]

    assert codes == [200] * PAR_BLOC + [429]
    trop = client.post(ADRESSE, donnees[-1]).text
    assert "Trop de messages sont partis d’ici." in trop
    assert BONNE["texte"] in trop
    assert Reclamation.objects.count() == PAR_BLOC
    assert client.post(ADRESSE, donnees[0]).status_code == 200


def test_an_address_that_nobody_confirmed_receives_two_receipts(client, accueil, coordinatrice):
    for rang in range(4):
        client.post(ADRESSE, bonne(texte=f"Une autre chose, la {rang}e."))

    assert Email.objects.filter(to__contains="nour@exemple.org").count() == 2
    assert Reclamation.objects.count() == 4


# Where it stands.


def test_the_page_is_nobody_s_copy(client, accueil):
    reponse = client.get(ADRESSE)

    assert "no-store" in reponse["Cache-Control"]
    assert "20 jours ouvrés" in reponse.text


def test_it_is_reached_from_the_contact_page_and_from_our_promises(client, accueil):
    fabriques.PageOrdinaireFactory(parent=accueil, slug="contact")
    fabriques.PageOrdinaireFactory(parent=accueil, slug="autre")

    assert 'href="/reclamation/"' in client.get("/contact/").text
    assert 'href="/reclamation/"' in client.get("/nos-engagements/").text
    assert 'href="/reclamation/"' not in client.get("/autre/").text
