"""Files in the forms that French producers give: a few rows of each, with what each of them must become."""

import json

import openpyxl
import pytest

from carte.models import Structure
from commun.models import ModeAccueil
from commun.vocabulaire import charger_modes
from tests import fabriques
from tests.socles import socle
from tests.test_importer_structures import importer

ADRESSE = "3 rue du Lac"


@socle
def communes(territoire):
    charger_modes(ModeAccueil)
    fabriques.CommuneFactory(pitres=True, lat=49.317, lon=1.228)
    fabriques.CommuneFactory(dehors=True, lat=49.44, lon=1.09)
    fabriques.CommuneFactory(insee="31555", nom="Toulouse", codes_postaux="|31000|", lat=43.6, lon=1.44)


@pytest.fixture
def ecrire(tmp_path):
    def ecrire(texte, nom="essai.csv"):
        (tmp_path / nom).write_text(texte, encoding="utf-8")
        return tmp_path / nom

    return ecrire


def la_seule():
    return Structure.objects.select_related("type", "commune").get()


def lue():
    """What a test compares of the only structure of the base."""
    une = la_seule()
    return une.nom, une.type.code, une.commune.insee, une.adresse, une.telephone, une.places


def csv_de(entete, *lignes, separateur=";"):
    return "\n".join(separateur.join(ligne) for ligne in (entete, *lignes))


