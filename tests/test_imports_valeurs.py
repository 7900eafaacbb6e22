"""What an import reads in a cell, in a name of column, in the word of a kind."""

import pytest

from carte.imports import ages, genres, horaires, lambert
from carte.imports.colonnes import champ_du_nom
from carte.imports.communes import code_et_nom, fin_d_adresse
from carte.imports.contenus import couple
from carte.imports.textes import repare
from carte.imports.valeurs import (
    abrege,
    code,
    courriel,
    degres,
    entier,
    est_formule,
    lisible,
    nombre,
    places,
    propre,
    site_web,
    telephones,
)

LUNDI_VENDREDI = {str(jour): [["07:30", "18:30"]] for jour in range(1, 6)}
LUNDI_JEUDI = {jour: [["09:00", "12:00"], ["14:00", "17:00"]] for jour in "14"}


@pytest.mark.parametrize("vide", ["", "   ", "N/C", "n/a", "NaN", "null", "NC", "néant", "-", "——", "Non renseigné"])
def test_what_says_nothing_is_empty(vide):
    assert propre(vide) == ""


@pytest.mark.parametrize("nom", ["Na !", "N°1", "Nana", "0"])
def test_what_looks_like_nothing_and_is_a_name_stays(nom):
    assert propre(nom) == nom


@pytest.mark.parametrize(
    ("lire", "texte", "lu"),
    [
        (code, "1004", "01004"), (code, "44003.0", "44003"), (code, "2a004", "2A004"), (code, "27 590", "27590"),
        (code, "123", ""), (code, "F-27590", "27590"), (code, "27590 Pîtres", ""),
        (nombre, "48,85", 48.85), (nombre, " -1.5 ", -1.5), (nombre, "1e400", None), (nombre, "12 rue", None),
        (entier, "25 places", 25), (entier, "25.0", 25), (entier, "25,5", None), (entier, "999999", None),
        (courriel, "mailto:Creche@Exemple.fr ", "creche@exemple.fr"), (courriel, "creche@", ""),
        (site_web, "www.exemple.fr", "http://www.exemple.fr"), (site_web, "javascript:alert(1)", ""),
        (telephones, "232000001", ["02 32 00 00 01"]), (telephones, "+33 (0)2 32 00 00 01", ["02 32 00 00 01"]),
        (telephones, "02.32.00.00.01 / 06 12 34 56 78", ["02 32 00 00 01", "06 12 34 56 78"]),
        (telephones, "inscription au 02 32 00 00 01, le lundi", ["02 32 00 00 01"]), (telephones, "27590", []),
        (repare, "CrÃ¨che", "Crèche"), (repare, "Crèche", "Crèche"),
        (telephones, "232000001.0", ["02 32 00 00 01"]),
        (telephones, "02 32 00 00 01 06 12 34 56 78", ["02 32 00 00 01", "06 12 34 56 78"]),
        (places, "25", 25), (places, "Agrément : 25 places", 25), (places, "CAPACITE 25", 25), (places, "0", None),
        (places, "12 places dont 3 occasionnelles", 12), (places, "agrément n° 2019-4", None),
        (places, "complet", None),
        (degres, "48,85", 48.85), (degres, "48°30'36\"N", 48.51), (degres, "1° 30’ O", -1.5), (degres, "rue", None),
        (couple, "48,85 ; 2,35", (48.85, 2.35)), (couple, "48,85 2,35", (48.85, 2.35)), (couple, "12, 5 rue", None),
        (couple, '{"type": "Point", "coordinates": [2.35, 48.85]}', (48.85, 2.35)),
        (couple, "48.85, 2.35", (48.85, 2.35)), (couple, "[48.85, 2.35]", (48.85, 2.35)),
        (couple, "POINT (2.35 48.85)", (48.85, 2.35)), (couple, "48,85, 2,35", (48.85, 2.35)), (couple, "ici", None),
        (code_et_nom, "44000 Nantes", ("44000", "Nantes")), (code_et_nom, "Nantes (44000)", ("44000", "Nantes")),
        (fin_d_adresse, "2 rue X 31000 TOULOUSE CEDEX 2", ("2 rue X", "31000", "TOULOUSE")),
        (ages.lire, "de 2 mois 1/2 à 3 ans", (3, 36)), (ages.lire, "10 semaines - 4 ans", (2, 48)),
        (ages.lire, "moins de 6 ans", (None, 72)), (ages.lire, "0-3 ans", (0, 36)),
        (ages.lire, "12 places", (None, None)),
        (ages.lire, "de 3 ans à 2 mois", (None, None)), (ages.un_age, "10", 10), (ages.un_age, "3 ans", 36),
        (horaires.lire, "du lundi au vendredi de 7h30 à 18h30", LUNDI_VENDREDI),
        (horaires.lire, "Mo-Fr 07:30-18:30", LUNDI_VENDREDI), (horaires.lire, "7h30-18h30", {}),
        (horaires.lire, "lundi et jeudi : 9h-12h / 14h-17h", LUNDI_JEUDI),
        (horaires.lire, "lundi 9h-12h sauf vacances", {}), (horaires.lire, "lundi 18h-9h", {}),
        (horaires.lire, "lundi 9h-12h, 10h-14h", {}), (horaires.lire, "sur rendez-vous", {}),
    ],
)  # fmt: skip
def test_a_cell_is_read_or_left(lire, texte, lu):
    assert lire(texte) == lu


