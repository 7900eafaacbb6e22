"""The page of the guides: comparison, four questions and their answers, without JavaScript, cookie nor trace."""

import datetime
import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from wagtail.test.utils.form_data import nested_form_data, streamfield

from commun.models import Bareme, ModeAccueil
from modes_accueil.models import APTITUDES, FAITS, GuidePage
from tests import fabriques

pytestmark = pytest.mark.urls("site_info.urls")

PAGE, COMPARER = "/modes-accueil/", "/modes-accueil/comparer/"
ICI = {"origin": "http://testserver"}
REPONSES = {"age": "un-an", "rythme": ["horaires_decales", "temps_partiel"], "commune": "pitres"}


def mode(code):
    return ModeAccueil.objects.get(code=code)


@pytest.fixture
def index(accueil):
    cache.clear()
    return fabriques.IndexGuidesPageFactory(parent=accueil)


@pytest.fixture
def guides(index):
    """Three guides: crèche (and multi-accueil), assistant maternel, école dès 2 ans; the first one prints a figure."""
    fabriques.BaremeFactory(cle="essai.tarif", valeur="3.64")
    creche = fabriques.GuidePageFactory(
        parent=index, slug="creche", title="La crèche", mode=mode("creche_collective"), cout="Selon [[essai.tarif]]."
    )
    creche.autres_modes.add(mode("multi_accueil"))
    creche.save()
    fabriques.GuidePageFactory(
        parent=index,
        slug="assistant-maternel",
        title="L’assistant maternel",
        mode=mode("assistant_maternel"),
        role_parents="Vous devenez son employeur.",
        horaires_decales="souvent",
        handicap="rarement",
    )
    fabriques.GuidePageFactory(
        parent=index, slug="ecole-2-ans", title="L’école dès 2 ans", mode=mode("ecole_2_ans"), age_min_mois=24
    )
    return index


@pytest.fixture
def pitres_seule(territoire):
    return fabriques.CommuneFactory(pitres=True)


def comparer(client, **reponses):
    reponse = client.post(COMPARER, {**REPONSES, **reponses}, headers=ICI)
    assert reponse.status_code == 200
    return reponse


