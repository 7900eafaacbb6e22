"""Asking families for news: on which days, what they answer, and what silence leads to."""

import datetime
from functools import partial

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from post_office.models import Email

from demarches import echeancier, promesses, suivis
from demarches.echeancier import Calendrier, Nouvelles
from demarches.models import Demande, Relance
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques
from tests.socles import socle

JOUR = datetime.timedelta(days=1)
DIX_ANS = st.dates(datetime.date(2024, 1, 1), datetime.date(2033, 12, 31))
# A Monday; 400 days later has seen a leap day, both changes of hour, every holiday.
DEBUT = datetime.date(2027, 11, 15)


def jour(texte):
    return datetime.date.fromisoformat(texte)


def le(quand, heure=9):
    return timezone.make_aware(datetime.datetime.combine(quand, datetime.time(heure)))


# Pure rules


@pytest.mark.parametrize(
    ("depuis", "debut", "termes", "attendu"),
    [
        pytest.param("2027-11-15", None, (), "2027-12-15", id="a month later"),
        pytest.param("2027-12-15", None, (), "2028-01-17", id="not on a Saturday"),
        pytest.param("2028-01-31", None, (), "2028-02-29", id="leap day"),
        pytest.param("2027-01-29", None, (), "2027-03-01", id="the 28th is a Sunday"),
        pytest.param("2027-11-15", "2028-03-15", (), "2027-12-15", id="in four months"),
        pytest.param("2027-11-15", "2028-03-16", (), "2028-01-17", id="further than four months"),
        pytest.param("2027-10-11", None, (), "2027-11-12", id="not on the 11th of November"),
        pytest.param("2028-01-17", "2028-09-01", ("2028-02-01",), "2028-03-15", id="a fortnight after a birth"),
        pytest.param("2028-03-15", None, ("2028-02-01",), "2028-04-18", id="a birth that has passed, Easter"),
    ],
)
def test_news_are_asked_for_on_the_right_day(depuis, debut, termes, attendu):
    trouve = echeancier.prochain_point(jour(depuis), debut and jour(debut), tuple(map(jour, termes)), Calendrier())
    assert trouve == jour(attendu)


@given(DIX_ANS, st.none() | DIX_ANS, st.lists(DIX_ANS.map(lambda j: j.replace(day=1)), max_size=2), st.booleans())
def test_the_next_day_is_a_working_day_neither_soon_nor_far(depuis, debut, termes, alsace):
    calendrier = Calendrier(alsace)
    point = echeancier.prochain_point(depuis, debut, termes, calendrier)
    assert depuis < point
    assert calendrier.compter(point - JOUR, point) == 1
    assert (point - depuis).days <= 62 + 31 + 6
    if not termes:
        assert (point - depuis).days >= 28


@pytest.mark.parametrize(
    ("nouvelles", "attendu"),
    [
        (Nouvelles(), "point_mensuel"),
        (Nouvelles(dernier_echange=DEBUT - 9 * JOUR), ""),
        (Nouvelles(dernier_echange=DEBUT - 10 * JOUR), "point_mensuel"),
        (Nouvelles(joignable=False), "appeler"),
        (Nouvelles(silences=2), "point_mensuel"),
        (Nouvelles(silences=3), "dernier_message"),
        (Nouvelles(silences=3, joignable=False), "appeler"),
        (Nouvelles(silences=3, dernier_message=DEBUT - 13 * JOUR), ""),
        (Nouvelles(silences=3, dernier_message=DEBUT - 14 * JOUR), "conclure"),
        (Nouvelles(termes=(jour("2027-10-01"),)), "naissance"),
        (Nouvelles(termes=(jour("2027-11-01"),)), "point_mensuel"),
    ],
)
def test_what_to_ask_depends_on_what_is_known(nouvelles, attendu):
    assert echeancier.que_demander(nouvelles, DEBUT) == attendu


# 400 days


def suivre(pitres, debut="2028-01-03", **champs):
    """A request that its référent spoke about with the family on the first day."""
    with time_machine.travel(le(DEBUT), tick=False):
        demande = fabriques.DemandeFactory(
            secteur=pitres[1],
            referent=pitres[2],
            besoin__debut_souhaite=jour(debut),
            **{"contact__email_verifie_le": timezone.now()} | champs,
        )
        demande.prendre(par=pitres[2])
        demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True)
    Email.objects.all().delete()
    return demande


