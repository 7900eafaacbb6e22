"""The screens of meetings: the family's page, the calendars, the desk, and times opened as a series."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from pytest_django.asserts import assertContains

from demarches import ouvertures
from demarches.models import Creneau, RendezVous
from tests import fabriques

JOUR = datetime.timedelta(days=1)
LUNDI = datetime.date(2026, 3, 2)


@pytest.fixture(autouse=True)
def _roles(roles_crees):
    """Agents enter the back office."""


@pytest.fixture
def demande(pitres, page_demande):
    return fabriques.DemandeFactory(
        secteur=pitres[1],
        referent=pitres[2],
        en_cours=True,
        contact__prenom="Zqprenom",
        contact__email="nour@exemple.org",
        contact__email_verifie_le=timezone.now(),
    )


@pytest.fixture
def creneaux(demande):
    debuts = [timezone.now() + n * JOUR for n in (7, 8)]
    commun = {"relais": demande.secteur.relais, "agent": demande.referent}
    return [fabriques.CreneauFactory(debut=debut, **commun) for debut in debuts]


@pytest.fixture
def page(demande, creneaux):
    demande.proposer_rendez_vous(par=demande.referent, motif="premier")
    return demande.url_suivi + "rendez-vous/"


def test_the_family_chooses_moves_and_cancels_on_its_page(client, demande, creneaux, page):
    suivi = client.get(demande.url_suivi).content.decode()
    assert page in suivi
    for creneau in creneaux:
        reponse = client.post(page, {"creneau": creneau.pk}, follow=True)
        assert "Votre rendez-vous est pris." in reponse.content.decode()
        assert demande.rendez_vous_en_cours.creneau == creneau
        assert demande.url_agenda in reponse.content.decode()
    reponse = client.post(page, {"annuler": "1"}, follow=True)
    assert "Votre rendez-vous est annulé." in reponse.content.decode()
    assert demande.rendez_vous_en_cours is None
    assert client.get(page).status_code == 302


def test_an_hour_at_which_two_agents_are_free_is_one_choice(client, demande, creneaux, page):
    collegue = fabriques.RoleSecteurFactory(secteur=demande.secteur).agent
    commun = {"relais": demande.secteur.relais, "agent": collegue, "debut": creneaux[0].debut}
    fabriques.CreneauFactory(**commun)
    reponse = client.get(page)
    assert [creneau.pk for creneau in reponse.context["creneaux"]] == [creneau.pk for creneau in creneaux]
    assertContains(reponse, creneaux[0].adresse, count=1)


@pytest.mark.parametrize(("donnees", "statut"), [({}, 200), ({"creneau": "x"}, 200), ({"creneau": "987654"}, 409)])
def test_what_cannot_be_chosen_is_said_and_nothing_is_taken(client, page, donnees, statut):
    reponse = client.post(page, donnees)
    assert reponse.status_code == statut
    assert 'role="alert"' in reponse.content.decode()
    assert not RendezVous.objects.filter(statut="pris").exists()


def test_reading_five_times_changes_nothing_and_leaves_no_trace(client, demande, page):
    avant = list(RendezVous.objects.values()), list(demande.journal.values("pk")), type(demande).objects.values().get()
    for adresse in (page, demande.url_agenda):
        for _fois in range(5):
            reponse = client.get(adresse)
            client.head(adresse)
            assert reponse.status_code == 200
            assert "no-store" in reponse.headers["Cache-Control"]
            assert reponse.headers["Referrer-Policy"] == "no-referrer"
    apres = list(RendezVous.objects.values()), list(demande.journal.values("pk")), type(demande).objects.values().get()
    assert apres == avant


def evenements(client, adresse):
    return list(Calendar.from_ical(client.get(adresse).content).walk("VEVENT"))


def test_the_calendar_of_the_family_follows_its_meeting(client, demande, creneaux, page):
    assert evenements(client, demande.url_agenda) == []
    rangs = []
    for creneau in creneaux:
        client.post(page, {"creneau": creneau.pk})
        (evenement,) = evenements(client, demande.url_agenda)
        assert evenement.decoded("dtstart") == creneau.debut.replace(microsecond=0)
        rangs.append(evenement["sequence"])
    assert rangs == sorted(set(rangs))
    assert demande.reference not in str(evenement.to_ical())
    client.post(page, {"annuler": "1"})
    assert evenements(client, demande.url_agenda) == []


@pytest.mark.parametrize("adresse", ["suivi_agenda", "agenda_agent"])
def test_an_unknown_calendar_does_not_exist(client, demande, adresse):
    cle = demande.url_suivi.split("/")[-2]
    for jeton in ("rien", cle):
        assert client.get(reverse(adresse, args=[jeton])).status_code == 404


def test_the_calendar_of_agents_holds_references_alone_and_dies_with_its_address(client, demande, creneaux, page):
    client.post(page, {"creneau": creneaux[0].pk})
    client.force_login(demande.referent)
    client.post(reverse("rendez_vous_agenda"))
    ancienne = demande.referent.agenda.adresse
    texte = client.get(ancienne).content.decode()
    assert demande.reference in texte
    assert texte.count("BEGIN:VEVENT") == 2
    for secret in ("Zqprenom", "nour@", str(demande.uuid)):
        assert secret not in texte
    client.post(reverse("rendez_vous_agenda"))
    assert client.get(ancienne).status_code == 404


def test_the_calendar_of_who_left_opens_nothing(client, demande, creneaux):
    client.force_login(demande.referent)
    client.post(reverse("rendez_vous_agenda"))
    adresse = demande.referent.agenda.adresse
    demande.referent.roles_secteur.update(au=timezone.localdate() - JOUR)
    reponse = client.get(adresse)
    assert reponse.status_code == 404 or b"VEVENT" not in reponse.content


@pytest.mark.parametrize(
    ("choix", "debuts"),
    [
        ({"jours": {2}, "au": LUNDI + 14 * JOUR}, ["03 09:00", "03 09:30", "10 09:00", "10 09:30"]),
        ({"jours": {1, 7}, "au": LUNDI}, ["02 09:00", "02 09:30"]),
        ({"jours": {1}, "au": LUNDI, "duree": 45}, ["02 09:00"]),
        ({"jours": {1}, "au": LUNDI, "duree": 90}, []),
    ],
)
def test_a_range_gives_times_that_end_by_its_end(choix, debuts):
    neuf, dix = datetime.time(9), datetime.time(10)
    plage = {"du": LUNDI, "debut": neuf, "fin": dix, "duree": 30} | choix
    donnes = ouvertures.Plage(**plage | {"jours": frozenset(plage["jours"])}).departs()
    assert [f"{debut:%d %H:%M}" for debut in donnes] == debuts


def ouvrir(client, **champs):
    donnees = {
        "jours": ["2"], "du": "2026-05-01", "au": "2026-05-31", "debut": "09:00", "fin": "10:00", "duree": "30",
        "moyen": "sur_place", "lieu": "", "motif": "",
    }  # fmt: skip
    return client.post(reverse("rendez_vous"), donnees | champs, follow=True)


def test_a_series_leaves_aside_holidays_closures_and_absences(client, pitres):
    _commune, secteur, agent = pitres
    client.force_login(agent)
    secteur.relais.fermetures.create(du="2026-05-12", au="2026-05-12")
    fabriques.IndisponibiliteFactory(agent=agent, du="2026-05-18", au="2026-05-20")
    with time_machine.travel(datetime.datetime(2026, 4, 20, 10, tzinfo=datetime.UTC), tick=False):
        # Friday the 1st and the 8th of May are holidays.
        ouvrir(client, agent=agent.pk, jours=["2", "5"])
        reponse = ouvrir(client, agent=agent.pk, jours=["2", "5"])
    jours = [timezone.localdate(debut).day for debut in Creneau.objects.values_list("debut", flat=True)]
    assert jours == [j for j in (5, 15, 22, 26, 29) for _fois in range(2)]
    assert "10 créneaux laissés de côté" in reponse.content.decode()


@pytest.mark.parametrize("champs", [{"au": "2026-04-01"}, {"fin": "08:00"}, {"jours": []}, {"duree": "0"}])
def test_a_range_that_means_nothing_opens_nothing(client, pitres, champs):
    client.force_login(pitres[2])
    reponse = ouvrir(client, **{"agent": pitres[2].pk} | champs)
    assert "Erreur" in reponse.content.decode()
    assert not Creneau.objects.exists()


def test_an_agent_opens_nothing_for_another_relais(client, pitres):
    client.force_login(pitres[2])
    ailleurs = fabriques.RoleSecteurFactory()
    ouvrir(client, agent=ailleurs.agent.pk)
    assert not Creneau.objects.exists()
    autre = fabriques.CreneauFactory(relais=ailleurs.secteur.relais, agent=ailleurs.agent)
    assert client.post(reverse("creneau_fermer", args=[autre.pk])).status_code == 404
    assert autre.relais.nom not in client.get(reverse("rendez_vous")).content.decode()


def test_the_desk_proposes_takes_moves_and_cancels(client, demande, creneaux):
    client.force_login(demande.referent)
    adresse = reverse("demande_rendez_vous", args=[demande.uuid])
    corps = {"version": demande.version, "motif": "premier", "moyen": "", "creneau": ""}
    client.post(adresse, corps)
    assert demande.rendez_vous_en_cours.propose
    for creneau in creneaux:
        client.post(adresse, corps | {"creneau": creneau.pk})
        assert demande.rendez_vous_en_cours.creneau == creneau
    assert "Rendez-vous" in client.get(demande.get_absolute_url()).content.decode()
    client.post(reverse("creneau_fermer", args=[creneaux[1].pk]))
    client.post(reverse("creneau_fermer", args=[creneaux[0].pk]))
    assert list(Creneau.objects.all()) == [creneaux[1]]
    client.post(reverse("demande_sans_rendez_vous", args=[demande.uuid]))
    assert demande.rendez_vous_en_cours is None


def test_the_list_of_times_costs_the_same_whatever_their_number(client, demande, django_assert_max_num_queries):
    client.force_login(demande.referent)
    commun = {"relais": demande.secteur.relais, "agent": demande.referent}

    def creer(nombre, depuis):
        for n in range(depuis, depuis + nombre):
            un = fabriques.CreneauFactory(debut=timezone.now() + JOUR * (n + 3), **commun)
            autre = fabriques.DemandeFactory(secteur=demande.secteur, referent=demande.referent)
            autre.rendez_vous.create(
                statut="pris", motif="premier", par=demande.referent, creneau=un, choisi_le=un.debut
            )

    creer(2, 0)
    client.get(reverse("rendez_vous"))
    with django_assert_max_num_queries(60) as deux:
        client.get(reverse("rendez_vous"))
    creer(12, 2)
    with django_assert_max_num_queries(len(deux)):
        client.get(reverse("rendez_vous"))
