"""Figures on the screen and in files: who reads which, and what stays hidden in all of them together."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone

from demarches.tableaux_chiffres import TERRITOIRE, Chiffres
from tests import fabriques
from tests.test_masquage_chiffres import attaquer

ANNEE = timezone.localdate().year


@pytest.fixture
def demandes(roles_crees, pitres):
    """Two relais: nine requests here, two of them without solution, one urgent; six there."""
    _commune, secteur, _agent = pitres
    pitres[2].groups.add(Group.objects.get(name="Référents"))
    autre = fabriques.RoleSecteurFactory().secteur
    le = timezone.make_aware(datetime.datetime.combine(datetime.date(ANNEE, 1, 2), datetime.time(9)))
    sans = {"close": True, "motif_cloture": "sans_solution", "raison_sans_solution": "horaires"}
    fabriques.DemandeFactory.create_batch(2, secteur=secteur, soumise_le=le, **sans)
    fabriques.DemandeFactory(secteur=secteur, soumise_le=le, besoin__type="urgence")
    fabriques.DemandeFactory.create_batch(6, secteur=secteur, soumise_le=le)
    fabriques.DemandeFactory.create_batch(6, secteur=autre, soumise_le=le)
    return secteur, autre


def _agent(groupe):
    return fabriques.UtilisateurFactory(groupes=[groupe])


def test_the_elu_reads_the_territory_without_small_numbers(client, demandes):
    client.force_login(_agent("Élus"))

    page = client.get("/admin/chiffres/")

    assert page.status_code == 200
    texte = page.content.decode()
    assert "masqué" in texte
    assert "rapport/" not in texte
    assert page.context["total"] == 15
    types = next(t for t in page.context["tableaux"] if t.code == "type")
    assert {ligne.nom: ligne.montre for ligne in types.lignes} == {"régulier": "masqué", "urgence": "masqué"}


def test_a_referent_reads_all_the_numbers_of_its_secteurs_and_no_other(client, demandes, pitres):
    client.force_login(pitres[2])

    page = client.get("/admin/chiffres/")

    assert page.context["total"] == 9
    assert [nom for _cle, nom in page.context["lieux"]] == [demandes[0].relais.nom]
    assert ">masqué<" not in page.content.decode()
    assert demandes[1].relais.nom not in page.content.decode()


def test_the_coordination_reads_each_relais(client, demandes):
    client.force_login(_agent("Coordination"))

    assert client.get("/admin/chiffres/").context["total"] == 15
    assert client.get(f"/admin/chiffres/?lieu={demandes[1].relais_id}").context["total"] == 6
    assert client.get(f"/admin/chiffres/?annee={ANNEE - 1}").context["total"] == 0


@pytest.mark.parametrize("annee", ["", "abc", "0", "99999999999", "٢٠٢٦", "-1"])
def test_a_strange_year_is_this_one(client, demandes, annee):
    client.force_login(_agent("Coordination"))

    assert client.get("/admin/chiffres/", {"annee": annee}).context["annee"] == ANNEE


@pytest.mark.parametrize("groupe", ["Accueil", "Communication", "Animatrices", "Partenaires"])
@pytest.mark.parametrize("suite", ["", "demandes.csv"])
def test_nobody_else_reads_them(client, demandes, groupe, suite):
    client.force_login(_agent(groupe))

    assert client.get(f"/admin/chiffres/{suite}").status_code == 404


def test_the_file_of_the_elu_hides_what_the_screen_hides(client, demandes):
    client.force_login(_agent("Élus"))

    lignes = client.get("/admin/chiffres/demandes.csv").content.decode("utf-8-sig").splitlines()

    nombres = [ligne.rsplit(";", 1)[1] for ligne in lignes[1:]]
    assert nombres
    assert not {"1", "2", "3", "4"} & set(nombres)


def test_no_small_number_comes_out_of_all_that_is_published(demandes):
    tous = Chiffres(ANNEE, masque=True)
    egalites = tous._egalites()

    assert attaquer(tous.nombres, egalites, tous.caches) == []
    assert tous.nombre(TERRITOIRE, "total") == 15
    assert tous.nombre(demandes[0].relais_id, "type", "urgence") is None


@pytest.mark.parametrize("forme", ["csv", "pdf"])
def test_the_report_of_a_relais_is_one_click_away_and_masked(client, demandes, pitres, forme):
    client.force_login(pitres[2])
    adresse = f"/admin/chiffres/rapport/{ANNEE}/{demandes[0].relais_id}.{forme}"
    assert adresse in client.get("/admin/chiffres/").content.decode()

    rapport = client.get(adresse)

    assert rapport.status_code == 200
    assert "no-store" in rapport["Cache-Control"]
    if forme == "csv":
        assert ";masqué" in rapport.content.decode("utf-8-sig")
    else:
        assert rapport.content.startswith(b"%PDF") or b"masqu" in rapport.content


def test_the_report_of_another_relais_is_not_found(client, demandes, pitres):
    client.force_login(pitres[2])

    assert client.get(f"/admin/chiffres/rapport/{ANNEE}/{demandes[1].relais_id}.csv").status_code == 404
    assert client.get(f"/admin/chiffres/rapport/1/{demandes[0].relais_id}.csv").status_code == 404


def test_a_name_that_a_spreadsheet_would_compute_is_led_by_an_apostrophe(client, demandes):
    relais = demandes[0].relais
    type(relais).objects.filter(pk=relais.pk).update(nom="=1+1")
    client.force_login(_agent("Coordination"))

    assert "'=1+1;" in client.get("/admin/chiffres/demandes.csv").content.decode()
