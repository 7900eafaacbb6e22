"""Delimited text: its encoding, its delimiter, its rows."""

import codecs
import csv
import re
from collections import Counter

from carte.importation import FichierRefuse

from .tables import Table

SEPARATEURS = (";", "\t", ",", "|")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MORCEAU = 1 << 20
# A quote that nobody closed would swallow the rest of the file.
LIGNES_D_UNE_CASE = 60
_SEP = re.compile(r"^\ufeff?sep=(.)\s*$", re.IGNORECASE)
_MAL_LU = re.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")


def encodage(chemin, tete):
    """The name of the encoding of a file: its mark, else UTF-8 when all of it is, else Windows-1252."""
    for marque, nom in _BOMS:
        if tete.startswith(marque):
            return nom
    pairs, impairs = tete[::2].count(0), tete[1::2].count(0)
    if pairs + impairs > len(tete) // 5:
        return "utf-16-le" if impairs >= pairs else "utf-16-be"
    decodeur = codecs.getincrementaldecoder("utf-8")()
    with open(chemin, "rb") as fichier:
        try:
            while morceau := fichier.read(_MORCEAU):
                decodeur.decode(morceau)
            decodeur.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def repare(texte):
    """UTF-8 that somebody took for Windows-1252, put right: "CrÃ¨che" -> "Crèche"; other texts as they are."""
    if not _MAL_LU.search(texte):
        return texte
    for code in ("cp1252", "latin-1"):
        try:
            return texte.encode(code).decode("utf-8")
        except UnicodeError:
            continue
    return texte


def lire(chemin, tete):
    """The Table of a delimited file."""
    code = encodage(chemin, tete)
    with _texte(chemin, code) as fichier:
        debut = fichier.read(64 * 1024)
    separateur, citation = _separateur(debut)
    table = Table("csv", lambda: _lignes(chemin, code, separateur, citation, table.remarques))
    if code == "cp1252":
        table.remarques["Le fichier n’est pas en UTF-8 : lu comme Windows-1252 (Latin-1)."] = []
    return table


def _texte(chemin, code):
    # The five bytes that Windows-1252 leaves out are control characters in Latin-1; nothing needs them.
    return open(chemin, encoding=code, errors="replace", newline="")


def _separateur(debut):
    """(delimiter, csv quoting) of the beginning of a text."""
    if trouve := _SEP.match(debut.split("\n", 1)[0].strip("\r")):
        return trouve[1], csv.QUOTE_MINIMAL
    lignes = [ligne for ligne in debut.splitlines()[:60] if ligne.strip()]
    citation = csv.QUOTE_MINIMAL
    if debut.count('"') % 2 and len(debut) < 64 * 1024:
        citation = csv.QUOTE_NONE
    return max(SEPARATEURS, key=lambda separateur: _accord(lignes, separateur)), citation


def _accord(lignes, separateur):
    """How well a delimiter cuts rows into the same number of cells: (part of the rows, number of cells)."""
    try:
        tailles = Counter(len(ligne) for ligne in csv.reader(lignes, delimiter=separateur))
    except csv.Error:
        return 0, 0
    communes = [(n, taille) for taille, n in tailles.items() if taille > 1]
    if not communes:
        return 0, 0
    n, taille = max(communes)
    coupees = sum(nombre for nombre, _taille in communes)
    return round((coupees + n) / (2 * len(lignes)), 1), taille


def _lignes(chemin, code, separateur, citation, remarques):
    with _texte(chemin, code) as fichier:
        lecteur = csv.reader((ligne.replace("\0", "") for ligne in fichier), delimiter=separateur, quoting=citation)
        numero = 0
        while True:
            try:
                cellules = next(lecteur)
            except StopIteration:
                return
            except csv.Error as erreur:
                if numero == 0:
                    raise FichierRefuse("Ce fichier n’est pas un tableau qui peut être lu.") from erreur
                numero += 1
                yield numero, None
                continue
            numero += 1
            if numero == 1 and cellules and _SEP.match(separateur.join(cellules).strip()):
                continue
            yield numero, [repare(cellule) for cellule in cellules]
