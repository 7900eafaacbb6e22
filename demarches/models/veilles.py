"""A pause: the need is for later, a birth is expected, or the family asks for one."""

from django.db import transaction
from django.utils import timezone

from demarches import echeancier, notifications_suivi
from demarches.transitions import Acteur, Statut, TransitionRefusee

from .choix import AFaire
from .nouvelles import DesNouvelles

MOIS_AU_PLUS = 12
# Nobody follows it yet.
SANS_RELAIS = (Statut.A_VERIFIER, Statut.A_ORIENTER)


class EnVeille(DesNouvelles):
    class Meta:
        abstract = True

    @transaction.atomic
    def mettre_en_veille(self, *, par, jusqu_au=None, version=None):
        """Nothing is looked for until a day, within twelve months; without a day, until a fortnight after the birth
        that is expected. The same asked twice by the family is done once."""
        voulue = jusqu_au or self.apres_la_naissance
        if par == Acteur.FAMILLE and self._tenue() == (Statut.EN_VEILLE, voulue):
            return
        with self._transition("mettre_en_veille", par, version):
            if not self.pausable:
                raise TransitionRefusee("Cette demande est d’abord confiée à un relais.")
            jour, jusqu_au = timezone.localdate(), jusqu_au or self.apres_la_naissance
            if jusqu_au is None or not jour < jusqu_au <= echeancier.dans_des_mois(jour, MOIS_AU_PLUS):
                raise TransitionRefusee("Une pause va jusqu’à un jour à venir, dans douze mois au plus.")
            self.statut, self.veille_jusqu_au = Statut.EN_VEILLE, jusqu_au
            self.prevoir("")
        notifications_suivi.veille(self)

    def _tenue(self):
        """Where it is, and until when, once nobody else can change it."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        return self.statut, self.veille_jusqu_au

    @transaction.atomic
    def reveiller(self, *, par, version=None):
        """The pause is over, or the family wants to go on: with the same référent, or as new when they are gone."""
        with self._transition("reveiller", par, version):
            if par == Acteur.SYSTEME and self.veille_jusqu_au > timezone.localdate():
                raise TransitionRefusee("La pause n’est pas finie.")
            if self._a_toujours_son_referent():
                self.statut = Statut.EN_COURS
                self.prolonger_la_promesse()
                self.prevoir(AFaire.REVEIL)
            else:
                self.statut = Statut.NOUVELLE
                self.prise_en_charge_le = self.premier_contact_le = self.vue_par_referent_le = None
                self.echeance_contact_le = self.calculer_echeance()
                self.referent = next(iter(self.secteur.agents_presents()), None)
        self._dire_le_reveil(par)

    @property
    def pausable(self):
        """A relais follows it: the search may be put off."""
        return self.ouverte and self.secteur_id is not None and self.statut not in SANS_RELAIS

    @property
    def apres_la_naissance(self):
        """The day until which a family that expects a child may pause, or None."""
        jours = [echeancier.apres_le_terme(terme) for terme in self._termes()]
        return min((jour for jour in jours if jour > timezone.localdate()), default=None)

    def _a_toujours_son_referent(self):
        suivies = type(self).objects.filter(pk=self.pk)
        deja_prise = self.prise_en_charge_le is not None and self.referent is not None
        return deja_prise and suivies.suivies_par(self.referent).exists()

    def _dire_le_reveil(self, par):
        """After a birth that was expected, words that hold whatever happened."""
        jour = timezone.localdate()
        if par == Acteur.SYSTEME and any(echeancier.apres_le_terme(terme) <= jour for terme in self._termes()):
            notifications_suivi.nouvelles(
                self, self.relances.create(type="naissance", cycle=jour, prevue_le=jour), jour
            )
        else:
            notifications_suivi.reveil(self)
        notifications_suivi.reveil_pour_l_equipe(self)
