"""One dictionary for the words of a language, where Django looks into one after the other for each application."""

from django.utils.translation.trans_real import TranslationCatalog

_ajouter = TranslationCatalog.update


def brancher():
    TranslationCatalog.update, TranslationCatalog.get = _ajouter_et_oublier, _trouver


def _ajouter_et_oublier(catalogue, autre):
    catalogue.__dict__.pop("reuni", None)
    _ajouter(catalogue, autre)


def _trouver(catalogue, cle, defaut=None):
    """What the first dictionary that has it says, as before. Django means to merge those whose plurals agree and never
    does: a sentence that is French already was looked up in twenty-four of them, twice."""
    if "reuni" not in catalogue.__dict__:
        catalogue.reuni = {cle: mot for mots in reversed(catalogue._catalogs) for cle, mot in mots.items()}
    return catalogue.reuni.get(cle, defaut)
