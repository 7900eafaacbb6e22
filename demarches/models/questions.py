"""A question asked to a relais: its states, its verbs, who may see it, what is kept of it."""

import datetime
from contextlib import contextmanager
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from carte import equipes
from carte.models import Commune, Structure
from carte.models.structures import RELAIS
from commun import langues
from commun.calendrier import ajouter_jours_ouvres
from commun.models import OuvertureDeLangue, Territoire, Utilisateur
from demarches import jetons, notifications_questions, routage
from demarches.etapes_question import A_REPONDRE, ETAPES, OUVERTES, STATUTS_PUBLICS, MotifFin, Sens, StatutQuestion
from demarches.indesirables import DUREE_QUESTION
from demarches.references import reference_de_question
from demarches.roles import Groupe, membre
from demarches.transitions import Acteur, TransitionRefusee
from faq.models import Public, QuestionPage, Theme

from .animations import Animation
from .appels import Appel, AppelsQuerySet
from .brouillons import HorsTerritoire
from .demandes import ConflitDeVersion
from .secteurs import RoleSecteur, Secteur, tables_de_routage
from .tri import TriDeQuestion, a_trier

TEXTE_MAX = 1500
# Working days within which a relais answers.
DELAI_REPONSE_JOURS = 5
# The same words from the same person within that time are the same question.
DOUBLON = datetime.timedelta(days=2)


class QuestionQuerySet(AppelsQuerySet):
    def visibles_par(self, agent):
        """The questions an agent may see: those of its relais and, for the coordination, those of no relais and those
        that are late. Being a superuser opens nothing."""
        if not agent.is_active:
            return self.none()
        droits = Q(relais__in=equipes.relais_de(agent))
        if membre(agent, Groupe.COORDINATION):
            droits |= Q(relais=None) | _en_retard() | a_trier("motif_fin")
        return self.filter(droits)

    def ouvertes(self):
        """What somebody must answer."""
        return self.filter(statut__in=A_REPONDRE)

    def en_retard(self):
        return self.filter(_en_retard())

    def pour_la_liste(self):
        """Everything a row shows, in one query."""
        return self.avec_appel().select_related("commune", "relais", "agent")

    def a_effacer(self, jour=None):
        """Private questions whose time is over, whatever their state."""
        limite = (jour or timezone.localdate()) - settings.CONSERVATION_QUESTIONS
        return self.filter(dernier_mouvement_le__date__lt=limite)

    @transaction.atomic
    def poser(self, *, cle, commune, provenance=None, **champs):
        """Route a question and tell those who answer: one question for one `cle`, whatever the clicks, and for the
        same words of the same person. `provenance`: see Tri.peser. Raises HorsTerritoire."""
        deja = self.filter(cle_idempotence=cle).first() or self._deja_posee(**champs)
        if deja is not None:
            return deja
        question = self.model(cle_idempotence=cle, commune=commune, **champs)
        question.router()
        note = question.peser(provenance, DUREE_QUESTION, question.texte, courriel=question.courriel)
        question.full_clean(exclude=["commune", "relais", "secteur"], validate_unique=False)
        try:
            with transaction.atomic():
                question.save(force_insert=True)
        except IntegrityError:  # the same click, at the same moment
            return self.get(cle_idempotence=cle)
        question.journal.create(role=Acteur.FAMILLE, action="poser", objet={"apres": question.statut})
        notifications_questions.recue(question)
        if not question.mettre_a_l_ecart(note):
            notifications_questions.nouvelle(question)
        return question

    def _deja_posee(self, *, texte, courriel="", telephone="", **_autres):
        recentes = self.filter(texte=texte, soumise_le__gt=timezone.now() - DOUBLON)
        return recentes.filter(courriel=courriel, telephone=telephone).order_by("pk").first()


def _en_retard():
    return Q(statut__in=A_REPONDRE, echeance_reponse_le__lt=timezone.localdate())


