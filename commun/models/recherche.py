"""One table of what the site's search finds: pages, structures, documents, with their words already normalised."""

from django.db import models
from wagtail.search import index


class EntreeRecherche(index.Indexed, models.Model):
    """Something a reader may find. `titre_normalise` and `texte_normalise` hold stems (see commun.recherche)."""

    class Genre(models.TextChoices):
        PAGE = "page", "pages"
        QUESTION = "question", "questions"
        STRUCTURE = "structure", "lieux"
        DOCUMENT = "document", "documents"
        TERME = "terme", "mots expliqués"

    identifiant = models.CharField("identifiant", max_length=40, unique=True)  # "page:12", "structure:7"
    genre = models.CharField("genre", max_length=12, choices=Genre)
    langue = models.CharField("langue", max_length=12, default="fr")
    titre = models.CharField("titre", max_length=255)
    resume = models.CharField("résumé", max_length=300, blank=True)
    url = models.CharField("adresse", max_length=400)
    facile = models.BooleanField("facile à lire", default=False)
    titre_normalise = models.TextField("titre normalisé")
    texte_normalise = models.TextField("texte normalisé")
    modifie_le = models.DateTimeField("modifié le", auto_now=True)

    # Written with the row, by commun.indexation: a task for each would leave the index behind the table.
    search_auto_update = False
    search_fields = [
        # The backends know the title by this name only, to give it a weight of its own.
        index.SearchField("title", boost=4),
        index.SearchField("texte_normalise"),
        index.FilterField("genre"),
        index.FilterField("langue"),
    ]

    class Meta:
        verbose_name = "entrée de recherche"
        verbose_name_plural = "entrées de recherche"

    def __str__(self):
        return self.titre

    @property
    def title(self):
        return self.titre_normalise
