"""The glossary: words that a page may explain, and the page that lists them."""

from django.core.cache import cache
from django.db import models
from django.utils.text import slugify
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin

from commun import langues
from commun.texte import normaliser

from .extraits import ExtraitQuerySet
from .pages import PageDeTete

# Where {number: slug} is kept for the links of the texts (see commun.lexique).
CACHE_SLUGS = "lexique:slugs"


class TermeQuerySet(ExtraitQuerySet):
    def dans_l_ordre(self):
        """Alphabetical, accents aside."""
        return self.order_by("terme_normalise")

    def lus_en(self, langue):
        """List of these terms for the readers of a language, alphabetical: in that language where it exists, else in
        French. Each says `etranger`, whether it stays in French, and `en_francais`, the word that papers and desks use
        ("" when it is the same); one query."""
        choisis, francais = {}, {}
        for terme in (
            self.traduits().filter(locale__language_code__in={langue, langues.SOURCE}).select_related("locale")
        ):
            terme.etranger = terme.locale.language_code != langue
            if terme.locale.language_code == langues.SOURCE:
                francais[terme.slug] = terme.terme
            if terme.slug not in choisis or not terme.etranger:
                choisis[terme.slug] = terme
        for terme in choisis.values():
            mot = francais.get(terme.slug, "")
            terme.en_francais = mot if mot != terme.terme else ""
        return sorted(choisis.values(), key=lambda terme: terme.terme_normalise)


class Terme(TranslatableMixin, models.Model):
    """A word of the field with its short definition; a link of the rich text leads to it."""

    # Of its translation (see ExtraitQuerySet and commun.traductions).
    TEXTE, NON_TRADUITS, PROPRES_A_LA_LANGUE = "definition", frozenset({"slug", "source"}), frozenset()

    terme = models.CharField("terme", max_length=80)
    terme_normalise = models.CharField(max_length=80, editable=False)
    slug = models.SlugField("nom dans l’adresse", max_length=80, blank=True)
    sigle = models.BooleanField("sigle", default=False)
    developpe = models.CharField("en toutes lettres", max_length=150, blank=True, help_text="Pour un sigle.")
    variantes = models.CharField(
        "autres formes",
        max_length=200,
        blank=True,
        help_text="Séparées par des virgules : pluriels, féminins, autres noms.",
    )
    definition = models.TextField("définition", max_length=400, help_text="Une ou deux phrases courtes.")
    source = models.CharField("source", max_length=200, blank=True)

    objects = TermeQuerySet.as_manager()

    panels = [
        FieldPanel("terme"),
        FieldPanel("definition"),
        FieldPanel("sigle"),
        FieldPanel("developpe"),
        FieldPanel("variantes"),
        FieldPanel("source"),
        FieldPanel("slug", help_text="Laissez vide : il se déduit du terme."),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "terme du lexique"
        verbose_name_plural = "lexique"
        ordering = ["terme_normalise"]
        constraints = [
            models.UniqueConstraint(
                fields=["locale", "slug"],
                name="terme_slug_unique",
                violation_error_message="Un autre terme porte déjà ce nom dans l’adresse.",
            )
        ]

    def __str__(self):
        return self.terme

    def save(self, *args, **kwargs):
        self.terme_normalise = normaliser(self.terme)[:80]
        self.slug = self.slug or slugify(self.terme.replace("’", " "))[:80] or "terme"
        super().save(*args, **kwargs)
        cache.delete(CACHE_SLUGS)

    def delete(self, *args, **kwargs):
        """A word that leaves the French glossary leaves those of the other languages."""
        cache.delete(CACHE_SLUGS)
        if self.locale.language_code == langues.SOURCE:
            for traduction in Terme.objects.filter(translation_key=self.translation_key).exclude(pk=self.pk):
                traduction.delete()
        return super().delete(*args, **kwargs)

    @property
    def initiale(self):
        """The letter under which it stands, "0" for a figure."""
        return self.terme_normalise[:1] if self.terme_normalise[:1].isalpha() else "0"

    @property
    def formes(self):
        """The term, its long form and its variants, as people write them."""
        return [forme.strip() for forme in (self.terme, self.developpe, *self.variantes.split(",")) if forme.strip()]


class LexiquePage(PageDeTete):
    """The glossary, by letter, printable; its address is always the same, so that links to a term need no query."""

    SLUG = "lexique"

    max_count_per_parent = 1
    content_panels = [*PageDeTete.panneaux_adresse_fixe, PageDeTete.panneaux_relecture]
    promote_panels = [PageDeTete.panneau_moteurs]
    template = "commun/lexique_page.html"

    class Meta:
        verbose_name = "lexique"
        verbose_name_plural = "lexiques"

    def full_clean(self, *args, **kwargs):
        self.slug = self.SLUG
        super().full_clean(*args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "termes": Terme.objects.lus_en(self.locale.language_code)
        }
