import factory
import wagtail_factories

from demarches.models import DemandePage
from faq.models import IndexQuestionsPage, QuestionPage
from modes_accueil.models import GuidePage, IndexGuidesPage
from site_info.models import AccueilPage, PageOrdinaire

from .commun import ModeAccueilFactory


class AccueilPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = AccueilPage

    title = "Vous cherchez un mode d’accueil ?"


class PageOrdinaireFactory(wagtail_factories.PageFactory):
    class Meta:
        model = PageOrdinaire

    title = "Mentions légales"


class IndexGuidesPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexGuidesPage

    title = "Comprendre les modes d’accueil"
    slug = "modes-accueil"


class GuidePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = GuidePage

    title = "La micro-crèche"
    sujet = "micro_creche"
    mode = factory.SubFactory(ModeAccueilFactory)
    introduction = "Douze enfants au plus, une petite équipe."


class IndexQuestionsPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexQuestionsPage

    title = "Questions"
    slug = "questions"


class QuestionPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = QuestionPage

    title = factory.Sequence(lambda n: f"Comment calculer les congés payés ? ({n})")
    public = "parent_employeur"
    theme = "conges"
    reponse_courte = "Comptez deux jours et demi ouvrables par mois."


class DemandePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = DemandePage

    title = "Faire une demande"
    slug = "demande"
