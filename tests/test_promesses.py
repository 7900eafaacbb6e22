"""The promise of a first contact: its clock, its steps, who is told of each, once."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from hypothesis import example, given
from hypothesis import strategies as st
from post_office.models import Email

from commun import travail
from commun.models import Territoire
from demarches import echeancier, promesses
from demarches.echeancier import Calendrier
from demarches.models import Demande, Fermeture, Relance
from tests import fabriques

JOUR = datetime.timedelta(days=1)
DIX_ANS = st.dates(datetime.date(2024, 1, 1), datetime.date(2033, 12, 31))
LUNDI = datetime.date(2026, 3, 2)


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


def jour(texte):
    return datetime.date.fromisoformat(texte)


# Pure rules


@pytest.mark.parametrize(
    ("debut", "echeance", "attendu"),
    [
        pytest.param("2026-03-02", "2026-03-09", ["2026-03-05", "2026-03-06", "2026-03-10"], id="five days"),
        pytest.param("2026-03-02", "2026-03-04", ["2026-03-03", "2026-03-04", "2026-03-05"], id="two days"),
        pytest.param("2026-03-02", "2026-03-03", ["2026-03-03", "2026-03-03", "2026-03-04"], id="one day"),
        pytest.param("2026-04-30", "2026-05-07", ["2026-05-05", "2026-05-07", "2026-05-11"], id="two holidays in May"),
        pytest.param("2024-02-26", "2024-03-04", ["2024-02-29", "2024-03-01", "2024-03-05"], id="leap day"),
        pytest.param("2026-03-26", "2026-04-02", ["2026-03-31", "2026-04-01", "2026-04-03"], id="summer time"),
        pytest.param("2026-12-23", "2026-12-30", ["2026-12-28", "2026-12-30", "2026-12-31"], id="Christmas"),
    ],
)
def test_each_step_falls_on_its_working_day(debut, echeance, attendu):
    trouves = echeancier.etapes(jour(debut), jour(echeance), Calendrier())
    types = ["rappel_50", "alerte_80", "depasse_100"]
    assert trouves == list(zip(types, map(jour, attendu), strict=True))


def test_in_alsace_saint_stephen_s_day_puts_the_steps_off():
    jours = [
        dict(echeancier.etapes(jour("2028-12-22"), jour("2028-12-28"), Calendrier(alsace)))["depasse_100"]
        for alsace in (False, True)
    ]
    assert jours == [jour("2028-12-29")] * 2
    moities = [
        dict(echeancier.etapes(jour("2028-12-25"), jour("2028-12-28"), Calendrier(alsace)))["rappel_50"]
        for alsace in (False, True)
    ]
    assert moities == [jour("2028-12-27"), jour("2028-12-27")]


@given(DIX_ANS, st.integers(1, 15), st.booleans())
def test_steps_follow_one_another_on_working_days(debut, delai, alsace):
    calendrier = Calendrier(alsace)
    echeance = calendrier.ajouter(debut, delai)
    jours = [quand for _genre, quand in echeancier.etapes(debut, echeance, calendrier)]
    assert debut < jours[0] <= jours[1] <= echeance < jours[2]
    assert all(calendrier.compter(j - JOUR, j) == 1 for j in jours)


@given(DIX_ANS, st.integers(1, 10), st.integers(0, 12), st.integers(0, 40))
@example(datetime.date(2024, 2, 28), 2, 0, 1)
@example(datetime.date(2026, 3, 27), 5, 1, 3)
def test_a_stop_of_the_clock_moves_what_is_to_come_and_nothing_that_has_passed(debut, delai, apres, duree):
    calendrier = Calendrier()
    echeance = calendrier.ajouter(debut, delai)
    du = min(debut + apres * JOUR, echeance)
    au = du + duree * JOUR
    avant = echeancier.etapes(debut, echeance, calendrier)
    prolongee = echeancier.prolonger(echeance, du, au, calendrier)
    arrets = echeancier.suspensions([(du, "en_cours", "attente_famille"), (au, "attente_famille", "en_cours")])
    apres_coup = echeancier.etapes(debut, prolongee, calendrier.sans(arrets))

    reste = calendrier.compter(du, echeance)
    assert calendrier.compter(au, prolongee) == max(1, reste) or duree == 0
    if reste:
        for (_g, ancien), (_g2, nouveau) in zip(avant[:2], apres_coup[:2], strict=True):
            assert nouveau == ancien if ancien <= du else nouveau > au or duree == 0


@given(DIX_ANS, st.integers(0, 23), st.booleans())
def test_a_morning_is_the_last_working_day_whose_eight_has_struck(quand, heure, alsace):
    instant = le(quand, heure)
    matin = echeancier.dernier_matin(instant, alsace)
    assert le(matin, 8) <= instant
    assert echeancier.Calendrier(alsace).compter(matin - JOUR, matin) == 1
    suivant = Calendrier(alsace).ajouter(matin, 1)
    assert le(suivant, 8) > instant


def test_what_a_later_step_has_overtaken_is_not_told_any_more():
    etapes = [("rappel_50", LUNDI), ("alerte_80", LUNDI + JOUR), ("depasse_100", LUNDI + 2 * JOUR)]
    assert echeancier.a_rappeler(etapes, LUNDI - JOUR) == []
    assert echeancier.a_rappeler(etapes, LUNDI) == etapes[:1]
    assert echeancier.a_rappeler(etapes, LUNDI + 5 * JOUR) == etapes[2:]


# Who is told


@pytest.fixture
def coordinatrice(pitres):
    return fabriques.UtilisateurFactory(groupes=["Coordination"])


@pytest.fixture
def promise(pitres, coordinatrice):
    """Sent on Monday morning, promised the Monday after."""
    with time_machine.travel(le(LUNDI), tick=False):
        return fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], echeance_contact_le=LUNDI + 7 * JOUR)


def passer(instant):
    """The mails of a moment: [(template, address)]."""
    avant = set(Email.objects.values_list("pk", flat=True))
    with time_machine.travel(instant, tick=False):
        promesses.rappeler()
    nouveaux = Email.objects.exclude(pk__in=avant).order_by("pk")
    return [(courriel.subject, courriel.to[0]) for courriel in nouveaux]


def test_each_step_is_told_to_its_people_once(pitres, promise, coordinatrice):
    suppleante = fabriques.RoleSecteurFactory(secteur=pitres[1], role="suppleant").agent
    famille = promise.contact.email
    semaine = [passer(le(LUNDI + n * JOUR, heure)) for n in range(1, 12) for heure in (7, 9, 15)]
    partis = [envois for envois in semaine if envois]

    assert [{a for _s, a in envois} for envois in partis] == [
        {pitres[2].email, suppleante.email},
        {coordinatrice.email},
        {coordinatrice.email, pitres[2].email, famille},
    ]
    assert list(Relance.objects.values_list("type", "prevue_le")) == [
        ("rappel_50", jour("2026-03-05")),
        ("alerte_80", jour("2026-03-06")),
        ("depasse_100", jour("2026-03-10")),
    ]


def test_the_family_is_told_honestly_and_given_a_number(promise):
    passer(le(LUNDI + 8 * JOUR))
    texte = Email.objects.get(to=promise.contact.email).message
    assert "au plus tard le lundi 9 mars 2026. Nous ne l’avons pas fait" in texte
    assert "02 99 00 00 00" in texte


@pytest.mark.parametrize(
    "champs",
    [
        {"premier_contact_le": le(LUNDI)},
        {"statut": "attente_famille", "reponse_attendue_le": LUNDI + 20 * JOUR},
        {"statut": "en_veille", "veille_jusqu_au": LUNDI + 90 * JOUR},
        {"statut": "close", "close_le": le(LUNDI), "motif_cloture": "retiree"},
        {"statut": "a_verifier"},
    ],
)
def test_nothing_is_recalled_of_what_waits_for_nobody_here(promise, champs):
    Demande.objects.update(**champs)
    assert [passer(le(LUNDI + n * JOUR)) for n in range(1, 15)] == [[]] * 14


def test_a_relais_that_is_closed_is_not_reminded_meanwhile(pitres, promise):
    Fermeture.objects.create(relais=pitres[1].relais, du=LUNDI + 2 * JOUR, au=LUNDI + 4 * JOUR)
    # Two days are left of the promise: the first of them is half of it, the second the last.
    assert [a for _s, a in passer(le(LUNDI + 1 * JOUR))] == [pitres[2].email]
    assert [passer(le(LUNDI + n * JOUR)) for n in range(2, 7)] == [[]] * 5
    assert len(passer(le(LUNDI + 7 * JOUR))) == 1


def test_one_mail_tells_several_requests_and_names_no_family(pitres, promise):
    with time_machine.travel(le(LUNDI), tick=False):
        autre = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], echeance_contact_le=LUNDI + 7 * JOUR)
    ((sujet, _a),) = passer(le(LUNDI + 3 * JOUR))
    texte = Email.objects.get().message
    assert sujet == "2 familles à contacter bientôt"
    assert promise.reference in texte
    assert autre.reference in texte
    assert "Nour" not in texte
    assert promise.contact.email not in texte
    assert promise.envois.get().gabarit == "rappel_50"


def test_a_promise_made_again_is_recalled_again(pitres, promise):
    passer(le(LUNDI + 8 * JOUR))
    with time_machine.travel(le(LUNDI + 9 * JOUR), tick=False):
        promise.retirer()
    with time_machine.travel(le(LUNDI + 14 * JOUR), tick=False):
        promise.rouvrir(par=pitres[2])
    Email.objects.all().delete()
    assert [a for _s, a in passer(le(LUNDI + 17 * JOUR))] == [pitres[2].email]


def test_a_failure_half_way_leaves_nothing_and_all_leaves_the_next_time(promise, monkeypatch):
    def echouer(*_a, **_k):
        raise RuntimeError

    with monkeypatch.context() as m:
        m.setattr("demarches.notifications.ecrire_a_la_famille", echouer)
        with pytest.raises(RuntimeError):
            passer(le(LUNDI + 8 * JOUR))
    assert not Relance.objects.exists()
    assert not Email.objects.exists()
    assert len(passer(le(LUNDI + 8 * JOUR))) == 3


def test_reminders_cost_the_same_whatever_waits(pitres, promise, django_assert_max_num_queries):
    with time_machine.travel(le(LUNDI), tick=False):
        fabriques.DemandeFactory.create_batch(5, secteur=pitres[1], referent=pitres[2])
    with django_assert_max_num_queries(10):
        promesses.rappeler(le(LUNDI + JOUR))


def test_the_worker_knows_them():
    assert travail._registre["rappeler_les_promesses"].fonction is promesses.rappeler


# The list of the coordination


def test_the_coordination_sees_what_is_late_everywhere_and_nothing_of_the_families(client, roles_crees, promise):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Coordination"]))
    Demande.objects.update(echeance_contact_le=timezone.localdate() - 10 * JOUR, message="ZQMESSAGE")
    page = client.get("/admin/demandes/retards/").content.decode()
    assert promise.reference in page
    for secret in ("Nour", "Martin", promise.contact.email, "ZQMESSAGE", promise.get_absolute_url()):
        assert secret not in page
    assert "Retards de tous les relais" in client.get("/admin/demandes/").content.decode()


@pytest.mark.parametrize("groupe", ["Référents", "Accueil", "Administration", "Élus"])
def test_nobody_else_sees_that_list(client, roles_crees, promise, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    Demande.objects.update(echeance_contact_le=timezone.localdate() - 10 * JOUR)
    assert client.get("/admin/demandes/retards/").status_code == 404
    assert not Demande.objects.en_retard_partout(fabriques.UtilisateurFactory(groupes=[groupe])).exists()


def test_alsace_is_read_from_the_territory(promise):
    Territoire.objects.update(alsace_moselle=True)
    Demande.objects.update(soumise_le=le(jour("2028-12-20")), echeance_contact_le=jour("2028-12-29"))
    assert passer(le(jour("2028-12-26"))) == []
