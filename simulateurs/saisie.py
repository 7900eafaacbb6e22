"""What is typed becomes values, or French sentences that name the entry and say what is wrong with it."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from simulateurs.grandeurs import Grandeur, Phrase, sans_zeros
from simulateurs.resultats import Erreur, Refus

OBLIGATOIRE = object()
_BLANCS = "[ \u00a0\u202f\u2009]"
_NOMBRE = re.compile(
    rf"(-?(?:[0-9]{{1,3}}(?:{_BLANCS}[0-9]{{3}})+|[0-9]+))(?:[.,]([0-9]+))?{_BLANCS}?(?:€|%|h|euros?)?"
)
_LONGUEUR_MAX = 40
_VIDES = ("", None)
_OUI_NON = {"oui": True, "non": False, "true": True, "false": False, "1": True, "0": False}


class Illisible(ValueError):
    """What is typed cannot be read; holds the sentence's model and its values, without the entry's label."""

    def __init__(self, modele, **valeurs):
        super().__init__(modele)
        self.modele, self.valeurs = modele, valeurs


@dataclass(frozen=True)
class Champ:
    """One entry: its name, its label, how it is read (a function that may raise Illisible), its value when empty.

    `autres_noms` are read when `nom` is absent.
    """

    nom: str
    libelle: str | Promise
    lire: Callable[[Any], Any]
    defaut: Any = OBLIGATOIRE
    autres_noms: tuple[str, ...] = ()

    def valeur(self, entrees):
        """Its value. Raises Illisible."""
        donnees = [nom for nom in (self.nom, *self.autres_noms) if entrees.get(nom) not in _VIDES]
        brute, *autres = [entrees[nom] for nom in donnees] or [None]
        if any(autre != brute for autre in autres):
            raise Illisible("%(champ)s : donnez une seule de ces entrées : %(noms)s.", noms=", ".join(donnees))
        if isinstance(brute, str):
            brute = brute.strip()
        if brute in _VIDES:
            if self.defaut is OBLIGATOIRE:
                raise Illisible(_("%(champ)s : ce renseignement manque."))
            return self.defaut
        return self.lire(brute)


def lire(champs, entrees):
    """(values as attributes, names that no entry knows). Raises Refus with every fault found."""
    valeurs, erreurs = SimpleNamespace(), []
    for champ in champs:
        try:
            setattr(valeurs, champ.nom, champ.valeur(entrees))
        except Illisible as faute:
            phrase = Phrase(faute.modele, {"champ": champ.libelle, **faute.valeurs})
            erreurs.append(Erreur(champ.nom, phrase))
    if erreurs:
        raise Refus(*erreurs)
    connus = {nom for champ in champs for nom in (champ.nom, *champ.autres_noms)}
    return valeurs, [nom for nom in entrees if nom not in connus]


def nombre(maximum, minimum=0, decimales=2, unite="", nul=True):
    """Read a number between bounds, with so many digits after the comma; `nul`: whether zero will do."""

    def lire_un_nombre(brut):
        lu = _decimal(brut)
        if lu < 0:
            raise Illisible(_("%(champ)s : ce nombre ne peut pas être négatif."))
        if lu == 0 and not nul:
            raise Illisible(_("%(champ)s : donnez un nombre plus grand que zéro."))
        if lu > maximum:
            raise Illisible(_("%(champ)s : au plus %(maximum)s."), maximum=Grandeur(Decimal(maximum), unite))
        if lu < minimum:
            raise Illisible(_("%(champ)s : au moins %(minimum)s."), minimum=Grandeur(Decimal(minimum), unite))
        if -lu.as_tuple().exponent > decimales:
            raise Illisible(_("%(champ)s : au plus %(n)s chiffres après la virgule."), n=decimales)
        return lu

    return lire_un_nombre


def montant(maximum, nul=True):
    """Read an amount in euros, to the cent."""
    return nombre(maximum, unite="€", nul=nul)


def entier(maximum, minimum=0, unite=""):
    """Read a whole number between bounds."""
    lire_un_nombre = nombre(maximum, minimum, decimales=30, unite=unite)

    def lire_un_entier(brut):
        lu = lire_un_nombre(brut)
        if lu != int(lu):
            raise Illisible(_("%(champ)s : donnez un nombre entier."))
        return int(lu)

    return lire_un_entier


def choix(libelles, alias=None):
    """Read one of the keys of `libelles` ({code: label}), or of the other names they have."""
    codes = {_sans_casse(code): code for code in libelles} | {_sans_casse(a): c for a, c in (alias or {}).items()}

    def lire_un_choix(brut):
        code = codes.get(_sans_casse(brut)) if isinstance(brut, str) else None
        if code is None:
            possibles = format_lazy(", ".join("{}" for _code in libelles), *libelles.values())
            raise Illisible(
                _("%(champ)s : « %(saisie)s » n’est pas un choix possible. Choix : %(choix)s."),
                saisie=extrait(brut),
                choix=possibles,
            )
        return code

    return lire_un_choix


def oui_non(brut):
    """Read a yes or no: true, false, « oui », « non »."""
    reponse = brut if isinstance(brut, bool) else _OUI_NON.get(str(brut).lower())
    if reponse is None:
        raise Illisible(_("%(champ)s : répondez par oui ou par non."))
    return reponse


def jour(brut):
    """Read a date: 2026-10-01 or 01/10/2026."""
    if isinstance(brut, date):
        return brut
    for forme in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(str(brut), forme).date()  # noqa: DTZ007 - a day, not an instant
        except ValueError:
            continue
    raise Illisible(
        _("%(champ)s : « %(saisie)s » n’est pas une date. Écrivez par exemple 01/10/2026."), saisie=extrait(brut)
    )


def liste(lire_un, combien):
    """Read a list of at most `combien` things."""

    def lire_une_liste(brut):
        if not isinstance(brut, list | tuple):
            raise Illisible("%(champ)s : donnez une liste.")
        if len(brut) > combien:
            raise Illisible(_("%(champ)s : au plus %(maximum)s."), maximum=Grandeur(Decimal(combien)))
        return tuple(lire_un(element) for element in brut)

    return lire_une_liste


def tableau(codes, lire_un):
    """Read {code: value}, the codes being known."""

    def lire_un_tableau(brut):
        if not isinstance(brut, dict):
            raise Illisible("%(champ)s : donnez un montant par case.")
        for code in brut:
            if code not in codes:
                raise Illisible(
                    _("%(champ)s : « %(saisie)s » n’est pas un choix possible. Choix : %(choix)s."),
                    saisie=extrait(code),
                    choix=", ".join(codes),
                )
        return {code: lire_un(valeur) for code, valeur in brut.items() if valeur not in _VIDES}

    return lire_un_tableau


def _decimal(brut):
    """A finite Decimal of a JSON number or of what people type: "3 000,50", "1250.5 €". The digits typed are kept:
    "3,000" is not three thousand, nor is it known to be three."""
    if isinstance(brut, bool):
        raise _pas_un_nombre(brut)
    if isinstance(brut, int | float | Decimal):
        lu = Decimal(str(brut)) if isinstance(brut, float) else Decimal(brut)
        if lu.is_finite() and abs(lu.adjusted()) < _LONGUEUR_MAX:
            return Decimal(sans_zeros(lu))
        raise _pas_un_nombre(brut)
    lu = _NOMBRE.fullmatch(brut) if isinstance(brut, str) and len(brut) <= _LONGUEUR_MAX else None
    if lu is None:
        raise _pas_un_nombre(brut)
    entier, decimales = re.sub(_BLANCS, "", lu[1]), lu[2]
    return Decimal(f"{entier}.{decimales}" if decimales else entier)


def _pas_un_nombre(brut):
    return Illisible(
        _("%(champ)s : « %(saisie)s » n’est pas un nombre. Écrivez par exemple 1250,50."), saisie=extrait(brut)
    )


def extrait(brut):
    """The beginning of what was typed, on one line, told back; a list or an object as JSON writes it."""
    ecrit = json.dumps(brut, default=str, ensure_ascii=False) if isinstance(brut, list | dict) else str(brut)
    texte = " ".join(ecrit[: _LONGUEUR_MAX * 4].split())
    return "".join(c for c in texte if c.isprintable())[:_LONGUEUR_MAX]


def _sans_casse(code):
    return code.strip().lower().replace(" ", "_").replace("-", "_")
