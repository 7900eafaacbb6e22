"""What families are: twins, births to come, nights, shared care, sign language, letters that somebody else reads."""

import datetime

import pytest
import time_machine
from post_office.models import Email

from demarches.forms.enfants import EnfantsForm
from demarches.forms.horaires import CASES, MODELES, HorairesForm
from demarches.models import Demande
from tests import fabriques

NAISSANCE = {"date_naissance_jour": "14", "date_naissance_mois": "3", "date_naissance_annee": "2026"}


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


def envoyer(**etapes):
    """The request that these answers make."""
    brouillon = fabriques.BrouillonFactory(reponses=fabriques.reponses_completes(**etapes))
    return brouillon.soumettre()


# Children


@pytest.mark.parametrize(
    "naissance",
    [{"ne": "oui", **NAISSANCE}, {"ne": "non", "mois_terme_mois": "5", "mois_terme_annee": "2027"}],
    ids=["nés", "à naître"],
)
def test_a_twin_is_added_with_the_same_birth(famille, brouillon, naissance):
    saisie = {"nombre": "1", **{f"enfant_0_{cle}": valeur for cle, valeur in naissance.items()}}
    saisie["enfant_0_prenom"] = "Lou"
    form = EnfantsForm.agir(saisie | {"jumeau": "1"})
    assert [groupe["prenom"].value() for groupe in form.groupes] == ["Lou", ""]
    famille.post("/demande/enfants/", {cle: form.data[cle] for cle in form.data})
    demande = _relu(brouillon).soumettre()
    lou, jumeau = demande.enfants.all()
    assert lou.naissance == jumeau.naissance
    assert lou.ne == jumeau.ne == (naissance["ne"] == "oui")


def _relu(brouillon):
    brouillon.refresh_from_db()
    return brouillon


def test_siblings_one_of_whom_is_to_be_born_stand_in_one_request(page_demande, pitres):
    enfants = [
        {"prenom": "Lou", "ne": True, "date_naissance": "2024-03-14"},
        {"prenom": "", "ne": False, "mois_terme": "2027-05-01"},
    ]
    demande = envoyer(enfants={"enfants": enfants})
    assert [enfant.ne for enfant in demande.enfants.all()] == [True, False]
    agent = Email.objects.filter(to=demande.referent.email).get()
    assert "Naissance prévue en mai 2027" in agent.message


def test_there_are_eight_children_at_most(famille):
    saisie = {"nombre": "8", "jumeau": "1"}
    assert EnfantsForm.agir(saisie) is None


# Hours


@pytest.mark.parametrize("code", MODELES)
def test_each_button_fills_a_week_that_is_accepted_as_it_is(code):
    modele = MODELES[code]
    form = HorairesForm.agir({"modele": code, "nuit": "on", "jours_inconnus": "on", "jour_3_de": "06:00"})
    assert form.is_valid(), form.errors
    gardees = form.a_garder()
    assert {case for case in CASES if form.cleaned_data[case]} == set(modele.cases)
    assert bool(gardees["creneaux"]) == bool(modele.jours)
    encore = HorairesForm.depuis(gardees)
    assert encore.is_valid()
    assert encore.a_garder() == gardees


def test_nights_and_two_shifts_are_atypical_and_say_so(page_demande, pitres):
    for code in ("nuit", "2x8"):
        form = HorairesForm.agir({"modele": code})
        assert form.is_valid()
        assert envoyer(horaires=form.a_garder()).besoin.atypique


def test_a_button_of_the_grid_keeps_the_draft_as_it_was(famille, brouillon):
    page = famille.post("/demande/horaires/", {"modele": "nuit"}).content.decode()
    assert 'value="21:00"' in page
    assert "<title>Erreur" not in page
    assert _relu(brouillon).reponses["horaires"] == fabriques.reponses_completes()["horaires"]


# Care, languages


def test_shared_care_is_told_to_the_referent(page_demande, pitres):
    modes = fabriques.reponses_completes()["modes"] | {"garde_partagee": True}
    assert envoyer(modes=modes).besoin.garde_partagee


@pytest.mark.parametrize("code", ["lsf", "langue"])
def test_the_referent_is_told_of_an_interpreter_but_not_by_mail_that_somebody_is_deaf(page_demande, pitres, code):
    contact = fabriques.reponses_completes()["contact"] | {"besoin_interprete": code, "langue_parlee": "ti"}
    demande = envoyer(contact=contact)
    assert demande.besoin_interprete == code
    message = Email.objects.filter(to=demande.referent.email).get().message
    assert "Interprète" in message
    assert "LSF" not in message


# Letters that somebody else reads


def test_nothing_is_written_to_who_cannot_be_written_to_safely(page_demande, pitres):
    contact = fabriques.reponses_completes()["contact"]
    contact |= {"ecrire_sans_risque": False, "preference": "telephone"}
    demande = envoyer(contact=contact)
    demande.prendre(par=demande.referent)
    demande.retirer()
    demande.rouvrir(par=demande.referent)
    assert not Email.objects.filter(to=contact["email"]).exists()


def test_its_confirmation_page_says_so(famille, brouillon):
    brouillon.enregistrer("contact", brouillon.reponses["contact"] | {"ecrire_sans_risque": False})
    contact = brouillon.reponses["contact"] | {"preference": "telephone"}
    brouillon.enregistrer("contact", contact)
    famille.post("/demande/verification/")
    assert "Rien ne vous sera écrit sans votre accord" in famille.get("/demande/confirmation/").content.decode()


# From the pages of the site


def test_a_guide_proposes_its_kind_of_care(client, page_demande, pitres):
    guide = fabriques.GuidePageFactory(parent=page_demande.get_parent(), mode__code="assistant_maternel")
    page = client.get(guide.url).content.decode()
    assert 'action="/demande/preremplir/"' in page
    assert f'name="modes" value="{guide.mode.code}"' in page
    response = client.post("/demande/preremplir/", {"modes": guide.mode.code}, headers={"origin": "http://testserver"})
    assert response.url == "/demande/commune/"
    assert not Demande.objects.exists()
