"""Numbers with their unit, and sentences that hold some: both are written in the reader's language, when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.functional import Promise
from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext_lazy as _

from commun.bidi import FIN, ISOLER
from commun.chiffres import euros, nombre_lisible
from commun.dates import date_lisible
from simulateurs.mots import mot_lisible

EURO = Decimal(1)
CENTIME = Decimal("0.01")
# What a reader is shown of a number that has no end.
MONTRE = Decimal("0.000001")


@dataclass(frozen=True)
class Grandeur:
    """A number and its unit: "€", "%", "h", "jours", "mois", "ans", "semaines" or none."""

    valeur: Decimal
    unite: str = ""

    @property
    def nombre(self):
        """What it counts for in a sum: a percentage is the fraction it is."""
        return self.valeur / 100 if self.unite == "%" else self.valeur

    @property
    def a_l_euro(self):
        """As the Caf prints amounts: to the euro, half up."""
        return arrondir(self.valeur, EURO)

    @property
    def exacte(self):
        """ "374.13", "350.00", "0.0619", "23": all its digits, for machines."""
        texte = sans_zeros(self.valeur)
        if self.unite != "€":
            return texte
        return texte if len(texte.partition(".")[2]) > 1 else f"{self.valeur:.2f}"

    def __str__(self):
        if self.unite == "€":
            return euros(_montree(self.valeur))
        nombre = _nombre_lisible(self.valeur)
        if self.unite == "%":
            return f"{nombre}\u00a0%"
        modele = _modele(self.unite, self.valeur)
        return modele % {"n": nombre} if modele else nombre


@dataclass(frozen=True)
class Phrase:
    """A sentence and what it is about, put together when it is read."""

    modele: str | Promise
    valeurs: Mapping = field(default_factory=dict)

    def __str__(self):
        return str(self.modele) % {nom: _dans_la_phrase(valeur) for nom, valeur in self.valeurs.items()}


def _dans_la_phrase(valeur):
    """A French label keeps its order in a line written from right to left."""
    texte = lisible(valeur)
    return f"{ISOLER}{texte}{FIN}" if type(valeur) is str and get_language_bidi() else texte


def lisible(valeur):
    """Anything a step or a sentence holds, in the reader's language."""
    if isinstance(valeur, date):
        return date_lisible(valeur, "j F Y")
    if isinstance(valeur, Decimal | int):
        return _nombre_lisible(Decimal(valeur))
    return mot_lisible(valeur) if type(valeur) is str else str(valeur)


def arrondir(valeur, au=CENTIME):
    """To `au` (the cent by default), half up."""
    return valeur.quantize(au, ROUND_HALF_UP)


def sans_zeros(nombre):
    """ "0.0619" for 0.061900, "8500" for 8500."""
    texte = f"{nombre:f}"
    return texte.rstrip("0").rstrip(".") if "." in texte else texte


def _montree(valeur):
    return arrondir(valeur, MONTRE) if valeur.as_tuple().exponent < MONTRE.as_tuple().exponent else valeur


def _nombre_lisible(valeur):
    texte = sans_zeros(_montree(valeur))
    return nombre_lisible(Decimal(texte), len(texte.partition(".")[2]))


def _modele(unite, valeur):
    """ "%(n)s h", "%(n)s jours" as the number wants it; None for a bare number."""
    # Plurals are for whole numbers: those that are not read as a large one, never as two of it.
    entier = int(valeur) if valeur == int(valeur) else 100
    modeles = {
        "h": lambda: _("%(n)s h"),
        "jours": lambda: ngettext("%(n)s jour", "%(n)s jours", entier),
        "mois": lambda: ngettext("%(n)s mois", "%(n)s mois", entier),
        "semaines": lambda: ngettext("%(n)s semaine", "%(n)s semaines", entier),
        "ans": lambda: ngettext("%(n)s an", "%(n)s ans", entier),
    }
    return modeles[unite]() if unite in modeles else None
