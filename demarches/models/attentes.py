"""What a request waits for, until when: an answer of the family, the end of a pause, something to do at the relais."""

import datetime

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from demarches import notifications_suivi
from demarches.transitions import Acteur, Statut, TransitionRefusee

from .choix import AFaire
from .promesse import Promesse

# How long a question may wait for its answer.
REPONSE_AU_PLUS = datetime.timedelta(days=60)


class Attentes(Promesse):
    reponse_attendue_le = models.DateField("réponse attendue le", null=True, blank=True)
    veille_jusqu_au = models.DateField("en pause jusqu’au", null=True, blank=True)
    # When the family is next asked for news.
    prochain_point_le = models.DateField("prochain point le", null=True, blank=True, db_index=True)
    a_faire = models.CharField("à faire", max_length=12, choices=AFaire, blank=True)
    a_faire_depuis = models.DateTimeField("à faire depuis", null=True, blank=True)
    # The name of a service, never of a person.
    transferee_a = models.CharField("transférée à", max_length=120, blank=True)

    class Meta:
        abstract = True

    @transaction.atomic
    def demander(self, question, *, par, repondre_avant, version=None):
        """Ask the family something in writing; the clock stands still until it answers, or until that day is over."""
        jour = timezone.localdate()
        with self._transition("demander", par, version, objet={"repondre_avant": repondre_avant.isoformat()}):
            if not question.strip():
                raise TransitionRefusee("Écrivez la question.")
            if not jour < repondre_avant <= jour + REPONSE_AU_PLUS:
                raise TransitionRefusee("La date de réponse est après aujourd’hui, dans 60 jours au plus.")
            self.statut, self.reponse_attendue_le = Statut.ATTENTE_FAMILLE, repondre_avant
        echange = self._ecrit("sortant", "courriel", question, par, abouti=False)
        relance = self.relances.create(type="question", cycle=jour, prevue_le=repondre_avant, echange=echange)
        if not notifications_suivi.question(self, relance):
            raise TransitionRefusee("Nous ne pouvons pas écrire à cette famille : appelez-la.")

    @transaction.atomic
    def repondre(self, texte, *, par=Acteur.FAMILLE, version=None):
        """The answer that was awaited, written by the family or told to the référent: a first contact, if none was."""
        with self._transition("repondre", par, version):
            _exiger(texte)
            self.statut = Statut.EN_COURS
            self.premier_contact_le = self.premier_contact_le or timezone.now()
            self._recevoir(texte, par)
        if par == Acteur.FAMILLE:
            notifications_suivi.reponse(self)

    @transaction.atomic
    def repondre_tard(self, texte):
        """The family answers a question that nobody awaits any more: nothing is lost of it."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if not self.ouverte or self.statut == Statut.ATTENTE_FAMILLE:
            raise TransitionRefusee("Cette réponse n’est plus attendue ainsi.")
        _exiger(texte)
        self.premier_contact_le = self.premier_contact_le or timezone.now()
        self._recevoir(texte, Acteur.FAMILLE)
        self._garder(None, Acteur.FAMILLE, "repondre_tard", {}, ("premier_contact_le", "a_faire", "a_faire_depuis"))
        notifications_suivi.reponse(self)

    @transaction.atomic
    def delai_passe(self, *, par, version=None):
        """Nothing came: the relais calls. The request is never closed for that."""
        with self._transition("delai_passe", par, version):
            if self.reponse_attendue_le >= timezone.localdate():
                raise TransitionRefusee("La famille a encore le temps de répondre.")
            self.statut = Statut.EN_COURS
            self.prolonger_la_promesse()
            self.prevoir(AFaire.SANS_REPONSE)
        notifications_suivi.sans_reponse(self)

    @property
    def question_posee(self):
        """The Relance of the question whose answer is awaited, or None."""
        if self.statut != Statut.ATTENTE_FAMILLE:
            return None
        return self.relances.filter(type="question", repondue_le=None).select_related("echange").order_by("pk").last()

    def _recevoir(self, texte, par):
        de_la_famille = par == Acteur.FAMILLE
        moyen = "courriel" if de_la_famille else "telephone"
        self._ecrit("entrant", moyen, texte, None if de_la_famille else par)
        posee = self.relances.filter(type="question", repondue_le=None).order_by("pk").last()
        if posee is not None:
            posee.noter("texte")
        self.prevoir(AFaire.REPONDUE if de_la_famille else "")

    def _ecrit(self, sens, moyen, texte, par, abouti=True):
        echange = self.echanges.model(
            demande=self, sens=sens, moyen=moyen, abouti=abouti, resume=texte.strip(), visible_famille=True, par=par
        )
        echange.full_clean(exclude=["demande", "par"])
        echange.save()
        return echange

    def accorder_les_attentes(self):
        """Drop the dates that the state it has come to knows nothing of; every movement ends so."""
        if self.statut != Statut.ATTENTE_FAMILLE:
            self.reponse_attendue_le = None
        if self.statut != Statut.EN_VEILLE:
            self.veille_jusqu_au = None
        if not self.ouverte:
            self.prevoir("")
        self.prevoir_le_point()

    def prevoir(self, code):
        """What the relais has to do next, an `AFaire`; "" when it was done."""
        self.a_faire = code
        self.a_faire_depuis = timezone.now() if code else None


CONTRAINTES_DES_ATTENTES = (
    models.CheckConstraint(
        name="demande_en_attente_a_une_date",
        condition=Q(statut=Statut.ATTENTE_FAMILLE, reponse_attendue_le__isnull=False)
        | ~Q(statut=Statut.ATTENTE_FAMILLE) & Q(reponse_attendue_le__isnull=True),
        violation_error_message="Une réponse est attendue à une date.",
    ),
    models.CheckConstraint(
        name="demande_en_pause_a_une_fin",
        condition=Q(statut=Statut.EN_VEILLE, veille_jusqu_au__isnull=False)
        | ~Q(statut=Statut.EN_VEILLE) & Q(veille_jusqu_au__isnull=True),
        violation_error_message="Une pause a une fin.",
    ),
    models.CheckConstraint(
        name="demande_a_faire_datee",
        condition=Q(a_faire="", a_faire_depuis__isnull=True) | ~Q(a_faire="") & Q(a_faire_depuis__isnull=False),
        violation_error_message="Ce qui est à faire l’est depuis un jour.",
    ),
)


def _exiger(texte):
    if not texte.strip():
        raise TransitionRefusee("Écrivez la réponse.")
