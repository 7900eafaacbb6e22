"""What time does to the entries: the mail of the month, campaigns, greyed, hidden, erased; twice is once."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from post_office.models import Email

from carte import menage
from carte.models import AssistantMaternel, Etat, LienProfessionnel, RelanceProfessionnelle, Structure
from tests import fabriques

JOUR = datetime.timedelta(days=1)


def le(jour):
    """Noon of a day, as a traveller of time."""
    return time_machine.travel(datetime.datetime(*map(int, jour.split("-")), 12, tzinfo=datetime.UTC), tick=False)


@pytest.fixture
def publier(territoire):
    """Publish an entry on a day: `publier("2027-02-01")`."""

    def faire(jour, **champs):
        with le(jour):
            assistant = fabriques.AssistantMaternelFactory(publiee=True, places_libres=1, grille=3, **champs)
        Email.objects.all().delete()
        return assistant

    return faire


def ecrire(jour):
    with le(jour):
        return menage.ecrire_aux_assistants()


# The card.


@pytest.mark.parametrize(
    ("apres", "places", "dit"),
    [
        (0, 2, "<b>2 places"),
        (31, 2, "dit le 4 mars 2027</span>"),
        (32, 2, "dit le 4 mars 2027\N{NO-BREAK SPACE}: à vérifier"),
        (92, 2, "à vérifier"),
        (93, 2, None),
        (0, 0, "<b>Aucune place pour le moment</b>"),
        (32, 0, "à vérifier"),
        (93, 0, None),
        (0, None, None),
    ],
)
def test_what_she_said_of_her_places_is_greyed_then_hidden(client, accueil, publier, apres, places, dit):
    assistant = publier("2027-03-04", agrement_valable_au=datetime.date(2030, 1, 1))
    with le("2027-03-04"):
        AssistantMaternel.objects.filter(pk=assistant.pk).update(places_libres=places)
        assistant.confirmer()
    with time_machine.travel(datetime.datetime(2027, 3, 4, 12, tzinfo=datetime.UTC) + apres * JOUR, tick=False):
        for adresse in ("/carte/?type=assistant_maternel", assistant.structure.get_absolute_url()):
            page = client.get(adresse).content.decode()
            assert assistant.structure.nom in page
            assert ('class="disponibilite' in page) == (dit is not None)
            assert (dit or "") in page.replace("\n", "")


# The mail of the month.


def test_one_mail_a_month_however_often_the_job_runs(publier):
    publier("2027-02-01")
    assert [ecrire(jour) for jour in ("2027-02-14", "2027-02-14", "2027-02-20", "2027-03-01")] == [1, 0, 0, 1]
    assert Email.objects.count() == 2


def test_the_database_refuses_the_second_mail_of_a_month(publier):
    assistant = publier("2027-02-01")
    with le("2027-02-14"):
        assert menage._relancer({"assistant": assistant}, timezone.localdate(), menage._point) == 1
        assert menage._relancer({"assistant": assistant}, timezone.localdate(), menage._point) == 0
    assert Email.objects.count() == 1


def test_a_worker_that_read_its_list_too_early_writes_nothing(publier):
    publier("2027-02-01")
    with le("2027-02-14"):
        premier = list(AssistantMaternel.objects.all())
        assert menage.ecrire_aux_assistants() == 1
        # The second had read its list before the first wrote.
        assert sum(menage._relancer({"assistant": a}, timezone.localdate(), menage._point) for a in premier) == 0


@pytest.mark.parametrize(
    ("jour", "ecrits", "campagne"),
    [
        ("2027-05-02", 0, False),
        ("2027-05-16", 0, False),
        ("2027-05-17", 1, True),
        ("2027-05-31", 1, True),
        ("2027-06-01", 1, False),
        ("2027-11-10", 0, False),
        ("2027-11-16", 1, True),
    ],
)
def test_the_mail_of_a_month_of_campaign_waits_for_it(publier, jour, ecrits, campagne):
    depuis = "2027-04-01" if jour < "2027-07-01" else "2027-10-01"
    publier(depuis)
    assert ecrire(jour) == ecrits
    if ecrits:
        courriel = Email.objects.get()
        assert ("monenfant.fr avant le" in courriel.message) == campagne
        assert RelanceProfessionnelle.objects.get().gabarit == ("campagne" if campagne else "point")


@pytest.mark.parametrize(
    "champs",
    [{"sans_rappels": True}, {"courriel": ""}, {"agrement_suspendu_le": datetime.date(2027, 1, 1)}],
)
def test_nobody_is_written_to_in_vain(publier, champs):
    publier("2027-02-01", **champs)
    assert ecrire("2027-02-20") == 0


def test_who_has_just_answered_is_left_in_peace(publier):
    publier("2027-02-01")
    assert ecrire("2027-02-05") == 0
    assert ecrire("2027-02-11") == 1


def test_the_end_of_the_choice_is_told_before_it_comes(publier):
    publier("2027-02-01")  # signed for 183 days: until 3 August
    ecrire("2027-03-02")
    assert "prennent fin" not in Email.objects.get().message
    ecrire("2027-07-02")
    assert "prennent fin" in Email.objects.order_by("-pk").first().message


def test_subjects_name_nobody_and_links_are_new_each_month(publier):
    assistant = publier("2027-02-01", prenom="Zoulikha", nom="Marqueur")
    ecrire("2027-02-14")
    ecrire("2027-03-14")
    for courriel in Email.objects.all():
        assert "Zoulikha" not in courriel.subject
        assert "Marqueur" not in courriel.subject + courriel.message
    assert assistant.lienprofessionnels.count() == 1


def test_creches_receive_theirs(territoire):
    with le("2027-02-01"):
        fabriques.StructureFactory(courriel="c@exemple.fr", disponibilite="1 place")
        fabriques.StructureFactory(courriel="")
        fabriques.StructureFactory(relais=True, courriel="r@exemple.fr")
    with le("2027-02-14"):
        assert [menage.ecrire_aux_structures(), menage.ecrire_aux_structures()] == [1, 0]
    assert "/mes-places/" in Email.objects.get().message


# From fresh to hidden.


def test_greyed_then_silent_then_hidden(publier):
    assistant = publier("2027-02-01")
    fiche = assistant.structure
    with le("2027-08-03"):
        assert Structure.objects.publiees().filter(pk=fiche.pk).exists()
        assert menage.cacher_les_fiches() == 0
    with le("2027-08-04"):
        assert not Structure.objects.publiees().filter(pk=fiche.pk).exists()
        assert [menage.cacher_les_fiches(), menage.cacher_les_fiches()] == [1, 0]
    fiche.refresh_from_db()
    assert (fiche.nom, fiche.publiee) == ("Assistante maternelle", False)
    assert Email.objects.get().subject == "Votre fiche n’est plus visible"


def test_signed_again_in_time_nothing_is_hidden(publier):
    assistant = publier("2027-02-01")
    with le("2027-07-20"):
        assistant.soumettre(identite={}, profil={}, choix={}, places={})
    with le("2027-12-01"):
        assert menage.cacher_les_fiches() == 0
        assert Structure.objects.publiees().filter(pk=assistant.structure_id).exists()


def test_an_agrement_that_ends_hides_and_tells(publier):
    publier("2027-02-01", agrement_valable_au=datetime.date(2027, 3, 1))
    with le("2027-03-02"):
        assert menage.cacher_les_fiches() == 1
    assert Email.objects.count() == 1


# Erased.


@pytest.mark.parametrize(
    ("champs", "jours"),
    [
        ({"etat": Etat.INVITEE, "invitee_le": True}, 183),
        ({"etat": Etat.RETIREE, "retiree_le": True}, 365),
        ({"etat": Etat.RETIREE, "retiree_le": True, "effacement_demande_le": True}, 30),
    ],
    ids=["no answer", "withdrawn", "asked"],
)
def test_erased_after_its_delay_not_before(territoire, champs, jours):
    debut = timezone.now()
    dates = {nom: debut if valeur is True else valeur for nom, valeur in champs.items()}
    fabriques.AssistantMaternelFactory(cree_le=debut, agrement_valable_au=None, **dates)
    with time_machine.travel(debut + jours * JOUR - JOUR, tick=False):
        assert menage.effacer_les_assistants() == 0
    with time_machine.travel(debut + jours * JOUR + JOUR, tick=False):
        assert [menage.effacer_les_assistants(), menage.effacer_les_assistants()] == [1, 0]
    assert not AssistantMaternel.objects.exists()


def test_one_whose_agrement_is_long_over_is_erased_with_her_mails(publier):
    publier("2027-02-01", agrement_valable_au=datetime.date(2027, 9, 1))
    ecrire("2027-02-14")
    assert Email.objects.count() == 1
    with le("2028-09-02"):
        assert menage.effacer_les_assistants() == 1
    assert not Structure.objects.de_type("assistant_maternel").exists()
    assert not LienProfessionnel.objects.exists()
    assert not Email.objects.filter(message__contains="mon-accueil").exists()
