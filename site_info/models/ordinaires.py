"""Ordinary pages, the map of the site, the accessibility declaration."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from commun.blocs import CorpsBlock
from commun.champs import ChampTexte, FluxField
from commun.models import EtatAccessibilite, PageDeBase, PageDeTete, Territoire


class PageOrdinaire(PageDeBase):
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = [
        "site_info.AccueilPage",
        "site_info.PageOrdinaire",
        "commun.RubriquePage",
        "carte.IndexRelaisPage",
    ]
    page_description = "Un texte qui n’est ni un guide, ni une aide, ni une actualité."
    template = "site_info/page_ordinaire.html"

    class Meta:
        verbose_name = "page"
        verbose_name_plural = "pages"

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"filles": self.filles}


class PlanDuSitePage(PageDeTete):
    """Every page of the tree, as one nested list."""

    max_count_per_parent = 1
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneau_traductions]
    template = "site_info/plan_du_site_page.html"

    class Meta:
        verbose_name = "plan du site"
        verbose_name_plural = "plans du site"

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"branches": branches(self.get_parent())}


class NonConformiteBlock(blocks.StructBlock):
    contenu = blocks.CharBlock(label="Contenu concerné", max_length=250)
    raison = blocks.CharBlock(label="Ce qui manque", max_length=250)

    class Meta:
        icon = "warning"
        label = "Contenu non accessible"


class DeclarationAccessibilitePage(PageDeTete):
    """The declaration whose form is imposed (arrêté du 20 septembre 2019, RGAA 4.1): structured fields print it.

    Published, it gives its state to the mention at the foot of every page.
    """

    etat = models.CharField(
        "état de conformité", max_length=20, choices=EtatAccessibilite, default=EtatAccessibilite.NON_CONFORME
    )
    etablie_le = models.DateField("déclaration établie le", default=timezone.localdate)
    audit_par = models.CharField("audit fait par", max_length=150, blank=True, help_text="Vide : aucun audit encore.")
    taux = models.PositiveSmallIntegerField("critères respectés (%)", null=True, blank=True)
    non_conformites = FluxField([("contenu", NonConformiteBlock())], verbose_name="non-conformités", blank=True)
    derogations = FluxField(
        [("contenu", NonConformiteBlock())], verbose_name="dérogations pour charge disproportionnée", blank=True
    )
    non_soumis = FluxField([("contenu", NonConformiteBlock())], verbose_name="contenus non soumis", blank=True)
    technologies = models.CharField("technologies", max_length=200, default="HTML5, CSS, JavaScript, SVG, PDF/UA")
    outils = models.CharField("outils d’évaluation", max_length=250, blank=True)
    environnements = models.CharField("navigateurs et aides techniques essayés", max_length=300, blank=True)
    pages_verifiees = FluxField([("page", blocks.CharBlock(label="Page"))], verbose_name="pages vérifiées", blank=True)
    plan_annuel = ChampTexte("schéma pluriannuel et plan d’action", blank=True)

    content_panels = [
        *PageDeTete.content_panels,
        MultiFieldPanel(
            [FieldPanel("etat"), FieldPanel("etablie_le"), FieldPanel("audit_par"), FieldPanel("taux")],
            heading="Résultat",
        ),
        MultiFieldPanel(
            [FieldPanel("non_conformites"), FieldPanel("derogations"), FieldPanel("non_soumis")],
            heading="Contenus non accessibles",
        ),
        MultiFieldPanel(
            [
                FieldPanel("technologies"),
                FieldPanel("outils"),
                FieldPanel("environnements"),
                FieldPanel("pages_verifiees"),
            ],
            heading="Établissement de la déclaration",
        ),
        FieldPanel("plan_annuel"),
        PageDeTete.panneaux_relecture,
    ]
    max_count_per_parent = 1
    template = "site_info/declaration_accessibilite_page.html"

    class Meta:
        verbose_name = "déclaration d’accessibilité"
        verbose_name_plural = "déclarations d’accessibilité"
        constraints = [
            models.CheckConstraint(
                name="declaration_taux",
                condition=models.Q(taux__isnull=True) | models.Q(taux__lte=100),
                violation_error_message="Un taux va de 0 à 100.",
            ),
            models.CheckConstraint(
                name="declaration_audit",
                condition=models.Q(etat=EtatAccessibilite.NON_CONFORME) | ~models.Q(audit_par=""),
                violation_error_message="Sans audit, un site est non conforme : dites qui a fait l’audit.",
            ),
            models.CheckConstraint(
                name="declaration_taux_et_etat",
                condition=(
                    models.Q(etat=EtatAccessibilite.NON_CONFORME)
                    | models.Q(etat=EtatAccessibilite.PARTIELLE, taux__gte=50)
                    | models.Q(etat=EtatAccessibilite.TOTALE, taux=100)
                ),
                violation_error_message="Partiellement conforme : la moitié des critères ; totalement : tous.",
            ),
        ]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"adresse_du_site": settings.ADRESSE_PUBLIQUE}

    def annoncer(self):
        """Give its state to the mention at the foot of every page: what its publication does."""
        Territoire.objects.update(etat_accessibilite=self.etat)


def branches(accueil):
    """[{"page", "filles": [...]}] of the live pages below the home page that anybody may read, in the order of the
    tree, whatever its depth; a page whose parent is not shown is not shown either."""
    pages = Page.objects.live().public().descendant_of(accueil).filter(locale=accueil.locale_id)
    connues = {accueil.path: {"filles": []}}
    for page in pages.select_related("locale").order_by("path"):
        mere = connues.get(page.path[: -page.steplen])
        if mere is not None:
            connues[page.path] = {"page": page, "filles": []}
            mere["filles"].append(connues[page.path])
    return connues[accueil.path]["filles"]
