"""What comes of the search for each child: where it is directed, what is answered, the solution, or none."""

import datetime

from django.db import models, transaction
from django.utils import timezone

from demarches import notifications, notifications_suivi
from demarches import notifications_orientations as avis
from demarches.transitions import Acteur, MotifCloture, Statut, TransitionRefusee

from .choix import EN_ATTENTE, AFaire, RaisonSansSolution, VersQui
from .choix import EtatOrientation as Etat
from .veilles import EnVeille

# What directing the family somewhere answers to.
FAITES = (AFaire.REFUS, AFaire.REVEIL)
# A family that closes for one of these still looks for something.
CHERCHENT = (RaisonSansSolution.AUCUNE_PLACE, RaisonSansSolution.HORAIRES, RaisonSansSolution.COUT)
ALTERNATIVES_VALABLES = datetime.timedelta(days=30)
REPONSE_AU_PLUS = datetime.timedelta(days=366)


class Issues(EnVeille):
    # When the family was last given what remains possible (see demarches.alternatives).
    alternatives_le = models.DateTimeField("autres solutions données le", null=True, blank=True)

    class Meta:
        abstract = True

    @transaction.atomic
    def orienter(self, orientations, *, par, version=None):
        """Record unsaved `Orientation` objects, and write to the family and to the structures."""
        orientations = list(orientations)
        with self._transition("orienter", par, version, objet={"orientations": len(orientations)}):
            self._verifier_les_destinations(orientations)
            self.statut = Statut.ORIENTEE
            if self.a_faire in FAITES:
                self.prevoir("")
            for orientation in orientations:
                orientation.demande = self
                if orientation.vers == VersQui.COMMISSION:
                    orientation.etat = Etat.INCOMPLET
                orientation.full_clean(exclude=["demande"])
                orientation.save()
        avis.orientees(self, orientations)

    @transaction.atomic
    def noter_orientation(self, orientation, etat, *, par, version=None, **dits):
        """What its destination answered: the step of a file, a place, a waiting list, a refusal (see Orientation)."""
        objet = {"orientation": orientation.pk, "etat": etat}
        with self._transition("noter_orientation", par, version, motif=dits.get("motif_refus", ""), objet=objet):
            orientation = self._la_sienne(orientation)
            orientation.noter(etat, **dits)
            self._suivre_la_reponse(orientation)
        self._dire_la_reponse(orientation, par)

    @transaction.atomic
    def repondre_a_la_place(self, orientation, oui, *, par, version=None):
        """The family takes the place that is proposed, which becomes the solution of its child, or leaves it; it may
        leave a waiting list too."""
        objet = {"orientation": orientation.pk, "oui": oui}
        with self._transition("repondre_a_la_place", par, version, objet=objet):
            orientation = self._la_sienne(orientation)
            if orientation.etat not in ((Etat.ADMIS,) if oui else (Etat.ADMIS, Etat.LISTE)):
                raise TransitionRefusee("Aucune place n’attend de réponse.")
            if par == Acteur.FAMILLE and orientation.etat == Etat.ADMIS and not orientation.reponse_possible:
                raise TransitionRefusee("Le jour de répondre est passé : appelez votre relais.")
            orientation.venir_a(Etat.ACCEPTEE if oui else Etat.DESISTEMENT)
            if self.a_faire == AFaire.PLACE:
                self.prevoir("")
        if par == Acteur.FAMILLE:
            avis.reponse_a_une_place(self)
        if oui:
            self.declarer_solution([self._solution_de(orientation)], par=par)
        else:
            avis.plus_attendues(self, [orientation])
            self._ne_plus_attendre(orientation.enfant_id, par)

    @transaction.atomic
    def toutes_refusees(self, *, par, version=None):
        """Nothing is awaited any more: the search starts again, and the family is given what remains possible."""
        with self._transition("toutes_refusees", par, version):
            if self.orientations.en_attente().exists():
                raise TransitionRefusee("Des réponses sont encore attendues.")
            self.orientations.sans_reponse().update(etat=Etat.EXPIREE, reponse_le=timezone.now())
            self.statut = Statut.EN_COURS
            self.prevoir(AFaire.REFUS)
        if self._a_apprendre_un_refus():
            self._donner_les_alternatives()

    @transaction.atomic
    def declarer_solution(self, solutions, *, par, version=None):
        """Record unsaved `Solution` objects; close when every child has one and no waiting place is kept.

        A solution declared again for a child replaces the first one: the waiting place was dropped, or obtained.
        """
        solutions = list(solutions)
        with self._transition("declarer_solution", par, version, objet={"solutions": len(solutions)}):
            siens = set(self.enfants.values_list("pk", flat=True))
            if not solutions or not {s.enfant_id for s in solutions} <= siens:
                raise TransitionRefusee("Il faut une solution pour un enfant de cette demande.")
            for solution in solutions:
                self.solutions.filter(enfant=solution.enfant_id).delete()
                solution.demande = self
                solution.full_clean()
                solution.save()
                self._quitter_le_reste(solution)
            self._fermer_si_tout_est_trouve()
        if not self.ouverte:
            notifications.close(self)

    @transaction.atomic
    def clore_sans_solution(self, *, par, raison, remises=False, version=None):
        """Close for a coded reason. A family that still looks is sent what remains possible, or was given it by hand
        or by voice (`remises`)."""
        with self._transition("clore_sans_solution", par, version, motif=raison):
            if raison in CHERCHENT and not (
                remises or self.alternatives_connues or notifications_suivi.joignable(self)
            ):
                raise TransitionRefusee(
                    "Donnez d’abord les autres solutions à cette famille, à qui le site ne peut pas écrire : "
                    "imprimez-les, ou dites-les-lui."
                )
            self.raison_sans_solution = raison
            if raison in CHERCHENT:
                self.alternatives_le = timezone.now()
            self._fermer(MotifCloture.SANS_SOLUTION)
        avis.sans_solution(self, cherche=raison in CHERCHENT)

    @transaction.atomic
    def donner_les_alternatives(self, *, par, remises=False):
        """Outside of any movement: by mail, or by hand. Return whether the family has them."""
        if Acteur.REFERENT not in self.acteurs(par):
            raise TransitionRefusee("Donner les autres solutions ne vous est pas ouvert sur cette demande.")
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if not (remises or avis.refus_alternatives(self)):
            return False
        self.alternatives_le = timezone.now()
        self._garder(par, Acteur.REFERENT, "donner_les_alternatives", {"remises": remises}, ("alternatives_le",))
        return True

    @transaction.atomic
    def rappeler_les_reponses(self, jour):
        """What the relais has to do when a place or a commission was to be answered. Return whether it is new."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if self.a_faire or not self.ouverte:
            return False
        etats = set(self.orientations.en_retard(jour).values_list("etat", flat=True))
        if not etats:
            return False
        self.prevoir(AFaire.PLACE if Etat.ADMIS in etats else AFaire.COMMISSION)
        self.save(update_fields=["a_faire", "a_faire_depuis"])
        return True

    @property
    def alternatives_connues(self):
        """The family was given what remains possible not long ago."""
        return self.alternatives_le is not None and timezone.now() - self.alternatives_le < ALTERNATIVES_VALABLES

    @property
    def attend_une_commission(self):
        """A place may be given to the family: by a commission, by who has proposed one, from a waiting list."""
        pendantes = self.orientations.qui_peuvent_donner_une_place()
        return pendantes.exists() or self.solutions.filter(reste_en_liste_attente=True).exists()

    def reponses_impossibles(self):
        """Names of the actions about orientations that nothing calls for now."""
        etats = {o.etat: o.attend for o in self.orientations.all()} if self.ouverte else {}
        impossibles = set() if {Etat.ADMIS, Etat.LISTE} & set(etats) else {"repondre_a_la_place"}
        if not set(etats) - {Etat.ACCEPTEE, Etat.DESISTEMENT}:
            impossibles.add("noter_orientation")
        if any(etats.values()):
            impossibles.add("toutes_refusees")
        return impossibles

    def accorder_les_attentes(self):
        """A closed request waits for nothing; what a duplicate waited for goes on in the request that is kept."""
        super().accorder_les_attentes()
        if not self.ouverte and self.motif_cloture != MotifCloture.DOUBLON:
            self._abandonner(self.orientations.filter(etat__in=EN_ATTENTE))

    def _verifier_les_destinations(self, orientations):
        jour = timezone.localdate()
        siens = set(self.enfants.values_list("pk", flat=True))
        if not orientations or not {o.enfant_id for o in orientations} <= siens:
            raise TransitionRefusee("Choisissez une destination pour un enfant de cette demande.")
        prises = {(o.enfant_id, o.cible) for o in self.orientations.en_attente()}
        voulues = [(o.enfant_id, o.cible) for o in orientations]
        if any(o.cible[1] in (None, "") for o in orientations):
            raise TransitionRefusee("Dites vers qui orienter la famille.")
        if prises & set(voulues) or len(voulues) != len(set(voulues)):
            raise TransitionRefusee("Une réponse est déjà attendue de cette destination.")
        if not all(jour <= o.date_limite <= jour + REPONSE_AU_PLUS for o in orientations):
            raise TransitionRefusee("La réponse est attendue avant un jour à venir, dans un an au plus.")

    def _la_sienne(self, orientation):
        """The same row, as it is now."""
        sienne = self.orientations.filter(pk=orientation.pk).select_related("structure__type", "commission").first()
        if sienne is None:
            raise TransitionRefusee("Cette orientation n’est pas celle de cette demande.")
        return sienne

    def _suivre_la_reponse(self, orientation):
        """What an answer changes of the request itself."""
        if orientation.attend:
            if self.statut == Statut.EN_COURS:
                self.statut = Statut.ORIENTEE
            if orientation.etat == Etat.ADMIS and not notifications_suivi.joignable(self):
                self.prevoir(AFaire.PLACE)
            elif self.a_faire == AFaire.COMMISSION:
                self.prevoir("")
            return
        if self.a_faire in (AFaire.COMMISSION, AFaire.PLACE):
            self.prevoir("")
        self._liberer_la_liste(orientation.enfant_id)
        self._fermer_si_tout_est_trouve()

    def _dire_la_reponse(self, orientation, par):
        if not self.ouverte:
            notifications.close(self)
        elif orientation.etat == Etat.ADMIS:
            avis.place_proposee(self, orientation)
        elif not orientation.attend and self._plus_rien():
            self.toutes_refusees(par=par)
        elif orientation.vers == VersQui.COMMISSION and orientation.etat in (Etat.REFUSEE, Etat.LISTE):
            self._donner_les_alternatives(orientation)

    def _ne_plus_attendre(self, enfant_id, par):
        """The family left a place: its search goes on, or is over when it had another solution meanwhile."""
        self._liberer_la_liste(enfant_id)
        if self._tout_est_trouve():
            solution = self.solutions.get(enfant=enfant_id)
            solution.pk = None
            self.declarer_solution([solution], par=par)
        elif self._plus_rien():
            self.toutes_refusees(par=Acteur.SYSTEME if par == Acteur.FAMILLE else par)

    def _plus_rien(self):
        return self.statut == Statut.ORIENTEE and not self.orientations.en_attente().exists()

    def _liberer_la_liste(self, enfant_id):
        """No waiting place is kept for a child whose last one was refused, left or given."""
        if not self.orientations.qui_peuvent_donner_une_place().filter(enfant=enfant_id).exists():
            self.solutions.filter(enfant=enfant_id).update(reste_en_liste_attente=False)

    def _tout_est_trouve(self):
        solutions = list(self.solutions.all())
        complet = len(solutions) == self.enfants.count() and not any(s.reste_en_liste_attente for s in solutions)
        return bool(solutions) and complet and not self.orientations.en_attente().exists()

    def _fermer_si_tout_est_trouve(self):
        if self._tout_est_trouve():
            self._fermer(MotifCloture.SOLUTION_TROUVEE)

    def _solution_de(self, orientation):
        """The unsaved Solution that an accepted place is; a waiting place kept elsewhere goes on."""
        besoin = getattr(self, "besoin", None)
        autres = self.orientations.qui_peuvent_donner_une_place().filter(enfant=orientation.enfant_id)
        de_la_commission = orientation.vers == VersQui.COMMISSION
        return self.solutions.model(
            enfant=orientation.enfant,
            mode=orientation.mode,
            structure=orientation.structure,
            debut=orientation.debut or (besoin.debut_souhaite if besoin else timezone.localdate()),
            obtenue_par="commission" if de_la_commission else "relais",
            reste_en_liste_attente=not de_la_commission and autres.exists(),
        )

    def _quitter_le_reste(self, solution):
        """Once a child has all it needs, nothing else is awaited for it but the place that the family keeps."""
        for orientation in self.orientations.en_attente().filter(enfant=solution.enfant_id):
            if solution.structure_id and orientation.structure_id == solution.structure_id:
                orientation.venir_a(Etat.ACCEPTEE)
            elif solution.couvre == solution.Couvre.TOTALEMENT:
                gardee = solution.reste_en_liste_attente and orientation.peut_donner_une_place
                self._abandonner([] if gardee else [orientation])

    def _abandonner(self, orientations):
        """Those who were asked for a place are told that it is not needed any more."""
        quittees = list(orientations)
        for orientation in quittees:
            orientation.venir_a(Etat.EXPIREE if orientation.muette else Etat.DESISTEMENT)
        avis.plus_attendues(self, quittees)

    def _a_apprendre_un_refus(self):
        tristes = self.orientations.filter(etat__in=(Etat.REFUSEE, Etat.EXPIREE))
        depuis = self.alternatives_le
        return (tristes.filter(reponse_le__gt=depuis) if depuis else tristes).exists()

    def _donner_les_alternatives(self, orientation=None):
        """By mail; a family that is not written to is to be called."""
        if avis.refus_alternatives(self, orientation):
            self.alternatives_le = timezone.now()
            self.save(update_fields=["alternatives_le"])
        elif self.a_faire != AFaire.REFUS:
            self.prevoir(AFaire.REFUS)
            self.save(update_fields=["a_faire", "a_faire_depuis"])
