"""What waits for a relais among its assistants maternels, and how fresh what they say is: conditions, for lists and
figures alike."""

import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from carte.models import AssistantMaternel, Confirmation, Etat, ParQui
from carte.models.choix import CHOIX_VALABLE
from carte.models.structures import DISPONIBILITE_CACHEE, DISPONIBILITE_GRISEE

AGREMENT_PROCHE = datetime.timedelta(days=61)
CHOIX_PROCHE = datetime.timedelta(days=30)

SUIVIES = ~Q(etat=Etat.RETIREE)
A_VALIDER = Q(etat=Etat.A_VALIDER) | Q(etat=Etat.PUBLIEE, identite_proposee__isnull=False)
SANS_REPONSE = Q(etat=Etat.INVITEE)


def jour_proche():
    """An agrément that ends by this day must be spoken of."""
    return timezone.localdate() + AGREMENT_PROCHE


def agrement_a_suivre():
    """Suspended, over, over soon, or never noted by the time she has answered."""
    bientot = Q(agrement_valable_au__lte=jour_proche())
    jamais = Q(agrement_valable_au=None, etat__in=(Etat.A_VALIDER, Etat.PUBLIEE))
    return SUIVIES & (bientot | jamais | Q(agrement_suspendu_le__isnull=False))


def choix_a_renouveler():
    """Signed so long ago that the entry is hidden, or will be soon."""
    return Q(etat=Etat.PUBLIEE, choix_signe_le__lte=timezone.localdate() - CHOIX_VALABLE + CHOIX_PROCHE)


def fraicheurs(champ):
    """{class: condition} on a date: the classes by which the public sees an availability greyed, then hidden."""
    jour = timezone.localdate()
    grisee, cachee = jour - DISPONIBILITE_GRISEE, jour - DISPONIBILITE_CACHEE
    return {
        "fraiche": Q(**{f"{champ}__gte": grisee}),
        "grisee": Q(**{f"{champ}__lt": grisee, f"{champ}__gte": cachee}),
        "perimee": Q(**{f"{champ}__lt": cachee}),
        "jamais": Q(**{champ: None}),
    }


def fraicheur(jour):
    """The class of a date, of those of `fraicheurs`."""
    if jour is None:
        return "jamais"
    age = timezone.localdate() - jour
    if age > DISPONIBILITE_CACHEE:
        return "perimee"
    return "grisee" if age > DISPONIBILITE_GRISEE else "fraiche"


def elle_meme(champ):
    """Whether the professional said so within the time an availability is shown; `champ`: "assistant", "structure"."""
    depuis = timezone.now() - DISPONIBILITE_CACHEE
    return Exists(Confirmation.objects.filter(**{champ: OuterRef("pk")}, par=ParQui.ELLE, le__gte=depuis))


def visible():
    """`AssistantQuerySet.visibles` as a condition."""
    return Q(pk__in=AssistantMaternel.objects.visibles().values("pk"))
