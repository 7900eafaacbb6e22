"""From the comparator to the request: answers are proposed, confirmed step by step, and never replace one."""

import datetime
import re

import pytest
import time_machine

from demarches.forms.preremplissage import PreremplissageForm
from demarches.models import Brouillon, Demande
from tests import fabriques

PREREMPLIR = "/demande/preremplir/"
ICI = {"origin": "http://testserver"}
REPONSES = {
    "commune": "27458",
    "rythme": ["semaine"],
    "besoins": ["handicap", "insertion"],
    "modes": ["assistant_maternel", "micro_creche"],
}


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


def envoyer(client, **reponses):
    return client.post(PREREMPLIR, {**REPONSES, **reponses}, headers=ICI)


def cochees(html):
    """{(name, value)} of the boxes and radios ticked, of the options chosen and of the inputs filled in."""
    html = html.split("<main")[1]
    trouvees = set()
    for balise in re.findall(r"<input[^>]*>", html):
        attributs = dict(re.findall(r'(\w+)="([^"]*)"', balise))
        a_cocher = attributs.get("type") in ("checkbox", "radio")
        if attributs.get("value") and (not a_cocher or " checked" in balise) and attributs.get("type") != "hidden":
            trouvees.add((attributs["name"], attributs["value"]))
    for nom, options in re.findall(r'<select name="(\w+)"[^>]*>(.*?)</select>', html, re.DOTALL):
        trouvees |= {(nom, valeur) for valeur in re.findall(r'value="(\w+)" selected', options)}
    return trouvees


def donnees(html):
    """What a browser posts for a page left as it is."""
    resultat = {}
    for nom, valeur in cochees(html):
        resultat.setdefault(nom, []).append(valeur)
    return resultat


@pytest.mark.parametrize(
    ("reponses", "propositions"),
    [
        ({}, {}),
        ({"rythme": ["inconnu"]}, {}),
        ({"rythme": ["occasionnel"]}, {"type": {"type": "occasionnel"}}),
        ({"rythme": ["occasionnel", "temps_partiel"]}, {"type": {"type": "regulier"}}),
        ({"rythme": ["occasionnel"], "besoins": ["urgence"]}, {"type": {"type": "urgence"}}),
        (
            {"rythme": ["semaine", "horaires_variables"]},
            {"type": {"type": "regulier"}, "horaires": {"creneaux": {}, "horaires_variables": True}},
        ),
        ({"besoins": ["fratrie"]}, {}),
        (
            {"besoins": ["insertion", "handicap"]},
            {"situation": {"cases": ["besoins_particuliers", "insertion"]}},
        ),
        ({"modes": ["mam", "rpe", "micro_creche", "mam"]}, {"modes": {"modes": ["mam", "micro_creche"]}}),
        ({"modes": ["x"], "commune": "99999", "rythme": ["x"], "besoins": ["x"]}, {}),
    ],
    ids=str,
)
def test_answers_become_propositions(territoire, rf, reponses, propositions):
    assert PreremplissageForm(rf.post("/", reponses).POST).propositions() == propositions


def test_a_plain_week_is_the_one_of_the_form(territoire, rf):
    horaires = PreremplissageForm(rf.post("/", {"rythme": ["semaine"]}).POST).propositions()["horaires"]
    assert horaires["creneaux"] == {str(jour): [["08:00", "17:30"]] for jour in range(1, 6)}


def test_the_family_confirms_each_step_until_the_check_page(page_demande, pitres, client):
    completes = fabriques.reponses_completes()
    reponse = envoyer(client)
    assert reponse.url == "/demande/commune/"
    assert reponse.cookies["brouillon"]["path"] == "/demande/"

    html = client.get("/demande/commune/").content.decode()
    assert "Rempli d’après vos réponses sur ce site" in html
    assert ("recherche", "Pîtres (27590)") in cochees(html)
    assert client.post("/demande/commune/", donnees(html)).url == "/demande/enfants/"
    assert "d’après vos réponses" not in client.get("/demande/enfants/").content.decode()
    enfant = {"nombre": 1, "enfant_0_ne": "oui", "enfant_0_date_naissance": "2026-03-14"}
    assert client.post("/demande/enfants/", enfant).url == "/demande/quand/"
    assert (
        client.post("/demande/quand/", {"debut_souhaite": "2027-01-04", "souplesse": "un_mois"}).url == "/demande/type/"
    )

    suivantes = {"type": "horaires", "horaires": "modes", "modes": "situation"}
    for etape, suivante in suivantes.items():
        html = client.get(f"/demande/{etape}/").content.decode()
        assert "Rempli d’après vos réponses sur ce site" in html
        assert client.post(f"/demande/{etape}/", donnees(html)).url == f"/demande/{suivante}/"

    html = client.get("/demande/situation/").content.decode()
    assert cochees(html) == {("cases", "besoins_particuliers"), ("cases", "insertion")}
    assert (
        "Cochez cette case pour nous transmettre" in client.post("/demande/situation/", donnees(html)).content.decode()
    )
    assert client.post("/demande/situation/", {**donnees(html), "consentement": "on"}).url == "/demande/contact/"

    contact = completes["contact"] | {"ecrire_sans_risque": "oui"}
    assert client.post("/demande/contact/", contact).url == "/demande/message/"
    assert client.post("/demande/message/", {"message": ""}).url == "/demande/verification/"
    page = client.get("/demande/verification/").content.decode()
    for dit in ("Pîtres (27590)", "Régulier", "1. Assistant maternel, 2. Micro-crèche", "Un enfant a des besoins"):
        assert dit in page
    assert not Demande.objects.exists()


