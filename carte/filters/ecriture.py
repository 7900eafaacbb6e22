"""Conditions on a structure as the text that the database reads.

Django takes a millisecond or two to write each of them, and a search counts some twenty, the same for every place: they
are written once.
"""

from functools import lru_cache

from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connection
from django.utils import timezone

from carte.models import Structure


def ecrire(condition):
    """(SQL, parameters) of a Q on Structure, to be used in a query of which structures are the first table."""
    requete = Structure.objects.filter(condition).query
    try:
        sql, parametres = requete.get_compiler(connection=connection).compile(requete.where)
    except EmptyResultSet:
        return "1 = 0", ()
    except FullResultSet:
        return "1 = 1", ()
    return f"({sql})", tuple(parametres)


def ecrire_valeur(expression):
    """The same of an expression on Structure."""
    requete = Structure.objects.annotate(valeur=expression).query
    sql, parametres = requete.get_compiler(connection=connection).compile(requete.annotations["valeur"])
    return f"({sql})", tuple(parametres)


def ecrite(fabrique, *args):
    """(SQL, parameters) of the Q, or of the expression, that a function makes of hashable arguments and of today's
    date; None when it makes none."""
    return _ecrite(fabrique, args, connection.vendor, timezone.localdate())


@lru_cache(maxsize=2048)
def _ecrite(fabrique, args, _vendor, _aujourdhui):
    if (faite := fabrique(*args)) is None:
        return None
    return ecrire(faite) if faite.conditional else ecrire_valeur(faite)
