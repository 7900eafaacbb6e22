"""Which requests: who may see them, what must be moved, what a list shows."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Value, When
from django.utils import timezone

from demarches.roles import Groupe, membre
from demarches.transitions import SUSPENDUS, Statut

from . import droits
from .animations import relais_de
from .effacement import REPENTIR
from .partenaires import Partenaire
from .secteurs import RoleSecteur, Secteur
from .tri import a_trier

# What the relais must move now: unread, unrouted or being handled; what looks like an advertisement waits elsewhere
# (see Quarantaine).
A_TRAITER = Q(statut__in=(Statut.A_ORIENTER, Statut.NOUVELLE, Statut.EN_COURS))
# What nobody has taken yet.
NOUVELLES = Q(statut__in=(Statut.NOUVELLE, Statut.A_ORIENTER))
A_FAIRE = ~Q(a_faire="")


def retard(jour=None):
    """Open requests whose promised first contact has passed without one, while the relais is the one awaited."""
    attendue = Q(premier_contact_le__isnull=True, echeance_contact_le__lt=jour or timezone.localdate())
    return attendue & ~Q(statut__in=(Statut.CLOSE, *SUSPENDUS))


class DemandeQuerySet(models.QuerySet):
    def suivies_par(self, agent, jour=None):
        """The requests an agent answers for as référent: those of its secteurs, those assigned to it and, for the
        coordination, the open ones of a secteur that nobody answers for today.
        """
        if not agent.is_active:
            return self.none()
        return self.filter(_suivies(agent, jour, membre(agent, Groupe.COORDINATION)))

    def visibles_par(self, agent, jour=None, partages=True):
        """The requests an agent may see: those it answers for, those a colleague shares with it (to read them: without
        `partages`, those it may act upon) and, for the coordination, the unrouted ones, those that look like
        advertisements and those just rejected for it.

        Being a superuser opens nothing.
        """
        if not agent.is_active:
            return self.none()
        if not membre(agent, Groupe.COORDINATION):
            siennes = _suivies(agent, jour, coordination=False)
            return self.filter(siennes | self._partagees(agent, jour) if partages else siennes)
        suivies = _suivies(agent, jour, coordination=True)
        return self.filter(suivies | Q(statut=Statut.A_ORIENTER) | a_trier("motif_cloture"))

    def retenir_les_droits(self, agent):
        """Read once what the agent may see today, for a page that changes nothing (see demarches.models.droits)."""
        if agent.is_active:
            coordination = membre(agent, Groupe.COORDINATION)
            partagees = () if coordination else self._cles_partagees(agent, None).values_list("demande", flat=True)
            droits.retenir(agent, coordination=coordination, partagees=partagees, relais=relais_de(agent))

    def _partagees(self, agent, jour):
        gardes = droits.retenus(agent, jour)
        return Q(pk__in=gardes.partagees if gardes else self._cles_partagees(agent, jour).values("demande"))

    def _cles_partagees(self, agent, jour):
        """What is shared with an agent who still works for that relais."""
        partages = self.model._meta.get_field("partages").related_model.objects.en_cours(jour).filter(agent=agent)
        relais = RoleSecteur.objects.relais_de(agent, jour).order_by()
        return partages.filter(demande__secteur__relais__in=relais)

    def transmises_par(self, agent):
        """The requests sent by the partner of an account: to know their state, never their content."""
        return self.filter(partenaire__in=Partenaire.objects.de(agent))

    def saisies_par(self, agent, jour):
        """What an agent entered on that day: it has just typed it."""
        debut = timezone.make_aware(datetime.datetime.combine(jour, datetime.time()))
        lignes = {"journal__action": "soumettre", "journal__le__gte": debut, "journal__acteur": agent}
        return self.filter(saisie_par=agent, **lignes)

    def trouvables_par(self, agent):
        """Those the switchboard finds when it is given the exact reference, telephone or mail: of any relais."""
        return self.all() if membre(agent, Groupe.ACCUEIL) else self.none()

    def a_detruire(self, jour=None):
        """Closed requests whose time is over, without a complaint that waits for its answer or that the family may
        still be reading and, where the archives must agree, on a slip that bears their visa."""
        encore_lue = Q(repondue_le=None) | Q(repondue_le__gt=timezone.now() - REPENTIR)
        reclamations = self.model._meta.get_field("reclamations").related_model.objects.filter(encore_lue)
        dues = self.filter(statut=Statut.CLOSE, eliminable_le__lte=jour or timezone.localdate())
        dues = dues.exclude(Exists(reclamations.filter(demande=OuterRef("pk"))))
        return dues.filter(bordereau__visa_le__isnull=False) if settings.VISA_DES_ARCHIVES else dues

    def ouvertes(self):
        return self.exclude(statut=Statut.CLOSE)

    def a_traiter(self):
        return self.filter(A_TRAITER)

    def nouvelles(self):
        return self.filter(NOUVELLES)

    def en_retard(self, jour=None):
        return self.filter(retard(jour))

    def en_retard_partout(self, agent, jour=None):
        """Those of every relais, for the coordination: to know whom to help, never to read what families say."""
        if not membre(agent, Groupe.COORDINATION):
            return self.none()
        return self.en_retard(jour).exclude(statut=Statut.A_VERIFIER)

    def avec_appel(self):
        """With `appel_attendu`: mail does not reach the family, and nobody has spoken with it since."""
        echanges = self.model._meta.get_field("echanges").related_model.objects
        depuis = echanges.filter(demande=OuterRef("pk"), abouti=True, le__gt=OuterRef("contact__email_refuse_le"))
        attendu = ~Q(statut=Statut.CLOSE) & Q(contact__email_refuse_le__isnull=False) & ~Exists(depuis)
        vrai, faux = Value(True), Value(False)
        return self.annotate(appel_attendu=Case(When(attendu, then=vrai), default=faux, output_field=BooleanField()))

    def pour_la_liste(self):
        """Everything a list row shows, in a constant number of queries."""
        return (
            self.avec_appel()
            .select_related("commune_residence", "secteur", "referent", "besoin", "contact")
            .prefetch_related("enfants", "besoin__modes_souhaites__mode")
        )


class DemandeManager(models.Manager.from_queryset(DemandeQuerySet)):
    """Whoever asks for requests gets those of families: of an erased one only an empty shell is left, which bears the
    lines of the journal (see Effacable)."""

    def get_queryset(self):
        return super().get_queryset().filter(anonymisee_le=None)


def _suivies(agent, jour, coordination):
    gardes = droits.retenus(agent, jour)
    siennes = Q(secteur__in=droits.suivis(agent, jour))
    if coordination or droits.en_poste(agent, jour):
        siennes |= Q(referent=agent)
    if coordination:
        # Nobody else could open them today.
        orphelins = gardes.sans_personne if gardes else Secteur.objects.sans_personne(jour)
        siennes |= Q(secteur__in=orphelins) & ~Q(statut=Statut.CLOSE)
    return siennes
