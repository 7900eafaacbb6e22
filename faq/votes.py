"""What readers say of an answer, « utile » or not: numbers a day, kept as other anonymous counts (commun.compteurs)."""

import datetime

from django.core.cache import cache
from django.db.models import CharField, DateField, F, OuterRef, Subquery, Sum
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from commun.compteurs import compter, est_un_visiteur
from commun.connexion import adresse_du_client
from commun.models import Compteur

# From how many votes, over how many days, an answer can be said not to help, and under which share of "yes".
VOTES_MIN = 5
JOURS = 180
PART_MIN = 50

# A network (a home, a town hall) counts so many times a day on a page.
VOTES_PAR_RESEAU = 3
UN_JOUR_S = 24 * 3600

GENRES = {"oui": Compteur.Genre.UTILE, "non": Compteur.Genre.PAS_UTILE}


class QuestionQuerySet(PageQuerySet):
    def avec_votes(self):
        """Annotate `oui` and `non`: votes of the last JOURS days on the words of today, those that came after the day
        of « mis à jour le »: an answer that was mended starts again."""
        return self.annotate(oui=_total(Compteur.Genre.UTILE), non=_total(Compteur.Genre.PAS_UTILE)).annotate(
            votes=F("oui") + F("non")
        )

    def peu_utiles(self):
        """Published answers that do not help, as `avec_votes`, those with the most "no" first."""
        peu = self.live().avec_votes().filter(votes__gte=VOTES_MIN).filter(oui__lt=F("votes") * PART_MIN / 100.0)
        return peu.order_by("-non", "oui", "pk")


QuestionManager = PageManager.from_queryset(QuestionQuerySet)


def voter(request, page, sens):
    """Count what a visitor says of a page, a key of GENRES. Who works here, and who insists, is thanked and not
    counted."""
    if est_un_visiteur(request) and _premiers_du_jour(request, page):
        compter(GENRES[sens], page.pk)


def _premiers_du_jour(request, page):
    """Whether the network of the reader has said little of this page today. Nothing tells who: the cache alone keeps,
    for a day, a digest that only this site can make."""
    source = f"{timezone.localdate()} {page.pk} {adresse_du_client(request)}"
    cle = "vote-" + salted_hmac("faq.votes", source, algorithm="sha256").hexdigest()
    cache.add(cle, 0, UN_JOUR_S)
    try:
        return cache.incr(cle) <= VOTES_PAR_RESEAU
    except ValueError:  # the cache was emptied in between
        return True


def _total(genre):
    lignes = Compteur.objects.filter(genre=genre, cle=Cast(OuterRef("pk"), CharField(max_length=80))).depuis(JOURS)
    lignes = lignes.filter(jour__gt=Coalesce(OuterRef("relu_le"), datetime.date.min, output_field=DateField()))
    return Coalesce(Subquery(lignes.order_by().values("cle").annotate(total=Sum("nombre")).values("total")), 0)
