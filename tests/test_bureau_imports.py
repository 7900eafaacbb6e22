"""The screen of imports: a file brought, its columns, the preview, applying, the report."""

import io
import json

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from carte.forms.imports import GROUPES, TAILLE_MAX
from carte.imports import CHAMPS
from carte.models import EtatImport, Import, SourceImport, Structure
from demarches.roles import Groupe
from tests import fabriques
from tests.depots import (
    ALIZES,
    CSV,
    EN_TETE,
    INCONNUE,
    LUTINS,
    adresse,
    apercevoir,
    appliquer,
    comptes,
    deposer,
    fichiers,
    noms,
    page,
    presser,
    proposees,
)

pytestmark = pytest.mark.usefixtures("depot", "communication")
# Queries of any screen of the back office: the session, the agent, the menu.
DU_BUREAU = 16


# The whole way


def test_a_file_goes_from_the_screen_to_the_map(client, depot):
    essai = apercevoir(client)
    assert comptes(essai) == [3, 2, 0, 0, 1]
    assert noms() == set()
    apercu = page(client, adresse(essai))
    assert "2 structures seront ajoutées à la carte" in apercu
    assert "La Piscine" in apercu
    assert "« Piscine »" in apercu
    assert presser(client, essai).url == adresse(essai)
    assert noms() == {"Les Lutins", "Les Alizés"}
    assert "Import appliqué le" in page(client, adresse(essai))
    assert "Les Lutins" not in page(client, reverse("importer"))
    assert "Département de l’Eure" in page(client, reverse("importer"))


def _classeur():
    tampon, classeur = io.BytesIO(), openpyxl.Workbook()
    for ligne in CSV.decode().splitlines():
        classeur.active.append(ligne.split(";"))
    classeur.save(tampon)
    return tampon.getvalue()


def _geojson():
    entete, *lignes = (ligne.split(";") for ligne in CSV.decode().splitlines())
    objets = [
        {"type": "Feature", "geometry": None, "properties": dict(zip(entete, une, strict=True))} for une in lignes
    ]
    return json.dumps({"type": "FeatureCollection", "features": objets}).encode()


@pytest.mark.parametrize(("nom", "ecrire"), [("creches.xlsx", _classeur), ("creches.geojson", _geojson)])
def test_a_workbook_and_a_geojson_go_the_same_way(client, depot, nom, ecrire):
    assert comptes(appliquer(client, ecrire(), nom=nom)) == [3, 2, 0, 0, 1]
    assert noms() == {"Les Lutins", "Les Alizés"}


