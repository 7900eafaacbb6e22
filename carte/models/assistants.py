"""An assistant maternel: all that is private of her, and the verbs that change it.

The public reads `Structure` alone, which holds what `carte.projection` makes of this row each time a verb ends. Nothing
leads from a structure to this row (`related_name="+"`), so that no public query can.
"""

from contextlib import contextmanager
from copy import copy

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, validate_email
from django.db import models, transaction
from django.db.models import Q
from django.db.models.deletion import ProtectedError
from django.utils import timezone

from carte import jetons, notifications, projection
from carte.geographie import maille
from commun.champs import ChampChiffre, ChampLangues
from commun.horaires import ChampHoraires

from . import vitrine
from .assistants_requetes import AssistantQuerySet
from .choix import CHOIX, CHOIX_VALABLE, CHOIX_VERSION, DEPUIS, IDENTITE, PLACES, PROFIL, But, Etat, ParQui, VerbeRefuse
from .communes import Commune
from .prix import Salaire
from .structures import Structure


class AssistantMaternel(Salaire):
    """`structure` is the public entry, made at the first validation. What needs no filter is encrypted."""

    wagtail_reference_index_ignore = True

    relais = models.ForeignKey(
        Structure,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to={"type__code": "rpe"},
        verbose_name="relais petite enfance",
    )
    structure = models.OneToOneField(
        Structure, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    etat = models.CharField("état", max_length=10, choices=Etat, default=Etat.INVITEE, editable=False)

    prenom = models.CharField("prénom", max_length=60)
    nom = models.CharField("nom", max_length=60)
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="+", verbose_name="commune")
    adresse = ChampChiffre("adresse", blank=True, default="")
    code_postal = models.CharField("code postal", max_length=5, blank=True)
    telephone = ChampChiffre("téléphone", blank=True, default="")
    courriel = ChampChiffre("adresse électronique", blank=True, default="", validators=[validate_email])
    courriel_empreinte = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    # [lat, lon] of the home, or null; the cell it lies in is kept apart to count who shares it.
    point_prive = ChampChiffre(null=True, blank=True, editable=False)
    maille = models.CharField(max_length=30, blank=True, editable=False)
    # {field of IDENTITE: value} that she asks for, until the relais validates it; the commune by its id.
    identite_proposee = ChampChiffre(null=True, blank=True, editable=False)
    refus = ChampChiffre("motif du refus", blank=True, default="", editable=False)

    agrement_valable_au = models.DateField("agrément valable jusqu’au", null=True, blank=True)
    agrement_capacite = models.PositiveSmallIntegerField(
        "enfants au plus", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(6)]
    )
    # The day alone: no reason is kept.
    agrement_suspendu_le = models.DateField("agrément suspendu le", null=True, blank=True, editable=False)

    langues = ChampLangues("langues parlées, en plus du français")
    horaires = ChampHoraires("horaires")
    age_min_mois = models.PositiveSmallIntegerField("âge minimum (mois)", null=True, blank=True)
    age_max_mois = models.PositiveSmallIntegerField("âge maximum (mois)", null=True, blank=True)
    handicap = models.BooleanField("accueil d’enfants en situation de handicap", default=False)
    occasionnel = models.BooleanField("accueil occasionnel", default=False)
    urgence = models.BooleanField("accueil d’urgence", default=False)
    periscolaire = models.BooleanField("accueil avant et après l’école", default=False)
    en_mam = models.BooleanField("accueil en maison d’assistants maternels", default=False)
    presentation = models.CharField("présentation", max_length=400, blank=True)

    # None: never said.
    places_libres = models.PositiveSmallIntegerField(
        "places libres", null=True, blank=True, validators=[MaxValueValidator(6)]
    )
    libres_le = models.DateField("à partir du", null=True, blank=True)
    grille = models.PositiveIntegerField("jours et moments", default=0, editable=False)
    confirmee_le = models.DateField("disponibilité dite le", null=True, blank=True, editable=False)

    contact_direct = models.BooleanField("elle donne elle-même ses coordonnées", default=False)
    public_nom_complet = models.BooleanField("nom entier public", default=False)
    public_telephone = models.BooleanField("téléphone public", default=False)
    public_courriel = models.BooleanField("adresse électronique publique", default=False)
    public_quartier = models.BooleanField("quartier public", default=False)
    public_horaires = models.BooleanField("horaires publics", default=False)
    public_langues = models.BooleanField("langues publiques", default=False)
    public_particularites = models.BooleanField("particularités publiques", default=False)
    public_presentation = models.BooleanField("présentation publique", default=False)
    public_tarifs = models.BooleanField("tarifs publics", default=False)
    accord_mairies = models.BooleanField("figure dans l’extrait remis aux mairies", default=False)
    choix_signe_le = models.DateField("choix signé le", null=True, blank=True, editable=False)

    cree_le = models.DateTimeField("connue depuis", default=timezone.now, editable=False)
    invitee_le = models.DateTimeField("invitée le", null=True, blank=True, editable=False)
    soumise_le = models.DateTimeField("envoyée le", null=True, blank=True, editable=False)
    validee_le = models.DateTimeField("validée le", null=True, blank=True, editable=False)
    validee_par = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    retiree_le = models.DateTimeField("retirée le", null=True, blank=True, editable=False)
    effacement_demande_le = models.DateTimeField("effacement demandé le", null=True, blank=True, editable=False)
    sans_rappels = models.BooleanField("ne veut plus de courriels réguliers", default=False)

    objects = AssistantQuerySet.as_manager()

    class Meta:
        verbose_name = "assistant maternel"
        verbose_name_plural = "assistants maternels"
        ordering = ["nom", "prenom", "pk"]
        indexes = [models.Index(fields=["relais", "etat"]), models.Index(fields=["commune", "maille"])]
        constraints = [
            models.CheckConstraint(
                name="assistant_contact_direct_dit_comment",
                condition=Q(contact_direct=False) | Q(public_telephone=True) | Q(public_courriel=True),
                violation_error_message="Choisissez au moins un moyen de joindre la personne, ou passez par le relais.",
            ),
            models.CheckConstraint(
                name="assistant_publie_est_agree",
                condition=~Q(etat=Etat.PUBLIEE)
                | Q(agrement_valable_au__isnull=False, choix_signe_le__isnull=False, structure__isnull=False),
                violation_error_message="Une fiche publiée a un agrément et un choix signé.",
            ),
            models.CheckConstraint(
                name="assistant_retire_a_une_date",
                condition=Q(etat=Etat.RETIREE, retiree_le__isnull=False)
                | ~Q(etat=Etat.RETIREE) & Q(retiree_le__isnull=True),
                violation_error_message="Une fiche retirée a une date.",
            ),
        ]

    def __str__(self):
        return f"{self.prenom} {self.nom}"

    def save(self, *args, **kwargs):
        self.courriel_empreinte = jetons.empreinte_du_courriel(self.courriel)
        self.maille = maille(*self.point_prive) if self.point_prive else ""
        super().save(*args, **kwargs)

    def clean(self):
        super().clean()
        if None not in (self.age_min_mois, self.age_max_mois) and self.age_max_mois < self.age_min_mois:
            raise ValidationError("L’âge maximum est inférieur à l’âge minimum.")

    @property
    def visible_jusqu_au(self):
        """The last day on which the entry may be shown, None without an agrément or a signed choice."""
        if None in (self.choix_signe_le, self.agrement_valable_au):
            return None
        return min(self.choix_signe_le + CHOIX_VALABLE, self.agrement_valable_au)

    @property
    def est_visible(self):
        """What `AssistantQuerySet.visibles` says of one."""
        jusqu_au = self.visible_jusqu_au
        return (
            self.etat == Etat.PUBLIEE
            and self.agrement_suspendu_le is None
            and jusqu_au is not None
            and jusqu_au >= timezone.localdate()
        )

    @property
    def groupe(self):
        """(commune id, cell) of those with whom she shares her public point, None when she shows no quartier."""
        if self.est_visible and self.public_quartier and self.maille:
            return self.commune_id, self.maille
        return None

    @property
    def identite(self):
        """{field: value} of what the relais validated, in the shape of `identite_proposee`."""
        return {nom: getattr(self, "commune_id" if nom == "commune" else nom) for nom in IDENTITE}

    @property
    def choix(self):
        """{choice: yes or no}."""
        return {nom: getattr(self, nom) for nom in CHOIX}

    def apercu(self, **reponses):
        """The unsaved Structure that families would read if she signed these answers (see `soumettre`)."""
        voulue = copy(self)
        voulue.ecrire(identite_en_champs(reponses["identite"]) | reponses["profil"] | reponses["choix"])
        voulue.confirmee_le = voulue.choix_signe_le = timezone.localdate()
        return Structure(commune=voulue.commune, **projection.champs_choisis(voulue))

    # Verbs: each locks the row, checks the state, changes, saves, and brings the public entry up to date.

    def inviter(self, *, par):
        """She is written to, with her link; a person who left is asked again."""
        with self._verbe("inviter", par):
            if not self.courriel:
                raise VerbeRefuse("Notez d’abord son adresse électronique.")
            self.etat, self.retiree_le = Etat.INVITEE, None
            self.invitee_le = timezone.now()
            self.effacement_demande_le = None
            notifications.invitation(self, self.nouveau_lien(But.INVITATION))

    def soumettre(self, *, identite, profil, choix, places):
        """She answers, and signs: her identity waits for the relais when it changes, the rest is hers.

        `identite`, `profil`, `choix`, `places`: {field: value} of IDENTITE (the commune by its id), PROFIL, CHOIX and
        PLACES; a field that is missing stays.
        """
        with self._verbe("soumettre"):
            voulue = self.identite | _garder(identite, IDENTITE)
            self.ecrire(_garder(profil, PROFIL) | _garder(choix, CHOIX) | _garder(places, PLACES))
            self._proposer(voulue)
            self.soumise_le = timezone.now()
            self.choix_signe_le = self.confirmee_le = timezone.localdate()
            self.effacement_demande_le = None
            self.choix_signes.create(version=CHOIX_VERSION, contenu=self.choix)
            self.confirmations.create(par=ParQui.ELLE)
            if self.identite_proposee:
                notifications.a_valider(self)

    def confirmer(self, *, par=ParQui.ELLE, campagne=""):
        """Nothing has changed: what is shown is fresh again."""
        with self._verbe("confirmer"):
            self._dit(par, campagne)

    def dire_les_places(self, *, places, libres_le=None, grille=None, par=ParQui.ELLE):
        """How many places are free (0: none), from when, when in the week (what is not given stays)."""
        with self._verbe("dire_les_places"):
            self.places_libres, self.libres_le = places, libres_le
            if grille is not None:
                self.grille = grille
            self._dit(par, "")

    def valider(self, *, par, point=None):
        """The relais knows who she is: what she asked for becomes her identity, and her entry is public.

        `point` is the (lat, lon) of her home, private; without it, the one known stays unless she moved.
        """
        with self._verbe("valider", par):
            if self.etat != Etat.A_VALIDER and self.identite_proposee is None:
                raise VerbeRefuse("Rien n’attend d’être validé.")
            if self.agrement_valable_au is None:
                raise VerbeRefuse("Notez d’abord la date de fin de son agrément.")
            if self.choix_signe_le is None:
                raise VerbeRefuse("Elle n’a pas encore signé ses choix.")
            self._prendre_identite(self.identite_proposee or {}, point)
            self.etat, self.refus = Etat.PUBLIEE, ""
            self.validee_le, self.validee_par = timezone.now(), par
            self.structure = self.structure or vitrine.nouvelle(self)
            if self.est_visible:
                notifications.publiee(self, self.nouveau_lien(But.MENSUEL))

    def refuser(self, *, par, motif):
        """What she asked for is not taken; `motif` is written for her. A first entry goes back to her."""
        with self._verbe("refuser", par):
            if self.etat != Etat.A_VALIDER and self.identite_proposee is None:
                raise VerbeRefuse("Rien n’attend d’être validé.")
            if self.etat == Etat.A_VALIDER:
                self.etat, self.invitee_le = Etat.INVITEE, timezone.now()
            self.identite_proposee, self.refus = None, motif
            notifications.refusee(self, self.nouveau_lien(But.MENSUEL))

    def corriger(self, *, par, identite, point=None):
        """The relais writes her identity itself, known from elsewhere."""
        with self._verbe("corriger", par):
            self._prendre_identite(_garder(identite, IDENTITE), point)

    def situer(self, *, adresse, point):
        """`point`, (lat, lon), is that of her home, unless her address has changed since it was looked for."""
        with self._verbe("situer"):
            if self.adresse == adresse:
                self.point_prive = list(point)

    def confier(self, *, par, relais):
        """She now depends on another relais, whose agents alone see her from now on."""
        with self._verbe("confier", par):
            self.relais = relais

    def noter_agrement(self, *, par, valable_au, capacite):
        with self._verbe("noter_agrement", par):
            self.agrement_valable_au, self.agrement_capacite = valable_au, capacite

    def suspendre(self, *, par, le=None):
        """Her agrément is suspended: nothing of her is shown from now on. No reason is kept."""
        with self._verbe("suspendre", par):
            self.agrement_suspendu_le = le or timezone.localdate()

    def lever_la_suspension(self, *, par):
        with self._verbe("lever_la_suspension", par):
            self.agrement_suspendu_le = None

    def retirer(self, *, par=None, effacer=False):
        """She leaves, or the relais takes her off: nothing is shown any more, links die; erased after a delay."""
        with self._verbe("retirer", par):
            self.retiree_le = self.retiree_le or timezone.now()
            self.etat, self.identite_proposee = Etat.RETIREE, None
            if effacer:
                self.effacement_demande_le = timezone.now()
            self.lienprofessionnels.revoquer()

    def regler_les_rappels(self, sans):
        """Whether she still wants the mail of the month."""
        self.sans_rappels = sans
        self.save(update_fields=["sans_rappels"])

    def nouveau_lien(self, but):
        """A token for her page; the former one of this purpose stops working."""
        return jetons.ouvrir(self.lienprofessionnels, but)

    def actualiser(self):
        """Bring the public entry up to date with what time alone changed."""
        with self._verbe("actualiser"):
            pass

    @transaction.atomic
    def effacer(self):
        """Erase all that is known of her; the entry too, emptied when something still counts it."""
        self.retirer(effacer=True)
        for relance in self.relanceprofessionnelles.select_related("courriel"):
            if relance.courriel:
                relance.courriel.delete()
        structure = self.structure
        self.delete()
        if structure is not None:
            try:
                with transaction.atomic():
                    structure.delete()
            except ProtectedError:
                structure.refresh_from_db()  # already neutral and hidden: somebody's file still names it

    # What verbs are made of.

    @contextmanager
    def _verbe(self, nom, agent=None):
        with transaction.atomic():
            self.refresh_from_db(from_queryset=AssistantMaternel.objects.select_for_update(of=("self",)))
            if agent is not None and not AssistantMaternel.objects.visibles_par(agent).filter(pk=self.pk).exists():
                raise VerbeRefuse("Cette personne dépend d’un autre relais.")
            if self.etat not in DEPUIS[nom]:
                raise VerbeRefuse(f"La fiche est « {self.get_etat_display()} » : ce n’est plus possible.")
            avant, montree = self.groupe, self.structure is not None and self.structure.publiee
            yield
            self.full_clean(validate_unique=False)
            self.save()
            vitrine.projeter(self, avant)
            if montree and not self.est_visible and (nom != "retirer" or agent is not None):
                notifications.cachee(self, self.nouveau_lien(But.MENSUEL))

    def ecrire(self, champs):
        """Set fields, unsaved."""
        for nom, valeur in champs.items():
            setattr(self, nom, valeur)

    def _proposer(self, voulue):
        """A first entry, or a return, always waits; a published one waits when its identity changes."""
        if self.etat == Etat.PUBLIEE:
            self.identite_proposee = voulue if voulue != self.identite else None
        else:
            self.etat, self.retiree_le, self.identite_proposee = Etat.A_VALIDER, None, voulue
        self.refus = ""

    def _prendre_identite(self, voulue, point):
        demenage = any(voulue.get(nom, self.identite[nom]) != self.identite[nom] for nom in ("adresse", "commune"))
        self.ecrire(identite_en_champs(voulue))
        self.identite_proposee = None
        if point is not None:
            self.point_prive = list(point)
        elif demenage:
            self.point_prive = None

    def _dit(self, par, campagne):
        self.confirmee_le = timezone.localdate()
        self.confirmations.create(par=par, campagne=campagne)


def identite_en_champs(identite):
    """The shape of `identite` as attributes of the model: the commune is there by its id."""
    return {"commune_id" if nom == "commune" else nom: valeur for nom, valeur in identite.items()}


def _garder(champs, noms):
    """Those of `champs` that a verb may write."""
    return {nom: champs[nom] for nom in noms if nom in champs}
