"""« À reprendre »: the public questions, and the needs, that call for somebody's work, the most pressing first.

`lignes(agent)` makes a constant number of queries; templates say each reason in words. A line goes away by itself once
what it asks is done: the page reviewed, its « à jour au » later than the change, the missing page published.
"""

import datetime
import hashlib
from collections import defaultdict
from dataclasses import dataclass, field
from enum import IntEnum

from django.db.models import Count, Q
from django.utils import timezone

from carte import equipes
from commun import langues, tableau
from commun.emplois import cles_de_la_page
from commun.models import AlerteEcartee, Bareme, Compteur
from demarches import masquage, publication
from demarches.etapes_question import MotifFin, StatutQuestion
from demarches.models import ArticleModifie, MessageQuestion, Question
from demarches.noms_propres import est_prenom
from demarches.roles import Groupe, membre
from faq.models import QuestionPage, Theme
from faq.recherche import sans_reponse

# A search is shown when it was typed that many times (commun.models.compteurs), on at least so many days.
JOURS_DIFFERENTS = 2
PERIODE_RECHERCHES = 90
RECHERCHES_MAX = 30
# First names of the list that people search for something else.
PARTICULE_MAX = 3
DE_TOUS_LES_JOURS = {"bebe", "france", "juste", "noel", "sante"}
QUESTIONS_MIN = 2
# Code of the needs that somebody set aside, among the other false alarms.
ECARTE = "besoin"


class Genre(IntEnum):
    """Why a line is there, from what misleads readers the most to what can wait."""

    SANS_VALEUR = 1
    ARTICLE = 2
    BAREME = 3
    RELECTURE = 4
    PEU_UTILE = 5
    THEME = 6
    RECHERCHE = 7
    ARTICLE_A_VENIR = 8
    BIENTOT = 9


@dataclass(frozen=True, order=True)
class Raison:
    """`poids` orders reasons of a kind, least first; `sujet` is what it is about: a figure, a text, words searched;
    `repere` changes when a need set aside is to be seen again."""

    genre: Genre
    poids: int
    sujet: str = ""
    jour: datetime.date | None = None
    nombre: int = 0
    sur: int = 0
    repere: str = ""

    @property
    def nom(self):
        return self.genre.name.lower()


@dataclass
class Ligne:
    """A page with its reasons, or a need without a page: `page` is then None, or the draft that was begun."""

    raisons: list = field(default_factory=list)
    page: QuestionPage | None = None
    modifiable: bool = False
    theme: str = ""

    @property
    def raison(self):
        return min(self.raisons)

    @property
    def autres(self):
        return sorted(self.raisons)[1:]

    @property
    def pressante(self):
        """Whether readers may be misled today."""
        return self.raison.genre <= Genre.RELECTURE

    @property
    def besoin(self):
        return self.raison.genre in (Genre.THEME, Genre.RECHERCHE)

    @property
    def cle(self):
        """What designates a need in a form."""
        return f"{self.raison.nom}:{self.theme or self.raison.sujet}"

    @property
    def empreinte(self):
        """Digest of a need; that of a theme changes with each new question."""
        return hashlib.sha256(f"{self.cle} {self.raison.repere}".encode()).hexdigest()


def lignes(agent, theme=""):
    """The `Ligne`s of an agent, those of one theme when it is given; searches have none."""
    toutes = [*_pages(agent), *_besoins(agent)]
    gardees = [ligne for ligne in toutes if not theme or theme in _themes(ligne)]
    return sorted(gardees, key=lambda ligne: ligne.raison)


def besoin(agent, cle):
    """The need of this key among an agent's lines, or None."""
    return next((ligne for ligne in _besoins(agent) if ligne.cle == cle), None)


def _themes(ligne):
    return [ligne.theme] if ligne.besoin else ligne.page.themes


def _pages(agent):
    pages = QuestionPage.objects.live().filter(locale__language_code=langues.SOURCE)
    modifiables = set(tableau.pages_modifiables(agent).filter(pk__in=pages.values("pk")).values_list("pk", flat=True))
    motifs = _motifs()
    for page in pages:
        if raisons := [raison for motif in motifs for raison in motif(page)]:
            yield Ligne(raisons, page, page.pk in modifiables)


def _motifs():
    """Functions page -> reasons, what they need already read."""
    baremes = Bareme.objects.select_related("latest_revision").par_cle()
    peu_utiles = {page.pk: page for page in QuestionPage.objects.peu_utiles()}
    articles = list(ArticleModifie.objects.order_by("modifie_le"))
    jour = timezone.localdate()
    return (
        lambda page: _chiffres(page, baremes),
        lambda page: _articles(page, articles, jour),
        lambda page: _relecture(page, jour),
        lambda page: _votes(peu_utiles.get(page.pk)),
    )


def _chiffres(page, baremes):
    """Figures that say nothing today, and those that changed since « à jour au »; the text around them may not hold."""
    depuis = a_jour_au(page)
    for cle in sorted(cles_de_la_page(page)):
        bareme = baremes.get(cle)
        if bareme is None:
            yield Raison(Genre.SANS_VALEUR, 0, cle)
        elif (change := _change_le(bareme)) > depuis:
            yield Raison(Genre.BAREME, change.toordinal(), bareme.libelle, change)


def _change_le(bareme):
    """The day a value began, or the one on which somebody last wrote it if that was later."""
    ecrit = bareme.latest_revision
    humain = ecrit is not None and ecrit.user_id
    return max(bareme.valide_du, timezone.localdate(ecrit.created_at)) if humain else bareme.valide_du


