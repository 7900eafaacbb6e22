"""The reference file of communes, read from an excerpt."""

import io

import pytest
from django.core.management import CommandError, call_command

from carte.importation import COMMUNES, FichierRefuse, lire_communes, ouvrir
from carte.models import Commune

ENTETE = "insee,nom,codes_postaux,population,departement,region,epci,epci_nom,siren,lat,lon,mairie_lat,mairie_lon\n"
PITRES = "27458,Pîtres,27590,2589,27,28,200089456,CA Seine-Eure,212704589,49.330915,1.21776,49.31744,1.22804\n"
ISLE_ADAM = "95313,L'Isle-Adam,95290|95999,12000,95,11,1,CC de l'Oise,2,49.1,2.2,49.1,2.2\n"
SANS_POINT = "42084,Les Salles-en-Bois,42440,,42,84,,,3,45.8,3.8,NaN,nan\n"
OUTRE_MER = "98818,Nouméa,98800,94000,988,988,,,4,,,,\n"


@pytest.fixture
def fichier(tmp_path):
    chemin = tmp_path / "communes.csv"
    chemin.write_text(ENTETE + PITRES + ISLE_ADAM + SANS_POINT + OUTRE_MER, encoding="utf-8")
    return chemin


def importer(fichier):
    sortie = io.StringIO()
    call_command("importer_communes", fichier, stdout=sortie, verbosity=0)
    return sortie.getvalue().strip()


def test_an_import_creates_what_the_file_holds(fichier):
    assert importer(fichier) == "Communes : 4 créées, 0 modifiées, 0 inchangées."
    commune = Commune.objects.get(insee="27458")
    assert (commune.nom, commune.codes_postaux, commune.population, commune.lat) == (
        "Pîtres",
        "|27590|",
        2589,
        49.330915,
    )


def test_importing_twice_changes_nothing(fichier, django_assert_num_queries):
    importer(fichier)
    with django_assert_num_queries(3):  # what is there, and an empty transaction
        assert importer(fichier) == "Communes : 0 créées, 0 modifiées, 4 inchangées."


def test_only_what_changed_is_written(fichier):
    importer(fichier)
    Commune.objects.filter(insee="27458").update(population=1, nom_normalise="x")
    assert importer(fichier) == "Communes : 0 créées, 1 modifiées, 3 inchangées."
    assert Commune.objects.get(insee="27458").nom_normalise == "pitres"


def test_apostrophes_and_several_postal_codes(fichier):
    importer(fichier)
    commune = Commune.objects.get(insee="95313")
    assert (commune.nom, commune.epci_nom) == ("L’Isle-Adam", "CC de l’Oise")
    assert commune.liste_codes_postaux == ["95290", "95999"]


def test_what_is_not_a_number_is_unknown(fichier):
    importer(fichier)
    commune = Commune.objects.get(insee="42084")
    assert (commune.mairie_lat, commune.mairie_lon, commune.population) == (None, None, 0)


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("a,b\n1,2\n", "Colonnes absentes"),
        (ENTETE + "27458,Pîtres\n", "Ligne 2"),
        (ENTETE + PITRES.replace("2589", "beaucoup"), "Ligne 2"),
        (ENTETE + PITRES + PITRES, "en double"),
        (ENTETE + PITRES.replace("27458", "274"), "INSEE"),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(texte, raison):
    with pytest.raises(FichierRefuse, match=raison):
        list(lire_communes(io.StringIO(texte)))


def test_a_bad_file_writes_nothing(tmp_path):
    chemin = tmp_path / "mauvais.csv"
    chemin.write_text(ENTETE + PITRES + PITRES, encoding="utf-8")
    with pytest.raises(CommandError, match="en double"):
        importer(chemin)
    assert not Commune.objects.exists()


def test_the_shipped_file_can_be_read_whole():
    with ouvrir(COMMUNES) as texte:
        communes = list(lire_communes(texte))
    assert len(communes) == 34969
    assert sum(c["lat"] is None for c in communes) == 99
    for champ in ("nom", "nom_normalise", "codes_postaux", "region", "departement", "epci_nom"):
        longueur = Commune._meta.get_field(champ).max_length
        assert max(len(c[champ]) for c in communes) <= longueur
