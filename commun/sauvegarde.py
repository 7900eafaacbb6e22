"""A backup: the database and the media in one archive, with the checksum of each; and back.

The manifest comes last in the archive. Nothing is restored of an archive that is not whole.
"""

import hashlib
import io
import json
import os
import shutil
import tarfile
import tempfile
import zlib
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from commun import bases

FORMAT = 1
MANIFESTE = "manifeste.json"
MEDIAS = "medias/"
PREFIXE, SUFFIXE = "petite-enfance-", ".tar.gz"
BLOC = 1024 * 1024


class ArchiveAbimee(Exception):
    """Not an archive of ours, or not as it was written; the message is French and may be shown."""


def sauvegarder(dossier, complements):
    """Write an archive in a folder; return (path, manifest). `complements` is added to the manifest."""
    dossier.mkdir(parents=True, exist_ok=True, mode=0o700)
    archive = dossier / f"{PREFIXE}{timezone.localtime():%Y%m%d-%H%M%S}{SUFFIXE}"
    with tempfile.TemporaryDirectory(dir=dossier, prefix=".sauvegarde-") as atelier:
        moteur, partielle = bases.moteur(), Path(atelier) / "archive"
        base = Path(atelier) / moteur.membre
        moteur.exporter(base)
        manifeste = {
            "format": FORMAT,
            "cree_le": timezone.now().isoformat(timespec="seconds"),
            "moteur": moteur.nom,
            "migrations": sorted(f"{app}.{nom}" for app, nom in _migrations_de_la_base()),
            "fichiers": [],
        } | complements
        with open(os.open(partielle, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as sortie:
            with tarfile.open(fileobj=sortie, mode="w:gz") as tar:
                _remplir(tar, manifeste, base)
            sortie.flush()
            os.fsync(sortie.fileno())
        os.replace(partielle, archive)
    return archive, manifeste


def elaguer(dossier, garder):
    """Erase the oldest archives of a folder; return how many: what a family had erased must leave them too."""
    vieilles = sorted(dossier.glob(f"{PREFIXE}*{SUFFIXE}"), reverse=True)[garder:]
    for archive in vieilles:
        archive.unlink()
    return len(vieilles)


@contextmanager
def ouverte(archive):
    """(manifest, folder) of an archive taken out whole and checked. Raises ArchiveAbimee."""
    with tempfile.TemporaryDirectory(prefix="restauration-", dir=_atelier()) as dossier:
        try:
            manifeste = _sortir(archive, Path(dossier))
        except (OSError, EOFError, tarfile.TarError, zlib.error, ValueError, KeyError, TypeError) as erreur:
            raise ArchiveAbimee("Cette archive est abîmée, ou n’est pas une sauvegarde du site.") from erreur
        yield manifeste, Path(dossier)


def refus(manifeste):
    """Why an archive cannot go into this site, whatever it holds; "" when it can."""
    if manifeste["format"] != FORMAT:
        return "Cette sauvegarde est d’un format que ce site ne connaît pas."
    if manifeste["moteur"] != bases.moteur().nom:
        return f"Cette sauvegarde est celle d’une base {manifeste['moteur']} : réglez DATABASE_URL sur ce moteur."
    connues = {f"{app}.{nom}" for app, nom in MigrationLoader(None, ignore_no_migrations=True).disk_migrations}
    if inconnues := set(manifeste["migrations"]) - connues:
        return f"Cette sauvegarde vient d’une version plus récente du site ({sorted(inconnues)[0]})."
    return ""


def peuple():
    """Whether the site already holds something: an account, or a medium."""
    table = get_user_model()._meta.db_table
    comptes = table in connection.introspection.table_names() and get_user_model().objects.exists()
    return comptes or any(True for _fichier in _medias())


def restaurer(manifeste, dossier):
    """Put what `ouverte` gave in the place of what the site holds."""
    moteur = bases.moteur()
    moteur.importer(dossier / moteur.membre)
    if not isinstance(default_storage, FileSystemStorage):
        return
    racine = Path(default_storage.location)
    racine.mkdir(parents=True, exist_ok=True)
    for ancien in racine.iterdir():
        shutil.rmtree(ancien) if ancien.is_dir() else ancien.unlink()
    for nouveau in sorted((dossier / MEDIAS).glob("*")):
        shutil.move(nouveau, racine / nouveau.name)


def _atelier():
    """On the disk of the site: the whole archive goes through it."""
    settings.VAR.mkdir(parents=True, exist_ok=True)
    return settings.VAR


def _migrations_de_la_base():
    return MigrationRecorder(connection).applied_migrations()


def _medias():
    """Files of the media, when they are on a disk of ours."""
    if not isinstance(default_storage, FileSystemStorage):
        return
    for fichier in sorted(Path(default_storage.location).rglob("*")):
        if fichier.is_file() and not fichier.is_symlink():
            yield fichier


def _remplir(tar, manifeste, base):
    with base.open("rb") as flux:
        condense = hashlib.file_digest(flux, "sha256").hexdigest()
    tar.add(base, base.name)
    manifeste["fichiers"].append({"nom": base.name, "taille": base.stat().st_size, "sha256": condense})
    for fichier in _medias():
        nom = MEDIAS + fichier.relative_to(default_storage.location).as_posix()
        try:
            octets = fichier.read_bytes()
        except FileNotFoundError:  # erased meanwhile
            continue
        _ajouter(tar, nom, octets)
        manifeste["fichiers"].append({"nom": nom, "taille": len(octets), "sha256": hashlib.sha256(octets).hexdigest()})
    _ajouter(tar, MANIFESTE, json.dumps(manifeste, ensure_ascii=False, indent=1).encode())


def _ajouter(tar, nom, octets):
    membre = tarfile.TarInfo(nom)
    membre.size, membre.mode = len(octets), 0o600
    tar.addfile(membre, io.BytesIO(octets))


def _sortir(archive, dossier):
    """Take every file out, then compare with the manifest."""
    sortis = {}
    with tarfile.open(archive, "r:gz") as tar:
        for membre in tar:
            _verifier_le_nom(membre)
            cible = dossier / membre.name
            cible.parent.mkdir(parents=True, exist_ok=True)
            sortis[membre.name] = _copier(tar.extractfile(membre), cible)
    manifeste = json.loads((dossier / MANIFESTE).read_text())
    del sortis[MANIFESTE]
    attendus = {f["nom"]: (f["taille"], f["sha256"]) for f in manifeste["fichiers"]}
    if attendus != sortis:
        raise ValueError("checksums")
    return manifeste


def _verifier_le_nom(membre):
    chemin = PurePosixPath(membre.name)
    if not membre.isfile() or chemin.is_absolute() or ".." in chemin.parts:
        raise ValueError("member")


def _copier(source, cible):
    """(size, digest) of what was copied."""
    condense, taille = hashlib.sha256(), 0
    with cible.open("wb") as sortie:
        while bloc := source.read(BLOC):
            sortie.write(bloc)
            condense.update(bloc)
            taille += len(bloc)
    return taille, condense.hexdigest()
