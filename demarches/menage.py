"""What time erases: registered as periodic jobs when the application is ready. Files are in demarches.conservation."""

from demarches.models import Brouillon, EmpreinteEnvoi, Frein


def effacer_les_brouillons():
    """Erase the drafts untouched for settings.CONSERVATION_BROUILLONS; return how many."""
    return Brouillon.objects.perimes().delete()[0]


def effacer_les_freins():
    """Erase the counters whose hour, or day, is over; return how many."""
    return Frein.objects.perimes().delete()[0]


def effacer_les_empreintes():
    """Erase the digests of sendings whose time is over; return how many."""
    return EmpreinteEnvoi.objects.perimees().delete()[0]