def test_what_is_applied_leaves_no_file_behind(client, depot, django_capture_on_commit_callbacks):
    essai = apercevoir(client)
    assert len(fichiers(depot)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        presser(client, essai)
    assert fichiers(depot) == []


def test_a_file_that_waits_can_be_read_by_its_system_account_alone(settings):
    options = settings.STORAGES["imports"]["OPTIONS"]
    assert options["file_permissions_mode"] == 0o600
    assert not str(options["location"]).startswith(str(settings.MEDIA_ROOT))


def test_the_same_file_twice_changes_nothing(client):
    appliquer(client)
    assert comptes(appliquer(client)) == [3, 0, 0, 2, 1]
    assert len(noms()) == 2


def test_the_same_press_twice_applies_once(client):
    essai = apercevoir(client)
    vu = client.get(adresse(essai)).context["vu"]
    for _ in range(2):
        assert client.post(adresse(essai, "appliquer"), {"vu": vu}).url == adresse(essai)
    assert Structure.objects.filter(source="Département de l’Eure").count() == 2
    assert comptes(essai) == [3, 2, 0, 0, 1]


def test_what_changed_since_the_preview_is_compared_again_and_told(client):
    essai = apercevoir(client)
    appliquer(client)
    presser(client, essai)
    assert comptes(essai) == [3, 0, 0, 2, 1]
    assert len(noms()) == 2
    assert "l’aperçu annonçait 2 à créer" in page(client, adresse(essai))


def test_another_preview_than_the_one_read_is_not_applied(client):
    essai = apercevoir(client)
    vu = client.get(adresse(essai)).context["vu"]
    colonnes = adresse(essai, "colonnes")
    client.post(colonnes, proposees(client, colonnes) | {"telephone-0": ""})
    client.post(adresse(essai, "appliquer"), {"vu": vu})
    assert noms() == set()
    assert "relisez-le" in page(client, adresse(essai))


def test_a_change_shows_before_and_after(client):
    appliquer(client)
    essai = apercevoir(client, (EN_TETE + LUTINS.replace("00 01", "00 09") + ALIZES).encode())
    assert comptes(essai) == [2, 0, 1, 1, 0]
    apercu = page(client, adresse(essai))
    assert "<del>02 32 00 00 01</del>" in apercu
    assert "<ins>02 32 00 00 09</ins>" in apercu


def test_what_the_file_no_longer_holds_is_named_and_stays(client):
    appliquer(client)
    essai = apercevoir(client, (EN_TETE + LUTINS).encode())
    assert "Les Alizés" in page(client, adresse(essai)).split("Absentes de ce fichier")[1]
    presser(client, essai)
    assert noms() == {"Les Lutins", "Les Alizés"}


# The file


@pytest.mark.parametrize(
    ("contenu", "nom", "phrase"),
    [
        (b"%PDF-1.7 ...", "creches.pdf", "C’est un PDF"),
        (b"\xd0\xcf\x11\xe0abcd", "creches.xls", "ancien classeur"),
        (b"<html><body>", "creches.csv", "page web"),
        (b"PK\x03\x04abc", "creches.xlsx", "Ce classeur est abîmé"),
        (b'{"a": 1}', "creches.json", "aucune liste"),
        (b"", "creches.csv", "Ce fichier est vide."),
        (b"x" * (TAILLE_MAX + 1), "creches.csv", "trop gros"),
    ],
    ids=["pdf", "xls", "html", "zip", "json", "empty", "big"],
)
def test_a_bad_file_is_refused_in_french_and_nothing_written_is_lost(client, depot, contenu, nom, phrase):
    reponse = deposer(client, contenu, nom, **{"nouvelle-licence": "Licence Ouverte"})
    texte = reponse.content.decode()
    assert reponse.status_code == 200
    assert phrase in texte
    assert 'value="Licence Ouverte"' in texte
    assert fichiers(depot) == []
    assert not Import.objects.exists()
    assert not SourceImport.objects.exists()


@pytest.mark.parametrize("champs", [{"nouvelle-nom": ""}, {"nouvelle-nom": "x" * 61}, {"source": "999"}])
def test_a_file_of_no_source_is_not_kept(client, depot, champs):
    SourceImport.objects.create(nom="Ville de Louviers")
    assert deposer(client, **champs).context["form"].errors
    assert fichiers(depot) == []


def test_a_new_source_that_is_known_already_is_to_be_chosen(client):
    SourceImport.objects.create(nom="Ville de Louviers")
    fichier = SimpleUploadedFile("a.csv", CSV)
    reponse = client.post(reverse("importer_fichier"), {"nouvelle-nom": " Ville  de Louviers", "fichier": fichier})
    assert "porte déjà ce nom" in reponse.content.decode()


@pytest.mark.parametrize(
    ("contenu", "nom"),
    [
        (json.dumps([{"Nom": "Les Lutins", "Type": "Multi-accueil", "Commune": "Pîtres"}]).encode(), "a.json"),
        (
            json.dumps({"type": "FeatureCollection", "features": [{
                "type": "Feature", "geometry": {"type": "Point", "coordinates": [1.23, 49.31]},
                "properties": {"Nom": "Les Lutins", "Type": "Multi-accueil", "Commune": "Pîtres"},
            }]}).encode(),
            "a.geojson",
        ),
    ],
    ids=["json", "geojson"],
)  # fmt: skip
def test_records_come_in_too(client, contenu, nom):
    assert comptes(appliquer(client, contenu, nom=nom))[:2] == [1, 1]
    assert noms() == {"Les Lutins"}


# The columns


def test_every_field_of_a_file_stands_in_one_group():
    rangees = [champ for _titre, champs in GROUPES for champ in champs]
    assert sorted(rangees) == sorted(CHAMPS)


def test_columns_are_proposed_with_examples(client):
    form = client.get(deposer(client).url).context["form"]
    assert form["nom-0"].value() == "0"
    assert form["telephone-0"].value() == "5"
    champs = dict(form.groupes())["La structure"]
    assert next(exemples for champ, exemples in champs if champ.name == "nom-0") == ["Les Lutins", "Les Alizés"]
    assert form.laissees() == [("Zorglub", ["ouvre en mai"])]


def test_columns_chosen_are_obeyed_and_kept_for_the_source(client):
    url = deposer(client).url
    choix = proposees(client, url) | {"inscription-0": "6", "telephone-0": ""}
    client.post(url, choix)
    presser(client, Import.objects.get())
    lutins = Structure.objects.get(nom="Les Lutins")
    assert (lutins.inscription, lutins.telephone) == ("ouvre en mai", "")
    assert proposees(client, deposer(client).url)["inscription-0"] == "6"


def test_columns_chosen_are_believed_before_the_profile(client):
    geojson = {"type": "FeatureCollection", "features": [{
        "type": "Feature", "geometry": {"type": "Point", "coordinates": [1.23, 49.31]},
        "properties": {"nom": "A", "autre": "Les Lutins", "types": "Multi-accueil", "commune": "Pîtres"},
    }]}  # fmt: skip
    url = deposer(client, json.dumps(geojson).encode(), "a.geojson", **{"nouvelle-profil": "toulouse"}).url
    form = client.get(url).context["form"]
    autre = str(form.vues.entetes.index("autre"))
    client.post(url, proposees(client, url) | {"nom-0": autre, "commune-0": str(form.vues.entetes.index("commune"))})
    presser(client, Import.objects.get())
    assert noms() == {"Les Lutins"}


@pytest.mark.parametrize(
    ("champs", "erreur"),
    [
        ({"gestionnaire-0": "0"}, "déjà choisie pour « Nom »"),
        ({"nom-0": "", "type-0": ""}, "quelle colonne donne le nom"),
        ({"nom-0": "99"}, "choix valide"),
        ({"nom-0": "zéro"}, "choix valide"),
    ],
)
def test_columns_that_cannot_be_are_told(client, champs, erreur):
    url = deposer(client).url
    reponse = client.post(url, proposees(client, url) | champs)
    assert reponse.status_code == 200
    assert erreur in str(reponse.context["form"].errors)
    assert not Import.objects.get().est_vu


# What is shown


def test_a_person_of_a_file_is_not_named_in_its_report(client):
    essai = apercevoir(
        client, (EN_TETE + LUTINS + "Nadia Berger;Assistante maternelle;4 rue X;27590;Pîtres;;\n").encode()
    )
    assert comptes(essai)[4] == 1
    assert "Nadia" not in json.dumps(essai.rapport)


def lignes(nombre):
    return (EN_TETE + LUTINS + "".join(INCONNUE.replace("3 rue", f"{n} rue") for n in range(nombre))).encode()


def test_many_rejected_rows_are_grouped_and_downloaded(client):
    essai = apercevoir(client, lignes(60))
    apercu = page(client, adresse(essai))
    assert "60 × " in apercu
    assert "Et 10 autres" in apercu
    reponse = client.get(adresse(essai, "rejets"))
    assert len(reponse.content.decode().splitlines()) == 61
    assert "attachment" in reponse["Content-Disposition"]


def test_a_cell_that_a_spreadsheet_would_compute_is_harmless_in_the_rows_rejected(client):
    essai = apercevoir(client, (EN_TETE + LUTINS + '"=HYPERLINK(""http://x"")";Piscine;;27590;Pîtres;;\n').encode())
    assert ";\"'=" in client.get(adresse(essai, "rejets")).content.decode()


@pytest.mark.parametrize("nom", ["voir", "colonnes", "rejets"])
def test_a_screen_costs_the_same_with_many_rejected_rows(client, nom):
    nombres = []
    for combien in (2, 100):
        essai = apercevoir(client, lignes(combien))
        with CaptureQueriesContext(connection) as capture:
            assert client.get(adresse(essai, nom)).status_code == 200
        nombres.append(len(capture))
    assert nombres[0] == nombres[1] <= DU_BUREAU + 2


def test_the_list_costs_the_same_with_many_sources(client):
    nombres = []
    for combien in (1, 6):
        for n in range(combien):
            appliquer(client, **{"nouvelle-nom": f"Source {combien} {n}"})
        with CaptureQueriesContext(connection) as capture:
            client.get(reverse("importer"))
        nombres.append(len(capture))
    assert nombres[0] == nombres[1] <= DU_BUREAU + 3


# Who sees what


@pytest.mark.parametrize("nom", ["voir", "colonnes", "rejets", "appliquer", "abandonner"])
def test_a_file_that_waits_belongs_to_who_brought_it(client, nom):
    essai = apercevoir(client)
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ADMINISTRATION]))
    for methode in ("get", "post"):
        assert getattr(client, methode)(adresse(essai, nom)).status_code == 404
    assert essai.nom_fichier not in page(client, reverse("importer"))
    assert Import.objects.filter(pk=essai.pk, etat=EtatImport.ESSAI).exists()


