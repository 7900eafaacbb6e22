"""What hangs on a request that moves: its meeting to come, and what its relais had to do."""

import datetime

import pytest
import time_machine
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from commun.models import ModeAccueil
from demarches import agendas, rappels_de_rendez_vous
from demarches.models import Creneau, Demande, Orientation, Solution, Tache
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques

JOUR = datetime.timedelta(days=1)
MARDI = datetime.date(2026, 3, 3)
FAMILLE, SYSTEME = Acteur.FAMILLE, Acteur.SYSTEME


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


@pytest.fixture
def demande(pitres, page_demande):
    """Followed by its titulaire for two months, of an address that is verified."""
    with time_machine.travel(le(MARDI), tick=False):
        yield fabriques.DemandeFactory(
            secteur=pitres[1],
            referent=pitres[2],
            en_cours=True,
            commune_residence=pitres[0],
            soumise_le=timezone.now() - 60 * JOUR,
            contact__email="nour@exemple.org",
            contact__email_verifie_le=timezone.now() - 60 * JOUR,
        )


@pytest.fixture
def collegue(demande, pitres):
    """Of the same relais, who holds the meetings."""
    return fabriques.RoleSecteurFactory(secteur__relais=pitres[1].relais).agent


def prendre(demande, agent, debut=None):
    """A meeting with `agent`, and something to do about it; the time."""
    un = fabriques.CreneauFactory(relais=demande.secteur.relais, agent=agent, debut=debut or le(MARDI + 7 * JOUR, 10))
    demande.rendez_vous.create(
        statut="pris", motif="premier", par=agent, creneau=un, choisi_le=timezone.now() - 2 * JOUR
    )
    demande.taches.create(agent=agent, texte="Préparer", pour_le=MARDI)
    return un


def annonces(adresse):
    return Email.objects.filter(to=adresse).filter(Q(subject__contains="annulé") | Q(message__contains="annulé")).count()


def _solution(demande, par):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    champs = {"enfant": demande.enfants.get(), "mode": mode, "debut": MARDI, "obtenue_par": "relais"}
    demande.declarer_solution([Solution(**champs)], par=par)


def _sans_nouvelles(demande):
    for jours in (9, 4):
        demande.echanges.create(
            moyen="telephone", abouti=False, par=demande.referent, le=timezone.now() - jours * JOUR
        )
    demande.clore_sans_nouvelles(par=demande.referent)


def _dernier_message(demande):
    """Three silences, then the last message, kept a fortnight."""
    Demande.objects.filter(pk=demande.pk).update(premier_contact_le=timezone.now() - 55 * JOUR)
    depuis = timezone.now() - 20 * JOUR
    demande.relances.create(type="dernier_message", cycle=depuis.date(), prevue_le=depuis.date(), envoyee_le=depuis)
    demande.clore_sans_nouvelles(par=SYSTEME)


def _place(demande):
    creche = fabriques.StructureFactory()
    place = {"structure": creche, "mode": creche.type, "etat": "admis", "repondre_avant": MARDI}
    orientation = Orientation(demande=demande, enfant=demande.enfants.get(), vers="structure", date_limite=MARDI)
    for champ, valeur in place.items():
        setattr(orientation, champ, valeur)
    orientation.save()
    demande.repondre_a_la_place(orientation, True, par=FAMILLE)


def _rejeter(demande):
    Demande.objects.filter(pk=demande.pk).update(statut="a_verifier")
    demande.rejeter(par=demande.referent)


# How a request closes, and how many times its family is told of the meeting.
FINS = {
    "solution, par le relais": (lambda d: _solution(d, d.referent), 1),
    "solution, par la famille": (lambda d: _solution(d, FAMILLE), 1),
    "place prise": (_place, 1),
    "sans solution": (lambda d: d.clore_sans_solution(par=d.referent, raison="cout"), 1),
    "sans nouvelles, par le relais": (_sans_nouvelles, 1),
    "sans nouvelles, par le site": (_dernier_message, 1),
    "transférée": (lambda d: d.transferer("RPE", "rpe@exemple.org", accord=True, par=d.referent), 1),
    "retirée": (lambda d: d.retirer(), 0),
    "retirée sans un mot": (lambda d: d.retirer(discret=True), 0),
    "effacée": (lambda d: d.effacer_a_la_demande_de_la_famille(), 0),
    "indésirable": (_rejeter, 0),
}


@pytest.mark.parametrize("fin", FINS)
def test_a_request_that_closes_frees_its_time_and_ends_its_tasks(demande, collegue, fin):
    un = prendre(demande, collegue)
    finir, dites = FINS[fin]
    finir(demande)

    assert Demande.objects.filter(pk=demande.pk).exclude(statut="close").count() == 0
    assert not Tache.objects.a_faire().exists()
    assert list(Creneau.objects.libres()) == [un]
    assert (annonces("nour@exemple.org"), annonces(collegue.email)) == (dites, 1)
    with time_machine.travel(le(MARDI + 6 * JOUR, 18), tick=False):
        assert rappels_de_rendez_vous.passer() == 0
    assert (annonces("nour@exemple.org"), annonces(collegue.email)) == (dites, 1)
    assert b"VEVENT" not in agendas.de_la_famille(demande, demande.rendez_vous.last())


def test_who_closes_is_not_told_of_its_own_meeting(demande):
    prendre(demande, demande.referent)
    demande.clore_sans_solution(par=demande.referent, raison="cout")
    assert annonces(demande.referent.email) == 0


def test_a_meeting_already_held_is_not_cancelled(demande, collegue):
    prendre(demande, collegue, debut=le(MARDI, 8))
    demande.clore_sans_solution(par=demande.referent, raison="cout")
    assert [rendez_vous.statut for rendez_vous in demande.rendez_vous.all()] == ["termine"]
    assert annonces("nour@exemple.org") == annonces(collegue.email) == 0
    assert not Tache.objects.a_faire().exists()


def test_nothing_is_to_be_done_of_a_closed_request(client, roles_crees, demande):
    demande.clore_sans_solution(par=demande.referent, raison="cout")
    client.force_login(demande.referent)
    assert reverse("demande_tache", args=[demande.uuid]) not in client.get(demande.get_absolute_url()).text
    with pytest.raises(TransitionRefusee):
        Tache.objects.ajouter(demande, par=demande.referent, texte="Rappeler", pour_le=MARDI)
    demande.rouvrir(par=FAMILLE)
    assert Tache.objects.ajouter(demande, par=demande.referent, texte="Rappeler", pour_le=MARDI).pk
