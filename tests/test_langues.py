"""One site in several languages: what an address says, what a reader finds there."""

import datetime
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.template import Context, Template
from django.test import override_settings
from django.utils import translation
from wagtail.models import Locale

from commun import langues
from commun.dates import date_lisible
from commun.horaires import heure_lisible, semaine_lisible
from tests import fabriques
from tests.socles import socle

AUTRES = [code for code in langues.LIVREES if code != langues.SOURCE]


def traduire(page, code, **champs):
    """A published version of a page in another language, as its translator would leave it."""
    locale = Locale.objects.get_or_create(language_code=code)[0]
    copie = page.copy_for_translation(locale, copy_parents=True)
    for champ, valeur in champs.items():
        setattr(copie, champ, valeur)
    copie.save_revision().publish()
    copie.refresh_from_db()
    return copie


def lire(client, adresse, code=200):
    reponse = client.get(adresse)
    assert code in (None, reponse.status_code)
    return BeautifulSoup(reponse.content, "html.parser")


@socle
def site(accueil):
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=guides, slug="creche", title="La crèche")
    fabriques.PageFalcFactory(parent=guide, title="C’est quoi, une crèche ?")
    return guide


@pytest.mark.parametrize(
    ("adresse", "langue", "nue"),
    [
        ("/", "fr", "/"),
        ("/carte/", "fr", "/carte/"),
        ("/ar/", "ar", "/"),
        ("/ar", "ar", "/"),
        ("/uk/carte/", "uk", "/carte/"),
        ("/arbre/", "fr", "/arbre/"),
        ("/xx/carte/", "fr", "/xx/carte/"),
        ("/en-gb/carte/", "fr", "/en-gb/carte/"),
        ("/fr/carte/", "fr", "/fr/carte/"),
        ("", "fr", ""),
    ],
)
def test_the_first_word_of_an_address_tells_its_language(adresse, langue, nue):
    assert (langues.langue_de(adresse), langues.chemin_nu(adresse)) == (langue, nue)


@pytest.mark.parametrize("code", AUTRES)
def test_an_address_goes_to_another_language_and_back(code):
    ailleurs = langues.chemin_en(code, "/carte/")
    assert ailleurs == f"/{code}/carte/"
    assert langues.chemin_en("fr", ailleurs) == "/carte/"


@pytest.mark.parametrize("code", AUTRES)
def test_a_page_says_its_language_and_its_direction(site, client, code):
    reponse = client.get(f"/{code}/carte/", headers={"accept-language": "fr"})
    assert reponse.status_code == 200
    assert f'<html lang="{code}" dir="{"rtl" if code == "ar" else "ltr"}">' in reponse.content.decode()
    assert reponse["Content-Language"] == code


def test_what_the_browser_prefers_changes_nothing(site, client):
    reponse = client.get("/carte/", headers={"accept-language": "ar"})
    assert '<html lang="fr" dir="ltr">' in reponse.content.decode()
    assert "Accept-Language" not in reponse.get("Vary", "")


@pytest.mark.parametrize("adresse", ["/xx/carte/", "/en-gb/", "/fr/carte/", "/fr/"])
def test_an_unknown_language_is_a_page_not_found_in_french(site, client, adresse):
    reponse = client.get(adresse)
    assert reponse.status_code == 404
    assert '<html lang="fr" dir="ltr">' in reponse.content.decode()


@pytest.mark.parametrize("code", AUTRES)
@pytest.mark.parametrize("chemin", ["/", "/modes-accueil/creche/"])
def test_a_page_not_translated_yet_says_so_in_the_language_and_leads_to_the_french_one(site, client, code, chemin):
    page = lire(client, f"/{code}{chemin}", 404)
    with translation.override(code):
        assert page.select_one("h1").get_text(strip=True) == translation.gettext(
            "Cette page n’est pas encore dans votre langue"
        )
    lien = page.select_one(f'main a[href="{chemin}"]')
    assert (lien["lang"], lien["hreflang"], lien["dir"]) == ("fr", "fr", "ltr")


