"""What the clock does about meetings: reminders the day before, meetings that are over, times that nobody took."""

from django.utils import timezone

from demarches.models import Creneau, Demande, RendezVous


def passer(instant=None):
    """Cancel what is at another relais, remind, and end what is over, request by request, each in its own transaction;
    return how many. Run twice, or together, nothing leaves twice."""
    instant = instant or timezone.now()
    egares = RendezVous.objects.egares(instant).values("demande")
    rendus = sum(demande.accorder_au_relais() for demande in Demande.objects.ouvertes().filter(pk__in=egares))
    dus = RendezVous.objects.a_rappeler(instant).values("demande")
    finis = RendezVous.objects.passes(instant).values("demande")
    rappeles = sum(demande.rappeler_rendez_vous(instant) for demande in Demande.objects.filter(pk__in=dus))
    return rendus + rappeles + sum(demande.finir_rendez_vous() for demande in Demande.objects.filter(pk__in=finis))


def effacer_les_creneaux():
    """Erase past times that nobody took, or whose request is erased. Return how many."""
    return Creneau.objects.perimes().delete()[0]
