""" "Mes structures": crèches that a relais keeps fresh."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from carte.models import ParQui
from carte.views.bureau_structures import empreinte
from tests import fabriques

LISTE = "/admin/mes-structures/"
VIEUX = datetime.date(2026, 1, 1)


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def creche(agent, pitres):
    return fabriques.StructureFactory(
        nom="Les Libellules", commune=pitres[0], mise_a_jour_le=VIEUX, courriel="creche@exemple.fr"
    )


def ecrire(client, structure, **champs):
    donnees = {
        "disponibilite": "2 places", "telephone": "02 32 00 00 01", "horaires": "lundi 8:00-18:00",
        "inscription": "Par téléphone", "vu": empreinte(structure),
    } | champs  # fmt: skip
    reponse = client.post(reverse("ma_structure", args=[structure.pk]), donnees)
    structure.refresh_from_db()
    return reponse


def test_the_list_holds_the_creches_of_its_communes_and_the_relais(client, creche, pitres):
    fabriques.StructureFactory(nom="Ailleurs")
    fabriques.StructureFactory(nom="Cachée", commune=pitres[0], publiee=False)
    fabriques.StructureFactory(nom="Ludothèque", commune=pitres[0], type__code="ludotheque")
    assert [s.nom for s in client.get(LISTE).context["object_list"]] == ["Les Libellules", pitres[1].relais.nom]


def test_nothing_changed_makes_it_fresh_said_by_the_relais(client, creche):
    for _ in range(2):
        client.post(reverse("ma_structure_rien", args=[creche.pk]))
    creche.refresh_from_db()
    assert creche.mise_a_jour_le == creche.disponibilite_le == timezone.localdate()
    assert [c.par for c in creche.confirmations.all()] == [ParQui.RELAIS]


def test_its_screen_is_headed_by_its_name(client, creche):
    page = client.get(reverse("ma_structure", args=[creche.pk]))
    assert [entree["label"] for entree in page.context["breadcrumbs_items"]][-2:] == [
        "Mes structures",
        "Les Libellules",
    ]


def test_a_few_fields_are_changed_and_no_other(client, creche):
    autre = fabriques.CommuneFactory()
    ecrire(client, creche, nom="Autre", type="1", commune=autre.pk, lat="1", publiee="", slug="x")
    assert (creche.disponibilite, creche.telephone) == ("2 places", "02 32 00 00 01")
    assert creche.horaires == {"1": [["08:00", "18:00"]]}
    assert (creche.nom, creche.publiee, creche.lat) == ("Les Libellules", True, 49.31)
    assert creche.commune != autre


@pytest.mark.parametrize(
    "champs",
    [{"horaires": "lundi 18:00-8:00"}, {"telephone": "12"}, {"disponibilite": "x" * 121}, {"disponibilite": "=1+1"},
     {"vu": ""}],
)  # fmt: skip
def test_what_is_wrong_is_said_and_changes_nothing(client, creche, champs):
    reponse = ecrire(client, creche, **champs)
    assert reponse.status_code == 200
    assert reponse.context["form"].errors
    assert (creche.disponibilite, creche.mise_a_jour_le) == ("", VIEUX)


def test_what_a_colleague_has_just_written_is_shown_and_kept(client, creche):
    vu = empreinte(creche)
    type(creche).objects.filter(pk=creche.pk).update(disponibilite="1 place, vue hier")
    reponse = ecrire(client, creche, vu=vu)
    assert reponse.status_code == 409
    page = reponse.content.decode()
    assert "1 place, vue hier" in page
    assert 'value="2 places"' in page
    assert creche.disponibilite == "1 place, vue hier"


def test_where_a_commission_decides_no_place_is_announced(client, creche):
    type(creche).objects.filter(pk=creche.pk).update(commission_le=timezone.localdate())
    creche.refresh_from_db()
    ecrire(client, creche)
    assert (creche.disponibilite, creche.disponibilite_le) == ("", None)
    assert creche.telephone == "02 32 00 00 01"


def test_the_hours_of_the_relais_itself_are_kept(client, agent, pitres):
    relais = pitres[1].relais
    ecrire(client, relais)
    assert relais.horaires == {"1": [["08:00", "18:00"]]}
    assert relais.disponibilite == ""


def test_a_structure_is_sent_its_link_once(client, creche):
    for _ in range(2):
        client.post(reverse("ma_structure_lien", args=[creche.pk]))
    assert Email.objects.get().to == ["creche@exemple.fr"]
    assert creche.lienprofessionnels.valides().count() == 1


def test_a_structure_without_an_address_is_not_written_to(client, agent, pitres):
    creche = fabriques.StructureFactory(commune=pitres[0])
    page = client.post(reverse("ma_structure_lien", args=[creche.pk]), follow=True).content.decode()
    assert "pas d’adresse électronique" in page
    assert not Email.objects.exists()


def test_the_list_costs_the_same_for_2_and_40_structures(client, creche, pitres):
    def cout():
        with CaptureQueriesContext(connection) as capture:
            assert client.get(LISTE).status_code == 200
        return len(capture)

    cout()
    deux = cout()
    for _ in range(38):
        fabriques.StructureFactory(commune=pitres[0])
    assert cout() == deux
