"""What readers say of an answer, « utile » or not: numbers a day, kept as other anonymous counts (commun.compteurs)."""

import datetime

from django.db.models import CharField, DateField, F, OuterRef, Subquery, Sum
from django.db.models.functions import Cast, Coalesce
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from commun.models import Compteur

# From how many votes, over how many days, an answer can be said not to help, and under which share of "yes".
VOTES_MIN = 5
JOURS = 180
PART_MIN = 50

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


def _total(genre):
    lignes = Compteur.objects.filter(genre=genre, cle=Cast(OuterRef("pk"), CharField(max_length=80))).depuis(JOURS)
    lignes = lignes.filter(jour__gt=Coalesce(OuterRef("relu_le"), datetime.date.min, output_field=DateField()))
    return Coalesce(Subquery(lignes.order_by().values("cle").annotate(total=Sum("nombre")).values("total")), 0)
