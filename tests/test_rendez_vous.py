"""Meetings: proposed by the relais, chosen by the family, reminded once, cancelled by either, nothing after the end."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from post_office.models import Email

from demarches import rappels_de_rendez_vous
from demarches.models import Creneau, Demande, RendezVous
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques

JOUR = datetime.timedelta(days=1)
MARDI = datetime.date(2026, 3, 3)
FAMILLE = Acteur.FAMILLE


def le(jour, heure=9, minute=0):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure, minute)))


@pytest.fixture
def horloge():
    with time_machine.travel(le(MARDI), tick=False) as voyage:
        yield voyage


@pytest.fixture
def demande(horloge, pitres, page_demande):
    """Followed by its titulaire, of an address that is verified."""
    return fabriques.DemandeFactory(
        secteur=pitres[1],
        referent=pitres[2],
        en_cours=True,
        contact__email="nour@exemple.org",
        contact__email_verifie_le=timezone.now(),
    )


def creneau(demande, debut=None, **champs):
    debut = debut or le(MARDI + 7 * JOUR, 10)
    secteur = demande.secteur
    return fabriques.CreneauFactory(**{"relais": secteur.relais, "agent": demande.referent, "debut": debut} | champs)


def prendre(demande, un=None, **champs):
    un = un or creneau(demande, **champs)
    demande.proposer_rendez_vous(par=demande.referent, motif="premier")
    demande.choisir_creneau(un.pk, par=FAMILLE)
    Email.objects.all().delete()
    return demande.rendez_vous.get()


def recus(adresse="nour@exemple.org"):
    return [c.subject for c in Email.objects.filter(to=adresse).order_by("pk")]


def test_the_family_is_told_chooses_and_both_have_it_in_writing(demande, pitres):
    collegue = fabriques.RoleSecteurFactory(secteur=pitres[1]).agent
    un = creneau(demande, agent=collegue)
    demande.proposer_rendez_vous(par=demande.referent, motif="premier")
    demande.choisir_creneau(un.pk, par=FAMILLE)
    assert demande.rendez_vous_en_cours.creneau == un
    propose, pris = Email.objects.filter(to="nour@exemple.org").order_by("pk")
    assert demande.url_suivi in propose.message
    assert "mardi 10 mars 2026, à 10 h (30 minutes)" in pris.message
    assert demande.url_agenda in pris.message
    assert "pris, 10 mars, 10 h" in Email.objects.get(to=collegue.email).subject
    assert list(demande.journal.values_list("action", "role")) == [
        ("proposer_rendez_vous", "R"),
        ("choisir_creneau", "F"),
    ]


@pytest.mark.parametrize(
    ("champs", "choisi"),
    [
        ({}, True),
        ({"motif": "premier"}, True),
        ({"motif": "aides"}, False),
        ({"moyen": "telephone"}, False),
        ({"debut": le(MARDI, 12)}, False),
        ({"debut": le(MARDI - JOUR)}, False),
    ],
)
def test_a_family_only_takes_what_was_proposed_to_it(demande, champs, choisi):
    creneau(demande, debut=le(MARDI + 8 * JOUR))
    autre = creneau(demande, **champs)
    demande.proposer_rendez_vous(par=demande.referent, motif="premier", moyen="sur_place")
    if choisi:
        demande.choisir_creneau(autre.pk, par=FAMILLE)
    else:
        with pytest.raises(TransitionRefusee):
            demande.choisir_creneau(autre.pk, par=FAMILLE)
    assert RendezVous.objects.filter(creneau=autre).exists() is choisi


def test_nothing_of_another_relais_nor_of_a_day_when_nobody_is_there(demande, pitres):
    ailleurs = fabriques.RoleSecteurFactory()
    creneau(demande, relais=ailleurs.secteur.relais, agent=ailleurs.agent)
    absent, ferme = (creneau(demande, debut=le(MARDI + n * JOUR)) for n in (7, 8))
    fabriques.IndisponibiliteFactory(agent=demande.referent, du=absent.jour, au=absent.jour)
    demande.secteur.relais.fermetures.create(du=ferme.jour, au=ferme.jour)
    with pytest.raises(TransitionRefusee):
        demande.proposer_rendez_vous(par=demande.referent, motif="premier")
    assert not Email.objects.exists()


def test_a_time_is_one_familys(demande):
    autre = fabriques.DemandeFactory(secteur=demande.secteur, referent=demande.referent, en_cours=True)
    un = creneau(demande)
    creneau(demande, debut=le(MARDI + 9 * JOUR))
    for d in (demande, autre):
        d.proposer_rendez_vous(par=demande.referent, motif="premier")
    demande.choisir_creneau(un.pk, par=FAMILLE)
    with pytest.raises(TransitionRefusee):
        autre.choisir_creneau(un.pk, par=FAMILLE)
    assert RendezVous.objects.get(creneau=un).demande == demande


@pytest.mark.django_db(transaction=True)
def test_two_families_at_once_never_get_the_same_time(pitres, en_meme_temps):
    _commune, secteur, agent = pitres
    debuts = [timezone.now() + 7 * JOUR, timezone.now() + 8 * JOUR]
    premier, _second = (fabriques.CreneauFactory(relais=secteur.relais, agent=agent, debut=d) for d in debuts)
    demandes = [
        fabriques.DemandeFactory(secteur=secteur, referent=agent, en_cours=True, contact__telephone=f"060000000{n}")
        for n in range(4)
    ]
    for demande in demandes:
        demande.rendez_vous.create(statut="propose", motif="premier", par=agent)
    lues = [Demande.objects.get(pk=demande.pk) for demande in demandes]
    resultats = en_meme_temps(*(lambda d=d: d.choisir_creneau(premier.pk, par=FAMILLE) for d in lues))
    assert sorted(type(r).__name__ for r in resultats) == ["NoneType", *["TransitionRefusee"] * 3]
    (pris,) = en_meme_temps(
        lambda: list(RendezVous.objects.filter(creneau=premier.pk).values_list("demande", flat=True))
    )
    assert pris == [demandes[resultats.index(None)].pk]


@pytest.mark.parametrize("contact", [{"ecrire_sans_risque": False}, {"email": ""}])
def test_a_family_that_is_only_called_has_its_time_taken_on_the_phone(demande, contact):
    type(demande.contact).objects.update(**contact)
    demande = Demande.objects.get()
    un = creneau(demande, moyen="telephone")
    with pytest.raises(TransitionRefusee):
        demande.proposer_rendez_vous(par=demande.referent, motif="premier")
    assert not RendezVous.objects.exists()
    demande.choisir_creneau(un.pk, par=demande.referent, motif="premier")
    assert demande.rendez_vous_en_cours.pris
    rappeler(un.debut - JOUR)
    assert not Email.objects.exists()


def rappeler(instant):
    with time_machine.travel(instant, tick=False):
        return rappels_de_rendez_vous.passer()


def test_the_reminder_leaves_the_day_before_at_eight_and_once(demande):
    prendre(demande)
    veille = MARDI + 6 * JOUR
    for instant in (le(veille - JOUR, 18), le(veille, 7, 45)):
        rappeler(instant)
    assert recus() == []
    for instant in (le(veille, 8), le(veille, 8, 15), le(veille, 20), le(veille + JOUR, 8)):
        rappeler(instant)
    assert recus() == [f"Votre demande {demande.reference} : rappel de votre rendez-vous"]


@pytest.mark.parametrize("jour", [datetime.date(2026, 3, 29), datetime.date(2026, 10, 25), datetime.date(2028, 2, 29)])
def test_the_day_before_is_a_day_here_whatever_the_hours_do(demande, jour):
    with time_machine.travel(le(jour - 10 * JOUR), tick=False):
        prendre(demande, debut=le(jour, 23, 30))
    rappeler(le(jour - JOUR, 7, 59))
    assert recus() == []
    rappeler(le(jour - JOUR, 8, 1))
    assert len(recus()) == 1


def test_a_time_chosen_the_day_before_was_just_confirmed(demande):
    prendre(demande, debut=le(MARDI + JOUR))
    assert rappeler(le(MARDI, 18)) == 0


@pytest.mark.parametrize(
    "finir",
    [
        lambda d: d.annuler_rendez_vous(par=FAMILLE),
        lambda d: d.annuler_rendez_vous(par=d.referent),
        lambda d: d.retirer(),
        lambda d: d.clore_sans_solution(par=d.referent, raison="cout"),
        lambda d: d.choisir_creneau(creneau(d, debut=le(MARDI + 20 * JOUR)).pk, par=FAMILLE),
    ],
)
def test_no_reminder_of_what_is_not_to_come_any_more_and_the_time_is_free(demande, finir):
    un = prendre(demande).creneau
    finir(demande)
    Email.objects.all().delete()
    assert rappeler(le(MARDI + 6 * JOUR)) == 0
    assert recus() == []
    assert un in Creneau.objects.libres()


@pytest.mark.parametrize(
    ("finir", "sujets"),
    [
        (lambda d: d.annuler_rendez_vous(par=FAMILLE), ["annulé"]),
        (lambda d: d.annuler_rendez_vous(par=d.referent), ["annulé"]),
        (lambda d: d.clore_sans_solution(par=d.referent, raison="cout"), ["annulé", "terminée"]),
        (lambda d: d.retirer(discret=True), []),
    ],
)
def test_a_family_is_told_of_what_is_cancelled_unless_it_asked_for_silence(demande, finir, sujets):
    prendre(demande)
    finir(demande)
    assert [mot for mot, sujet in zip(sujets, recus(), strict=True) if mot not in sujet] == []


def test_the_agent_is_told_of_what_the_family_does_and_not_of_what_it_does_itself(demande):
    agent = demande.referent.email
    prendre(demande)
    demande.choisir_creneau(creneau(demande, debut=le(MARDI + 9 * JOUR)).pk, par=FAMILLE)
    assert "déplacé, 12 mars" in recus(agent)[0]
    demande.annuler_rendez_vous(par=demande.referent)
    assert len(recus(agent)) == 1


def test_what_is_over_is_written_down_by_the_referent_once(demande):
    rendez_vous = prendre(demande)
    for _fois in range(2):
        rappeler(rendez_vous.creneau.debut + JOUR)
    assert demande.rendez_vous_en_cours is None
    assert [(t.agent, t.pour_le) for t in demande.taches.all()] == [(demande.referent, MARDI + 7 * JOUR)]
    with pytest.raises(TransitionRefusee):
        demande.annuler_rendez_vous(par=FAMILLE)


def test_only_who_follows_the_request_proposes(demande):
    creneau(demande)
    coordination = fabriques.UtilisateurFactory(groupes=["Coordination"])
    accueil = fabriques.UtilisateurFactory(groupes=["Accueil"])
    for agent in (coordination, accueil, fabriques.RoleSecteurFactory().agent):
        with pytest.raises(TransitionRefusee):
            demande.proposer_rendez_vous(par=agent, motif="premier")
    assert not RendezVous.objects.exists()
