"""Traps of files never seen, what people wrote meanwhile, undoing, two imports at once."""

import json

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carte.imports import annuler, appliquer, lire
from carte.models import Import, ParQui, SourceImport, Structure
from commun.models import ModeAccueil
from commun.vocabulaire import charger_modes
from tests import fabriques
from tests.socles import socle
from tests.test_importer_structures import BONNE, ENTETE, bonne, importer


@socle
def communes(territoire):
    charger_modes(ModeAccueil)
    fabriques.CommuneFactory(pitres=True, lat=49.317, lon=1.228)
    fabriques.CommuneFactory(dehors=True, lat=49.44, lon=1.09)
    for insee, departement, lat, lon in (("27175", "27", 49.03, 1.19), ("50150", "50", 49.55, -1.38)):
        fabriques.CommuneFactory(
            insee=insee, nom="Crasville", departement=departement, codes_postaux=f"|{departement}400|", lat=lat, lon=lon
        )


@pytest.fixture
def ecrire(tmp_path):
    def ecrire(texte, nom="essai.csv"):
        (tmp_path / nom).write_text(texte if isinstance(texte, str) else json.dumps(texte), encoding="utf-8")
        return tmp_path / nom

    return ecrire


def table(*lignes, entete=ENTETE):
    return "\n".join(";".join(map(str, ligne)) for ligne in (entete, *lignes))


def une():
    return Structure.objects.select_related("type", "commune").get()


@pytest.mark.parametrize(
    ("entete", "ligne", "champ", "valeur"),
    [
        (["nom", "type", "commune", "departement"], ["Les Lutins", "MA", "Crasville", "50"], "commune.insee", "50150"),
        (["nom", "type", "ville"], ["Les Lutins", "MA", "Crasville (Manche)"], "commune.insee", "50150"),
        (["nom", "type", "cp", "ville"], ["Les Lutins", "Cr?che", "27590", "P?tres"], "type.code", "creche_collective"),
        (["nom", "type", "ville", "mail directrice"], ["Lutins", "MA", "Pîtres", "a@exemple.fr"], "courriel", ""),
        (["nom", "type", "ville", "ages"], ["Lutins", "MA", "Pîtres", "de 10 semaines à 4 ans"], "age_max_mois", 48),
        (["nom", "type", "num", "rue", "ville"], ["Api", "MA", "3", "rue Basse", "Pîtres"], "adresse", "3 rue Basse"),
        (["nom", "type", "coordonnées", "ville"], ["Lutins", "MA", "3 rue du Lac 27590 Pîtres", "Pîtres"], "lat", None),
        (["nom", "type", "ville", "gestionnaire"], ["Api", "MA", "Rouen Cedex", "C.C.A.S."], "gestionnaire", "CCAS"),
        (["nom", "commune", "x", "y"], ["Crèche", "Pîtres", "571200", "6914800"], "lat", pytest.approx(49.32, abs=0.1)),
    ],
)  # fmt: skip
def test_a_row_of_a_file_never_seen(communes, ecrire, entete, ligne, champ, valeur):
    assert importer(ecrire(table(ligne, entete=entete)))["rejets"] == []
    lue = une()
    for nom in champ.split("."):
        lue = getattr(lue, nom)
    assert lue == valeur


def test_homonyms_are_told_apart_by_the_departement_of_most_rows(communes, ecrire):
    lignes = [["Lutins", "MA", "Crasville"], ["Pomme", "MA", "Pîtres"], ["Api", "MA", "Pîtres"]]
    bilan = importer(ecrire(table(*lignes, entete=["nom", "type", "commune"])))
    assert (bilan["creees"], bilan["a_verifier"]) == (3, 1)
    assert Structure.objects.get(nom="Lutins").commune.insee == "27175"


@pytest.mark.parametrize(
    ("nom", "document"),
    [
        ("a.js", {"features": [{"attributes": {"nom": "Lutins", "type": "MA"}, "geometry": {"x": 1.23, "y": 49.32}}]}),
        ("a.json", {"results": [{"nom": "Lutins", "type": "MA", "geo_point_2d": {"lon": 1.23, "lat": 49.32}}]}),
        ("a.json", {"records": [{"fields": {"nom": "Lutins", "type": "MA", "geo": [49.32, 1.23]}}], "facets": [{}]}),
        ("a.json", [["nom", "type", "lat", "lon"], ["Lutins", "MA", 49.32, 1.23]]),
        ("a.ndjson", '{"nom": "Lutins", "type": "MA", "lat": 49.32, "lon": 1.23}\n' * 2),
        ("a.geojson", {"type": "FeatureCollection", "features": [{
            "type": "Feature", "geometry": {"type": "MultiPoint", "coordinates": [[1.23, 49.32]]},
            "properties": {"fiche": {"nom": "Lutins", "categorie": "MA"}}}]}),
    ],
)  # fmt: skip
def test_records_however_they_are_nested(communes, ecrire, nom, document):
    assert importer(ecrire(document, nom))["creees"] == 1
    assert (une().nom, une().point) == ("Lutins", (49.32, 1.23))


def test_titles_of_sections_tell_the_kind_of_what_follows(communes, tmp_path):
    classeur = openpyxl.Workbook()
    for ligne in (["Nom", "Adresse", "Ville"], ["MICRO-CRÈCHES"], ["Lutins", "1 rue", "Pîtres"], ["LAEP"],
                  ["Api", "2 rue", "Pîtres"]):  # fmt: skip
        classeur.active.append(ligne)
    classeur.save(tmp_path / "a.xlsx")
    assert importer(tmp_path / "a.xlsx")["creees"] == 2
    assert set(Structure.objects.values_list("nom", "type__code")) == {("Lutins", "micro_creche"), ("Api", "laep")}


