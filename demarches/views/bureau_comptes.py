"""An account that follows open requests stays open until they are re-assigned."""

from django.contrib import messages

from demarches.models import Demande

QUI_REAFFECTE = "la coordination les fait d’abord changer de mains (Organisation, Couverture, « Préparer le départ »)."


def fermeture_refusee(request, agents):
    """Whether one of these accounts still follows open requests; says which, not how many: that is not public."""
    ouvertes = Demande.objects.ouvertes().filter(referent__in=agents).select_related("referent")
    noms = sorted({str(demande.referent) for demande in ouvertes})
    if noms:
        suite = "suit encore des demandes ouvertes" if len(noms) == 1 else "suivent encore des demandes ouvertes"
        messages.error(request, f"{', '.join(noms)} {suite} : {QUI_REAFFECTE}")
    return bool(noms)
