"""From the simulator to the request: amounts are joined, and nothing of the incomes."""

import dataclasses
import datetime
import json
import re

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from commun.champs import coffre
from commun.models import Bareme
from demarches import estimations
from demarches.models import Brouillon, Demande, Estimation
from demarches.models.brouillons import ESTIMATION
from tests import fabriques
from tests.page_simulateur import CAF as EXEMPLE
from tests.page_simulateur import ICI, PAGE
from tests.simulations import lignes

JOINDRE, VERIFIER = "/demande/joindre-estimation/", "/demande/verification/"
# 606 euros paid, 374 of CMG, 232 left, 116 after tax.
CAF = EXEMPLE | {"commune": "Pîtres", "autre_revenu": "3333,33"}
REVENUS = ("3 000", "3000", "3333")
JOUR = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _jour():
    with time_machine.travel(JOUR, tick=False):
        yield


@pytest.fixture
def chiffres(page_demande, pitres):
    cache.clear()
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())


def texte(reponse):
    html = reponse.content.decode().split("<main")[-1]
    return re.sub(r"\s+", " ", re.sub("[\u00a0\u202f]", " ", re.sub(r"<[^>]+>", " ", html)))


def reposter(client, html, **autres):
    """Press the button of the result: post what its form hides."""
    cachee = html.split(f'action="{JOINDRE}"')[1].split("</form>")[0]
    donnees = {}
    for nom, valeur in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', cachee):
        donnees.setdefault(nom, []).append(valeur)
    return client.post(JOINDRE, donnees | autres, headers=ICI)


def joindre(client, sans=(), **reponses):
    donnees = {nom: valeur for nom, valeur in (CAF | reponses).items() if nom not in sans}
    return client.post(JOINDRE, donnees, headers=ICI)


def jointe(client, **reponses):
    """A draft ready to be sent, and its estimate."""
    brouillon = fabriques.BrouillonFactory(complet=True)
    client.cookies["brouillon"] = fabriques.cookie_brouillon(brouillon)
    assert joindre(client, **reponses).url == VERIFIER
    brouillon.refresh_from_db()
    return brouillon


def envoyee(client, **reponses):
    return jointe(client, **reponses).soumettre()


# From the result to the draft


def test_the_result_leads_to_the_request_without_javascript(client, chiffres):
    resultat = client.post(PAGE, CAF, headers=ICI)
    assert "Votre relais verra ces montants, pas vos revenus." in texte(resultat)
    assert not Brouillon.objects.exists()

    reponse = reposter(client, resultat.content.decode())

    assert reponse.url == "/demande/commune/"
    assert "Pîtres" in client.get(reponse.url).content.decode()
    brouillon = Brouillon.objects.get()
    assert list(brouillon.reponses) == ["_propositions", ESTIMATION]
    lue = estimations.lire(brouillon.reponses[ESTIMATION])
    assert (lue.jour, str(lue.heures)) == (datetime.date(2026, 11, 22), "125\u00a0h")
    am = next(ligne for ligne in lue.lignes if ligne.mode.code == "assistant_maternel")
    (montants,) = am.montants
    assert [g.exacte for g in (montants.prix, montants.reste, montants.apres)] == ["4.85", "232.00", "116.00"]


def test_nothing_of_the_incomes_nor_of_the_family_is_kept(client, chiffres):
    """Neither the answers, nor the figures by which they are guessed, nor the reading that names a disabled child."""
    joindre(client, sans=["commune"], isole="on", atypique="on", enfants_aeeh="2", enfants_a_charge="3")
    gardee = Brouillon.objects.get().reponses
    assert set(gardee) == {ESTIMATION}
    assert set(gardee[ESTIMATION]) == {"jour", "heures", "racines", "modes"}
    assert set(gardee[ESTIMATION]["racines"]) <= {chiffre.cle.split(".")[0] for chiffre in lignes()}
    for mode in gardee[ESTIMATION]["modes"]:
        assert set(mode) == {"mode", "montants"}
        assert {cle for montants in mode["montants"] for cle in montants} == {"prix", "reste", "apres"}
    assert any(len(mode["montants"]) > 1 for mode in gardee[ESTIMATION]["modes"])
    assert not [valeur for valeur in REVENUS if valeur in json.dumps(gardee)]


