"""Small anonymous forms: a browser tells which site wrote a request."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse

from commun.origine import meme_origine


@meme_origine
def vue(request):
    return HttpResponse("fait")


NOUS = "https://petite-enfance.example:8443"


def envoyer(rf, headers, methode="post"):
    serveur = {"SERVER_NAME": "petite-enfance.example", "SERVER_PORT": "8443", "wsgi.url_scheme": "https"}
    return vue(getattr(rf, methode)("/", headers=headers, **serveur))


@pytest.fixture(autouse=True)
def _hote(settings):
    settings.ALLOWED_HOSTS = ["petite-enfance.example"]


@pytest.mark.parametrize(
    "entetes",
    [
        {"origin": NOUS},
        {"origin": NOUS, "sec-fetch-site": "cross-site"},
        {"referer": f"{NOUS}/affichage/?retour=/"},
        {"origin": "null", "referer": f"{NOUS}/"},
        {"sec-fetch-site": "same-origin"},
        {"origin": "null", "sec-fetch-site": "same-origin"},
    ],
    ids=str,
)
def test_a_page_of_ours_is_trusted(rf, entetes):
    assert envoyer(rf, entetes).content == b"fait"


@pytest.mark.parametrize(
    "entetes",
    [
        {},
        {"origin": "null"},
        {"origin": "https://mechant.example"},
        {"origin": "http://petite-enfance.example:8443"},
        {"origin": "https://petite-enfance.example"},
        {"origin": "https://petite-enfance.example:8443.mechant.example"},
        {"origin": "https://mechant.example", "sec-fetch-site": "same-origin"},
        {"origin": "https://[", "sec-fetch-site": "same-origin"},
        {"referer": "https://mechant.example/?https://petite-enfance.example:8443/"},
        {"referer": "https://petite-enfance.example:8443@mechant.example/"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
    ids=str,
)
def test_anything_else_is_refused(rf, entetes):
    with pytest.raises(PermissionDenied):
        envoyer(rf, entetes)


@pytest.mark.parametrize("methode", ["get", "head", "options"])
def test_reading_needs_no_proof(rf, methode):
    assert envoyer(rf, {"origin": "https://mechant.example"}, methode).content == b"fait"


def test_no_token_is_asked(rf):
    assert vue.csrf_exempt
