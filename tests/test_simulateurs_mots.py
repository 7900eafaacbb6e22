"""Names of figures: told in the reader's language when a catalogue knows them, in French and marked otherwise."""

import datetime

import pytest
from django.utils import translation

from simulateurs.mots import NOMS, mot_lisible
from simulateurs.resultats import Refus
from simulateurs.situations import SITUATIONS
from simulateurs.templatetags.calculs import mot
from tests.simulations import baremes

# The name of a figure that a sentence already told (see commun.vocabulaire and the catalogues).
DEJA_DITS = {"Minimum garanti", "1/80 des salaires bruts"}
JOURS = [datetime.date(2026, mois, 15) for mois in (3, 5, 11)]


def chiffres():
    """Those that the reference situations take."""
    for situation in SITUATIONS:
        for jour in JOURS:
            try:
                resultat = situation.calculer(baremes(), jour)
            except Refus:
                continue
            for lu in (resultat, *(lecture.resultat for lecture in resultat.lectures)):
                yield from lu.chiffres


def sans_le_compte(nom):
    return nom.replace(" :", "\u00a0:").partition(" (nombre d’enfants")[0]


def test_every_figure_that_a_calculation_takes_has_a_name_to_translate():
    noms = {sans_le_compte(chiffre.libelle) for chiffre in chiffres()}
    assert len(noms) > 50
    assert noms - DEJA_DITS - set(NOMS) == set()


def test_every_name_to_translate_is_that_of_a_figure_or_of_its_value():
    livres = {sans_le_compte(c.libelle) for c in baremes().chiffres} | {c.texte for c in baremes().chiffres}
    assert set(NOMS) - livres == set()


def test_a_number_of_children_is_told_apart_from_the_name():
    nom = "CMG, assistant maternel : taux d’effort (nombre d’enfants à charge : 3)"
    assert mot_lisible(nom) == nom.replace(" :", "\u00a0:")


@pytest.mark.parametrize(
    ("langue", "texte", "attendu"),
    [
        ("fr", "Mon chiffre : le mien", "Mon chiffre\u00a0: le mien"),
        ("en", "Mon chiffre : le mien", '<span lang="fr" dir="ltr">Mon chiffre\u00a0: le mien</span>'),
        ("en", "<b>", '<span lang="fr" dir="ltr">&lt;b&gt;</span>'),
        ("en", "Minimum garanti", "“Minimum garanti” (legal amount)"),
        ("en", "15 jours", "15 days"),
    ],
)
def test_what_no_catalogue_knows_is_marked_as_french(langue, texte, attendu):
    with translation.override(langue):
        assert mot(texte) == attendu
