"""A complaint: its own clock, its register, for the coordination; the référent concerned does not treat it alone."""

from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from carte.models import Structure
from carte.models.structures import RELAIS
from commun import langues
from commun.calendrier import ajouter_jours_ouvres
from commun.models import Territoire
from demarches import indesirables, notifications_reclamations
from demarches.references import reference_de_reclamation
from demarches.roles import Groupe, membre
from demarches.transitions import TransitionRefusee

from .demandes import Demande
from .empreintes import EmpreinteEnvoi

TEXTE_MAX, ATTENTE_MAX = 3000, 1000
# Working days within which a complaint is acknowledged by a person.
DELAI_ACCUSE_JOURS = 2
# Instead of an answer.
ECARTEE = "Écartée : ce n’est pas une réclamation."


class ReclamationQuerySet(models.QuerySet):
    def visibles_par(self, agent):
        """The register is the coordination's. Being a superuser opens nothing."""
        return self.all() if membre(agent, Groupe.COORDINATION) else self.none()

    def ouvertes(self):
        return self.filter(repondue_le=None)

    def en_retard(self, jour=None):
        jour = jour or timezone.localdate()
        return self.ouvertes().filter(Q(accusee_le=None, accuse_avant__lt=jour) | Q(reponse_avant__lt=jour))

    def a_effacer(self, instant=None):
        """Answered for as long as a private question is kept."""
        return self.filter(repondue_le__lt=(instant or timezone.now()) - settings.CONSERVATION_QUESTIONS)

    @transaction.atomic
    def deposer(self, *, cle, **champs):
        """Write a complaint down and tell the coordination: one for one `cle`, whatever the clicks."""
        deja = self.filter(uuid=cle).first()
        if deja is not None:
            return deja
        reclamation = self.model(uuid=cle, **champs)
        if reclamation.demande is not None and reclamation.demande.secteur_id:
            reclamation.relais = reclamation.demande.secteur.relais
        territoire, jour = Territoire.load(), timezone.localdate(reclamation.recue_le)
        reclamation.accuse_avant = ajouter_jours_ouvres(jour, DELAI_ACCUSE_JOURS, territoire.alsace_moselle)
        reclamation.reponse_avant = ajouter_jours_ouvres(
            jour, territoire.delai_reclamation_jours, territoire.alsace_moselle
        )
        reclamation.full_clean(exclude=["demande", "relais", "saisie_par"], validate_unique=False)
        try:
            with transaction.atomic():
                reclamation.save(force_insert=True)
        except IntegrityError:  # the same click, at the same moment
            return self.get(uuid=cle)
        notifications_reclamations.deposee(reclamation)
        if reclamation.canal == Reclamation.Canal.SITE:
            notifications_reclamations.recue(reclamation)
        return reclamation

    @transaction.atomic
    def deposer_du_site(self, *, provenance, reference="", **champs):
        """One from the public page, where anybody may say any reference: it joins the file of a request when what was
        typed is what that request knows of its family, else it only names it. `provenance`: see Tri.peser."""
        visee = Demande.objects.filter(reference=reference).select_related("contact", "secteur__relais").first()
        relais = visee.secteur.relais if visee and visee.secteur_id else None
        if visee and _est_de_la_famille(visee, champs["courriel"], champs["telephone"]):
            champs |= {"demande": visee, "nom": "", "courriel": "", "telephone": ""}
        else:
            champs["reference_dite"] = reference
        texte = f"{champs['texte']}\n{champs['attente']}"
        signes = EmpreinteEnvoi.objects.signes(provenance, indesirables.DUREE_QUESTION, texte)
        note = indesirables.noter(texte, signes, noms=champs["nom"], courriel=champs["courriel"])
        return self.deposer(canal=Reclamation.Canal.SITE, relais=relais, suspecte=note.suspecte, **champs)


def _est_de_la_famille(demande, courriel, telephone):
    """Whether all that was typed is what the request knows."""
    contact = demande.contact
    return courriel.lower() in ("", contact.email.lower()) and telephone in ("", contact.telephone)


