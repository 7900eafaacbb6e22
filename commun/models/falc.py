"""The easy-to-read page that may stand under any other page (FALC: facile à lire et à comprendre)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from commun import langues
from commun.blocs_falc import CorpsFalcBlock
from commun.champs import FluxField
from commun.falc import erreurs_bloquantes
from commun.falc.marques import Marques

from .pages import PROFONDEUR_ACCUEIL, SLUG_FALC, PageDeBase
from .territoire import Territoire


class EtatFalc(models.TextChoices):
    """What readers are told of the version, and what editors are asked to do."""

    EN_RELECTURE = "en_relecture", _("Version simplifiée, relecture en cours")
    RELU = "relu", _("Facile à lire et à comprendre, relu par des personnes concernées")


class JourBlock(blocks.DateBlock):
    """A date compared as a date: Wagtail's own block compares what is stored with what is typed, so that a form nobody
    touched seems changed."""

    def value_from_form(self, value):
        try:
            return self.field.to_python(value)
        except ValidationError:
            return value  # told by the form

    def get_prep_value(self, value):
        return value.isoformat() if hasattr(value, "isoformat") else value


class RelecteurBlock(blocks.StructBlock):
    nom = blocks.CharBlock(label="Prénom ou nom du groupe", max_length=100)
    structure = blocks.CharBlock(label="Structure", max_length=150, required=False)
    le = JourBlock(label="Relu le")
    concerne = blocks.BooleanBlock(
        label="Personne concernée",
        required=False,
        help_text="Une personne qui a besoin du facile à lire, dans sa langue maternelle.",
    )

    class Meta:
        icon = "user"
        label = "Relecture"


class PageFalc(PageDeBase):
    """Lines of one pictogram and its sentences; it knows whether the page above has changed since it was compared.

    `verificateur`, a page -> the verdict of commun.falc on it, is set when the application is ready: it asks the models
    for the words of the site.
    """

    verificateur = None
    SANS_CONTENU = PageDeBase.SANS_CONTENU | {"relecteurs", "empreinte_standard", "erreurs", "afficher_logo"}

    TRAME = (
        ("titre", "Ce que c’est"),
        ("ligne", {}),
        ("titre", "Comment faire"),
        ("ligne", {}),
        ("titre", "Qui peut vous aider"),
        ("ligne", {}),
    )

    PROPRES_A_LA_LANGUE = PageDeBase.PROPRES_A_LA_LANGUE | {"relecteurs", "afficher_logo"}

    corps = FluxField(CorpsFalcBlock(), verbose_name="texte")
    relecteurs = FluxField([("relecteur", RelecteurBlock())], verbose_name="relectures", blank=True)
    afficher_logo = models.BooleanField(
        "montrer le logo européen",
        default=False,
        help_text="Il faut une relecture par une personne concernée, aucune erreur, et le logo dans les réglages.",
    )
    # Digest of the page above when this one was last said to tell the same.
    empreinte_standard = models.CharField(max_length=64, blank=True, editable=False)
    # Blocking errors found by the checker when the page was last saved, or when a false alarm was set aside.
    erreurs = models.PositiveSmallIntegerField(default=0, editable=False)

    content_panels = [
        *PageDeBase.panneaux_adresse_fixe,
        FieldPanel("conforme"),  # of the form, when the page above has changed
        FieldPanel("corps"),
        MultiFieldPanel(
            [FieldPanel("relecteurs"), FieldPanel("afficher_logo")], heading="Relecture par des personnes concernées"
        ),
        PageDeBase.panneaux_relecture,
    ]
    promote_panels = [PageDeBase.panneau_moteurs]
    page_description = "La même chose en phrases courtes, avec des pictogrammes : une par page."
    max_count_per_parent = 1
    subpage_types = []
    template = "commun/page_falc.html"

    class Meta:
        verbose_name = "page facile à lire"
        verbose_name_plural = "pages faciles à lire"

    @classmethod
    def can_exist_under(cls, parent):
        """Under any page of the site."""
        return parent.depth >= PROFONDEUR_ACCUEIL and not issubclass(parent.specific_class, PageFalc)

    def full_clean(self, *args, **kwargs):
        """Its address is always the same under its page, so that one leads to the other without a query."""
        self.slug = SLUG_FALC
        super().full_clean(*args, **kwargs)

    def clean(self):
        """Count the errors of the text, whichever way it is saved: form, draft, publication, command."""
        super().clean()
        # The checker knows French; a translation is read again by people.
        francaise = self.locale_id is None or self.locale.language_code == langues.SOURCE
        self.erreurs = erreurs_bloquantes(self.verificateur(self)) if francaise else 0
        if self.afficher_logo and (manques := self.manques_du_logo()):
            raise ValidationError({"afficher_logo": f"Il manque : {', '.join(manques)}."})

    @property
    def standard(self):
        """The page above, as its own type; None while this one has no place yet."""
        if not hasattr(self, "_standard"):
            self._standard = self.ancetres[-1].specific if self.path else None
        return self._standard

    @standard.setter
    def standard(self, page):
        """For lists, which read the pages above all at once."""
        self._standard = page

    @property
    def relu(self):
        """Whether persons concerned have read it."""
        return any(bloc.value["concerne"] for bloc in self.relecteurs)

    @property
    def a_revoir(self):
        """Whether the page above has changed since this one was said to tell the same."""
        return self.standard is not None and self.standard.empreinte != self.empreinte_standard

    @property
    def etat(self):
        """The EtatFalc readers are told: re-read, without blocking error, and of the page as it is today."""
        fiable = self.relu and not self.erreurs and not self.a_revoir
        return EtatFalc.RELU if fiable else EtatFalc.EN_RELECTURE

    @property
    def logo_montrable(self):
        """Whether the European logo, when the settings hold it, may be shown today: wanted, re-read, up to date."""
        return self.afficher_logo and self.etat == EtatFalc.RELU

    @staticmethod
    def rattacher(pages):
        """The same pages, each with the page above it: one query for each type of page, however many there are."""
        chemins = {page.path: page.path[: -page.steplen] for page in pages}
        parents = {parent.path: parent for parent in Page.objects.filter(path__in=chemins.values()).specific()}
        for page in pages:
            page._standard = parents[chemins[page.path]]
        return pages

    def comparer(self):
        """Say that this page tells what the page above tells today."""
        if self.standard is not None:
            self.empreinte_standard = self.standard.empreinte

    def get_context(self, request, *args, **kwargs):
        """In a preview, and there only, the alarms of the checker: what readers get does not depend on who they are."""
        contexte = super().get_context(request, *args, **kwargs)
        if getattr(request, "is_preview", False):
            contexte["marques"] = Marques(self.verificateur(self))
        return contexte

    def manques_du_logo(self):
        """What is missing for the European logo, in words; [] when it may be shown."""
        exigences = (
            (self.relu, "une relecture par une personne concernée"),
            (not self.erreurs, "un texte sans erreur"),
            (Territoire.load().logo_falc_id, "le logo européen, dans les réglages du territoire"),
        )
        return [mots for remplie, mots in exigences if not remplie]