@pytest.fixture
def suivie(pitres):
    return partial(suivre, pitres)


def vivre(jours, chaque_jour=lambda quand: None, depuis=DEBUT):
    """What the worker does, each morning twice."""
    for n in range(1, jours + 1):
        quand = depuis + n * JOUR
        with time_machine.travel(le(quand), tick=False):
            promesses.rappeler()
            suivis.passer()
            suivis.recenser_les_sans_activite()
            suivis.passer()
            chaque_jour(quand)


def parties(demande):
    """[(type, day it left)] of what was asked of a family."""
    types = ("point_mensuel", "naissance", "dernier_message")
    relances = demande.relances.filter(type__in=types).order_by("envoyee_le")
    return [(r.type, str(timezone.localdate(r.envoyee_le))) for r in relances]


POINT = "point_mensuel"
SILENCIEUSE = [(POINT, "2027-12-15"), (POINT, "2028-01-17"), (POINT, "2028-02-17"), ("dernier_message", "2028-03-17")]


def test_four_hundred_days_of_five_families(suivie):
    muette = suivie()
    au_telephone = suivie(contact__email="", contact__email_verifie_le=None)
    interprete = suivie(besoin_interprete="langue")
    fidele = suivie()
    enceinte = suivie(
        "2028-09-01", enfant__ne=False, enfant__date_naissance=None, enfant__mois_terme=jour("2028-02-01")
    )

    def repondre(quand):
        for relance in fidele.relances.filter(type=POINT, repondue_le=None):
            relance.repondre("cherche")

    vivre(400, repondre)

    assert parties(muette) == SILENCIEUSE
    muette.refresh_from_db()
    assert (muette.motif_cloture, str(timezone.localdate(muette.close_le))) == ("sans_nouvelles", "2028-03-31")
    derniers = Email.objects.filter(to=[muette.contact.email]).order_by("pk")
    assert derniers.last().subject.endswith("votre recherche est terminée")
    assert derniers.count() == len(SILENCIEUSE) + 1

    au_telephone.refresh_from_db()
    assert (au_telephone.statut, au_telephone.a_faire) == ("en_cours", "point")
    assert parties(au_telephone) == []

    interprete.refresh_from_db()
    assert (interprete.statut, interprete.a_faire) == ("en_cours", "silence")
    assert parties(interprete) == SILENCIEUSE

    fidele.refresh_from_db()
    assert fidele.statut == "en_cours"
    assert [quand for _t, quand in parties(fidele)] == [
        "2027-12-15", "2028-01-17", "2028-02-17", "2028-03-17", "2028-04-18", "2028-05-18", "2028-06-19", "2028-07-19",
        "2028-08-21", "2028-09-21", "2028-10-23", "2028-11-23",
    ]  # fmt: skip

    assert parties(enceinte)[:2] == [(POINT, "2028-01-17"), ("naissance", "2028-03-15")]
    assert [t for t, _q in parties(enceinte)].count("naissance") == 1


def test_an_exchange_of_late_skips_the_question(suivie, pitres):
    demande = suivie()

    def echanger(quand):
        if quand == jour("2027-12-06"):
            demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True)

    vivre(70, echanger)
    assert parties(demande) == [(POINT, "2028-01-17")]


def test_an_answer_starts_the_silences_again(suivie):
    demande = suivie()

    def repondre(quand):
        if quand == jour("2028-02-20"):
            demande.relances.filter(type=POINT).last().repondre("cherche")

    vivre(240, repondre)
    assert [genre for genre, _q in parties(demande)] == [POINT] * 6 + ["dernier_message"]


def test_a_pass_that_was_missed_asks_once(suivie):
    demande = suivie()
    vivre(1, depuis=DEBUT + 50 * JOUR)
    assert parties(demande) == [(POINT, "2028-01-05")]


