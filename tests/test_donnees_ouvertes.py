"""Open data: what is in the files and the API, what is never in them, what they cost."""

import csv
import datetime
import io
import json

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from carte.ouvertes import COLONNES, horaires_osm
from tests.fabriques import CommuneFactory, StructureFactory

CSV, GEOJSON, API = "/donnees/structures.csv", "/donnees/structures.geojson", "/api/structures/"
FORMATS = (CSV, GEOJSON, API)
# Planted in all that is not given away; none may be found.
MARQUES = ("ZQCOURRIEL", "ZQSOURCE", "ZQIDENTIFIANT", "ZQVERIFIER", "ZQVALEURS", "ZQADRESSE", "27991", "ZQPERSONNE")


@pytest.fixture
def commune(accueil):
    return CommuneFactory(pitres=True, lat=49.3, lon=1.2)


@pytest.fixture
def creche(commune):
    return StructureFactory(
        nom="Les Libellules", commune=commune, adresse="1 rue du Lac", code_postal="27590", gestionnaire="Ville",
        lat=49.31, lon=-1.25, age_min_mois=2, age_max_mois=36, places=12, handicap=True, langues=["ar", "uk"],
        inscription="Par téléphone ; sans frais.\nToute l’année.", mise_a_jour_le=datetime.date(2026, 11, 3),
        commission_le=datetime.date(2027, 3, 4),
    )  # fmt: skip


def octets(reponse):
    return b"".join(reponse.streaming_content) if reponse.streaming else reponse.content


def en_csv(client):
    brut = octets(client.get(CSV))
    assert brut.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(brut.decode("utf-8-sig"), newline=""), delimiter=";"))


def en_geojson(client):
    return json.loads(octets(client.get(GEOJSON)))


def en_json(client, **parametres):
    return client.get(API, parametres).json()


def noms(client):
    """{format: names} of what each format holds."""
    return {
        CSV: [ligne["nom"] for ligne in en_csv(client)],
        GEOJSON: [objet["properties"]["nom"] for objet in en_geojson(client)["features"]],
        API: [structure["nom"] for structure in en_json(client)["structures"]],
    }


# What is in


def test_the_api_says_a_structure_whole(client, creche):
    (dite,) = en_json(client)["structures"]
    assert dite == {
        "id": creche.pk, "nom": "Les Libellules", "type_code": "micro_creche", "type": creche.type.nom,
        "gestionnaire": "Ville", "adresse": "1 rue du Lac", "code_postal": "27590", "commune": "Pîtres",
        "code_insee": "27458", "lat": 49.31, "lon": -1.25, "position_approchee": False, "telephone": "02 99 00 00 01",
        "site_web": "", "age_min_mois": 2, "age_max_mois": 36, "places": 12, "horaires": "Mo-Fr 07:30-18:30",
        "handicap": True, "occasionnel": False, "urgence": False, "avip": False, "garde_partagee": False,
        "langues": ["ar", "uk"], "mode_tarif": "psu", "prix": None,
        "prix_par": "", "prix_heures": None, "prix_depuis": None, "prix_note": "",
        "inscription": "Par téléphone ; sans frais.\nToute l’année.",
        "commission_le": "2027-03-04", "mise_a_jour_le": "2026-11-03",
        "url": f"http://127.0.0.1:8000/carte/structure/{creche.pk}-les-libellules/",
    }  # fmt: skip


def test_the_csv_reads_back_as_it_was(client, creche):
    (ligne,) = en_csv(client)
    (dite,) = en_json(client)["structures"]
    assert list(ligne) == list(dite) == [colonne.nom for colonne in COLONNES]
    assert (float(ligne["lat"]), float(ligne["lon"])) == (49.31, -1.25)
    assert (ligne["handicap"], ligne["avip"], ligne["langues"]) == ("true", "false", "ar|uk")
    textes = [nom for nom, valeur in dite.items() if isinstance(valeur, str)]
    assert {nom: ligne[nom] for nom in textes} == {nom: dite[nom] for nom in textes}


def test_the_geojson_puts_the_longitude_first(client, creche):
    StructureFactory(nom="Sans point", commune=creche.commune, lat=None, lon=None)
    collection = en_geojson(client)
    assert collection["type"] == "FeatureCollection"
    libellules, sans_point = collection["features"]
    assert libellules["geometry"] == {"type": "Point", "coordinates": [-1.25, 49.31]}
    assert (libellules["id"], libellules["properties"]["nom"]) == (creche.pk, "Les Libellules")
    assert sans_point["geometry"] is None


def test_a_collection_without_a_structure_is_valid(client, commune):
    assert en_geojson(client)["features"] == []
    assert en_csv(client) == []
    assert (en_json(client)["total"], en_json(client)["mise_a_jour"]) == (0, None)


