"""What a figure moves: the same sums before and after, shown before it is saved; calculators close and open by it."""

import dataclasses
import datetime
import re
from decimal import Decimal

import pytest
from django.urls import reverse

from commun.models import Bareme
from demarches.roles import Groupe
from simulateurs.bureau import prochaine_revision
from simulateurs.effets import avec, effets
from simulateurs.registre import FAMILLES
from simulateurs.situations import SITUATIONS, pourquoi_fermee
from simulateurs.tables import Etat
from tests.fabriques import UtilisateurFactory
from tests.simulations import baremes

JOUR = datetime.date(2026, 11, 25)


@pytest.fixture
def administratrice(client, roles_crees):
    client.force_login(UtilisateurFactory(groupes=[Groupe.ADMINISTRATION]))
    return client


@pytest.fixture
def redactrice(client, roles_crees):
    agent = UtilisateurFactory(groupes=[Groupe.COMMUNICATION])
    client.force_login(agent)
    return client


def nouveau(cle, valeur, **champs):
    return dataclasses.replace(baremes().au(JOUR).chiffre(cle), valeur=Decimal(valeur), valide_du=JOUR, **champs)


def bouges(cle, valeur):
    """{(situation, label): difference} of the effects of a value that begins today."""
    trouves = effets(baremes(), avec(baremes(), nouveau(cle, valeur)), JOUR)
    return {(effet.situation.libelle, effet.libelle): effet.ecart.exacte for effet in trouves}


def test_the_same_figures_move_nothing():
    assert effets(baremes(), baremes(), JOUR) == []
    assert bouges("cmg.reference.am", "4.85") == {}


def test_a_dearer_reference_moves_the_cmg_by_what_the_sum_says():
    """606.25 × 3,000 × 0.0619 % ÷ 4.85 = 232.125 left; ÷ 4.91 = 229.29."""
    ecarts = bouges("cmg.reference.am", "4.91")
    famille = "assistant maternel, 125 h par mois, revenus moyens, 1 enfant"
    assert ecarts[famille, "CMG versé chaque mois"] == "2.83"
    assert {libelle.split(",")[0] for libelle, _valeur in ecarts} == {"assistant maternel"}


def test_a_higher_ceiling_moves_only_those_above_it():
    ecarts = bouges("psu.plafond", "9000")
    assert {libelle for libelle, _valeur in ecarts if "revenus élevés" not in libelle} == set()
    assert ecarts["crèche, revenus élevés, 1 enfant", "Tarif horaire"] == "0.31"


def test_a_figure_that_nothing_confirms_moves_nothing():
    suppose = nouveau("cmg.reference.am", "9", etat=Etat.HYPOTHESE)
    assert effets(baremes(), avec(baremes(), suppose), JOUR) == []


def test_a_calculator_that_opens_says_what_it_said_before():
    garanti = dataclasses.replace(baremes().par_cle["minimum_garanti"][-1], etat=Etat.CONFIRME)
    trouves = effets(baremes(), avec(baremes(), garanti), JOUR)
    assert {effet.situation.famille for effet in trouves} == {"am_indemnite_entretien"}
    assert any("aucune valeur confirmée" in str(effet.avant) for effet in trouves)
    assert all(effet.ecart is None for effet in trouves)


@pytest.mark.parametrize("famille", [nom for nom, famille in FAMILLES.items() if famille.offerte])
def test_every_calculation_stands_in_some_situation(famille):
    """Those of the CMG, of the bill and of tax are parts of the complete sum."""
    parties = ("cmg_", "credit_impot_", "psu_mensualite")
    assert famille.startswith(parties) or any(s.famille == famille for s in SITUATIONS)


def test_a_calculation_closes_when_its_figure_ends_and_only_then():
    fini = tuple(
        dataclasses.replace(c, valide_au=JOUR) if c.cle == "am.preavis.1_an_et_plus" else c for c in baremes().chiffres
    )
    tables = dataclasses.replace(baremes(), chiffres=fini)
    assert pourquoi_fermee("am_preavis", tables, JOUR) is None
    partie = tuple(c for c in fini if not c.cle.startswith("am.preavis"))
    tables = dataclasses.replace(baremes(), chiffres=partie)
    assert "aucune valeur confirmée" in pourquoi_fermee("am_preavis", tables, JOUR)


