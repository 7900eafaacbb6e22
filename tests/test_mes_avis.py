"""What agents are told: at once or grouped, to whoever is there; how often a stranger's address is written to."""

import datetime
import inspect
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from post_office.models import STATUS, Email

from commun import courriels, travail
from commun.calendrier import est_ouvre
from demarches import freins, notifications, notifications_questions, reglages_agents
from demarches.models import AvisEnAttente, Envoi, ReglageAgent
from demarches.models.reglages import DES_DEMANDES, DES_QUESTIONS, Nature
from demarches.reglages_agents import dernier_passage, recapituler
from demarches.roles import Groupe
from demarches.transitions import Acteur
from tests import fabriques

PARIS = ZoneInfo("Europe/Paris")


def grouper(agent, *natures):
    for nature in natures or Nature.values:
        ReglageAgent.objects.update_or_create(agent=agent, nature=nature, defaults={"rythme": "recap"})


def adresses():
    return [courriel.to[0] for courriel in Email.objects.order_by("pk")]


def demain_soir():
    """A moment by which every grouped mail of today has left."""
    return timezone.now() + datetime.timedelta(days=8)


@pytest.fixture
def creer(pitres):
    """A new request of Pîtres, told to its titulaire; nothing to the family."""

    def creer(**champs):
        champs = {"secteur": pitres[1], "referent": pitres[2], "contact__email": ""} | champs
        demande = fabriques.DemandeFactory(**champs)
        notifications.nouvelle_demande(demande)
        return demande

    return creer


# At once, or grouped


def test_without_a_choice_a_notice_leaves_at_once(creer, pitres):
    creer()
    assert adresses() == [pitres[2].email]


def test_grouped_notices_make_one_mail_of_numbers_and_links(creer, pitres):
    grouper(pitres[2])
    demandes = [creer(), creer()]
    assert adresses() == []

    assert recapituler(demain_soir()) == 1

    (courriel,) = Email.objects.all()
    assert courriel.to == [pitres[2].email]
    assert "- 2 nouvelles demandes\n" in courriel.message
    assert reverse("demandes") + "?vue=nouvelles" in courriel.message
    for demande in demandes:
        for marque in (demande.reference, demande.contact.nom, demande.contact.prenom, str(demande.uuid)):
            assert marque not in courriel.subject + courriel.message
    assert set(Envoi.objects.values_list("demande", "gabarit", "courriel")) == {
        (demande.pk, "nouvelle_demande", courriel.pk) for demande in demandes
    }


def test_the_same_notices_are_never_sent_twice(creer, pitres):
    grouper(pitres[2])
    creer()
    assert [recapituler(demain_soir()), recapituler(demain_soir())] == [1, 0]


def test_an_urgent_request_is_always_told_at_once(creer, pitres):
    grouper(pitres[2])
    creer(besoin__type="urgence")
    assert (adresses(), AvisEnAttente.objects.count()) == ([pitres[2].email], 0)


def test_a_request_taken_meanwhile_is_no_news(creer, pitres):
    grouper(pitres[2])
    creer().prendre(par=pitres[2])
    assert recapituler(demain_soir()) == 0
    assert not AvisEnAttente.objects.exists()


def test_nothing_is_told_of_a_request_that_the_agent_may_not_see_any_more(creer, pitres):
    grouper(pitres[2])
    creer(secteur=fabriques.SecteurFactory(), referent=pitres[2])
    pitres[2].roles_secteur.all().delete()
    assert recapituler(demain_soir()) == 0


def test_each_kind_is_chosen_apart(creer, pitres):
    grouper(pitres[2], Nature.FAMILLE)
    creer().retirer()
    assert (adresses(), AvisEnAttente.objects.get().nature) == ([pitres[2].email], "famille")


def test_a_question_waits_with_the_rest(pitres):
    question = fabriques.QuestionFactory(relais=pitres[1].relais, courriel="", telephone="06 12 34 56 78")
    grouper(pitres[2])
    notifications_questions.nouvelle(question)
    assert recapituler(demain_soir()) == 1
    texte = Email.objects.get().message
    assert "- 1 question à répondre\n" in texte
    assert question.reference not in texte


def test_a_mail_not_yet_due_waits(creer, pitres):
    grouper(pitres[2])
    creer()
    assert recapituler(timezone.now()) == 0


# The hours


@pytest.mark.parametrize(
    ("instant", "passage"),
    [
        ((2026, 11, 27, 7, 59), (2026, 11, 26, 13)),
        ((2026, 11, 27, 8, 0), (2026, 11, 27, 8)),
        ((2026, 11, 27, 12, 59), (2026, 11, 27, 8)),
        ((2026, 11, 27, 13, 0), (2026, 11, 27, 13)),
        ((2026, 11, 28, 9, 0), (2026, 11, 27, 13)),  # Saturday
        ((2026, 11, 30, 8, 0), (2026, 11, 30, 8)),
        ((2026, 12, 25, 9, 0), (2026, 12, 24, 13)),  # Christmas
        ((2026, 3, 30, 8, 5), (2026, 3, 30, 8)),  # the day after the clocks change
    ],
)
def test_grouped_mails_leave_at_eight_and_one_on_working_days(instant, passage):
    lu = dernier_passage(datetime.datetime(*instant, tzinfo=PARIS))
    assert lu == datetime.datetime(*passage, tzinfo=PARIS)


