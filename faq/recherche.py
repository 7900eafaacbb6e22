"""Find the questions that answer what people type, with their words, their mistakes and their long sentences.

A query is cut into notions: each is what was typed, or a word of the pages for it (faq.synonymes), or, for a word that
no page holds, those that look like it. A page is worth what it holds of them, wherever it says so: a missing notion
never loses it. All is computed in memory, the same on both databases, from what the table of the search holds.
"""

import math
from collections import Counter
from dataclasses import dataclass, field
from heapq import nsmallest

from django.db.models import Count, Max, Sum
from rapidfuzz import process
from rapidfuzz.distance import OSA

from commun import langues
from commun.ecrits import sans_jetons
from commun.models import EntreeRecherche
from commun.racines import mots_utiles, racines
from faq.models import QuestionPage
from faq.synonymes import mots_creux, plus_longue, synonymes

LONGUEUR_MAX = 1500
NOTIONS_MAX = 30
RESULTATS_MAX = 50
# A result worth less than this part of the first is no answer to the same question.
PART_DU_PREMIER = 0.25
TITRE, FORMULATIONS, REPONSE = 4, 3, 1
MEME_PHRASE, RARETE_MAX = 1, 4
SYNONYME, DEBUT, FAUTE = 0.85, 0.7, 0.75


@dataclass(frozen=True)
class QuestionTrouvee:
    """`reponse` is the short answer and may hold [[cle]] tokens."""

    pk: int
    titre: str
    url: str
    reponse: str


