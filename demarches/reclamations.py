"""What a new day says of complaints: those whose clock has passed."""

from django.utils import timezone

from demarches import notifications_reclamations
from demarches.models import Reclamation


def rappeler():
    """Tell the coordination which ones are late, each day until they are treated; return how many."""
    tardives = list(Reclamation.objects.en_retard(timezone.localdate()).select_related("relais"))
    notifications_reclamations.en_retard(tardives)
    return len(tardives)