@pytest.mark.parametrize("lire", [en_json, en_geojson])
def test_each_says_its_licence_its_producer_and_its_date(client, creche, lire):
    dit = lire(client)
    assert dit["licence"] == "Licence Ouverte 2.0"
    assert dit["producteur"] == "Petite enfance, Agglomération d’essai"
    assert (dit["total"], dit["mise_a_jour"]) == (1, "2026-11-03")


@pytest.mark.parametrize(
    ("semaine", "attendu"),
    [
        ({}, ""),
        ({"1": []}, ""),
        ({"3": [["09:00", "12:00"]]}, "We 09:00-12:00"),
        ({str(j): [["07:30", "18:30"]] for j in range(1, 8)}, "Mo-Su 07:30-18:30"),
        (
            {**{j: [["08:30", "12:00"], ["13:30", "17:00"]] for j in "1245"}, "6": [["22:00", "24:00"]]},
            "Mo-Tu 08:30-12:00,13:30-17:00; Th-Fr 08:30-12:00,13:30-17:00; Sa 22:00-24:00",
        ),
        ({"1": [["09:00", "12:00"]], "2": [["09:00", "13:00"]]}, "Mo 09:00-12:00; Tu 09:00-13:00"),
    ],
)
def test_hours_are_said_as_openstreetmap_does(semaine, attendu):
    assert horaires_osm(semaine) == attendu


@pytest.mark.parametrize(
    ("nom", "cellule"),
    [
        ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"),
        ("@SUM(1)", "'@SUM(1)"),
        ("+1+cmd", "'+1+cmd"),
        ("-2-3", "'-2-3"),
        ("\t=1", "'=1"),
        (" =1", "' =1"),
        ("\uff1d1", "'\uff1d1"),
        ("+33 2 99 00 00 01", "+33 2 99 00 00 01"),
        ("Crèche = joie", "Crèche = joie"),
    ],
)
def test_a_spreadsheet_computes_nothing(client, commune, nom, cellule):
    StructureFactory(nom=nom, commune=commune)
    assert [ligne["nom"] for ligne in en_csv(client)] == [cellule]


# What is never in


def test_persons_hidden_and_expired_structures_are_in_no_format(client, creche):
    hier = timezone.localdate() - datetime.timedelta(days=1)
    StructureFactory(nom="Assistante maternelle", type__code="assistant_maternel", commune=creche.commune)
    StructureFactory(nom="Cachée", publiee=False, commune=creche.commune)
    StructureFactory(nom="Finie", visible_jusqu_au=hier, commune=creche.commune)
    StructureFactory(nom="Encore", visible_jusqu_au=timezone.localdate(), commune=creche.commune)
    assert noms(client) == {format_: ["Les Libellules", "Encore"] for format_ in FORMATS}


@pytest.mark.parametrize("adresse", [*FORMATS, "/donnees/"])
def test_nothing_private_is_found_anywhere(client, commune, adresse):
    prives = {
        "courriel": "ZQCOURRIEL@exemple.org", "source": "ZQSOURCE",
        "a_verifier": "ZQVERIFIER", "valeurs_source": {"nom": "ZQVALEURS"},
    }  # fmt: skip
    for rang, champs in enumerate(
        (
            {"nom": "Visible"},
            {"point_approche": True, "adresse": "3 rue ZQADRESSE", "code_postal": "27991"},
            {"nom": "ZQPERSONNE", "type__code": "assistant_maternel"},
        )
    ):
        StructureFactory(commune=commune, source_id=f"ZQIDENTIFIANT-{rang}", **prives, **champs)
    reponse = client.get(adresse)
    contenu = octets(reponse).decode()
    assert adresse == "/donnees/" or "Visible" in contenu
    trouvees = [marque for marque in MARQUES if marque in contenu or marque in str(reponse.headers)]
    assert trouvees == []


# The API


@pytest.mark.parametrize("par_page", [1, 3, 7, 100])
def test_pages_hold_each_structure_once(client, commune, par_page):
    voulues = [structure.pk for structure in StructureFactory.create_batch(13, commune=commune)]
    lues, adresse = [], f"{API}?par_page={par_page}"
    while adresse:
        page = client.get(adresse).json()
        lues += [structure["id"] for structure in page["structures"]]
        adresse = page["suivante"]
    assert lues == sorted(voulues)
    assert (page["page"], page["total"]) == (page["pages"], 13)


