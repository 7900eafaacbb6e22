"""Where the children of the demonstration are directed, what is answered, and meetings with the relais."""

import datetime

from django.utils import timezone

from carte.models import Commission
from demarches import convenances
from demarches.models import Orientation

JOUR = datetime.timedelta(days=1)
MOTIFS_DE_REFUS = ("aucune_place", "demandes", "horaires")


class Destinations:
    """Acts of a `Recit`: each receives the référent."""

    def orienter(self, agent):
        self._vers([*self._proches()[:2]], agent)

    def deposer_un_dossier(self, agent):
        commission = Commission.objects.a_venir().first()
        if commission is not None:
            enfant = self.demande.enfants.first()
            limite = commission.reponses_le or commission.le + 15 * JOUR
            dossier = Orientation(enfant=enfant, vers="commission", commission=commission, date_limite=limite)
            self.demande.orienter([dossier], par=agent)
            self.demande.noter_orientation(dossier, "complet", par=agent)

    def refuser(self, agent):
        for orientation in self._attendues():
            motif = self.hasard.choice(MOTIFS_DE_REFUS)
            self.demande.noter_orientation(orientation, "refusee", par=agent, motif_refus=motif)

    def admettre(self, agent):
        orientation = self._attendues().exclude(structure=None).first()
        if orientation is not None:
            place = {"structure": orientation.structure, "mode": orientation.structure.type}
            avant = timezone.localdate() + self.hasard.randint(4, 9) * JOUR
            self.demande.noter_orientation(orientation, "admis", par=agent, repondre_avant=avant, **place)

    def proposer_un_rendez_vous(self, agent):
        if self.demande.contact.email and self.demande.contact.ecrire_sans_risque:
            self.demande.proposer_rendez_vous(par=agent, motif="point")

    def prendre_rendez_vous(self, agent):
        creneau = self.demande.secteur.relais.creneaux.libres().first()
        if creneau is not None:
            self.demande.choisir_creneau(creneau.pk, par=agent, motif="premier")

    def dater_les_destinations(self, repere):
        """They were written, and answered, on the day of the act."""
        self.demande.orientations.filter(envoyee_le__gte=repere).update(envoyee_le=self.instant)
        self.demande.orientations.filter(reponse_le__gte=repere).update(reponse_le=self.instant)
        self.demande.rendez_vous.filter(propose_le__gte=repere).update(propose_le=self.instant)
        self.demande.rendez_vous.filter(choisi_le__gte=repere).update(choisi_le=self.instant)

    def _proches(self):
        return convenances.collectives(self.demande, self.demande.enfants.first())

    def _attendues(self):
        return self.demande.orientations.en_attente().order_by("pk")

    def _vers(self, structures, agent):
        enfant = self.demande.enfants.first()
        avant = timezone.localdate() + 12 * JOUR
        vers = [Orientation(enfant=enfant, vers="structure", structure=s, date_limite=avant) for s in structures]
        if vers:
            self.demande.orienter(vers, par=agent)
