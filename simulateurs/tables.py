"""Figures at a date, as the calculations read them: plain values, no database."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from simulateurs.grandeurs import Grandeur

# Figures that are told in words and count for a number: "x1,4", "1/80 des salaires bruts".
_EN_MOTS = re.compile(r"x?(\d+(?:,\d+)?)(?:/(\d+))?\b(?! (?:jours?|mois)\b)")


class Etat(StrEnum):
    """How far a figure may be trusted, best first."""

    LOCAL = "local"  # decided here, prevails over the national figure
    CONFIRME = "confirme"
    PROVISOIRE = "provisoire"  # follows from a published rule, not published itself: used, and said
    SAISI = "saisi"  # typed by the reader against the published one: shown beside it, never instead
    HYPOTHESE = "hypothese"  # never used


class PasUnNombre(ValueError):
    """A figure was written in words that hold no number; its label."""


@dataclass(frozen=True)
class Chiffre:
    """One value of a key over a period, with where it comes from."""

    cle: str
    libelle: str
    valeur: Decimal | None
    texte: str
    unite: str
    valide_du: date
    valide_au: date | None
    source: str
    source_url: str
    etat: Etat

    def vaut_le(self, jour):
        return self.valide_du <= jour and (self.valide_au is None or jour <= self.valide_au)

    @property
    def nombre(self):
        """Its number as it stands, of a figure in words too. Raises PasUnNombre for words that hold none."""
        if self.valeur is not None:
            return self.valeur
        lu = _EN_MOTS.match(self.texte)
        if lu is None:
            raise PasUnNombre(self.libelle)
        return Decimal(lu[1].replace(",", ".")) / Decimal(lu[2] or 1)

    @property
    def fraction(self):
        """(numerator, denominator) of a figure such as "2/3", which has no exact decimal value."""
        lu = _EN_MOTS.match(self.texte)
        if lu is None or not lu[2]:
            raise PasUnNombre(self.libelle)
        return Decimal(lu[1]), Decimal(lu[2])

    @property
    def grandeur(self):
        return Grandeur(self.nombre, _unite_courte(self.unite) if self.valeur is not None else "")


class SansValeur(LookupError):
    """A figure has no value that may be used on that day; `hypotheses` are those that may not."""

    def __init__(self, cle, libelle, jour, hypotheses):
        super().__init__(cle)
        self.cle, self.libelle, self.jour, self.hypotheses = cle, libelle, jour, hypotheses


@dataclass(frozen=True)
class Baremes:
    """Every figure known, of every date. `noms`: {key: label} of those that the site ships, rows or not."""

    chiffres: tuple[Chiffre, ...]
    noms: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def par_cle(self) -> Mapping[str, list[Chiffre]]:
        series = defaultdict(list)
        for chiffre in sorted(self.chiffres, key=lambda c: c.valide_du):
            series[chiffre.cle].append(chiffre)
        return dict(series)

    @cached_property
    def dernier_jour(self):
        """Last day of the last year that a confirmed figure speaks of."""
        surs = [c for c in self.chiffres if c.etat in (Etat.LOCAL, Etat.CONFIRME)]
        jours = [jour for c in surs for jour in (c.valide_du, c.valide_au) if jour]
        return max((date(jour.year, 12, 31) for jour in jours), default=date.min)

    def nom(self, cle):
        """What readers are told a figure is, one without any row too."""
        return self.par_cle[cle][0].libelle if cle in self.par_cle else self.noms.get(cle, cle)

    def au(self, jour):
        return Table(self, jour)

    def qui_a_valu(self, cle, valeur):
        """The latest confirmed figure of a key that had this value, whenever it was; None if it never had."""
        trouves = [c for c in self.par_cle.get(cle, ()) if c.valeur == valeur]
        surs = [c for c in trouves if c.etat in (Etat.LOCAL, Etat.CONFIRME)]
        return surs[-1] if surs else None


@dataclass(frozen=True)
class Table:
    """The figures of one day. `imposes` are figures that replace those of the day."""

    baremes: Baremes
    jour: date
    imposes: Mapping[str, Chiffre] | None = None

    def chiffre(self, cle):
        """The figure of a key on that day; a local decision prevails. Raises SansValeur."""
        trouve = self.connu(cle)
        if trouve is None:
            raise SansValeur(cle, self.baremes.nom(cle), self.jour, self.hypotheses(cle))
        return trouve

    def connu(self, cle):
        """The figure of a key on that day, or None."""
        if self.imposes and cle in self.imposes:
            return self.imposes[cle]
        du_jour = [c for c in self._du_jour(cle) if c.etat != Etat.HYPOTHESE]
        ordre = list(Etat)
        return min(reversed(du_jour), key=lambda c: ordre.index(c.etat), default=None)

    def hypotheses(self, cle):
        """Values of a key that somebody supposes for that day, and that nothing confirms."""
        return tuple(c for c in self._du_jour(cle) if c.etat == Etat.HYPOTHESE)

    def rangs(self, racine):
        """Numbers of the parts of a figure: racine.1, racine.2... whatever the day."""
        rangs = (cle.removeprefix(f"{racine}.") for cle in self.baremes.par_cle if cle.startswith(f"{racine}."))
        return sorted(int(rang) for rang in rangs if rang.isdigit())

    def avec(self, chiffres):
        """The same day with other figures."""
        return replace(self, imposes={**(self.imposes or {}), **{c.cle: c for c in chiffres}})

    def _du_jour(self, cle):
        return [c for c in self.baremes.par_cle.get(cle, ()) if c.vaut_le(self.jour)]


def _unite_courte(unite):
    """The unit of a sum, from the words of the file: "€/mois" -> "€", "% par heure" -> "%", "x BMAF" -> none."""
    if unite[:1] in ("€", "%"):
        return unite[0]
    return unite if unite in ("h", "jours", "mois", "ans", "semaines") else ""
