"""Arithmetic on figures, for worked examples: "100 × arrondi(2500 × psu.taux_effort.collectif.2)".

Numbers (French comma or point), keys of figures, + - × ÷ * /, brackets, and `arrondi(...)` to the cent. A key in per
cent counts as the fraction it is. Decimal throughout, nothing rounded but by `arrondi`.
"""

import re
from decimal import ROUND_HALF_UP, Decimal, DivisionByZero, InvalidOperation, localcontext
from functools import lru_cache

CENTIME = Decimal("0.01")
LONGUEUR_MAX = 200
_MOT = re.compile(r"\s*(?:(?P<nombre>\d+(?:[.,]\d+)?)(?![\w.])|(?P<cle>[a-z][\w.]*)|(?P<signe>[-−+×÷*/()]))\s*")
_SIGNES = {"*": "×", "/": "÷", "−": "-"}
_PRIORITES = {"+": 1, "-": 1, "×": 2, "÷": 2}
_OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "×": lambda a, b: a * b,
    "÷": lambda a, b: a / b,
}
ARRONDI = "arrondi"


class CalculInvalide(ValueError):
    """The text is not a sum that can be done; the message is a French sentence."""


@lru_cache(maxsize=512)
def mots(expression):
    """((kind, text), ...) of an expression, kinds "nombre", "cle", "signe". Raises CalculInvalide."""
    if len(expression) > LONGUEUR_MAX:
        raise CalculInvalide("Ce calcul est trop long.")
    trouves, place = [], 0
    while place < len(expression):
        mot = _MOT.match(expression, place)
        if mot is None:
            raise CalculInvalide(f"« {expression[place:].strip()[:20]} » n’est pas un calcul.")
        texte = mot[mot.lastgroup]
        trouves.append((mot.lastgroup, _SIGNES.get(texte, texte)))
        place = mot.end()
    return tuple(trouves)


def cles(expression):
    """Keys of the figures an expression uses, in order. Raises CalculInvalide."""
    return [texte for genre, texte in mots(expression) if genre == "cle" and texte != ARRONDI]


def evaluer(expression, valeurs):
    """Decimal value of an expression over {key: Decimal}.

    Raises CalculInvalide for what is not a sum, KeyError for a figure that has no value.
    """
    lecture = _Lecture(mots(expression), valeurs)
    with localcontext() as contexte:
        contexte.prec = 28
        try:
            resultat = lecture.somme(1)
        except (DivisionByZero, InvalidOperation) as erreur:
            raise CalculInvalide("Ce calcul divise par zéro.") from erreur
    if lecture.reste:
        raise CalculInvalide(f"« {lecture.reste[0][1]} » n’est pas à sa place.")
    return resultat


def arrondir(valeur):
    """To the cent, half up."""
    return valeur.quantize(CENTIME, ROUND_HALF_UP)


class _Lecture:
    """Precedence climbing over the words of one expression."""

    def __init__(self, mots_a_lire, valeurs):
        self.reste, self.valeurs = list(mots_a_lire), valeurs

    def somme(self, priorite):
        gauche = self.terme()
        while self.reste and _PRIORITES.get(self.reste[0][1], 0) >= priorite:
            signe = self.reste.pop(0)[1]
            gauche = _OPERATIONS[signe](gauche, self.somme(_PRIORITES[signe] + 1))
        return gauche

    def terme(self):
        if not self.reste:
            raise CalculInvalide("Ce calcul n’est pas fini.")
        genre, texte = self.reste.pop(0)
        if genre == "nombre":
            return Decimal(texte.replace(",", "."))
        if texte == ARRONDI:
            self._attendre("(")
            return arrondir(self._entre_parentheses())
        if genre == "cle":
            return self.valeurs[texte]
        if texte == "(":
            return self._entre_parentheses()
        raise CalculInvalide(f"« {texte} » n’est pas à sa place.")

    def _entre_parentheses(self):
        valeur = self.somme(1)
        self._attendre(")")
        return valeur

    def _attendre(self, signe):
        if not self.reste or self.reste.pop(0)[1] != signe:
            raise CalculInvalide(f"Il manque « {signe} ».")
