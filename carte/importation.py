"""Reading of reference files: pure functions from lines of text to the fields of a model."""

import csv
import gzip
import math
from pathlib import Path

from commun.texte import normaliser_nom

COMMUNES = Path(__file__).parent / "donnees" / "communes_france_2026.csv.gz"
_TEXTES = ("insee", "nom", "departement", "region", "epci", "epci_nom")
_NOMBRES = ("lat", "lon", "mairie_lat", "mairie_lon")
COLONNES = {*_TEXTES, *_NOMBRES, "codes_postaux", "population"}


class FichierRefuse(Exception):
    """The file cannot be read as what it should be; the message is a French sentence."""


def lire_communes(fichier):
    """Yield the fields of each Commune of an open CSV text file.

    Raises FichierRefuse, naming the line, when a column is missing or a value is not what it should be.
    """
    lecteur = csv.DictReader(fichier)
    manquantes = COLONNES - set(lecteur.fieldnames or ())
    if manquantes:
        raise FichierRefuse(f"Colonnes absentes du fichier des communes : {', '.join(sorted(manquantes))}.")
    vues = set()
    for ligne in lecteur:
        try:
            commune = champs_commune(ligne)
        except (TypeError, ValueError, AttributeError) as erreur:
            raise FichierRefuse(f"Ligne {lecteur.line_num} : une valeur manque ou n’est pas un nombre.") from erreur
        if len(commune["insee"]) != 5 or commune["insee"] in vues:
            raise FichierRefuse(f"Ligne {lecteur.line_num} : code INSEE « {commune['insee']} » faux ou en double.")
        vues.add(commune["insee"])
        yield commune


def champs_commune(ligne):
    """Fields of a Commune from a row of text; raises ValueError or TypeError on what is not a number."""
    codes = [code.strip().zfill(5) for code in ligne["codes_postaux"].split("|") if code.strip()]
    return {
        **{champ: ligne[champ].strip().replace("'", "’") for champ in _TEXTES},
        "nom_normalise": normaliser_nom(ligne["nom"]),
        "codes_postaux": f"|{'|'.join(codes)}|" if codes else "",
        "population": int(ligne["population"] or 0),
        **{champ: _degres(ligne[champ]) for champ in _NOMBRES},
    }


def _degres(texte):
    """A finite number, or None: the file writes what it does not know "" and, twice, "NaN"."""
    nombre = float(texte) if texte.strip() else math.nan
    return nombre if math.isfinite(nombre) else None


def ouvrir(chemin):
    """A text file, unzipped when its name ends in .gz."""
    if str(chemin).endswith(".gz"):
        return gzip.open(chemin, "rt", encoding="utf-8", newline="")
    return open(chemin, encoding="utf-8", newline="")
