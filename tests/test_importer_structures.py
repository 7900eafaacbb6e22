"""Structures imported from files: excerpts of three real ones with their traps, others never seen, bad ones."""

import csv
import datetime
import functools
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carte import menage
from carte.importation import COMMUNES, lire_communes, ouvrir
from carte.imports import ImportImpossible, annuler
from carte.models import Commune, Import, LigneImport, Structure
from commun.models import EntreeRecherche, ModeAccueil
from commun.vocabulaire import charger_modes
from tests.socles import socle

EXTRAITS = Path(__file__).parent / "donnees" / "imports"
LIEUX = {
    "27458", "27375", "31555", "44002", "44003", "44005", "44009", "44040", "44074", "44109", "44128", "44067", "75056",
    "41049", "49246", "97411",  # where the far points are
}  # fmt: skip
ENTETE = ["nom", "type", "adresse", "code_postal", "commune", "lat", "lon", "telephone"]
BONNE = ["Les Libellules", "Micro-crèche", "1 rue du Lac", "27590", "Pîtres", "49.317", "1.228", "02 32 00 00 01"]


@functools.cache
def _communes():
    with ouvrir(COMMUNES) as fichier:
        return [champs for champs in lire_communes(fichier) if champs["insee"] in LIEUX]


@socle
def communes(territoire):
    charger_modes(ModeAccueil)
    Commune.objects.bulk_create([Commune(**champs) for champs in _communes()], ignore_conflicts=True)


def importer(chemin, source="Essai", profil="auto", appliquer=True, **options):
    """The report of the command, as --json gives it; its sum is checked each time."""
    sortie = io.StringIO()
    call_command(
        "importer_structures", chemin, source=source, profil=profil, appliquer=appliquer, json=True, stdout=sortie,
        **options,
    )  # fmt: skip
    bilan = json.loads(sortie.getvalue())
    gardees = bilan["creees"] + bilan["modifiees"] + bilan["inchangees"]
    assert bilan["lues"] == gardees + bilan["rejetees"]
    assert bilan["a_verifier"] <= gardees
    assert len(bilan["rejets"]) == bilan["rejetees"]
    return bilan


@pytest.fixture
def ecrire(tmp_path):
    def ecrire(*lignes, nom="essai.csv", encodage="utf-8", separateur=";", entete=ENTETE):
        tampon = io.StringIO()
        ecrivain = csv.writer(tampon, delimiter=separateur)
        ecrivain.writerows([*([entete] if entete else []), *lignes])
        chemin = tmp_path / nom
        chemin.write_bytes(tampon.getvalue().encode(encodage))
        return chemin

    return ecrire


def bonne(**champs):
    return list((dict(zip(ENTETE, BONNE, strict=True)) | champs).values())


@pytest.mark.parametrize("profil", ["auto", None])
@pytest.mark.parametrize(
    ("extrait", "gardees", "rejetees"),
    [("loire-atlantique.geojson", 9, 6), ("paris.csv", 10, 0), ("toulouse.geojson", 5, 0)],
)
def test_excerpts_of_real_files(communes, extrait, gardees, rejetees, profil):
    profil = profil or extrait.split(".")[0]
    chemin = EXTRAITS / extrait
    blanc = importer(chemin, profil=profil, appliquer=False)
    assert not Structure.objects.exists()
    assert (blanc["creees"], blanc["rejetees"]) == (gardees, rejetees), blanc["rejets"]
    assert importer(chemin, profil=profil) == blanc
    assert Structure.objects.count() == gardees
    encore = importer(chemin, profil=profil)
    assert (encore["creees"], encore["modifiees"], encore["inchangees"]) == (0, 0, gardees)


def test_points_of_other_departements_are_kept_to_be_checked(communes):
    importer(EXTRAITS / "loire-atlantique.geojson", profil="loire-atlantique")
    loin = Structure.objects.filter(a_verifier__contains=" km de ")
    assert {s.nom for s in loin} == {"Cadet Rousselle", "La Toupie Magique de l’Ile", "Les canailloux"}


def test_phones_are_found_in_free_text(communes):
    importer(EXTRAITS / "toulouse.geojson", profil="toulouse")
    assert {"05 34 41 67 75", "05 61 07 65 22", "05 62 85 57 98"} <= set(
        Structure.objects.values_list("telephone", flat=True)
    )


@pytest.mark.parametrize("encodage", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "cp850", "mac_roman"])
@pytest.mark.parametrize("separateur", [";", ",", "\t", "|"])
def test_a_table_is_read_however_it_is_written(communes, ecrire, encodage, separateur):
    bilan = importer(ecrire(BONNE, encodage=encodage, separateur=separateur))
    assert bilan["creees"] == 1
    structure = Structure.objects.get()
    assert (structure.nom, structure.type.code, structure.commune.insee) == ("Les Libellules", "micro_creche", "27458")
    assert (structure.lat, structure.lon, structure.telephone) == (49.317, 1.228, "02 32 00 00 01")


