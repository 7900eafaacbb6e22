"""Whom mail does not reach, of those who asked a question: called by their relais, as long as nobody has."""

from django.db import models, transaction
from django.db.models import BooleanField, Case, OuterRef, Q, Subquery, Value, When

from demarches.etapes_question import A_REPONDRE, StatutQuestion
from demarches.transitions import TransitionRefusee

REFUSEE = "adresse_refusee"
# What shows that the person knows: somebody called, or they came back to their page.
SUES = ("appeler", "relancer")
_SUIVIES = (*A_REPONDRE, StatutQuestion.REPONDUE)


class AppelsQuerySet(models.QuerySet):
    def avec_appel(self):
        """With `appel_attendu`: an address is refused, there is a phone, and nobody has spoken with the asker since."""
        signes = self.model._meta.get_field("journal").related_model.objects.filter(question=OuterRef("pk"))
        dernier = signes.filter(action__in=(REFUSEE, *SUES)).order_by("-pk").values("action")[:1]
        attendu = Q(statut__in=_SUIVIES, dernier_signe=REFUSEE) & ~Q(telephone="")
        vrai, faux = Value(True), Value(False)
        return self.annotate(
            dernier_signe=Subquery(dernier),
            appel_attendu=Case(When(attendu, then=vrai), default=faux, output_field=BooleanField()),
        )

    def a_traiter(self):
        """What the relais must move: a question to answer, an asker to call."""
        return self.avec_appel().filter(Q(statut__in=A_REPONDRE) | Q(appel_attendu=True))


class Appel:
    """The verb `appeler` of a question."""

    @property
    def a_appeler(self):
        return type(self).objects.avec_appel().filter(pk=self.pk, appel_attendu=True).exists()

    @property
    def refus_connu(self):
        """Nothing has happened since the address was refused."""
        dernier = self.journal.filter(action__in=(REFUSEE, *SUES)).order_by("-pk").first()
        return dernier is not None and dernier.action == REFUSEE

    @transaction.atomic
    def appeler(self, *, par, version=None):
        """Somebody spoke with the person, whom our mails do not reach."""
        with self._etape("appeler", par, version):
            if not self.a_appeler:
                raise TransitionRefusee("Cette personne n’attend pas d’appel.")
