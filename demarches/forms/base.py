"""What every step of the request form is made of, and how its answers are written."""

import datetime

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.forms.utils import ErrorDict

from commun.dates import date_lisible


class EtapeForm(forms.Form):
    """One step. `reponses` holds the cleaned answers of all steps already filled, by step.

    What a step keeps in the draft is `a_garder()`; `donnees()` is the inverse, so that kept answers are shown and
    validated again as if they were posted.
    """

    use_required_attribute = False
    # Error codes that ask for a precision and blame nobody: the page is not announced as being in error.
    precisions = frozenset()
    # Whether it shows what the family said elsewhere on the site, for it to confirm.
    proposee = False

    def __init__(self, data=None, *, reponses=None, **kwargs):
        self.reponses = reponses or {}
        super().__init__(data, label_suffix="", **kwargs)

    @classmethod
    def donnees(cls, gardees):
        """Data to bind the form with, from answers kept earlier."""
        return dict(gardees)

    @classmethod
    def depuis(cls, gardees, **kwargs):
        """The form bound to kept answers; unreadable ones count as missing."""
        try:
            data = cls.donnees(gardees)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            data = {}
        return cls(data, **kwargs)

    @classmethod
    def depuis_propositions(cls, proposees, reponses):
        """The form filled in with part of its answers, without a word on the rest."""
        form = cls.depuis(proposees, reponses=reponses).sans_valider()
        form.proposee = True
        return form

    @classmethod
    def depuis_adresse(cls, parametres, reponses):
        """The form prefilled by the address of the page, or None when it says nothing."""

    @classmethod
    def agir(cls, data):
        """Answer to a secondary button (add, remove, copy): a form with changed data, or None when none was pressed."""

    @property
    def en_erreur(self):
        codes = {erreur.code for liste in self.errors.as_data().values() for erreur in liste}
        return bool(codes - self.precisions)

    @property
    def precision(self):
        """Code of the precision asked for ("" when none is)."""
        codes = [e.code for e in self.errors.as_data().get(NON_FIELD_ERRORS, ()) if e.code in self.precisions]
        return codes[0] if codes else ""

    def sans_valider(self):
        """The same form, shown as filled in so far, without a word on what is missing."""
        self._errors = ErrorDict(renderer=self.renderer)
        return self

    def a_garder(self):
        """Cleaned answers as JSON values, in the shape `Brouillon` documents."""
        return {nom: valeur_json(valeur) for nom, valeur in self.cleaned_data.items()}

    def resume(self):
        """List of (question, answer) for the check page; the form is valid."""
        raise NotImplementedError


def valeur_json(valeur):
    return valeur.isoformat() if isinstance(valeur, datetime.date) else valeur


def libelle(choix, valeur):
    """Label of one value in a list of choices."""
    return dict(choix).get(valeur, "")


def jour_lisible(jour):
    return date_lisible(jour, "j F Y")
