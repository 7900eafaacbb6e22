"""What every answer carries, and what the site says when something is broken."""

import datetime
import json

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client, override_settings
from django.utils import timezone
from django.utils.http import http_date
from post_office.models import STATUS, Email, Log

from commun import courriels
from commun.models import Travailleur
from site_info import views
from tests import fabriques
from tests.socles import socle

PUBLIQUES = (
    "/",
    "/guides/",
    "/guides/micro-creche/",
    "/questions/",
    "/sante/",
    "/robots.txt",
    "/sitemap.xml",
    "/rien/",
)
PRIVEES = ("/demande/", "/suivi/abc/", "/admin/login/", "/admin/")


@socle
def site(accueil):
    guides = fabriques.IndexGuidesPageFactory(parent=accueil, slug="guides")
    fabriques.GuidePageFactory(parent=guides, slug="micro-creche")
    fabriques.IndexQuestionsPageFactory(parent=accueil)
    return accueil


@pytest.fixture
def base_coupee(monkeypatch):
    """The database does not answer."""

    def refuser(*args, **kwargs):
        raise OperationalError("connection refused")

    monkeypatch.setattr(connection, "cursor", refuser)
    monkeypatch.setattr(connection, "ensure_connection", refuser)


@pytest.mark.parametrize("adresse", PUBLIQUES)
def test_a_public_get_sets_no_cookie(site, client, adresse):
    assert not client.get(adresse).cookies


@pytest.mark.parametrize(
    ("adresse", "varie"), [("/", True), ("/questions/", True), ("/sitemap.xml", False), ("/robots.txt", False)]
)
def test_only_pages_vary_on_the_cookie_of_the_display(site, client, adresse, varie):
    assert ("Cookie" in client.get(adresse).get("Vary", "")) is varie