class Question(TriDeQuestion, Appel, models.Model):
    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    reference = models.CharField("référence", max_length=12, unique=True, default=reference_de_question)
    statut = models.CharField("statut", max_length=12, choices=StatutQuestion)
    profil = models.CharField("qui demande", max_length=20, choices=Public)
    theme = models.CharField("thème", max_length=20, choices=Theme)
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="+", verbose_name="commune")
    texte = models.TextField("question", max_length=TEXTE_MAX)
    langue = models.CharField("langue de la question", max_length=10, default=langues.SOURCE)
    besoin_interprete = models.BooleanField("un interprète est souhaité", default=False)
    courriel = models.EmailField("adresse électronique", blank=True)
    courriel_verifie_le = models.DateTimeField("adresse vérifiée le", null=True, blank=True)
    telephone = models.CharField("téléphone", max_length=30, blank=True)
    accepte_publication = models.BooleanField("accepte une publication anonyme", default=False)

    secteur = models.ForeignKey(Secteur, on_delete=models.SET_NULL, null=True, blank=True, related_name="questions")
    relais = models.ForeignKey(
        Structure,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="questions",
        limit_choices_to={"type__code": RELAIS},
        verbose_name="relais",
    )
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="questions",
        verbose_name="prise par",
    )
    fiche = models.ForeignKey(
        QuestionPage, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="page publique"
    )

    soumise_le = models.DateTimeField("reçue le", default=timezone.now, db_index=True)
    echeance_reponse_le = models.DateField("réponse au plus tard le")
    repondue_le = models.DateTimeField("répondue le", null=True, blank=True)
    dernier_mouvement_le = models.DateTimeField("dernier mouvement", default=timezone.now)
    close_le = models.DateTimeField("close le", null=True, blank=True)
    motif_fin = models.CharField("motif", max_length=14, choices=MotifFin, blank=True)
    version = models.PositiveIntegerField("version", default=0)
    cle_idempotence = models.UUIDField("clé du formulaire", unique=True, default=uuid4)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = "question privée"
        verbose_name_plural = "questions privées"
        ordering = ["echeance_reponse_le", "soumise_le"]
        indexes = [models.Index(fields=["relais", "statut"])]
        constraints = [
            models.CheckConstraint(
                name="question_joignable",
                condition=~Q(courriel="") | ~Q(telephone=""),
                violation_error_message="Il faut une adresse électronique ou un numéro de téléphone.",
            ),
            models.CheckConstraint(
                name="question_close_a_un_motif",
                condition=Q(statut=StatutQuestion.CLOSE, close_le__isnull=False) & ~Q(motif_fin="")
                | ~Q(statut=StatutQuestion.CLOSE) & Q(close_le__isnull=True, motif_fin=""),
                violation_error_message="Une question close a une date et un motif ; une autre n’en a pas.",
            ),
            models.CheckConstraint(
                name="question_suivie_a_un_relais",
                condition=Q(relais__isnull=False) | Q(statut__in=("a_verifier", "a_orienter", "close")),
                violation_error_message="Une question suivie appartient à un relais.",
            ),
        ]

    def __str__(self):
        return self.reference

    def get_absolute_url(self):
        """The file in the desk."""
        return reverse("question", kwargs={"uuid": self.uuid})

    @property
    def url_suivi(self):
        """Path of the asker's own page."""
        return reverse("suivi_question", kwargs={"jeton": jetons.ecrire(self.uuid)})

    @property
    def langue_des_courriels(self):
        """That of the question, French while it is closed."""
        return self.langue if OuvertureDeLangue.objects.est_ouverte(self.langue) else langues.SOURCE

    @property
    def statut_public(self):
        return STATUTS_PUBLICS[StatutQuestion(self.statut)]

    @property
    def ouverte(self):
        return self.statut in OUVERTES

    @property
    def en_retard(self):
        return self.statut in A_REPONDRE and self.echeance_reponse_le < timezone.localdate()

    @property
    def terminee(self):
        return self.statut == StatutQuestion.CLOSE

    @property
    def effacee_le(self):
        """Date of the erasure, if nothing moves before."""
        return timezone.localdate(self.dernier_mouvement_le) + settings.CONSERVATION_QUESTIONS

    def router(self):
        """Fill in secteur, relais, state and due date from the router. Raises HorsTerritoire."""
        jour = timezone.localdate()
        route = routage.orienter(tables_de_routage(), self.commune.insee, "", "", jour)
        if route.niveau == "hors_territoire":
            raise HorsTerritoire(self.commune.insee)
        self.secteur = Secteur.objects.filter(pk=route.secteur).select_related("relais").first()
        self.relais = self.secteur and self.secteur.relais
        self.statut = StatutQuestion.NOUVELLE if self.relais else StatutQuestion.A_ORIENTER
        self.echeance_reponse_le = self._echeance(jour)

    def acteurs(self, par):
        """What `par` (an agent or Acteur.FAMILLE) is to this question: a set of `Acteur`."""
        if isinstance(par, Acteur):
            return {par}
        roles = set()
        if membre(par, Groupe.COORDINATION):
            roles.add(Acteur.COORDINATION)
        if self.relais_id in equipes.relais_de(par):
            roles.add(Acteur.REFERENT)
        return roles

    def etapes_permises(self, par):
        """Names of the actions open to `par` now."""
        impossibles = self.retours_impossibles() | (set() if self.publiable else {"publier"})
        impossibles |= set() if self.a_appeler else {"appeler"}
        acteurs = self.acteurs(par)
        return [e.nom for e in ETAPES.values() if e.nom not in impossibles and e.permise(self.statut, acteurs)]

    @property
    def publiable(self):
        """The asker agreed, an answer was written, no page came of it yet, and nothing in it is alarming."""
        signalee = self.journal.filter(action="signaler").exists()
        return self.accepte_publication and self.fiche_id is None and not signalee

    def agents_du_relais(self):
        """Open accounts that answer for the relais: by a role on one of its secteurs, or as animatrices."""
        if self.relais_id is None:
            return Utilisateur.objects.none()
        roles = RoleSecteur.objects.actifs().filter(secteur__relais=self.relais_id)
        animations = Animation.objects.actives().filter(relais=self.relais_id)
        agents = Q(pk__in=roles.values("agent")) | Q(pk__in=animations.values("agent"))
        return Utilisateur.objects.filter(agents).order_by("pk")

    # Verbs: each is one row of the table, in one transaction with its mails.

    @transaction.atomic
    def affecter_relais(self, relais, *, par, version=None):
        with self._etape("affecter_relais", par, version, objet={"relais": relais.pk}):
            self.relais, self.agent = relais, None
            self.secteur = Secteur.objects.filter(relais=relais).order_by("pk").first()
            self.echeance_reponse_le = self._echeance(timezone.localdate())
        notifications_questions.nouvelle(self)

    @transaction.atomic
    def prendre(self, *, par, version=None):
        with self._etape("prendre", par, version):
            self.agent = par

    @transaction.atomic
    def passer(self, agent, *, par, version=None):
        """Give the question to another agent of the relais, who is told."""
        with self._etape("passer", par, version, objet={"a": agent.pk}):
            if not self.agents_du_relais().filter(pk=agent.pk).exists():
                raise TransitionRefusee("Cette personne ne travaille pas pour ce relais.")
            self.agent = agent
        notifications_questions.passee(self)

    @transaction.atomic
    def repondre(self, *, par, texte="", reponse=None, fiches=(), pieces=(), version=None):
        """Write to the asker: free French words, a reply written once for all, pages of the FAQ, documents."""
        objet = {"theme": reponse.theme} if reponse else {}
        with self._etape("repondre", par, version, objet=objet):
            if not (texte or reponse or fiches):
                raise TransitionRefusee("Écrivez une réponse, ou choisissez une réponse déjà écrite.")
            self.agent = self.agent or par
            self.repondue_le = timezone.now()
        message = self.messages.create(sens=Sens.RELAIS, texte=texte, par=par, **(reponse.envoyee() if reponse else {}))
        message.fiches.set(fiches)
        message.pieces.set(pieces)
        notifications_questions.reponse(self, message)
        return message

    @transaction.atomic
    def relancer(self, texte, *, version=None):
        """The asker writes again below the answer: the same person of the relais goes on."""
        with self._etape("relancer", Acteur.FAMILLE, version):
            self.echeance_reponse_le = self._echeance(timezone.localdate())
        self.messages.create(sens=Sens.DEMANDEUR, texte=texte)
        notifications_questions.relancee(self)

    @transaction.atomic
    def demander_avis(self, texte, a, *, par, version=None):
        """Ask a colleague, on words that name nobody: the caller has made sure of it."""
        with self._etape("demander_avis", par, version, objet={"a": a.pk}):
            self.agent = self.agent or par
        avis = self.avis.create(texte=texte, par=par, a=a)
        notifications_questions.avis_demande(avis)
        return avis

    @transaction.atomic
    def clore(self, *, par, motif, version=None):
        with self._etape("clore", par, version, motif=motif):
            self._fermer(motif)
        notifications_questions.close(self)

    @transaction.atomic
    def proposer_demande(self, *, par, version=None):
        """What was asked is a place: the asker is led to the form, the text is kept for it on its page."""
        with self._etape("proposer_demande", par, version):
            self._fermer(MotifFin.DEMANDE)
        notifications_questions.close(self)

    @transaction.atomic
    def retirer(self, *, version=None):
        with self._etape("retirer", Acteur.FAMILLE, version):
            self._fermer(MotifFin.RETIREE)

    @transaction.atomic
    def rouvrir(self, *, par, version=None):
        with self._etape("rouvrir", par, version):
            if self.relais_id is None or self.rejetee:
                raise TransitionRefusee("Confiez d’abord cette question à un relais, ou remettez-la à vérifier.")
            self.close_le, self.motif_fin = None, ""
            self.agent = par
            self.echeance_reponse_le = self._echeance(timezone.localdate())

    @transaction.atomic
    def signaler(self, *, par, version=None):
        """A child may be in danger: the procedure was followed. What was written stays out of the journal."""
        with self._etape("signaler", par, version):
            pass

    @transaction.atomic
    def noter_la_fiche(self, page, *, par, version=None):
        """The draft of a public page was made from this question."""
        with self._etape("publier", par, version, objet={"page": page.pk}):
            if not self.publiable:
                raise TransitionRefusee("Cette question ne peut pas devenir une page publique.")
            self.fiche = page

    @transaction.atomic
    def verifier_adresse(self):
        """The asker confirmed the address from its page; once, whatever the number of clicks."""
        jamais = Question.objects.filter(pk=self.pk, courriel_verifie_le=None).exclude(courriel="")
        if jamais.update(courriel_verifie_le=timezone.now()):
            self.journal.create(role=Acteur.FAMILLE, action="verifier_adresse")
        self.refresh_from_db(fields=["courriel_verifie_le"])

    def noter_lecture(self, agent):
        acteurs = self.acteurs(agent)
        role = Acteur.REFERENT if Acteur.REFERENT in acteurs else Acteur.COORDINATION
        self.journal.create(acteur=agent, role=role, action="lire")

    def _echeance(self, jour):
        return ajouter_jours_ouvres(jour, DELAI_REPONSE_JOURS, Territoire.load().alsace_moselle)

    def _fermer(self, motif):
        self.statut = StatutQuestion.CLOSE
        self.motif_fin = motif
        self.close_le = timezone.now()

    @contextmanager
    def _etape(self, nom, par, version=None, motif="", objet=None):
        """Lock, check the table, let the verb change fields, validate, save, write the journal: one transaction."""
        ligne = ETAPES[nom]
        self.refresh_from_db(from_queryset=Question.objects.select_for_update(of=("self",)))
        if version is not None and version != self.version:
            raise ConflitDeVersion(self.reference)
        acteurs = self.acteurs(par)
        ligne.verifier(self.statut, acteurs)
        avant = self.statut
        self.statut = ligne.vers or avant
        yield
        self.version += 1
        self.dernier_mouvement_le = timezone.now()
        self.full_clean(exclude=["commune", "relais", "secteur", "agent", "fiche"])
        self.save()
        self.journal.create(
            acteur=None if isinstance(par, Acteur) else par,
            role=next(a for a in ligne.acteurs if a in acteurs),
            action=nom,
            motif=motif,
            objet={"avant": avant, "apres": self.statut, **(objet or {})},
        )
