"""Published questions and answers."""

from urllib.parse import urlencode

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from commun.blocs import CorpsBlock
from commun.champs import ChampCodes, FluxField
from commun.chiffres import valider_jetons
from commun.compteurs import compter_sans_resultat, est_une_lecture
from commun.models import PageDeBase, PageDeTete
from faq.votes import GENRES, QuestionManager
from simulateurs import calculettes


class Public(models.TextChoices):
    """Who a question is for, or who asks it."""

    PARENT_EMPLOYEUR = "parent_employeur", _("parents employeurs")
    ASSISTANT_MATERNEL = "assistant_maternel", _("assistants maternels")
    FAMILLE = "famille", _("toutes les familles")


class Theme(models.TextChoices):
    """What a question is about, in the order of the index."""

    RELAIS = "relais", _("le relais")
    INSCRIPTION = "inscription", _("la place en crèche")
    CRECHE = "creche", _("la vie en crèche")
    ENFANT = "enfant", _("l’enfant : santé et adaptation")
    CONTRAT = "contrat", _("le contrat")
    HORAIRES = "horaires", _("les horaires")
    SALAIRE = "salaire", _("le salaire")
    CONGES = "conges", _("les congés")
    ABSENCES = "absences", _("les absences et la maladie")
    RUPTURE = "rupture", _("la fin du contrat")
    AIDES = "aides", _("la déclaration et les aides")
    PROFESSION = "profession", _("le métier d’assistant maternel")
    DROITS = "droits", _("les droits et les recours")


REQUETE_MAX = 200


class IndexQuestionsPage(PageDeTete):
    max_count_per_parent = 1
    # faq.recherche.chercher, given by the application when it is ready.
    chercher = None
    template = "faq/index_questions_page.html"

    class Meta:
        verbose_name = "index des questions"
        verbose_name_plural = "index des questions"

    def get_context(self, request, *args, **kwargs):
        """The questions by theme, or those found for ?q=, best first; ?public= and ?theme= keep some of them, and
        nonsense there is as if it were not."""
        contexte = super().get_context(request, *args, **kwargs)
        requete = " ".join(request.GET.get("q", "")[:REQUETE_MAX].split())
        public, theme = (_parmi(request, *choix) for choix in (("public", Public), ("theme", Theme)))
        questions = QuestionPage.objects.live().child_of(self).select_related("locale").order_by("title")
        gardees = [q for q in questions if public in ("", *q.publics) and theme in ("", *q.themes)]
        trouvees = self._trouver(requete, gardees) if requete else gardees
        if requete and not trouvees and est_une_lecture(request):
            compter_sans_resultat(requete)
        return contexte | {
            "requete": requete,
            "requete_max": REQUETE_MAX,
            "trouvees": trouvees,
            "themes": par_theme(trouvees),
            "choix_public": _liens(Public, "public", public, q=requete, theme=theme),
            "choix_theme": _liens(Theme, "theme", theme, q=requete, public=public),
            "choisie": bool(requete or public or theme),
        }

    def _trouver(self, requete, questions):
        par_numero = {question.pk: question for question in questions}
        trouvees = self.chercher(requete, self.locale.language_code)
        return [par_numero[trouvee.pk] for trouvee in trouvees if trouvee.pk in par_numero]


def _parmi(request, nom, choix):
    valeur = request.GET.get(nom, "")
    return valeur if valeur in choix else ""


def _liens(choix, nom, choisi, **autres):
    """[(label, query string, chosen)] of the values of a filter, none of them first."""
    autres = {cle: valeur for cle, valeur in autres.items() if valeur}
    valeurs = [("", _("Tout")), *choix.choices]
    return [
        (libelle, urlencode(autres | ({nom: valeur} if valeur else {})), valeur == choisi)
        for valeur, libelle in valeurs
    ]


class QuestionPage(PageDeBase):
    """A question as people ask it, its short answer first."""

    GENRE_RECHERCHE = "question"

    PROPRES_A_LA_LANGUE = PageDeBase.PROPRES_A_LA_LANGUE | {"formulations"}

    publics = ChampCodes("pour qui", codes=Public.choices, blank=False)
    themes = ChampCodes(
        "thèmes", codes=Theme.choices, blank=False, help_text="Un ou deux ; la page est rangée sous le premier."
    )
    formulations = models.TextField(
        "autres façons de poser la question",
        max_length=1000,
        blank=True,
        help_text="Une par ligne, avec les mots des gens : la recherche les connaît, la page ne les montre pas.",
    )
    reponse_courte = models.TextField("réponse courte", max_length=600, validators=[valider_jetons])
    corps = FluxField(CorpsBlock(), verbose_name="réponse détaillée", blank=True)
    calculs = ChampCodes(
        "calculs à côté de la réponse",
        codes=calculettes.choix,
        blank=True,
        help_text="Seul, son formulaire s’ouvre dans la page ; à plusieurs, ce sont des liens.",
    )

    objects = QuestionManager()

    content_panels = [
        *Page.content_panels,
        FieldPanel("introduction"),
        FieldPanel("publics"),
        FieldPanel("themes"),
        FieldPanel("reponse_courte"),
        FieldPanel("corps"),
        FieldPanel("calculs"),
        FieldPanel("formulations"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["faq.IndexQuestionsPage"]
    template = "faq/question_page.html"

    class Meta:
        verbose_name = "question"
        verbose_name_plural = "questions"

    def get_context(self, request, *args, **kwargs):
        """`voisines`: up to five other questions, those of the same theme first. `merci`: what the reader has just said
        of the answer, if anything."""
        contexte = super().get_context(request, *args, **kwargs)
        autres = QuestionPage.objects.live().sibling_of(self, inclusive=False).select_related("locale")
        meme_theme = models.Case(models.When(themes__contains=f"|{self.theme}|", then=0), default=1)
        contexte["merci"] = _parmi(request, "merci", GENRES)
        contexte["voisines"] = autres.order_by(meme_theme, "title")[:5]
        return contexte

    @property
    def resume(self):
        return self.introduction or self.reponse_courte

    @property
    def theme(self):
        """Code of the theme it is filed under; "" without any."""
        return next(iter(self.themes), "")

    @property
    def noms_des_themes(self):
        return [Theme(code).label for code in self.themes]

    @property
    def noms_des_publics(self):
        return [Public(code).label for code in self.publics]


def par_theme(questions):
    """[(name of the theme, [questions])] of the themes that have some, in the order of Theme."""
    ranges = {}
    for question in questions:
        ranges.setdefault(question.theme, []).append(question)
    return [(theme.label, ranges[theme]) for theme in Theme if theme in ranges]