@given(st.dates(datetime.date(2024, 1, 1), datetime.date(2034, 1, 1)), st.times())
def test_the_last_hour_is_past_and_less_than_a_week_old(jour, heure):
    instant = datetime.datetime.combine(jour, heure, PARIS)
    passage = dernier_passage(instant)
    local = passage.astimezone(PARIS)
    assert passage <= instant < passage + datetime.timedelta(days=7)
    assert (est_ouvre(local.date()), local.hour in (8, 13), local.minute) == (True, True, 0)


def test_the_worker_sends_them():
    assert travail._registre["recapituler"].fonction is reglages_agents.recapituler


# Absences


@pytest.fixture
def suppleant(pitres):
    return fabriques.RoleSecteurFactory(secteur=pitres[1], role="suppleant").agent


def test_during_an_absence_the_suppleant_is_told_instead(creer, pitres, suppleant):
    fabriques.IndisponibiliteFactory(agent=pitres[2])
    creer()
    assert adresses() == [suppleant.email]


def test_somebody_away_whom_nobody_replaces_is_told_all_the_same(creer, pitres):
    fabriques.IndisponibiliteFactory(agent=pitres[2])
    creer()
    assert adresses() == [pitres[2].email]


def test_what_waited_for_somebody_who_left_goes_to_who_answers(creer, pitres, suppleant):
    grouper(pitres[2])
    creer()
    fabriques.IndisponibiliteFactory(agent=pitres[2])
    assert recapituler(demain_soir()) == 1
    assert adresses() == [suppleant.email]


def test_a_question_goes_to_those_of_the_relais_who_are_there(pitres, suppleant):
    fabriques.IndisponibiliteFactory(agent=pitres[2])
    question = fabriques.QuestionFactory(relais=pitres[1].relais, agent=pitres[2], courriel="", telephone="0612345678")
    notifications_questions.relancee(question)
    assert adresses() == [suppleant.email]


# The screen


@pytest.mark.parametrize(
    ("groupe", "natures"),
    [
        (Groupe.REFERENT, (*DES_DEMANDES, *DES_QUESTIONS)),
        (Groupe.COORDINATION, (*DES_DEMANDES, *DES_QUESTIONS)),
        (Groupe.ANIMATRICE, DES_QUESTIONS),
        (Groupe.COMMUNICATION, ()),
        (Groupe.ELU, ()),
        (Groupe.ADMINISTRATION, ()),
    ],
)
def test_each_role_chooses_among_what_comes_to_it(client, roles_crees, pitres, groupe, natures):
    agent = fabriques.UtilisateurFactory(groupes=[groupe])
    if groupe == Groupe.REFERENT:
        fabriques.RoleSecteurFactory(agent=agent, secteur=pitres[1])
    if groupe == Groupe.ANIMATRICE:
        fabriques.AnimationFactory(agent=agent, relais=pitres[1].relais)
    client.force_login(agent)
    reponse = client.get(reverse("mes_avis"))

    assert reponse.status_code == (200 if natures else 404)
    if natures:
        assert tuple(reponse.context["form"].fields) == tuple(natures)


def test_choices_are_kept_and_are_one_s_own(client, roles_crees, pitres):
    client.force_login(pitres[2])
    autre = fabriques.RoleSecteurFactory(secteur=pitres[1]).agent
    client.post(reverse("mes_avis"), dict.fromkeys(Nature.values, "recap"))
    client.post(reverse("mes_avis"), dict.fromkeys(Nature.values, "recap") | {"nouvelle": "immediat"})

    assert pitres[2].reglages_avis.filter(rythme="recap").count() == len(Nature) - 1
    assert not autre.reglages_avis.exists()
    assert client.post(reverse("mes_avis"), {"nouvelle": "jamais"}).context["form"].errors


def test_the_badge_says_nothing_again_while_numbers_are_the_same(client, roles_crees, pitres, creer):
    client.force_login(pitres[2])
    premiere = client.get(reverse("demandes_compteurs"))
    meme = client.get(reverse("demandes_compteurs"), headers={"If-None-Match": premiere["ETag"]})
    creer()
    autre = client.get(reverse("demandes_compteurs"), headers={"If-None-Match": premiere["ETag"]})

    assert (premiere.status_code, meme.status_code, meme.content, autre.status_code) == (200, 304, b"", 200)
    assert len(premiere.content) < 120


# Mails that do not leave


