"""Who answers for which commune: secteurs, their communes, the agents' roles and absences."""

from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from carte.models import Commune, Structure
from commun.models import Utilisateur
from demarches import routage, voies
from demarches.roles import Groupe
from demarches.transitions import OUVERTS

from .derniers_roles import RoleGarde

# Of a ZoneSecteur, in the order of the router's Zone.
CHAMPS_DES_ZONES = ("voie_normalisee", "numero_min", "numero_max", "parite", "valable_du", "valable_au", "pk")


@lru_cache(maxsize=256)
def _suit(agent, jour):
    """The condition of `suivis_par`. What is kept is the text of a question, long to write, and never an answer."""
    roles = RoleSecteur.objects.actifs(jour)
    siens = roles.filter(secteur=OuterRef("pk"), agent=agent)
    presents = roles.exclude(agent__in=Indisponibilite.objects.le(jour).values("agent"))
    la = presents.filter(secteur=OuterRef("pk"))
    titulaire = {"role": RoleSecteur.Role.TITULAIRE}
    voisin = presents.filter(secteur__relais=OuterRef("relais"), agent=agent, **titulaire)
    return (
        Exists(siens.filter(**titulaire))
        | Q(Exists(siens.filter(role=RoleSecteur.Role.SUPPLEANT)) & ~Exists(la.filter(**titulaire)))
        | Q(Exists(voisin) & ~Exists(la))
    )


class SecteurQuerySet(models.QuerySet):
    def suivis_par(self, agent, jour=None):
        """Secteurs an agent answers for on `jour`, after the router's order: its own as titulaire; as suppléant while
        every titulaire is away; another one of its relais while nobody of that secteur is there.
        """
        return self.filter(_suit(agent.pk, jour or timezone.localdate()))

    def sans_personne(self, jour=None):
        """Secteurs for which neither an agent of theirs nor a titulaire of their relais is there on `jour`."""
        jour = jour or timezone.localdate()
        presents = RoleSecteur.objects.actifs(jour).exclude(agent__in=Indisponibilite.objects.le(jour).values("agent"))
        voisins = presents.filter(secteur__relais=OuterRef("relais"), role=RoleSecteur.Role.TITULAIRE)
        return self.exclude(Exists(presents.filter(secteur=OuterRef("pk")))).exclude(Exists(voisins))

    def de_l_adresse(self, commune, voie="", numero="", jour=None):
        """The secteur that follows an address of a commune, None when no zone holds it; one query."""
        lignes = self.filter(zones__commune=commune).annotate(
            **{f"zone_{champ}": F(f"zones__{champ}") for champ in CHAMPS_DES_ZONES}
        )
        secteurs = {s.zone_pk: s for s in lignes}
        zones = [
            voies.Zone(commune.insee, s.pk, *(getattr(s, f"zone_{champ}") for champ in CHAMPS_DES_ZONES))
            for s in secteurs.values()
        ]
        zone, _doute = voies.zone_de(zones, voie, numero, jour or timezone.localdate())
        return secteurs[zone.pk] if zone else None

    def agents_presents(self, secteur, jour=None):
        """Agents who answer for a secteur on `jour`, the one to assign first."""
        jour = jour or timezone.localdate()
        agents, _par = routage.agents_du_secteur(tables_de_routage(), secteur.pk, jour)
        comptes = Utilisateur.objects.in_bulk(agents)
        return [comptes[pk] for pk in agents]

    def agents_du_relais(self, secteur, jour=None):
        """Agents with a role on any secteur of the same relais."""
        return RoleSecteur.objects.filter(secteur__relais=secteur.relais_id).agents_en_poste(jour)


