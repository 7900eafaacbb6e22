"""Who opened a request, and why; the exceptional opening of a file by the coordination."""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from carte.models import Structure
from commun.champs import ChampChiffre
from commun.texte import normaliser
from demarches import masquage, notifications, signaux
from demarches.roles import Groupe, membre
from demarches.transitions import Acteur, TransitionRefusee

from .demandes import Demande
from .secteurs import Secteur

DUREE_ACCES = datetime.timedelta(hours=24)
PRECISION_MAX = 200


class ConsultationQuerySet(models.QuerySet):
    def noter(self, demande, agent, quoi="dossier", pourquoi=None):
        """Log that an agent opened a request, once an hour for the file itself; return the row."""
        acteurs = demande.acteurs(agent)
        if Acteur.REFERENT not in acteurs and demande.partages.en_cours().filter(agent=agent).exists():
            acteurs = {Acteur.REFERENT}
        maintenant = timezone.now()
        ligne = self.model(
            demande=demande,
            agent=agent,
            quoi=quoi,
            pourquoi=pourquoi or _raison(acteurs),
            relais=demande.secteur.relais if demande.secteur_id and Acteur.REFERENT in acteurs else None,
            heure=maintenant.replace(minute=0, second=0, microsecond=0),
            le=maintenant,
        )
        self.bulk_create([ligne], ignore_conflicts=True)
        return ligne

    def perimees(self):
        """Those older than settings.CONSERVATION_CONSULTATIONS."""
        return self.filter(le__lt=timezone.now() - settings.CONSERVATION_CONSULTATIONS)


class Consultation(models.Model):
    """One opening of a request by an agent: never what was read, never why in free words."""

    class Quoi(models.TextChoices):
        DOSSIER = "dossier", _("demande ouverte")
        SITUATION = "situation", _("situation particulière lue")
        IMPRESSION = "impression", _("demande imprimée")

    class Pourquoi(models.TextChoices):
        SUIVI = "suivi", _("suivi de la demande")
        ORIENTATION = "orientation", _("recherche du relais")
        ACCUEIL = "accueil", _("accueil du service")
        EXCEPTION = "exception", _("consultation exceptionnelle")

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="consultations")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    quoi = models.CharField("quoi", max_length=10, choices=Quoi, default=Quoi.DOSSIER)
    pourquoi = models.CharField("pourquoi", max_length=12, choices=Pourquoi)
    # For which the agent worked; empty for the coordination and the switchboard.
    relais = models.ForeignKey(Structure, on_delete=models.SET_NULL, null=True, related_name="+")
    heure = models.DateTimeField("heure")
    le = models.DateTimeField("le", default=timezone.now, db_index=True)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = "consultation"
        verbose_name_plural = "consultations"
        ordering = ["-le", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["demande", "agent", "pourquoi", "heure"],
                condition=Q(quoi="dossier"),
                name="consultation_une_par_heure",
            )
        ]

    def __str__(self):
        return f"{self.get_quoi_display()} le {self.le:%d/%m/%Y}"


def _raison(acteurs):
    if Acteur.REFERENT in acteurs:
        return Consultation.Pourquoi.SUIVI
    if Acteur.COORDINATION in acteurs:
        return Consultation.Pourquoi.ORIENTATION
    return Consultation.Pourquoi.ACCUEIL


class AccesExceptionnelQuerySet(models.QuerySet):
    def en_cours(self):
        """Those that still open a file: nothing has to end them."""
        return self.filter(ouvert_le__gt=timezone.now() - DUREE_ACCES)

    def visibles_par(self, agent):
        """Those about the requests that an agent answers for."""
        siennes = Demande.objects.suivies_par(agent).filter(pk=OuterRef("demande"))
        return self.filter(Exists(siennes))

    def a_lire(self):
        """Those whose référent has not opened the file since."""
        return self.filter(lu_le=None)

    @transaction.atomic
    def ouvrir(self, demande, *, par, motif, precision=""):
        """Let `par`, of the coordination, read a request of another secteur for a day; the référent is told at once.

        Asked again meanwhile, it is the same access. Raises TransitionRefusee or ValidationError.
        """
        Demande.objects.select_for_update(of=("self",)).get(pk=demande.pk)
        if not membre(par, Groupe.COORDINATION):
            raise TransitionRefusee("Seule la coordination ouvre un dossier par exception.")
        if deja := self.en_cours().filter(demande=demande, agent=par).first():
            return deja
        acces = self.model(demande=demande, agent=par, motif=motif, precision=precision)
        acces.full_clean()
        acces.save()
        demande.journal.create(acteur=par, role=Acteur.COORDINATION, action="ouvrir_par_exception", motif=motif)
        notifications.acces_exceptionnel(demande, _adresses_de_ceux_qui_suivent(demande))
        return acces


class AccesExceptionnel(models.Model):
    """The coordination reads, for a coded reason and for a day, a file that is not its own."""

    class Motif(models.TextChoices):
        RECLAMATION = "reclamation", "la famille a saisi la coordination"
        ABSENCE = "absence", "personne du relais ne peut répondre aujourd’hui"
        PROTECTION = "protection", "un enfant est peut-être en danger"
        DROITS = "droits", "la famille exerce un droit sur ses données"
        ANOMALIE = "anomalie", "une anomalie est signalée sur ce dossier"

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="acces_exceptionnels")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    motif = models.CharField("motif", max_length=12, choices=Motif)
    precision = ChampChiffre("précision", default="", blank=True, validators=[MaxLengthValidator(PRECISION_MAX)])
    ouvert_le = models.DateTimeField("ouvert le", default=timezone.now)
    lu_le = models.DateTimeField("lu par le référent le", null=True, editable=False)

    objects = AccesExceptionnelQuerySet.as_manager()

    class Meta:
        verbose_name = "accès exceptionnel"
        verbose_name_plural = "accès exceptionnels"
        ordering = ["-ouvert_le"]

    def __str__(self):
        return f"{self.demande} par {self.agent.nom_public}"

    @property
    def expire_le(self):
        return self.ouvert_le + DUREE_ACCES

    def clean(self):
        """The words that say why name nobody and tell nothing of anybody's health."""
        if nommes := _designations(self.precision, self.demande):
            vus = ", ".join(nommes)
            raise ValidationError({"precision": f"Retirez ce qui désigne une personne ou un lieu : {vus}."})
        if signaux.sante(self.precision):
            raise ValidationError({"precision": "Retirez ce qui parle de santé : le motif suffit."})


def _adresses_de_ceux_qui_suivent(demande):
    """Of the référent, else of those present for the secteur."""
    referent = demande.referent
    if referent is not None and referent.is_active:
        return [referent.email]
    presents = Secteur.objects.agents_presents(demande.secteur) if demande.secteur_id else []
    return [agent.email for agent in presents if agent.email]


def _designations(texte, demande):
    """Extracts that name somebody: what the detector sees, and the names of this family."""
    vus = {texte[r.debut : r.fin] for r in masquage.reperer(texte, masquage.lieux())}
    contact = getattr(demande, "contact", None)
    prenoms = list(demande.enfants.values_list("prenom", flat=True))
    noms = [contact.prenom, contact.nom, *prenoms] if contact else prenoms
    mots = f" {normaliser(texte)} "
    vus |= {nom for nom in noms if nom and f" {normaliser(nom)} " in mots}
    return sorted(vus)
