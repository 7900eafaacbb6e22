"""The request of a family: its states, its verbs, who may see it."""

from contextlib import contextmanager
from uuid import uuid4

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from carte.models import Commune
from commun import langues
from commun.models import OuvertureDeLangue
from demarches import jetons, notifications, routage
from demarches.references import nouvelle_reference
from demarches.roles import Groupe, membre
from demarches.transitions import (
    OUVERTS,
    STATUTS_PUBLICS,
    TRANSITIONS,
    Acteur,
    MotifCloture,
    Statut,
    TransitionRefusee,
    permises,
)

from .attentes import CONTRAINTES_DES_ATTENTES
from .changements import ParLaFamille
from .choix import Canal, Interprete, MotifAffectation, RaisonSansSolution
from .effacement import Effacable
from .issues import Issues
from .lues import Lue
from .portes import CONTRAINTES, ParUnePorte
from .prises import PriseDeRendezVous
from .requetes import DemandeManager
from .reunion import Reunion
from .secteurs import RoleSecteur, Secteur, tables_de_routage
from .transferts import Transfert
from .tri import TriDeDemande

# Rows chosen by the code, not read again each time the request moves.
COMMUNES = ("commune_residence", "commune_travail", "commune_future")
SANS_RELECTURE = (*COMMUNES, "secteur", "referent", "saisie_par", "partenaire")
FAMILLE = Acteur.FAMILLE
SYSTEME = Acteur.SYSTEME


class ConflitDeVersion(Exception):
    """Somebody changed the request since the reader's screen was drawn."""


