"""Every public page of every language: its language, its direction, its title, where it stands elsewhere, and no word
of French that nothing says to be French.

The small site holds a page of each kind with every field filled in; its translations are imitations, so that whatever
stays French comes from the site itself.
"""

import json
import re
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.segments.types import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.strings import StringValue

from carte.models import Commune, Structure
from commun import langues, liens
from commun.indexation import indexer
from commun.models import Terme, Territoire
from demarches.forms.etapes import ETAPES
from tests import fabriques
from tests.petit_site import batir
from tests.promenade import Lecture, est_francais
from tests.socles import socle

AUTRES = [code for code in langues.LIVREES if code != langues.SOURCE]
IMITATIONS = {
    "en": "A translated sentence",
    "ar": "جملة مترجمة",
    "uk": "Перекладене речення",
    "tr": "Çevrilmiş cümle",
    "pt": "Frase traduzida",
    "es": "Frase traducida",
}
# Those whose every page is walked; of the others, one of each kind.
ENTIERES = ("ar", "uk")
VUES = (
    "/carte/",
    "/carte/?commune=pitres&rayon=10&type=micro_creche",
    "/carte/?commune=nulle-part",
    "/carte/?type=jardin_enfants",
    "/recherche/",
    "/recherche/?q=123",
    "/recherche/?q=456 789",
    "/affichage/",
    "/documents/guide-pratique/",
    "/documents/guide-pratique/?insee=27458",
    "/donnees/",
    "/mon-accueil/nouveau-lien/",
    "/cartes-a-montrer/",
    "/cartes-a-montrer/?langue=ti",
    "/mairies/cadre/27458/",
    "/mairies/cadre/76540/",
    "/?commune=pitres",
    "/?commune=nulle-part",
    "/?insee=76540",
)
_MORCEAU = re.compile(r"<[^>]+>|\[\[[^\]]*\]\]|[^<\[]+")


class Imitation:
    """A catalogue that holds every sentence: each is another one in the language, with its links and its figures."""

    def __init__(self, code):
        self.mots, self.rang = IMITATIONS[code], 0

    def get(self, phrase):
        self.rang += 1
        return _MORCEAU.sub(lambda m: m[0] if m[0][0] in "<[" else f"{self.mots} {self.rang} ", phrase).strip()


def traduire_tout(accueil, code):
    """Every page that stands in French, in another language; without the records of translators, which nothing here
    reads and which take minutes."""
    source, mots = accueil.locale, Imitation(code)
    locale = Locale.objects.get_or_create(language_code=code)[0]
    parents, vus = {accueil.get_parent().path: accueil.get_parent()}, set()
    pages = accueil.get_descendants(inclusive=True).live().exclude(slug="cibles_disparues")
    for page in pages.order_by("depth", "path").specific():
        parent = parents.get(page.path[: -page.steplen])
        if parent and (code in ENTIERES or type(page) not in vus):
            parents[page.path] = copier(page, parent, locale)
            vus.add(type(page))
            ingest_segments(page, parents[page.path], source, locale, [*_imiter(page, mots)])
            parents[page.path].save()
    copie = Terme.objects.get(slug="agrement", locale=source).copy_for_translation(locale)
    copie.terme, copie.definition, copie.developpe = mots.mots, mots.mots, ""
    copie.save()


def copier(page, parent, locale):
    """The same page in another language, below `parent`."""
    copie = type(page).objects.get(pk=page.pk)
    copie.pk = copie.id = copie.page_ptr_id = None
    copie._state.adding = True
    copie.latest_revision = copie.live_revision = None
    copie.locale, copie.path, copie.depth, copie.numchild = locale, "", None, 0
    if parent.depth == 1:
        copie.slug = f"{page.slug}-{locale.language_code}"
    parent.add_child(instance=copie)
    return copie


def numeroter(page):
    """Give an identifier to each block of its body, as the editor does: translations follow it."""
    for bloc in getattr(page, "corps", ()):
        bloc.value  # noqa: B018 - reading it makes it
    page.save()


