"""The Monday point: each subscribed agent is told, once a week at most, what became of the themes they follow."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.db import transaction

from commun import langues
from demarches import notifications_questions
from demarches.models import AbonnementTheme, PointQuestions
from demarches.models.fraicheur import dernier_lundi, huit_heures
from faq.models import IndexQuestionsPage, QuestionPage, Theme


@dataclass(frozen=True)
class Nouvelles:
    """Numbers of pages of a theme: published for the first time, published again, due for review since."""

    theme: str
    nouvelles: int
    changees: int
    a_relire: int

    @property
    def libelle(self):
        return Theme(self.theme).label


def envoyer(instant=None):
    """Write the mails of the last Monday that are not written yet; return how many. Safe to run twice, or together."""
    lundi = dernier_lundi(instant)
    themes = {}
    for agent, theme in AbonnementTheme.objects.en_vigueur().values_list("agent", "theme"):
        themes.setdefault(agent, set()).add(theme)
    points = PointQuestions.objects.filter(agent__in=themes, lundi__lt=lundi).select_related("agent")
    pages, index = _pages(), _index()
    return sum(_ecrire(point, lundi, pages, themes[point.agent_id], index) for point in points)


@transaction.atomic
def _ecrire(point, lundi, pages, themes, index):
    depuis = point.lundi
    if not point.avancer(lundi):
        return 0
    nouvelles = [n for code in Theme if code in themes and (n := _du_theme(code, pages, depuis, lundi))]
    if nouvelles:
        notifications_questions.point(point.agent, nouvelles, index)
    return int(bool(nouvelles))


def _pages():
    """(themes, first published, last published, next review) of the public questions."""
    pages = QuestionPage.objects.live().filter(locale__language_code=langues.SOURCE)
    return list(pages.values_list("themes", "first_published_at", "last_published_at", "prochaine_relecture"))


def _index():
    index = IndexQuestionsPage.objects.live().filter(locale__language_code=langues.SOURCE).first()
    return urlsplit(index.url or "").path if index else ""


def _du_theme(theme, pages, depuis, lundi):
    """The `Nouvelles` between two Mondays, or None."""
    debut, fin = huit_heures(depuis), huit_heures(lundi)
    comptes = Counter()
    for themes, premiere, derniere, relecture in pages:
        if theme not in themes:
            continue
        nouvelle = premiere and debut <= premiere < fin
        comptes["nouvelles"] += bool(nouvelle)
        comptes["changees"] += bool(not nouvelle and derniere and debut <= derniere < fin)
        comptes["a_relire"] += bool(relecture and depuis < relecture <= lundi)
    return Nouvelles(theme, **comptes) if comptes.total() else None
