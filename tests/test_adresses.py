"""Mistakes of typing in an address: what is proposed, what is left alone, and that it is never imposed."""

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from commun.adresses import AUTRES, COURANTS, proposer
from demarches.models import Question
from tests import fabriques

FAUTES = {
    "gmial.com": "gmail.com",
    "gmai.com": "gmail.com",
    "gmail.co": "gmail.com",
    "gmail.con": "gmail.com",
    "gmail.cm": "gmail.com",
    "gmail.fr": "gmail.com",
    "gamil.com": "gmail.com",
    "gmaill.com": "gmail.com",
    "gnail.com": "gmail.com",
    "gmail,com": "gmail.com",
    "gmail..com": "gmail.com",
    "gmailcom": "gmail.com",
    "gmail": "gmail.com",
    "gmail.com.": "gmail.com",
    "GMIAL.COM": "gmail.com",
    "orage.fr": "orange.fr",
    "ornage.fr": "orange.fr",
    "orang.fr": "orange.fr",
    "orange.f": "orange.fr",
    "orange": "orange.fr",
    "wanado.fr": "wanadoo.fr",
    "wanadoo.com": "wanadoo.fr",
    "wandoo.fr": "wanadoo.fr",
    "freefr": "free.fr",
    "free.ff": "free.fr",
    "laposte.com": "laposte.net",
    "lapost.net": "laposte.net",
    "laposte.ne": "laposte.net",
    "la-poste.net": "laposte.net",
    "sfr.com": "sfr.fr",
    "sfr.ff": "sfr.fr",
    "hotmal.fr": "hotmail.fr",
    "hotmial.fr": "hotmail.fr",
    "hotmai.com": "hotmail.com",
    "hotmil.com": "hotmail.com",
    "yaho.fr": "yahoo.fr",
    "yahooo.fr": "yahoo.fr",
    "yhaoo.fr": "yahoo.fr",
    "iclou.com": "icloud.com",
    "icoud.com": "icloud.com",
    "icloud.fr": "icloud.com",
    "outlok.fr": "outlook.fr",
    "outloook.com": "outlook.com",
    "oultook.fr": "outlook.fr",
    "numericabel.fr": "numericable.fr",
}
JUSTES = (
    *COURANTS, *AUTRES, "exemple.org", "seine-eure.com", "ac-normandie.fr", "fred.fr", "fre.fr", "libre.fr",
    "mairie-pitres.fr", "gouv.fr", "caf27.caf.fr", "eure.fr", "sncf.fr", "edf.fr", "sfa.fr", "renault.com", "univ.fr",
)  # fmt: skip


@pytest.mark.parametrize("tape", FAUTES)
def test_a_slip_in_the_domain_is_seen(tape):
    assert proposer(f"nour.martin@{tape}") == f"nour.martin@{FAUTES[tape]}"


@pytest.mark.parametrize("domaine", JUSTES)
def test_a_domain_known_or_far_from_all_is_left_alone(domaine):
    assert proposer(f"nour.martin@{domaine}") == ""


@pytest.mark.parametrize(
    ("tapee", "voulue"),
    [
        ("nour @gmail.com", "nour@gmail.com"),
        ("nour@@gmail.com", "nour@gmail.com"),
        ("nour.@gmail.com", "nour@gmail.com"),
        ("hélène@orange.fr", "helene@orange.fr"),
        ("www.nour@free.fr", "nour@free.fr"),
        ("  nour@gmail.com ", ""),
        ("Nour@Gmail.com", ""),
        ("nour", ""),
        ("@gmail.com", ""),
        ("", ""),
        ("a@b@c", ""),
        ("نور@gmail.com", ""),
        ("x" * 300 + "@gmial.com", ""),
        ("0¯@gmial.com", "0@gmail.com"),
    ],
)
def test_a_slip_elsewhere_in_the_address(tapee, voulue):
    assert proposer(tapee) == voulue


