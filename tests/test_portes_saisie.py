"""A request entered for a family: same rules, same route, same promise, few answers to type."""

import datetime
import re
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from post_office.models import Email

from commun.calendrier import ajouter_jours_ouvres
from demarches.forms.saisie_assistee import SaisieAssisteeForm
from demarches.forms.saisie_besoin import lire_date
from demarches.frise import frise
from demarches.models import Brouillon, Demande
from demarches.roles import Groupe
from demarches.transitions import Acteur
from demarches.views import bureau_saisie
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees", "pitres")
SAISIR = "/admin/saisir/"


def minimum(**champs):
    """What a phone call gives at least."""
    return {
        "cle": str(uuid4()),
        "canal": "telephone",
        "recherche": "Pîtres",
        "naissance_0": "14/3/26",
        "debut": "",
        "type": "regulier",
        "horaires": "inconnus",
        "prenom": "Nila",
        "telephone": "0612345678",
        "ecrire_sans_risque": "oui",
        **champs,
    }


@pytest.fixture
def standardiste(client):
    agent = fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL])
    client.force_login(agent)
    return agent


def saisir(client, **champs):
    reponse = client.post(SAISIR, minimum(**champs))
    assert reponse.status_code == 302, reponse.context["form"].errors
    return Demande.objects.latest("pk")


def erreurs(**champs):
    form = SaisieAssisteeForm(minimum(**champs))
    form.is_valid()
    return {nom: [str(m) for m in messages] for nom, messages in form.errors.items()}


# What is typed

DATES = [
    ("14/3/26", (datetime.date(2026, 3, 14), True)),
    ("14 mars 2026", (datetime.date(2026, 3, 14), True)),
    ("14-03-2026", (datetime.date(2026, 3, 14), True)),
    ("3.2027", (datetime.date(2027, 3, 1), False)),
    ("sept 27", (datetime.date(2027, 9, 1), False)),
]


@pytest.mark.parametrize(("texte", "attendu"), DATES)
def test_a_date_is_read_as_people_type_it(texte, attendu):
    assert lire_date(texte) == attendu


@pytest.mark.parametrize("texte", ["", "demain", "31/2/26", "1/2/3/4", "14", "14/3/99999", "²/3/26"])
def test_what_is_no_date_is_refused(texte):
    with pytest.raises(ValidationError):
        lire_date(texte)


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_back(jour):
    assert lire_date(f"{jour.day}/{jour.month}/{jour.year % 100}") == (jour, True)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading_of_a_date(texte):
    try:
        jour, entier = lire_date(texte)
    except ValidationError:
        return
    assert entier or jour.day == 1


@pytest.mark.parametrize(
    ("champs", "champ"),
    [
        ({"prenom": ""}, "prenom"),
        ({"recherche": "Nulle-Part-sur-Rien"}, "recherche"),
        ({"naissance_0": ""}, "naissance_0"),
        ({"naissance_0": "14/3/15"}, "naissance_0"),
        ({"naissance_2": "1/1/10"}, "naissance_2"),
        ({"debut": "1/1/20"}, "debut"),
        ({"telephone": ""}, "email"),
        ({"telephone": "12"}, "telephone"),
        ({"ecrire_sans_risque": ""}, "ecrire_sans_risque"),
        ({"ecrire_sans_risque": "non", "telephone": "", "email": "a@exemple.org"}, "telephone"),
        ({"langue": "klingon"}, "langue"),
        ({"jour_1_de": "17:00", "jour_1_a": "08:00"}, "horaires"),
        ({"message": "a" * 601}, "message"),
        ({"reference_externe": "X1", "monenfant": "non"}, "reference_externe"),
        ({"canal": "web"}, "canal"),
        ({"canal": "partenaire"}, "canal"),
        ({"canal": "papier"}, "recue_le"),
        ({"canal": "papier", "recue_le": "1/1/20"}, "recue_le"),
        ({"canal": "papier", "recue_le": "1/1/90"}, "recue_le"),
        ({"cle": "rien"}, "cle"),
        ({"cases": ["parent_seul"]}, "consentement"),
    ],
)
def test_what_is_refused_is_said_under_what_was_typed(champs, champ):
    assert set(erreurs(**champs)) == {champ}


def test_a_refused_page_keeps_every_answer(client, standardiste):
    page = client.post(SAISIR, minimum(prenom="", message="Travaille de nuit", langue="ta")).content.decode()
    assert "Travaille de nuit" in page
    assert '<option value="ta" selected>' in page
    assert not Demande.objects.exists()