def test_a_page_names_its_neighbours_and_keeps_what_was_asked(client, commune):
    StructureFactory.create_batch(5, commune=commune)
    page = en_json(client, par_page=2, page=2, commune="27458")
    assert page["precedente"] == "http://127.0.0.1:8000/api/structures/?par_page=2&page=1&commune=27458"
    assert page["suivante"] == "http://127.0.0.1:8000/api/structures/?par_page=2&page=3&commune=27458"
    assert en_json(client)["precedente"] is None


@pytest.mark.parametrize(
    ("parametres", "attendus"),
    [
        ({"type": "mam"}, ["MAM"]),
        ({"type": ["mam", "micro_creche"]}, ["Les Libellules", "MAM"]),
        ({"commune": "27459"}, ["MAM"]),
        ({"commune": "2A004"}, []),
        ({"depuis": "2026-11-03"}, ["Les Libellules"]),
        ({"depuis": "2026-11-04"}, []),
        ({"inconnu": "x", "page": "", "commune": ""}, ["Les Libellules", "MAM"]),
    ],
)
def test_the_api_filters(client, creche, parametres, attendus):
    ailleurs = CommuneFactory(insee="27459", nom="Ailleurs")
    StructureFactory(nom="MAM", type__code="mam", commune=ailleurs, mise_a_jour_le=datetime.date(2026, 1, 1))
    assert [structure["nom"] for structure in en_json(client, **parametres)["structures"]] == attendus


@pytest.mark.parametrize(
    "requete",
    [
        "page=0", "page=-1", "page=2", "page=abc", "page=1.5", f"page={'9' * 40}", f"page={'9' * 5000}", "par_page=0",
        "par_page=501", "par_page=x", "type=inconnu", "type=assistant_maternel", "type=mam&type=x", "commune=pitres",
        "commune=2745", "commune=%D9%A2%D9%A7%D9%A4%D9%A5%D9%A8", "depuis=hier",
        "depuis=2026-02-30", "depuis=26/11/2026",
    ],
)  # fmt: skip
def test_nonsense_is_refused_in_json(client, creche, requete):
    reponse = client.get(f"{API}?{requete}")
    assert reponse.status_code == 400
    assert set(reponse.json()) == {"erreur"}
    assert reponse.json()["erreur"].split("\u00a0")[0] in requete
    assert reponse["Access-Control-Allow-Origin"] == "*"


# What all share


@pytest.mark.parametrize("adresse", FORMATS)
def test_any_site_and_any_cache_may_read_an_answer(client, creche, adresse):
    reponse = client.get(adresse)
    anciens = octets(reponse)
    assert reponse["Access-Control-Allow-Origin"] == "*"
    assert "public" in reponse["Cache-Control"]
    assert not reponse.cookies
    avant = {"if-none-match": reponse["ETag"]}
    inchangee = client.get(adresse, headers=avant)
    assert (inchangee.status_code, inchangee["Access-Control-Allow-Origin"]) == (304, "*")
    creche.places = 99
    creche.save()
    changee = client.get(adresse, headers=avant)
    assert changee.status_code == 200
    assert octets(changee) != anciens


def test_the_other_pages_are_not_for_other_sites(client, creche):
    for adresse in ("/donnees/", "/carte/structures.json", "/carte/"):
        assert "Access-Control-Allow-Origin" not in client.get(adresse)


@pytest.mark.parametrize("adresse", FORMATS)
def test_the_data_are_the_same_in_every_language(client, creche, adresse):
    assert octets(client.get(f"/ar{adresse}")) == octets(client.get(adresse))


@pytest.mark.parametrize("adresse", [*FORMATS, "/donnees/"])
@pytest.mark.parametrize("nombre", [2, 100])
def test_the_number_of_queries_is_constant(client, commune, django_assert_max_num_queries, adresse, nombre):
    StructureFactory.create_batch(nombre, commune=commune)
    octets(client.get(adresse))  # what a process reads once
    with django_assert_max_num_queries(6):
        octets(client.get(adresse))


# The page


def test_the_page_says_what_is_in_the_files_and_where_they_are(client, creche):
    page = BeautifulSoup(client.get("/donnees/").content, "html.parser")
    liens = {lien["href"] for lien in page.select("main a")}
    assert {CSV, GEOJSON} <= liens
    assert [ligne.th.get_text() for ligne in page.select("tbody tr")] == [colonne.nom for colonne in COLONNES]
    texte = " ".join(page.main.get_text(" ").split())
    for attendu in ("Licence Ouverte 2.0", "Agglomération d’essai", "3 novembre 2026", "Nombre de structures 1"):
        assert attendu in texte


def test_every_page_leads_to_it(client, creche):
    assert 'href="/donnees/"' in client.get("/carte/").content.decode()
    assert 'href="/ar/donnees/"' in client.get("/ar/carte/").content.decode()
    assert "http://testserver/donnees/" in client.get("/sitemap.xml").content.decode()
