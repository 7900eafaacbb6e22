"""The starter site, for the tests of what we ship."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import translation

from site_info.semis import Semis
from tests.conftest import _accueil, _territoire


@pytest.fixture(scope="package")
def semis(django_db_setup, django_db_blocker):
    """The starter site, sown once for the tests of this folder (twenty seconds): each undoes its own writes."""
    with django_db_blocker.unblock(), transaction.atomic(), translation.override("fr"):
        # Django's own tests of the connection accept this transaction around theirs.
        connection.atomic_blocks[-1]._from_testcase = True
        _territoire()
        _accueil()
        call_command("importer_baremes", verbosity=0)
        semis = Semis()
        semis.tout()
        try:
            yield semis
        finally:
            transaction.set_rollback(True)
