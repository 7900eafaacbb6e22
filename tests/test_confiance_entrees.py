"""Whatever is sent to a public address, the answer is a page: never a 500, never a trace."""

import pytest
from django.test import Client, RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_info.wsgi import application
from tests import fabriques
from tests.socles import socle

ADRESSES = (
    "/",
    "/modes-accueil/",
    "/modes-accueil/micro-creche/",
    "/questions/",
    "/questions/rss.xml",
    "/questions/utile/1/",
    "/carte/",
    "/api/structures/",
    "/carte/structures.json",
    "/carte/structure/990001-les-libellules/",
    "/relais/relais-du-val/",
    "/demande/",
    "/demande/commune/",
    "/demande/contact/",
    "/suivi/abcdefghijklmnopqrstuv~abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq/",
    "/pour-les-mairies/",
    "/mairies/cadre/27458/",
    "/mairies/fiches/",
    "/sante/",
    "/robots.txt",
    "/sitemap.xml",
    "/media/images/essai.png",
    "/documents/1/essai.pdf",
    "/admin/login/",
    "/nimporte-quoi/",
    "/static/css/site.css",
)
IMMENSE = "9" * 5000
# What Django's own name for a query string is: raw, as a browser or a robot wrote it.
REQUETES = (
    "page=abc",
    "page=-1",
    "page=0",
    f"page={IMMENSE[:400]}",
    f"page={IMMENSE}",
    "page=1e309",
    "page=%00",
    "commune=%00",
    "commune=%ff%fe",
    "commune=%ED%A0%80",
    "commune=%zz",
    "commune=%",
    "commune=" + "a" * 4000,
    "commune=99999999999999999999",
    "type=nimporte&type=&type=%F0%9F%98%80",
    "bbox=1,2,3&zoom=abc",
    "bbox=nan,inf,-inf,1e400&zoom=99999999999999999999",
    "bbox=,,,&zoom=",
    "zoom=-5&bbox=180,90,-180,-90",
    "&&&=&=a&;",
    "a=1&" * 1500,
    "fait=%27%22%3E%3Cscript%3E",
)
ENTETES = (
    {"HTTP_ACCEPT_LANGUAGE": "é;q=abc,,;;q=,fr-" + "x" * 600},
    {"HTTP_ACCEPT_LANGUAGE": "zz-\x00"},
    {"HTTP_ACCEPT": "\xff/\xfe;q=nan"},
    {"HTTP_RANGE": "bytes=99999999999999999999-1,,-"},
    {"HTTP_RANGE": "bytes=-\xff"},
    {"HTTP_IF_MODIFIED_SINCE": "Mon, 99 Foo 99999 99:99:99 GMT"},
    {"HTTP_IF_NONE_MATCH": '"' * 300},
    {"HTTP_HOST": "evil.example"},
    {"HTTP_HOST": "a\x00b"},
    {"HTTP_HOST": "localhost:99999999"},
    {"HTTP_X_FORWARDED_HOST": "evil.example", "HTTP_X_FORWARDED_FOR": "\xff,,,"},
    {"HTTP_COOKIE": "sessionid=\xff\xfe; csrftoken="},
    {"HTTP_COOKIE": "sessionid=" + "a" * 3000 + "; =; ;;; brouillon=a:b:c"},
    {"HTTP_COOKIE": "a=\x00"},
    {"HTTP_COOKIE": "django_language=%00; messages=x; brouillon=%ED%A0%80"},
    {"HTTP_REFERER": "\xff", "HTTP_ORIGIN": "null"},
    {"CONTENT_TYPE": "text/plain; charset=utf-7", "QUERY_STRING": "commune=+2AA-"},
    {"CONTENT_LENGTH": "abc"},
    {"CONTENT_LENGTH": "-1"},
)
CHEMINS = ("/%00/", "/\xff\xfe/", "/\xed\xa0\x80/", "/a/../../etc/passwd", "//", "/" + "a/" * 500, "/é/", "/\x01/")
FORMULAIRE, MULTIPARTIE = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
CORPS = (
    (FORMULAIRE, b"commune_residence=%00"),
    (FORMULAIRE, b"commune_residence=\xff\xfe&email=a%00b"),
    (FORMULAIRE, b"prenom=%ED%A0%80"),
    (FORMULAIRE, b"message=" + b"a" * 1_000_000),
    (FORMULAIRE, b"prenom=" + b"%41" * 400_000),
    (FORMULAIRE, b"message=" + b"a" * 3_000_000),
    (FORMULAIRE, b"a=1&" * 5000),
    (FORMULAIRE, b"csrfmiddlewaretoken=x&action=retirer&version=" + b"9" * 5000),
    (FORMULAIRE + "; charset=utf-16", b"a=1"),
    (FORMULAIRE, b""),
    (MULTIPARTIE, b'--x\r\nContent-Disposition: form-data; name="prenom"\r\n\r\na\x00b\r\n--x--\r\n'),
    (MULTIPARTIE, b'--x\r\nContent-Disposition: form-data; name="a"; filename="\x00"\r\n\r\nx\r\n--x--\r\n'),
    (MULTIPARTIE, b"--x"),
    ("multipart/form-data", b"rien"),
    ("multipart/form-data; boundary=\xff", b"rien"),
    ("application/json", b'{"a": "\\ud800"}'),
    ("application/json", b'{"a": "\\u0000"}'),
    ("application/json", b"[" * 100_000),
    ("application/json", b"9" * 5000),
    ("application/json", b"{"),
    ("application/json", b"\xff"),
    ("text/plain", b"a=1"),
    ("application/xml", b"<a/>"),
    ("", b"a=1"),
    ("n importe quoi", b"a=1"),
)
METHODES = ("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get")


