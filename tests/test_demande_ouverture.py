"""A language opens for the form, consent and mails once somebody has read it; until then, what a family finds there."""

import datetime

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import NoReverseMatch, reverse
from post_office.models import Email
from wagtail.models import Locale

from commun.models import OuvertureDeLangue
from demarches.models import Brouillon, Demande
from demarches.roles import Groupe
from demarches.views import brouillons
from tests import fabriques
from tests.socles import socle

ETAPES = ("commune", "contact", "message", "verification", "confirmation")


def lire(reponse):
    return BeautifulSoup(reponse.content, "html.parser")


@socle
def formulaire(page_demande, accueil):
    """The start page in Arabic, at /ar/demande/."""
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    for page in (accueil, page_demande):
        page.copy_for_translation(arabe, copy_parents=True).save_revision().publish()
    return page_demande


@pytest.fixture
def commencee(client, formulaire, pitres):
    """The browser of a family whose answers are all given."""
    client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(fabriques.BrouillonFactory(complet=True))
    return client


# The switch


@pytest.mark.parametrize(
    "champs", [{}, {"relue_par": "Samira Haddad"}, {"relue_le": datetime.date(2026, 9, 1)}], ids=["rien", "nom", "date"]
)
def test_a_language_does_not_open_without_its_reader_and_the_date(champs):
    fiche = OuvertureDeLangue(langue="ar", ouverte=True, **champs)
    with pytest.raises(ValidationError, match="qui l’a relue et quand"):
        fiche.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        fiche.save()


@pytest.mark.parametrize("langue", ["fr", "klingon", ""])
def test_only_the_other_languages_of_the_site_have_a_switch(langue):
    with pytest.raises(ValidationError):
        OuvertureDeLangue(langue=langue).full_clean()


def test_a_language_is_closed_until_it_is_opened_and_french_never_is():
    assert OuvertureDeLangue.objects.ouvertes() == ["fr"]
    fabriques.OuvertureDeLangueFactory(langue="uk", ouverte=False)
    fabriques.OuvertureDeLangueFactory(langue="ar")
    assert OuvertureDeLangue.objects.ouvertes() == ["fr", "ar"]


def test_a_demonstration_shows_every_language(settings):
    settings.DEMONSTRATION = True
    assert OuvertureDeLangue.objects.ouvertes() == [code for code, _nom in settings.LANGUAGES]


@pytest.mark.parametrize(("groupe", "statut"), [(Groupe.COORDINATION, 200), (Groupe.COMMUNICATION, 200)])
@pytest.mark.parametrize("modele", ["commun_ouverturedelangue", "demarches_reponsetype"])
def test_coordination_and_communication_hold_the_switch_and_the_replies(client, roles_crees, groupe, statut, modele):
    client.force_login(
        fabriques.UtilisateurFactory(groupes=[groupe]), backend="django.contrib.auth.backends.ModelBackend"
    )
    for vue in ("list", "add"):
        assert client.get(reverse(f"wagtailsnippets_{modele}:{vue}")).status_code == statut


@pytest.mark.parametrize("modele", ["commun_ouverturedelangue", "demarches_reponsetype"])
def test_a_referent_does_not(client, roles_crees, modele):
    client.force_login(
        fabriques.UtilisateurFactory(groupes=[Groupe.REFERENT]), backend="django.contrib.auth.backends.ModelBackend"
    )
    assert client.get(reverse(f"wagtailsnippets_{modele}:add")).status_code == 302


