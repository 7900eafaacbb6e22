"""The mail that says that a night erased nothing, or not all."""

from django.urls import reverse

from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches.destinataires import adresses_de_repli


def purge_arretee(bilans):
    """Tell the coordination, by numbers alone."""
    contexte = {"bilans": bilans, "chemin": reverse("conservation"), "territoire": Territoire.load()}
    for adresse in adresses_de_repli():
        mettre_en_file(adresse, "purge_arretee", contexte)
