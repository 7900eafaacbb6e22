"""News and documents."""

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from commun.blocs import CorpsBlock, IllustrationBlock
from commun.champs import FluxField
from commun.models import PageDeBase, PageDeTete, Piece

PAR_PAGE = 12


class IndexActualitesPage(PageDeTete):
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "site_info/index_actualites_page.html"

    class Meta:
        verbose_name = "index des actualités"
        verbose_name_plural = "index des actualités"

    def get_context(self, request, *args, **kwargs):
        """`actualites`: a page of the list; nonsense in ?page= is page 1, too far is the last one."""
        actualites = ActualitePage.objects.live().child_of(self).select_related("locale").order_by("-date", "-pk")
        page = Paginator(actualites, PAR_PAGE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {"actualites": page}


class ActualitePage(PageDeBase):
    date = models.DateField("date", default=timezone.localdate)
    illustration = FluxField([("image", IllustrationBlock())], verbose_name="image", blank=True, max_num=1)
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.panneaux_annonce,
        FieldPanel("date"),
        FieldPanel("illustration"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["site_info.IndexActualitesPage"]
    template = "site_info/actualite_page.html"

    class Meta:
        verbose_name = "actualité"
        verbose_name_plural = "actualités"


class IndexDocumentsPage(PageDeTete):
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "site_info/index_documents_page.html"

    class Meta:
        verbose_name = "index des documents"
        verbose_name_plural = "index des documents"

    def get_context(self, request, *args, **kwargs):
        """`documents`: those that nothing replaces, by kind."""
        documents = DocumentPage.objects.live().child_of(self).filter(remplace_par__isnull=True)
        documents = documents.select_related("locale").order_by("genre", "title")
        return super().get_context(request, *args, **kwargs) | {"documents": documents}


class DocumentPage(PageDeBase):
    """A document and its versions: the one that replaces it is where readers are sent."""

    GENRE_RECHERCHE = "document"

    class Genre(models.TextChoices):
        GUIDE = "guide", _("guide")
        MEMO = "memo", _("mémo")
        MODELE = "modele", _("modèle de contrat")
        QUESTIONS = "questions", _("questions d’entretien")
        AUTRE = "autre", _("document")

    genre = models.CharField("genre", max_length=20, choices=Genre, default=Genre.MEMO)
    fichier = models.ForeignKey(
        Piece,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="fichier",
        help_text="Vide : le document est la page elle-même, à imprimer.",
    )
    version = models.CharField("version", max_length=40, blank=True, help_text="Par exemple : janvier 2027.")
    remplace_par = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="remplace",
        verbose_name="remplacé par",
        help_text="La page garde son adresse et renvoie vers le nouveau document.",
    )
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.panneaux_annonce,
        FieldPanel("genre"),
        FieldPanel("fichier"),
        FieldPanel("version"),
        FieldPanel("remplace_par"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["site_info.IndexDocumentsPage"]
    template = "site_info/document_page.html"

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documents"

    def clean(self):
        super().clean()
        if self.remplace_par_id and self._remplace_en_rond():
            raise ValidationError({"remplace_par": "Ce document se remplacerait lui-même."})

    @property
    def cherchable(self):
        return self.remplace_par_id is None

    def _remplace_en_rond(self):
        vus, suivant = set(), self.remplace_par
        while suivant is not None and suivant.pk not in vus:
            if suivant.pk == self.pk:
                return True
            vus.add(suivant.pk)
            suivant = suivant.remplace_par
        return False