def _imiter(page, mots):
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            texte = StringValue(mots.get(segment.string.data))
            yield StringSegmentValue(segment.path, texte, attrs=segment.attrs, order=segment.order)
        elif isinstance(segment, TemplateSegmentValue):
            yield segment


@socle
def monde(accueil, page_demande, pitres):
    """The small site in seven languages."""
    site = batir(accueil, pitres, page_demande)
    with disable_reference_index_auto_update():
        for page in accueil.get_descendants().live().specific():
            numeroter(page)
        for code in AUTRES:
            traduire_tout(accueil, code)
    liens.oublier()
    indexer()
    return site


def adresses_des_pages(code):
    pages = (
        Page.objects.live()
        .filter(depth__gt=1, locale__language_code=code)
        .exclude(slug__in=["home", "cibles_disparues"])
        .order_by("path")
    )
    return [page.get_url() for page in pages.select_related("locale")]


def adresses_des_vues(site, code):
    lieux = [site.structure.get_absolute_url(), site.relais.get_absolute_url()]
    lieux += [f"/mon-accueil/{site.lien_assistant}/{page}" for page in ("", "modifier/", "retirer/")]
    lieux += [f"/mes-places/{site.lien_structure}/"]
    return [langues.chemin_en(code, adresse) for adresse in (*VUES, *lieux)]


def noms_propres():
    territoire = Territoire.load()
    return {
        territoire.nom_service,
        territoire.nom,
        *Structure.objects.values_list("nom", flat=True),
        *Commune.objects.values_list("nom", flat=True),
    }


def visiter(client, adresse, statut=200):
    reponse = client.get(adresse)
    assert reponse.status_code == statut, adresse
    return Lecture(reponse.content.decode())


def fautes(lecture, code, noms):
    """Lines to read: what a page of a language does that it should not."""
    if (lecture.racine.get("lang"), lecture.racine.get("dir")) != (code, langues.sens(code)):
        yield f"{lecture.racine} for {code}"
    if not lecture.titre:
        yield "no title"
    yield from (f"link: {lien}" for lien in lecture.sorties(code))
    yield from (f"French: {ou} {texte[:80]}" for ou, texte in lecture.francais(code, noms))


@pytest.mark.parametrize("code", AUTRES)
def test_every_page_of_a_language_is_in_that_language(monde, client, code):
    noms = noms_propres()
    trouvees = {}
    titres = {}
    for adresse in adresses_des_pages(code):
        lecture = visiter(client, adresse)
        titres.setdefault(lecture.titre, []).append(adresse)
        if vues := list(fautes(lecture, code, noms)):
            trouvees[adresse] = vues
    assert not trouvees, json.dumps(trouvees, ensure_ascii=False, indent=1)
    assert [adresses for adresses in titres.values() if len(adresses) > 1] == []
    assert not Page.objects.filter(alias_of__isnull=False).exists()