@pytest.mark.parametrize(
    ("jour", "suivant"), [("2026-01-01", "2026-04-01"), ("2026-08-31", "2026-09-01"), ("2026-11-25", "2027-01-01")]
)
def test_revisions_come_three_times_a_year(jour, suivant):
    assert prochaine_revision(datetime.date.fromisoformat(jour)).isoformat() == suivant


# Before it is saved


def champs(**autres):
    ligne = Bareme.objects.get(cle="cmg.reference.am", valide_du="2025-09-01", confiance="officiel_texte")
    noms = ("cle", "libelle", "unite", "source", "source_url", "confiance", "note", "valeur_texte")
    return ligne, {nom: getattr(ligne, nom) for nom in noms} | {
        "valeur": "4.85",
        "valide_du": "2025-09-01",
        "valide_au": "",
    } | autres


def modifier(client, ligne, **donnees):
    return client.post(reverse("wagtailsnippets_commun_bareme:edit", args=[ligne.pk]), donnees)


def test_a_change_shows_what_it_moves_and_saves_nothing_until_it_was_seen(redactrice, figures):
    ligne, donnees = champs(valeur="4.91")
    reponse = modifier(redactrice, ligne, **donnees)
    html = reponse.content.decode().replace("\u00a0", " ")
    assert "Ce que ce chiffre change" in html
    assert "<td>+2,83 €</td>" in html
    ligne.refresh_from_db()
    assert ligne.valeur == Decimal("4.85")
    assert modifier(redactrice, ligne, **donnees, effets_vus="1").status_code == 302
    ligne.refresh_from_db()
    assert ligne.valeur == Decimal("4.91")


def test_a_change_that_moves_nothing_is_saved_at_once(redactrice, figures):
    ligne, donnees = champs(note="Vu le décret.")
    assert modifier(redactrice, ligne, **donnees).status_code == 302


def test_a_figure_that_is_ended_shows_what_it_closes_today(redactrice, figures):
    ligne, donnees = champs(valide_au="2026-11-24")
    html = modifier(redactrice, ligne, **donnees).content.decode().replace("\u00a0", " ")
    assert "voici ce qui change le 25 novembre 2026" in html
    phrase = "aucune valeur confirmée au 25 novembre 2026 pour « CMG, assistant maternel : coût de référence"
    familles = [s for s in SITUATIONS if s.libelle.startswith("assistant maternel, 125 h")]
    assert html.count(phrase) == len(familles) == html.count("<td>–</td>")
    ligne.refresh_from_db()
    assert ligne.valide_au is None


@pytest.mark.parametrize(("fin", "jour"), [("2026-12-31", "1er janvier 2027"), ("2026-01-31", "25 novembre 2026")])
def test_what_moves_is_sought_today_then_on_the_days_when_the_figure_changes(redactrice, figures, fin, jour):
    ligne, donnees = champs(valide_au=fin)
    assert f"voici ce qui change le {jour}" in modifier(redactrice, ligne, **donnees).content.decode()


def test_a_value_of_days_gone_by_shows_those_days(redactrice, figures):
    vieille = Bareme.objects.get(cle="smic", valide_du="2026-01-01")
    noms = ("cle", "libelle", "unite", "source", "source_url", "confiance", "note", "valeur_texte")
    donnees = {nom: getattr(vieille, nom) for nom in noms}
    donnees |= {"valeur": "12.10", "valide_du": "2026-01-01", "valide_au": "2026-05-31"}
    assert "voici ce qui change le 1er janvier 2026" in modifier(redactrice, vieille, **donnees).content.decode()


