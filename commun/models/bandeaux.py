"""The emergency banner: one sentence on every page, from a moment to another."""

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page, TranslatableMixin

from commun import langues

from .extraits import ExtraitQuerySet

# As long as a cache may keep a page: a banner takes that long at most to show.
DUREE_DU_CACHE = 60


class BandeauQuerySet(ExtraitQuerySet):
    def actifs(self, instant=None):
        """Banners to show at an aware datetime (now by default), the most recent first."""
        instant = instant or timezone.now()
        en_cours = Q(fin__isnull=True) | Q(fin__gt=instant)
        return self.filter(en_cours, debut__lte=instant).order_by("-debut", "-pk")


class Bandeau(TranslatableMixin, models.Model):
    class Genre(models.TextChoices):
        INFORMATION = "info", "information"
        ATTENTION = "attention", "alerte"

    # Of its translation (see ExtraitQuerySet and commun.traductions).
    TEXTE, NON_TRADUITS, PROPRES_A_LA_LANGUE = "texte", frozenset(), frozenset()

    texte = models.CharField("texte", max_length=200, help_text="Une phrase : ce qui se passe, jusqu’à quand.")
    genre = models.CharField("genre", max_length=10, choices=Genre, default=Genre.ATTENTION)
    page = models.ForeignKey(
        Page, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="page qui explique"
    )
    debut = models.DateTimeField("affiché à partir du", default=timezone.now)
    fin = models.DateTimeField("jusqu’au", null=True, blank=True, help_text="Le bandeau disparaît tout seul.")

    objects = BandeauQuerySet.as_manager()

    panels = [
        FieldPanel("texte"),
        FieldRowPanel(
            [
                FieldPanel("debut"),
                FieldPanel(
                    "fin",
                    help_text="Le bandeau disparaît tout seul. Vide : il reste jusqu’à ce que vous le retiriez.",
                ),
            ]
        ),
        FieldPanel("genre", help_text="Une alerte (fermeture, danger) se voit plus qu’une information."),
        FieldPanel("page", help_text="Facultatif : le bandeau mène à cette page du site."),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "bandeau d’urgence"
        verbose_name_plural = "bandeaux d’urgence"
        ordering = ["-debut"]
        constraints = [
            models.CheckConstraint(
                name="bandeau_periode",
                condition=Q(fin__isnull=True) | Q(fin__gt=F("debut")),
                violation_error_message="La fin doit suivre le début.",
            )
        ]

    def __str__(self):
        return self.texte

    def save(self, *args, **kwargs):
        """What happens, until when, is the same in every language; a text that has changed waits for its
        translations."""
        memes = {nom: getattr(self, nom) for nom in ("genre", "page", "debut", "fin")}
        if not self._state.adding and self._nouveau_texte():
            memes["texte"] = self.texte
        super().save(*args, **kwargs)
        self._traductions().update(**memes)
        self._oublier()

    def delete(self, *args, **kwargs):
        """What is over in French is over."""
        self._oublier()
        for traduction in self._traductions():
            traduction.delete()
        return super().delete(*args, **kwargs)

    @property
    def en_ce_moment(self):
        """ "oui" while it is shown, "non" before and after."""
        maintenant = timezone.now()
        return "oui" if self.debut <= maintenant and (self.fin is None or self.fin > maintenant) else "non"

    def clean(self):
        super().clean()
        if self.page and not self.page.live:
            raise ValidationError({"page": "Cette page n’est pas en ligne."})

    def _traductions(self):
        """Its versions in other languages; none for one of them."""
        if self.locale.language_code != langues.SOURCE:
            return Bandeau.objects.none()
        return Bandeau.objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)

    def _nouveau_texte(self):
        return not Bandeau.objects.filter(pk=self.pk, texte=self.texte).exists()

    def _oublier(self):
        codes = self._traductions().values_list("locale__language_code", flat=True)
        cache.delete_many([cle_de_cache(code) for code in (self.locale.language_code, *codes)])


def cle_de_cache(langue):
    return f"bandeau:{langue}"


def bandeau_courant(langue):
    """{"texte", "genre", "url"} of the banner to show in a language, None when there is none; kept a minute."""
    cle = cle_de_cache(langue)
    garde = cache.get(cle)
    if garde is None:
        garde = cache.get_or_set(cle, lambda: _lire(langue) or {}, DUREE_DU_CACHE)
    return garde or None


def _lire(langue):
    bandeau = Bandeau.objects.actifs().traduits().filter(locale__language_code=langue).select_related("page").first()
    if bandeau is None:
        return None
    return {"texte": bandeau.texte, "genre": bandeau.genre, "url": _adresse(bandeau.page, langue)}


def _adresse(page, langue):
    """Where the page is read in a language, else in French; "" when it is not on line."""
    if page is None or not page.live:
        return ""
    traduite = page.get_translations().live().filter(locale__language_code=langue).first()
    return (traduite or page).url