def test_nothing_is_left_of_a_proposition_once_its_step_is_answered(page_demande, pitres, client):
    avant = {c: r for c, r in fabriques.reponses_completes().items() if c not in ("situation", "contact", "message")}
    brouillon = fabriques.BrouillonFactory(reponses=avant)
    client.cookies["brouillon"] = fabriques.cookie_brouillon(brouillon)
    assert envoyer(client).url == "/demande/situation/"
    brouillon.refresh_from_db()
    assert brouillon.reponses == {
        **avant,
        "_propositions": {"situation": {"cases": ["besoins_particuliers", "insertion"]}},
    }

    assert client.post("/demande/situation/", {}).url == "/demande/contact/"
    brouillon.refresh_from_db()
    assert "besoins_particuliers" not in str(brouillon.reponses)


def test_answers_already_given_are_not_replaced(famille, brouillon):
    avant = brouillon.reponses
    assert envoyer(famille, commune="", modes=["mam"]).url == "/demande/verification/"
    brouillon.refresh_from_db()
    assert brouillon.reponses == avant
    assert Brouillon.objects.count() == 1


def test_other_answers_of_the_comparator_replace_what_was_proposed(page_demande, pitres, client):
    envoyer(client)
    envoyer(client, besoins=[])
    brouillon = Brouillon.objects.get()
    assert set(brouillon.reponses["_propositions"]) == {"commune", "type", "horaires", "modes"}


def test_a_request_already_sent_is_shown_again(famille, brouillon):
    brouillon.soumettre()
    assert envoyer(famille).url == "/demande/confirmation/"
    assert Brouillon.objects.count() == 1


def test_propositions_are_never_sent(famille, brouillon):
    brouillon.reponses["_propositions"] = {"situation": {"cases": ["besoins_particuliers"]}}
    brouillon.save()
    demande = brouillon.soumettre()
    assert not hasattr(demande, "situation_sensible") or demande.situation_sensible is None
    brouillon.refresh_from_db()
    assert brouillon.reponses == {}


def test_a_commune_outside_asks_what_links_the_family_to_the_territory(page_demande, pitres, client):
    fabriques.CommuneFactory(dehors=True)
    envoyer(client, commune="76540")
    html = client.get("/demande/commune/").content.decode()
    assert "est hors de notre territoire" in html
    assert "Rempli d’après vos réponses sur ce site" in html


@pytest.mark.parametrize("origine", ["https://mechant.example", None])
def test_another_site_proposes_nothing(page_demande, client, origine):
    entetes = {"origin": origine} if origine else {}
    assert client.post(PREREMPLIR, REPONSES, headers=entetes).status_code == 403
    assert not Brouillon.objects.exists()


def test_opened_by_its_address_it_leads_to_the_start(page_demande, client):
    assert client.get(PREREMPLIR).url == "/demande/"


def test_without_a_request_form_nothing_answers(accueil, client):
    assert client.post(PREREMPLIR, REPONSES, headers=ICI).status_code == 404


def test_the_date_asked_on_the_map_is_proposed(client, pitres, page_demande):
    envoyer(client, le="2027-01-04")
    brouillon = Brouillon.objects.get()
    assert brouillon.reponses["_propositions"]["quand"] == {"debut_souhaite": "2027-01-04"}
    brouillon.reponses |= {"commune": {"commune_residence": "27458"}, "enfants": {"enfants": []}}
    brouillon.save()
    page = client.get("/demande/quand/").content.decode()
    assert {("debut_souhaite_jour", "4"), ("debut_souhaite_annee", "2027")} <= cochees(page)
