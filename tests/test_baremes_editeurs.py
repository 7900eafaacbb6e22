"""Figures as editors keep them: succession, local decisions, states, what the importer leaves alone."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Revision

from commun import baremes
from commun.models import Bareme
from commun.models.baremes import EtatBareme
from demarches.roles import Groupe
from tests.fabriques import BaremeFactory, UtilisateurFactory

JOUR = datetime.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _aujourdhui():
    with time_machine.travel(datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC), tick=False):
        yield


def jour(mois, annee=2026):
    return datetime.date(annee, mois, 1)


def test_a_new_value_ends_the_previous_one_the_day_before():
    ancien = BaremeFactory(cle="essai", valide_du=jour(1))
    BaremeFactory(cle="essai", valide_du=jour(6), valeur="4")
    ancien.refresh_from_db()
    assert ancien.valide_au == datetime.date(2026, 5, 31)
    assert Bareme.objects.par_cle()["essai"].valeur == 4


def test_a_hypothesis_never_ends_a_fact():
    fait = BaremeFactory(cle="essai", valide_du=jour(1))
    BaremeFactory(cle="essai", valide_du=jour(6), confiance="hypothese_non_confirmee", valeur="9")
    fait.refresh_from_db()
    assert fait.valide_au is None
    assert Bareme.objects.par_cle()["essai"] == fait


def test_a_local_decision_prevails_and_leaves_the_national_value():
    nationale = BaremeFactory(cle="psu.plafond", valeur="8500", valide_du=jour(1))
    locale = BaremeFactory(cle="psu.plafond", valeur="9000", valide_du=jour(2), confiance="decision_locale")
    nationale.refresh_from_db()
    assert nationale.valide_au is None
    assert Bareme.objects.par_cle()["psu.plafond"] == locale
    assert Bareme.objects.par_cle(jour(1))["psu.plafond"] == nationale


def test_a_local_ceiling_under_the_national_one_cites_the_agreement_of_the_caf():
    BaremeFactory(cle="psu.plafond", valeur="8500", unite="€/mois", valide_du=jour(1))
    local = BaremeFactory.build(
        cle="psu.plafond", valeur="8000", unite="€/mois", valide_du=jour(2), confiance="decision_locale"
    )
    with pytest.raises(ValidationError, match="l’accord de la Caf"):
        local.full_clean()
    local.note = "Accord de la Caf de l’Eure du 3 janvier."
    local.full_clean()


def test_two_values_of_a_series_never_overlap():
    BaremeFactory(cle="essai", valide_du=jour(6))
    tardif = BaremeFactory.build(cle="essai", valide_du=jour(3))
    with pytest.raises(ValidationError, match="en chevauche une autre"):
        tardif.full_clean()


@pytest.mark.parametrize(
    ("champs", "etat"),
    [
        ({}, EtatBareme.EN_VIGUEUR),
        ({"valide_au": JOUR + datetime.timedelta(days=45)}, EtatBareme.BIENTOT_PERIME),
        ({"valide_au": JOUR}, EtatBareme.BIENTOT_PERIME),
        ({"valide_au": JOUR - datetime.timedelta(days=1)}, EtatBareme.PERIME),
        ({"valide_du": JOUR + datetime.timedelta(days=1)}, EtatBareme.A_VENIR),
        ({"confiance": "calcule"}, EtatBareme.NON_CONFIRME),
    ],
)
def test_the_state_of_a_figure(champs, etat):
    assert BaremeFactory(**champs).etat == etat


def test_what_somebody_edited_is_kept_by_the_importer():
    ligne = baremes.lire(
        {
            "baremes": [
                {
                    "id": "essai",
                    "libelle": "Essai",
                    "valeur": 1,
                    "unite": "€",
                    "valide_du": "2025-01-01",
                    "valide_au": None,
                    "source": {"titre": "JO"},
                    "confiance": "officiel_texte",
                }
            ]
        }
    )[0]
    assert baremes.charger(ligne)["creees"] == 1
    bareme = Bareme.objects.get(cle="essai")
    bareme.note = "Vérifié au guichet."
    bareme.save()
    bareme.save_revision(user=UtilisateurFactory())
    assert baremes.charger(ligne) == {"creees": 0, "modifiees": 0, "inchangees": 0, "gardees": 1}
    assert Bareme.objects.get(cle="essai").note == "Vérifié au guichet."


@pytest.fixture
def redactrice(client, roles_crees):
    personne = UtilisateurFactory(groupes=[Groupe.COMMUNICATION])
    client.force_login(personne)
    return personne


def saisie(bareme, **champs):
    noms = ("cle", "libelle", "unite", "confiance", "source", "source_url", "note", "valeur_texte")
    return {nom: getattr(bareme, nom) for nom in noms} | {"valide_au": ""} | champs


def test_an_editor_gives_a_new_value_and_finds_the_history(client, redactrice):
    ancien = BaremeFactory(cle="essai", valide_du=jour(1))
    adresse = reverse(Bareme.snippet_viewset.get_url_name("add"))
    reponse = client.post(adresse, saisie(ancien, valeur="4,10", valide_du="2026-12-01"))
    assert reponse.status_code == 302, reponse.context["form"].errors
    ancien.refresh_from_db()
    assert ancien.valide_au == datetime.date(2026, 11, 30)
    nouveau = Bareme.objects.get(cle="essai", valide_du=jour(12))
    assert Revision.objects.for_instance(nouveau).get().user == redactrice
    historique = client.get(reverse(Bareme.snippet_viewset.get_url_name("history"), args=[nouveau.pk]))
    assert historique.status_code == 200


def test_the_list_tells_what_is_out_of_date(client, redactrice):
    BaremeFactory(libelle="Vieux chiffre", valide_au=jour(1))
    BaremeFactory(libelle="Chiffre du jour")
    adresse = reverse(Bareme.snippet_viewset.get_url_name("list"))
    page = client.get(f"{adresse}?etat=perime").content.decode()
    assert "Vieux chiffre" in page
    assert "Chiffre du jour" not in page


def test_a_referent_does_not_touch_figures(client, roles_crees):
    client.force_login(UtilisateurFactory(groupes=[Groupe.REFERENT]))
    assert client.get(reverse(Bareme.snippet_viewset.get_url_name("list"))).status_code == 302
