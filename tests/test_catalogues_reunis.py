"""commun.catalogues_reunis: one look for a word, and the same answer."""

from types import SimpleNamespace

import pytest
from django.utils.translation import trans_real
from django.utils.translation.trans_real import TranslationCatalog

from commun import langues


def catalogue(**mots):
    return SimpleNamespace(_catalog=mots, plural=lambda n: int(n != 1))


@pytest.mark.parametrize("langue", langues.LIVREES)
def test_each_word_is_the_one_of_the_first_dictionary(langue):
    mots = trans_real.translation(langue)._catalog
    for cle in list(mots.keys()):
        assert mots.get(cle) == mots[cle]


def test_what_nobody_says_is_said_by_default():
    mots = TranslationCatalog(catalogue(oui="yes"))
    assert (mots.get("oui"), mots.get("non"), mots.get("non", 0)) == ("yes", None, 0)


def test_a_dictionary_that_comes_later_comes_first():
    mots = TranslationCatalog(catalogue(oui="yes", non="no"))
    assert mots.get("oui") == "yes"
    mots.update(catalogue(oui="aye"))
    assert (mots.get("oui"), mots.get("non")) == ("aye", "no")