@dataclass
class Fonds:
    """The questions of a language: `poids` is {stem: {rank of a question: how much it speaks of it, below 1}}."""

    langue: str
    questions: list = field(default_factory=list)
    phrases: list = field(default_factory=list)
    poids: dict = field(default_factory=dict)
    mots: list = field(default_factory=list)

    @classmethod
    def lire(cls, langue):
        """That of the table, in two queries."""
        entrees = _entrees(langue).order_by("identifiant")
        pks = {entree.pk: int(entree.identifiant.split(":")[1]) for entree in entrees}
        pages = QuestionPage.objects.filter(locale__language_code=langue).order_by()
        ecrits = {pk: reste for pk, *reste in pages.values_list("pk", "reponse_courte", "formulations")}
        fonds = cls(langue)
        longueur = sum(len(entree.texte_normalise) for entree in entrees) / max(len(entrees), 1)
        for entree in entrees:
            fonds._ajouter(entree, pks[entree.pk], *ecrits.get(pks[entree.pk], (entree.resume, "")), longueur)
        fonds.mots = list({*fonds.poids, *(mot for dit in synonymes(langue) for mot in dit)})
        return fonds

    def _ajouter(self, entree, pk, reponse, formulations, longueur):
        rang, corps = len(self.questions), entree.texte_normalise
        self.questions.append(QuestionTrouvee(pk, entree.titre, entree.url, reponse))
        titre = set(entree.titre_normalise.split())
        self.phrases.append([titre, *(set(racines(ligne, self.langue)) for ligne in formulations.splitlines())])
        valeurs = {mot: n / (n + 1.5 * len(corps) / longueur) for mot, n in Counter(corps.split()).items()}
        for mots, valeur in (
            (titre, TITRE),
            (set(racines(formulations, self.langue)), FORMULATIONS),
            (set(racines(sans_jetons(reponse), self.langue)), REPONSE),
        ):
            for mot in mots:
                valeurs[mot] = valeurs.get(mot, 0) + valeur
        for mot, valeur in valeurs.items():
            self.poids.setdefault(mot, {})[rang] = valeur / (valeur + 2)

    def classer(self, requete):
        """[question], best first."""
        notions = self._notions(requete)
        pesees = sorted(map(self._peser, notions), key=lambda pesee: -max(pesee.values(), default=0))
        notes = Counter()
        for pesee in pesees[:NOTIONS_MAX]:
            notes.update(pesee)
        for rang, note in notes.most_common(RESULTATS_MAX):
            notes[rang] = note * (1 + MEME_PHRASE * self._meme_phrase(rang, notions))
        seuil = max(notes.values(), default=0) * PART_DU_PREMIER
        bons = nsmallest(RESULTATS_MAX, ((-note, rang) for rang, note in notes.items() if note >= seuil))
        return [self.questions[rang] for _note, rang in bons]

    def _peser(self, notion):
        """{rank: how much the question speaks of the notion}, by its best way of being said, rare ones first; what
        people say is no rarer than what the pages say for it."""
        tenues = [self._tenir(expression) for expression, _confiance in notion]
        raretes = [self._rarete(tenue) for tenue in tenues]
        plafond = max(raretes[1:], default=RARETE_MAX)
        valeurs = {}
        for (_expression, confiance), tenue, rarete in zip(notion, tenues, raretes, strict=True):
            facteur = confiance * min(rarete, plafond)
            for rang, valeur in tenue.items():
                valeurs[rang] = max(valeurs.get(rang, 0), valeur * facteur)
        return valeurs

    def _rarete(self, tenues):
        """A page that only says a word in passing makes it hardly less rare."""
        porteurs = sum(tenues.values())
        return min(math.log(1 + (len(self.questions) - porteurs + 0.5) / (porteurs + 0.5)), RARETE_MAX)

    def _meme_phrase(self, rang, notions):
        """Share of the notions that one sentence, title or other way of asking, says together."""
        dites = [
            sum(any(phrase.issuperset(expression) for expression, _ in notion) for notion in notions)
            for phrase in self.phrases[rang]
        ]
        return max(dites, default=0) / max(len(notions), 3)

    def _tenir(self, expression):
        """{rank: value} of the questions that hold every word of an expression: that of the word they hold least."""
        premier, *autres = sorted((self.poids.get(mot, {}) for mot in expression), key=len)
        for autre in autres:
            premier = {rang: min(valeur, autre[rang]) for rang, valeur in premier.items() if rang in autre}
        return premier

    def _notions(self, requete):
        """The notions of a query: each a tuple of (expression, confidence)."""
        mots = racines(requete, self.langue)
        utiles = set(mots_utiles(requete, self.langue))
        utiles = (utiles - mots_creux(self.langue)) or utiles
        notions, rang = {}, 0
        while rang < len(mots):
            dit = self._expression(mots, rang)
            if len(dit) > 1 or dit[0] in utiles:
                notions.update(dict.fromkeys(self._facons(dit)))
            rang += len(dit)
        return list(notions)

    def _expression(self, mots, debut):
        """The longest known expression that begins here; else one word."""
        for longueur in range(plus_longue(self.langue), 1, -1):
            dit = tuple(mots[debut : debut + longueur])
            if len(dit) == longueur and dit in synonymes(self.langue):
                return dit
        return (mots[debut],)

    def _facons(self, dit):
        """The notions of an expression: one, and those of its words when it has several."""
        connus = synonymes(self.langue)
        facons = ((dit, 1.0), *((ecrit, SYNONYME) for ecrit in connus.get(dit, ())))
        if len(dit) == 1 and dit not in connus and dit[0] not in self.poids:
            facons = tuple(self._ressemblants(dit[0]))
        yield facons

    def _ressemblants(self, mot):
        """The words that an unknown one begins, else those it is a mistake for, and the synonyms of these."""
        if len(mot) < 4:
            return
        confiance, voisins = DEBUT, [connu for connu in self.mots if connu.startswith(mot)]
        if not voisins:
            ecart = 1 if len(mot) < 7 else 2
            proches = process.extract(mot, self.mots, scorer=OSA.distance, score_cutoff=ecart, limit=8)
            moindre = min((distance for _, distance, _ in proches), default=0)
            confiance, voisins = FAUTE, [connu for connu, distance, _ in proches if distance == moindre]
            voisins = [voisin for voisin in voisins if voisin[0] == mot[0]] or voisins
        for voisin in sorted(voisins)[:5]:
            yield (voisin,), confiance
            for ecrit in synonymes(self.langue).get((voisin,), ()):
                yield ecrit, confiance * SYNONYME


_fonds = {}


def chercher(requete, langue=langues.SOURCE):
    """The `QuestionTrouvee`s for a query, best first, RESULTATS_MAX at most; one query, three when the questions have
    changed since this process read them."""
    return _du_jour(langue).classer(sans_jetons(requete[:LONGUEUR_MAX]))


def proches(texte, langue=langues.SOURCE, n=3):
    """The `n` questions nearest to what somebody tells, in sentences."""
    return chercher(texte, langue)[:n]


def sans_reponse(requetes, langue=langues.SOURCE):
    """Those of the queries that find no question; costs what one search does."""
    fonds = _du_jour(langue)
    return [requete for requete in requetes if not fonds.classer(sans_jetons(requete[:LONGUEUR_MAX]))]


def _du_jour(langue):
    version = tuple(_entrees(langue).aggregate(Count("pk"), Max("modifie_le"), Sum("pk")).values())
    connue, fonds = _fonds.get(langue, (None, None))
    if connue != version:
        fonds = Fonds.lire(langue)
        _fonds[langue] = version, fonds
    return fonds


def _entrees(langue):
    return EntreeRecherche.objects.filter(genre=QuestionPage.GENRE_RECHERCHE, langue=langue)
