"""Rows as files that a spreadsheet opens without computing anything of them."""

import csv
import io
import unicodedata

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

# Excel, LibreOffice and Google Sheets take what begins so for a formula, blanks before it included.
_FORMULES = ("=", "+", "-", "@", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # the last four are full-width
BOM = "\ufeff"  # without it, Excel reads accents as Latin-1


def inoffensif(valeur):
    """The value of a cell; a text that a spreadsheet would compute is led by an apostrophe."""
    if not isinstance(valeur, str):
        return "" if valeur is None else valeur
    valeur = "".join(lettre for lettre in valeur if lettre == "\n" or unicodedata.category(lettre)[0] != "C")
    return f"'{valeur}" if valeur.lstrip().startswith(_FORMULES) else valeur


def csv_de(entetes, lignes):
    """Bytes of a CSV file as French spreadsheets expect it: semicolons, UTF-8 and its mark."""
    sortie = io.StringIO()
    redacteur = csv.writer(sortie, delimiter=";", lineterminator="\r\n")
    redacteur.writerows([inoffensif(valeur) for valeur in ligne] for ligne in (entetes, *lignes))
    return (BOM + sortie.getvalue()).encode()


def xlsx_de(titre, entetes, lignes):
    """Bytes of a workbook of one sheet; texts are texts, whatever they begin with."""
    classeur = Workbook(write_only=True)
    feuille = classeur.create_sheet(titre[:31])
    for ligne in (entetes, *lignes):
        cellules = [WriteOnlyCell(feuille, value=inoffensif(valeur)) for valeur in ligne]
        for cellule in cellules:
            if isinstance(cellule.value, str):
                cellule.data_type = "s"
        feuille.append(cellules)
    sortie = io.BytesIO()
    classeur.save(sortie)
    return sortie.getvalue()
