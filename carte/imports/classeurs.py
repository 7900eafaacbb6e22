"""Workbooks: XLSX alone, its biggest sheet, read as a stream and never computed."""

import datetime
import re
import zipfile
from contextlib import closing, contextmanager

import openpyxl
from openpyxl.utils import column_index_from_string

from carte.importation import FichierRefuse

from .tables import Table

# A workbook unzips to some ten times its size; a bomb to a thousand times.
DEPLIE_MAX = 1024**3
RAPPORT_MAX = 200
PETIT = 10 * 1024**2
FICHIERS_MAX = 2000
COLONNES_MAX = 300
_FORMULE = "Cellules à formule : leur texte est gardé tel quel, jamais calculé."
_FUSIONNEES = "Cellules fusionnées : leur valeur est répétée sur chacune de leurs lignes."
# As a sheet writes them at its end: rows of one column that were merged into one cell.
_FUSION = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_MORCEAU = 1 << 20
FUSIONS_MAX = 5000
_ILLISIBLE = "Ce classeur est abîmé : ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX."


def lire(chemin):
    """The Table of the sheet of an XLSX file that has the most rows. Raises FichierRefuse."""
    _verifier_l_archive(chemin)
    with _classeur(chemin) as classeur:
        feuilles = [
            feuille for feuille in classeur.worksheets if feuille.sheet_state == "visible"
        ] or classeur.worksheets
        if not feuilles:
            raise FichierRefuse("Ce classeur n’a aucune feuille de calcul.")
        tailles = {feuille.title: _taille(feuille) for feuille in feuilles}
    titre = max(tailles, key=tailles.get)
    table = Table("xlsx", lambda: _lignes(chemin, titre, table.remarques))
    if len(tailles) > 1:
        table.remarques[f"Le classeur a {len(tailles)} feuilles : seule « {titre} » est lue."] = []
    return table


def _verifier_l_archive(chemin):
    """Refuse what would unzip without end, before anything is unzipped."""
    try:
        with zipfile.ZipFile(chemin) as archive:
            membres = archive.infolist()
            noms = {membre.filename for membre in membres}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as erreur:
        raise FichierRefuse(_ILLISIBLE) from erreur
    if "xl/workbook.xml" not in noms:
        autre = "un classeur OpenDocument (.ods)" if "content.xml" in noms else "une archive"
        raise FichierRefuse(f"C’est {autre} : enregistrez le tableau en XLSX ou en CSV.")
    deplie, plie = sum(m.file_size for m in membres), sum(m.compress_size for m in membres)
    if len(membres) > FICHIERS_MAX or deplie > DEPLIE_MAX or (deplie > PETIT and deplie > RAPPORT_MAX * max(plie, 1)):
        raise FichierRefuse("Ce classeur se déplierait sans mesure (archive piégée) : il n’est pas ouvert.")


@contextmanager
def _classeur(chemin):
    """An open workbook. Of a path openpyxl only reads those that end in .xlsx; what is uploaded is kept without."""
    with open(chemin, "rb") as fichier:
        try:
            classeur = openpyxl.load_workbook(fichier, read_only=True, data_only=False, keep_links=False)
        except Exception as erreur:
            raise FichierRefuse(_ILLISIBLE) from erreur
        with closing(classeur):
            yield classeur


def _taille(feuille):
    try:
        return feuille.max_row or 0
    except (ValueError, TypeError):
        return 0


def _fusions(chemin, feuille):
    """{first row: [(column from 0, last row), ...]} of the cells merged downwards in a sheet, read in its XML."""
    fusions, reste, nombre = {}, b"", 0
    with zipfile.ZipFile(chemin) as archive, archive.open(feuille) as xml:
        while morceau := xml.read(_MORCEAU):
            morceau = reste + morceau
            fin = 0
            for trouve in _FUSION.finditer(morceau):
                fin, (gauche, haut, droite, bas) = trouve.end(), trouve.groups()
                if gauche == droite and nombre < FUSIONS_MAX:
                    rang = column_index_from_string(gauche.decode()) - 1
                    fusions.setdefault(int(haut), []).append((rang, int(bas)))
                    nombre += 1
            reste = morceau[max(fin, len(morceau) - 200) :]
    return fusions


def _repeter(fusions, en_cours, numero, valeurs):
    """Put into a row the values of the cells merged downwards that began above it; return whether there were some."""
    repetees = False
    for rang, (valeur, dernier) in list(en_cours.items()):
        if numero > dernier:
            del en_cours[rang]
        elif rang < len(valeurs) and not valeurs[rang] and any(valeurs):
            valeurs[rang], repetees = valeur, True
    for rang, dernier in fusions.get(numero, ()):
        if rang < len(valeurs):
            en_cours[rang] = valeurs[rang], dernier
    return repetees


def _lignes(chemin, titre, remarques):
    try:
        with _classeur(chemin) as classeur:
            feuille = classeur[titre]
            fusions, en_cours = _fusions(chemin, feuille._worksheet_path), {}
            feuille.reset_dimensions()
            for numero, cellules in enumerate(feuille.iter_rows(values_only=True), start=1):
                valeurs = [texte(cellule) for cellule in cellules[:COLONNES_MAX]]
                while valeurs and not valeurs[-1].strip():
                    valeurs.pop()
                if any(valeur.startswith("=") for valeur in valeurs):
                    remarques.setdefault(_FORMULE, set()).add(numero)
                if _repeter(fusions, en_cours, numero, valeurs):
                    remarques.setdefault(_FUSIONNEES, set()).add(numero)
                yield numero, valeurs
    except FichierRefuse:
        raise
    except Exception as erreur:
        raise FichierRefuse(_ILLISIBLE) from erreur


def texte(valeur):
    """The value of a cell as a person reads it: 44003.0 -> "44003", a date -> ISO, True -> "oui"."""
    if valeur is None:
        return ""
    if isinstance(valeur, str):
        return valeur.replace("_x000D_", " ")
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, float):
        return str(int(valeur)) if valeur.is_integer() and abs(valeur) < 1e15 else repr(valeur)
    if isinstance(valeur, datetime.datetime | datetime.date | datetime.time):
        return valeur.isoformat()
    return str(valeur)
