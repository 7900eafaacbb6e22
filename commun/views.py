"""Back-office answers that belong to the ground."""

from django.http import JsonResponse

from commun.chiffres import valeur_lisible
from commun.models import Bareme, Terme


def baremes_a_choisir(request):
    """{"baremes": [{"cle", "libelle", "valeur"}]}: the figures an editor may put in a text today."""
    lignes = Bareme.objects.par_cle().values()
    return JsonResponse(
        {
            "baremes": [
                {"cle": b.cle, "libelle": b.libelle, "valeur": valeur_lisible(b)}
                for b in sorted(lignes, key=lambda b: b.libelle)
            ]
        }
    )


def termes_a_choisir(request):
    """{"termes": [{"id", "terme", "definition"}]}: the words of the glossary, in French, that a text may link to."""
    termes = Terme.objects.filter(locale__language_code="fr").dans_l_ordre()
    return JsonResponse(
        {"termes": [{"id": t.pk, "terme": t.terme, "definition": t.developpe or t.definition} for t in termes]}
    )
