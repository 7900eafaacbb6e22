"""Who opened a request: kept a year, once an hour, read by the family and by the référent."""

import datetime

import pytest
from django.db import IntegrityError
from django.utils import timezone

from commun import travail
from demarches import consultations
from demarches.models import AccesExceptionnel, Consultation
from tests import fabriques

TITRE = "Qui a consulté votre demande"


@pytest.fixture
def demande(pitres, page_demande):
    return fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], commune_residence=pitres[0])


def page(client, demande):
    """The block of the family's page that says who opened its request, on one line."""
    texte = client.get(demande.url_suivi).content.decode()
    return " ".join(texte.split("suivi-lectures")[1].split("</details>")[0].split())


def a(heure, monkeypatch):
    instant = timezone.make_aware(datetime.datetime.combine(datetime.date(2026, 11, 3), datetime.time(*heure)))
    monkeypatch.setattr("django.utils.timezone.now", lambda: instant)


def test_a_file_opened_again_within_the_hour_is_opened_once(demande, monkeypatch):
    for heure in ((9, 0), (9, 1), (9, 59), (10, 0), (14, 30)):
        a(heure, monkeypatch)
        demande.noter_lecture(demande.referent)
    assert [timezone.localtime(c.le).hour for c in demande.consultations.order_by("le")] == [9, 10, 14]


def test_another_agent_and_another_reason_are_other_openings(demande, pitres, monkeypatch):
    a((9, 0), monkeypatch)
    demande.noter_lecture(demande.referent)
    demande.noter_lecture(fabriques.RoleSecteurFactory(secteur=pitres[1]).agent)
    consultations.ouvrir_par_exception(demande, demande.referent)
    assert demande.consultations.count() == 3


def test_a_particular_situation_and_a_print_are_noted_each_time(demande):
    for quoi in ("situation", "situation", "impression", "impression"):
        demande.consultations.noter(demande, demande.referent, quoi)
    assert demande.consultations.count() == 4


def test_two_rows_of_the_same_hour_are_refused_by_the_database(demande):
    demande.noter_lecture(demande.referent)
    ligne = demande.consultations.get()
    ligne.pk = None
    with pytest.raises(IntegrityError):
        ligne.save(force_insert=True)


def test_the_family_reads_who_of_which_service_and_why(client, demande):
    demande.noter_lecture(demande.referent)
    accueil = fabriques.UtilisateurFactory(groupes=["Accueil"], first_name="Dominique", last_name="Zèbre")
    demande.noter_lecture(accueil)
    lue = page(client, demande)
    assert demande.referent.nom_public in lue
    assert demande.secteur.relais.nom in lue
    assert "suivi de la demande" in lue
    assert "Dominique Z." in lue
    for agent in (demande.referent, accueil):
        assert agent.email not in lue
        assert agent.last_name not in lue


def test_an_exceptional_opening_is_told_but_not_its_reason(client, demande):
    coordination = fabriques.UtilisateurFactory(groupes=["Coordination"], first_name="Camille", last_name="Durand")
    AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="protection")
    consultations.ouvrir_par_exception(demande, coordination)
    lue = page(client, demande)
    assert "Camille D." in lue
    assert "consultation exceptionnelle" in lue
    assert "danger" not in client.get(demande.url_suivi).content.decode()


def test_ten_openings_of_a_day_are_one_line(client, demande, monkeypatch):
    for heure in range(8, 18):
        a((heure, 0), monkeypatch)
        demande.noter_lecture(demande.referent)
    assert page(client, demande).count("<li>") == 1


def test_a_request_that_nobody_opened_says_so(client, demande):
    assert "Personne n’a encore ouvert votre demande." in page(client, demande)


def test_the_relais_of_that_day_is_kept_when_the_request_moves(client, demande):
    demande.noter_lecture(demande.referent)
    ancien = demande.secteur.relais.nom
    demande.secteur = fabriques.SecteurFactory()
    demande.save()
    assert ancien in page(client, demande)


def test_the_referent_reads_the_same_list(client, demande, roles_crees):
    demande.noter_lecture(fabriques.UtilisateurFactory(groupes=["Accueil"], first_name="Dominique", last_name="Zèbre"))
    client.force_login(demande.referent)
    texte = client.get(demande.get_absolute_url()).content.decode()
    assert "Dominique Z.\u00a0: demande ouverte, accueil" in texte.split("Qui a consulté ce dossier")[1]


def test_an_opening_is_forgotten_after_a_year_by_the_nightly_job(demande):
    for jours in (0, 364, 366, 800):
        le = timezone.now() - datetime.timedelta(days=jours)
        Consultation.objects.create(demande=demande, agent=demande.referent, pourquoi="suivi", heure=le, le=le)
    assert travail._registre["effacer_les_consultations"].fonction() == 2
    assert demande.consultations.count() == 2