def test_thirty_days_without_an_exchange_are_told_once(suivie, pitres):
    demande = suivie()
    vivre(60)
    assert Relance.objects.filter(type="sans_activite").count() == 1
    courriel = Email.objects.get(subject__contains="sans échange depuis 30 jours")
    assert courriel.to == [pitres[2].email]
    assert demande.reference in courriel.message
    assert "Nour" not in courriel.message


def test_a_family_that_nobody_has_called_is_not_asked_for_news(pitres):
    with time_machine.travel(le(DEBUT), tick=False):
        demande = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2])
        demande.prendre(par=pitres[2])
    vivre(90)
    assert parties(demande) == []


def test_a_request_followed_before_all_this_gets_its_day(suivie):
    demande = suivie()
    Demande.objects.update(prochain_point_le=None)
    vivre(1)
    assert str(Demande.objects.get(pk=demande.pk).prochain_point_le) == "2027-12-16"


# Closing for want of news


@socle
def silencieuse(pitres):
    """Its last message left a fortnight ago."""
    demande = suivre(pitres)
    vivre(122)
    assert parties(demande) == SILENCIEUSE[:3]
    vivre(1, depuis=DEBUT + 122 * JOUR)
    assert parties(demande) == SILENCIEUSE
    return demande


GARDES = {
    "address not verified": lambda d: type(d.contact).objects.update(email_verifie_le=None),
    "mail comes back": lambda d: type(d.contact).objects.update(email_refuse_le=timezone.now()),
    "not safe to write": lambda d: type(d.contact).objects.update(ecrire_sans_risque=False),
    "interpreter": lambda d: Demande.objects.update(besoin_interprete="lsf"),
    "commission pending": lambda d: orienter(d, "presente", vers="commission"),
    "waiting list": lambda d: orienter(d, "liste_attente", vers="structure"),
}


def orienter(demande, etat, **champs):
    enfant = demande.enfants.get()
    limite = timezone.localdate() + datetime.timedelta(days=400)
    demande.orientations.create(enfant=enfant, etat=etat, date_limite=limite, **champs)
    Demande.objects.update(statut="orientee")


@pytest.mark.parametrize("garde", GARDES)
def test_a_machine_never_closes_those_who_are_to_be_called(silencieuse, garde):
    GARDES[garde](silencieuse)
    vivre(40, depuis=jour("2028-03-17"))
    demande = Demande.objects.get()
    assert demande.ouverte
    assert demande.a_faire == "silence"
    with time_machine.travel(le(jour("2028-05-02")), tick=False), pytest.raises(TransitionRefusee):
        demande.clore_sans_nouvelles(par=Acteur.SYSTEME)


def test_two_calls_on_two_days_let_the_referent_close(suivie, pitres, client, roles_crees):
    demande = suivie(contact__email="", contact__email_verifie_le=None)
    client.force_login(pitres[2])
    ecran = reverse("demande_clore_sans_nouvelles", args=[demande.uuid])
    for n, permis in ((40, False), (40, False), (41, True)):
        with time_machine.travel(le(DEBUT + n * JOUR), tick=False):
            client.force_login(pitres[2])
            demande.noter_contact(par=pitres[2], moyen="telephone", abouti=False)
            assert ("clore_sans_nouvelles" in demande.transitions_permises(pitres[2])) is permis
            assert (ecran in client.get(demande.get_absolute_url()).content.decode()) is permis
            if not permis:
                with pytest.raises(TransitionRefusee):
                    demande.clore_sans_nouvelles(par=pitres[2])
    with time_machine.travel(le(DEBUT + 41 * JOUR), tick=False):
        assert client.post(ecran, {"version": demande.version}).status_code == 302
    assert Demande.objects.get().motif_cloture == "sans_nouvelles"


# The mailed links


@socle
def point(page_demande, pitres):
    demande = suivre(pitres)
    vivre(30)
    return demande.relances.get(type=POINT)


def empreinte(demande):
    lue = Demande.objects.filter(pk=demande.pk).values().get()
    relances = list(Relance.objects.order_by("pk").values())
    return lue, relances, demande.journal.count(), demande.echanges.count(), Email.objects.count()


