"""What time erases: registered as periodic jobs when the application is ready."""

from demarches.models import Brouillon


def effacer_les_brouillons():
    """Erase the drafts untouched for 30 days; return how many."""
    return Brouillon.objects.perimes().delete()[0]
