"""What survives of a request once it is erased: one coarse row, without a person, a place or a day."""

from django.db import models
from django.utils import timezone

from demarches.transitions import MotifCloture

from .choix import RaisonSansSolution
from .secteurs import Secteur


class TrancheAge(models.TextChoices):
    """Of the youngest child when care was to begin."""

    A_NAITRE = "a_naitre", "pas encore né"
    MOINS_D_UN_AN = "0", "moins d’un an"
    UN_AN = "1", "un an"
    DEUX_ANS = "2", "deux ans"
    TROIS_ANS = "3", "trois ans et plus"


class DemandeStatQuerySet(models.QuerySet):
    def compter(self, demande):
        """Keep the row of a request that is about to be erased."""
        besoin = getattr(demande, "besoin", None)
        return self.create(
            mois=timezone.localdate(demande.soumise_le).replace(day=1),
            secteur=demande.secteur,
            relais=demande.secteur.relais.nom[:120] if demande.secteur_id else "",
            age=_age(demande, besoin),
            type=besoin.type if besoin else "",
            modes=list(besoin.modes_souhaites.values_list("mode__code", flat=True)) if besoin else [],
            atypique=besoin.atypique if besoin else None,
            issue=demande.motif_cloture,
            raison=demande.raison_sans_solution,
            jours_contact=_jours(demande.soumise_le, demande.premier_contact_le),
            contact_promis=_a_temps(demande),
            jours_cloture=_jours(demande.soumise_le, demande.close_le),
        )


class DemandeStat(models.Model):
    # Its first day.
    mois = models.DateField("mois", db_index=True)
    secteur = models.ForeignKey(Secteur, on_delete=models.SET_NULL, null=True, related_name="+")
    # As it was called: a secteur may be redrawn, a relais renamed.
    relais = models.CharField("relais", max_length=120, blank=True)
    age = models.CharField("tranche d’âge", max_length=8, choices=TrancheAge, blank=True)
    # Code of Besoin.Type; empty when the family only asked to be called.
    type = models.CharField("type d’accueil", max_length=12, blank=True)
    # Codes of ModeAccueil, the most wished first.
    modes = models.JSONField("modes d’accueil", default=list)
    atypique = models.BooleanField("horaires atypiques", null=True)
    issue = models.CharField("issue", max_length=20, choices=MotifCloture)
    raison = models.CharField("raison", max_length=20, choices=RaisonSansSolution, blank=True)
    # Calendar days since the request came; empty when nobody reached the family.
    jours_contact = models.PositiveSmallIntegerField("jours avant le premier contact", null=True)
    contact_promis = models.BooleanField("premier contact dans le délai promis")
    jours_cloture = models.PositiveSmallIntegerField("jours avant la clôture")

    objects = DemandeStatQuerySet.as_manager()

    class Meta:
        verbose_name = "statistique des demandes"
        verbose_name_plural = "statistiques des demandes"

    def __str__(self):
        return f"{self.mois:%m/%Y} : {self.get_issue_display()}"


def _age(demande, besoin):
    naissances = [enfant for enfant in demande.enfants.all() if enfant.naissance]
    if not naissances:
        return ""
    jour = besoin.debut_souhaite if besoin else timezone.localdate(demande.soumise_le)
    mois = min(enfant.age_mois(jour) for enfant in naissances)
    return TrancheAge.A_NAITRE if mois < 0 else TrancheAge(str(min(mois // 12, 3)))


def _jours(debut, fin):
    return max((timezone.localdate(fin) - timezone.localdate(debut)).days, 0) if fin else None


def _a_temps(demande):
    contact = demande.premier_contact_le
    return contact is not None and timezone.localdate(contact) <= demande.echeance_contact_le
