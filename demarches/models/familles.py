"""What a family says in its request: who, which children, which need."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from carte.models import Structure
from commun.champs import ChampChiffre
from commun.horaires import ChampHoraires
from commun.models import ModeAccueil

from .demandes import Demande


class ContactFamille(models.Model):
    class Preference(models.TextChoices):
        EMAIL = "email", "par courriel"
        TELEPHONE = "telephone", "par téléphone"
        SMS = "sms", "par SMS"

    demande = models.OneToOneField(Demande, on_delete=models.CASCADE, related_name="contact")
    prenom = models.CharField("prénom", max_length=80)
    nom = models.CharField("nom", max_length=80, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    telephone = models.CharField("téléphone", max_length=20, blank=True)
    preference = models.CharField("moyen préféré", max_length=10, choices=Preference)
    creneaux = models.JSONField("moments où appeler", default=list, blank=True)
    ecrire_sans_risque = models.BooleanField("on peut lui écrire sans risque", default=True)
    email_verifie_le = models.DateTimeField("adresse vérifiée le", null=True, blank=True)
    # Mail does not arrive there: the family is called (see demarches.adresses_refusees).
    email_refuse_le = models.DateTimeField("adresse refusée le", null=True, blank=True)

    class Meta:
        verbose_name = "contact"
        verbose_name_plural = "contacts"
        # What duplicates are found by.
        indexes = [
            models.Index(Lower("email"), name="contact_email_minuscule"),
            models.Index(fields=["telephone"], name="contact_telephone"),
        ]
        constraints = [
            models.CheckConstraint(
                name="contact_email_ou_telephone",
                condition=~Q(email="", telephone=""),
                violation_error_message="Il faut une adresse électronique ou un téléphone.",
            )
        ]

    def __str__(self):
        return f"{self.prenom} {self.nom}".strip()

    @property
    def email_masque(self):
        """Enough for its owner to know it: "n•••@exemple.org"."""
        nom, _arobase, domaine = self.email.partition("@")
        return f"{nom[:1]}•••@{domaine}"


class EnfantConcerne(models.Model):
    """A child, born (day of birth) or to be born (month of the term, kept as its first day)."""

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="enfants")
    prenom = models.CharField("prénom", max_length=80, blank=True)
    ne = models.BooleanField("déjà né", default=True)
    date_naissance = models.DateField("date de naissance", null=True, blank=True)
    mois_terme = models.DateField("mois du terme", null=True, blank=True)

    class Meta:
        verbose_name = "enfant"
        verbose_name_plural = "enfants"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="enfant_une_date",
                condition=Q(ne=True, date_naissance__isnull=False, mois_terme__isnull=True)
                | Q(ne=False, date_naissance__isnull=True, mois_terme__isnull=False),
                violation_error_message="Il faut la date de naissance, ou le mois prévu de la naissance.",
            )
        ]

    def __str__(self):
        return self.prenom or f"enfant {self.pk}"

    @property
    def naissance(self):
        """Date of birth, or first day of the month of the term."""
        return self.date_naissance or self.mois_terme

    def age_mois(self, jour):
        """Completed months on `jour`; negative before birth."""
        n = self.naissance
        return (jour.year - n.year) * 12 + jour.month - n.month - (jour.day < n.day)


class Besoin(models.Model):
    class Type(models.TextChoices):
        REGULIER = "regulier", _("régulier")
        OCCASIONNEL = "occasionnel", _("occasionnel")
        URGENCE = "urgence", _("urgence")

    class Souplesse(models.TextChoices):
        FERME = "ferme", _("à cette date")
        UN_MOIS = "un_mois", _("à un mois près")
        SOUPLE = "souple", _("dès que possible")

    class Pres(models.TextChoices):
        DOMICILE = "domicile", "de mon domicile"
        TRAVAIL = "travail", "de mon travail ou de ma formation"
        TRAJET = "trajet", "de mon trajet"
        ECOLE = "ecole", "de l’école d’un autre enfant"

    demande = models.OneToOneField(Demande, on_delete=models.CASCADE, related_name="besoin")
    type = models.CharField("type d’accueil", max_length=12, choices=Type)
    debut_souhaite = models.DateField("début souhaité")
    souplesse = models.CharField("souplesse", max_length=8, choices=Souplesse)
    fin = models.DateField("fin", null=True, blank=True)
    creneaux = ChampHoraires("jours et heures")
    horaires_variables = models.BooleanField("horaires variables", default=False)
    # Read off the slots each time they are written, for figures that count thousands at once.
    horaires_atypiques = models.BooleanField("horaires atypiques", default=False, editable=False)
    jours_inconnus = models.BooleanField("jours pas encore connus", default=False)
    conseil = models.BooleanField("demande conseil sur le mode d’accueil", default=False)
    modes = models.ManyToManyField(ModeAccueil, through="ModeSouhaite", related_name="+")
    pres_de = models.CharField("près", max_length=10, choices=Pres, blank=True)
    garde_partagee = models.BooleanField("intéressée par la garde partagée", default=False)

    class Meta:
        verbose_name = "besoin"
        verbose_name_plural = "besoins"
        constraints = [
            models.CheckConstraint(
                name="besoin_periode",
                condition=Q(fin__isnull=True) | Q(fin__gte=F("debut_souhaite")),
                violation_error_message="La fin précède le début.",
            )
        ]

    def __str__(self):
        return f"{self.get_type_display()} à partir du {self.debut_souhaite:%d/%m/%Y}"

    def save(self, *args, **kwargs):
        self.horaires_atypiques = self.atypique
        if kwargs.get("update_fields") and "creneaux" in kwargs["update_fields"]:
            kwargs["update_fields"] = {*kwargs["update_fields"], "horaires_atypiques"}
        super().save(*args, **kwargs)

    @property
    def atypique(self):
        """Before 7:30, after 18:30, on Saturday, on Sunday, at night: derived, never asked."""
        return any(
            int(jour) >= 6 or debut < "07:30" or fin > "18:30"
            for jour, plages in self.creneaux.items()
            for debut, fin in plages
        )


class ModeSouhaite(models.Model):
    """One of the at most three kinds of care wished, in order."""

    besoin = models.ForeignKey(Besoin, on_delete=models.CASCADE, related_name="modes_souhaites")
    mode = models.ForeignKey(ModeAccueil, on_delete=models.PROTECT, related_name="+")
    rang = models.PositiveSmallIntegerField("rang")

    class Meta:
        verbose_name = "mode souhaité"
        verbose_name_plural = "modes souhaités"
        ordering = ["rang"]
        constraints = [
            models.UniqueConstraint(fields=["besoin", "mode"], name="mode_souhaite_une_fois"),
            models.UniqueConstraint(fields=["besoin", "rang"], name="mode_souhaite_rang_unique"),
            models.CheckConstraint(
                name="mode_souhaite_trois_au_plus",
                condition=Q(rang__range=(1, 3)),
                violation_error_message="Trois modes d’accueil au plus.",
            ),
        ]

    def __str__(self):
        return f"{self.rang}. {self.mode}"


class SituationSensible(models.Model):
    """Boxes ticked with consent, encrypted; shown to a référent on demand only, and logged."""

    class Case(models.TextChoices):
        BESOINS_PARTICULIERS = "besoins_particuliers", "un enfant a des besoins particuliers"
        INSERTION = "insertion", "recherche d’emploi, formation ou insertion"
        PARENT_SEUL = "parent_seul", "parent seul"
        ACCOMPAGNEMENT = "accompagnement", "accompagnement par un service social"

    demande = models.OneToOneField(Demande, on_delete=models.CASCADE, related_name="situation")
    cases = ChampChiffre("cases cochées", default=list)
    en_parler = models.BooleanField("préfère en parler", default=False)
    consentement_le = models.DateTimeField("consentement donné le")

    class Meta:
        verbose_name = "situation particulière"
        verbose_name_plural = "situations particulières"

    def __str__(self):
        return f"situation de {self.demande}"


class Solution(models.Model):
    """What ended, in whole or in part, the search for one child."""

    class ObtenuePar(models.TextChoices):
        FAMILLE = "famille", "la famille"
        RELAIS = "relais", "le relais"
        COMMISSION = "commission", "la commission d’attribution"

    class Couvre(models.TextChoices):
        TOTALEMENT = "totalement", "tout le besoin"
        PARTIELLEMENT = "partiellement", "une partie du besoin"

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="solutions")
    enfant = models.OneToOneField(EnfantConcerne, on_delete=models.CASCADE, related_name="solution")
    mode = models.ForeignKey(ModeAccueil, on_delete=models.PROTECT, related_name="+")
    structure = models.ForeignKey(Structure, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    debut = models.DateField("début de l’accueil")
    obtenue_par = models.CharField("obtenue par", max_length=10, choices=ObtenuePar)
    couvre = models.CharField("couvre", max_length=14, choices=Couvre, default=Couvre.TOTALEMENT)
    reste_en_liste_attente = models.BooleanField("reste sur une liste d’attente", default=False)

    class Meta:
        verbose_name = "solution"
        verbose_name_plural = "solutions"

    def __str__(self):
        return f"{self.mode} à partir du {self.debut:%d/%m/%Y}"