def test_names_of_columns_alone_are_told(communes, ecrire):
    lecture = lire(ecrire(table()), SourceImport(nom="Essai"))
    assert (lecture.lues, list(lecture.remarques)) == (0, ["Le fichier ne contient aucune ligne sous son en-tête."])


def test_a_quote_never_closed_swallows_no_row(communes, ecrire):
    lignes = [bonne(nom=f"Lutins {n}", adresse=f"{n} rue du Lac") for n in range(9)]
    lignes[2][0] = f'"{lignes[2][0]}'
    assert importer(ecrire(table(*lignes)))["creees"] == 9


def test_every_row_refused_is_told_however_many_they_are(communes, ecrire):
    lignes = [bonne(nom=f"Fournil {n}", type="Boulangerie") for n in range(2100)]
    assert importer(ecrire(table(*lignes)), appliquer=True)["rejetees"] == 2100


def test_a_structure_of_another_source_is_left_as_it_is(communes, ecrire):
    importer(ecrire(table(BONNE)), source="Caf")
    bilan = importer(ecrire(table(bonne(telephone="02 32 00 00 09"))), source="Département")
    assert (bilan["inchangees"], une().source, une().telephone) == (1, "Caf", "02 32 00 00 01")
    assert Import.objects.first().rapport["ailleurs"] == [{"ligne": 2, "nom": "Les Libellules", "source": "Caf"}]


def test_one_whose_address_alone_changed_is_the_same(communes, ecrire):
    importer(ecrire(table(BONNE)))
    pk = une().pk
    assert importer(ecrire(table(bonne(adresse="9 rue Haute"))))["modifiees"] == 1
    assert (une().pk, une().adresse) == (pk, "9 rue Haute")


def test_a_sheet_written_by_hand_is_completed_and_given_back(communes, ecrire):
    fiche = fabriques.StructureFactory(
        nom="LES LIBELLULES", type=ModeAccueil.objects.get(code="micro_creche"), adresse="1, rue du lac", telephone="",
        commune__pitres=True, lat=49.3, lon=1.2,
    )  # fmt: skip
    assert importer(ecrire(table(BONNE)))["modifiees"] == 1
    assert importer(ecrire(table(BONNE)))["inchangees"] == 1
    completee = une()
    assert (completee.nom, completee.telephone, completee.point) == ("LES LIBELLULES", "02 32 00 00 01", (49.3, 1.2))
    annuler(Import.objects.first())
    annuler(Import.objects.last())
    rendue = une()
    assert (rendue.pk, rendue.telephone, rendue.source, rendue.valeurs_source) == (fiche.pk, "", "", {})


def test_what_a_person_has_checked_is_not_to_check_again(communes, ecrire):
    loin = table(bonne(lat="49.44", lon="1.09"))
    assert importer(ecrire(loin))["a_verifier"] == 1
    Structure.objects.update(a_verifier="")
    assert importer(ecrire(loin))["a_verifier"] == 0
    assert une().a_verifier == ""


def test_undoing_keeps_what_people_did_since(communes, ecrire):
    noms = ("Seule", "Confirmée", "Corrigée")
    importer(ecrire(table(*(bonne(nom=nom) for nom in noms))))
    Structure.objects.get(nom="Confirmée").confirmations.create(par=ParQui.RELAIS)
    Structure.objects.filter(nom="Corrigée").update(telephone="02 99 99 99 99")
    bilan = annuler(Import.objects.get())
    assert (bilan["supprimees"], bilan["depubliees"]) == (1, 2)
    assert set(bilan["gardees"]) == {"Confirmée", "Corrigée"}
    assert set(Structure.objects.values_list("nom", "publiee")) == {("Confirmée", False), ("Corrigée", False)}


def test_undoing_a_change_keeps_a_field_that_a_person_changed_since(communes, ecrire):
    importer(ecrire(table(BONNE)))
    importer(ecrire(table(bonne(telephone="02 32 00 00 05", lat="49.318", lon="1.229"))))
    Structure.objects.update(telephone="02 99 99 99 99")
    assert annuler(Import.objects.first())["gardees"] == ["Les Libellules"]
    assert (une().telephone, une().point) == ("02 99 99 99 99", (49.317, 1.228))


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_make_no_double(communes, ecrire, en_meme_temps):
    chemin = ecrire(table(BONNE, bonne(nom="Api")))

    def importer_aussi(nom):
        fait = appliquer(lire(chemin, SourceImport(nom=nom)))
        return fait.creees, fait.inchangees, Structure.objects.count()

    faits = en_meme_temps(lambda: importer_aussi("Caf"), lambda: importer_aussi("Département"))
    assert sorted(faits) == [(0, 2, 2), (2, 0, 2)]


TEXTES = st.text(st.characters(codec="utf-8", exclude_characters=';"\r\n'), max_size=12)
CONNUES = ("", "Les Lutins", "Api", "MA", "Boulangerie", "27590", "Pîtres", "49.3", "1.2", "=A1", "\0", "N/C")
LIGNES = st.lists(st.sampled_from(CONNUES) | TEXTES, min_size=8, max_size=8)


@given(st.lists(LIGNES, max_size=6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_rows_twice_change_nothing(communes, ecrire, lignes):
    chemin = ecrire(table(BONNE, *lignes))
    Structure.objects.all().delete()
    premier, second = importer(chemin), importer(chemin)
    assert (second["creees"], second["modifiees"]) == (0, 0)
    assert second["inchangees"] == premier["creees"] >= 1
    assert second["rejetees"] == premier["rejetees"]
