"""Short texts that are no pages, translated one by one: words of the glossary, banners."""

from django.db import models
from django.db.models import Exists, OuterRef

from commun import langues


class ExtraitQuerySet(models.QuerySet):
    def traduits(self):
        """Without those that still say in French, in another language, what their French says: wagtail-localize
        stores them so until somebody translates them. `TEXTE` of the model names the field that tells."""
        francais = self.model._default_manager.filter(
            translation_key=OuterRef("translation_key"),
            locale__language_code=langues.SOURCE,
            **{self.model.TEXTE: OuterRef(self.model.TEXTE)},
        )
        return self.exclude(Exists(francais.exclude(pk=OuterRef("pk"))))

    def delete(self):
        """One by one: each takes its translations with it."""
        return sum(extrait.delete()[0] for extrait in list(self.select_related("locale"))), {}

    delete.alters_data = True
    delete.queryset_only = True
