"""The starter site, for the tests of what we ship."""

from django.core.management import call_command

from site_info.semis import Semis
from tests.socles import socle


@socle
def semis(accueil):
    """The starter site, sown (twenty seconds)."""
    call_command("importer_baremes", verbosity=0)
    semis = Semis()
    semis.tout()
    return semis