def test_amounts_that_are_posted_are_not_read(client, chiffres):
    joindre(client, reste="1", montants="1", _estimation='{"modes": []}', estimation="x" * 2000, apres="0")
    lue = estimations.lire(Brouillon.objects.get().reponses[ESTIMATION])
    am = next(ligne for ligne in lue.lignes if ligne.mode.code == "assistant_maternel")
    assert am.montants[0].reste.exacte == "232.00"
    assert len(json.dumps(Brouillon.objects.get().reponses)) < 2000


@pytest.mark.parametrize(
    ("reponses", "dit"),
    [
        ({"revenu": "beaucoup"}, "Revenus du foyer"),
        ({"revenu": "9" * 5000}, "Revenus du foyer"),
        ({"modes": ["x"]}, "Choisissez des modes d’accueil de la liste."),
        ({"commune": "nulle-part"}, "commune"),
        ({"date": "01/01/1990"}, "Calculer avec les chiffres du"),
    ],
    ids=lambda cas: str(cas)[:40],
)
def test_what_cannot_be_calculated_is_asked_again_and_nothing_is_kept(client, chiffres, reponses, dit):
    reponse = joindre(client, **reponses)
    assert reponse.status_code == 200
    assert dit in texte(reponse)
    assert 'class="champ__erreur"' in reponse.content.decode()
    assert reponse["Cache-Control"] == "private, no-store"
    assert not Brouillon.objects.exists()


def test_another_site_joins_nothing(client, chiffres):
    assert client.post(JOINDRE, CAF, headers={"origin": "https://ailleurs.example"}).status_code == 403
    assert not Brouillon.objects.exists()


def test_the_address_alone_leads_to_the_simulator(client, chiffres):
    assert client.get(JOINDRE).url == PAGE


def test_without_a_form_nothing_is_offered(client, accueil, pitres):
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    assert "joindre-estimation" not in client.post(PAGE, CAF, headers=ICI).content.decode()
    assert joindre(client).status_code == 404


# The draft


def test_an_open_draft_goes_on_and_keeps_its_answers(client, chiffres):
    brouillon = jointe(client)
    completes = fabriques.reponses_completes()
    assert {cle: r for cle, r in brouillon.reponses.items() if cle != ESTIMATION} == completes
    assert Brouillon.objects.count() == 1


def test_joined_again_the_last_one_stays(client, chiffres):
    jointe(client)
    joindre(client, heures_jour="8")
    assert str(estimations.lire(Brouillon.objects.get().reponses[ESTIMATION]).heures) == "100\u00a0h"


def test_what_was_proposed_before_stays_proposed(client, chiffres):
    client.post("/demande/preremplir/", {"modes": ["micro_creche"]}, headers=ICI)
    joindre(client)
    propositions = Brouillon.objects.get().reponses["_propositions"]
    assert propositions == {"modes": {"modes": ["micro_creche"]}, "commune": {"commune_residence": "27458"}}


def test_the_steps_answered_afterwards_keep_the_estimate(client, chiffres):
    brouillon = jointe(client)
    client.post("/demande/message/", {"message": "Bonjour"})
    brouillon.refresh_from_db()
    assert ESTIMATION in brouillon.reponses


def test_it_is_encrypted_in_the_draft_and_in_the_request(client, chiffres):
    demande = envoyee(client)
    with connection.cursor() as curseur:
        curseur.execute("SELECT contenu FROM demarches_estimation WHERE demande_id = %s", [demande.pk])
        (brut,) = curseur.fetchone()
    assert "assistant_maternel" not in brut
    assert "assistant_maternel" in coffre().decrypt(brut.encode()).decode()


# The check page