def test_a_table_is_known_by_what_it_holds_not_by_its_name(communes, ecrire):
    assert importer(ecrire(BONNE, nom="essai.xlsx"))["creees"] == 1


@pytest.mark.parametrize(
    ("entete", "ligne"),
    [
        (None, BONNE),
        (["Établissement", "Nature", "Voie", "CP", "Ville", "Latitude", "Longitude", "Tél."], BONNE),
        (["NOM_EQUIP", "CATEGORIE", "ADR", "CODPOST", "LIBCOM", "Y", "X", "TELEPHONE"], BONNE),
        (["nom", "type", "adresse", "insee", "geo_point_2d"], [*BONNE[:3], "27458", "49.317, 1.228"]),
        (
            ["nom", "adresse_complete", "lon", "lat"],
            ["Micro-crèche Les Libellules", "1 rue du Lac 27590 Pîtres", "1.228", "49.317"],
        ),
        (
            ["raison sociale", "type", "cp", "commune", "latitude", "longitude"],
            [*BONNE[:2], "27590", "PITRES", "49,317", "1,228"],
        ),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_names_and_by_what_they_hold(communes, ecrire, entete, ligne):
    assert importer(ecrire(ligne, entete=entete))["creees"] == 1
    structure = Structure.objects.get()
    assert "Libellules" in structure.nom
    assert (structure.type.code, structure.commune.insee) == ("micro_creche", "27458")
    assert structure.point == (49.317, 1.228)


def test_a_workbook_with_a_title_above_its_names_and_a_total_below(communes, tmp_path):
    classeur = openpyxl.Workbook()
    feuille = classeur.active
    feuille.append(["Accueil du jeune enfant"])
    feuille.merge_cells("A1:E1")
    feuille.append([])
    feuille.append(["Nom", "Type", "Code INSEE", "Téléphone", "Capacité"])
    feuille.append(["Les Libellules", "Micro-crèche", 27458, 232000001, 12])
    feuille.append(["TOTAL", None, None, None, 12])
    classeur.save(tmp_path / "essai.xlsx")
    bilan = importer(tmp_path / "essai.xlsx")
    assert (bilan["creees"], bilan["rejetees"]) == (1, 1)
    assert bilan["rejets"][0]["ligne"] == 5
    structure = Structure.objects.get()
    assert (structure.commune.insee, structure.telephone, structure.places) == ("27458", "02 32 00 00 01", 12)


def test_a_cell_merged_downwards_counts_for_each_of_its_rows(communes, tmp_path):
    classeur = openpyxl.Workbook()
    feuille = classeur.active
    for ligne in (
        ["Commune", "Nom", "Type", "Code postal"],
        ["Pîtres", "Les Libellules", "Micro-crèche", 27590],
        [None, "Pomme d’Api", "MC PAJE", None],
    ):
        feuille.append(ligne)
    for cellules in ("A2:A3", "D2:D3"):
        feuille.merge_cells(cellules)
    classeur.save(tmp_path / "essai.xlsx")
    assert importer(tmp_path / "essai.xlsx")["creees"] == 2
    assert {s.commune.insee for s in Structure.objects.select_related("commune")} == {"27458"}


def test_two_relais_never_share_an_address(communes, ecrire):
    lignes = [bonne(nom="Relais des Lacs", type="RPE", adresse=f"{n} rue Haute") for n in (1, 2)]
    assert importer(ecrire(*lignes))["creees"] == 2
    assert Structure.objects.values("slug").distinct().count() == 2


def test_records_of_an_api(communes, tmp_path):
    champs = {"nom": "Les Libellules", "categorie": "Micro-crèche", "adresse": "1 rue du Lac", "code_insee": 27458}
    (tmp_path / "un.json").write_text(json.dumps([{"recordid": "r1", "fields": champs}]))
    (tmp_path / "deux.json").write_text(json.dumps({"total_count": 1, "results": [champs]}))
    assert importer(tmp_path / "un.json", source="Un")["creees"] == 1
    assert importer(tmp_path / "deux.json", source="Deux", appliquer=False)["lues"] == 1


MAUVAISES = [
    ({"type": "Boulangerie"}, "type"),
    ({"type": "Assistante maternelle"}, "assistant"),
    ({"code_postal": "B-1000", "commune": "Bruxelles", "lat": "50.85", "lon": "4.35"}, ""),
    ({"code_postal": "99999", "commune": "Nullepart", "lat": "", "lon": ""}, "commune"),
]


@pytest.mark.parametrize(("champs", "dit"), MAUVAISES)
def test_a_bad_row_is_named_and_the_others_go_in(communes, ecrire, champs, dit):
    bilan = importer(ecrire(bonne(nom="Pomme d’Api"), bonne(**champs), BONNE))
    assert (bilan["creees"], bilan["rejetees"]) == (2, 1)
    assert bilan["rejets"][0]["ligne"] == 3
    assert dit in bilan["rejets"][0]["raison"].lower()


def test_swapped_coordinates_are_put_right_and_far_ones_are_checked(communes, ecrire):
    bilan = importer(ecrire(bonne(lat="1.228", lon="49.317"), bonne(nom="Loin", lat="43.6", lon="1.44")))
    assert (bilan["creees"], bilan["a_verifier"]) == (2, 1)
    assert Structure.objects.get(nom="Les Libellules").point == (49.317, 1.228)
    assert "km" in Structure.objects.get(nom="Loin").a_verifier


def test_a_row_told_twice_is_refused_with_the_first_one_named(communes, ecrire):
    bilan = importer(ecrire(BONNE, BONNE))
    assert (bilan["creees"], bilan["rejetees"]) == (1, 1)
    assert "2" in bilan["rejets"][0]["raison"]


def test_a_formula_is_text_without_effect(communes, ecrire):
    importer(ecrire(bonne(nom='=cmd|"/c calc"!A1', adresse="+33")))
    for structure in Structure.objects.all():
        assert not structure.nom.startswith(("=", "+", "-", "@"))


def test_outside_the_perimeter_nothing_goes_in(communes, ecrire):
    toulouse = bonne(nom="Loin", code_postal="31000", commune="Toulouse", lat="43.6", lon="1.44")
    bilan = importer(ecrire(BONNE, toulouse), perimetre="200089456")
    assert (bilan["creees"], bilan["rejetees"]) == (1, 1)
    with pytest.raises(CommandError, match="SIREN"):
        importer(ecrire(BONNE), perimetre="12")


def test_what_a_person_changed_stays_and_what_the_file_changed_follows(communes, ecrire):
    importer(ecrire(BONNE))
    Structure.objects.update(telephone="02 99 99 99 99")
    bilan = importer(ecrire(bonne(adresse="1 rue du Lac", telephone="02 32 00 00 05")))
    assert bilan["modifiees"] + bilan["inchangees"] == 1
    assert Structure.objects.get().telephone == "02 99 99 99 99"


def test_the_last_import_of_a_source_is_undone_and_no_other(communes, ecrire):
    importer(ecrire(BONNE))
    importer(ecrire(bonne(telephone="02 32 00 00 05"), bonne(nom="Pomme d’Api", adresse="2 rue Haute")))
    second, premier = Import.objects.order_by("-pk")
    with pytest.raises(ImportImpossible):
        annuler(premier)
    bilan = annuler(second)
    assert (bilan["supprimees"], bilan["remises"]) == (1, 1)
    assert Structure.objects.get().telephone == "02 32 00 00 01"
    with pytest.raises(ImportImpossible):
        annuler(second)


def _bombe():
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 200_000_000)
    return tampon.getvalue()


@pytest.mark.parametrize(
    ("nom", "octets"),
    [
        ("vide.csv", b""),
        ("espaces.csv", b" \n\n \n"),
        ("image.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00"),
        ("page.json", b"<html></html>"),
        ("coupe.geojson", b'{"type": "FeatureCollection", "features": ['),
        ("bombe.xlsx", None),
        ("profond.json", b"[" * 100_000),
        ("sans-rien.json", b"[]"),
        ("sans-lieu.geojson", b'{"type": "FeatureCollection", "features": []}'),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(communes, tmp_path, nom, octets):
    (tmp_path / nom).write_bytes(_bombe() if octets is None else octets)
    with pytest.raises(CommandError) as refus:
        importer(tmp_path / nom)
    assert nom in str(refus.value)
    assert not Structure.objects.exists()


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.json", "a.geojson", "a.xlsx", "a"]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_reported_or_refused(communes, tmp_path, octets, nom):
    (tmp_path / nom).write_bytes(octets)
    try:
        bilan = importer(tmp_path / nom, appliquer=False)
    except CommandError:
        return
    assert bilan["lues"] >= 0


def test_what_undoes_an_import_goes_before_its_report(communes, ecrire):
    importer(ecrire(BONNE))
    fait, structure = Import.objects.get(), Structure.objects.get()
    for jours, lignes, rapports in ((182, 1, 1), (184, 0, 1), (3 * 366, 0, 0)):
        Import.objects.update(cree_le=timezone.now() - datetime.timedelta(days=jours))
        menage.effacer_les_imports()
        assert (LigneImport.objects.count(), Import.objects.count()) == (lignes, rapports)
        if rapports:
            assert Import.objects.get(pk=fait.pk).est_annulable == bool(lignes)
    assert Structure.objects.get() == structure


def test_an_imported_structure_is_found_by_the_search(communes, ecrire, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        importer(ecrire(BONNE))
    assert EntreeRecherche.objects.filter(titre="Les Libellules").exists()


def test_an_address_that_only_a_file_gives_is_not_written_to(communes, ecrire):
    importer(ecrire([*BONNE, "creche@exemple.fr"], entete=[*ENTETE, "courriel"]))
    structure = Structure.objects.get()
    assert (structure.courriel, menage.ecrire_aux_structures()) == ("creche@exemple.fr", 0)
    Structure.objects.update(courriel_confirme=True)
    assert menage.ecrire_aux_structures() == 1
