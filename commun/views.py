"""Back-office answers that belong to the ground."""

from django.http import JsonResponse

from commun.chiffres import valeur_lisible
from commun.models import Bareme


def baremes_a_choisir(request):
    """{"baremes": [{"cle", "libelle", "valeur"}]}: the figures an editor may put in a text today."""
    lignes = Bareme.objects.publiables().en_vigueur().order_by("libelle")
    return JsonResponse(
        {"baremes": [{"cle": b.cle, "libelle": b.libelle, "valeur": valeur_lisible(b)} for b in lignes]}
    )
