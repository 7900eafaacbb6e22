"""Working days of a French public service."""

import datetime
from functools import lru_cache

from holidays.countries import France


@lru_cache(maxsize=64)
def jours_feries(annee, alsace_moselle=False):
    """frozenset of the public holidays of a year in metropolitan France."""
    return frozenset(France(years=annee, subdiv="57" if alsace_moselle else None))


def est_ouvre(jour, alsace_moselle=False, fermetures=()):
    """Monday to Friday, neither a public holiday nor inside a (du, au) closure, both ends included."""
    return (
        jour.isoweekday() <= 5
        and jour not in jours_feries(jour.year, alsace_moselle)
        and not any(du <= jour <= au for du, au in fermetures)
    )


def ajouter_jours_ouvres(jour, nombre, alsace_moselle=False, fermetures=()):
    """The `nombre`-th working day after `jour`; `jour` itself never counts."""
    while nombre:
        jour += datetime.timedelta(days=1)
        nombre -= est_ouvre(jour, alsace_moselle, fermetures)
    return jour


def compter_jours_ouvres(debut, fin, alsace_moselle=False, fermetures=()):
    """Working days after `debut`, up to and including `fin`; 0 when `fin` is not later."""
    jours = (debut + datetime.timedelta(days=n) for n in range(1, (fin - debut).days + 1))
    return sum(est_ouvre(jour, alsace_moselle, fermetures) for jour in jours)