@time_machine.travel(le(DEBUT + 31 * JOUR), tick=False)
def test_looking_at_each_link_five_times_changes_nothing(client, page_demande, point):
    avant = empreinte(point.demande)
    texte = Email.objects.get(subject__contains="avez-vous trouvé").message
    liens = [mot.removeprefix("http://localhost:8000") for mot in texte.split() if "/suivi/reponse/" in mot]
    assert len(liens) == 4
    for lien in liens:
        chemin = lien[lien.index("/suivi/") :]
        for _fois in range(5):
            assert client.get(chemin).status_code == 200
            assert client.head(chemin).status_code == 200
            assert client.get(chemin, headers={"Sec-Purpose": "prefetch"}).status_code == 200
    assert empreinte(point.demande) == avant


@time_machine.travel(le(DEBUT + 31 * JOUR), tick=False)
@pytest.mark.parametrize(
    ("choix", "statut", "a_faire", "avis"),
    [
        ("cherche", "en_cours", "", 0),
        ("trouve", "en_cours", "trouve", 1),
        ("change", "en_cours", "change", 1),
        ("arret", "close", "", 2),
    ],
)
def test_each_button_does_what_it_says_and_only_once(client, page_demande, point, choix, statut, a_faire, avis):
    Email.objects.all().delete()
    lien = point.lien(choix)
    reponse = client.post(lien, {"sans_dire": "1"}, follow=True)
    assert "Merci, votre réponse est enregistrée" in reponse.content.decode()
    client.post(lien, {"sans_dire": "1"})
    demande = Demande.objects.get()
    assert (demande.statut, demande.a_faire) == (statut, a_faire)
    assert Relance.objects.get(pk=point.pk).reponse == choix
    assert Email.objects.count() in (avis, 2 * avis if choix in ("trouve", "change") else avis)


@time_machine.travel(le(DEBUT + 31 * JOUR), tick=False)
def test_a_family_says_what_changed(client, page_demande, point):
    client.post(point.lien("change"), {"texte": "Nous travaillons le samedi"})
    echange = point.demande.echanges.last()
    assert (echange.resume, echange.par, echange.sens) == ("Nous travaillons le samedi", None, "entrant")


def test_answers_die_with_the_request_and_with_time(client, page_demande, point):
    lien = point.lien("trouve")
    with time_machine.travel(le(DEBUT + 31 * JOUR), tick=False):
        lien = point.lien("trouve")
        point.demande.retirer()
        assert client.get(lien).status_code == 410
        assert client.post(lien).status_code == 410
        point.demande.rouvrir(par=Acteur.FAMILLE)
        assert client.get(lien).status_code == 200
    with time_machine.travel(le(DEBUT + 94 * JOUR), tick=False):
        assert client.post(lien).status_code == 410
    assert Relance.objects.get(pk=point.pk).reponse == ""


@time_machine.travel(le(DEBUT + 31 * JOUR), tick=False)
def test_only_after_a_birth_may_one_ask_for_silence(client, page_demande, point):
    assert client.get(point.lien("silence")).status_code == 404
    with pytest.raises(TransitionRefusee):
        point.repondre("silence")


def test_a_birth_is_spoken_of_in_words_that_hold_whatever_happened(client, page_demande, suivie):
    demande = suivie("2028-09-01", enfant__ne=False, enfant__date_naissance=None, enfant__mois_terme=jour("2027-11-01"))
    vivre(31)
    relance = demande.relances.get(type="naissance")
    assert parties(demande) == [("naissance", "2027-12-15")]
    courriel = Email.objects.get(to=[demande.contact.email])
    for mot in ("naissance", "bébé", "félicit", "né ", "enfant"):
        assert mot not in courriel.subject + courriel.message.partition("--\n")[0].lower()
    assert relance.lien("silence").rsplit("~", 1)[0].split(".")[0] in courriel.message
    Email.objects.all().delete()
    with time_machine.travel(le(jour("2027-12-16")), tick=False):
        page = client.post(relance.lien("silence"), follow=True).content.decode()
    assert "Nous ne vous écrivons plus à ce sujet" in page
    demande.refresh_from_db()
    assert demande.motif_cloture == "retiree"
    assert [c.to for c in Email.objects.all()] == [[demande.referent.email]]
    assert "ne l’appelez pas" in Email.objects.get().message