class Secteur(models.Model):
    """A group of communes followed by the same référents, attached to a relais."""

    nom = models.CharField("nom", max_length=100, unique=True)
    relais = models.ForeignKey(
        Structure,
        on_delete=models.PROTECT,
        related_name="secteurs",
        limit_choices_to={"type__code": "rpe"},
        verbose_name="relais petite enfance",
    )
    email = models.EmailField("adresse électronique du secteur", blank=True)
    delai_engagement_jours = models.PositiveSmallIntegerField("premier contact sous (jours ouvrés)", default=5)
    delai_urgence_jours = models.PositiveSmallIntegerField("premier contact en urgence sous (jours ouvrés)", default=2)
    communes = models.ManyToManyField(Commune, through="ZoneSecteur", related_name="secteurs", verbose_name="communes")

    objects = SecteurQuerySet.as_manager()

    class Meta:
        verbose_name = "secteur"
        verbose_name_plural = "secteurs"
        ordering = ["nom"]

    def __str__(self):
        return self.nom

    def agents_presents(self, jour=None):
        """Agents who answer for it on `jour`, the one to assign first."""
        return Secteur.objects.agents_presents(self, jour)


class ZoneSecteurQuerySet(models.QuerySet):
    def valables(self, jour=None):
        """Zones in force on `jour`."""
        jour = jour or timezone.localdate()
        return self.filter(
            Q(valable_du__isnull=True) | Q(valable_du__lte=jour), Q(valable_au__isnull=True) | Q(valable_au__gte=jour)
        )

    def communes_entieres(self, jour=None):
        """The zone of each commune where no street is told: its only one, unless the commune is split."""
        return self.valables(jour).filter(voie="")

    def des_voies(self, jour=None):
        """Streets and stretches that another secteur may follow: their communes are split."""
        return self.valables(jour).exclude(voie="")

    def couvertures(self):
        """(commune id, relais id) of each commune that a secteur covers."""
        return self.communes_entieres().order_by().values_list("commune", "secteur__relais")

    def en_tables(self):
        """{INSEE code: tuple of the router's zones}."""
        tables = {}
        for ligne in self.order_by("pk").values_list("commune__insee", "secteur", *CHAMPS_DES_ZONES):
            zone = voies.Zone(*ligne)
            tables[zone.commune] = (*tables.get(zone.commune, ()), zone)
        return tables


class ZoneSecteur(models.Model):
    """What a secteur covers of a commune: all of it, a street, or a stretch of one; the most precise zone wins."""

    class Parite(models.TextChoices):
        PAIR = voies.PAIR, "numéros pairs"
        IMPAIR = voies.IMPAIR, "numéros impairs"

    secteur = models.ForeignKey(Secteur, on_delete=models.CASCADE, related_name="zones")
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="zones")
    voie = models.CharField("rue ou lieu-dit", max_length=120, blank=True)
    voie_normalisee = models.CharField("rue normalisée", max_length=120, blank=True, editable=False)
    numero_min = models.PositiveSmallIntegerField(
        "du numéro", null=True, blank=True, validators=[MaxValueValidator(voies.NUMERO_MAX)]
    )
    numero_max = models.PositiveSmallIntegerField(
        "au numéro", null=True, blank=True, validators=[MaxValueValidator(voies.NUMERO_MAX)]
    )
    parite = models.CharField("côté", max_length=6, choices=Parite, blank=True)
    valable_du = models.DateField("à partir du", null=True, blank=True)
    valable_au = models.DateField("jusqu’au", null=True, blank=True)

    objects = ZoneSecteurQuerySet.as_manager()

    class Meta:
        verbose_name = "zone du secteur"
        verbose_name_plural = "zones du secteur"
        ordering = ["commune__nom_normalise", "voie_normalisee", "numero_min", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["commune"],
                condition=Q(voie="", valable_du__isnull=True, valable_au__isnull=True),
                name="zone_une_commune_un_secteur",
                violation_error_message="Cette commune appartient déjà à un secteur.",
            ),
            models.CheckConstraint(
                name="zone_numeros_dans_une_rue",
                condition=~Q(voie="") | Q(numero_min__isnull=True, numero_max__isnull=True, parite=""),
                violation_error_message="Des numéros ne vont pas sans le nom d’une rue.",
            ),
            models.CheckConstraint(
                name="zone_numeros",
                condition=Q(numero_min__isnull=True) | Q(numero_max__isnull=True) | Q(numero_max__gte=F("numero_min")),
                violation_error_message="Le dernier numéro précède le premier.",
            ),
            models.CheckConstraint(
                name="zone_periode",
                condition=Q(valable_du__isnull=True) | Q(valable_au__isnull=True) | Q(valable_au__gte=F("valable_du")),
                violation_error_message="La fin de cette zone précède son début.",
            ),
        ]

    def __str__(self):
        return f"{self.etendue} : {self.secteur}"

    def save(self, *args, **kwargs):
        self.voie_normalisee = voies.normaliser_voie(self.voie)
        super().save(*args, **kwargs)

    def clean(self):
        self.voie_normalisee = voies.normaliser_voie(self.voie)
        if self.voie and not self.voie_normalisee:
            raise ValidationError({"voie": "Écrivez le nom de la rue."})
        self.refuser_le_chevauchement(self.commune.zones.exclude(pk=self.pk).select_related("secteur"))

    def refuser_le_chevauchement(self, autres):
        """Raise ValidationError, which names both zones, when one of `autres` claims the same address the same day."""
        for autre in autres:
            if self.en_table().chevauche(autre.en_table()):
                raise ValidationError(f"« {self} » et « {autre} » se chevauchent : une adresse n’a qu’un secteur.")

    def en_table(self):
        """The same, as the router reads it."""
        valeurs = (getattr(self, champ) for champ in CHAMPS_DES_ZONES[:-1])
        return voies.Zone(self.commune.insee, self.secteur_id, *valeurs, self.pk or 0)

    @property
    def etendue(self):
        """What it covers, in words: "Louviers, rue du Quai, du 1 au 25, numéros impairs, jusqu’au 31/12/2026"."""
        numeros = {
            (True, True): f"du {self.numero_min} au {self.numero_max}",
            (True, False): f"à partir du {self.numero_min}",
            (False, True): f"jusqu’au {self.numero_max}",
        }.get((self.numero_min is not None, self.numero_max is not None))
        jours = [
            f"à partir du {self.valable_du:%d/%m/%Y}" if self.valable_du else "",
            f"jusqu’au {self.valable_au:%d/%m/%Y}" if self.valable_au else "",
        ]
        cote = self.get_parite_display() if self.parite else ""
        return ", ".join(filter(None, (self.commune.nom, self.voie, numeros, cote, *jours)))


