"""The few words of the desk: ages, days and hours, deadlines."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from demarches.models import Echange
from demarches.templatetags import bureau
from tests import fabriques

LUNDI = datetime.date(2026, 3, 2)


def jour(decalage):
    return LUNDI + datetime.timedelta(days=decalage)


@pytest.mark.parametrize(
    ("mois", "mots"),
    [
        (-2, "pas encore né"),
        (0, "nouveau-né"),
        (10, "10 mois"),
        (23, "23 mois"),
        (24, "2\u00a0ans"),
        (31, "2\u00a0ans et 7 mois"),
    ],
)
def test_an_age_is_said_as_people_say_it(mois, mots):
    assert bureau.age_en_mots(mois) == mots


@pytest.mark.parametrize(
    ("creneaux", "mots"),
    [
        ({}, ""),
        ({"1": [["08:00", "17:30"]]}, "lun 8 h–17 h 30"),
        ({str(j): [["07:00", "17:00"]] for j in range(1, 6)}, "lun–ven 7 h–17 h"),
        ({"1": [["08:00", "12:00"]], "2": [["08:00", "12:00"]]}, "lun, mar 8 h–12 h"),
        ({"2": [["08:30", "12:00"]], "4": [["08:30", "12:00"]]}, "mar, jeu 8 h 30–12 h"),
        ({"6": [["09:00", "12:00"], ["14:00", "18:00"]]}, "sam 9 h–12 h, 14 h–18 h"),
    ],
)
def test_a_week_is_said_in_short(creneaux, mots):
    assert bureau.semaine_courte(creneaux).replace("\u00a0", " ") == mots


@pytest.mark.parametrize(
    ("debut", "fin", "attendu"),
    [(0, 0, 0), (0, 1, 1), (0, 4, 4), (4, 7, 1), (4, 5, 0), (0, 7, 5)],
)
def test_days_left_are_working_days(debut, fin, attendu):
    assert bureau.jours_ouvres_entre(jour(debut), jour(fin)) == attendu


def test_days_left_skip_public_holidays():
    assert bureau.jours_ouvres_entre(datetime.date(2026, 4, 30), datetime.date(2026, 5, 4)) == 1


@pytest.mark.parametrize(
    ("decalage", "ton", "texte"),
    [
        (-70, "rouge", "48 jours de retard"),
        (-200, "rouge", "plus de 60 jours de retard"),
        (-1, "rouge", "1 jour de retard"),
        (0, "ambre", "aujourd’hui au plus tard"),
        (1, "ambre", "reste 1 jour"),
        (4, "neutre", "reste 4 jours"),
    ],
)
def test_a_deadline_has_words_and_a_colour(decalage, ton, texte):
    with time_machine.travel(datetime.datetime(2026, 3, 2, 10, tzinfo=datetime.UTC), tick=False):
        demande = fabriques.DemandeFactory(echeance_contact_le=jour(decalage))
        dit = bureau.echeance(demande)
    assert (dit["ton"], dit["texte"].replace("\u00a0", " ")) == (ton, texte)
    assert dit["signe"]


def test_a_deadline_passed_on_a_week_end_is_late_already():
    with time_machine.travel(datetime.datetime(2026, 3, 7, 10, tzinfo=datetime.UTC), tick=False):  # a Saturday
        demande = fabriques.DemandeFactory(echeance_contact_le=jour(4))
        assert bureau.echeance(demande)["texte"].replace("\u00a0", " ") == "1 jour de retard"


def test_a_contacted_or_closed_request_has_no_deadline_any_more():
    contactee = fabriques.DemandeFactory(en_cours=True, premier_contact_le=timezone.now())
    assert bureau.echeance(contactee)["ton"] == "vert"
    assert bureau.echeance(fabriques.DemandeFactory(close=True))["texte"] == "solution trouvée"


@pytest.mark.parametrize(
    ("champs", "mots"),
    [
        ({}, "La famille habite Pîtres : la demande relève du secteur"),
        ({"explication": {"niveau": "affecte", "commune_nom": "Pîtres"}}, "la coordination l’a affectée au secteur"),
        ({"a_orienter": True}, "qu’aucun secteur ne couvre : à affecter"),
    ],
)
def test_the_route_is_explained_in_words(champs, mots):
    assert mots in bureau.explication_en_mots(fabriques.DemandeFactory(**champs))


def test_the_commune_that_was_followed_is_the_one_explained():
    future = fabriques.CommuneFactory(nom="Alizay")
    explication = {"niveau": "commune", "par": "suppleant", "commune": future.insee, "commune_nom": "Alizay"}
    demande = fabriques.DemandeFactory(commune_future=future, explication=explication)
    assert bureau.explication_en_mots(demande).startswith("La famille va s’installer à Alizay")


@pytest.mark.parametrize("acte", [*bureau.ACTES, "anonymiser"])
def test_no_internal_code_is_shown(acte):
    mots = bureau.acte_en_mots(acte, {})
    assert mots
    assert "_" not in mots


@pytest.mark.parametrize("moyen", Echange.Moyen.values)
@pytest.mark.parametrize("abouti", [True, False])
def test_an_exchange_is_named_by_its_means(moyen, abouti):
    mots = bureau.acte_en_mots("noter_contact", {"moyen": moyen, "abouti": abouti})
    assert mots
    assert "_" not in mots
