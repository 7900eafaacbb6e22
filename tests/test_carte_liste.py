"""/carte/: filters, pages, words, number of queries."""

import datetime

import pytest
from django.utils import timezone

from tests.fabriques import CommuneFactory, ModeAccueilFactory, PermanenceFactory, StructureFactory

BUDGET = 12


@pytest.fixture
def lieux(accueil):
    """Pîtres with a micro-crèche, a relais 5 km away, a MAM 15 km away."""
    commune = CommuneFactory(pitres=True, lat=49.0, lon=1.0)
    return {
        "commune": commune,
        "micro": StructureFactory(nom="Les Libellules", commune=commune),
        "relais": StructureFactory(relais=True, nom="La Roulotte", commune=commune, lat=49.045),
        "mam": StructureFactory(
            nom="Les Écureuils", commune=commune, lat=49.135, type=ModeAccueilFactory(code="mam", nom="MAM")
        ),
    }


def noms(reponse):
    return [structure.nom for structure in reponse.context["object_list"]]


def texte(reponse):
    return " ".join(reponse.content.decode().split()).replace("\u00a0", " ")


def test_everything_published_is_listed(client, lieux):
    StructureFactory(publiee=False)
    reponse = client.get("/carte/")
    assert sorted(noms(reponse)) == ["La Roulotte", "Les Libellules", "Les Écureuils"]
    assert "3 lieux" in texte(reponse)


@pytest.mark.parametrize(
    ("requete", "attendus"),
    [
        ({"type": "mam"}, ["Les Écureuils"]),
        ({"type": ["mam", "rpe"]}, ["Les Écureuils", "La Roulotte"]),
        ({"type": "mam,rpe"}, ["Les Écureuils", "La Roulotte"]),
        ({"commune": "pitres"}, ["Les Libellules", "La Roulotte"]),
        ({"commune": "27590", "rayon": "2"}, ["Les Libellules"]),
        ({"commune": "Pîtres (Eure)", "rayon": "20"}, ["Les Libellules", "La Roulotte", "Les Écureuils"]),
        ({"commune": "pitres", "type": "mam", "rayon": "30"}, ["Les Écureuils"]),
        ({"commune": "", "rayon": "2", "type": ""}, ["Les Libellules", "Les Écureuils", "La Roulotte"]),
    ],
)
def test_filters(client, lieux, requete, attendus):
    assert noms(client.get("/carte/", requete)) == attendus


def test_cards_say_their_distance(client, lieux):
    page = texte(client.get("/carte/", {"commune": "pitres"}))
    assert "5 km" in page
    assert "à moins de 10 km de Pîtres (Eure)" in page


def test_an_approximate_point_has_an_approximate_distance(client, lieux):
    StructureFactory(
        commune=lieux["commune"], lat=49.03, point_approche=True, adresse="3 rue Secrète", code_postal="27590"
    )
    page = texte(client.get("/carte/", {"commune": "pitres"}))
    assert "environ 3 km" in page
    assert "Secrète" not in page


def test_an_unknown_commune_says_so_and_lists_nothing(client, lieux):
    reponse = client.get("/carte/", {"commune": "Nulle-Part"})
    assert noms(reponse) == []
    assert "Aucune commune ne porte ce nom" in texte(reponse)


def test_homonyms_are_chosen_from_a_list(client, lieux):
    CommuneFactory(insee="21345", nom="Léry", departement="21", epci="x")
    CommuneFactory(insee="56209", nom="Léry", departement="56", epci="x")
    reponse = client.get("/carte/", {"commune": "lery", "type": "mam"})
    assert noms(reponse) == []
    assert "Côte-d’Or" in texte(reponse)
    assert "Morbihan" in texte(reponse)
    assert "?type=mam&amp;commune=L%C3%A9ry+%28C%C3%B4te-d%E2%80%99Or%29" in reponse.content.decode()


def test_the_commune_of_the_territory_is_shown_with_its_homonyms(client, lieux):
    CommuneFactory(insee="80999", nom="Pîtres", departement="80", epci="x")
    reponse = client.get("/carte/", {"commune": "pitres"})
    assert reponse.context["commune"].departement == "27"
    assert "Somme" in texte(reponse)