class RoleSecteurQuerySet(models.QuerySet):
    def actifs(self, jour=None):
        """Roles in force on `jour`, held by agents whose account is open."""
        jour = jour or timezone.localdate()
        return self.filter(
            Q(du__isnull=True) | Q(du__lte=jour),
            Q(au__isnull=True) | Q(au__gte=jour),
            agent__is_active=True,
        )

    def agents_en_poste(self, jour=None):
        """Agents with a role on any secteur."""
        return Utilisateur.objects.filter(pk__in=self.actifs(jour).values("agent"))

    def relais_de(self, agent, jour=None):
        """Ids of the relais for whose secteurs an agent holds a role."""
        return self.actifs(jour).filter(agent=agent).values_list("secteur__relais", flat=True)


class RoleSecteur(RoleGarde):
    class Role(models.TextChoices):
        TITULAIRE = "titulaire", "titulaire"
        SUPPLEANT = "suppleant", "suppléant"

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="roles_secteur")
    secteur = models.ForeignKey(Secteur, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField("rôle", max_length=10, choices=Role, default=Role.TITULAIRE)
    rang = models.PositiveSmallIntegerField("rang", default=1)
    du = models.DateField("du", null=True, blank=True)
    au = models.DateField("au", null=True, blank=True)

    objects = RoleSecteurQuerySet.as_manager()

    class Meta:
        verbose_name = "rôle sur un secteur"
        verbose_name_plural = "rôles sur les secteurs"
        ordering = ["role", "rang", "pk"]
        constraints = [
            models.CheckConstraint(
                name="role_secteur_periode",
                condition=Q(du__isnull=True) | Q(au__isnull=True) | Q(au__gte=F("du")),
                violation_error_message="La fin du rôle précède son début.",
            ),
            models.UniqueConstraint(
                fields=["agent", "secteur", "role", "du"],
                name="role_secteur_unique",
                violation_error_message="Cet agent tient déjà ce rôle.",
            ),
            models.UniqueConstraint(
                fields=["agent", "secteur", "role"],
                condition=Q(du__isnull=True),
                name="role_secteur_sans_debut_unique",
                violation_error_message="Cet agent tient déjà ce rôle.",
            ),
        ]

    def __str__(self):
        return f"{self.agent}, {self.get_role_display()} de {self.secteur}"


class IndisponibiliteQuerySet(models.QuerySet):
    def le(self, jour):
        """Absences that cover `jour`."""
        return self.filter(du__lte=jour, au__gte=jour)


class Indisponibilite(models.Model):
    """An agent's absence, both days included; no reason is ever stored."""

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="indisponibilites")
    du = models.DateField("du")
    au = models.DateField("au")

    objects = IndisponibiliteQuerySet.as_manager()

    class Meta:
        verbose_name = "absence"
        verbose_name_plural = "absences"
        ordering = ["-du"]
        constraints = [
            models.CheckConstraint(
                name="indisponibilite_periode",
                condition=Q(au__gte=F("du")),
                violation_error_message="La fin de l’absence précède son début.",
            )
        ]

    def __str__(self):
        return f"{self.agent}, du {self.du:%d/%m/%Y} au {self.au:%d/%m/%Y}"


