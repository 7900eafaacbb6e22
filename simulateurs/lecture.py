"""From the rows of figures to what the calculations read: the only module of this floor that knows the database."""

import json
from functools import lru_cache

from commun.baremes import DONNEES, lire
from commun.models import Bareme
from commun.models.baremes import PUBLIABLES, Confiance
from simulateurs.tables import Baremes, Chiffre, Etat

_LUS = (
    "cle", "libelle", "valeur", "valeur_texte", "unite", "valide_du", "valide_au", "source", "source_url", "confiance",
)  # fmt: skip
# The others are suppositions.
_ETATS = {
    **dict.fromkeys(PUBLIABLES, Etat.CONFIRME),
    Confiance.DECISION_LOCALE: Etat.LOCAL,
    Confiance.CALCULE: Etat.PROVISOIRE,
}


def baremes_de_la_base():
    """Every figure of the site, in one query."""
    return depuis_les_lignes(Bareme.objects.values_list(*_LUS, named=True))


def baremes_livres():
    """The figures that ship with the site, as a new database would hold them."""
    return depuis_les_lignes(_lignes_livrees())


def depuis_les_lignes(lignes):
    """`Baremes` of rows of the model, or of lines of the reference file (`commun.baremes.lire`): what holds `_LUS`."""
    return Baremes(tuple(_chiffre(ligne) for ligne in lignes), _noms_livres())


@lru_cache(maxsize=1)
def _lignes_livrees():
    return tuple(lire(json.loads((DONNEES / "baremes.json").read_text(encoding="utf-8")))[0])


@lru_cache(maxsize=1)
def _noms_livres():
    """The first label of a key: that of a supposed value comes after."""
    return {ligne.cle: ligne.libelle for ligne in reversed(_lignes_livrees())}


def _chiffre(ligne):
    return Chiffre(
        cle=ligne.cle,
        libelle=ligne.libelle,
        valeur=ligne.valeur,
        texte=ligne.valeur_texte,
        unite=ligne.unite,
        valide_du=ligne.valide_du,
        valide_au=ligne.valide_au,
        source=ligne.source,
        source_url=ligne.source_url,
        etat=_ETATS.get(ligne.confiance, Etat.HYPOTHESE),
    )