@pytest.mark.parametrize(("minutes", "dit"), [(14, False), (16, True)])
@pytest.mark.parametrize("adresse", ["demandes", "questions", "wagtailadmin_home"])
def test_agents_are_told_that_mails_wait(client, roles_crees, pitres, creer, adresse, minutes, dit):
    demande = creer()
    Email.objects.update(created=timezone.now() - datetime.timedelta(minutes=minutes))
    client.force_login(pitres[2])
    texte = client.get(reverse(adresse)).text

    assert ("E-mails en attente\u00a0: 1 courriel n’a pas pu partir" in texte) is dit
    assert demande.contact.nom not in texte


def test_the_home_says_nothing_of_mails_while_they_leave(client, roles_crees, pitres):
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ELU]))
    texte = client.get(reverse("wagtailadmin_home")).text
    assert "Votre compte ouvre les rubriques du menu." in texte
    assert "courriels-en-attente" not in texte


def test_mails_that_a_brake_holds_are_no_outage(creer):
    creer()
    Email.objects.update(created=timezone.now() - datetime.timedelta(hours=1), scheduled_time=demain_soir())
    assert courriels.attente_anormale() == {"nombre": 0}


# Brakes


def test_beyond_a_dozen_an_hour_mails_to_one_address_leave_later(creer, pitres):
    for _fois in range(courriels.PAR_ADRESSE + 2):
        creer()
    creer(besoin__type="urgence")
    retenus = [c.scheduled_time is not None for c in Email.objects.order_by("pk")]
    assert retenus == [False] * courriels.PAR_ADRESSE + [True, True, False]


def test_an_hour_sends_no_more_than_what_is_set(creer, settings, mailoutbox):
    settings.COURRIELS_PAR_HEURE = 2
    for _fois in range(4):
        creer()
    travailleur = fabriques.TravailleurFactory()
    courriels.envoyer_les_dus(travailleur)
    courriels.envoyer_les_dus(travailleur)
    assert (len(mailoutbox), Email.objects.filter(status=STATUS.queued).count()) == (2, 2)


@pytest.mark.parametrize(("confirmee", "recus"), [(False, 2), (True, 3)])
def test_an_address_that_nobody_confirmed_is_written_to_twice_whatever_bears_it(pitres, confirmee, recus):
    for rang in range(3):
        demande = fabriques.DemandeFactory(secteur=pitres[1], contact__email="Victime@exemple.org")
        if confirmee and rang == 0:
            demande.verifier_adresse()
        notifications.recu(demande)
    assert len(adresses()) == recus
    question = fabriques.QuestionFactory(courriel="victime@exemple.org")
    notifications_questions.recue(question)
    assert len(adresses()) == recus


def test_a_month_later_it_may_be_written_to_again(pitres):
    for _fois in range(2):
        notifications.recu(fabriques.DemandeFactory(secteur=pitres[1], contact__email="nour@exemple.org"))
    Email.objects.update(created=timezone.now() - freins.PERIODE)
    notifications.recu(fabriques.DemandeFactory(secteur=pitres[1], contact__email="nour@exemple.org"))
    assert len(adresses()) == 3


# Where writing is not safe: every mail there is, found in the code

ARGUMENTS = {
    "compte_rendu": lambda d: {
        "echange": d.echanges.create(moyen="telephone", resume="Oui", visible_famille=True, par=d.referent)
    },
    "rouverte": lambda d: {"par": Acteur.FAMILLE},
    "reaffectation": lambda d: {"ancien": None},
    "rappel": lambda d: {"moment": "matin"},
    "acces_exceptionnel": lambda d: {"adresses": [d.referent.email]},
    "ecrire_a_la_famille": lambda d: {"gabarit": "retard"},
    "prevenir": lambda d: {"gabarit": "nouvelle_demande", "nature": "nouvelle"},
    "prevenir_l_agent": lambda d: {"gabarit": "nouvelle_demande", "nature": "nouvelle", "agent": d.referent},
}
COURRIELS = [
    nom
    for nom, fonction in inspect.getmembers(notifications, inspect.isfunction)
    if not nom.startswith(("_", "peut_")) and fonction.__module__ == notifications.__name__
]


@pytest.mark.parametrize("nom", COURRIELS)
@pytest.mark.parametrize("sans_risque", [True, False])
def test_no_mail_goes_where_writing_is_not_safe(pitres, nom, sans_risque):
    demande = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], contact__ecrire_sans_risque=sans_risque)
    demande.verifier_adresse()
    arguments = ARGUMENTS.get(nom, lambda d: {})(demande)

    getattr(notifications, nom)(demande, **arguments)

    famille = demande.envois.filter(a_la_famille=True)
    assert (demande.contact.email in adresses()) == famille.exists()
    assert not (famille.exists() and not sans_risque)
    # Each mail told here leaves for somebody: an argument that makes nothing leave would prove nothing.
    assert Email.objects.exists() or not sans_risque
