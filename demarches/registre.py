"""The register of erasures: a file outside the database that only grows, read again after a restoration.

One JSON object a line: {"rang", "le", "quoi", "empreinte", "chaine"}. `empreinte` is the digest of a random identifier
that nobody reads back; `chaine` that of the line and of the one before, so that a line changed, taken away or moved is
seen. A line is on the disk before the erasure is committed: a machine that stops between the two leaves one too many,
never one too few.
"""

import fcntl
import hashlib
import json
import os
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from django.conf import settings
from django.utils import timezone

NOM = "effacements.jsonl"
DEBUT = "0" * 64


class RegistreAbime(Exception):
    """A line of the register is not what was written; the message is French and may be shown."""


@dataclass(frozen=True)
class Ligne:
    rang: int
    le: str
    quoi: str
    empreinte: str
    chaine: str = ""

    def chainee(self, precedente):
        return Ligne(**asdict(self) | {"chaine": _condenser(precedente, self.rang, self.le, self.quoi, self.empreinte)})


def chemin():
    return settings.DOSSIER_REGISTRE / NOM


def empreinte(quoi, uuid):
    """What stands for an erased object: its identifier is random, so that nobody guesses it from this."""
    return _condenser(quoi, str(uuid))


def inscrire(quoi, uuid):
    """Add the erasure of an object; called inside the transaction of the erasure, last of all."""
    return ajouter(quoi, empreinte(quoi, uuid))


def ajouter(quoi, valeur):
    """Add a line, on the disk when this returns."""
    with _ouvert() as fichier:
        derniere = _derniere(fichier)
        rang, chaine = (derniere.rang + 1, derniere.chaine) if derniere else (1, DEBUT)
        ligne = Ligne(rang, timezone.now().isoformat(timespec="microseconds"), quoi, valeur).chainee(chaine)
        fichier.seek(0, os.SEEK_END)
        fichier.write((json.dumps(asdict(ligne)) + "\n").encode())
        fichier.flush()
        os.fsync(fichier.fileno())
    return ligne


def lire(fichier=None):
    """Every Ligne, checked, the first one first; nothing when there is no register. Raises RegistreAbime."""
    fichier = fichier or chemin()
    if not fichier.exists():
        return []
    lignes, chaine = [], DEBUT
    for texte in _entieres(fichier.read_bytes()):
        ligne = _ligne(texte, len(lignes) + 1)
        if ligne.rang != len(lignes) + 1 or ligne.chainee(chaine).chaine != ligne.chaine:
            raise RegistreAbime(f"La ligne {len(lignes) + 1} du registre n’est plus celle qui a été écrite.")
        lignes.append(ligne)
        chaine = ligne.chaine
    return lignes


def resume(fichier=None):
    """{"nombre", "chaine"} of the register, which a backup keeps: a register shorter than that lost lines."""
    lignes = lire(fichier)
    return {"nombre": len(lignes), "chaine": lignes[-1].chaine if lignes else DEBUT}


def contient(attendu, fichier=None):
    """Whether the register goes on from what it was (see `resume`)."""
    lignes = lire(fichier)
    nombre = attendu["nombre"]
    return nombre == 0 or (len(lignes) >= nombre and lignes[nombre - 1].chaine == attendu["chaine"])


@contextmanager
def _ouvert():
    settings.DOSSIER_REGISTRE.mkdir(parents=True, exist_ok=True, mode=0o700)
    descripteur = os.open(chemin(), os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(descripteur, "r+b") as fichier:
        fcntl.flock(fichier, fcntl.LOCK_EX)
        yield fichier


def _derniere(fichier):
    """The last Ligne, or None; a line that a crash cut short was never committed: it is taken away."""
    taille = fichier.seek(0, os.SEEK_END)
    fin = b""
    while taille and fin.count(b"\n") < 2:
        pas = min(taille, 4096)
        taille -= pas
        fichier.seek(taille)
        fin = fichier.read(pas) + fin
    coupee = len(fin) - (fin.rfind(b"\n") + 1)
    if coupee:
        fichier.truncate(fichier.seek(0, os.SEEK_END) - coupee)
    entieres = list(_entieres(fin))
    return _ligne(entieres[-1]) if entieres else None


def _entieres(octets):
    return octets[: octets.rfind(b"\n") + 1].splitlines()


def _ligne(texte, rang=None):
    try:
        return Ligne(**json.loads(texte))
    except (ValueError, TypeError) as erreur:
        ou = f"La ligne {rang}" if rang else "La dernière ligne"
        raise RegistreAbime(f"{ou} du registre ne se lit pas.") from erreur


def _condenser(*morceaux):
    return hashlib.sha256("\n".join(map(str, morceaux)).encode()).hexdigest()