@given(st.text(max_size=60), st.sampled_from(("", "@", "@gmial.com", "@orang.fr")))
def test_whatever_is_typed_what_is_proposed_is_an_address_and_needs_no_further_mending(debut, fin):
    proposee = proposer(debut + fin)
    assert proposee == "" or proposer(proposee) == ""


@given(st.emails())
def test_what_is_proposed_for_an_address_is_an_address(adresse):
    if proposee := proposer(adresse):
        try:
            validate_email(adresse)
        except ValidationError:
            return
        validate_email(proposee)


# In the forms


def contact(**champs):
    reponses = fabriques.reponses_completes()["contact"]
    return reponses | {"ecrire_sans_risque": "oui", "email": "nour@gmial.com"} | champs


@pytest.fixture
def etape(famille, page_demande, brouillon):
    """Post the step "contact"; returns (response, address kept in the draft)."""

    def poster(**champs):
        reponse = famille.post(f"{page_demande.url}contact/", contact(**champs))
        brouillon.refresh_from_db()
        return reponse, brouillon.reponses["contact"]["email"]

    return poster


def test_a_slip_is_shown_before_anything_is_kept(etape):
    reponse, gardee = etape()

    assert gardee == "nour.martin@exemple.org"
    assert "Vouliez-vous dire" in reponse.text
    assert "nour@gmail.com" in reponse.text
    assert "Erreur\u00a0:" not in reponse.text.split("</title>")[0]


@pytest.mark.parametrize(
    ("champs", "gardee"),
    [
        ({"corriger_adresse": "1"}, "nour@gmail.com"),
        ({"adresse_vue": "nour@gmial.com"}, "nour@gmial.com"),
        ({"email": "nour@orange.fr", "adresse_vue": "nour@gmial.com"}, "nour@orange.fr"),
        # Another slip instead of the first one is seen too.
        ({"email": "nour@orang.fr", "adresse_vue": "nour@gmial.com"}, "nour.martin@exemple.org"),
    ],
)
def test_one_click_mends_it_or_keeps_it(etape, champs, gardee):
    assert etape(**champs)[1] == gardee


def test_an_address_that_cannot_be_one_is_mended_in_one_click_too(etape):
    reponse, _gardee = etape(email="nour@gmailcom")
    assert "Cette adresse n’est pas valable" in reponse.text
    assert "nour@gmail.com" in reponse.text
    assert etape(email="nour@gmailcom", corriger_adresse="1")[1] == "nour@gmail.com"


def test_an_address_kept_on_purpose_does_not_hold_up_the_sending(etape, famille, page_demande, brouillon):
    etape(adresse_vue="nour@gmial.com")
    assert famille.get(f"{page_demande.url}contact/").text.count("Vouliez-vous dire") == 0

    famille.post(f"{page_demande.url}verification/", {"envoyer": "1"})

    assert brouillon.demande.contact.email == "nour@gmial.com"


@pytest.mark.parametrize(
    ("champs", "posee"),
    [({}, None), ({"corriger_adresse": "1"}, "nour@gmail.com"), ({"adresse_vue": "nour@gmial.com"}, "nour@gmial.com")],
)
def test_the_form_of_a_question_proposes_too(client, pitres, accueil, champs, posee):
    donnees = {
        "cle": "5b0f6cf4-8f4f-4a2e-9a39-6a8b54f0c9a1",
        "profil": "famille",
        "commune": pitres[0].insee,
        "theme": "conges",
        "texte": "Comment payer les congés ?",
        "courriel": "nour@gmial.com",
        **champs,
    }
    apercu = client.post(reverse("poser_question"), donnees)
    assert ("Vouliez-vous dire" in apercu.text) == (posee is None)
    client.post(reverse("poser_question"), donnees | {"envoyer": "1"})

    assert [q.courriel for q in Question.objects.all()] == ([posee] if posee else [])
