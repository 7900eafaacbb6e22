"""Verbs of a request about the meeting of its family and its relais. Neither changes where the request stands."""

from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone

from demarches import jetons
from demarches import notifications_rendez_vous as notifications
from demarches.transitions import Acteur, MotifCloture, TransitionRefusee

from .creneaux import Creneau

# Whoever takes its request back knows it; an advertisement is not answered.
SANS_UN_MOT = (MotifCloture.RETIREE, MotifCloture.INDESIRABLE)
PRIS_ENTRE_TEMPS = "Ce créneau vient d’être pris. Choisissez-en un autre."


class PriseDeRendezVous(models.Model):
    class Meta:
        abstract = True

    @property
    def rendez_vous_en_cours(self):
        """The meeting that is proposed, or to come; None."""
        return self.rendez_vous.en_cours().select_related("creneau__relais__commune", "creneau__agent").first()

    @property
    def url_agenda(self):
        """Path of the calendar file of its meeting."""
        return reverse("suivi_agenda", kwargs={"jeton": jetons.ecrire_agenda(self.uuid)})

    @transaction.atomic
    def proposer_rendez_vous(self, *, par, motif, moyen=""):
        """Let the family choose a time on its page; asked again, the proposition is the last one."""
        self._tenir(par)
        self._finir_le_passe()
        rendez_vous = self.rendez_vous_en_cours or self.rendez_vous.model(demande=self, statut="propose")
        if rendez_vous.pris:
            raise TransitionRefusee("Un rendez-vous est déjà pris : déplacez-le ou annulez-le.")
        rendez_vous.motif, rendez_vous.moyen, rendez_vous.par = motif, moyen, par
        rendez_vous.full_clean(exclude=["demande", "par"])
        if not Creneau.objects.proposes(rendez_vous).exists():
            raise TransitionRefusee("Aucun créneau libre ne convient : ouvrez-en d’abord dans « Rendez-vous ».")
        rendez_vous.save()
        self._garder(par, Acteur.REFERENT, "proposer_rendez_vous", {"motif": motif}, ())
        if not notifications.propose(self, rendez_vous):
            raise TransitionRefusee("Nous ne pouvons pas écrire à cette famille : appelez-la et choisissez avec elle.")

    @transaction.atomic
    def choisir_creneau(self, cle, *, par, motif=""):
        """Take the time of key `cle`, or move there; the family, of those that were proposed; the référent, with the
        family on the phone, of any free one of the relais. Two families never get the same one."""
        self._tenir(par)
        self._finir_le_passe()
        rendez_vous = self.rendez_vous_en_cours
        if rendez_vous is None and par == Acteur.FAMILLE:
            raise TransitionRefusee("Aucun rendez-vous n’est proposé.")
        rendez_vous = rendez_vous or self.rendez_vous.model(demande=self, par=par, motif=motif)
        if par != Acteur.FAMILLE and motif:
            rendez_vous.motif = motif
        creneau = self._creneau(cle, rendez_vous, par)
        deplace = rendez_vous.pris
        rendez_vous.prendre(creneau)
        agent = None if par == Acteur.FAMILLE else par
        objet = {"debut": creneau.debut.isoformat(), "deplace": deplace}
        role = Acteur.FAMILLE if agent is None else Acteur.REFERENT
        self._garder(agent, role, "choisir_creneau", objet, ())
        notifications.pris(self, rendez_vous, deplace)
        notifications.a_l_agent(self, creneau, "deplace" if deplace else "pris", par)

    @transaction.atomic
    def annuler_rendez_vous(self, *, par):
        """Whoever it is that cannot come; the time is free again."""
        self._tenir(par)
        rendez_vous = self.rendez_vous_en_cours
        if rendez_vous is None or (rendez_vous.creneau and rendez_vous.creneau.debut <= timezone.now()):
            raise TransitionRefusee("Ce rendez-vous n’est plus à venir.")
        role = Acteur.FAMILLE if par == Acteur.FAMILLE else Acteur.REFERENT
        self._garder(None if par == Acteur.FAMILLE else par, role, "annuler_rendez_vous", {}, ())
        self._liberer(rendez_vous, par)

    @transaction.atomic
    def finir_rendez_vous(self):
        """Its time is past: the agent who held it writes down what was said. Whether there was one."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        return self._finir_le_passe()

    @transaction.atomic
    def rappeler_rendez_vous(self, instant=None):
        """The day before, once. Whether the family was to be reminded."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        rendez_vous = self.rendez_vous.a_rappeler(instant).select_related("creneau__relais__commune").first()
        if rendez_vous is None or not self.ouverte:
            return False
        rendez_vous.rappele_le = timezone.now()
        rendez_vous.save(update_fields=["rappele_le"])
        notifications.rappel(self, rendez_vous)
        return True

    @transaction.atomic
    def accorder_au_relais(self):
        """Its secteur was given to another relais: so is its meeting. Whether there was one."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if not self.rendez_vous.egares().exists():
            return False
        self._changer_de_relais(Acteur.SYSTEME)
        self.taches.suivre(self, toutes=True)
        return True

    @property
    def place(self):
        """(relais, référent): who meets the family, who has to do what is to be done."""
        return self.secteur and self.secteur.relais_id, self.referent_id

    def accorder_les_suites(self, par, avant):
        """A request that closes meets nobody any more, and nothing of it is left to do; what hung on a duplicate is
        passed on. One whose `place` is not what it was `avant` is met elsewhere, or has its tasks done by another.
        Every movement ends so, once it is saved."""
        if self.ouverte:
            if self.place[0] != avant[0]:
                self._changer_de_relais(par)
            if self.place != avant:
                self.taches.suivre(self, toutes=self.place[0] != avant[0])
        elif self.motif_cloture != MotifCloture.DOUBLON:
            self._finir_le_passe()
            if rendez_vous := self.rendez_vous_en_cours:
                self._liberer(rendez_vous, par, dire=self.motif_cloture not in SANS_UN_MOT)
            self.taches.finir()

    def _changer_de_relais(self, par):
        """The time at the former relais is free again; the family takes another at its new one, if there is any."""
        self._finir_le_passe()
        rendez_vous = self.rendez_vous_en_cours
        if rendez_vous is None:
            return
        creneau = rendez_vous.creneau
        offert = self.secteur_id is not None and Creneau.objects.proposes(rendez_vous).exists()
        if offert:
            rendez_vous.reproposer()
        else:
            rendez_vous.annuler()
        if creneau is None:
            return
        if not notifications.annule(self, creneau, ailleurs=True, offert=offert):
            self.taches.dire_l_annulation(self, creneau)
        notifications.a_l_agent(self, creneau, "ailleurs", par)

    def _tenir(self, par):
        """Lock the request, and check that `par` may speak of its meetings."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if not self.ouverte or self.secteur_id is None:
            raise TransitionRefusee("Cette demande n’a pas de relais, ou elle est close.")
        if not self.acteurs(par) & {Acteur.REFERENT, Acteur.FAMILLE}:
            raise TransitionRefusee("Seul le relais qui suit cette demande donne un rendez-vous.")

    def _creneau(self, cle, rendez_vous, par):
        """The free time of that key, locked: whoever comes second finds it taken."""
        Creneau.objects.select_for_update(of=("self",)).filter(pk=cle).first()
        libres = Creneau.objects.proposes(rendez_vous)
        if par != Acteur.FAMILLE:
            libres = Creneau.objects.libres().filter(relais=self.secteur.relais_id)
        creneau = libres.select_related("relais__commune", "agent").filter(pk=cle).first()
        if creneau is None:
            raise TransitionRefusee(PRIS_ENTRE_TEMPS)
        return creneau

    def _liberer(self, rendez_vous, par, dire=True):
        creneau = rendez_vous.creneau
        rendez_vous.annuler()
        if creneau is None:
            return
        if dire:
            notifications.annule(self, creneau)
        notifications.a_l_agent(self, creneau, "annule", par)

    def _finir_le_passe(self):
        passe = self.rendez_vous.passes().select_related("creneau").first()
        if passe is None:
            return False
        passe.terminer()
        if self.ouverte:
            self.taches.noter_le_rendez_vous(passe)
        return True