def texte(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("\u00a0", " ")


def colonnes(html):
    entete = html.split('class="comparaison__table')[1].split("</thead>")[0]
    return [re.sub(r"<[^>]+>", "", th).strip() for th in re.findall(r'<th scope="col">(.*?)</th>', entete, re.DOTALL)]


# The comparison


def test_the_comparison_is_a_table_of_all_modes_by_all_criteria(guides, client):
    html = client.get(PAGE).content.decode()
    assert colonnes(html) == ["La crèche", "L’assistant maternel", "L’école dès 2 ans"]
    tableau = html.split("<table")[1].split("</table>")[0]
    assert "<caption" in tableau
    assert tableau.count('<th scope="row"') == len(FAITS) + 1
    assert tableau.count("<td") == 3 * (len(FAITS) + 1)
    assert tableau.count('class="aptitude ') == 3 * len(APTITUDES)
    assert "Vous devenez son employeur." in tableau
    assert "Non précisé" in tableau
    assert 'tabindex="0" role="region"' in html


@pytest.mark.parametrize(
    ("requete", "montres"),
    [
        ("modes=ecole-2-ans,creche", ["La crèche", "L’école dès 2 ans"]),
        ("modes=creche&modes=ecole-2-ans", ["La crèche", "L’école dès 2 ans"]),
        ("modes=creche,nimporte,%F0%9F%98%80,,", ["La crèche"]),
        ("modes=", ["La crèche", "L’assistant maternel", "L’école dès 2 ans"]),
        ("modes=nimporte&x=1", ["La crèche", "L’assistant maternel", "L’école dès 2 ans"]),
        ("modes=" + "a," * 2000, ["La crèche", "L’assistant maternel", "L’école dès 2 ans"]),
    ],
    ids=lambda valeur: str(valeur)[:40],
)
def test_the_address_chooses_the_modes_shown(guides, client, requete, montres):
    assert colonnes(client.get(f"{PAGE}?{requete}").content.decode()) == montres


def test_a_guide_out_of_the_comparison_stays_in_the_list(guides, client):
    fabriques.GuidePageFactory(parent=guides, slug="jardin", title="Le jardin d’enfants", compare=False)
    html = client.get(PAGE).content.decode()
    assert "Le jardin d’enfants" not in colonnes(html)
    assert 'href="/modes-accueil/jardin/"' in html
    assert "Le jardin d’enfants" not in comparer(client, commune="").content.decode()


def test_without_a_guide_the_page_asks_and_compares_nothing(index, client):
    html = client.get(PAGE).content.decode()
    assert "Les guides arrivent bientôt" in html
    assert "<table" not in html
    assert COMPARER not in html


@pytest.mark.parametrize("lire", [lambda client: client.get(PAGE), comparer], ids=["comparison", "answers"])
def test_only_a_figure_of_today_is_printed(guides, client, pitres_seule, lire):
    html = lire(client).content.decode()
    assert "3,64\u00a0€" in html
    assert "Les chiffres de cette page" in html
    Bareme.objects.update(valide_au=timezone.localdate() - datetime.timedelta(days=1))
    html = lire(client).content.decode()
    assert "montant à vérifier" in html
    assert "3,64" not in html


# The four questions and their answers


def test_the_questions_are_posted_to_an_address_of_their_own(guides, client):
    html = client.get(PAGE).content.decode()
    formulaire = html.split('class="questions"')[1].split("</form>")[0]
    assert f'method="post" action="{COMPARER}"' in formulaire
    assert set(re.findall(r'name="(\w+)"', formulaire)) == {"age", "rythme", "commune", "besoins"}
    assert "csrf" not in html


def test_the_answers_rank_the_modes_with_reasons_and_reservations(guides, client, pitres_seule):
    page = texte(comparer(client, besoins=["handicap"]).content.decode())
    classes = page.split("Les mieux adaptés")[1].split("Pas pour cet âge")
    assert classes[0].index("L’assistant maternel") > classes[0].index("La crèche")
    assert "Parfois possible : tôt le matin, tard le soir, la nuit ou le week-end." in classes[0]
    assert "Plus rare ici : un enfant en situation de handicap ou malade." in classes[0]
    assert "Ce que cela vous demande Vous devenez son employeur." in classes[0]
    assert "L’école dès 2 ans : Accueille les enfants à partir de 2 ans." in classes[1]
    assert "ni une promesse de place" in page


def test_without_a_need_the_modes_are_told_to_be_equal(guides, client):
    assert "tous ces modes se valent" in texte(comparer(client, rythme=["inconnu"], commune="").content.decode())
    assert "tous ces modes se valent" not in texte(comparer(client, commune="").content.decode())


def test_structures_around_are_counted_for_all_kinds_of_a_guide(guides, client, pitres_seule):
    for code, nombre in (("creche_collective", 2), ("multi_accueil", 1), ("micro_creche", 1)):
        fabriques.StructureFactory.create_batch(nombre, type=mode(code), commune=pitres_seule)
    fabriques.StructureFactory(type=mode("creche_collective"), commune=pitres_seule, lat=49.6)
    fabriques.StructureFactory(type=mode("creche_collective"), commune=pitres_seule, publiee=False)
    html = comparer(client).content.decode()
    assert "3 adresses à moins de 10 km de Pîtres" in texte(html)
    assert "Aucune adresse publiée à moins de 10 km de Pîtres" in texte(html)
    (carte,) = re.findall(r'href="(/carte/\?[^"]+)"', html)
    assert client.get(carte.replace("&amp;", "&").split("#")[0]).context["total"] == 3


def test_without_a_commune_nothing_is_counted(guides, client):
    page = texte(comparer(client, commune="").content.decode())
    assert "Ajoutez votre commune" in page
    assert "adresse" not in page.split("Les mieux adaptés")[1].split("Pas pour cet âge")[0]


def test_what_is_wrong_is_told_and_the_answers_are_kept(guides, client, territoire):
    reponse = client.post(
        COMPARER, {"rythme": ["occasionnel"], "commune": "Nulle-Part", "besoins": "fratrie"}, headers=ICI
    )
    html = reponse.content.decode()
    assert "2\u00a0réponses sont à revoir" in html.replace("2 réponses", "2\u00a0réponses")
    assert 'id="erreurs" role="alert" tabindex="-1" autofocus' in html
    assert "Choisissez l’âge de votre enfant." in html
    assert "Aucune commune ne porte ce nom" in html
    assert 'value="Nulle-Part"' in html
    assert {'value="occasionnel"', 'value="fratrie"'} == set(re.findall(r'(value="\w+")[^>]* checked', html))
    assert "no-store" in reponse["Cache-Control"]


def test_an_ambiguous_commune_is_chosen(guides, client, territoire):
    ici = fabriques.CommuneFactory(nom="Val-de-Pluie", insee="27901")
    fabriques.CommuneFactory(nom="Val-de-Pluie", insee="27902")
    html = client.post(COMPARER, {**REPONSES, "commune": "val de pluie"}, headers=ICI).content.decode()
    assert 'name="choix" value="27901"' in html
    html = comparer(client, commune="val de pluie", choix=ici.insee).content.decode()
    assert "à moins de 10 km de Val-de-Pluie" in texte(html)


def test_the_answers_are_kept_nowhere(guides, pitres_seule):
    client = Client(enforce_csrf_checks=True)
    reponse = comparer(client, besoins=["handicap", "insertion"])
    assert reponse["Cache-Control"] == "private, no-store"
    assert "noindex" in reponse["X-Robots-Tag"]
    assert not reponse.cookies


def test_no_address_of_the_answers_holds_what_the_family_said_of_itself(guides, client, pitres_seule, page_demande):
    fabriques.StructureFactory(type=mode("creche_collective"), commune=pitres_seule)
    html = comparer(client, besoins=["handicap", "insertion", "fratrie", "urgence"]).content.decode()
    adresses = re.findall(r'(?:href|action|src)="([^"]*)"', html)
    assert any(adresse.startswith("/carte/?type=") for adresse in adresses)
    mots = ("handicap", "insertion", "fratrie", "urgence", "horaires_decales", "un-an", "besoins", "rythme")
    assert [adresse for adresse in adresses if any(mot in adresse for mot in mots)] == []
    assert re.findall(r'<form[^>]*method="get"', html) == []


@pytest.mark.parametrize("origine", ["https://mechant.example", "null", None])
def test_another_site_cannot_ask(guides, client, origine):
    entetes = {"origin": origine} if origine else {}
    assert client.post(COMPARER, REPONSES, headers=entetes).status_code == 403


def test_the_address_of_the_answers_leads_to_the_questions(guides, client):
    assert client.get(COMPARER).url == f"{PAGE}#assistant"


def test_without_the_page_of_the_guides_nothing_answers(accueil, client):
    assert client.get(COMPARER).status_code == 404
    assert client.post(COMPARER, REPONSES, headers=ICI).status_code == 404


def test_without_a_request_form_no_button_leads_to_it(guides, client, pitres_seule):
    assert "preremplir" not in comparer(client).content.decode()


HOSTILES = (
    {},
    {"age": ["un-an"] * 50, "rythme": ["x"] * 500},
    {"age": "'\"><script>", "rythme": "<b>", "commune": "<script>alert(1)</script>", "besoins": "😀"},
    {"age": "un-an", "rythme": "semaine", "commune": "a" * 5000},
    {"age": "un-an", "rythme": "semaine", "commune": "27458", "choix": "'; DROP"},
    {"age": "un-an", "rythme": "semaine", "commune": "(", "choix": "9" * 4000},
    {"age": "un-an", "rythme": ["semaine", "inconnu", "occasionnel"], "besoins": ["handicap"] * 900},
)


@pytest.mark.parametrize("donnees", HOSTILES, ids=range(len(HOSTILES)))
def test_hostile_answers_get_a_page(guides, client, pitres_seule, page_demande, donnees):
    reponse = client.post(COMPARER, donnees, headers=ICI)
    assert reponse.status_code == 200
    assert "<script>alert" not in reponse.content.decode()
    assert client.post("/demande/preremplir/", donnees, headers=ICI).status_code == 302


def test_the_answers_cost_15_queries_and_the_same_for_20_guides(
    guides, client, pitres_seule, page_demande, django_assert_max_num_queries
):
    fabriques.StructureFactory(type=mode("creche_collective"), commune=pitres_seule)
    client.get(PAGE)  # Wagtail keeps the sites' root paths in the cache
    with django_assert_max_num_queries(15) as avec_trois:
        comparer(client)
    for rang in range(17):
        fabriques.GuidePageFactory(parent=guides, slug=f"guide-{rang}", mode=mode("mam"))
    with django_assert_max_num_queries(len(avec_trois)):
        comparer(client)


@pytest.mark.parametrize(("slug", "refuse"), [("comparer", True), ("creche-familiale", False)])
def test_no_guide_takes_the_address_of_the_answers(index, slug, refuse):
    corps = nested_form_data({"corps": streamfield([]), "sources": streamfield([])})
    formulaire = GuidePage.get_edit_handler().get_form_class()(
        {"title": "Un guide", "slug": slug, **corps}, instance=GuidePage(), parent_page=index
    )
    assert ("slug" in formulaire.errors) is refuse
