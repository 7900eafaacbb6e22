"""What is known beforehand of some files: their columns, and how their words are read. "auto" knows nothing."""

from dataclasses import dataclass, field

from carte.importation import FichierRefuse
from commun.texte import normaliser

from .objets import LAT, LON


@dataclass(frozen=True)
class Profil:
    """`colonnes`: {column: field}, empty when they are to be found. `types`: {normalised word: code of a kind}.

    `sans_entete`: the first row is already a structure. `score_min`: below it, a geocoding is to be checked.
    """

    nom: str
    libelle: str
    colonnes: dict = field(default_factory=dict)
    types: dict = field(default_factory=dict)
    sans_entete: bool = False
    score_min: float = 0.0


AUTO = Profil("auto", "Fichier quelconque : les colonnes sont reconnues à leur nom et à leur contenu", score_min=0.4)
_GEOMETRIE = {LON: "lon", LAT: "lat"}

PROFILS = {
    profil.nom: profil
    for profil in (
        AUTO,
        Profil(
            "loire-atlantique",
            "Crèches de Loire-Atlantique (GeoJSON)",
            colonnes=_GEOMETRIE
            | {
                "DESIGNATION": "nom", "Catégorie": "type", "GESTIONNAIRE": "gestionnaire", "ADRESSE": "adresse",
                "Code postal": "code_postal", "COMMUNE": "commune", "INSEE_NUM": "insee", "result_score": "score",
                "result_citycode": "insee_trouve",
            },
            score_min=0.3,
        ),
        Profil(
            "paris",
            "Crèches municipales de Paris (CSV sans en-tête)",
            colonnes={
                "colonne 1": "nom", "colonne 2": "lon", "colonne 3": "lat", "colonne 4": "adresse",
                "colonne 5": "code_postal", "colonne 6": "commune",
            },
            sans_entete=True,
        ),
        Profil(
            "toulouse",
            "Crèches de Toulouse (GeoJSON)",
            colonnes=_GEOMETRIE
            | {"nom": "nom", "types": "type", "adresse": "adresse", "inscription": "inscription", "url": "site_web"},
        ),
    )
}  # fmt: skip


def profil(nom):
    """The Profil of a name, however it is written. Raises FichierRefuse."""
    cherche = normaliser(nom or AUTO.nom).replace(" ", "-")
    if cherche not in PROFILS:
        raise FichierRefuse(f"Le profil « {nom} » n’existe pas. Profils connus : {', '.join(PROFILS)}.")
    return PROFILS[cherche]