def test_it_leads_to_the_easy_version_in_the_language_when_there_is_one(site, client):
    falc = site.get_children().get().specific
    traduire(falc, "ar", title="ما هي الحضانة؟")
    page = lire(client, "/ar/modes-accueil/creche/", 404)
    lien = page.select_one('main a[href="/ar/modes-accueil/creche/facile-a-lire/"]')
    assert (lien["lang"], lien["dir"], lien.get_text()) == ("ar", "rtl", "ما هي الحضانة؟")


def test_an_address_that_exists_nowhere_is_an_ordinary_page_not_found(site, client):
    page = lire(client, "/ar/nulle-part/", 404)
    with translation.override("ar"):
        assert page.select_one("h1").get_text(strip=True) == translation.gettext("Cette page n’existe pas, ou plus")


def test_the_pages_above_a_translation_are_drafts_of_their_own_never_aliases(site, client, accueil):
    traduire(accueil, "ar")
    falc = traduire(site.get_children().get().specific, "ar")
    au_dessus = falc.get_ancestors().filter(depth__gt=2)
    assert [(page.alias_of_id, page.live) for page in au_dessus] == [(None, False)] * 2
    assert falc.url == "/ar/modes-accueil/creche/facile-a-lire/"
    assert client.get(falc.url).status_code == 200
    assert client.get("/ar/modes-accueil/").status_code == 404


def test_an_alias_is_never_served(site, client, accueil):
    arabe = traduire(accueil, "ar")
    site.get_parent().specific.create_alias(
        parent=arabe, update_slug="modes-accueil", update_locale=arabe.locale, reset_translation_key=False
    )
    assert client.get("/ar/").status_code == 200
    assert client.get("/ar/modes-accueil/").status_code == 404


def test_menus_lead_to_pages_of_the_language_only(site, client, accueil):
    traduire(accueil, "en")
    traduire(site.get_parent().specific, "en", title="Kinds of care")
    for adresse, chemin in (("/en/", "/en/modes-accueil/"), ("/", "/modes-accueil/")):
        liens = {lien["href"] for lien in lire(client, adresse).select(".menu a")}
        assert chemin in liens
        assert all(lien.startswith("/en/") is (adresse == "/en/") for lien in liens)


def test_meetings_are_announced_in_every_language_once_each(client, accueil):
    agenda = fabriques.IndexAgendaPageFactory(parent=accueil)
    cafe, atelier = (fabriques.RencontrePageFactory(parent=agenda, title=nom) for nom in ("Café", "Atelier"))
    traduire(accueil, "ar")
    traduire(agenda, "ar")
    traduire(atelier, "ar", title="ورشة")
    for adresse in ("/ar/", "/ar/agenda/"):
        liens = {lien["href"]: lien for lien in lire(client, adresse).select("main a")}
        assert liens[cafe.url]["hreflang"] == "fr"
        assert liens[cafe.url].select_one('[lang="fr"]').get_text() == "Café"
        assert liens[f"/ar{atelier.url}"].get_text() == "ورشة"
        assert atelier.url not in liens
    evenements = {langue: client.get(f"{langue}/agenda/agenda.ics").content.decode() for langue in ("", "/ar")}
    assert [texte.count("BEGIN:VEVENT") for texte in evenements.values()] == [2, 2]
    assert "ورشة" in evenements["/ar"]


def test_a_list_of_which_nothing_is_translated_leads_to_the_french_one(client, accueil):
    actualites = fabriques.IndexActualitesPageFactory(parent=accueil)
    fabriques.ActualitePageFactory(parent=actualites)
    traduire(accueil, "tr")
    traduire(actualites, "tr")
    page = lire(client, "/tr/actualites/")
    assert page.select_one(f'main li a[hreflang="fr"][href="{actualites.url}"]')


def test_the_switcher_leads_to_the_same_address_in_each_language_by_its_own_name(site, client):
    choix = lire(client, "/ar/carte/?commune=pitres&page=2").select(".langues li a")
    assert {(a["lang"], a["href"]) for a in choix} == {
        ("fr", "/carte/?commune=pitres&page=2"),
        *((code, f"/{code}/carte/?commune=pitres&page=2") for code in AUTRES),
    }
    assert [a["lang"] for a in choix if a.get("aria-current")] == ["ar"]
    assert next(a for a in choix if a["lang"] == "tr").get_text(strip=True) == "Türkçe"
    assert {a["lang"]: a["dir"] for a in choix}["ar"] == "rtl"