def test_a_report_is_read_by_colleagues(client):
    fait = appliquer(client)
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]))
    assert client.get(adresse(fait)).status_code == 200


def test_what_writes_is_posted(client):
    essai = apercevoir(client)
    assert {client.get(adresse(essai, nom)).status_code for nom in ("appliquer", "abandonner")} == {405}
    assert noms() == set()


# Sources


def test_a_source_keeps_its_name_and_its_imports(client):
    fait = appliquer(client)
    url = reverse("importer_source", args=[fait.source_id])
    assert "2 créées" in page(client, url)
    client.post(url, {"nom": "Autre", "licence": "Licence Ouverte", "perimetre": "200089456", "profil": "auto"})
    fait.source.refresh_from_db()
    assert (fait.source.nom, fait.source.licence, fait.source.perimetre) == (
        "Département de l’Eure", "Licence Ouverte", "200089456"
    )  # fmt: skip


def test_what_is_outside_the_perimeter_of_a_source_is_refused(client):
    fabriques.CommuneFactory(dehors=True)
    rouen = "Les Elfes;Multi-accueil;1 rue X;76000;Rouen;;\n"
    essai = apercevoir(client, (EN_TETE + LUTINS + rouen).encode(), **{"nouvelle-perimetre": "200089456"})
    assert comptes(essai) == [2, 1, 0, 0, 1]
