"""A plugin of pytest: rows that many tests begin with are written once by each process, not once a test.

A fixture marked `@socle` is a data set. Sets stand on one another, each in a transaction inside that of the one before,
and the transaction of a test stands on those it asks for: what the test writes goes away, the sets stay for the next.
A test gets a copy of what its fixtures returned. Tests that stand on the same sets follow one another; a set that a
test does not ask for is taken away before it begins, so their order changes nothing but the time they take.
"""

import copy
import inspect
from contextlib import ExitStack, contextmanager
from functools import wraps

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.utils import translation
from pytest_django.plugin import blocking_manager_key

_SOCLES = []


def socle(fabrique):
    """Fixture whose rows are shared. It only asks for other such fixtures, and leaves nothing but rows and what it
    returns."""

    @wraps(fabrique)
    def fixture(**autres):
        # A test that commits has no transaction to stand on: its rows are its own.
        return PILE.valeur(fixture) if fixture in PILE.socles else fabrique(**autres)

    fixture.fabrique, fixture.demandes = fabrique, list(inspect.signature(fabrique).parameters)
    _SOCLES.append(fixture)
    return pytest.fixture(fixture)


class Pile:
    """The data sets now in the database, and what their fixtures returned: a dict for each height of the pile."""

    def __init__(self):
        self.socles, self._transactions, self._valeurs, self._copie = [], [], [{}], None

    def alleger(self, voulus):
        """Take away all but the first of the wanted sets."""
        perdue = connection.closed_in_transaction
        while self.socles and (perdue or self.socles != voulus[: len(self.socles)]):
            self.socles.pop()
            self._valeurs.pop()
            self._transactions.pop().close()
        self._commencer()

    def poser(self, voulus, noms):
        """Write the wanted sets that are missing; `noms` is {name: fixture}."""
        for fixture in voulus[len(self.socles) :]:
            valeurs = copy.deepcopy(self._valeurs[-1])
            with ExitStack() as pose:
                pose.enter_context(_transaction_defaite())
                with translation.override("fr"):
                    valeurs[fixture] = fixture.fabrique(**{nom: valeurs[noms[nom]] for nom in fixture.demandes})
                self._transactions.append(pose.pop_all())
            self._valeurs.append(valeurs)
            self.socles.append(fixture)
        self._commencer()

    def valeur(self, fixture):
        """What the fixture returned, for this test; objects that two fixtures share are still shared."""
        if self._copie is None:
            self._copie = copy.deepcopy(self._valeurs[-1])
        return self._copie[fixture]

    def _commencer(self):
        self._copie = None
        cache.clear()  # it may tell of rows that went away


PILE = Pile()


@contextmanager
def _transaction_defaite():
    with transaction.atomic():
        # Django's own tests of the connection accept this transaction around theirs.
        connection.atomic_blocks[-1]._from_testcase = True
        try:
            yield
        finally:
            transaction.set_rollback(True)


def vide_les_tables(item):
    marque = item.get_closest_marker("django_db")
    return bool(marque.kwargs.get("transaction")) or "live_server" in item.fixturenames


def _noms(item):
    """{name: fixture} of the data sets a test asks for; none when it commits."""
    connues = item._fixtureinfo.name2fixturedefs
    fonctions = {nom: connues[nom][-1].func for nom in item.fixturenames if nom in connues}
    return {} if vide_les_tables(item) else {nom: f for nom, f in fonctions.items() if f in _SOCLES}


def _voulus(item):
    """The data sets a test asks for, in the order they are written: that of the files."""
    return sorted(_noms(item).values(), key=_SOCLES.index)


def rang(item):
    """Sorts together the tests that stand on the same data sets."""
    return [_SOCLES.index(fixture) for fixture in _voulus(item)]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Before any fixture: one of a module may need a database without a transaction."""
    if PILE.socles:
        with item.config.stash[blocking_manager_key].unblock():
            PILE.alleger(_voulus(item))


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef, request):
    if fixturedef.argname == "_django_db_helper" and (voulus := _voulus(request.node)):
        with request.getfixturevalue("django_db_blocker").unblock():
            PILE.poser(voulus, _noms(request.node))
    return (yield)


def pytest_sessionfinish(session):
    if PILE.socles:
        with session.config.stash[blocking_manager_key].unblock():
            PILE.alleger([])
