"""A request directed here and there, in a few words."""

import datetime

from django.utils import timezone

from demarches.models import Demande, Envoi, Orientation
from tests import fabriques

AUJOURDHUI = timezone.localdate()
JOUR = datetime.timedelta(days=1)
BIENTOT = AUJOURDHUI + 14 * JOUR


class Scene:
    """A request that its référent is at work on, whose family reads its mails."""

    def __init__(self, secteur, agent, **champs):
        champs = {"contact__email_verifie_le": timezone.now(), "premier_contact_le": timezone.now()} | champs
        self.secteur, self.agent = secteur, agent
        self.demande = fabriques.DemandeFactory(secteur=secteur, referent=agent, en_cours=True, **champs)
        self.enfant = self.demande.enfants.get()

    def creche(self, **champs):
        return fabriques.StructureFactory(**champs)

    def assistante(self, **champs):
        return fabriques.StructureFactory(type__code="assistant_maternel", nom="Nadia B.", **champs)

    def commission(self, **champs):
        return fabriques.CommissionFactory(**champs)

    def orienter(self, *cibles, avant=BIENTOT):
        """[Orientation] of the child to structures and commissions."""
        orientations = [self.vers(cible, avant) for cible in cibles]
        self.demande.orienter(orientations, par=self.agent)
        return orientations

    def vers(self, cible, avant=BIENTOT):
        champs = {"enfant": self.enfant, "date_limite": avant}
        if isinstance(cible, Orientation._meta.get_field("commission").related_model):
            return Orientation(vers="commission", commission=cible, **champs)
        genre = "assistant" if cible.type.code == "assistant_maternel" else "structure"
        return Orientation(vers=genre, structure=cible, **champs)

    def noter(self, orientation, etat, **dits):
        self.demande.noter_orientation(orientation, etat, par=self.agent, **dits)

    def refuser(self, orientation):
        self.noter(orientation, "refusee", motif_refus="aucune_place")

    def admettre(self, orientation, structure=None, **dits):
        structure = structure or orientation.structure
        place = {"structure": structure, "mode": structure.type, "repondre_avant": BIENTOT}
        self.noter(orientation, "admis", **place | dits)

    def etat(self):
        """(state, what is to be done)."""
        return Demande.objects.values_list("statut", "a_faire").get(pk=self.demande.pk)

    def courriels(self, adresse=None):
        """Templates of the mails written to the family, or to an address, the oldest first."""
        envois = Envoi.objects.filter(demande=self.demande, a_la_famille=adresse is None)
        if adresse:
            envois = envois.filter(courriel__to=adresse)
        return list(envois.order_by("pk").values_list("gabarit", flat=True))
