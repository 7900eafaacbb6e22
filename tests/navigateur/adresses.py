"""Every kind of public page, where the accessibility tests find it on the small site of conftest.py."""

from collections.abc import Callable
from dataclasses import dataclass

from demarches.models import DemandePage
from faq.models import IndexQuestionsPage, QuestionPage
from modes_accueil.models import GuidePage, IndexGuidesPage
from site_info.models import AccueilPage, PageOrdinaire


@dataclass(frozen=True)
class Adresse:
    """`chemin` takes the fixture `site`; `modele` is the page type shown, None for a view; `code` is the answer."""

    chemin: Callable
    modele: type | None = None
    code: int = 200


ADRESSES = {
    "accueil": Adresse(lambda site: site.accueil.url, AccueilPage),
    "accueil, commune trouvée": Adresse(lambda site: f"{site.accueil.url}?commune=pitres"),
    "accueil, commune inconnue": Adresse(lambda site: f"{site.accueil.url}?commune=nulle-part"),
    "index des guides": Adresse(lambda site: site.index_guides.url, IndexGuidesPage),
    "guide": Adresse(lambda site: site.guide.url, GuidePage),
    "index des questions": Adresse(lambda site: site.index_questions.url, IndexQuestionsPage),
    "question": Adresse(lambda site: site.question.url, QuestionPage),
    "page ordinaire": Adresse(lambda site: site.page.url, PageOrdinaire),
    "carte": Adresse(lambda site: "/carte/"),
    "carte, filtre sans résultat": Adresse(lambda site: "/carte/?type=jardin_enfants"),
    "structure": Adresse(lambda site: site.structure.get_absolute_url()),
    "relais": Adresse(lambda site: site.relais.get_absolute_url()),
    "demande": Adresse(lambda site: site.demande_page.url, DemandePage),
    "suivi": Adresse(lambda site: site.demande.url_suivi),
    "suivi, demande close": Adresse(lambda site: site.demande_close.url_suivi),
    "page introuvable": Adresse(lambda site: "/nulle-part/", code=404),
}