def test_the_check_page_shows_it_and_takes_it_away(client, chiffres):
    brouillon = jointe(client)
    page = texte(client.get(VERIFIER))
    for attendu in (
        "Votre estimation",
        "232 € par mois, 116 € après impôt, à 4,85 € l’heure",
        "par mois sans les cotisations",
        "125 h par mois, avec les chiffres en vigueur le 22 novembre 2026.",
        "Votre relais verra ces montants, pas vos revenus.",
    ):
        assert attendu in page
    assert "Des chiffres ont changé" not in page

    assert client.post(VERIFIER, {"retirer_estimation": "1"}).url == VERIFIER

    brouillon.refresh_from_db()
    assert brouillon.reponses == fabriques.reponses_completes()
    assert "Votre estimation" not in texte(client.get(VERIFIER))
    assert not hasattr(brouillon.soumettre(), "estimation")


def test_without_an_estimate_the_check_page_says_nothing_of_it(client, page_demande, pitres):
    client.cookies["brouillon"] = fabriques.cookie_brouillon(fabriques.BrouillonFactory(complet=True))
    assert "estimation" not in texte(client.get(VERIFIER))


@pytest.mark.parametrize(
    ("champs", "dit"),
    [
        ({}, True),
        ({"valide_du": "2026-11-22"}, False),
        ({"valide_du": "2026-12-10"}, False),
        ({"cle": "smic.horaire_brut"}, False),
        ({"confiance": "hypothese_non_confirmee"}, False),
    ],
    ids=["depuis", "du jour même", "à venir", "pas le sien", "supposée"],
)
def test_figures_changed_since_are_told(client, chiffres, champs, dit):
    demande = envoyee(client)
    Bareme.objects.filter(valide_au__range=("2026-11-22", "2026-12-01")).update(valide_au=None)
    Bareme.objects.create(
        **{
            "cle": "cmg.reference.am", "libelle": "x", "valeur": 5, "valide_du": "2026-12-01", "source": "x",
            "confiance": "officiel_texte",
        }
        | champs
    )  # fmt: skip
    with time_machine.travel(datetime.datetime(2026, 12, 5, 12, tzinfo=datetime.UTC)):
        page = texte(client.get(demande.url_suivi))
    assert "le 22 novembre 2026" in page
    assert ("Des chiffres ont changé depuis" in page) == dit


# Who reads it


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


def test_the_family_and_its_relais_read_it(client, chiffres, agent):
    demande = envoyee(client)
    assert "232 € par mois, 116 € après impôt" in texte(client.get(demande.url_suivi))
    for chemin in (demande.get_absolute_url(), reverse("demande_imprimer", args=[demande.uuid])):
        dossier = texte(client.get(chemin))
        assert "Son estimation du coût" in dossier
        assert "Assistant maternel 232 € 116 € 4,85 €" in dossier
        assert not [valeur for valeur in REVENUS if valeur in dossier]
    cochees = {"geste": "imprimer", "demandes": [demande.uuid]}
    assert "Son estimation du coût" in texte(client.post(reverse("demandes_geste"), cochees))


def test_a_file_without_an_estimate_says_nothing_of_it(client, chiffres, agent):
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    assert "estimation" not in texte(client.get(demande.get_absolute_url())).lower()


def test_nobody_else_reads_it(client, chiffres, roles_crees):
    demande = envoyee(client)
    client.force_login(fabriques.RoleSecteurFactory().agent)
    assert client.get(demande.get_absolute_url()).status_code == 404
    assert client.get(reverse("demande_imprimer", args=[demande.uuid])).status_code == 404


def test_neither_page_costs_more_than_one_query_more(client, chiffres, agent):
    sans, avec = fabriques.BrouillonFactory(complet=True).soumettre(), envoyee(client)
    for adresse in (lambda demande: demande.url_suivi, lambda demande: demande.get_absolute_url()):
        couts = {}
        for demande in (sans, avec, sans, avec):  # a first reading is noted, and reads what a process reads once
            with CaptureQueriesContext(connection) as requetes:
                assert client.get(adresse(demande)).status_code == 200
            couts[demande] = len(requetes)
        assert couts[avec] == couts[sans] + 1


