"""Who answers for which commune: secteurs, their communes, the agents' roles and absences."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from carte.models import Commune, Structure
from commun.models import Utilisateur
from demarches import routage
from demarches.roles import Groupe
from demarches.transitions import OUVERTS


class SecteurQuerySet(models.QuerySet):
    def suivis_par(self, agent, jour=None):
        """Secteurs an agent answers for on `jour`: titulaire, or suppléant while every titulaire is away."""
        jour = jour or timezone.localdate()
        roles = RoleSecteur.objects.actifs(jour)
        siens = roles.filter(secteur=OuterRef("pk"), agent=agent)
        presents = roles.filter(secteur=OuterRef("pk"), role=RoleSecteur.Role.TITULAIRE).exclude(
            agent__in=Indisponibilite.objects.le(jour).values("agent")
        )
        return self.filter(
            Exists(siens.filter(role=RoleSecteur.Role.TITULAIRE))
            | Q(Exists(siens.filter(role=RoleSecteur.Role.SUPPLEANT)) & ~Exists(presents))
        )

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


class ZoneSecteurQuerySet(models.QuerySet):
    def couvertures(self):
        """(commune id, relais id) of each commune that a secteur covers."""
        return self.order_by().values_list("commune", "secteur__relais")


class ZoneSecteur(models.Model):
    """The coverage of a commune by a secteur; one secteur a commune."""

    secteur = models.ForeignKey(Secteur, on_delete=models.CASCADE, related_name="zones")
    commune = models.OneToOneField(
        Commune,
        on_delete=models.PROTECT,
        related_name="zone",
        error_messages={"unique": "Cette commune appartient déjà à un secteur."},
    )

    objects = ZoneSecteurQuerySet.as_manager()

    class Meta:
        verbose_name = "commune du secteur"
        verbose_name_plural = "communes du secteur"
        ordering = ["commune__nom_normalise"]

    def __str__(self):
        return f"{self.commune} : {self.secteur}"


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


class RoleSecteur(models.Model):
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


def tables_de_routage():
    """The router's `Tables`, read in eight queries."""
    charge = Utilisateur.objects.filter(demandes__statut__in=OUVERTS).annotate(n=models.Count("demandes"))
    return routage.Tables(
        territoire=frozenset(Commune.objects.du_territoire().values_list("insee", flat=True)),
        zones=dict(ZoneSecteur.objects.values_list("commune__insee", "secteur")),
        relais=dict(Secteur.objects.values_list("pk", "relais")),
        postes=tuple(
            routage.Poste(*ligne)
            for ligne in RoleSecteur.objects.filter(agent__is_active=True).values_list(
                "agent", "secteur", "role", "rang", "du", "au"
            )
        ),
        absences=tuple(Indisponibilite.objects.values_list("agent", "du", "au")),
        charge=dict(charge.values_list("pk", "n")),
        coordination=tuple(
            Utilisateur.objects.filter(is_active=True, groups__name=Groupe.COORDINATION)
            .order_by("pk")
            .values_list("pk", flat=True)
        ),
    )
