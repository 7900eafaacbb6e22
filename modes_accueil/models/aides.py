"""Aids: for whom, under which conditions, how much, how to ask."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from commun.blocs import CorpsBlock
from commun.champs import ChampPictogramme, ChampTexte, FluxField
from commun.chiffres import valider_jetons
from commun.models import PageDeBase, PageDeTete


class Portee(models.TextChoices):
    NATIONALE = "nationale", _("aide nationale")
    LOCALE = "locale", _("aide locale")


class IndexAidesPage(PageDeTete):
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [*PageDeTete.content_panels, FieldPanel("corps"), PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "modes_accueil/index_aides_page.html"

    class Meta:
        verbose_name = "index des aides"
        verbose_name_plural = "index des aides"

    def get_context(self, request, *args, **kwargs):
        """`aides`: the national ones first, each in the editors' order."""
        nationales_avant = models.Case(models.When(portee=Portee.NATIONALE, then=0), default=1)
        aides = AidePage.objects.live().child_of(self).select_related("locale").order_by(nationales_avant, "path")
        return super().get_context(request, *args, **kwargs) | {"aides": aides}


class AidePage(PageDeBase):
    portee = models.CharField("portée", max_length=10, choices=Portee, default=Portee.NATIONALE)
    pictogramme = ChampPictogramme("pictogramme", default="argent-euros")
    public = models.CharField(
        "pour qui", max_length=250, blank=True, validators=[valider_jetons], help_text="Les familles concernées."
    )
    conditions = ChampTexte("conditions", blank=True)
    montant = ChampTexte("montant", blank=True, help_text="Les sommes viennent des barèmes : le bouton € les insère.")
    demarche = ChampTexte("comment la demander", blank=True)
    organisme = models.CharField("auprès de qui", max_length=150, blank=True)
    organisme_url = models.URLField("site de l’organisme", blank=True)
    corps = FluxField(CorpsBlock(), verbose_name="suite", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("portee"),
        FieldPanel("pictogramme"),
        MultiFieldPanel(
            [FieldPanel(champ) for champ in ("public", "conditions", "montant", "demarche")], heading="L’aide"
        ),
        MultiFieldPanel([FieldPanel("organisme"), FieldPanel("organisme_url")], heading="Qui la donne"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["modes_accueil.IndexAidesPage"]
    page_description = "Une aide : pour qui, à quelles conditions, combien, comment la demander."
    template = "modes_accueil/aide_page.html"

    class Meta:
        verbose_name = "aide"
        verbose_name_plural = "aides"

    @property
    def parties(self):
        """(field, text) of the parts that are filled in, in the order they are read; the field is their anchor."""
        noms = ("conditions", "montant", "demarche")
        return [(nom, getattr(self, nom)) for nom in noms if getattr(self, nom)]