@socle
def site(accueil):
    """A site where every public address that can exist does."""
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    fabriques.GuidePageFactory(parent=guides, slug="micro-creche")
    fabriques.IndexQuestionsPageFactory(parent=accueil)
    fabriques.DemandePageFactory(parent=accueil)
    fabriques.StructureFactory(pk=990001)
    fabriques.StructureFactory(relais=True, nom="Relais du Val")


@pytest.fixture
def navigateur():
    return Client(raise_request_exception=False, enforce_csrf_checks=True)


def fautes(navigateur, essais):
    """The attempts, of (method, path, body, content type, environ), that were answered by a 500 or worse."""
    trouvees = []
    for methode, chemin, corps, genre, environ in essais:
        reponse = navigateur.generic(methode, chemin, corps, genre, **environ)
        if reponse.status_code >= 500 and not (chemin == "/sante/" and reponse.status_code == 503):
            trouvees.append((methode, chemin[:60], corps[:40], genre, str(environ)[:80], reponse.status_code))
        navigateur.cookies.clear()
    return trouvees


@pytest.mark.parametrize("adresse", ADRESSES)
def test_no_query_string_header_or_method_makes_a_500(site, navigateur, adresse):
    essais = [
        *(("GET", adresse, b"", "", {"QUERY_STRING": requete}) for requete in REQUETES),
        *(("GET", adresse, b"", "", entetes) for entetes in ENTETES),
        *((methode, adresse, b"", "", {}) for methode in METHODES),
    ]
    assert fautes(navigateur, essais) == []


@pytest.mark.parametrize("adresse", ADRESSES)
def test_no_body_makes_a_500_with_or_without_the_csrf_token(site, navigateur, adresse):
    essais = [("POST", adresse, corps, genre, {}) for genre, corps in CORPS]
    assert fautes(navigateur, essais) + fautes(Client(raise_request_exception=False), essais) == []


def test_no_path_makes_a_500(site, navigateur):
    essais = [
        ("GET", "/", b"", "", {"PATH_INFO": debut + fin}) for debut in ("", "/carte", "/suivi") for fin in CHEMINS
    ]
    assert fautes(navigateur, essais) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(adresse=st.sampled_from(ADRESSES), requete=st.binary(max_size=60), corps=st.binary(max_size=60))
def test_no_random_bytes_make_a_500(site, navigateur, adresse, requete, corps):
    environ = {"QUERY_STRING": requete.decode("latin-1")}
    essais = [("GET", adresse, b"", "", environ), ("POST", adresse, corps, FORMULAIRE, environ)]
    assert fautes(navigateur, essais) == []


@pytest.mark.parametrize(
    ("environ", "statut"),
    [
        ({"QUERY_STRING": "a=%00"}, 400),
        ({"QUERY_STRING": "a=%ff"}, 400),
        ({"QUERY_STRING": "a=%zz"}, 400),
        ({"PATH_INFO": "/a\x00/"}, 400),
        ({"PATH_INFO": "/\xff/"}, 400),
        ({"HTTP_COOKIE": "a=\xff"}, 400),
        ({"HTTP_HOST": "evil.example"}, 400),
        ({"CONTENT_TYPE": "text/plain; charset=utf-7"}, 415),
    ],
    ids=str,
)
def test_what_cannot_be_read_gets_the_branded_page(navigateur, environ, statut):
    reponse = navigateur.get("/", **environ)

    assert reponse.status_code == statut
    assert "Petite enfance" in reponse.text
    assert "default-src 'none'" in reponse["Content-Security-Policy"]


@pytest.mark.parametrize("adresse", ["/carte/structures.json", "/en/carte/structures.json", "/api/structures/"])
def test_what_cannot_be_read_is_told_in_json_where_json_was_asked_for(navigateur, adresse):
    reponse = navigateur.get(adresse, QUERY_STRING="bbox=%00&zoom=%ff")

    assert (reponse.status_code, reponse["Content-Type"]) == (400, "application/json")
    assert reponse.json()["erreur"]


@pytest.mark.parametrize(
    ("genre", "corps", "statut"),
    [
        (FORMULAIRE, b"a=%00", 400),
        (FORMULAIRE, b"a=\xff", 400),
        (FORMULAIRE, b"a=%ED%A0%80", 400),
        (FORMULAIRE, b"a=" + b"a" * 3_000_000, 413),
        (FORMULAIRE, b"a=1&" * 1001, 413),
        (MULTIPARTIE, b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\x00\r\n--x--\r\n', 400),
        (MULTIPARTIE, b"a" * 3_000_000, 413),
        ("application/json", b'{"a": ["\\ud800"]}', 400),
        ("application/json", b'{"a\\u0000": 1}', 400),
        ("text/plain", b"a=1", 415),
    ],
    ids=lambda valeur: str(valeur)[:30],
)
def test_an_unreadable_body_gets_the_branded_page(navigateur, genre, corps, statut):
    reponse = navigateur.generic("POST", "/", corps, genre)

    assert reponse.status_code == statut
    assert "Petite enfance" in reponse.text


@pytest.mark.parametrize("genre", ["text/plain; charset=zlib_codec", "text/plain; a*=zzz''%41", "a; b*0*=x; b=y;;=*"])
@pytest.mark.parametrize("methode", ["GET", "POST"])
def test_no_content_type_breaks_the_request_before_the_middleware(accueil, methode, genre):
    environ = RequestFactory().generic(methode, "/", QUERY_STRING="commune=a").environ
    requete = application.request_class(environ | {"CONTENT_TYPE": genre})

    assert application.get_response(requete).status_code in (200, 400, 403, 405, 415)


def test_accents_spaces_and_signs_go_through(accueil):
    reponse = Client().get("/", {"commune": "Pîtres & Léry + 50 % ’ 😀"})

    assert reponse.status_code == 200
