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
    dites = Q(subject__contains="annulé") | Q(message__contains="annulé")
    return Email.objects.filter(dites, to=adresse).count()


def _solution(demande, par):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    champs = {"enfant": demande.enfants.get(), "mode": mode, "debut": MARDI, "obtenue_par": "relais"}
    demande.declarer_solution([Solution(**champs)], par=par)


def _sans_nouvelles(demande):
    for jours in (9, 4):
        demande.echanges.create(moyen="telephone", abouti=False, par=demande.referent, le=timezone.now() - jours * JOUR)
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


# Another relais


@pytest.fixture
def ailleurs(demande):
    """The role of another relais, which has a free time."""
    role = fabriques.RoleSecteurFactory()
    fabriques.ZoneSecteurFactory(commune__nom="Louviers", secteur=role.secteur)
    fabriques.CreneauFactory(relais=role.secteur.relais, agent=role.agent, debut=le(MARDI + 9 * JOUR))
    return role


def _demenager(demande, role):
    demande.demenager(role.secteur.zones.get().commune, None)


def _redecouper(demande, role):
    demande.changer_secteur(role.secteur, par=SYSTEME)


def _redonner_le_secteur(demande, role):
    """The secteur itself goes to the other relais."""
    type(demande.secteur).objects.filter(pk=demande.secteur_id).update(relais=role.secteur.relais)
    type(role).objects.filter(secteur=demande.secteur_id).update(agent=role.agent)
    Demande.objects.filter(pk=demande.pk).update(referent=role.agent)
    assert rappels_de_rendez_vous.passer() == 1


CHANGEMENTS = [_demenager, _redecouper, _redonner_le_secteur]


@pytest.mark.parametrize("changer", CHANGEMENTS)
def test_the_meeting_with_the_former_relais_is_cancelled_and_another_is_offered(demande, collegue, ailleurs, changer):
    un = prendre(demande, collegue)
    changer(demande, ailleurs)

    demande = Demande.objects.get()
    assert demande.secteur.relais == ailleurs.secteur.relais
    rendez_vous = demande.rendez_vous_en_cours
    assert (rendez_vous.statut, rendez_vous.creneau) == ("propose", None)
    assert un in Creneau.objects.libres()
    lettre = Email.objects.get(to="nour@exemple.org", subject__contains="annulé")
    assert "Choisissez un nouveau rendez-vous" in lettre.message
    assert demande.url_suivi in lettre.message
    avis = Email.objects.get(to=collegue.email, subject__contains="annulé")
    assert "un autre relais suit maintenant cette demande" in avis.message
    assert not [mot for mot in ("Nour", "nour@", "Louviers", demande.get_absolute_url()) if mot in avis.message]
    with time_machine.travel(le(MARDI + 6 * JOUR, 18), tick=False):
        assert rappels_de_rendez_vous.passer() == 0
    demande.choisir_creneau(Creneau.objects.proposes(rendez_vous).get().pk, par=FAMILLE)
    assert demande.rendez_vous_en_cours.creneau.relais == demande.secteur.relais


@pytest.mark.parametrize("changer", CHANGEMENTS)
def test_what_was_to_be_done_is_the_new_referents(demande, collegue, ailleurs, changer):
    prendre(demande, collegue)
    changer(demande, ailleurs)
    assert [tache.agent for tache in Tache.objects.a_faire()] == [ailleurs.agent]


def test_without_a_free_time_the_new_relais_will_propose_one(demande, collegue, ailleurs):
    Creneau.objects.all().delete()
    prendre(demande, collegue)
    _demenager(demande, ailleurs)
    assert demande.rendez_vous_en_cours is None
    lettre = Email.objects.get(to="nour@exemple.org", subject__contains="annulé")
    assert "qui vous proposera un nouveau rendez-vous" in lettre.message


def test_a_commune_of_no_relais_keeps_no_meeting_and_its_tasks_wait_for_a_referent(demande, collegue, ailleurs):
    un = prendre(demande, collegue)
    demande.demenager(fabriques.CommuneFactory(nom="Andé"), None)
    assert (demande.secteur, demande.rendez_vous_en_cours) == (None, None)
    assert un in Creneau.objects.libres()
    coordination = fabriques.UtilisateurFactory(groupes=["Coordination"])
    demande.affecter_secteur(ailleurs.secteur, par=coordination, motif="proximite")
    assert [tache.agent for tache in Tache.objects.a_faire()] == [ailleurs.agent]


def test_a_family_that_is_only_called_is_to_be_called_about_it(demande, collegue, ailleurs):
    type(demande.contact).objects.update(email="", telephone="0612345678")
    demande = Demande.objects.get()
    prendre(demande, collegue)
    demande.taches.all().delete()
    _redecouper(demande, ailleurs)
    tache = Tache.objects.a_faire().get()
    assert tache.agent == ailleurs.agent
    assert "son rendez-vous du 10/03 est annulé" in tache.texte


def test_a_proposal_nobody_has_answered_goes_with_the_request(demande, ailleurs):
    demande.rendez_vous.create(statut="propose", motif="premier", par=demande.referent)
    _redecouper(demande, ailleurs)
    assert demande.rendez_vous_en_cours.propose
    assert annonces("nour@exemple.org") == 0


def test_another_secteur_of_the_relais_keeps_the_meeting_and_the_tasks(demande, collegue):
    un = prendre(demande, collegue)
    demande.changer_secteur(fabriques.RoleSecteurFactory(secteur__relais=un.relais).secteur, par=SYSTEME)
    assert demande.rendez_vous_en_cours.creneau == un
    assert annonces("nour@exemple.org") == annonces(collegue.email) == 0
