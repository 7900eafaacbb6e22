"""What keeps the public questions fresh: articles of law that changed, who wants to be told of which themes."""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from commun.models import Utilisateur
from commun.texte import normaliser
from demarches.articles import articles_cites, cite, texte_cite
from demarches.roles import Groupe
from faq.models import Theme

from .animations import Animation
from .secteurs import RoleSecteur

HEURE_DU_POINT = 8


class ArticleModifie(models.Model):
    """A text that sources cite has changed, or will: every page that cites it is to read again, until it was."""

    reference = models.CharField(
        "quel texte",
        max_length=200,
        help_text="Par exemple « Code du travail, article L. 3141-3 » ou « Convention collective, articles 48 et 49 ».",
    )
    modifie_le = models.DateField("changé le", help_text="Le jour où le changement s’applique.")
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    note_le = models.DateTimeField("noté le", default=timezone.now)

    class Meta:
        verbose_name = "texte qui a changé"
        verbose_name_plural = "textes qui ont changé"
        ordering = ["-modifie_le", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["reference", "modifie_le"],
                name="article_modifie_unique",
                violation_error_message="Ce changement est déjà noté.",
            )
        ]

    def __str__(self):
        return self.reference

    def clean(self):
        """A code without an article, or a word or two, would call for half of the pages."""
        vague = texte_cite(self.reference) and not articles_cites(self.reference)
        if vague or len(normaliser(self.reference).split()) < 3:
            raise ValidationError({"reference": "Donnez aussi l’article, ou le titre du texte."})

    def est_cite_par(self, page):
        """Whether a source of a page (as its own type) cites it."""
        return any(cite(titre, self.reference) for titre in titres_des_sources(page))


def titres_des_sources(page):
    """Titles of the sources of a page, as stored: no query."""
    return [source["value"].get("titre") or "" for source in page.sources.raw_data]


class AbonnementQuerySet(models.QuerySet):
    def en_vigueur(self, jour=None):
        """Those of open accounts to which questions come: a role on a secteur, an animation, the coordination."""
        roles = RoleSecteur.objects.actifs(jour).values("agent")
        animations = Animation.objects.actives(jour).values("agent")
        coordination = Utilisateur.objects.filter(groups__name=Groupe.COORDINATION).values("pk")
        droit = Q(agent__in=roles) | Q(agent__in=animations) | Q(agent__in=coordination)
        return self.filter(droit, agent__is_active=True)

    @transaction.atomic
    def choisir(self, agent, themes):
        """An agent's themes are these and no other; what happened before the first choice is not told."""
        PointQuestions.objects.get_or_create(agent=agent, defaults={"lundi": dernier_lundi()})
        self.filter(agent=agent).exclude(theme__in=themes).delete()
        self.bulk_create([self.model(agent=agent, theme=theme) for theme in themes], ignore_conflicts=True)


class AbonnementTheme(models.Model):
    """An agent wants to know what becomes of the public questions of a theme."""

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    theme = models.CharField("thème", max_length=20, choices=Theme)

    objects = AbonnementQuerySet.as_manager()

    class Meta:
        verbose_name = "abonnement à un thème"
        verbose_name_plural = "abonnements à un thème"
        ordering = ["agent", "theme"]
        constraints = [models.UniqueConstraint(fields=["agent", "theme"], name="abonnement_theme_unique")]

    def __str__(self):
        return f"{self.agent}, {self.get_theme_display()}"


class PointQuestions(models.Model):
    """Up to which Monday an agent was told what changed: the same week is never told twice."""

    agent = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    lundi = models.DateField("lundi du dernier point")

    class Meta:
        verbose_name = "point sur les questions"
        verbose_name_plural = "points sur les questions"

    def __str__(self):
        return f"{self.agent}, {self.lundi:%d/%m/%Y}"

    def avancer(self, lundi):
        """Whether this call, and no other at the same time, brings the point to that Monday."""
        avant = PointQuestions.objects.filter(pk=self.pk, lundi=self.lundi, lundi__lt=lundi)
        return bool(avant.update(lundi=lundi))


def dernier_lundi(instant=None):
    """The last Monday whose 8:00 has struck here."""
    ici = timezone.localtime(instant)
    lundi = ici.date() - datetime.timedelta(days=ici.weekday())
    sonne = ici.weekday() > 0 or ici.hour >= HEURE_DU_POINT
    return lundi if sonne else lundi - datetime.timedelta(days=7)


def huit_heures(lundi):
    """The instant of a point."""
    return timezone.make_aware(datetime.datetime.combine(lundi, datetime.time(HEURE_DU_POINT)))
