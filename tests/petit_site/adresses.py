"""Every kind of public page, where the tests find it on the small site, full or empty."""

from collections.abc import Callable
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Adresse:
    """`chemin` takes the small site; `modele` is the page type shown, None for a view; `code` is the answer.

    `vide`: whether the empty site has it too; `francaise`: whether it stands in French alone.
    """

    chemin: Callable
    modele: type | None = None
    code: int = 200
    vide: bool = True
    francaise: bool = False


ADRESSES = {
    "accueil": Adresse(lambda site: site.accueil.url, AccueilPage),
    "accueil, commune trouvée": Adresse(lambda site: f"{site.accueil.url}?commune=pitres"),
    "accueil, commune inconnue": Adresse(lambda site: f"{site.accueil.url}?commune=nulle-part"),
    "index des guides": Adresse(lambda site: site.index_guides.url, IndexGuidesPage),
    "guide": Adresse(lambda site: site.guide.url, GuidePage),
    "index des questions": Adresse(lambda site: site.index_questions.url, IndexQuestionsPage),
    "questions, recherche": Adresse(lambda site: f"{site.index_questions.url}?q=congés"),
    "questions, sans résultat": Adresse(lambda site: f"{site.index_questions.url}?q=licorne"),
    "question": Adresse(lambda site: site.question.url, QuestionPage),
    "question, pas utile": Adresse(lambda site: f"{site.question.url}?merci=non"),
    "page ordinaire": Adresse(lambda site: site.page.url, PageOrdinaire),
    "blocs": Adresse(lambda site: site.blocs.url, PageOrdinaire, vide=False),
    "blocs aux champs vides": Adresse(lambda site: site.champs_vides.url, PageOrdinaire, vide=False),
    "blocs aux cibles disparues": Adresse(lambda site: site.cibles_disparues.url, PageOrdinaire, vide=False),
    "facile à lire": Adresse(lambda site: site.falc.url, PageFalc),
    "index des situations": Adresse(lambda site: "/situations/", IndexSituationsPage),
    "situation": Adresse(lambda site: site.situation.url, SituationPage),
    "index des aides": Adresse(lambda site: "/aides/", IndexAidesPage),
    "simulateur": Adresse(lambda site: "/aides/simulateur/"),
    "calculs": Adresse(lambda site: "/aides/calculer/"),
    "calcul": Adresse(lambda site: "/aides/calculer/absence/"),
    "aide": Adresse(lambda site: site.aide.url, AidePage),
    "rubrique": Adresse(lambda site: site.rubrique.url, RubriquePage),
    "étapes": Adresse(lambda site: site.etapes.url, EtapesPage),
    "critères": Adresse(lambda site: site.criteres.url, CriteresPage),
    "lexique": Adresse(lambda site: "/lexique/", LexiquePage),
    "index des relais": Adresse(lambda site: "/relais/", IndexRelaisPage),
    "page de relais": Adresse(lambda site: site.page_relais.url, RelaisPage),
    "agenda": Adresse(lambda site: "/agenda/", IndexAgendaPage),
    "rencontre": Adresse(lambda site: site.rencontre.url, RencontrePage),
    "actualités": Adresse(lambda site: "/actualites/", IndexActualitesPage),
    "actualités, page 2": Adresse(lambda site: "/actualites/?page=2", IndexActualitesPage),
    "actualité": Adresse(lambda site: site.actualite.url, ActualitePage),
    "documents": Adresse(lambda site: "/documents/", IndexDocumentsPage),
    "document": Adresse(lambda site: site.document.url, DocumentPage),
    "guide pratique": Adresse(lambda site: "/documents/guide-pratique/?insee=27458"),
    "guide pratique, commune inconnue": Adresse(lambda site: "/documents/guide-pratique/?commune=nulle-part"),
    "plan du site": Adresse(lambda site: "/plan-du-site/", PlanDuSitePage),
    "déclaration d’accessibilité": Adresse(lambda site: site.declaration.url, DeclarationAccessibilitePage),
    "carte": Adresse(lambda site: "/carte/"),
    "carte, filtre sans résultat": Adresse(lambda site: "/carte/?type=jardin_enfants"),
    "données ouvertes": Adresse(lambda site: "/donnees/"),
    "structure": Adresse(lambda site: site.structure.get_absolute_url()),
    "relais": Adresse(lambda site: site.relais.get_absolute_url()),
    "mon accueil": Adresse(lambda site: f"/mon-accueil/{site.lien_assistant}/"),
    "mon accueil, modifier": Adresse(lambda site: f"/mon-accueil/{site.lien_assistant}/modifier/"),
    "mon accueil, retirer": Adresse(lambda site: f"/mon-accueil/{site.lien_assistant}/retirer/"),
    "mon accueil, lien perdu": Adresse(lambda site: "/mon-accueil/perdu/", code=404),
    "mon accueil, nouveau lien": Adresse(lambda site: "/mon-accueil/nouveau-lien/"),
    "mes places": Adresse(lambda site: f"/mes-places/{site.lien_structure}/"),
    "demande": Adresse(lambda site: site.demande_page.url, DemandePage),
    "demande sur papier": Adresse(lambda site: "/documents/demande-papier/"),
    "demande, reprendre": Adresse(lambda site: f"{site.demande_page.url}reprendre/"),
    "demande, être rappelé": Adresse(lambda site: f"{site.demande_page.url}rappel/"),
    "nos engagements": Adresse(lambda site: "/nos-engagements/"),
    "lien de suivi perdu": Adresse(lambda site: "/suivi/lien-perdu/"),
    "suivi": Adresse(lambda site: site.demande.url_suivi),
    "suivi, demande close": Adresse(lambda site: site.demande_close.url_suivi),
    "poser une question": Adresse(lambda site: "/questions/poser/"),
    "réclamation": Adresse(lambda site: "/reclamation/"),
    "suivi de question": Adresse(lambda site: site.question_privee.url_suivi),
    "suivi de question, terminée": Adresse(lambda site: site.question_close.url_suivi),
    "recherche": Adresse(lambda site: "/recherche/"),
    "recherche, résultats": Adresse(lambda site: "/recherche/?q=libellules"),
    "recherche, sans résultat": Adresse(lambda site: "/recherche/?q=licorne"),
    "pour les mairies": Adresse(lambda site: "/pour-les-mairies/", francaise=True),
    "pour une mairie": Adresse(lambda site: "/pour-les-mairies/?commune=27458", francaise=True),
    "pour une mairie inconnue": Adresse(lambda site: "/pour-les-mairies/?commune=nulle-part", francaise=True),
    "cadre d’une mairie": Adresse(lambda site: "/mairies/cadre/27458/"),
    "cadre d’une mairie inconnue": Adresse(lambda site: "/mairies/cadre/00000/", code=404),
    "fiches d’une mairie": Adresse(lambda site: "/mairies/fiches/?commune=27458", francaise=True),
    "fiches, nouveautés": Adresse(lambda site: "/mairies/fiches/?depuis=2026-11-01", francaise=True),
    "affichette": Adresse(lambda site: "/mairies/affichette/27458/", francaise=True),
    "affichage": Adresse(lambda site: "/affichage/?retour=/carte/"),
    "page introuvable": Adresse(lambda site: "/nulle-part/", code=404),
}
