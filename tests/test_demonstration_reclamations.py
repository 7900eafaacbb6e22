"""The complaints of the demonstration: one in each state, loaded once, none late, nothing sent."""

from django.utils import timezone
from post_office.models import STATUS, Email

from demarches.models import Reclamation
from demarches.roles import Groupe
from site_info.demonstration.reclamations import RECLAMATIONS, charger_reclamations
from tests import fabriques


def test_there_is_one_in_each_state_and_nothing_leaves(roles_crees, page_demande, pitres):
    fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION])
    fabriques.DemandeFactory.create_batch(len(RECLAMATIONS), secteur=pitres[1])
    assert charger_reclamations() == charger_reclamations() == len(RECLAMATIONS)
    reclamations = list(Reclamation.objects.all())
    assert {reclamation.etat for reclamation in reclamations} == {"à accuser", "à répondre", "répondue"}
    for reclamation in reclamations:
        reclamation.full_clean()
        moments = (reclamation.recue_le, reclamation.accusee_le, reclamation.repondue_le, timezone.now())
        assert list(filter(None, moments)) == sorted(filter(None, moments))
    assert not Reclamation.objects.en_retard().exists()
    assert not Email.objects.exclude(status=STATUS.sent).exists()


def test_without_a_request_only_those_who_name_themselves_complain(roles_crees, territoire):
    fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION])
    assert charger_reclamations() == 1
