"""A backup, and back: whole or refused, while families send, without those who were erased since."""

import gzip
import io
import json
import os
import shutil
import sqlite3
import tarfile
import time
from contextlib import closing
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings as reglages
from django.core.management import CommandError, call_command
from django.db import connection
from post_office.models import Email

from commun import sauvegarde
from commun.models import ModeAccueil, Utilisateur
from commun.vocabulaire import charger_modes
from demarches import registre
from demarches.conservation import effacer_question
from demarches.models import Brouillon, ContactFamille, Demande, DemandeStat, Journal, Question
from tests import fabriques, gabarit, soumissions, traces
from tests.fabriques import TravailleurFactory
from tests.marques import planter
from tests.pannes import attendre, maison_neuve

COMBIEN = int(os.environ.get("PANNES_DEMANDES", "24"))
# Archives made while families send, and how many send between two of them.
INSTANTS, PAS = (6, COMBIEN // 40) if COMBIEN > 1000 else (2, 3)
MEDIA = b"\x89PNG image"
SUR_POSTGRESQL = reglages.DATABASES["default"]["ENGINE"].endswith("postgresql")


@pytest.fixture(scope="module")
def maison_batie(tmp_path_factory, django_db_setup, django_db_blocker):
    dossier = tmp_path_factory.mktemp("maison")
    with django_db_blocker.unblock(), maison_neuve(dossier, 1) as maison:
        if not SUR_POSTGRESQL:
            shutil.copy(dossier / "pannes.sqlite3", dossier / "neuve")
        yield maison


@pytest.fixture
def maison(maison_batie):
    """The house with a new database."""
    url = maison_batie.environ["DATABASE_URL"]
    if SUR_POSTGRESQL:
        nom = urlsplit(url).path.strip("/")
        with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connexion:
            connexion.execute(f"DROP DATABASE {nom} WITH (FORCE)")
            gabarit.creer_sur_postgresql(connexion, nom)
    else:
        fichier = Path(urlsplit(url).path)
        for suite in ("-wal", "-shm"):
            Path(f"{fichier}{suite}").unlink(missing_ok=True)
        shutil.copy(fichier.parent / "neuve", fichier)
    return maison_batie


@pytest.fixture
def dedans(maison, tmp_path, settings):
    """In the database of the house; media and register of the test."""
    settings.VAR, settings.MEDIA_ROOT = tmp_path / "var", tmp_path / "var" / "media"
    settings.MEDIA_ROOT.mkdir(parents=True)
    with maison.dedans():
        yield tmp_path


def commander(*arguments):
    """What a command printed, its refusal included."""
    sortie = StringIO()
    try:
        call_command(*map(str, arguments), stdout=sortie)
    except CommandError as refus:
        sortie.write(f"REFUS {refus}")
    return sortie.getvalue().replace("\u00a0", " ")


def sauvegarder(dossier):
    dit = commander("sauvegarder", dossier)
    assert "REFUS" not in dit, dit
    return max(dossier.glob("*.tar.gz"))


def vider():
    """A new machine: no database, no media."""
    if SUR_POSTGRESQL:
        with connection.cursor() as curseur:
            curseur.execute("DROP SCHEMA public CASCADE")
            curseur.execute("CREATE SCHEMA public")
    else:
        nom = connection.settings_dict["NAME"]
        connection.close()
        for suite in ("", "-wal", "-shm"):
            Path(f"{nom}{suite}").unlink(missing_ok=True)
    shutil.rmtree(reglages.MEDIA_ROOT)


@pytest.fixture
def garnie(dedans):
    """A site with an account, a medium, a request full of markers and another one; returns the first request."""
    (reglages.MEDIA_ROOT / "original_images").mkdir()
    (reglages.MEDIA_ROOT / "original_images" / "un.png").write_bytes(MEDIA)
    charger_modes(ModeAccueil)
    demande = planter()[Demande]
    fabriques.DemandeFactory(secteur=demande.secteur, contact__email="autre@exemple.org")
    return demande


def test_a_lost_site_comes_back_without_the_family_that_was_erased_since(garnie, dedans):
    siens = [garnie.uuid, garnie.uuid.hex, garnie.reference]
    archive = sauvegarder(dedans / "sauvegardes")
    assert archive.stat().st_mode & 0o077 == 0
    garnie.retirer()
    garnie.anonymiser(motif="famille")
    fabriques.DemandeFactory(secteur=garnie.secteur)
    vider()

    debut = time.monotonic()
    dit = commander("restaurer", archive, "--appliquer")

    print(json.dumps({"restauration_s": round(time.monotonic() - debut, 1), "octets": archive.stat().st_size}))  # noqa: T201
    assert "1 demandes et 0 questions effacées de nouveau" in dit
    assert "Le site est restauré" in dit
    assert ContactFamille.objects.get().email == "autre@exemple.org"
    assert Utilisateur.objects.exists()
    assert (reglages.MEDIA_ROOT / "original_images" / "un.png").read_bytes() == MEDIA
    assert DemandeStat.objects.count() == 1
    des_autres = ("avis", "brouillon", "question")
    assert [t for t in traces.tables(*siens) if not any(nom in t for nom in des_autres)] == []
    assert "rien n’a été changé" in commander("verifier_journal")


def test_nothing_of_an_erased_family_is_left_in_the_files_of_the_database(garnie, dedans):
    """Every column, then every byte on the disk, once the database has been vacuumed."""
    siens = [garnie.uuid, garnie.uuid.hex, garnie.reference, garnie.contact.email]
    garnie.retirer()
    garnie.anonymiser(motif="famille")
    effacer_question(Question.objects.get())
    Brouillon.objects.all().delete()
    assert traces.tables(*siens) == {}
    with connection.cursor() as curseur:
        curseur.execute("VACUUM")
        if not SUR_POSTGRESQL:
            curseur.execute("PRAGMA secure_delete")
            assert curseur.fetchone() == (1,)
            curseur.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert traces.fichiers(_donnees(), *siens) == {}
    assert traces.fichiers(reglages.VAR, *siens) == {}


def _donnees():
    """Folder of the files of the database: those of this one alone."""
    if not SUR_POSTGRESQL:
        return Path(connection.settings_dict["NAME"]).parent
    with connection.cursor() as curseur:
        curseur.execute("VACUUM FULL")
        curseur.execute("CHECKPOINT")
        curseur.execute(
            "SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = current_database()"
        )
        dossier, oid = curseur.fetchone()
    return Path(dossier) / "base" / str(oid)


def test_backups_made_while_families_send_are_each_one_whole_instant(maison, dedans):
    soumissions.preparer()
    archives, code = [], "from tests.soumissions import envoyer_sans_fin; envoyer_sans_fin()"
    with maison.lancer("shell", "-v", "0", "-c", code):
        for rang in range(1, INSTANTS + 1):
            attendre(lambda seuil=rang * PAS: Demande.objects.count() >= seuil, 600)
            archives.append(sauvegarder(dedans / str(rang)))
    dernier = 0
    for archive in archives:
        assert "Le site est restauré" in commander("restaurer", archive, "--appliquer", "--remplacer")
        demandes = Demande.objects.count()
        assert demandes >= dernier + 1
        dernier = demandes
        assert ContactFamille.objects.count() == Journal.objects.filter(action="soumettre").count() == demandes
        assert Demande.objects.filter(envois__gabarit="recu").count() == demandes
        assert Email.objects.count() == 2 * demandes


# What is refused


def refaire(archive, changer):
    """The archive with other members: `changer` receives and returns {name: bytes}."""
    with tarfile.open(archive, "r:gz") as tar:
        membres = changer({membre.name: tar.extractfile(membre).read() for membre in tar})
    with tarfile.open(archive, "w:gz") as tar:
        for nom, octets in membres.items():
            membre = tarfile.TarInfo(nom)
            membre.size = len(octets)
            tar.addfile(membre, io.BytesIO(octets))


def manifeste(membres, **champs):
    return membres | {sauvegarde.MANIFESTE: json.dumps(json.loads(membres[sauvegarde.MANIFESTE]) | champs).encode()}


def octet_change(archive):
    octets = bytearray(archive.read_bytes())
    octets[len(octets) // 2] ^= 0xFF
    archive.write_bytes(octets)


ABIMEES = {
    "un octet": octet_change,
    "coupée": lambda a: a.write_bytes(a.read_bytes()[:-2000]),
    "vide": lambda a: a.write_bytes(b""),
    "autre chose": lambda a: a.write_bytes(gzip.compress(b"bonjour")),
    "sans manifeste": lambda a: refaire(a, lambda m: {k: v for k, v in m.items() if k != sauvegarde.MANIFESTE}),
    "sans média": lambda a: refaire(a, lambda m: {k: v for k, v in m.items() if not k.startswith("medias/")}),
    "un média changé": lambda a: refaire(a, lambda m: m | {"medias/original_images/un.png": b"autre"}),
    "un fichier de plus": lambda a: refaire(a, lambda m: {"medias/deux.png": b"2"} | m),
    "un fichier dehors": lambda a: refaire(a, lambda m: {"../dehors": b"2"} | m),
}
AUTRES = {
    "autre moteur": (lambda m: manifeste(m, moteur="oracle"), "base oracle"),
    "plus récente": (lambda m: manifeste(m, migrations=["demarches.9999_demain"]), "version plus récente"),
    "autre format": (lambda m: manifeste(m, format=2), "format"),
    "registre plus long": (
        lambda m: manifeste(m, registre={"nombre": 3, "chaine": "0" * 64}),
        "registre des effacements manque",
    ),
}


def test_an_archive_that_is_not_as_it_was_written_changes_nothing(garnie, dedans):
    bonne = sauvegarder(dedans / "sauvegardes")
    Demande.objects.exclude(pk=garnie.pk).get().delete()
    for nom, abimer in ABIMEES.items():
        archive = dedans / "abimee.tar.gz"
        shutil.copy(bonne, archive)
        abimer(archive)
        dit = commander("restaurer", archive, "--appliquer", "--remplacer")
        assert "REFUS Cette archive est abîmée" in dit, nom
    for nom, (changer, attendu) in AUTRES.items():
        shutil.copy(bonne, archive)
        refaire(archive, changer)
        dit = commander("restaurer", archive, "--appliquer", "--remplacer")
        assert "REFUS" in dit, nom
        assert attendu in dit, nom
    assert Demande.objects.get() == garnie
    assert not (dedans / "dehors").exists()
    assert list(reglages.VAR.glob("restauration-*")) == []


def test_a_site_that_is_in_use_is_not_overwritten_by_mistake(garnie, dedans):
    registre.inscrire("demande", fabriques.DemandeFactory.build().uuid)
    archive = sauvegarder(dedans / "sauvegardes")
    assert "Rien n’a été changé : relancez avec --appliquer" in commander("restaurer", archive, "--remplacer")
    assert "REFUS Ce site contient déjà" in commander("restaurer", archive, "--appliquer")
    travailleur = TravailleurFactory()
    assert "REFUS Un travailleur est en marche" in commander("restaurer", archive, "--appliquer", "--remplacer")
    travailleur.delete()
    registre.chemin().unlink()
    assert "REFUS Le registre" in commander("restaurer", archive, "--appliquer", "--remplacer")
    assert "pas d’archive" in commander("restaurer", dedans / "rien.tar.gz")
    dit = commander("restaurer", archive, "--appliquer", "--remplacer", "--sans-registre")
    assert "Le site est restauré" in dit


def test_old_archives_leave_the_folder(dedans):
    dossier = dedans / "sauvegardes"
    dossier.mkdir()
    for jour in range(10, 15):
        (dossier / f"petite-enfance-202601{jour}-030000.tar.gz").touch()
    (dossier / "autre.txt").touch()
    assert "3 archives anciennes retirées" in commander("sauvegarder", dossier, "--garder", "3")
    restent = sorted(f.name for f in dossier.iterdir())
    assert restent[:3] == [
        "autre.txt",
        "petite-enfance-20260113-030000.tar.gz",
        "petite-enfance-20260114-030000.tar.gz",
    ]
    assert len(restent) == 4


@pytest.mark.skipif(not SUR_POSTGRESQL, reason="SQLite needs no tool")
def test_a_tool_that_is_missing_is_named_and_a_failed_restoration_leaves_the_database_as_it_was(
    garnie, dedans, settings
):
    archive = sauvegarder(dedans / "sauvegardes")
    settings.OUTILS_POSTGRESQL = str(dedans)
    assert "REFUS pg_dump est introuvable" in commander("sauvegarder", dedans)
    faux = dedans / "pg_restore"
    faux.write_text("#!/bin/sh\necho raté >&2\nexit 1\n")
    faux.chmod(0o700)
    dit = commander("restaurer", archive, "--appliquer", "--remplacer")
    assert "REFUS pg_restore a échoué : raté" in dit
    assert Demande.objects.count() == 2


@pytest.mark.skipif(SUR_POSTGRESQL, reason="of SQLite alone")
def test_a_database_that_somebody_writes_to_is_not_replaced(garnie, dedans, monkeypatch):
    archive = sauvegarder(dedans / "sauvegardes")
    monkeypatch.setattr("commun.bases.PATIENCE_S", 0.1)
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as autre:
        autre.execute("BEGIN IMMEDIATE")
        assert "La base est occupée" in commander("restaurer", archive, "--appliquer", "--remplacer")
        autre.rollback()
    assert Demande.objects.count() == 2