# What becomes of it


@pytest.mark.parametrize(
    ("gardee", "fermee", "reste"),
    [(None, None, None), ("10", None, "10"), (None, "8", "8"), ("10", "8", "8"), ("8", "10", "10")],
)
def test_two_requests_made_one_keep_the_latest(pitres, gardee, fermee, reste):
    commun = {"contact__email": "nour@exemple.org", "secteur": pitres[1], "referent": pitres[2]}
    deux = [fabriques.DemandeFactory(**commun) for _fois in range(2)]
    for jours, (demande, heures) in enumerate(zip(deux, (gardee, fermee), strict=True)):
        if heures:
            contenu = {"jour": "2026-11-22", "heures": heures, "racines": [], "modes": []}
            jointe_le = JOUR + datetime.timedelta(days=jours)
            Estimation.objects.create(demande=demande, contenu=contenu, jointe_le=jointe_le)
    Demande.objects.get(pk=deux[0].pk).fusionner(Demande.objects.get(pk=deux[1].pk), par=pitres[2])
    trouvees = [e.contenu["heures"] for e in Estimation.objects.filter(demande=deux[0])]
    assert trouvees == ([reste] if reste else [])


def test_an_older_one_does_not_take_the_place_of_the_latest(pitres):
    commun = {"contact__email": "nour@exemple.org", "secteur": pitres[1], "referent": pitres[2]}
    gardee, fermee = (fabriques.DemandeFactory(**commun) for _fois in range(2))
    for demande, jours in ((gardee, 2), (fermee, 1)):
        contenu = {"jour": "2026-11-22", "heures": str(jours), "racines": [], "modes": []}
        jointe_le = JOUR + datetime.timedelta(days=jours)
        Estimation.objects.create(demande=demande, contenu=contenu, jointe_le=jointe_le)
    gardee.fusionner(fermee, par=pitres[2])
    assert Estimation.objects.get(demande=gardee).contenu["heures"] == "2"


def test_it_goes_with_the_request(client, chiffres):
    demande = envoyee(client)
    demande.retirer()
    demande.anonymiser(motif="famille")
    assert not Estimation.objects.exists()


def test_a_kind_of_care_compared_no_longer_is_left_out():
    montants = {"prix": "4.85", "reste": "232", "apres": None}
    contenu = {"jour": "2026-11-22", "heures": "125", "racines": ["cmg"]}
    lue = estimations.lire(contenu | {"modes": [{"mode": m, "montants": [montants]} for m in ("disparu", "creche")]})
    assert [ligne.mode.code for ligne in lue.lignes] == ["creche"]


# Who would rather be called back


RAPPEL = "/demande/rappel/"
NOUR = {
    "commune": "27458",
    "prenom": "Nour",
    "telephone": "06 12 34 56 78",
    "cle": "5f0c9a5e-5a63-4a40-a0ea-0a4b7d8e0f11",
}


def test_the_estimate_goes_with_a_request_to_be_called_back(client, chiffres):
    joindre(client)
    page = client.get(RAPPEL).content.decode()
    assert "232 € par mois, 116 € après impôt, à 4,85 € l’heure" in re.sub("[\u00a0\u202f]", " ", page)
    assert '<option value="27458" selected>' in page

    client.post(RAPPEL, NOUR)

    assert Demande.objects.get().estimation.lue.lignes
    assert ESTIMATION in Brouillon.objects.get().reponses


def test_it_may_be_taken_away_there_and_what_was_typed_stays(client, chiffres):
    joindre(client)
    page = client.post(RAPPEL, NOUR | {"retirer_estimation": "1"}).content.decode()
    assert "Nour" in page
    assert "Votre estimation" not in page
    assert ESTIMATION not in Brouillon.objects.get().reponses
    assert not Demande.objects.exists()

    client.post(RAPPEL, NOUR)

    assert not Estimation.objects.exists()
