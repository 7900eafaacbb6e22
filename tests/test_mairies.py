"""What a town pastes in its site: lines that lead to the right place, a frame that any site may show, nothing else."""

from html.parser import HTMLParser

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test.utils import override_settings
from hypothesis import given
from hypothesis import strategies as st

from carte.models import Commune
from commun.models import Territoire
from demarches.models import ZoneSecteur
from site_info.mairies import lignes
from tests import fabriques, vnu
from tests.promenade import Lecture
from tests.site_des_mairies import AFFICHETTE, CADRE, FICHES, PAGE, TELEPHONE, lire, mettre_en_ligne, requetes, semer
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")
FRANCAISES = (PAGE, FICHES, AFFICHETTE)
SIENS = settings.ADRESSE_PUBLIQUE


@socle
def site(accueil, pitres):
    return semer(accueil, pitres)


def ligne_de(page, code):
    """The element that a line to paste makes, once pasted."""
    return BeautifulSoup(page.select_one(f"#ligne-{code}").text, "html.parser").find(True)


# The lines


@pytest.mark.parametrize(
    ("code", "attribut", "adresse"),
    [
        ("relais", "href", "/?insee=27458#votre-relais"),
        ("question", "href", "/questions/poser/?commune=27458"),
        ("formulaire", "action", "/#votre-relais"),
        ("cadre", "src", CADRE),
    ],
)
def test_each_line_leads_to_the_place_it_says(site, client, code, attribut, adresse):
    _reponse, page = lire(client, f"{PAGE}?commune=27458")
    assert ligne_de(page, code)[attribut] == SIENS + adresse
    assert client.get(adresse.partition("#")[0]).status_code == 200


def test_the_address_of_the_relais_gives_the_relais_at_once(site, client):
    _reponse, page = lire(client, f"{PAGE}?commune=27458")
    assert "Relais du Val" in client.get(ligne_de(page, "relais")["href"].removeprefix(SIENS)).text


def test_the_form_sent_as_it_is_gives_the_relais_too(site, client):
    champ = ligne_de(lire(client, f"{PAGE}?commune=27458")[1], "formulaire").find("input")
    assert "Relais du Val" in client.get("/", {champ["name"]: champ["value"]}).text


def test_the_form_of_questions_has_the_commune_chosen(site, client):
    adresse = ligne_de(lire(client, f"{PAGE}?commune=27458")[1], "question")["href"].removeprefix(SIENS)
    assert lire(client, adresse)[1].select_one("select[name=commune] option[selected]")["value"] == "27458"


def test_the_frame_is_named_late_to_load_and_tells_nobody_where_it_stands(site, client):
    cadre = ligne_de(lire(client, f"{PAGE}?commune=27458")[1], "cadre")
    assert (cadre["loading"], cadre["referrerpolicy"]) == ("lazy", "no-referrer")
    assert cadre["title"] == "Relais petite enfance, Pîtres"
    assert cadre["width"].isdecimal()


class Balises(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.balises = []
        self.feed(html)
        self.close()

    def handle_starttag(self, nom, attributs):
        self.balises.append((nom, dict(attributs)))


@given(nom=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), max_size=80))
def test_no_name_of_a_commune_comes_out_of_its_attribute(nom):
    faites = lignes.pour(Commune(insee="27458", nom=nom, codes_postaux="|27590|"))
    balises = {ligne.code: Balises(ligne.html).balises for ligne in faites}
    noms = [balise for siennes in balises.values() for balise, _attributs in siennes]
    assert noms == ["a", "a", "form", "label", "input", "button", "iframe"]
    assert balises["cadre"][0][1]["title"] == f"Relais petite enfance, {nom}"
    assert balises["formulaire"][2][1]["value"] == f"{nom} (27590)"


def test_a_page_with_the_lines_is_valid(site, client):
    copiees = [zone.text for zone in lire(client, f"{PAGE}?commune=27458")[1].select("textarea")]
    assert (
        vnu.valider({"ville": f"<!doctype html><html lang=fr><title>Une ville</title>{''.join(copiees)}</html>"}) == {}
    )


def test_a_line_is_one_line_without_script(site, client):
    _reponse, page = lire(client, f"{PAGE}?commune=27458")
    copiees = [zone.text for zone in page.select("textarea")]
    assert len(copiees) == 4
    assert not [texte for texte in copiees if "\n" in texte or "script" in texte]


@override_settings(ADRESSE_PUBLIQUE="https://petite-enfance.exemple.fr/")
def test_what_the_policy_of_the_town_must_allow_names_our_site(site, client):
    texte = client.get(PAGE).content.decode()
    for directive in ("frame-src", "form-action"):
        assert f"{directive} &#x27;self&#x27; https://petite-enfance.exemple.fr<" in texte.replace("'", "&#x27;")


@pytest.mark.parametrize("adresse", [PAGE, FICHES])
@pytest.mark.parametrize(
    ("commune", "mots"),
    [
        ("", "Pour les mairies"),
        ("27458", "Relais du Val"),
        ("27999", "Seule"),
        ("76540", "Rouen dépend d’un autre territoire"),
        ("00000", "Nous ne trouvons pas cette commune"),
        ("2a004", "Nous ne trouvons pas cette commune"),
        ("274580", "Nous ne trouvons pas cette commune"),
        ("Pîtres", "Nous ne trouvons pas cette commune"),
        ("<script>", "Nous ne trouvons pas cette commune"),
        ("9" * 4000, "Nous ne trouvons pas cette commune"),
    ],
)
def test_what_is_asked_is_answered_in_words(site, client, adresse, commune, mots):
    reponse = client.get(adresse, {"commune": commune})
    assert reponse.status_code == 200
    assert mots in reponse.text
    assert reponse.text.count("<script") == 2  # those of the page, whatever was asked


