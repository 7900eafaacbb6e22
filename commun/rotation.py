"""Writing again, under the first key of CLES_CHIFFREMENT, what an older one encrypts.

Nothing is decrypted into a model: a column is read and written as the text it holds. A row is written only if it still
holds what was read, so the site may work meanwhile; a row under the first key is left as it is, so a run that was
killed is simply run again.
"""

from dataclasses import dataclass, field

from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from django.db.models.functions import Cast

from commun.champs import ChampChiffre, coffre

LOT = 500


@dataclass
class Bilan:
    """Values of a column: `a_jour` under the first key, `anciennes` under another, `tournees` written again, `doublees`
    written by somebody else meanwhile, `illisibles` the primary keys of those that no key opens."""

    a_jour: int = 0
    anciennes: int = 0
    tournees: int = 0
    doublees: int = 0
    illisibles: list = field(default_factory=list)


def colonnes():
    """(model, name) of every encrypted column of the project, whatever the application."""
    return [
        (modele, champ.name)
        for modele in apps.get_models(include_auto_created=True)
        if modele._meta.managed and not modele._meta.proxy
        for champ in modele._meta.local_concrete_fields
        if isinstance(champ, ChampChiffre)
    ]


def parcourir(modele, nom, *, appliquer, lot=LOT, avance=lambda nombre: None):
    """Go through a column by its primary key, a transaction a batch; return its Bilan. `avance` is told of each."""
    premiere, bilan, dernier = Fernet(settings.CLES_CHIFFREMENT[0]), Bilan(), None
    valeurs = _brutes(modele, nom).order_by("pk").values_list("pk", "brut")
    while page := list((valeurs if dernier is None else valeurs.filter(pk__gt=dernier))[:lot]):
        with transaction.atomic():
            for pk, texte in page:
                _traiter(modele, nom, pk, texte, premiere, bilan, appliquer)
        dernier = page[-1][0]
        avance(len(page))
    return bilan


def nombre(modele, nom):
    return _brutes(modele, nom).count()


def _brutes(modele, nom):
    """Rows with the text of the column as `brut`, as it is stored; the lookups of the field itself are closed."""
    brut = Cast(nom, models.TextField())
    return modele._base_manager.annotate(brut=brut).filter(brut__isnull=False)


def _traiter(modele, nom, pk, texte, premiere, bilan, appliquer):
    if _s_ouvre(premiere, texte):
        bilan.a_jour += 1
        return
    try:
        nouveau = coffre().rotate(texte.encode()).decode()
    except InvalidToken:
        bilan.illisibles.append(pk)
        return
    if not appliquer:
        bilan.anciennes += 1
    elif _brutes(modele, nom).filter(pk=pk, brut=texte).update(**{nom: models.Value(nouveau, models.TextField())}):
        bilan.tournees += 1
    else:
        bilan.doublees += 1


def _s_ouvre(cle, texte):
    try:
        cle.decrypt(texte.encode())
    except InvalidToken:
        return False
    return True
