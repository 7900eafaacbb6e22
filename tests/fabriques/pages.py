import datetime

import factory
import wagtail_factories
from django.utils import timezone

from agenda.models import IndexAgendaPage, RencontrePage
from carte.models import IndexRelaisPage, RelaisPage
from commun.models import LexiquePage, PageFalc, RubriquePage
from demarches.models import DemandePage
from faq.models import IndexQuestionsPage, QuestionPage
from modes_accueil.models import (
    AidePage,
    CriteresPage,
    EtapesPage,
    GuidePage,
    IndexAidesPage,
    IndexGuidesPage,
    IndexSituationsPage,
    SituationPage,
)
from site_info.models import (
    AccueilPage,
    ActualitePage,
    DeclarationAccessibilitePage,
    DocumentPage,
    IndexActualitesPage,
    IndexDocumentsPage,
    PageOrdinaire,
    PlanDuSitePage,
)

from .carte import StructureFactory
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
    publics = ("parent_employeur",)
    themes = ("conges",)
    reponse_courte = "Comptez deux jours et demi ouvrables par mois."


class DemandePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = DemandePage

    title = "Faire une demande"
    slug = "demande"


class IndexSituationsPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexSituationsPage

    title = "Votre situation"
    slug = "situations"


class SituationPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = SituationPage

    title = "Horaires décalés"
    slug = "horaires-atypiques"


class IndexAidesPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexAidesPage

    title = "Les aides"
    slug = "aides"


class AidePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = AidePage

    title = "Le CMG"
    slug = "cmg"


class RubriquePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = RubriquePage

    title = "Démarches et étapes"
    slug = "demarches-et-etapes"


class EtapesPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = EtapesPage

    title = "Étapes et calendrier"
    slug = "etapes"


class CriteresPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = CriteresPage

    title = "Critères d’attribution"
    slug = "criteres"


class LexiquePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = LexiquePage

    title = "Lexique"
    slug = "lexique"


class IndexRelaisPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexRelaisPage

    title = "Les relais petite enfance"
    slug = "relais"


class IndexAgendaPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexAgendaPage

    title = "Agenda"
    slug = "agenda"


class IndexActualitesPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexActualitesPage

    title = "Actualités"
    slug = "actualites"


class ActualitePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = ActualitePage

    title = "Le relais déménage"
    slug = "le-relais-demenage"


class IndexDocumentsPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = IndexDocumentsPage

    title = "Documents"
    slug = "documents"


class DocumentPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = DocumentPage

    title = "Mémo du parent employeur"
    slug = "memo"


class PlanDuSitePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = PlanDuSitePage

    title = "Plan du site"
    slug = "plan-du-site"


class DeclarationAccessibilitePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = DeclarationAccessibilitePage

    title = "Accessibilité"
    slug = "accessibilite"


class RelaisPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = RelaisPage

    title = "Relais du Val"
    relais = factory.SubFactory(StructureFactory, relais=True)


class RencontrePageFactory(wagtail_factories.PageFactory):
    """A meeting in ten days; `passee=True`: ten days ago."""

    class Meta:
        model = RencontrePage

    class Params:
        passee = factory.Trait(debut=factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(days=10)))

    title = factory.Sequence(lambda n: f"Café des parents {n}")
    debut = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=10))
    fin = factory.LazyAttribute(lambda o: o.debut + datetime.timedelta(hours=2))
    lieu = "Salle des fêtes"


class PageFalcFactory(wagtail_factories.PageFactory):
    """A page in easy-to-read French; `relue=True`: read by persons concerned."""

    class Meta:
        model = PageFalc

    class Params:
        relue = factory.Trait(
            relecteurs=[
                ("relecteur", {"nom": "Léo", "structure": "ESAT", "le": datetime.date(2026, 11, 2), "concerne": True})
            ]
        )

    title = "La crèche"
    corps = [
        ("titre", "Ce que c’est"),
        ("ligne", {"pictogramme": "creche-ecole", "texte": "<p>La crèche garde votre enfant.</p>"}),
    ]