def test_only_a_commune_of_the_territory_has_lines(site, client):
    trouvees = [lire(client, f"{PAGE}?commune={insee}")[1].select("textarea") for insee in ("76540", "00000", "27999")]
    assert [len(lignes_) for lignes_ in trouvees] == [0, 0, 4]


# The frame


def politique(reponse, directive):
    """The sources that a directive of the answer allows, None without it."""
    directives = dict(d.strip().partition(" ")[::2] for d in reponse["Content-Security-Policy"].split(";"))
    return directives.get(directive)


@pytest.mark.parametrize("adresse", [CADRE, f"/ar{CADRE}", "/mairies/cadre/76540/", "/mairies/cadre/00000/"])
def test_any_site_may_frame_the_frame(site, client, adresse):
    reponse = client.get(adresse)
    assert politique(reponse, "frame-ancestors") == "*"
    assert "X-Frame-Options" not in reponse
    assert reponse["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize("adresse", ["/", *FRANCAISES, "/mairies/cadre/abc/", "/mairies/cadre/", "/questions/poser/"])
def test_nobody_may_frame_anything_else(site, client, adresse):
    reponse = client.get(adresse)
    assert politique(reponse, "frame-ancestors") == "'none'"
    assert reponse["X-Frame-Options"] == "DENY"


def test_the_rest_of_the_policy_of_the_frame_is_that_of_the_site(site, client):
    cadre, ailleurs = client.get(CADRE), client.get("/")
    for directive in ("default-src", "script-src", "style-src", "img-src", "connect-src", "form-action", "base-uri"):
        assert politique(cadre, directive) == politique(ailleurs, directive)


@override_settings(DUREE_CACHE_PUBLIC=60)
@pytest.mark.parametrize("adresse", [CADRE, *FRANCAISES])
def test_it_sets_no_cookie_and_any_cache_may_keep_it(site, client, adresse):
    reponse = client.get(adresse)
    assert not reponse.cookies
    assert reponse["Cache-Control"] == "public, max-age=60"


def test_the_frame_has_no_script_nothing_from_elsewhere_and_its_links_take_the_window(site, client):
    _reponse, page = lire(client, CADRE)
    assert not page.select("script, form, img, iframe")
    assert [lien["href"] for lien in page.select("link")] == ["/static/css/cadre-mairie.css"]
    liens = page.select("a")
    assert {lien["target"] for lien in liens} == {"_top"}
    assert [lien["href"] for lien in liens] == [
        "tel:0299112233",
        "/?insee=27458#votre-relais",
        "/questions/poser/?commune=27458",
        "/",
    ]


def test_the_frame_bears_the_colour_of_the_territory(site, client):
    Territoire.objects.update(couleur_action="#6a1b4d")
    assert any("/theme." in lien["href"] for lien in lire(client, CADRE)[1].select("link"))


@pytest.mark.parametrize(
    ("insee", "code", "mots"),
    [
        ("27458", 200, ["Votre relais pour Pîtres", "Relais du Val", TELEPHONE, "Salle Aragon"]),
        ("27999", 200, ["Seule", "Le service petite enfance vous répond", "02 99 00 00 00"]),
        ("76540", 200, ["Rouen dépend d’un autre territoire"]),
        ("00000", 404, ["Nous ne trouvons pas cette commune"]),
    ],
)
def test_the_frame_says_what_it_knows(site, client, insee, code, mots):
    _reponse, page = lire(client, f"/mairies/cadre/{insee}/", code)
    texte = " ".join(page.get_text().split())
    assert [mot for mot in mots if mot not in texte] == []
    assert page.select("h1")


def test_the_frame_speaks_the_language_of_its_address(site, client):
    lecture = Lecture(client.get(f"/ar{CADRE}").content.decode())
    assert (lecture.racine["lang"], lecture.racine["dir"]) == ("ar", "rtl")
    assert lecture.sorties("ar") == []


@pytest.mark.parametrize("insee", ["abc", "2745", "274588", "27458 ", "%00", "2A00", "２７４５８", ".."])
def test_what_is_no_code_is_not_found(site, client, insee):
    assert client.get(f"/mairies/cadre/{insee}/").status_code in (400, 404)
    assert client.get(f"/mairies/affichette/{insee}.pdf").status_code in (400, 404)


# French alone


@pytest.mark.parametrize("adresse", FRANCAISES)
def test_screens_for_agents_stand_in_french_and_offer_no_other_language(site, client, adresse):
    _reponse, page = lire(client, adresse)
    assert not page.select(".langues, .pied__langues, link[rel=alternate]")
    assert client.get(f"/ar{adresse}").status_code == 404


def test_the_foot_of_french_pages_leads_there_and_no_other(site, accueil, client):
    mettre_en_ligne(accueil, "ar")
    assert f'href="{PAGE}"' in client.get("/").text
    assert "pour-les-mairies" not in client.get("/ar/").text


# Constant


@pytest.mark.parametrize("adresse", [PAGE, f"{PAGE}?commune=27458", CADRE])
def test_it_costs_the_same_for_a_hundred_communes(site, client, adresse):
    peu = requetes(client, adresse)
    secteur = ZoneSecteur.objects.get(commune__insee="27458").secteur
    for rang in range(100):
        commune = fabriques.CommuneFactory(insee=f"28{rang:03}", nom=f"Voisine {rang}")
        fabriques.ZoneSecteurFactory(secteur=secteur, commune=commune)
    assert requetes(client, adresse) == peu <= 12