def test_search_engines_are_told_every_language_of_a_page_and_no_other(site, client, accueil):
    for code in ("ar", "uk"):
        traduire(accueil, code)
    attendues = {
        "fr": "/", "ar": "/ar/", "uk": "/uk/", "x-default": "/",
    }  # fmt: skip
    for adresse in ("/", "/ar/", "/uk/"):
        assert _alternatives(client, adresse) == attendues
    assert _alternatives(client, site.url) == {}


def test_the_map_stands_in_every_language(site, client):
    assert set(_alternatives(client, "/carte/")) == {*langues.LIVREES, "x-default"}


def test_a_private_page_tells_search_engines_nothing(site, client):
    assert _alternatives(client, "/ar/suivi/inconnu/") == {}


def _alternatives(client, adresse):
    page = lire(client, adresse, None)
    racine = settings.ADRESSE_PUBLIQUE.rstrip("/")
    liens = page.select('link[rel="alternate"][hreflang]')
    return {lien["hreflang"]: lien["href"].removeprefix(racine) for lien in liens}


@pytest.mark.parametrize(
    ("code", "attendu"),
    [("fr", "9\u00a0h\u00a030"), ("en", "9:30"), ("ar", "9:30"), ("uk", "9:30"), ("tr", "9:30")],
)
def test_hours_are_written_as_each_language_writes_them(code, attendu):
    with translation.override(code):
        assert heure_lisible("09:30") == attendu


def test_weekdays_of_opening_hours_are_in_the_language():
    with translation.override("en"):
        assert semaine_lisible({"1": [["09:00", "12:00"]]})[0][0] == "Monday"


@pytest.mark.parametrize(
    ("code", "attendu"),
    [("fr", "1er décembre"), ("en", "1 December"), ("uk", "1 грудня"), ("es", "1 diciembre"), ("tr", "1 Aralık")],
)
def test_a_month_is_declined_where_the_language_declines_it(code, attendu):
    with translation.override(code):
        assert date_lisible(datetime.date(2026, 12, 1), "j F") == attendu


@pytest.mark.parametrize(
    ("gabarit", "dit"),
    [
        ('{{ le|jour_dit:"j N" }}', "1er déc."),
        ('{{ le|jour_dit:"D j N" }}', "mar 1er déc."),
        ('{{ le|instant_dit:"j F" }}', "1er décembre à 9\u00a0h\u00a005"),
        ('{{ jamais|jour_dit:"j N Y" }}{{ jamais|instant_dit:"j F" }}', ""),
    ],
)
def test_the_desk_says_the_first_of_a_month_and_the_hour_of_here(gabarit, dit):
    le = datetime.datetime(2026, 12, 1, 8, 5, tzinfo=datetime.UTC)
    assert Template("{% load jours %}" + gabarit).render(Context({"le": le, "jamais": None})) == dit


def test_no_template_writes_a_day_without_the_rule_of_its_language():
    sans = re.compile(r'\|date:"[^"]*\bj [FNMb]')
    assert [f for f in Path("templates").rglob("*") if f.is_file() and sans.search(f.read_text())] == []


def test_the_back_office_stays_french(site, client):
    reponse = client.get("/admin/login/", headers={"accept-language": "ar"})
    assert re.search(r'<html[^>]*lang="fr"', reponse.content.decode())


@pytest.mark.parametrize("code", langues.A_LIVRER_INCOMPLETES)
def test_a_language_taken_by_configuration_has_its_addresses_its_name_and_its_direction(site, client, code):
    sens = "rtl" if code in ("fa-af", "ps") else "ltr"
    noms = [("fr", "Français"), (code, langues.nom(code))]
    with override_settings(LANGUAGES=noms, WAGTAIL_CONTENT_LANGUAGES=noms):
        page = lire(client, f"/{code}/carte/")
        assert (page.html["lang"], page.html["dir"]) == (code, sens)
        assert [a["href"] for a in page.select(".langues li a") if a["lang"] == "fr"] == ["/carte/"]
        lire(client, f"/{code}/modes-accueil/creche/", 404)
    lire(client, f"/{code}/carte/", 404)