def test_an_empty_result_says_what_to_loosen_and_whom_to_call(client, lieux):
    pmi = ModeAccueilFactory(code="pmi", nom="PMI", nom_pluriel="PMI")
    StructureFactory(type=pmi, commune=lieux["commune"], lat=49.2)
    reponse = client.get("/carte/", {"commune": "pitres", "type": "pmi", "rayon": "10"})
    page = texte(reponse)
    assert "Chercher jusqu’à 30 km : 1 lieu" in page
    assert "Sans «" in page
    assert "La Roulotte" in page
    assert lieux["relais"].telephone in page


@pytest.mark.parametrize(
    "requete",
    [
        "page=abc", "page=-1", "page=99999999999999999999", "page=" + "9" * 5000, "type=inconnu", "rayon=loin",
        "rayon=-5", "commune=%00", "commune=%ED%A0%80", "commune=" + "x" * 5000, "type=a,b,,%00", "page=2&page=x",
    ],
)  # fmt: skip
def test_nonsense_is_never_an_error_of_ours(client, lieux, requete):
    assert client.get(f"/carte/?{requete}").status_code in (200, 400)


def test_a_page_that_does_not_exist_is_the_nearest_one(client, lieux):
    StructureFactory.create_batch(15, commune=lieux["commune"])
    assert client.get("/carte/?page=abc").context["page_obj"].number == 1
    assert client.get("/carte/?page=50").context["page_obj"].number == 2


def test_pages_keep_the_filters(client, lieux):
    StructureFactory.create_batch(15, commune=lieux["commune"])
    page = client.get("/carte/", {"commune": "pitres", "type": "micro_creche"}).content.decode()
    assert "?commune=pitres&amp;type=micro_creche&amp;page=2" in page


def test_filtered_pages_are_not_indexed(client, lieux):
    assert "noindex" not in client.get("/carte/").content.decode()
    assert "noindex" in client.get("/carte/?type=mam").content.decode()


def test_the_number_of_results_is_a_status(client, lieux):
    assert 'role="status"' in client.get("/carte/").content.decode()


def test_kinds_are_counted_in_the_place_searched(client, lieux):
    types = client.get("/carte/", {"commune": "pitres", "type": "micro_creche"}).context["panneau"]["type"]
    assert [(code, nombre, choisi) for code, _libelle, nombre, choisi in types] == [
        ("micro_creche", 1, True),
        ("rpe", 1, False),
    ]


@pytest.mark.parametrize(
    ("age", "dit", "prudence"), [(3, True, False), (31, True, False), (32, True, True), (93, False, False)]
)
def test_places_grow_grey_then_disappear(client, lieux, age, dit, prudence):
    jour = timezone.localdate() - datetime.timedelta(days=age)
    StructureFactory(commune=lieux["commune"], disponibilite="2 places en janvier", disponibilite_le=jour)
    page = texte(client.get("/carte/"))
    assert ("2 places en janvier" in page) is dit
    assert ("à vérifier" in page) is prudence


def test_a_commission_gives_its_date_and_no_number(client, lieux):
    jour = timezone.localdate() + datetime.timedelta(days=40)
    StructureFactory(commune=lieux["commune"], commission_le=jour)
    assert f"Places attribuées en commission le {jour.day}" in texte(client.get("/carte/"))


def test_a_request_takes_up_the_search_and_the_kind(client, lieux, page_demande):
    lieux["micro"].occasionnel = True
    lieux["micro"].save()
    page = client.get("/carte/", {"commune": "pitres", "occasionnel": "1"}).content.decode()
    for attendu in (
        '<form id="demander" method="post" action="/demande/preremplir/">',
        '<input type="hidden" name="commune" value="27458">',
        '<input type="hidden" name="rythme" value="occasionnel">',
        'form="demander" name="modes" value="micro_creche"',
    ):
        assert attendu in page


def test_a_relais_is_not_asked_for_a_place(client, lieux, page_demande):
    assert texte(client.get("/carte/", {"type": "rpe"})).count("Demander un accueil") == 0


def test_the_list_opens_no_session(client, lieux):
    assert not client.get("/carte/").cookies


@pytest.mark.parametrize("nombre", [2, 100])
@pytest.mark.parametrize("requete", ["", "?commune=pitres&type=micro_creche,rpe", "?commune=pitres&page=2"])
def test_the_number_of_queries_is_constant(client, lieux, django_assert_max_num_queries, nombre, requete):
    for structure in StructureFactory.create_batch(nombre, commune=lieux["commune"]):
        PermanenceFactory(structure=structure)
    client.get(f"/carte/{requete}")  # what a process reads once
    with django_assert_max_num_queries(BUDGET):
        client.get(f"/carte/{requete}")
