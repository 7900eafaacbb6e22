"""The promise of a first contact: its day, its clock, which stands still while the family is awaited."""

from django.db import models
from django.utils import timezone

from commun.calendrier import ajouter_jours_ouvres
from commun.models import Territoire
from demarches import echeancier
from demarches.transitions import SUSPENDUS

from .secteurs import Fermeture, Secteur

# Lines of the journal after which a promise is made again.
RECOMMENCEMENTS = ("affecter_secteur", "rouvrir")


class Promesse(models.Model):
    class Meta:
        abstract = True

    def calculer_echeance(self, jour=None):
        """Date of the promised first contact: the secteur's working days after `jour` (today)."""
        urgent = self.besoin.type == "urgence" if hasattr(self, "besoin") else False
        return echeance(self.secteur, urgent, jour or timezone.localdate())

    @property
    def suspendue(self):
        """Its clock stands still: the family is awaited, or asked for a pause."""
        return self.statut in SUSPENDUS

    @property
    def contact_en_retard(self):
        """The promised first contact has passed without one."""
        attendu = self.ouverte and not self.suspendue and self.premier_contact_le is None
        return attendu and self.echeance_contact_le < timezone.localdate()

    @property
    def promise_le(self):
        """The day on which the promise that runs was made."""
        reprises = [m.le for m in self._mouvements() if _recommence(m)]
        return timezone.localdate(reprises[-1] if reprises else self.soumise_le)

    def etapes_de_la_promesse(self, calendrier):
        """[(type, day)] of its steps (see echeancier.etapes), in the days of the secteur."""
        mouvements = [(timezone.localdate(m.le), m.objet["avant"], m.objet["apres"]) for m in self._mouvements()]
        sien = calendrier.sans(echeancier.suspensions(mouvements))
        return echeancier.etapes(self.promise_le, self.echeance_contact_le, sien)

    def prolonger_la_promesse(self):
        """The clock runs again from today, after a stop that began with the last movement that stopped it."""
        arrets = [m for m in self._mouvements() if m.objet["apres"] in SUSPENDUS and m.objet["avant"] not in SUSPENDUS]
        if arrets and self.premier_contact_le is None:
            du = timezone.localdate(arrets[-1].le)
            calendrier = calendriers([self.secteur_id])[self.secteur_id]
            self.echeance_contact_le = echeancier.prolonger(
                self.echeance_contact_le, du, timezone.localdate(), calendrier
            )

    def _mouvements(self):
        """Lines of its journal that tell a state, the oldest first; the journal may have been read before."""
        return [ligne for ligne in self.journal.all() if "apres" in ligne.objet]


def _recommence(ligne):
    """A pause that ends in nobody's hands is a new promise too."""
    reveillee = ligne.action == "reveiller" and ligne.objet["apres"] == "nouvelle"
    return ligne.action in RECOMMENCEMENTS or reveillee


def echeance(secteur, urgent, jour):
    """Days promised by a secteur (5, or 2 when urgent, without one), worked and open, counted from `jour`."""
    if secteur is None:
        delai, fermetures = 2 if urgent else 5, ()
    else:
        delai = secteur.delai_urgence_jours if urgent else secteur.delai_engagement_jours
        fermetures = tuple(Fermeture.objects.du_secteur(secteur))
    return ajouter_jours_ouvres(jour, delai, Territoire.load().alsace_moselle, fermetures)


def calendriers(secteurs):
    """{secteur id, or None: its Calendrier}, in two queries."""
    alsace_moselle = Territoire.load().alsace_moselle
    relais = dict(Secteur.objects.filter(pk__in=[s for s in secteurs if s]).values_list("pk", "relais"))
    fermetures = {pk: [] for pk in relais}
    for secteur, du, au in Fermeture.objects.en_tables(relais):
        if secteur in fermetures:
            fermetures[secteur].append((du, au))
    toutes = {pk: echeancier.Calendrier(alsace_moselle, tuple(dates)) for pk, dates in fermetures.items()}
    return {None: echeancier.Calendrier(alsace_moselle)} | toutes