def _articles(page, articles, jour):
    depuis = a_jour_au(page)
    for article in articles:
        if article.modifie_le > depuis and article.est_cite_par(page):
            futur = article.modifie_le > jour
            genre = Genre.ARTICLE_A_VENIR if futur else Genre.ARTICLE
            yield Raison(genre, article.modifie_le.toordinal(), article.reference, article.modifie_le)


def _relecture(page, jour):
    date = page.prochaine_relecture
    if date and date <= jour + tableau.RELECTURE:
        yield Raison(Genre.RELECTURE if date <= jour else Genre.BIENTOT, date.toordinal(), jour=date)


def _votes(page):
    if page is not None:
        yield Raison(Genre.PEU_UTILE, -page.non, nombre=page.non, sur=page.votes)


def a_jour_au(page):
    """The day on which a page was said to be right; the day it was published when nobody said so."""
    return page.relu_le or (timezone.localdate(page.last_published_at) if page.last_published_at else datetime.date.min)


def _besoins(agent):
    brouillons = list(
        QuestionPage.objects.filter(live=False, first_published_at=None, locale__language_code=langues.SOURCE)
    )
    ecartes = set(AlerteEcartee.objects.filter(code=ECARTE).values_list("empreinte", flat=True))
    besoins = [*_themes_sans_page(agent, brouillons), *_recherches_sans_page(brouillons)]
    return [besoin for besoin in besoins if besoin.empreinte not in ecartes]


def _recherches_sans_page(brouillons):
    for mots, fois, jours in recherches():
        page = next((p for p in brouillons if mots in p.formulations.splitlines()), None)
        yield Ligne([Raison(Genre.RECHERCHE, -fois, mots, nombre=fois, sur=jours)], page)


def recherches():
    """[(words, times, days)] that still find no question; words that may be a person's name are never shown."""
    frequentes = Compteur.objects.recherches_sans_resultat(PERIODE_RECHERCHES)
    frequentes = frequentes.annotate(jours=Count("jour", distinct=True)).filter(jours__gte=JOURS_DIFFERENTS)
    anonymes = [ligne for ligne in frequentes[:RECHERCHES_MAX] if not _nomme_quelqu_un(ligne[0])]
    restent = set(sans_reponse([mots for mots, *_reste in anonymes]))
    return [ligne for ligne in anonymes if ligne[0] in restent]


def _nomme_quelqu_un(mots):
    """Searches are counted without capitals: a word that may be a first name is taken for one."""
    suspects = {mot for mot in mots.split() if est_prenom(mot)}
    for repere in masquage.reperer(mots):
        if repere.genre == "personne":
            suspects.update(mot for mot in mots[repere.debut : repere.fin].split() if len(mot) > PARTICULE_MAX)
    return not suspects <= DE_TOUS_LES_JOURS


def _themes_sans_page(agent, brouillons):
    """Themes on which private questions were answered without any public page, twice at least since the last page on
    them was first published: at the agent's relais, everywhere for the coordination."""
    posees = defaultdict(list)
    for theme, le in _sans_page(agent):
        posees[theme].append(le)
    publiees = _publiees()
    for theme, instants in posees.items():
        recents = [le for le in instants if theme not in publiees or le > publiees[theme]]
        if len(recents) >= QUESTIONS_MIN:
            page = next((p for p in brouillons if theme in p.themes), None)
            dernier, nombre = max(recents).isoformat(), len(recents)
            raison = Raison(Genre.THEME, -nombre, Theme(theme).label, nombre=nombre, repere=dernier)
            yield Ligne([raison], page, theme=theme)


def _sans_page(agent):
    """(theme, instant) of the private questions answered without a page made of them, or shown to who asked."""
    repondues = Q(statut=StatutQuestion.REPONDUE) | Q(motif_fin=MotifFin.AU_TELEPHONE)
    questions = Question.objects.filter(repondues, fiche=None)
    if not membre(agent, Groupe.COORDINATION):
        questions = questions.filter(relais__in=equipes.relais_de(agent))
    renvoyees = MessageQuestion.fiches.through.objects.values("messagequestion__question")
    return questions.exclude(pk__in=renvoyees).values_list("theme", "soumise_le")


def _publiees():
    """{theme: instant at which its last page was first published}."""
    pages = QuestionPage.objects.live().filter(locale__language_code=langues.SOURCE, first_published_at__isnull=False)
    pages = pages.order_by("first_published_at").values_list("themes", "first_published_at")
    return {theme: le for themes, le in pages for theme in themes}


def articles_cites(articles):
    """[(ArticleModifie, number of published questions that cite it)]."""
    pages = list(QuestionPage.objects.live().filter(locale__language_code=langues.SOURCE))
    return [(article, sum(map(article.est_cite_par, pages))) for article in articles]


def commencer(besoin, agent):
    """The draft of the page that a need asks for."""
    if besoin.theme:
        titre = f"Nouvelle question : {besoin.raison.sujet}"
        return publication.commencer_une_page(par=agent, titre=titre, themes=[besoin.theme])
    mots = besoin.raison.sujet
    return publication.commencer_une_page(par=agent, titre=mots.capitalize(), formulations=mots)


def ecarter(besoin, agent):
    """No page is wanted. Words searched are not kept: only their digest; a theme comes back with its next question."""
    AlerteEcartee.objects.get_or_create(empreinte=besoin.empreinte, defaults={"code": ECARTE, "par": agent})
