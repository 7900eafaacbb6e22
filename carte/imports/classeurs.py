"""Workbooks: XLSX alone, its biggest sheet, read as a stream and never computed."""

import datetime
import zipfile

import openpyxl

from carte.importation import FichierRefuse

from .tables import Table

# A workbook unzips to some ten times its size; a bomb to a thousand times.
DEPLIE_MAX = 1024**3
RAPPORT_MAX = 200
PETIT = 10 * 1024**2
FICHIERS_MAX = 2000
COLONNES_MAX = 300
_FORMULE = "Cellules à formule : leur texte est gardé tel quel, jamais calculé."
_ILLISIBLE = "Ce classeur est abîmé : ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX."


def lire(chemin):
    """The Table of the sheet of an XLSX file that has the most rows. Raises FichierRefuse."""
    _verifier_l_archive(chemin)
    classeur = _classeur(chemin)
    try:
        feuilles = [
            feuille for feuille in classeur.worksheets if feuille.sheet_state == "visible"
        ] or classeur.worksheets
        if not feuilles:
            raise FichierRefuse("Ce classeur n’a aucune feuille de calcul.")
        tailles = {feuille.title: _taille(feuille) for feuille in feuilles}
    finally:
        classeur.close()
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


def _classeur(chemin):
    try:
        return openpyxl.load_workbook(chemin, read_only=True, data_only=False, keep_links=False)
    except FichierRefuse:
        raise
    except Exception as erreur:
        raise FichierRefuse(_ILLISIBLE) from erreur


def _taille(feuille):
    try:
        return feuille.max_row or 0
    except (ValueError, TypeError):
        return 0


def _lignes(chemin, titre, remarques):
    classeur = _classeur(chemin)
    try:
        feuille = classeur[titre]
        feuille.reset_dimensions()
        for numero, cellules in enumerate(feuille.iter_rows(max_col=COLONNES_MAX, values_only=True), start=1):
            valeurs = [texte(cellule) for cellule in cellules]
            if any(valeur.startswith("=") for valeur in valeurs):
                remarques.setdefault(_FORMULE, []).append(numero)
            yield numero, valeurs
    except FichierRefuse:
        raise
    except Exception as erreur:
        raise FichierRefuse(_ILLISIBLE) from erreur
    finally:
        classeur.close()


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