class Reclamation(models.Model):
    class Canal(models.TextChoices):
        WEB = "web", "page de suivi"
        SITE = "site", "page publique"
        TELEPHONE = "telephone", "téléphone"
        GUICHET = "guichet", "guichet"
        COURRIEL = "courriel", "courriel"
        COURRIER = "courrier", "courrier"

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    reference = models.CharField("référence", max_length=12, unique=True, default=reference_de_reclamation)
    # Erased with the request it is about.
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, null=True, blank=True, related_name="reclamations")
    relais = models.ForeignKey(
        Structure,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to={"type__code": RELAIS},
        verbose_name="relais concerné",
    )
    canal = models.CharField("reçue par", max_length=10, choices=Canal, default=Canal.WEB)
    # Said by somebody whom the request of that reference does not know.
    reference_dite = models.CharField("référence dite", max_length=12, blank=True)
    # Of whoever complains about no request; else the request knows them.
    nom = models.CharField("nom", max_length=120, blank=True)
    courriel = models.EmailField("adresse électronique", blank=True)
    telephone = models.CharField("téléphone", max_length=30, blank=True)
    texte = models.TextField("réclamation", max_length=TEXTE_MAX)
    attente = models.TextField("ce qui est attendu", max_length=ATTENTE_MAX, blank=True)
    # Looks like an advertisement: nothing is written to the address that it gives, until somebody has read it.
    suspecte = models.BooleanField("ressemble à une publicité", default=False)
    langue = models.CharField("langue", max_length=10, default=langues.SOURCE)
    saisie_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    recue_le = models.DateTimeField("reçue le", default=timezone.now, db_index=True)
    accuse_avant = models.DateField("accusé de réception avant le")
    reponse_avant = models.DateField("réponse avant le")
    accusee_le = models.DateTimeField("accusé de réception le", null=True, blank=True)
    repondue_le = models.DateTimeField("répondue le", null=True, blank=True)
    repondue_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    reponse = models.TextField("réponse", max_length=TEXTE_MAX, blank=True)

    objects = ReclamationQuerySet.as_manager()

    class Meta:
        verbose_name = "réclamation"
        verbose_name_plural = "réclamations"
        ordering = ["recue_le", "pk"]
        constraints = [
            models.CheckConstraint(
                name="reclamation_repondue_a_une_reponse",
                condition=Q(repondue_le__isnull=True, reponse="")
                | Q(repondue_le__isnull=False, accusee_le__isnull=False) & ~Q(reponse=""),
                violation_error_message="Une réclamation répondue a une réponse et une date.",
            ),
            models.CheckConstraint(
                name="reclamation_de_quelqu_un",
                condition=Q(demande__isnull=False) | ~Q(nom="", courriel="", telephone=""),
                violation_error_message="Dites qui réclame, ou de quelle demande il s’agit.",
            ),
        ]

    def __str__(self):
        return self.reference

    def get_absolute_url(self):
        return reverse("reclamation", kwargs={"uuid": self.uuid})

    @property
    def etat(self):
        if self.repondue_le:
            return "répondue"
        return "à répondre" if self.accusee_le else "à accuser"

    @property
    def a_faire_avant(self):
        """The next day of its clock, None once answered."""
        if self.repondue_le:
            return None
        return self.reponse_avant if self.accusee_le else self.accuse_avant

    @cached_property
    def referent_concerne(self):
        """The agent who follows the request that is complained about, or None."""
        visee = self.demande
        if visee is None and self.reference_dite:
            visee = Demande.objects.filter(reference=self.reference_dite).select_related("referent").first()
        return visee and visee.referent

    @property
    def tardive(self):
        return self.a_faire_avant is not None and self.a_faire_avant < timezone.localdate()

    @transaction.atomic
    def accuser(self, *, par):
        """Somebody has read it, and says so, with the day of the answer."""
        self._saisir(par)
        if self.accusee_le is not None:
            raise TransitionRefusee("L’accusé de réception est déjà parti.")
        self.accusee_le = timezone.now()
        self.save(update_fields=["accusee_le"])
        return notifications_reclamations.accusee(self)

    @transaction.atomic
    def ecarter(self, *, par):
        """It is an advertisement: over without a word to anybody."""
        self._saisir(par)
        if not self.suspecte or self.repondue_le is not None:
            raise TransitionRefusee("Cette réclamation attend une réponse : elle ne s’écarte pas.")
        self.repondue_le = timezone.now()
        self.accusee_le = self.accusee_le or self.repondue_le
        self.repondue_par, self.reponse = par, ECARTEE
        self.save()

    @transaction.atomic
    def repondre(self, texte, *, par):
        """The answer; return whether it could be written to the family, who is called otherwise."""
        self._saisir(par)
        if self.repondue_le is not None:
            raise TransitionRefusee("Cette réclamation a déjà sa réponse.")
        if not texte.strip():
            raise TransitionRefusee("Écrivez la réponse.")
        self.repondue_le = timezone.now()
        self.accusee_le = self.accusee_le or self.repondue_le
        self.repondue_par, self.reponse = par, texte.strip()
        self.full_clean(exclude=["demande", "relais", "saisie_par", "repondue_par"])
        self.save()
        return notifications_reclamations.repondue(self)

    def _saisir(self, par):
        """Lock it, for who may treat it."""
        self.refresh_from_db(from_queryset=Reclamation.objects.select_for_update(of=("self",)))
        if not Reclamation.objects.visibles_par(par).filter(pk=self.pk).exists():
            raise TransitionRefusee("Cette réclamation se traite à la coordination.")