def test_a_new_value_is_shown_too_and_a_wrong_one_is_told_by_the_form(redactrice, figures):
    _ligne, donnees = champs(valeur="4.91", valide_du="2026-11-01")
    adresse = reverse("wagtailsnippets_commun_bareme:add")
    assert "Ce que ce chiffre change" in redactrice.post(adresse, donnees).content.decode()
    assert "Ce que ce chiffre change" not in redactrice.post(adresse, donnees | {"valeur": "beaucoup"}).content.decode()
    assert redactrice.post(adresse, donnees | {"effets_vus": "1"}).status_code == 302
    assert Bareme.objects.par_cle(JOUR)["cmg.reference.am"].valeur == Decimal("4.91")


def test_what_a_deletion_closes_is_shown_before_it(administratrice, figures):
    ligne, _donnees = champs()
    adresse = reverse("wagtailsnippets_commun_bareme:delete", args=[ligne.pk])
    html = administratrice.get(adresse).content.decode().replace("\u00a0", " ")
    assert "Rien n’est encore supprimé. Sans" in html
    assert "Pas de calcul : aucune valeur confirmée" in html
    assert Bareme.objects.filter(pk=ligne.pk).exists()
    assert administratrice.post(adresse, {"effets_vus": "1"}).status_code == 302
    assert not Bareme.objects.filter(pk=ligne.pk).exists()


def test_the_deletion_of_a_figure_that_moves_nothing_is_asked_as_usual(administratrice, figures):
    ligne = Bareme.objects.get(cle="rsa", valide_du=Bareme.objects.filter(cle="rsa").earliest("valide_du").valide_du)
    html = administratrice.get(reverse("wagtailsnippets_commun_bareme:delete", args=[ligne.pk])).content.decode()
    assert "Ce que ce chiffre change" not in html


def test_figures_are_not_deleted_several_at_once(administratrice, figures):
    lignes_choisies = Bareme.objects.all()[:2]
    demande = "&".join(f"id={ligne.pk}" for ligne in lignes_choisies)
    adresse = f"{reverse('wagtail_bulk_action', args=['commun', 'bareme', 'delete'])}?{demande}"
    assert administratrice.get(adresse).status_code == 200
    nombre = Bareme.objects.count()
    html = administratrice.post(adresse, follow=True).text
    assert "Un chiffre se supprime depuis sa page" in html
    assert Bareme.objects.count() == nombre


def test_the_desk_tells_what_is_closed_and_what_to_look_for(redactrice, figures):
    html = redactrice.get(reverse("bureau_simulateurs")).content.decode().replace("\u00a0", " ")
    assert "<b>Fermé.</b> Pas de calcul : aucune valeur confirmée au 25 novembre 2026 pour « Minimum garanti »" in html
    assert "Prochaine : le 1er janvier 2027" in html


def test_the_desk_tells_what_is_closed_in_part_and_what_the_next_revision_will_close(redactrice, figures):
    adresse = reverse("bureau_simulateurs")
    html = redactrice.get(adresse).content.decode().replace("\u00a0", " ")
    assert "Fermé en partie" not in html.split("Révisions")[0]
    avenir = html.split("Sans nouvelle valeur d’ici là, le 1er janvier 2027 :")[1].split("</ul>")[0]
    assert re.search(r"Tarif horaire de la crèche : \s*<b>Fermé\.</b>", avenir)
    assert "Préavis" not in avenir
    Bareme.objects.filter(cle="psu.plafond").update(valide_au="2026-11-24")
    html = redactrice.get(adresse).content.decode().replace("\u00a0", " ")
    assert re.search(
        r"Reste à payer après aides et impôt</a></td>\s*<td>\s*<b>Fermé en partie\.</b> Pas de calcul : aucune valeur "
        r"confirmée au 25 novembre 2026 pour « Plafond de ressources mensuelles »",
        html,
    )


def test_who_keeps_no_figure_sees_nothing_of_it(client, roles_crees, figures):
    client.force_login(UtilisateurFactory(groupes=[Groupe.REFERENT]))
    assert client.get(reverse("bureau_simulateurs")).status_code in (302, 404)
