"""GeoJSON and JSON records, nested or not, of one document or one a line."""

import json
import math
from itertools import islice

from carte.importation import FichierRefuse

from .classeurs import texte
from .tables import Table
from .textes import encodage, repare

LON, LAT = "géométrie : longitude", "géométrie : latitude"
COLONNES_MAX = 300
PROFONDEUR = 4
# What wraps a record tells nothing of it.
_EMBALLAGES = ("properties", "fields", "record", "attributes")
_GEOMETRIES = ("geometry", "geo_shape")


def lire(chemin, tete):
    """The Table of a JSON file; None when it is not JSON. Raises FichierRefuse on JSON that holds no records."""
    code = encodage(chemin, tete)
    debut = tete.decode(code, errors="ignore").lstrip("\ufeff \t\r\n")
    if not debut.startswith(("{", "[")):
        return None
    with open(chemin, encoding=code, errors="replace") as fichier:
        document = fichier.read().lstrip("\ufeff")
    objets = _enregistrements(_document(document))
    if not objets:
        raise FichierRefuse("Ce fichier JSON ne contient aucune liste d’enregistrements.")
    if objets and isinstance(objets[0], list):
        return Table(
            "json", lambda: ((n, [texte(v) for v in o if isinstance(o, list)]) for n, o in enumerate(objets, 1))
        )
    geo = any(isinstance(objet, dict) and objet.get("type") == "Feature" for objet in islice(objets, 50))
    entetes = _entetes(objets)
    return Table("geojson" if geo else "json", lambda: _lignes(objets, entetes), entetes=entetes)


def _document(brut):
    try:
        return json.loads(brut, parse_constant=lambda _nom: None)
    except RecursionError as erreur:
        raise FichierRefuse("Ce fichier JSON est emboîté sans mesure : il n’est pas lu.") from erreur
    except ValueError as erreur:
        lignes = [ligne.strip().strip("\x1e") for ligne in brut.splitlines() if ligne.strip()]
        try:
            return [json.loads(ligne, parse_constant=lambda _nom: None) for ligne in lignes]
        except (ValueError, RecursionError):
            ou = f" (ligne {erreur.lineno})" if isinstance(erreur, json.JSONDecodeError) else ""
            raise FichierRefuse(f"Ce fichier commence comme du JSON, mais il est incomplet ou abîmé{ou}.") from erreur


def _enregistrements(document, profondeur=0):
    """The longest list of records in a document, None when it holds none."""
    if isinstance(document, list):
        return document if not document or any(isinstance(objet, dict | list) for objet in document) else None
    if not isinstance(document, dict) or profondeur > 3:
        return None
    if document.get("type") == "Feature":
        return [document]
    listes = (_enregistrements(valeur, profondeur + 1) for valeur in document.values())
    listes = [liste for liste in listes if liste is not None]
    return max(listes, key=len) if listes else None


def aplatir(objet):
    """{"contact.telephone": "..."}: the scalars of a record; the point of its geometry under LON and LAT."""
    plat = {}
    _aplatir(objet, "", plat, 0)
    return plat


def _aplatir(objet, prefixe, plat, profondeur):
    for cle, valeur in objet.items():
        cle, valeur = str(cle), _premier(valeur)
        if not prefixe and (cle, valeur) == ("type", "Feature"):
            continue
        if cle in _GEOMETRIES and isinstance(valeur, dict):
            if (point := _point(valeur)) and LON not in plat:
                plat[LON], plat[LAT] = (repr(float(n)) for n in point)
        elif isinstance(valeur, dict):
            if profondeur < PROFONDEUR:
                suite = prefixe if cle in _EMBALLAGES else f"{prefixe}{cle}."
                _aplatir(valeur, suite, plat, profondeur + 1)
        elif len(plat) < COLONNES_MAX:
            plat[prefixe + cle] = _valeur(valeur)


def _premier(valeur):
    """The first of a list of records ("adresse": [{...}]), other values as they are."""
    return valeur[0] if isinstance(valeur, list) and valeur and isinstance(valeur[0], dict) else valeur


def _valeur(valeur):
    if isinstance(valeur, list):
        return ", ".join(texte(v) for v in valeur[:50] if not isinstance(v, dict | list))
    return repare(texte(valeur))


def _point(geometrie):
    """[lon, lat] of a geometry: its point, or the middle of its corners; None when there is none."""
    coordonnees = geometrie.get("coordinates", [geometrie.get("x"), geometrie.get("y")])
    points = [p for p in _points(coordonnees, 0) if all(math.isfinite(n) for n in p)]
    if not points:
        return None
    return [sum(axe) / len(points) for axe in zip(*points, strict=True)]


def _points(coordonnees, profondeur):
    if not isinstance(coordonnees, list) or profondeur > PROFONDEUR:
        return
    if len(coordonnees) >= 2 and all(isinstance(n, int | float) for n in coordonnees[:2]):
        try:
            yield [float(n) for n in coordonnees[:2]]
        except OverflowError:
            return
        return
    for suite in coordonnees[:1000]:
        yield from _points(suite, profondeur + 1)


def _entetes(objets):
    """The columns of records, in the order they are met."""
    entetes = {}
    for objet in objets:
        if isinstance(objet, dict) and len(entetes) < COLONNES_MAX:
            entetes |= dict.fromkeys(aplatir(objet))
    return list(entetes)[:COLONNES_MAX]


def _lignes(objets, entetes):
    for numero, objet in enumerate(objets, start=1):
        if not isinstance(objet, dict):
            yield numero, None
            continue
        plat = aplatir(objet)
        yield numero, [plat.get(entete, "") for entete in entetes]