@pytest.mark.parametrize(
    ("champs", "ouvert", "vise"),
    [
        ({"prenom": ""}, False, "prenom"),
        ({"prenom": "", "naissance_0": "demain"}, False, "naissance_0"),
        ({"prenom": "", "message": "Travaille de nuit"}, True, "prenom"),
        ({"naissance_2": "1/1/10"}, True, "naissance_2"),
        ({"fin": "2027"}, True, "fin"),
    ],
)
def test_what_is_refused_is_in_sight_and_the_cursor_is_there(client, standardiste, champs, ouvert, vise):
    form = client.post(SAISIR, minimum(**champs)).context["form"]
    assert form.plus_ouvert is ouvert
    assert [nom for nom, champ in form.fields.items() if champ.widget.attrs.get("autofocus")] == [vise]


@pytest.mark.parametrize(
    ("champs", "gardee"),
    [
        ({}, None),
        ({"corriger_adresse": "1"}, "nour@gmail.com"),
        ({"adresse_vue": "nour@gmial.com"}, "nour@gmial.com"),
        ({"email": "nour@orange.fr", "adresse_vue": "nour@gmial.com"}, "nour@orange.fr"),
    ],
)
def test_an_address_that_looks_mistyped_is_proposed_mended_once(client, standardiste, champs, gardee):
    reponse = client.post(SAISIR, minimum(**{"email": "nour@gmial.com", **champs}))
    propose = "Vouliez-vous écrire cette adresse" in reponse.text
    assert propose is (gardee is None)
    assert "Rien n’est encore enregistré" not in reponse.text
    assert [demande.contact.email for demande in Demande.objects.all()] == ([gardee] if gardee else [])


def test_the_proposal_hides_no_other_mistake_and_the_key_enter_keeps_what_was_typed(client, standardiste):
    page = client.post(SAISIR, minimum(email="nour@gmial.com", debut="1/1/20")).text
    assert "Rien n’est encore enregistré" in page
    assert "Vouliez-vous écrire cette adresse" in page
    boutons = re.findall(r"<button[^>]*>", page[page.index("bureau-entree") :])
    assert boutons[0] == "<button hidden>"


# What it becomes


def test_the_minimum_is_a_request_like_the_others(client, standardiste, pitres):
    demande = saisir(client)
    assert (demande.canal, demande.saisie_par, demande.secteur) == ("telephone", standardiste, pitres[1])
    assert (demande.referent, demande.statut, demande.langue) == (pitres[2], "nouvelle", "fr")
    assert demande.contact.telephone == "06 12 34 56 78"
    assert demande.contact.preference == "telephone"
    assert (demande.besoin.debut_souhaite, demande.besoin.souplesse) == (timezone.localdate(), "souple")
    assert demande.besoin.jours_inconnus
    assert demande.besoin.conseil
    ligne = demande.journal.get(action="soumettre")
    assert (ligne.acteur, ligne.role, ligne.objet["canal"]) == (standardiste, Acteur.ACCUEIL, "telephone")


@pytest.mark.parametrize(
    ("choix", "parlee", "interprete"),
    [
        ("", "", ""),
        ("ta", "ta", "langue"),
        ("ta_sans", "ta", ""),
        ("lsf", "", "lsf"),
        ("zh-hans_sans", "zh-hans", ""),
        ("autre", "autre", "langue"),
    ],
)
def test_the_language_and_the_interpreter_are_one_choice(client, standardiste, choix, parlee, interprete):
    demande = saisir(client, langue=choix)
    assert (demande.langue_parlee, demande.besoin_interprete) == (parlee, interprete)


def test_a_family_without_a_mail_receives_none_and_the_referent_is_told(client, standardiste, pitres):
    saisir(client, langue="ta")
    assert [courriel.to for courriel in Email.objects.all()] == [[pitres[2].email]]


def test_a_family_with_a_mail_receives_its_receipt(client, standardiste):
    saisir(client, email="nila@exemple.org")
    assert ["nila@exemple.org"] in [courriel.to for courriel in Email.objects.all()]


@pytest.mark.parametrize(
    ("naissance", "ne", "jour"),
    [
        ("14/3/26", True, datetime.date(2026, 3, 14)),
        ("5/27", False, datetime.date(2027, 5, 1)),
        ("20/5/27", False, datetime.date(2027, 5, 1)),
    ],
)
def test_a_child_to_come_is_told_by_its_month(client, standardiste, naissance, ne, jour):
    enfant = saisir(client, naissance_0=naissance, debut="9/27").enfants.get()
    assert (enfant.ne, enfant.naissance) == (ne, jour)


def test_twins_and_hours_of_each_day_are_kept(client, standardiste):
    plus = {"naissance_1": "14/3/26", "enfant_1": "Aya", "jour_2_de": "06:00", "jour_2_a": "14:00"}
    demande = saisir(client, **plus, mode_1="micro_creche", debut="9/27")
    assert [e.prenom for e in demande.enfants.all()] == ["", "Aya"]
    assert demande.besoin.creneaux == {"2": [["06:00", "14:00"]]}
    assert demande.besoin.debut_souhaite == datetime.date(2027, 9, 1)
    assert [s.mode.code for s in demande.besoin.modes_souhaites.all()] == ["micro_creche"]


