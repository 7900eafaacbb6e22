"""Published questions and answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from commun.blocs import CorpsBlock
from commun.champs import FluxField
from commun.chiffres import valider_jetons
from commun.models import PageDeBase, PageDeTete


class Public(models.TextChoices):
    PARENT_EMPLOYEUR = "parent_employeur", _("parents employeurs")
    ASSISTANT_MATERNEL = "assistant_maternel", _("assistants maternels")
    FAMILLE = "famille", _("toutes les familles")


class Theme(models.TextChoices):
    RELAIS = "relais", _("le relais")
    CONTRAT = "contrat", _("le contrat")
    HORAIRES = "horaires", _("les horaires")
    SALAIRE = "salaire", _("le salaire")
    CONGES = "conges", _("les congés")
    RUPTURE = "rupture", _("la fin du contrat")


class IndexQuestionsPage(PageDeTete):
    max_count_per_parent = 1
    template = "faq/index_questions_page.html"

    class Meta:
        verbose_name = "index des questions"
        verbose_name_plural = "index des questions"

    def get_context(self, request, *args, **kwargs):
        contexte = super().get_context(request, *args, **kwargs)
        contexte["questions"] = (
            QuestionPage.objects.live().child_of(self).select_related("locale").order_by("theme", "title")
        )
        return contexte


class QuestionPage(PageDeBase):
    """A question as people ask it, its short answer first."""

    GENRE_RECHERCHE = "question"

    public = models.CharField("public", max_length=20, choices=Public)
    theme = models.CharField("thème", max_length=20, choices=Theme)
    reponse_courte = models.TextField("réponse courte", max_length=600, validators=[valider_jetons])
    corps = FluxField(CorpsBlock(), verbose_name="réponse détaillée", blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("public"),
        FieldPanel("theme"),
        FieldPanel("reponse_courte"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["faq.IndexQuestionsPage"]
    template = "faq/question_page.html"

    class Meta:
        verbose_name = "question"
        verbose_name_plural = "questions"

    def get_context(self, request, *args, **kwargs):
        """`voisines`: up to five other questions, those of the same theme first."""
        contexte = super().get_context(request, *args, **kwargs)
        autres = QuestionPage.objects.live().sibling_of(self, inclusive=False).select_related("locale")
        meme_theme = models.Case(models.When(theme=self.theme, then=0), default=1)
        contexte["voisines"] = autres.order_by(meme_theme, "title")[:5]
        return contexte

    @property
    def resume(self):
        return self.introduction or self.reponse_courte
