"""A file read whole: its columns found, each row a Fiche or a refusal. The database is only asked for its communes."""

import hashlib
import os
from collections import Counter
from dataclasses import dataclass, field, replace

from carte.importation import FichierRefuse
from carte.models import SourceImport
from commun.models import ModeAccueil

from .colonnes import nommer, noms_sur_deux_lignes, proposer, rang_de_l_entete
from .communes import Communes
from .contenus import valeurs_des_colonnes
from .fiches import Fiche, Lecteur
from .profils import profil as profil_nomme
from .tables import Table, ouvrir

APERCU = 5
AU_MEME_POINT = 3


@dataclass(frozen=True)
class Colonnes:
    """What a screen shows before the mapping is chosen.

    `entetes`: names of the columns; `choix`: {column: field or ""}, the mapping proposed; `exemples`: {column: [some
    values]}; `forme`: "csv", "xlsx", "geojson", "json"; `rang`: rows above the first structure, header included.
    """

    entetes: list
    choix: dict
    exemples: dict
    forme: str
    rang: int = 0


@dataclass
class Lecture:
    """`fiches` are the rows understood, `rejets` [(row number, reason)], `remarques` {sentence: [row numbers]}.

    `noms`: {row number: name} of the rows refused, as the file writes it.
    """

    source: SourceImport
    profil: str
    choix: dict
    fiches: list[Fiche] = field(default_factory=list)
    rejets: list = field(default_factory=list)
    remarques: dict = field(default_factory=dict)
    nom_fichier: str = ""
    empreinte: str = ""
    lues: int = 0
    noms: dict = field(default_factory=dict)


def colonnes(chemin, profil="auto", gardees=None, nom=""):
    """The Colonnes of a file. `gardees`: the mapping kept for its source, believed when the file has these columns.

    Raises FichierRefuse.
    """
    return _colonnes(ouvrir(chemin, nom), profil_nomme(profil), gardees, Communes())


def lire(chemin, source, profil="auto", colonnes=None, nom="", communes=None, suivre=iter):
    """The Lecture of a file for a SourceImport, saved or not. Raises FichierRefuse.

    `colonnes`: {column: field} that somebody chose; without it, that of the profile, else the one kept for the source,
    else what is found. `suivre` wraps the iterator of rows, to show how far it is.
    """
    table, communes = ouvrir(chemin, nom), communes or Communes()
    if not len(communes):
        raise FichierRefuse("La table des communes est vide : lancez d’abord « importer_communes ».")
    connu = profil_nomme(profil)
    # What somebody chose is believed before the profile.
    vues = _colonnes(table, replace(connu, colonnes={}) if colonnes else connu, colonnes or source.colonnes, communes)
    if "nom" not in vues.choix.values() and "type" not in vues.choix.values():
        raise FichierRefuse("Aucune colonne ne ressemble à un nom de structure : choisissez les colonnes.")
    lecture = Lecture(
        source, connu.nom, vues.choix, remarques=table.remarques,
        nom_fichier=os.path.basename(nom or str(chemin))[:200], empreinte=empreinte(chemin),
    )  # fmt: skip
    lecteur = Lecteur(source, connu, vues.entetes, vues.choix, communes, lecture.remarques,
                      dict(ModeAccueil.objects.values_list("code", "nom")))  # fmt: skip
    lecteur.reconnaitre([cellules for _numero, cellules in table.debut()[vues.rang :] if cellules])
    for rang, (numero, cellules) in enumerate(suivre(table.lignes())):
        if rang < vues.rang or (cellules is not None and not any(map(str.strip, cellules))):
            continue
        lecture.lues += 1
        trouve = lecteur.lire(numero, cellules)
        if isinstance(trouve, Fiche):
            lecture.fiches.append(trouve)
        else:
            lecture.rejets.append((numero, trouve))
            lecture.noms[numero] = lecteur.nom(cellules, trouve)
    if not lecture.lues:
        lecture.remarques["Le fichier ne contient aucune ligne sous son en-tête."] = []
    _remarquer_les_points(lecture)
    return lecture


def _remarquer_les_points(lecture):
    """Tell the rows that share a point with two others: a building, or a middle of commune taken for an address."""
    points = Counter((f.valeurs.get("lat"), f.valeurs.get("lon")) for f in lecture.fiches if "lat" in f.valeurs)
    serrees = {point for point, nombre in points.items() if nombre >= AU_MEME_POINT}
    lignes = [f.ligne for f in lecture.fiches if (f.valeurs.get("lat"), f.valeurs.get("lon")) in serrees]
    if lignes:
        lecture.remarques[f"{AU_MEME_POINT} structures ou plus au même point."] = lignes


def empreinte(chemin):
    """SHA-256 of a file, in hexadecimal."""
    with open(chemin, "rb") as fichier:
        return hashlib.file_digest(fichier, "sha256").hexdigest()


def _colonnes(table: Table, connu, gardees, communes):
    debut = [(numero, cellules) for numero, cellules in table.debut() if cellules is not None]
    entetes, rang = _entetes(table, debut, connu, gardees)
    valeurs = [
        cellules for _numero, cellules in (debut if table.entetes else debut[rang:]) if any(map(str.strip, cellules))
    ]
    choix = _choix(entetes, valeurs, connu, gardees, communes)
    exemples = {
        entete: [ligne[i] for ligne in valeurs if len(ligne) > i and ligne[i].strip()][:APERCU]
        for i, entete in enumerate(entetes)
    }
    return Colonnes(entetes, choix, exemples, table.forme, rang)


def _entetes(table, debut, connu, gardees):
    """(names of the columns, rows to leave above the first structure)."""
    if table.entetes is not None:
        return nommer(table.entetes), 0
    largeur = max((len(cellules) for _numero, cellules in debut), default=0)
    sans_nom = nommer([""] * largeur)
    if connu.sans_entete or (gardees and set(gardees) <= set(sans_nom)):
        return sans_nom, 0
    rang = rang_de_l_entete(debut)
    if gardees:
        rang = next((i for i, (_n, cellules) in enumerate(debut) if set(gardees) <= set(nommer(cellules))), rang)
    if rang is None:
        return sans_nom, 0
    noms, dernier = noms_sur_deux_lignes(debut, rang)
    return nommer([*noms, *[""] * (largeur - len(noms))]), dernier + 1


def _choix(entetes, valeurs, connu, gardees, communes):
    for voulu in (connu.colonnes, gardees or {}):
        if (
            voulu
            and any(entete in voulu for entete in entetes)
            and set(voulu) <= {*entetes, *_absentes(voulu, entetes)}
        ):
            return {entete: voulu.get(entete, "") for entete in entetes}
    return proposer(valeurs_des_colonnes(entetes, valeurs), entetes, communes)


def _absentes(voulu, entetes):
    """Columns of a mapping that a file may lack: those that were left out."""
    return {entete for entete, champ in voulu.items() if not champ} - set(entetes)