def test_the_promise_of_a_paper_form_runs_from_the_day_it_arrived(client, standardiste):
    arrive = timezone.localdate() - datetime.timedelta(days=9)
    demande = saisir(client, canal="papier", recue_le=arrive.strftime("%d/%m/%Y"))
    assert timezone.localdate(demande.soumise_le) == arrive
    assert demande.echeance_contact_le == ajouter_jours_ouvres(arrive, 5)
    assert timezone.localdate(demande.journal.get().le) == timezone.localdate()
    assert timezone.localdate(frise(demande)[0].le) == arrive


def test_the_date_of_a_paper_form_counts_for_paper_only(client, standardiste):
    demande = saisir(client, recue_le="1/1/20")
    assert timezone.localdate(demande.soumise_le) == timezone.localdate()


def test_a_page_sent_twice_makes_one_request(client, standardiste):
    page = minimum()
    adresses = {client.post(SAISIR, page)["Location"] for _fois in range(2)}
    assert (len(adresses), Demande.objects.count()) == (1, 1)


def test_a_key_typed_by_hand_never_reaches_the_draft_of_a_family(client, standardiste):
    brouillon = fabriques.BrouillonFactory(complet=True)
    saisir(client, cle=str(brouillon.uuid))
    brouillon.refresh_from_db()
    assert brouillon.soumis_le is None
    assert brouillon.reponses["contact"]["prenom"] == "Nour"


def test_the_draft_keeps_nothing_once_sent(client, standardiste):
    saisir(client)
    assert Brouillon.objects.get().reponses == {}


# At an event


def test_the_next_family_finds_the_event_and_nothing_of_the_first(client, standardiste):
    saisir(client, canal="evenement", evenement="Fête des familles", email="nila@exemple.org", naissance_0="15/3/26")
    fait = client.get(reverse("saisie_faite", args=[Demande.objects.get().uuid]))
    page = client.get(fait.context["suivante"]).content.decode()
    assert "Fête des familles" in page
    for personnel in ("Nila", "0612345678", "nila@exemple.org", "15/3/26"):
        assert personnel not in page
        assert personnel not in fait.context["suivante"]


@pytest.mark.parametrize("canal", ["partenaire", "web", "<b>"])
def test_the_address_sets_only_the_channels_of_agents(client, standardiste, canal):
    assert client.get(SAISIR, {"canal": canal}).context["form"]["canal"].value() == "telephone"


def test_the_pages_are_kept_by_no_browser(client, standardiste):
    demande = saisir(client)
    for adresse in (SAISIR, reverse("saisie_faite", args=[demande.uuid])):
        assert "no-store" in client.get(adresse)["Cache-Control"]


def test_who_typed_reads_what_to_tell_the_family_and_opens_no_file(client, standardiste, pitres):
    demande = saisir(client)
    page = client.get(reverse("saisie_faite", args=[demande.uuid])).content.decode()
    assert demande.reference in page
    assert pitres[2].nom_public in page
    assert demande.get_absolute_url() not in page
    client.force_login(pitres[2])
    assert client.get(reverse("saisie_faite", args=[demande.uuid])).status_code == 404


def test_what_was_typed_the_day_before_is_no_longer_shown(client, standardiste, time_machine):
    demande = saisir(client)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=1), tick=False)
    client.force_login(standardiste)
    assert client.get(reverse("saisie_faite", args=[demande.uuid])).status_code == 404


def test_outside_the_territory_the_tie_is_asked(client, standardiste):
    fabriques.CommuneFactory(nom="Ailleurs", epci="")
    form = client.post(SAISIR, minimum(recherche="Ailleurs")).context["form"]
    assert set(form.errors) == {"recherche"}
    demande = saisir(client, recherche="Ailleurs", situation="travaille", commune_travail="27458")
    assert demande.commune_travail.insee == "27458"


def test_a_family_maybe_known_is_said_softly_among_what_the_agent_sees(client, pitres, monkeypatch):
    connue = fabriques.DemandeFactory(secteur=pitres[1], commune_residence=pitres[0])
    vues = []

    def candidats(demande, parmi):
        vues.extend(parmi)
        return [SimpleNamespace(demande=connue, pourquoi="même téléphone")]

    monkeypatch.setattr(bureau_saisie, "candidats", candidats)
    client.force_login(pitres[2])
    demande = saisir(client)
    page = client.get(reverse("saisie_faite", args=[demande.uuid])).content.decode()
    assert "même téléphone" in page
    assert set(vues) == {connue, demande}
