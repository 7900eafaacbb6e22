"""What a family and its référent do, as gestures on the pages."""

import datetime
import re

from django.utils import timezone

MOT_DE_PASSE = "mot-de-passe-de-test"  # of UtilisateurFactory


def _jour(page, nom, jour):
    for suffixe, valeur in (("jour", jour.day), ("mois", jour.month), ("annee", jour.year)):
        page.locator(f'[name="{nom}_{suffixe}"]').fill(str(valeur))


def _choisir(page, nom, valeur):
    page.locator(f'[name="{nom}"][value="{valeur}"]').check(force=True)  # the card drawn over it takes the click


def _enfants(page):
    page.locator('[name="enfant_0_prenom"]').fill("Lou")
    _choisir(page, "enfant_0_ne", "oui")
    _jour(page, "enfant_0_date_naissance", timezone.localdate() - datetime.timedelta(days=200))


def _quand(page):
    _jour(page, "debut_souhaite", timezone.localdate() + datetime.timedelta(days=90))
    _choisir(page, "souplesse", "un_mois")


def _horaires(page):
    for jour in (1, 2):
        page.locator(f'[name="jour_{jour}_de"]').fill("08:00")
        page.locator(f'[name="jour_{jour}_a"]').fill("17:30")


def _contact(page):
    page.locator('[name="prenom"]').fill("Nour")
    page.locator('[name="nom"]').fill("Martin")
    page.locator('[name="email"]').fill("nour.martin@exemple.org")
    _choisir(page, "preference", "email")
    _choisir(page, "ecrire_sans_risque", "oui")


# Right answers, step by step.
REPONSES = {
    "commune": lambda page: page.locator('[name="recherche"]').fill("pitres"),
    "enfants": _enfants,
    "quand": _quand,
    "type": lambda page: _choisir(page, "type", "regulier"),
    "horaires": _horaires,
    "modes": lambda page: page.locator('[name="mode_1"]').select_option("micro_creche"),
    "situation": lambda page: None,
    "contact": _contact,
    "message": lambda page: page.locator('[name="message"]').fill("Nous arrivons en mars."),
}


def continuer(page):
    page.locator("main .suite button").click()


def remplir(page, site):
    """Fill the nine steps from the start page, as far as the check page."""
    page.goto(site.demande_page.url)
    page.get_by_role("link", name="Commencer").click()
    for etape, repondre in REPONSES.items():
        page.wait_for_url(f"**/{etape}/")
        repondre(page)
        continuer(page)
    page.wait_for_url("**/verification/")


def se_connecter(page, agent):
    page.goto("/admin/login/?next=/admin/demandes/")
    page.locator('[name="username"]').fill(agent.email)
    page.locator('[name="password"]').fill(MOT_DE_PASSE)
    page.locator("form button[type=submit]").click()
    page.wait_for_url("**/admin/demandes/**")


def ouvrir_une_session(page, agent):
    """What the login form asks of the server, neither it nor the page it leads to being drawn: two screens of Wagtail,
    whose scripts a new browser has not read yet."""
    demandes = page.context.request
    jeton = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', demandes.get("/admin/login/").text())[1]
    champs = {"username": agent.email, "password": MOT_DE_PASSE, "csrfmiddlewaretoken": jeton}
    reponse = demandes.post("/admin/login/", form=champs, max_redirects=0)
    assert reponse.headers["location"] == "/admin/"
    return page
