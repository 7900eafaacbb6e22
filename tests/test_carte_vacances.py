"""Permanences around public holidays and the closures of the territory: which dates stay."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from carte.models import Permanence, Structure, Vacances
from commun.models import Territoire
from demarches.roles import Groupe
from tests.fabriques import CommuneFactory, PermanenceFactory, StructureFactory, UtilisateurFactory, VacancesFactory

DATE = datetime.date
PARIS = ZoneInfo("Europe/Paris")


def permanence(regle, **champs):
    valeurs = {"heure_debut": datetime.time(9), "heure_fin": datetime.time(12), "valable_du": DATE(2024, 1, 1)}
    return Permanence(recurrence=regle, **valeurs | champs)


def dates(permanence, du, au):
    return [jour.strftime("%d/%m/%Y") for jour in permanence.dates(DATE.fromisoformat(du), DATE.fromisoformat(au))]


@pytest.mark.parametrize(
    ("regle", "du", "au", "tenues"),
    [
        # Easter Monday moves, 1 May and 25 December do not.
        ("FREQ=WEEKLY;BYDAY=MO", "2026-03-30", "2026-04-13", ["30/03/2026", "13/04/2026"]),
        ("FREQ=WEEKLY;BYDAY=MO", "2027-03-22", "2027-04-05", ["22/03/2027", "05/04/2027"]),
        ("FREQ=WEEKLY;BYDAY=FR", "2026-04-24", "2026-05-15", ["24/04/2026", "15/05/2026"]),
        ("FREQ=WEEKLY;BYDAY=TH", "2026-05-07", "2026-05-21", ["07/05/2026", "21/05/2026"]),
        # From one year to the next: 25 December and 1 January are Fridays.
        ("FREQ=WEEKLY;BYDAY=FR", "2026-12-18", "2027-01-08", ["18/12/2026", "08/01/2027"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "2026-10-01", "2027-02-28", ["01/10/2026", "01/12/2026", "01/02/2027"]),
        ("FREQ=MONTHLY;BYDAY=-1TH", "2026-12-01", "2027-01-31", ["31/12/2026", "28/01/2027"]),
        # 29 February exists every four years, and 31 only in some months.
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-01-01", "2032-12-31", ["29/02/2024", "29/02/2028", "29/02/2032"]),
        ("FREQ=WEEKLY;BYDAY=TU", "2028-02-22", "2028-03-07", ["22/02/2028", "29/02/2028", "07/03/2028"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-01", "2026-06-30", ["31/01/2026", "31/03/2026", "31/05/2026"]),
        # A week in two keeps its turn after a holiday: Wednesday 8 May 2024 is one.
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "2024-04-20", "2024-06-06", ["24/04/2024", "22/05/2024", "05/06/2024"]),
    ],
)
def test_public_holidays_are_left_out(regle, du, au, tenues):
    assert dates(permanence(regle), du, au) == tenues


def test_a_permanence_may_be_held_on_public_holidays():
    tenue = permanence("FREQ=WEEKLY;BYDAY=FR", aussi_feries=True)
    assert dates(tenue, "2026-12-24", "2027-01-01") == ["25/12/2026", "01/01/2027"]


@pytest.mark.parametrize(("alsace_moselle", "tenues"), [(False, ["26/12/2026"]), (True, [])])
def test_alsace_and_moselle_rest_on_26_december(territoire, alsace_moselle, tenues):
    Territoire.objects.update(alsace_moselle=alsace_moselle)
    assert dates(permanence("FREQ=WEEKLY;BYDAY=SA"), "2026-12-25", "2027-01-01") == tenues


@pytest.mark.parametrize(
    ("regle", "du", "au", "tenues"),
    [
        ("FREQ=WEEKLY;BYDAY=SA", "2026-12-12", "2027-01-09", ["12/12/2026", "09/01/2027"]),  # both ends included
        ("FREQ=WEEKLY;BYDAY=SU", "2026-12-13", "2027-01-10", ["13/12/2026", "10/01/2027"]),
        ("FREQ=WEEKLY;BYDAY=FR", "2026-12-18", "2027-01-04", ["18/12/2026"]),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-12-14", "2027-01-04", ["14/12/2026", "04/01/2027"]),
    ],
)
def test_some_permanences_stop_during_the_closures(regle, du, au, tenues):
    VacancesFactory(du=DATE(2026, 12, 19), au=DATE(2027, 1, 3))
    assert dates(permanence(regle, hors_vacances=True), du, au) == tenues


def test_the_others_are_held_during_them():
    VacancesFactory(du=DATE(2026, 7, 4), au=DATE(2026, 8, 31))
    assert dates(permanence("FREQ=MONTHLY;BYDAY=1TU"), "2026-07-01", "2026-08-31") == ["07/07/2026", "04/08/2026"]


def test_closures_add_up_with_holidays_exceptions_and_validity():
    VacancesFactory(nom="Travaux", du=DATE(2026, 11, 16), au=DATE(2026, 11, 20))
    VacancesFactory(nom="Fête", du=DATE(2026, 12, 2), au=DATE(2026, 12, 2))
    tenue = permanence(
        "FREQ=WEEKLY;BYDAY=WE", hors_vacances=True, exceptions=["2026-12-09"], valable_au=DATE(2026, 12, 16)
    )
    assert dates(tenue, "2026-11-10", "2027-01-31") == ["25/11/2026", "16/12/2026"]  # 11 November is a holiday


def test_the_next_date_jumps_over_a_closure():
    VacancesFactory(du=DATE(2026, 12, 19), au=DATE(2027, 1, 3))
    jeudi = permanence("FREQ=WEEKLY;BYDAY=TH", hors_vacances=True)
    apres = datetime.datetime(2026, 12, 18, 12, tzinfo=PARIS)
    assert jeudi.prochaine(apres) == datetime.datetime(2027, 1, 7, 9, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("apres", "decalages"),
    [
        (datetime.datetime(2027, 3, 25, tzinfo=PARIS), [1, 2]),  # the clocks move on Sunday 28 March
        (datetime.datetime(2026, 10, 22, tzinfo=PARIS), [2, 1]),  # and back on Sunday 25 October
    ],
)
def test_hours_are_those_of_the_wall_clock_on_both_sides_of_a_change(apres, decalages):
    jeudi = permanence("FREQ=WEEKLY;BYDAY=TH")
    deux = [instant for instant, _n in zip(jeudi.instants(apres), range(2), strict=False)]
    assert [instant.hour for instant in deux] == [9, 9]
    assert [instant.utcoffset() for instant in deux] == [datetime.timedelta(hours=h) for h in decalages]


# What is kept in mind


def test_a_closure_counts_at_once_and_no_more_when_it_is_removed():
    jeudi = permanence("FREQ=WEEKLY;BYDAY=TH", hors_vacances=True)
    assert dates(jeudi, "2026-12-24", "2026-12-24") == ["24/12/2026"]
    fermeture = VacancesFactory(du=DATE(2026, 12, 24), au=DATE(2026, 12, 24))
    assert dates(jeudi, "2026-12-24", "2026-12-24") == []
    fermeture.delete()
    assert dates(jeudi, "2026-12-24", "2026-12-24") == ["24/12/2026"]


@pytest.mark.parametrize("nombre", [2, 100])
def test_the_dates_of_a_list_cost_no_query_each(nombre):
    VacancesFactory()
    relais = StructureFactory(relais=True)
    PermanenceFactory.create_batch(nombre, structure=relais, hors_vacances=True)
    cache.clear()
    with CaptureQueriesContext(connection) as requetes:
        relais = Structure.objects.prefetch_related("permanences").get(pk=relais.pk)
        assert relais.prochaine_permanence() is not None
    assert len(requetes) == 4


def test_a_closure_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValidationError, match="précède"):
        Vacances(nom="Été", du=DATE(2026, 8, 31), au=DATE(2026, 7, 4)).full_clean()


# The back office


def connecter(client, groupe):
    client.force_login(UtilisateurFactory(groupes=[groupe]), backend="django.contrib.auth.backends.ModelBackend")


@pytest.mark.parametrize(
    ("groupe", "permis"),
    [(Groupe.COORDINATION, True), (Groupe.ADMINISTRATION, True), (Groupe.REFERENT, False), (Groupe.ELU, False)],
)
def test_the_coordination_writes_the_closures(client, roles_crees, groupe, permis):
    connecter(client, groupe)
    client.post("/admin/vacances/new/", {"nom": "Pont", "du": "2027-05-07", "au": "2027-05-07"})
    assert Vacances.objects.filter(nom="Pont").exists() is permis


def champs(**autres):
    structure = StructureFactory(relais=True, commune=CommuneFactory(pitres=True))
    return {
        "structure": structure.pk, "lieu": "École", "commune": structure.commune_id, "jour": "FR",
        "rythme": "FREQ=WEEKLY;BYDAY={}", "heure_debut": "09:00", "heure_fin": "12:00", "valable_du": "2030-12-20",
        **autres,
    }  # fmt: skip


@pytest.fixture
def gestionnaire(client, accueil):
    agent = UtilisateurFactory()
    droits = ("access_admin", "add_permanence", "change_permanence", "view_permanence")
    agent.user_permissions.set(Permission.objects.filter(codename__in=droits))
    client.force_login(agent)
    return client


def message(reponse):
    return " ".join(str(m) for m in reponse.context["messages"])


def test_what_was_saved_is_told_in_dates(gestionnaire):
    dit = message(gestionnaire.post("/admin/permanence/new/", champs(), follow=True))
    for jour in ("vendredi 20 décembre 2030", "vendredi 27 décembre 2030", "vendredi 3 janvier 2031"):
        assert jour in dit
    assert dit.count("vendredi") == 6
    creee = Permanence.objects.get()
    suite = {"valable_du": "2026-01-01", "valable_au": "2026-01-31"}
    dit = message(gestionnaire.post(f"/admin/permanence/edit/{creee.pk}/", champs(**suite), follow=True))
    assert "aucune date à venir" in dit


def test_the_form_says_what_happens_on_holidays(gestionnaire):
    gestionnaire.post("/admin/permanence/new/", champs(hors_vacances="on", aussi_feries="on"))
    creee = Permanence.objects.get()
    assert (creee.hors_vacances, creee.aussi_feries) == (True, True)