class FermetureQuerySet(models.QuerySet):
    def du_secteur(self, secteur):
        """(first day, last day) of the closures of a secteur and of its relais."""
        return self.filter(Q(secteur=secteur) | Q(relais=secteur.relais_id)).order_by("du").values_list("du", "au")

    def en_tables(self, relais):
        """(secteur, first day, last day), one for each secteur of a closed relais; `relais` is {secteur: relais}."""
        for secteur, ferme, du, au in self.order_by("pk").values_list("secteur", "relais", "du", "au"):
            yield from ((s, du, au) for s, r in relais.items() if s == secteur or (ferme and r == ferme))


class Fermeture(models.Model):
    """Days when a secteur, or a whole relais, answers nobody; both ends included, no reason stored."""

    secteur = models.ForeignKey(Secteur, on_delete=models.CASCADE, null=True, blank=True, related_name="fermetures")
    relais = models.ForeignKey(
        Structure,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="fermetures",
        limit_choices_to={"type__code": "rpe"},
        verbose_name="relais petite enfance",
    )
    du = models.DateField("du")
    au = models.DateField("au")

    objects = FermetureQuerySet.as_manager()

    class Meta:
        verbose_name = "fermeture"
        verbose_name_plural = "fermetures"
        ordering = ["-du"]
        constraints = [
            models.CheckConstraint(
                name="fermeture_periode",
                condition=Q(au__gte=F("du")),
                violation_error_message="La fin de la fermeture précède son début.",
            ),
            models.CheckConstraint(
                name="fermeture_secteur_ou_relais",
                condition=Q(secteur__isnull=True) ^ Q(relais__isnull=True),
                violation_error_message="Choisissez un secteur ou un relais, pas les deux.",
            ),
        ]

    def __str__(self):
        return f"{self.secteur or self.relais}, du {self.du:%d/%m/%Y} au {self.au:%d/%m/%Y}"


def tables_de_routage():
    """The router's `Tables`, read in nine queries."""
    relais = dict(Secteur.objects.values_list("pk", "relais"))
    charge = Utilisateur.objects.filter(demandes__statut__in=OUVERTS).annotate(n=models.Count("demandes"))
    return routage.Tables(
        territoire=frozenset(Commune.objects.du_territoire().values_list("insee", flat=True)),
        zones=ZoneSecteur.objects.en_tables(),
        relais=relais,
        postes=tuple(
            routage.Poste(*ligne)
            for ligne in RoleSecteur.objects.filter(agent__is_active=True).values_list(
                "agent", "secteur", "role", "rang", "du", "au"
            )
        ),
        absences=tuple(Indisponibilite.objects.values_list("agent", "du", "au")),
        fermetures=tuple(Fermeture.objects.en_tables(relais)),
        charge=dict(charge.values_list("pk", "n")),
        coordination=tuple(
            Utilisateur.objects.filter(is_active=True, groups__name=Groupe.COORDINATION)
            .order_by("pk")
            .values_list("pk", flat=True)
        ),
    )
