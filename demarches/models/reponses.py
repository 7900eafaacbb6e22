"""Replies written once in French, translated, and sent to families in their language."""

from django.db import models
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.models import Locale, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField
from wagtail_localize.models import TranslationSource

from commun import langues
from commun.traductions import empreinte, traduction_de

from .choix import THEMES_DES_DEMANDES, THEMES_DES_REPONSES, Theme

AIDE = (
    "<p>Le référent choisit une réponse quand il note un échange ; la famille la reçoit dans sa langue, avec le "
    "français à côté. Écrivez des phrases courtes, valables pour toutes les familles : ce qui est propre à l’une "
    "d’elles, une date ou un nom, le référent l’ajoute en français.</p>"
    "<p>Une traduction incomplète, ou dont le français a changé, n’est pas envoyée : la famille lit le français, et "
    "une ligne qui le dit dans sa langue.</p>"
)


class ReponseTypeQuerySet(models.QuerySet):
    def francaises(self):
        """Those a référent chooses from."""
        return self.filter(locale__language_code=langues.SOURCE)

    def pour_une_demande(self):
        return self.filter(theme__in=Theme.values)

    def pour_une_question(self, theme):
        """Those of its theme first, without those that speak of a request."""
        du_theme = models.Case(models.When(theme=theme, then=0), default=1)
        return self.exclude(theme__in=THEMES_DES_DEMANDES).order_by(du_theme, *self.model._meta.ordering)

    def entieres(self, langue):
        """{translation key: reply} of those that may be sent in a language."""
        return {r.translation_key: r for r in self.filter(locale__language_code=langue, entiere=True)}

    def apercus(self, langue):
        """[(French reply, the same in a language or None)] in two queries."""
        traduites = self.entieres(langue) if langue != langues.SOURCE else {}
        return [(reponse, traduites.get(reponse.translation_key)) for reponse in self.francaises()]


class ReponseType(TranslatableMixin, models.Model):
    theme = models.CharField("thème", max_length=12, choices=THEMES_DES_REPONSES)
    titre = models.CharField("titre", max_length=80)
    texte = models.TextField("texte", max_length=1200)
    # Whether every sentence is translated, from the French of today.
    entiere = models.BooleanField(default=True, editable=False)

    objects = ReponseTypeQuerySet.as_manager()

    panels = [
        HelpPanel(content=AIDE, heading="À quoi cela sert"),
        FieldPanel("theme", help_text="Les familles et vos collègues le lisent dans leur langue."),
        FieldPanel("titre", help_text="Ce que le référent lit dans la liste."),
        FieldPanel("texte", help_text="Ce que la famille reçoit. Sans « Bonjour » ni signature : le courriel les a."),
    ]
    translatable_fields = [
        SynchronizedField("theme", overridable=False),
        SynchronizedField("titre", overridable=False),
        TranslatableField("texte"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = "réponse type"
        verbose_name_plural = "réponses types"
        ordering = ["theme", "titre"]

    def __str__(self):
        return self.titre

    def save(self, *args, **kwargs):
        self.locale_id = self.locale_id or Locale.get_default().pk
        if self.locale.language_code != langues.SOURCE:
            self.entiere = self._est_entiere()
        super().save(*args, **kwargs)
        if self.locale.language_code == langues.SOURCE:
            self._prevenir_les_traductions()

    def envoyee(self):
        """The fields of `Echange` that keep this reply as it is sent: French, and each language in which it is whole.
        A family may read its page in another language than its mails."""
        traduites = self.get_translations().filter(entiere=True).select_related("locale")
        textes = {langues.SOURCE: self.texte} | {une.locale.language_code: une.texte for une in traduites}
        return {"theme": self.theme, "textes": textes}

    def _est_entiere(self):
        """A translation by hand is whole; one of the translators' tool when no sentence is missing."""
        traduction = traduction_de(self)
        if traduction is None:
            return bool(self.titre and self.texte)
        total, faites = traduction.get_progress()
        return total == faites

    def _prevenir_les_traductions(self):
        """The French changed: translators find the new sentences, families the French until they are translated."""
        source = TranslationSource.objects.get_for_instance_or_none(self)
        if source is None:
            return
        avant = empreinte(source)
        source.update_from_db()
        if empreinte(source) != avant:
            type(self).objects.filter(translation_key=self.translation_key).exclude(pk=self.pk).update(entiere=False)