def test_a_language_is_opened_from_its_screen(client, roles_crees):
    client.force_login(
        fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    adresse = reverse("wagtailsnippets_commun_ouverturedelangue:add")
    refus = client.post(adresse, {"langue": "ar", "ouverte": "on"})
    assert "qui l’a relue et quand" in refus.content.decode()
    client.post(adresse, {"langue": "ar", "ouverte": "on", "relue_par": "Samira Haddad", "relue_le": "2026-09-01"})
    assert OuvertureDeLangue.objects.est_ouverte("ar")


# A closed language


def test_the_start_page_offers_the_phone_the_cards_and_the_french_form(client, formulaire):
    page = lire(client.get("/ar/demande/")).select_one("#langue-fermee").parent
    assert page.select_one('a[href="tel:0299000000"]')
    assert page.select_one('a[hreflang="fr"]')["href"] == "/demande/"
    try:
        cartes = f"/ar{reverse('cartes_a_montrer')}"
    except NoReverseMatch:
        cartes = None
    assert bool(page.select_one(f'a[href="{cartes}"]')) is bool(cartes)
    assert not lire(client.get("/ar/demande/")).select('a[href="/ar/demande/commune/"]')


def test_an_open_language_offers_the_form(client, formulaire, langues_ouvertes):
    page = lire(client.get("/ar/demande/"))
    assert page.select_one('a[href="/ar/demande/commune/"]')
    assert not page.select_one("#langue-fermee")


@pytest.mark.parametrize("etape", ETAPES)
def test_its_steps_lead_to_the_start_page(commencee, etape):
    assert commencee.get(f"/ar/demande/{etape}/", follow=True).redirect_chain[-1][0] == "/ar/demande/"


def test_answers_posted_while_it_closes_are_kept(commencee):
    reponse = commencee.post("/ar/demande/message/", {"message": "مرحبا"}, follow=True)
    assert reponse.redirect_chain[-1][0] == "/ar/demande/"
    assert Brouillon.objects.get().reponses["message"] == {"message": "مرحبا"}
    assert "مرحبا" in commencee.get("/demande/verification/").content.decode()


def test_answers_that_need_a_correction_are_shown_again(commencee):
    page = commencee.post("/ar/demande/contact/", {"prenom": "ZQPRENOM", "email": "nour@"})
    assert page.status_code == 200
    assert "ZQPRENOM" in page.content.decode()


def test_nothing_is_sent_from_a_closed_language_and_the_french_form_sends_it(commencee):
    assert commencee.post("/ar/demande/verification/")["Location"] == "/ar/demande/"
    assert not Demande.objects.exists()
    assert Brouillon.objects.get().soumis_le is None
    commencee.post("/demande/verification/")
    assert Demande.objects.count() == 1


def test_a_request_sent_before_keeps_its_confirmation_its_link_and_is_written_to_in_french(
    commencee, pitres, langues_ouvertes
):
    commencee.post("/ar/demande/message/", {"message": ""})
    commencee.post("/ar/demande/verification/")
    demande = Demande.objects.get()
    OuvertureDeLangue.objects.all().delete()

    assert commencee.get("/ar/demande/confirmation/").status_code == 200
    assert commencee.get(f"/ar{demande.url_suivi}").status_code == 200
    demande.prendre(par=pitres[2])
    dernier = Email.objects.filter(to=demande.contact.email).last()
    assert dernier.headers["Content-Language"] == "fr"
    assert "/ar/suivi/" not in dernier.message


def test_a_language_chosen_then_closed_stops_no_draft(commencee, langues_ouvertes):
    brouillon = Brouillon.objects.get()
    brouillon.reponses["contact"]["langue_ecrite"] = "uk"
    brouillon.save()
    OuvertureDeLangue.objects.filter(langue="uk").delete()
    commencee.post("/demande/verification/")
    assert Demande.objects.get().langue_des_courriels == "fr"


@pytest.mark.parametrize("demonstration", [True, False])
def test_a_step_says_who_has_read_it_or_that_nobody_has(commencee, settings, demonstration):
    settings.DEMONSTRATION = demonstration
    if not demonstration:
        fabriques.OuvertureDeLangueFactory(langue="ar")
    bandeau = lire(commencee.get("/ar/demande/message/")).select_one(".traduction").get_text(" ")
    assert ("Samira Haddad" in bandeau) is not demonstration
    assert ("ترجمة لم تراجع بعد" in bandeau) is demonstration