@pytest.mark.parametrize(
    ("texte", "cite"),
    [
        ("Piscine", "Piscine"),
        ("x" * 60, "x" * 40),
        ("NB : " + "les assistants maternels " * 3, "NB : les assistants maternels les…"),
    ],
)
def test_a_reason_quotes_whole_words(texte, cite):
    assert abrege(texte) == cite


def test_a_text_kept_is_harmless_and_short():
    assert lisible("=cmd|'/c calc'!A1", 150).startswith("'=")
    assert lisible("- Les  p'tits\x00 loups", 150) == "Les p’tits loups"
    assert len(lisible("é" * 500, 150)) == 150


@pytest.mark.parametrize(("texte", "dite"), [("=1+1", True), ("@SUM(A1)", True), ("+33 2 32 00 00 01", False),
                                             ("-1.5", False), ("Les Lutins", False)])  # fmt: skip
def test_a_formula_is_told_from_a_number_and_from_a_telephone(texte, dite):
    assert est_formule(texte) is dite


@pytest.mark.parametrize(
    ("types", "nom", "genre"),
    [
        (["MA"], "", "multi_accueil"), (["MACF"], "", "multi_accueil"), (["CrècheFami"], "", "creche_familiale"),
        (["Crèche"], "Micro-crèche Les Lutins", "micro_creche"), (["EAJE"], "Halte-garderie", "halte_garderie"),
        (["Associatif"], "CRECHE PARENTALE LES LUTINS", "creche_parentale"), (["Cr?che"], "", "creche_collective"),
        (["Petite enfance", "Multi accueil"], "", "multi_accueil"), ([], "MINI CRECHE 7, RUE X", "creche_collective"),
        (["Crèche Personnel"], "", "creche_entreprise"), (["Relais Assistantes Maternelles"], "", "rpe"),
        (["Maison d’assistantes maternelles"], "", "mam"), (["Assistante maternelle agréée"], "", "assistant_maternel"),
        (["Lieu d'Accueil Enfants Parents"], "", "laep"), (["Accueil de loisirs sans hébergement"], "", "alsh"),
        (["Jardin d'éveil"], "", "jardin_enfants"), (["Médiathèque"], "", "mediatheque"),
        (["R.P.E. itinérant"], "", "rpe"), (["L.A.E.P."], "", "laep"),
        (["Garderie et jardin d'enfants"], "", "jardin_enfants"), (["Garderie"], "", "halte_garderie"),
        (["Accueil régulier et occasionnel"], "", "multi_accueil"),
        (["École maternelle"], "Les Lutins", ""), (["Boulangerie"], "Ma crémerie", ""), ([], "Créchendo", ""),
    ],
)  # fmt: skip
def test_a_kind_is_found_in_its_column_else_in_the_name(types, nom, genre):
    assert genres.trouver(types, nom, {}) == genre


@pytest.mark.parametrize(
    ("entete", "champ"),
    [
        ("Raison sociale", "nom"), ("NOM_EQUIP", "nom"), ("nomStructure", "nom"), ("fields.denomination", "nom"),
        ("Catégorie", "type"), ("libcategetab", "type"), ("CODPOST", "code_postal"),
        ("adresse.codePostal", "code_postal"), ("DEPCOM", "insee"), ("LIBCOM", "commune"),
        ("ligneacheminement", "commune"), ("geo_point_2d", "point"),
        ("Tél.", "telephone"), ("Mél", "courriel"), ("Nb places (agrément)", "places"), ("typvoie", "adresse"),
        ("coordxet", "x"), ("opening_hours", "horaires"), ("Mail directrice", ""), ("Téléphone du siège", ""),
        ("PE_NBPLACES", "places"), ("EQUIP_LAT", "lat"), ("ADR_CODEPOSTAL", "code_postal"), ("Num agrément", ""),
        ("COLL_NOM", ""), ("Communes couvertes", ""), ("Gestionnaire adresse", "gestionnaire"),
        ("Tel / fax", "telephone"),
        ("result_label", ""), ("result_score", "score"), ("Communauté de communes", ""), ("Date de maj", ""),
    ],
)  # fmt: skip
def test_a_column_is_known_by_its_name(entete, champ):
    assert champ_du_nom(entete)[0] == champ


def test_lambert_93_is_degrees_by_formula():
    # Notre-Dame de Paris, as geoportail.gouv.fr gives it in both systems.
    lat, lon = lambert.degres(652381.5, 6861998.5)
    assert (lat, lon) == pytest.approx((48.85626, 2.35101), abs=2e-4)
    assert lambert.degres(700000, 6600000) == pytest.approx((46.5, 3.0), abs=1e-9)


@pytest.mark.parametrize(
    ("x", "y", "point"),
    [
        (1_700_000, 7_200_000, (48.0, 3.0)),  # the origin of CC48
        (1_700_000, 1_200_000, (42.0, 3.0)),
        (261_845.7, 6_250_564.3, (48.8566, 2.3522)),
        (-187_000, 6_123_000, (48.0976, -1.6798)),
    ],
)
def test_metres_of_towns_and_of_web_maps_are_degrees_too(x, y, point):
    assert any(lu == pytest.approx(point, abs=1e-3) for lu in lambert.lectures(x, y))


@pytest.mark.parametrize(("x", "y"), [(48.85, 2.35), (0, 0), (1e8, 1e8), (600_000, 2_400_000), (1_700_000, 500_000)])
def test_other_numbers_are_no_metres(x, y):
    assert lambert.lectures(x, y) == []