class Demande(
    Lue,
    PriseDeRendezVous,
    Issues,
    Transfert,
    TriDeDemande,
    Reunion,
    ParUnePorte,
    Effacable,
    ParLaFamille,
    models.Model,
):
    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    reference = models.CharField("référence", max_length=12, unique=True, default=nouvelle_reference)
    statut = models.CharField("statut", max_length=16, choices=Statut)
    secteur = models.ForeignKey(Secteur, on_delete=models.PROTECT, null=True, blank=True, related_name="demandes")
    referent = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="demandes",
        verbose_name="référent",
    )
    canal = models.CharField("canal", max_length=10, choices=Canal, default=Canal.WEB)
    # In which the family read the questions and wrote its message.
    langue = models.CharField("langue du formulaire", max_length=10, default=langues.SOURCE)
    # In which it asked to be written to; empty: the same.
    langue_ecrite = models.CharField("langue des courriels", max_length=10, blank=True)
    # A code of commun.langues_parlees, or AUTRE.
    langue_parlee = models.CharField("langue parlée", max_length=10, blank=True)
    langue_parlee_autre = models.CharField("autre langue parlée", max_length=60, blank=True)
    besoin_interprete = models.CharField("interprète", max_length=6, choices=Interprete, blank=True)
    commune_residence = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="+", verbose_name="commune")
    commune_travail = models.ForeignKey(Commune, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    commune_future = models.ForeignKey(Commune, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    date_demenagement = models.DateField("date du déménagement", null=True, blank=True)
    # Told only where the secteur depends on the street.
    voie = models.CharField("rue", max_length=120, blank=True)
    numero_voie = models.CharField("numéro dans la rue", max_length=10, blank=True)
    explication = models.JSONField("explication du routage", default=dict, blank=True)
    message = models.TextField("message de la famille", max_length=600, blank=True)

    soumise_le = models.DateTimeField("reçue le", default=timezone.now, db_index=True)
    echeance_contact_le = models.DateField("premier contact au plus tard le")
    prise_en_charge_le = models.DateTimeField("prise en charge le", null=True, blank=True)
    premier_contact_le = models.DateTimeField("premier contact le", null=True, blank=True)
    vue_par_referent_le = models.DateTimeField("vue par le référent le", null=True, blank=True)
    dernier_mouvement_le = models.DateTimeField("dernier mouvement", default=timezone.now)
    close_le = models.DateTimeField("close le", null=True, blank=True)
    motif_cloture = models.CharField("motif", max_length=20, choices=MotifCloture, blank=True)
    raison_sans_solution = models.CharField("raison", max_length=20, choices=RaisonSansSolution, blank=True)
    version = models.PositiveIntegerField("version", default=0)
    cle_idempotence = models.UUIDField("brouillon d’origine", unique=True, default=uuid4)

    objects = DemandeManager()

    class Meta:
        verbose_name = "demande"
        verbose_name_plural = "demandes"
        ordering = ["echeance_contact_le", "soumise_le"]
        indexes = [
            models.Index(fields=["secteur", "statut"]),
            models.Index(fields=["referent", "statut"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="demande_close_a_un_motif",
                condition=Q(statut=Statut.CLOSE, close_le__isnull=False) & ~Q(motif_cloture="")
                | ~Q(statut=Statut.CLOSE) & Q(close_le__isnull=True, motif_cloture=""),
                violation_error_message="Une demande close a une date et un motif ; une demande ouverte n’en a pas.",
            ),
            models.CheckConstraint(
                name="demande_ouverte_a_un_secteur",
                condition=Q(secteur__isnull=False) | Q(statut__in=(Statut.A_ORIENTER, Statut.A_VERIFIER, Statut.CLOSE)),
                violation_error_message="Une demande ouverte appartient à un secteur.",
            ),
            models.CheckConstraint(
                name="demande_sans_solution_a_une_raison",
                condition=~Q(motif_cloture=MotifCloture.SANS_SOLUTION) | ~Q(raison_sans_solution=""),
                violation_error_message="Dites pourquoi aucune solution n’a été trouvée.",
            ),
            *CONTRAINTES,
            *Effacable.CONTRAINTES,
            *CONTRAINTES_DES_ATTENTES,
        ]

    def __str__(self):
        return self.reference

    def get_absolute_url(self):
        """The file in the desk."""
        return reverse("demande", kwargs={"uuid": self.uuid})

    @property
    def url_suivi(self):
        """Path of the family's own page."""
        return reverse("suivi", kwargs={"jeton": jetons.ecrire(self.uuid)})

    @property
    def url_alternatives(self):
        """Path of what remains possible for the family."""
        return reverse("suivi_alternatives", kwargs={"jeton": jetons.ecrire(self.uuid)})

    @property
    def langue_demandee(self):
        """Code of the language in which the family wants to be written to."""
        return self.langue_ecrite or self.langue

    @property
    def langue_des_courriels(self):
        """The same, French while that language is closed."""
        demandee = self.langue_demandee
        return demandee if OuvertureDeLangue.objects.est_ouverte(demandee) else langues.SOURCE

    @property
    def statut_public(self):
        return STATUTS_PUBLICS[Statut(self.statut)]

    @property
    def ouverte(self):
        return self.statut in OUVERTS

    @property
    def commune_de_routage(self):
        """Where care is looked for: the commune that the router followed, which the explanation keeps."""
        suivie = self.explication.get("commune")
        communes = (self.commune_future, self.commune_travail, self.commune_residence)
        return next((c for c in communes if c and c.insee == suivie), self.commune_residence)

    @property
    def adresse_confirmee(self):
        """The address was verified by its owner, or the relais has really spoken with the family.

        Attempts that count as a first contact, and words only sent, prove nothing about who reads that address.
        """
        if self.contact.email_verifie_le:
            return True
        parles = self.echanges.filter(abouti=True, standard=False)
        return parles.exclude(sens="sortant", moyen__in=("courriel", "sms")).exists()

    def acteurs(self, par):
        """What `par` (an agent, FAMILLE or SYSTEME) is to this request: a set of `Acteur`."""
        if isinstance(par, Acteur):
            return {par}
        roles = set()
        if membre(par, Groupe.COORDINATION):
            roles.add(Acteur.COORDINATION)
        if Demande.objects.suivies_par(par).filter(pk=self.pk).exclude(secteur=None).exists():
            roles.add(Acteur.REFERENT)
        if membre(par, Groupe.ACCUEIL):
            roles.add(Acteur.ACCUEIL)
        return roles

    def transitions_permises(self, par):
        """Names of the wired transitions open to `par` now."""
        impossibles = {"changer_secteur"} | self.retours_impossibles() | ({"rouvrir"} if not self.rouvrable else set())
        if self.secteur_id is None:
            impossibles.add("reaffecter")
        if not self.pausable:
            impossibles.add("mettre_en_veille")
        if not self.appels_sans_reponse:
            impossibles.add("clore_sans_nouvelles")
        impossibles |= self.reponses_impossibles()
        return [t.nom for t in permises(self.statut, self.acteurs(par)) if t.nom not in impossibles]

    # Verbs: each is one row of the table of transitions, in one transaction with its mails.

    @transaction.atomic
    def affecter_secteur(self, secteur, *, par, motif, version=None):
        """Give an unrouted request to a secteur, whose titulaire present today becomes its référent."""
        with self._transition("affecter_secteur", par, version, motif=motif, objet={"secteur": secteur.pk}):
            if motif not in MotifAffectation.values:
                raise TransitionRefusee("Dites pourquoi ce secteur est choisi.")
            agents, qui = routage.agents_du_secteur(tables_de_routage(), secteur.pk, timezone.localdate())
            self.statut = Statut.NOUVELLE
            self.secteur = secteur
            self.referent_id = agents[0] if agents else None
            self.explication = self.explication | {"niveau": "affecte", "par": qui}
            self.echeance_contact_le = self.calculer_echeance()
        notifications.nouvelle_demande(self)
        notifications.relais_trouve(self)

    @transaction.atomic
    def prendre(self, *, par, version=None):
        """`par` becomes the référent; the family is told when that name is new to it."""
        with self._transition("prendre", par, version):
            deja = self.journal.filter(action="prendre").order_by("pk").last()
            nom_nouveau = deja is None or deja.acteur_id != par.pk
            self.statut = Statut.EN_COURS
            self.referent = par
            self.prise_en_charge_le = timezone.now()
            self.vue_par_referent_le = self.vue_par_referent_le or self.prise_en_charge_le
        if nom_nouveau:
            notifications.prise_en_charge(self)

    @transaction.atomic
    def noter_contact(self, *, par, moyen, abouti, reponse=None, version=None, **echange):
        """Record an exchange; a real one, or two attempts on two days and a mail, count as the first contact.

        `reponse` is a ReponseType sent to the family; `echange` the other fields of `Echange`. The journal keeps codes.
        What the switchboard notes is told to the référent: the promise goes on, and says nothing of an address.
        """
        objet = {"moyen": moyen, "abouti": abouti} | ({"theme": reponse.theme} if reponse else {})
        with self._transition("noter_contact", par, version, objet=objet) as acteurs:
            envoyee = (reponse.envoyee() if reponse else {}) | {"standard": acteurs == {Acteur.ACCUEIL}}
            echange = self.echanges.model(demande=self, moyen=moyen, abouti=abouti, par=par, **envoyee, **echange)
            echange.full_clean(exclude=["demande", "par"])
            echange.save()
            if not echange.standard:
                if abouti:
                    self.rappel_demande_le = None
                    self.prevoir("")
                if self.premier_contact_le is None and (abouti or self._tentatives_valent_contact()):
                    self.premier_contact_le = echange.le
        if echange.dit_quelque_chose_a_la_famille:
            notifications.compte_rendu(self, echange)
        return echange

    @transaction.atomic
    def retirer(self, *, discret=False, version=None):
        """The family takes its request back; `discret`: nothing more is written to it, not even that."""
        with self._transition("retirer", FAMILLE, version, objet={"discret": True} if discret else None):
            self._fermer(MotifCloture.RETIREE)
        notifications.retiree(self, discret)

    @transaction.atomic
    def rouvrir(self, *, par, version=None):
        """Start again as new, with a new promise, in the hands of somebody present today. What had ended the search
        did not hold: a solution kept would close the request again at the first refusal."""
        with self._transition("rouvrir", par, version):
            if not self.rouvrable:
                raise TransitionRefusee("Cette demande ne peut plus être rouverte.")
            if self.motif_cloture == MotifCloture.SOLUTION_TROUVEE:
                self.solutions.all().delete()
            self.statut = Statut.NOUVELLE if self.secteur_id else Statut.A_ORIENTER
            self.close_le, self.motif_cloture, self.raison_sans_solution = None, "", ""
            self.eliminable_le = self.bordereau = None
            self.prise_en_charge_le = self.premier_contact_le = self.vue_par_referent_le = None
            self.echeance_contact_le = self.calculer_echeance()
            presents = Secteur.objects.agents_presents(self.secteur) if self.secteur_id else []
            if self.referent not in presents:
                self.referent = presents[0] if presents else None
        notifications.rouverte(self, par)

    @transaction.atomic
    def reaffecter(self, agent, *, par, version=None):
        """Give the request to another agent, of the same relais when a référent does it; it shows as new there."""
        with self._transition("reaffecter", par, version, objet={"a": agent.pk}) as acteurs:
            ancien = self.referent
            if self.secteur_id is None:
                raise TransitionRefusee("Affectez d’abord cette demande à un secteur.")
            if agent.pk == self.referent_id:
                raise TransitionRefusee("Cet agent suit déjà cette demande.")
            permis = Secteur.objects.agents_du_relais(self.secteur)
            if acteurs & {Acteur.COORDINATION, SYSTEME}:
                permis = RoleSecteur.objects.agents_en_poste()
            if not permis.filter(pk=agent.pk).exists():
                raise TransitionRefusee("Cet agent ne suit aucun secteur de ce relais.")
            self.referent = agent
            self.vue_par_referent_le = None
        notifications.reaffectation(self, ancien)

    @transaction.atomic
    def verifier_adresse(self):
        """The family confirmed its address from its page; once, whatever the number of clicks."""
        jamais = type(self.contact).objects.filter(pk=self.contact.pk, email_verifie_le=None).exclude(email="")
        if jamais.update(email_verifie_le=timezone.now()):
            self.journal.create(role=FAMILLE, action="verifier_adresse")
        self.contact.refresh_from_db(fields=["email_verifie_le"])

    @transaction.atomic
    def noter_lecture(self, agent):
        """Log that an agent opened the file; the référent's first look makes it no longer new."""
        self.consultations.noter(self, agent)
        if self.referent_id == agent.pk and self.vue_par_referent_le is None:
            self.vue_par_referent_le = timezone.now()
            Demande.objects.filter(pk=self.pk).update(vue_par_referent_le=self.vue_par_referent_le)

    def _fermer(self, motif):
        self.statut = Statut.CLOSE
        self.motif_cloture = motif
        self.close_le = timezone.now()

    def _tentatives_valent_contact(self):
        """Two calls without an answer on two days, and a mail, since the request came or came back."""
        retour = self.journal.filter(action="rouvrir").order_by("pk").last()
        depuis = self.echanges.filter(sens="sortant", le__gte=retour.le if retour else self.soumise_le)
        appels = {timezone.localdate(e.le) for e in depuis if e.moyen == "telephone" and not e.abouti}
        return len(appels) >= 2 and any(e.moyen == "courriel" for e in depuis)

    @contextmanager
    def _transition(self, nom, par, version=None, motif="", objet=None):
        """Lock, check the table, let the verb change fields, validate, save, write the journal: one transaction."""
        ligne = TRANSITIONS[nom]
        with transaction.atomic():
            self.refresh_from_db(
                from_queryset=Demande.objects.select_for_update(of=("self",)).select_related("secteur")
            )
            if version is not None and version != self.version:
                raise ConflitDeVersion(self.reference)
            acteurs = self.acteurs(par)
            ligne.verifier(self.statut, acteurs)
            avant, place = self.statut, self.place
            yield acteurs
            self.accorder_les_attentes()
            ligne.verifier_arrivee(avant, self.statut)
            self.version += 1
            self.dernier_mouvement_le = timezone.now()
            self.full_clean(exclude=SANS_RELECTURE)
            self.save()
            self.journal.create(
                acteur=None if isinstance(par, Acteur) else par,
                role=next(a for a in ligne.acteurs if a in acteurs),
                action=nom,
                motif=motif,
                objet={"avant": avant, "apres": self.statut, **(objet or {})},
            )
            self.accorder_les_suites(par, place)