@pytest.mark.parametrize("adresse", PUBLIQUES + PRIVEES)
def test_every_answer_carries_the_headers_of_trust(site, client, adresse):
    reponse = client.get(adresse)

    assert reponse["X-Content-Type-Options"] == "nosniff"
    assert reponse["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
    assert reponse["Cross-Origin-Opener-Policy"] == "same-origin"
    assert reponse["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in reponse["Permissions-Policy"]
    assert "object-src 'none'" in reponse["Content-Security-Policy"]


def test_the_policy_of_public_pages_allows_nothing_inline(site, client):
    politique = client.get("/")["Content-Security-Policy"]

    assert "unsafe" not in politique
    assert "http:" not in politique


@override_settings(DUREE_CACHE_PUBLIC=60)
@pytest.mark.parametrize("adresse", ["/", "/guides/micro-creche/", "/questions/"])
def test_a_public_page_may_be_kept_by_any_cache(site, client, adresse):
    assert client.get(adresse)["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("adresse", ["/rien/", "/guides"])
def test_an_error_or_a_redirection_is_not_kept(site, client, adresse):
    assert "public" not in client.get(adresse).get("Cache-Control", "")


@pytest.mark.parametrize("adresse", PRIVEES)
def test_personal_screens_are_kept_by_nobody(site, client, adresse):
    assert "no-store" in client.get(adresse)["Cache-Control"]


def test_the_tracking_page_gives_its_address_to_nobody(site, client):
    reponse = client.get("/suivi/abc/")

    assert reponse["Referrer-Policy"] == "no-referrer"
    assert "noindex" in reponse["X-Robots-Tag"]


def test_robots_are_told_what_is_personal(client):
    texte = client.get("/robots.txt").text

    assert "Disallow: /suivi/" in texte
    assert "sitemap.xml" in texte


@override_settings(DEMONSTRATION=True)
def test_a_demonstration_is_not_indexed(client):
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_the_site_map_lists_the_pages(site, client):
    assert "/guides/micro-creche/" in client.get("/sitemap.xml").text


@pytest.mark.parametrize(
    ("chemin", "statut"),
    [
        ("images/essai.png", 200),
        ("images/essai.html", 404),
        ("documents/essai.png", 404),
        ("images/../secret.png", 404),
        ("essai.png", 404),
        ("images/", 404),
        (".", 404),
    ],
)
def test_only_images_are_served_as_media(client, tmp_path, chemin, statut):
    for nom in ("images/essai.png", "images/essai.html", "documents/essai.png", "secret.png", "essai.png"):
        (tmp_path / nom).parent.mkdir(exist_ok=True)
        (tmp_path / nom).write_bytes(b"x")
    with override_settings(MEDIA_ROOT=tmp_path, SERVIR_LES_MEDIAS=True):
        reponse = client.get(f"/media/{chemin}")

    assert reponse.status_code == statut
    if statut == 200:
        assert b"".join(reponse) == b"x"
        assert reponse["Content-Type"] == "image/png"
        assert reponse["Content-Disposition"] == "inline"


@override_settings(SERVIR_LES_MEDIAS=False)
def test_in_production_the_site_serves_no_media(client):
    assert client.get("/media/images/essai.png").status_code == 404


# Health


def battre(il_y_a=datetime.timedelta()):
    Travailleur.objects.create(identifiant="t", dernier_battement=timezone.now() - il_y_a)


def courriel_en_attente(age, exception=""):
    courriel = courriels._deposer(from_email="a@b.fr", to=["c@d.fr"], subject="s", message="m")
    Email.objects.filter(pk=courriel.pk).update(created=timezone.now() - age)
    if exception:
        Log.objects.create(email=courriel, status=STATUS.failed, exception_type=exception, message="")


def test_health_is_good_when_the_worker_beats_and_mails_leave(client):
    battre()
    reponse = client.get("/sante/")

    assert reponse.status_code == 200
    assert reponse.json()["etat"] == "ok"
    assert datetime.datetime.fromisoformat(reponse.json()["travailleur"]["dernier_battement"]).tzinfo
    assert reponse.json()["courriels"] == {"en_attente": 0, "plus_ancien_s": 0}
    assert "no-store" in reponse["Cache-Control"]
    assert not reponse.cookies


def test_health_is_bad_when_no_worker_ever_came(client):
    reponse = client.get("/sante/")

    assert reponse.status_code == 503
    assert reponse.json()["travailleur"] == {"dernier_battement": None}


@pytest.mark.parametrize(("minutes", "statut"), [(14, 200), (16, 503)])
def test_health_follows_the_last_heartbeat(client, minutes, statut):
    battre(datetime.timedelta(minutes=minutes))

    assert client.get("/sante/").status_code == statut


@pytest.mark.parametrize(
    ("minutes", "exception", "statut"),
    [(14, "", 200), (16, "", 503), (16, "ConnectionRefusedError", 503), (16, "SMTPRecipientsRefused", 200)],
)
def test_health_follows_the_oldest_mail_but_not_one_its_recipient_refuses(client, minutes, exception, statut):
    battre()
    courriel_en_attente(datetime.timedelta(minutes=minutes), exception)
    reponse = client.get("/sante/")

    assert reponse.status_code == statut
    assert reponse.json()["courriels"]["en_attente"] == 1


def test_health_answers_while_the_database_is_away(client, base_coupee):
    reponse = client.get("/sante/")

    assert reponse.status_code == 503
    assert reponse.json()["base"] is False
    assert reponse.json()["etat"] == "degrade"


# Outages


@override_settings(TELEPHONE_SECOURS="02 99 00 00 00", HORAIRES_SECOURS="du lundi au vendredi")
@pytest.mark.parametrize("adresse", ["/", "/questions/", "/suivi/abc/", "/rien/"])
def test_while_the_database_is_away_a_page_gives_the_telephone(site, base_coupee, adresse):
    reponse = Client(raise_request_exception=False).get(adresse)

    assert reponse.status_code == 503
    assert "02 99 00 00 00" in reponse.text
    assert "no-store" in reponse["Cache-Control"]
    assert reponse["Retry-After"]


def test_a_fault_of_ours_is_a_branded_500(site, monkeypatch):
    monkeypatch.setattr("wagtail.models.Page.route_for_request", lambda *args: 1 / 0)
    reponse = Client(raise_request_exception=False).get("/")

    assert reponse.status_code == 500
    assert "Petite enfance" in reponse.text
    assert "ZeroDivision" not in reponse.text


@pytest.mark.parametrize("gabarit", ["400.html", "500.html", "503.html"])
def test_the_bare_error_pages_need_no_database(django_assert_num_queries, rf, gabarit):
    with django_assert_num_queries(0):
        reponse = views._page_nue(rf.get("/"), gabarit, 503)

    assert b"<h1" in reponse.content


def test_an_error_page_answers_even_when_its_static_files_were_not_collected(rf, monkeypatch):
    def refuser(*args):
        raise ValueError("Missing staticfiles manifest entry")

    monkeypatch.setattr(views.loader, "render_to_string", refuser)
    reponse = views.erreur_500(rf.get("/"))

    assert (reponse.status_code, "<h1>500" in reponse.text) == (500, True)


# A CSRF token that is gone


class Vue:
    """Stands for a view that can give the form back."""

    reaffiche_apres_csrf = True

    def __init__(self, reponse=None):
        self.reponse = reponse or HttpResponse("le formulaire")

    def __call__(self, request):
        assert request.csrf_echec
        Travailleur.objects.create(identifiant="écrit par une vue négligente")
        return self.reponse


def echec(rf, vue):
    requete = rf.post("/formulaire/", {"prenom": "Nour"})
    requete.resolver_match = type("Trouve", (), {"func": vue, "args": (), "kwargs": {}})
    return views.echec_csrf(requete)


def test_a_form_whose_token_is_gone_comes_back_with_its_answers(rf):
    reponse = echec(rf, Vue())

    assert reponse.status_code == 403
    assert reponse.text == "le formulaire"


def test_a_forged_request_changes_nothing_even_through_a_careless_view(rf):
    echec(rf, Vue())

    assert not Travailleur.objects.exists()


def test_a_view_that_answers_by_a_redirection_is_not_believed(accueil, rf):
    reponse = echec(rf, Vue(HttpResponse(status=302, headers={"Location": "/merci/"})))

    assert reponse.status_code == 403
    assert "Location" not in reponse


def test_a_family_whose_session_is_gone_finds_its_step_again_with_a_word(page_demande):
    reponse = Client(enforce_csrf_checks=True).post("/demande/commune/", {"recherche": "Pîtres", "situation": "habite"})

    assert reponse.status_code == 403
    assert str(views.MESSAGE_CSRF) in reponse.text
    assert 'value="Pîtres"' in reponse.text


def test_elsewhere_a_missing_token_is_a_branded_403(accueil):
    reponse = Client(enforce_csrf_checks=True).post("/admin/login/", {"username": "a", "password": "b"})

    assert reponse.status_code == 403
    assert "<h1" in reponse.text


def test_an_old_date_asked_for_does_not_make_a_page_stale(site, client):
    assert client.get("/", headers={"if-modified-since": http_date()}).status_code == 200


def test_health_is_json(client):
    assert json.loads(client.get("/sante/").content).keys() == {"etat", "base", "travailleur", "courriels"}
