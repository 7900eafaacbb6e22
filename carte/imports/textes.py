"""Delimited text: its encoding, its delimiter, its rows."""

import codecs
import csv
import re
from collections import Counter

from .tables import Table

SEPARATEURS = (";", "\t", ",", "|")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# {encoding: what a person calls it}: what spreadsheets wrote before UTF-8, the most frequent first.
AVANT_UTF8 = {"cp1252": "Windows-1252 (Latin-1)", "cp850": "MS-DOS (CP850)", "mac_roman": "Macintosh (MacRoman)"}
_FRANCAISES = "éèêëàâçîïôùûÉÈÀ"
_MORCEAU = 1 << 20
# A quote that nobody closed would swallow the rest of the file.
LIGNES_D_UNE_CASE = 60
_SEP = re.compile(r"^\ufeff?sep=(.)\s*$", re.IGNORECASE)
_MAL_LU = re.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")


def encodage(chemin, tete):
    """The name of the encoding of a file: its mark, else UTF-8 when all of it is, else the one of Windows, of MS-DOS or
    of former Macintosh in which its accents are French letters."""
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
            fichier.seek(0)
            return _d_avant_utf8(fichier.read(_MORCEAU))
    return "utf-8"


def _d_avant_utf8(octets):
    """The first of the encodings of one byte that shows the most letters of French."""
    return max(AVANT_UTF8, key=lambda code: sum(map(octets.decode(code, errors="replace").count, _FRANCAISES)))


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
        separateur = _separateur(fichier.read(64 * 1024))
    citation = csv.QUOTE_NONE if _guillemet_ouvert(chemin, code, separateur) else csv.QUOTE_MINIMAL
    table = Table("csv", lambda: _lignes(chemin, code, separateur, citation))
    if code in AVANT_UTF8:
        table.remarques[f"Le fichier n’est pas en UTF-8 : lu comme {AVANT_UTF8[code]}."] = []
    if citation == csv.QUOTE_NONE:
        table.remarques["Un guillemet ouvert n’est jamais refermé : les guillemets sont lus comme du texte."] = []
    return table


def _texte(chemin, code):
    return open(chemin, encoding=code, errors="replace", newline="")


def _separateur(debut):
    """The delimiter of the beginning of a text: the one by which most rows have the same number of cells."""
    if trouve := _SEP.match(debut.split("\n", 1)[0].strip("\r")):
        return trouve[1]
    lignes = [ligne for ligne in debut.splitlines()[:60] if ligne.strip()]
    accords = {separateur: _accord(lignes, separateur) for separateur in SEPARATEURS}
    return max(SEPARATEURS, key=accords.get)  # the first of those that do as well


def _accord(lignes, separateur):
    """(how well a delimiter cuts rows into the same number of cells, 0 to 1; whether it cuts the first row so)."""
    try:
        coupes = [len(ligne) for ligne in csv.reader(lignes, delimiter=separateur)]
    except csv.Error:
        return 0, False
    tailles = Counter(taille for taille in coupes if taille > 1)
    if not tailles:
        return 0, False
    (taille, nombre), *_autres = tailles.most_common(1)
    return round((tailles.total() + nombre) / (2 * len(coupes)), 1), coupes[0] == taille


def _guillemet_ouvert(chemin, code, separateur):
    """Whether a quote that nobody closed would swallow rows: one that spans many, or an odd number of them in all."""
    impair, plusieurs, avant = False, False, 0
    with _texte(chemin, code) as fichier:

        def lignes():
            nonlocal impair
            for ligne in fichier:
                impair ^= ligne.count('"') % 2 == 1
                yield ligne.replace("\0", "")

        lecteur = csv.reader(lignes(), delimiter=separateur)
        try:
            for _cellules in lecteur:
                etendue, avant = lecteur.line_num - avant, lecteur.line_num
                plusieurs |= etendue > 1
                if etendue > LIGNES_D_UNE_CASE:
                    return True
        except csv.Error:
            return True
    return impair and plusieurs


def _lignes(chemin, code, separateur, citation):
    with _texte(chemin, code) as fichier:
        lecteur = csv.reader((ligne.replace("\0", "") for ligne in fichier), delimiter=separateur, quoting=citation)
        numero = 0
        while True:
            try:
                cellules = next(lecteur)
            except StopIteration:
                return
            except csv.Error:  # a cell longer than any
                numero += 1
                yield numero, None
                continue
            numero += 1
            if numero == 1 and cellules and _SEP.match(separateur.join(cellules).strip()):
                continue
            yield numero, [repare(cellule) for cellule in cellules]
