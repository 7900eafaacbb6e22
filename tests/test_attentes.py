"""A question to the family: its link, its answer, the day that passes without one."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from demarches import jetons, suivis
from demarches.models import Demande, Relance
from demarches.models.demandes import ConflitDeVersion
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques

JOUR = datetime.timedelta(days=1)
MARDI = datetime.date(2026, 3, 3)
QUESTION = "Quels jours travaillez-vous en mars ?"


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


@pytest.fixture
def demande(pitres, page_demande):
    """Taken on Monday, promised the Monday after; its address is verified."""
    with time_machine.travel(le(MARDI - JOUR), tick=False):
        demande = fabriques.DemandeFactory(
            secteur=pitres[1],
            referent=pitres[2],
            echeance_contact_le=MARDI + 6 * JOUR,
            contact__email="nour@exemple.org",
            contact__email_verifie_le=timezone.now(),
        )
        demande.prendre(par=pitres[2])
    Email.objects.all().delete()
    return demande


@pytest.fixture
def posee(demande):
    with time_machine.travel(le(MARDI), tick=False):
        demande.demander(QUESTION, par=demande.referent, repondre_avant=MARDI + 10 * JOUR)
    return demande


def lien_de(demande):
    return demande.relances.get(type="question").lien("texte")


def test_the_question_goes_to_the_family_with_a_link_and_stops_the_clock(posee):
    texte = Email.objects.get(to="nour@exemple.org").message
    assert QUESTION in texte
    assert lien_de(posee).rsplit("~", 1)[0].rsplit(".", 1)[0] in texte
    assert "avant le vendredi 13 mars 2026" in texte
    assert (posee.statut, posee.suspendue) == ("attente_famille", True)
    assert posee.premier_contact_le is None


def test_its_words_do_not_go_to_an_address_that_nobody_confirmed(demande):
    demande.contact.email_verifie_le = None
    demande.contact.save()
    with time_machine.travel(le(MARDI), tick=False):
        demande.demander(QUESTION, par=demande.referent, repondre_avant=MARDI + JOUR)
    assert QUESTION not in Email.objects.get(to="nour@exemple.org").message


@pytest.mark.parametrize(
    ("champs", "contact"),
    [
        ({"question": "  "}, {}),
        ({"repondre_avant": MARDI}, {}),
        ({"repondre_avant": MARDI + 61 * JOUR}, {}),
        ({}, {"ecrire_sans_risque": False}),
        ({}, {"email": ""}),
    ],
)
def test_a_question_that_cannot_be_answered_is_not_asked(demande, champs, contact):
    type(demande.contact).objects.update(**contact)
    demande = Demande.objects.get()
    with time_machine.travel(le(MARDI), tick=False), pytest.raises(TransitionRefusee):
        demande.demander(**{"question": QUESTION, "par": demande.referent, "repondre_avant": MARDI + 5 * JOUR} | champs)
    assert Demande.objects.get().statut == "en_cours"
    assert not Relance.objects.exists()
    assert not Email.objects.exists()


def test_the_answer_of_the_family_is_a_first_contact_and_the_referent_is_told_without_its_words(posee):
    Email.objects.all().delete()
    with time_machine.travel(le(MARDI + 2 * JOUR), tick=False):
        posee.repondre("Le lundi, ZQREPONSE")
    courriel = Email.objects.get()
    assert courriel.to == [posee.referent.email]
    assert "ZQREPONSE" not in courriel.subject + courriel.message
    assert (posee.statut, posee.a_faire) == ("en_cours", "repondue")
    assert timezone.localdate(posee.premier_contact_le) == MARDI + 2 * JOUR
    assert posee.relances.get().reponse == "texte"
    assert posee.echanges.last().par is None
    assert posee.adresse_confirmee


def test_a_referent_told_on_the_phone_writes_the_answer_down(posee):
    posee.repondre("Le lundi", par=posee.referent)
    assert (posee.statut, posee.a_faire) == ("en_cours", "")
    assert posee.echanges.last().moyen == "telephone"


def test_a_day_that_passes_without_an_answer_gives_the_request_back_and_never_closes_it(posee):
    Email.objects.all().delete()
    for n, attendu in ((10, "attente_famille"), (12, "attente_famille"), (13, "en_cours"), (14, "en_cours")):
        with time_machine.travel(le(MARDI + n * JOUR), tick=False):
            suivis.passer()
        assert Demande.objects.get().statut == attendu, n
    demande = Demande.objects.get()
    assert demande.a_faire == "sans_reponse"
    assert [c.to for c in Email.objects.all()] == [[demande.referent.email]]
    # Four working days were left of the promise when the question left.
    assert demande.echeance_contact_le == datetime.date(2026, 3, 20)


def test_a_screen_drawn_before_is_refused(demande):
    with time_machine.travel(le(MARDI), tick=False), pytest.raises(ConflitDeVersion):
        demande.demander(QUESTION, par=demande.referent, repondre_avant=MARDI + JOUR, version=demande.version - 1)


# The mailed link


def empreinte(demande):
    lue = Demande.objects.filter(pk=demande.pk).values().get()
    relances = list(Relance.objects.order_by("pk").values())
    return lue, relances, demande.journal.count(), demande.echanges.count(), Email.objects.count()


@time_machine.travel(le(MARDI + JOUR), tick=False)
def test_looking_five_times_changes_nothing(client, posee):
    avant = empreinte(posee)
    for _fois in range(5):
        for adresse in (lien_de(posee), posee.url_suivi):
            assert client.get(adresse).status_code == 200
            assert client.head(adresse).status_code == 200
            assert client.get(adresse, headers={"Sec-Purpose": "prefetch", "Purpose": "prefetch"}).status_code == 200
            assert client.options(adresse).status_code in (200, 405)
    assert empreinte(posee) == avant


@time_machine.travel(le(MARDI + JOUR), tick=False)
def test_the_button_of_the_link_answers_and_a_second_click_loses_nothing(client, posee):
    lien = lien_de(posee)
    page = client.get(lien).content.decode()
    assert QUESTION in page
    reponse = client.post(lien, {"texte": "Le lundi"}, follow=True)
    assert "Merci, votre réponse est enregistrée" in reponse.content.decode()
    assert Demande.objects.get().statut == "en_cours"
    assert client.post(lien, {"texte": "Et le mardi"}).status_code == 302
    assert list(posee.echanges.filter(sens="entrant").values_list("resume", flat=True)) == ["Le lundi", "Et le mardi"]


@time_machine.travel(le(MARDI + JOUR), tick=False)
@pytest.mark.parametrize("texte", ["", "   ", "x" * 2001])
def test_an_answer_that_says_nothing_or_too_much_is_asked_again(client, posee, texte):
    reponse = client.post(lien_de(posee), {"texte": texte})
    assert reponse.status_code == 200
    assert "Erreur" in reponse.content.decode()
    assert Demande.objects.get().statut == "attente_famille"


def test_the_link_dies_with_the_request_and_with_time(client, posee):
    with time_machine.travel(le(MARDI), tick=False):
        lien = lien_de(posee)
    for jours, statut in ((61, 200), (63, 410)):
        with time_machine.travel(le(MARDI + jours * JOUR), tick=False):
            assert client.get(lien).status_code == statut
    with time_machine.travel(le(MARDI + JOUR), tick=False):
        posee.retirer()
        assert client.get(lien).status_code == 410
        assert client.post(lien, {"texte": "Oui"}).status_code == 410
    assert not posee.echanges.filter(sens="entrant").exists()


def test_a_link_opens_only_what_it_was_made_for(client, posee):
    autre = fabriques.DemandeFactory(secteur=posee.secteur)
    relance = posee.relances.get()
    faux = [
        jetons.ecrire_reponse(autre.uuid, relance.pk, "texte"),
        jetons.ecrire_reponse(posee.uuid, relance.pk + 1, "texte"),
        jetons.ecrire(posee.uuid),
        jetons.ecrire_reponse(posee.uuid, relance.pk, "texte")[:-1],
        "n'importe quoi",
    ]
    for jeton in faux:
        assert client.get(reverse("suivi_reponse", args=[jeton])).status_code == 404
    assert (
        client.get(reverse("suivi", args=[jetons.ecrire_reponse(posee.uuid, relance.pk, "texte")])).status_code == 404
    )
    autre_choix = reverse("suivi_reponse", args=[jetons.ecrire_reponse(posee.uuid, relance.pk, "arret")])
    assert client.post(autre_choix, {"texte": "Oui"}).status_code == 404
    assert Demande.objects.get(pk=posee.pk).statut == "attente_famille"


@time_machine.travel(le(MARDI + JOUR), tick=False)
def test_the_page_of_a_link_is_kept_by_nobody(client, posee):
    reponse = client.get(lien_de(posee))
    assert "no-store" in reponse["Cache-Control"]
    assert reponse["Referrer-Policy"] == "no-referrer"
    assert "noindex" in reponse["X-Robots-Tag"]
    assert set(reponse.cookies) <= {"csrftoken"}


# The tracking page, and the desk


@time_machine.travel(le(MARDI + JOUR), tick=False)
def test_the_family_answers_from_its_page(client, posee):
    page = client.get(posee.url_suivi).content.decode()
    assert "Nous attendons votre réponse" in page
    assert QUESTION in page
    vide = client.post(posee.url_suivi + "repondre/", {"texte": ""})
    assert "Écrivez votre réponse." in vide.content.decode()
    reponse = client.post(posee.url_suivi + "repondre/", {"texte": "Le lundi <b>"}, follow=True)
    assert "Merci, votre relais a reçu votre réponse." in reponse.content.decode()
    assert "Le lundi &lt;b&gt;" in reponse.content.decode()
    assert client.post(posee.url_suivi + "repondre/", {"texte": "Encore"}).status_code == 409


@time_machine.travel(le(MARDI), tick=False)
def test_a_question_takes_two_clicks_from_the_file(client, roles_crees, demande):
    client.force_login(demande.referent)
    fiche = client.get(demande.get_absolute_url()).content.decode()
    ecran = reverse("demande_demander", args=[demande.uuid])
    assert ecran in fiche
    assert "Votre question" in client.get(ecran).content.decode()
    saisie = {"question": QUESTION, "repondre_avant": "2026-03-13", "version": demande.version}
    assert client.post(ecran, saisie | {"repondre_avant": "2026-03-01"}).status_code == 200
    assert client.post(ecran, saisie).status_code == 302
    assert Demande.objects.get().statut == "attente_famille"
    assert "Question posée à la famille" in client.get(demande.get_absolute_url()).content.decode()
    assert demande.reference in client.get("/admin/demandes/?vue=attente").content.decode()
    ecran = reverse("demande_repondre", args=[demande.uuid])
    assert client.post(ecran, {"texte": "Le lundi", "version": demande.version + 1}).status_code == 302
    assert Demande.objects.get().statut == "en_cours"


def test_who_is_no_referent_of_it_asks_nothing(client, roles_crees, demande):
    client.force_login(fabriques.RoleSecteurFactory().agent)
    assert client.get(reverse("demande_demander", args=[demande.uuid])).status_code == 404


def test_a_task_is_shown_and_goes_away_once_the_family_was_spoken_with(client, roles_crees, posee):
    with time_machine.travel(le(MARDI + 14 * JOUR), tick=False):
        suivis.passer()
    client.force_login(posee.referent)
    assert "pas de réponse à votre question" in client.get("/admin/demandes/?vue=a_faire").content.decode()
    demande = Demande.objects.get()
    demande.noter_contact(par=demande.referent, moyen="telephone", abouti=False)
    assert Demande.objects.get().a_faire == "sans_reponse"
    demande.noter_contact(par=demande.referent, moyen="telephone", abouti=True)
    assert Demande.objects.get().a_faire == ""


def test_a_family_that_answers_late_is_heard(client, posee):
    with time_machine.travel(le(MARDI + 14 * JOUR), tick=False):
        lien = lien_de(posee)
        suivis.passer()
        assert client.post(lien, {"texte": "Pardon, le lundi"}).status_code == 302
    demande = Demande.objects.get()
    assert (demande.statut, demande.a_faire) == ("en_cours", "repondue")
    assert demande.echanges.last().resume == "Pardon, le lundi"
    assert demande.journal.filter(action="repondre_tard", role=Acteur.FAMILLE).exists()
