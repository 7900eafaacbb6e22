"""What every page of the site has, the section page, and the easy-to-read page that may stand under any other."""

import hashlib
import json

from django.contrib.auth.models import Group
from django.db import models
from django.forms import RadioSelect
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from commun.blocs import CorpsBlock
from commun.champs import FluxField

from .medias import Piece
from .versions import VersionDeLangue

PROFONDEUR_ACCUEIL = 2
SLUG_FALC = "facile-a-lire"
# First words of addresses of views, today's or tomorrow's; whole addresses are known from the URLs (see commun.forms).
SLUGS_RESERVES = {"calculer", "mairies", "media", "mes-places", "mon-accueil", "poser", "rss", "static", "suivi"}


class SourceBlock(blocks.StructBlock):
    titre = blocks.CharBlock(label="Titre")
    url = blocks.URLBlock(label="Adresse", required=False)

    class Meta:
        icon = "link"
        label = "Source"


class PageDeBase(VersionDeLangue, Page):
    """Abstract page: a subject code that other floors can ask for, a one-sentence answer, sources, review dates."""

    # Fields that say nothing to readers: a change there asks nobody to read another version again.
    SANS_CONTENU = {
        "sujet",
        "sources",
        "relu_le",
        "prochaine_relecture",
        "groupe_auteur",
        "exclude_from_sitemap",
        "audio",
        "changement",
        *VersionDeLangue.ETAT_DE_LA_TRADUCTION,
    }
    # Texts that are the same in every language, and fields that each language fills for itself (commun.traductions).
    NON_TRADUITS = {"slug", "sujet", "sources"}
    PROPRES_A_LA_LANGUE = {"audio", "prochaine_relecture", "changement"}
    # What the body of a new page starts from, in its form: (type of block, value) pairs.
    TRAME = ()

    sujet = models.SlugField(
        "sujet",
        max_length=40,
        blank=True,
        help_text="Code court qui relie les pages d’un même sujet, par exemple micro_creche.",
    )
    introduction = models.TextField(
        "réponse en une phrase",
        max_length=300,
        blank=True,
        help_text="Affichée sous le titre et dans les listes.",
    )
    sources = FluxField([("source", SourceBlock())], verbose_name="sources", blank=True)
    relu_le = models.DateField("mis à jour le", null=True, blank=True)
    prochaine_relecture = models.DateField("prochaine relecture", null=True, blank=True)
    groupe_auteur = models.ForeignKey(
        Group,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="équipe responsable",
        help_text="L’équipe qui écrit cette page et la relit.",
    )
    exclude_from_sitemap = models.BooleanField(
        "absente du plan pour les moteurs",
        default=False,
        help_text="La page reste en ligne ; les moteurs de recherche ne sont pas invités à la montrer.",
    )
    audio = models.ForeignKey(
        Piece,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="enregistrement audio",
        help_text="Facultatif : la page lue par une personne (mp3 ou ogg).",
    )

    # What the search of the site calls this kind of page (see EntreeRecherche.Genre).
    GENRE_RECHERCHE = "page"

    search_fields = [*Page.search_fields, index.FilterField("sujet")]
    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    # For pages whose address is fixed: the title prepares none.
    panneaux_adresse_fixe = [FieldPanel("title", classname="title"), FieldPanel("introduction")]
    # For pages that announce something and answer no question.
    panneaux_annonce = [
        *Page.content_panels,
        FieldPanel(
            "introduction", heading="Résumé en une phrase", help_text="Affiché sous le titre et dans les listes."
        ),
    ]
    panneau_moteurs = MultiFieldPanel(
        [
            FieldPanel(
                "seo_title",
                heading="Titre dans les moteurs de recherche",
                help_text="Vide : le titre de la page.",
            ),
            FieldPanel(
                "search_description",
                heading="Résumé dans les moteurs de recherche",
                help_text="Vide : la phrase écrite sous le titre.",
            ),
            FieldPanel("exclude_from_sitemap"),
        ],
        heading="Moteurs de recherche",
    )
    # Pages whose address is fixed keep the second panel only.
    promote_panels = [
        FieldPanel(
            "slug",
            heading="Adresse de la page",
            help_text="La fin de l’adresse, par exemple « micro-creche ». Elle se déduit du titre ; ne la changez plus "
            "une fois la page en ligne.",
        ),
        panneau_moteurs,
    ]
    # In the form of a French page that was translated (commun.forms).
    panneau_traductions = FieldPanel("changement", widget=RadioSelect)
    panneaux_relecture = MultiFieldPanel(
        [
            FieldPanel("sources", help_text="Les textes et les sites d’où vient l’information : le lecteur les voit."),
            FieldRowPanel([FieldPanel("relu_le"), FieldPanel("prochaine_relecture")]),
            FieldPanel("groupe_auteur"),
            FieldPanel("audio"),
            FieldPanel("sujet"),
            panneau_traductions,
        ],
        heading="Sources et relecture",
    )

    class Meta:
        abstract = True

    def get_sitemap_urls(self, request=None):
        return [] if self.exclude_from_sitemap else super().get_sitemap_urls(request)

    def get_view_restrictions(self):
        """Restrictions on this page or above it, in one query; Wagtail's own way costs two to look at aliases, which
        this site never serves."""
        pas = self.steplen
        chemins = [self.path[:fin] for fin in range(pas, len(self.path) + 1, pas)]
        return PageViewRestriction.objects.filter(page__path__in=chemins)

    @property
    def resume(self):
        """What lists say of it; may hold tokens."""
        return self.introduction

    @property
    def cherchable(self):
        """Whether the search of the site may propose it, once it is published for everybody."""
        return True

    def pages_dessous(self):
        """Live pages just below this one, its easy-to-read version aside, as plain pages."""
        return self.get_children().live().exclude(slug=SLUG_FALC).select_related("locale")

    @property
    def filles(self):
        """The same, each with its `introduction`."""
        return avec_introductions(self.pages_dessous())

    @cached_property
    def ancetres(self):
        """Pages above this one as plain Page objects, the root first: one query, for the breadcrumb and whoever needs
        the page above."""
        return list(self.get_ancestors().select_related("locale"))

    def copy_for_translation(self, locale, copy_parents=False, alias=False, exclude_fields=None):
        """Wagtail would stand live French aliases for the pages above: each is a draft of its own instead, through
        which the addresses of the pages below pass."""
        exclus = [*(exclude_fields or []), *self.PROPRES_A_LA_LANGUE]
        return super().copy_for_translation(locale, copy_parents=copy_parents, exclude_fields=exclus)

    @property
    def champs_de_contenu(self):
        """Fields of this kind of page whose value readers read."""
        techniques = {champ.name for champ in Page._meta.get_fields()} - {"title"}
        champs = [c for c in self._meta.concrete_fields if not c.remote_field or c.name == "mode"]
        return [c for c in champs if c.name not in techniques | self.SANS_CONTENU]

    @property
    def empreinte(self):
        """Digest (64 hexadecimal characters) of what readers read on this page."""
        valeurs = [(champ.name, champ.value_to_string(self)) for champ in self.champs_de_contenu]
        return hashlib.sha256(json.dumps(valeurs).encode()).hexdigest()


def avec_introductions(pages):
    """The pages as a list, each with the `introduction` of its own type: one query, however many types there are."""
    pages = list(pages)
    types = {page.specific_class for page in pages} - {None, Page}
    pks = [page.pk for page in pages]
    textes = [t.objects.filter(pk__in=pks).order_by().values_list("pk", "introduction") for t in types]
    introductions = dict(textes[0].union(*textes[1:])) if textes else {}
    for page in pages:
        page.introduction = introductions.get(page.pk, "")
    return pages


class PageDeTete(PageDeBase):
    """Abstract page that stands just below the home page and nowhere else."""

    S_EFFACE = False

    class Meta:
        abstract = True

    @classmethod
    def can_exist_under(cls, parent):
        return parent.depth == PROFONDEUR_ACCUEIL and super().can_exist_under(parent)


class RubriquePage(PageDeTete):
    """A section: its own text, then the pages below it."""

    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [*PageDeBase.content_panels, FieldPanel("corps"), PageDeBase.panneaux_relecture]
    page_description = "Un dossier du site : un texte, puis la liste des pages rangées dessous."
    template = "commun/rubrique_page.html"

    class Meta:
        verbose_name = "rubrique"
        verbose_name_plural = "rubriques"

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"filles": self.filles}
