"""What requests and questions have in common when they look like advertisements: put aside, then released or rejected.

The verbs are rows of the tables of each; nobody who writes sees a difference, but for the time it takes.
"""

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from demarches import indesirables, notifications, notifications_quarantaine, notifications_questions
from demarches.etapes_question import StatutQuestion
from demarches.transitions import MotifCloture, Statut, TransitionRefusee

from .empreintes import EmpreinteEnvoi
from .secteurs import Secteur


def a_trier(champ_du_motif):
    """What the coordination sees besides its own: what waits for a look, and what was rejected of late."""
    rejetes = Q(statut=Statut.CLOSE, close_le__gt=timezone.now() - settings.CONSERVATION_INDESIRABLES)
    return Q(statut=Statut.A_VERIFIER) | rejetes & Q(**{champ_du_motif: MotifCloture.INDESIRABLE})


class Tri:
    """The common half of the verbs. `_changer` is the context manager of the table of the class, `_motif` the name of
    the field that says why it is closed."""

    _motif = ""

    @property
    def rejetee(self):
        return getattr(self, self._motif) == MotifCloture.INDESIRABLE

    @property
    def retablissable(self):
        """Rejected for settings.CONSERVATION_INDESIRABLES at most: so long it is kept, and may be taken back."""
        return self.rejetee and timezone.now() - self.close_le <= settings.CONSERVATION_INDESIRABLES

    def peser(self, provenance, minimum, texte, *, noms="", courriel=""):
        """Weigh what was just sent, and put it aside when it looks like an advertisement: before it is saved.

        `provenance` is None when an agent typed it: nothing is weighed. Returns the Note, or None.
        """
        if provenance is None:
            return None
        signes = EmpreinteEnvoi.objects.signes(provenance, minimum, texte)
        note = indesirables.noter(texte, signes, noms=noms, courriel=courriel)
        if note.suspecte:
            self.statut = Statut.A_VERIFIER
        return note

    def mettre_a_l_ecart(self, note):
        """Remember why it was put aside, once it is saved; tell the coordination. Return whether it was."""
        if note is None or not note.suspecte:
            return False
        relais = self._relais_devine()
        self.quarantaines.create(score=note.score, codes=list(note.codes), relais=relais)
        notifications_quarantaine.a_verifier(self)
        return True

    @transaction.atomic
    def liberer(self, *, par, version=None):
        """It is a true one: it goes where it should have gone, and those who answer are told."""
        with self._changer("liberer", par, version):
            self._repartir()
        self.quarantaines.sortir("liberee")
        self._annoncer()

    @transaction.atomic
    def rejeter(self, *, par, version=None):
        """It is an advertisement: closed without a word, erased after 30 days."""
        with self._changer("rejeter", par, version):
            self._fermer(MotifCloture.INDESIRABLE)
        self.quarantaines.sortir("rejetee")

    @transaction.atomic
    def retablir(self, *, par, version=None):
        """The rejection was a mistake: it waits for a look again."""
        with self._changer("retablir", par, version):
            if not self.retablissable:
                raise TransitionRefusee("Ce message n’a pas été rejeté, ou l’a été il y a trop longtemps.")
            self.statut, self.close_le = Statut.A_VERIFIER, None
            setattr(self, self._motif, "")
        self.quarantaines.rouvrir()

    def retours_impossibles(self):
        """Names of the verbs that being rejected, or not, closes."""
        return (set() if self.retablissable else {"retablir"}) | ({"rouvrir"} if self.rejetee else set())


class TriDeDemande(Tri):
    _motif = "motif_cloture"

    def _changer(self, nom, par, version):
        return self._transition(nom, par, version)

    def _relais_devine(self):
        return self.secteur and self.secteur.relais

    def _repartir(self):
        """To its secteur, whose agents may have changed meanwhile; the promise made to the family stands."""
        self.statut = Statut.NOUVELLE if self.secteur_id else Statut.A_ORIENTER
        presents = Secteur.objects.agents_presents(self.secteur) if self.secteur_id else []
        if self.referent not in presents:
            self.referent = presents[0] if presents else None

    def _annoncer(self):
        if not self.envois.filter(gabarit="recu").exists():
            notifications.recu(self)
        notifications.nouvelle_demande(self)


class TriDeQuestion(Tri):
    _motif = "motif_fin"

    def _changer(self, nom, par, version):
        return self._etape(nom, par, version)

    def _relais_devine(self):
        return self.relais

    def _repartir(self):
        self.statut = StatutQuestion.NOUVELLE if self.relais_id else StatutQuestion.A_ORIENTER

    def _annoncer(self):
        if not self.envois.filter(gabarit="recue").exists():
            notifications_questions.recue(self)
        notifications_questions.nouvelle(self)
