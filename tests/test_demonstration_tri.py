"""The demonstration has something to check and to compare, loaded once."""

from post_office.models import STATUS, Email

from demarches import doublons
from demarches.models import Demande, Quarantaine
from site_info.demonstration.tri import MESSAGES, PUBLICITES, charger_tri


def test_each_secteur_has_advertisements_and_a_family_that_wrote_twice(page_demande, pitres):
    assert charger_tri() == charger_tri() == len(PUBLICITES)
    assert Quarantaine.objects.visibles_par(pitres[2]).en_attente().count() == len(PUBLICITES)
    assert Demande.objects.count() == len(MESSAGES)
    assert all(doublons.candidats(demande, Demande.objects.all()) for demande in Demande.objects.all())
    assert not Email.objects.exclude(status=STATUS.sent).exists()