ATTENDUE = ("Les Lutins", "micro_creche", "27458", ADRESSE, "02 32 00 00 01", 12)
TEXTES = {
    "an equipment, each column led by a mark": csv_de(
        ["COLL_NOM", "EQUIP_UID", "EQUIP_NOM", "EQUIP_THEME", "EQUIP_TYPE", "ADR_NUMERO", "ADR_NOMVOIE",
         "ADR_CODEPOSTAL", "ADR_COMMUNE", "EQUIP_TELEPHONE", "EQUIP_CAPACITE", "EQUIP_LAT", "EQUIP_LONG"],
        ["Département", "e-1", "Les Lutins", "Enfance", "Micro-crèche", "3", "rue du Lac", "27590", "Pîtres",
         "+33232000001", "12", "49.317", "1.228"],
    ),
    "WKT, capitals, a telephone without its zero": csv_de(
        ["WKT", "PE_NOM", "PE_TYPE", "PE_ADRESSE", "PE_CP", "PE_COMMUNE", "PE_TEL", "PE_NBPLACES"],
        ["POINT (1.228 49.317)", "Les Lutins", "MICRO-CRECHE PAJE", ADRESSE, "27590", "PITRES", "232000001.0", "12"],
    ),
    "a point with decimal commas, a capacity in words": csv_de(
        ["Établissement", "Nature", "Rue", "CP - Ville", "Tel / fax", "CAPACITE ACCUEIL", "Position GPS"],
        ["Les Lutins", "Micro-crèche", ADRESSE, "27590 - Pîtres", "Tél : 02.32.00.00.01", "Agrément : 12 places",
         "49,317 ; 1,228"], separateur="\t",
    ),
    "degrees and minutes, two telephones, communes that are served": csv_de(
        ["Type", "Nom du service", "Adresse principale", "CP Ville", "Tél. fixe", "Tél. portable", "Effectif autorisé",
         "Communes couvertes", "Latitude (DMS)", "Longitude (DMS)"],
        ["M.C. micro-crèche", "Les Lutins", ADRESSE, "27590 Pîtres", "02 32 00 00 01", "06 12 34 56 78", "12",
         "Rouen, Pîtres", "49°19'1.2\"N", "1° 13' 40.8'' E"],
    ),
    "a GeoJSON point in a cell, cut by commas it does not mean": csv_de(
        ["id", "nom", "type", "numero", "voie", "insee", "contact", "places", "geometrie"],
        ["x7", "Les Lutins", "Micro-crèche", "3", "rue du Lac", "27458", "Mme Roy, 02 32 00 00 01, a@exemple.fr", "12",
         '{"type": "Point", "coordinates": [1.228, 49.317]}'], separateur="|",
    ),
    "the number after the street, an address told twice": csv_de(
        ["Nom", "Type", "Voie", "Numéro", "Adresse complète", "Téléphone", "Nb places", "lat", "lng"],
        ["Les Lutins", "Micro-crèche", "rue du Lac", "3", f"{ADRESSE} 27590 Pîtres", "0033232000001", "12 berceaux",
         "49.317", "1.228"],
    ),
    "the columns of FINESS, whose nomenclature looks like codes INSEE": csv_de(
        ["nofinesset", "rs", "numvoie", "typvoie", "voie", "commune", "departement", "ligneacheminement", "telephone",
         "libcategetab", "categagretab", "capacite", "coordxet", "coordyet"],
        ["270000001", "Les Lutins", "3", "rue", "du Lac", "458", "27", "27590 PITRES CEDEX", "0232000001",
         "Micro-crèche", "31555", "12", "571141.6", "6914491.6"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("forme", TEXTES)
def test_a_table_of_a_producer(communes, ecrire, forme):
    bilan = importer(ecrire(TEXTES[forme]))
    assert (bilan["creees"], bilan["rejets"]) == (1, [])
    assert lue() == ATTENDUE
    assert la_seule().point == pytest.approx((49.317, 1.228), abs=1e-4)


OBJETS = {
    "the directory of public services, whose fields are lists": {"service": [{
        "nom": "Les Lutins", "pivot": [{"type_service_local": "micro_creche"}], "nb_places": 12,
        "adresse": [{"numero_voie": ADRESSE, "code_postal": "27590", "nom_commune": "Pîtres", "latitude": "49.317",
                     "longitude": "1.228"}], "telephone": [{"valeur": "02 32 00 00 01", "description": ""}]}]},
    "OpenStreetMap": {"elements": [{"type": "node", "id": 12, "lat": 49.317, "lon": 1.228, "tags": {
        "name": "Les Lutins", "childcare:type": "micro-crèche", "addr:housenumber": "3", "addr:street": "rue du Lac",
        "addr:postcode": "27590", "addr:city": "Pîtres", "contact:phone": "+33 2 32 00 00 01", "capacity": "12"}}]},
    "ArcGIS, in the metres of Web Mercator": {"features": [{
        "geometry": {"x": 136700.33, "y": 6328821.84}, "attributes": {
            "OBJECTID": 1, "NOM": "Les Lutins", "TYPE": "Micro-crèche", "ADRESSE": ADRESSE, "INSEE": 27458,
            "TEL": "0232000001", "NB_PLACES": 12}}]},
    "a theme beside the kind, a point in metres": {"type": "FeatureCollection", "features": [{
        "type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": [[571141.6, 6914491.6]]}, "properties": {
            "nom": "Les Lutins", "theme": "PETITE ENFANCE", "sstheme": "Micro crèche", "adresse": ADRESSE,
            "insee": "27458", "telephone": "02.32.00.00.01", "capaccueil": "12 places"}}]},
}  # fmt: skip


@pytest.mark.parametrize("forme", OBJETS)
def test_records_of_a_producer(communes, ecrire, forme):
    assert importer(ecrire(json.dumps(OBJETS[forme]), "essai.json"))["creees"] == 1
    assert lue() == ATTENDUE
    assert la_seule().point == pytest.approx((49.317, 1.228), abs=1e-4)


@pytest.mark.parametrize("nom", ["a.xlsx", "a.csv", "4f1c"])
def test_a_workbook_is_read_whatever_the_name_of_its_file(communes, tmp_path, nom):
    classeur = openpyxl.Workbook()
    for ligne in (["Nom", "Type", "Commune"], ["Les Lutins", "Micro-crèche", "Pîtres"]):
        classeur.active.append(ligne)
    with open(tmp_path / nom, "wb") as fichier:
        classeur.save(fichier)
    assert importer(tmp_path / nom)["creees"] == 1


def test_notes_and_totals_of_a_workbook_tell_no_kind(communes, tmp_path):
    classeur = openpyxl.Workbook()
    for ligne in (
        ["Structure", "Mode d’accueil", "Coordonnées", "Agrément PMI"],
        ["Les Lutins", "Micro-crèche", f"{ADRESSE} – 27590 Pîtres", "12 places dont 3 en occasionnel"],
        ["(1) Les micro-crèches sont limitées à douze places, comme le dit l’article R. 2324-46."],
        ["Api", None, "5 rue du Lac – 27590 Pîtres", 10], ["Total", None, None, "=SUM(D2:D4)"], ["Source :", "DPMI 27"],
    ):  # fmt: skip
        classeur.active.append(ligne)
    classeur.save(tmp_path / "a.xlsx")
    bilan = importer(tmp_path / "a.xlsx")
    assert [rejet["raison"].split(" (")[0] for rejet in bilan["rejets"]] == [
        "Ligne de note", "Ni type, ni nom qui dise le type, et la source n’a pas de type par défaut.",
        "Ligne de total ou de légende, pas une structure.", "Ligne de total ou de légende, pas une structure.",
    ]  # fmt: skip
    assert lue()[:4] + lue()[5:] == ATTENDUE[:4] + ATTENDUE[5:]


@pytest.mark.parametrize(("postal", "adresse", "gardee"), [
    ("B-7500 Tournai", ADRESSE, 0), ("7500 Tournai", ADRESSE, 0), ("", "2 rue Basse, CH-1201 Genève", 0),
    ("27590 Pîtres", "place du 8 mai 1945 Bâtiment A", 1), ("27590", "BP 1234 Lutins", 1),
])  # fmt: skip
def test_a_town_abroad_is_told_from_an_address(communes, ecrire, postal, adresse, gardee):
    ligne = ["Lutins", "MA", adresse, postal, "49.317", "1.228"]
    autre = ["Api", "MA", ADRESSE, "27590", "49.317", "1.228"]
    bilan = importer(ecrire(csv_de(["nom", "type", "adresse", "code postal", "lat", "lon"], ligne, autre)))
    assert bilan["creees"] == 1 + gardee
    assert all("à l’étranger" in rejet["raison"] for rejet in bilan["rejets"])


def test_numbers_of_rows_are_no_identifiers(communes, ecrire):
    entete = ["N°", "nom", "type", "commune"]
    noms = ["Api", "Lutins", "Pomme"]
    importer(ecrire(csv_de(entete, *([str(n), nom, "MA", "Pîtres"] for n, nom in enumerate(noms, 1)))))
    avant = set(Structure.objects.values_list("pk", "nom"))
    noms.insert(0, "Nouvelle")
    bilan = importer(ecrire(csv_de(entete, *([str(n), nom, "MA", "Pîtres"] for n, nom in enumerate(noms, 1)))))
    assert (bilan["creees"], bilan["inchangees"]) == (1, 3)
    assert avant < set(Structure.objects.values_list("pk", "nom"))


def test_a_code_insee_before_the_name_of_a_commune_is_no_postal_code(communes, ecrire):
    importer(
        ecrire(csv_de(["nom", "type", "commune", "photo"], ["Lutins", "MA", "27458 - Pîtres", "https://a.fr/b.jpg"]))
    )
    assert (la_seule().commune.insee, la_seule().code_postal) == ("27458", "27590")
    assert (la_seule().a_verifier, la_seule().site_web) == ("", "")


def test_an_age_in_years_is_not_read_in_months(communes, ecrire):
    entete = ["nom", "type", "commune", "Âge minimum (mois)", "Âge maximum (années)"]
    importer(ecrire(csv_de(entete, ["Lutins", "MA", "Pîtres", "2", "4"])))
    assert (la_seule().age_min_mois, la_seule().age_max_mois) == (2, 48)
    importer(ecrire(csv_de([*entete[:3], "age min", "age max"], ["Lutins", "MA", "Pîtres", "3", "6"])))
    assert (la_seule().age_min_mois, la_seule().age_max_mois) == (3, 72)
