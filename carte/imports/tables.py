"""From a file to rows of text, whatever its format; nothing here knows what a structure is.

A Table is read twice: a beginning, to see what the columns are, then the whole. Nothing is believed of the name of the
file: its first bytes tell what it is.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from carte.importation import FichierRefuse

TAILLE_MAX = 200 * 1024 * 1024
DEBUT = 400  # rows looked at to understand a file
# The first bytes of what is no table, and what to do about it.
_AUTRES = (
    (b"%PDF", "C’est un PDF : demandez le tableau d’origine (CSV ou XLSX)."),
    (b"\xd0\xcf\x11\xe0", "C’est un ancien classeur (.xls) ou il a un mot de passe : enregistrez-le en XLSX."),
    (b"\x1f\x8b", "C’est une archive : décompressez-la d’abord."),
    (b"7z\xbc\xaf", "C’est une archive : décompressez-la d’abord."),
    (b"Rar!", "C’est une archive : décompressez-la d’abord."),
    (b"\x89PNG", "C’est une image : demandez le tableau d’origine (CSV ou XLSX)."),
    (b"\xff\xd8\xff", "C’est une image : demandez le tableau d’origine (CSV ou XLSX)."),
    (b"GIF8", "C’est une image : demandez le tableau d’origine (CSV ou XLSX)."),
    (b"SQLite format 3", "C’est une base de données : exportez la table en CSV."),
)  # fmt: skip
_BALISES = (b"<!doctype", b"<html", b"<?xml", b"<kml", b"<gpx")


@dataclass
class Table:
    """`lignes()` yields (number that a person sees in the file, [text, ...]) each time it is called.

    `entetes` names the columns when the format does (GeoJSON, JSON); None when a row of the file may do it.
    `forme`: "csv", "xlsx", "geojson" or "json". `remarques`: {sentence: row numbers} of what was met while reading.
    """

    forme: str
    lignes: Callable
    entetes: list | None = None
    remarques: dict = field(default_factory=dict)

    def debut(self, nombre=DEBUT):
        return list(islice(self.lignes(), nombre))


def ouvrir(chemin, nom=""):
    """The Table of a file. Raises FichierRefuse with a French sentence when it is no table that can be read.

    `nom`: the name it had on the computer it comes from, to tell when it lies.
    """
    from . import classeurs, objets, textes

    try:
        taille = os.path.getsize(chemin)
        with open(chemin, "rb") as fichier:
            tete = fichier.read(4096)
    except OSError as erreur:
        raise FichierRefuse(f"Le fichier ne peut pas être lu : {erreur.strerror or 'erreur de lecture'}.") from erreur
    if not tete.strip(b"\x00\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise FichierRefuse("Le fichier est vide.")
    if taille > TAILLE_MAX:
        raise FichierRefuse(f"Le fichier dépasse {TAILLE_MAX // 1024**2} Mo : coupez-le en plusieurs.")
    _refuser_les_autres(tete)
    if tete.startswith(b"PK"):
        table = classeurs.lire(chemin)
    elif (table := objets.lire(chemin, tete)) is None:
        table = textes.lire(chemin, tete)
    _remarquer_l_extension(table, nom or os.path.basename(str(chemin)))
    return table


def _refuser_les_autres(tete):
    for debut, phrase in _AUTRES:
        if tete.startswith(debut):
            raise FichierRefuse(phrase)
    if tete.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_BALISES):
        raise FichierRefuse(
            "C’est une page web ou un document XML, pas un tableau : demandez le CSV, le XLSX ou le GeoJSON."
        )


def _remarquer_l_extension(table, nom):
    extension = os.path.splitext(nom)[1].lower().lstrip(".")
    attendues = {
        "csv": {"csv", "tsv", "txt", "tab"}, "xlsx": {"xlsx", "xlsm"},
        "geojson": {"geojson", "json"}, "json": {"json", "jsonl", "ndjson", "geojson"},
    }  # fmt: skip
    if extension and extension not in attendues[table.forme]:
        dit, vrai = extension[:10], table.forme.upper()
        phrase = f"Le nom du fichier finit par « .{dit} », mais son contenu est {vrai} : lu comme tel."
        table.remarques.setdefault(phrase, [])