@pytest.mark.parametrize("code", AUTRES)
def test_every_screen_of_a_language_is_in_that_language(monde, client, code):
    noms = noms_propres()
    trouvees = {}
    for adresse in adresses_des_vues(monde, code):
        if vues := list(fautes(visiter(client, adresse), code, noms)):
            trouvees[adresse] = vues
    for adresse in (f"/{code}/nulle-part/", f"/{code}/actualites/nulle-part/"):
        trouvees |= {adresse: vues} if (vues := list(fautes(visiter(client, adresse, 404), code, noms))) else {}
    assert not trouvees, json.dumps(trouvees, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("code", ENTIERES)
def test_every_step_of_the_request_is_in_the_language(monde, code):
    client, brouillon = Client(), fabriques.BrouillonFactory(complet=True)
    client.cookies["brouillon"] = fabriques.cookie_brouillon(brouillon)
    debut, trouvees = langues.chemin_en(code, monde.demande_page.url), {}
    noms = noms_propres() | {"Nour Martin", "Pîtres (27590)"}
    for etape in (*(etape.code for etape in ETAPES), "verification"):
        adresse = f"{debut}{etape}/"
        for reponse in (client.get(adresse), client.post(adresse, {"nombre": "1"})):
            vues = [f for f in fautes(Lecture(reponse.content.decode()), code, noms) if not f.endswith(tuple(noms))]
            if reponse.status_code != 302 and vues:
                trouvees[adresse] = vues
    assert not trouvees, json.dumps(trouvees, ensure_ascii=False, indent=1)


def test_pages_that_are_the_same_say_so_of_each_other(monde, client):
    racine = settings.ADRESSE_PUBLIQUE.rstrip("/")
    alternatives = {}
    for code in langues.LIVREES:
        for adresse in (*adresses_des_pages(code)[:40:13], langues.chemin_en(code, "/cartes-a-montrer/")):
            lues = visiter(client, adresse).alternatives
            alternatives[adresse] = {langue: lien.removeprefix(racine) for langue, lien in lues.items()}
    for adresse, autres in alternatives.items():
        code = langues.langue_de(adresse)
        assert autres[code] == adresse
        assert autres["x-default"] == autres["fr"] == langues.chemin_en("fr", adresse)
        for autre in autres.values():
            assert alternatives.get(autre, autres) == autres


def test_a_word_of_the_glossary_is_read_in_the_language_of_the_page(monde, client):
    html = client.get("/ar/modes-accueil/micro-creche/").content.decode()
    assert 'href="/ar/lexique/#terme-agrement"' in html
    definitions = html[html.index('class="replie termes"') :]
    assert f"<bdi>{IMITATIONS['ar']}</bdi>" in definitions
    assert '<span class="aide" lang="fr" dir="ltr">agrément</span>' in definitions


@pytest.mark.parametrize("adresse", ["/ar/", "/ar/carte/", "/ar/modes-accueil/micro-creche/", "/ar/cartes-a-montrer/"])
def test_a_page_costs_the_same_queries_in_2_languages_and_in_7(monde, client, adresse):
    sept = nombre_de_requetes(client, adresse)
    noms = [(code, langues.nom(code)) for code in ("fr", "ar")]
    with override_settings(LANGUAGES=noms, WAGTAIL_CONTENT_LANGUAGES=noms):
        Page.objects.filter(depth__gt=1).exclude(locale__language_code__in=["fr", "ar"]).update(live=False)
        deux = nombre_de_requetes(client, adresse)
    assert sept == deux


def nombre_de_requetes(client, adresse):
    """In a warm process: what is kept a minute is kept."""
    client.get(adresse)
    with CaptureQueriesContext(connection) as requetes:
        client.get(adresse)
    return len(requetes)


@pytest.mark.parametrize(
    ("langue", "texte", "attendu"),
    [
        ("en", "Places are given by the commission", False),
        ("en", "Les places sont données", True),
        ("en", "Tarif d’un accueil", True),
        ("es", "La plaza de los niños", False),
        ("es", "Une place pour les enfants", True),
        ("pt", "Ou ligue para o centro", False),
        ("tr", "CMG’nin tutarı ve sur", False),
        ("ar", "مركز الطفولة (relais petite enfance) CMG", False),
        ("ar", "Crèche", True),
        ("uk", "Ясла за адресою petite-enfance@exemple.fr", False),
        ("uk", "lundi", True),
    ],
)
def test_the_detector_tells_french_from_the_language(langue, texte, attendu):
    assert est_francais(texte, langue) is attendu


def test_what_is_marked_as_french_is_left_alone():
    page = '<html lang="ar"><p>نص <span lang="fr" dir="ltr">La crèche</span></p><p title="La crèche">نص</p></html>'
    assert Lecture(page).francais("ar") == [("p.[title]", "La crèche")]


def test_the_site_is_made_of_a_page_of_each_kind(monde):
    assert isinstance(monde, SimpleNamespace)
    assert len(adresses_des_pages("ar")) == len(adresses_des_pages("fr")) >= 30
