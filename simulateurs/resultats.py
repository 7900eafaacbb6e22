"""What a calculation gives: steps with their figures and articles, readings when the rule has two, or a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from commun import calcul
from simulateurs.grandeurs import Grandeur, Phrase, arrondir, lisible
from simulateurs.tables import Chiffre, Etat, Table

_SERRES = {"( ": "(", " )": ")"}


@dataclass(frozen=True)
class Etape:
    """One step: what is sought, the sum that finds it, the value found, the figures it takes, the article it follows.

    `formule` is an expression of `commun.calcul` over the names of `operandes`: what is shown is what was calculated.
    """

    libelle: str | Promise | Phrase
    valeur: Grandeur | str | Promise
    nom: str = ""
    formule: str = ""
    operandes: Mapping[str, Grandeur] = field(default_factory=dict)
    au: Decimal | None = None
    article: str = ""
    chiffres: tuple[Chiffre, ...] = ()

    @property
    def arrondie(self):
        """Whether rounding to `au` changed the value."""
        return self.au is not None

    @property
    def formule_lisible(self):
        """ "606,25 € × (4,85 € − 3 000 € × 0,0619 %) ÷ 4,85 €"."""
        return self.formule_ecrite(lisible)

    def formule_ecrite(self, ecrire):
        """The same, each operand written by `ecrire`."""
        texte = " ".join(
            ecrire(self.operandes[mot]) if genre == "cle" else _signe(genre, mot)
            for genre, mot in calcul.mots(self.formule)
        )
        for avant, apres in _SERRES.items():
            texte = texte.replace(avant, apres)
        return texte

    @property
    def valeur_lisible(self):
        return lisible(self.valeur)


@dataclass(frozen=True)
class Lecture:
    """One of the two ways to read a rule that its texts do not settle."""

    libelle: str | Promise | Phrase
    resultat: "Resultat"


@dataclass(frozen=True)
class Resultat:
    """Steps of a calculation at a date, and what to know before believing it.

    With `lectures`, the rule reads in two ways: show them all. `etapes` are then those of the reading that a published
    simulator follows, or none.
    """

    jour: date
    etapes: tuple[Etape, ...] = ()
    reserves: tuple[Phrase, ...] = ()
    lectures: tuple[Lecture, ...] = ()

    @property
    def valeurs(self):
        """{name: value} of the steps that answer the question."""
        return {etape.nom: etape.valeur for etape in self.etapes if etape.nom}

    @property
    def chiffres(self):
        """The figures that the steps take, each once."""
        return tuple(dict.fromkeys(chiffre for etape in self.etapes for chiffre in etape.chiffres))


@dataclass(frozen=True)
class Erreur:
    """What is wrong, said in a sentence; `champ` is the name of the entry at fault, or empty."""

    champ: str
    phrase: Phrase


class Refus(Exception):
    """No result, and why: one sentence or more."""

    def __init__(self, *erreurs):
        super().__init__(*erreurs)
        self.erreurs = erreurs

    def __str__(self):
        return " ".join(str(erreur.phrase) for erreur in self.erreurs)


def refuser(champ, modele, /, **valeurs):
    raise Refus(Erreur(champ, Phrase(modele, valeurs)))


class Deroulement:
    """A calculation as it goes: each step is added when it is done."""

    def __init__(self, table: Table):
        self.table, self.etapes, self.reserves = table, [], []

    def calculer(self, libelle, formule, *, nom="", unite="€", au=None, article="", chiffres=(), **operandes):
        """Do a sum over numbers, quantities or figures; the Grandeur found. Rounded to `au` only if it is given.

        `chiffres`: figures that the formula holds as numbers, such as the 80 of "1/80".
        """
        chiffres = (*(operande for operande in operandes.values() if isinstance(operande, Chiffre)), *chiffres)
        grandeurs = {cle: _grandeur(operande) for cle, operande in operandes.items()}
        exacte = calcul.evaluer(formule, {cle: grandeur.nombre for cle, grandeur in grandeurs.items()})
        valeur = exacte if au is None else arrondir(exacte, au)
        au = au if valeur != exacte else None
        return self._ajouter(Etape(libelle, Grandeur(valeur, unite), nom, formule, grandeurs, au, article, chiffres))

    def poser(self, libelle, valeur, *, nom="", article="", chiffres=()):
        """A step that is a choice and no sum: a rate of a table, a ceiling reached. A figure stands for its value."""
        if isinstance(valeur, Chiffre):
            chiffres = (valeur, *chiffres)
            valeur = valeur.grandeur if valeur.valeur is not None else valeur.texte
        return self._ajouter(Etape(libelle, valeur, nom, article=article, chiffres=tuple(chiffres)))

    def prevenir(self, modele, /, **valeurs):
        """Say something to know before believing the result; once."""
        phrase = Phrase(modele, valeurs)
        if phrase not in self.reserves:
            self.reserves.append(phrase)

    def resultat(self):
        return Resultat(self.table.jour, tuple(self.etapes), tuple(self.reserves))

    def _ajouter(self, etape):
        self.etapes.append(etape)
        for chiffre in etape.chiffres:
            self._prevenir_du(chiffre)
        return etape.valeur

    def _prevenir_du(self, chiffre):
        if chiffre.etat == Etat.PROVISOIRE:
            self.prevenir(
                _("Chiffre calculé d’après la règle, que nous n’avons pas encore vu publié : %(libelle)s, %(valeur)s."),
                libelle=chiffre.libelle,
                valeur=chiffre.grandeur,
            )
        if chiffre.etat != Etat.CONFIRME:
            return
        if not chiffre.vaut_le(self.table.jour):
            self.prevenir(
                _("Ce calcul prend une valeur qui n’est plus celle du jour : %(libelle)s, %(valeur)s."),
                libelle=chiffre.libelle,
                valeur=chiffre.grandeur,
            )
            return
        for supposee in self.table.hypotheses(chiffre.cle):
            self.prevenir(
                _("Une hausse est possible depuis le %(jour)s : %(libelle)s, %(valeur)s. Rien ne la confirme."),
                jour=supposee.valide_du,
                libelle=chiffre.libelle,
                valeur=supposee.grandeur,
            )


def par_lecture(lectures, construire, principale=None):
    """The result of each reading of a rule, `lectures` being [(label, argument of `construire`)].

    One reading, or several that agree: a plain result. Else all of them, and the steps of `principale` if it is given.
    """
    resultats = [Lecture(libelle, construire(argument)) for libelle, argument in lectures]
    if all(lecture.resultat.valeurs == resultats[0].resultat.valeurs for lecture in resultats):
        return resultats[0].resultat
    suivi = resultats[principale].resultat if principale is not None else Resultat(resultats[0].resultat.jour)
    toutes = [reserve for lecture in resultats for reserve in lecture.resultat.reserves]
    reserves = tuple(reserve for rang, reserve in enumerate(toutes) if reserve not in toutes[:rang])
    return Resultat(suivi.jour, suivi.etapes, reserves, tuple(resultats))


def _grandeur(operande):
    if isinstance(operande, Chiffre):
        return operande.grandeur
    return operande if isinstance(operande, Grandeur) else Grandeur(Decimal(operande))


def _signe(genre, mot):
    return lisible(Decimal(mot.replace(",", "."))) if genre == "nombre" else mot.replace("-", "−")
