"""What the words of a question say before anybody reads it: a danger, a health, a place looked for, an advertisement.

Cheap signs, never a judgment: `danger` and `sante` would rather speak for nothing than keep silent, for they only put a
question before other eyes or a sentence of warning before the asker. Words stand in `donnees/signaux.json`, language by
language, written as they are read: accents and signs do not count, `*` is any letters, `…` up to three words.
"""

import json
import re
from functools import cache
from pathlib import Path

from commun.texte import normaliser, sans_accents

MOTS = Path(__file__).parent / "donnees" / "signaux.json"

_LIEN = re.compile(r"\bhttps?:\W{1,3}\w|\bwww\.\w", re.IGNORECASE)
_BALISE = re.compile(r"</?[a-z][a-z0-9]*(\s[^<>]*)?/?>|\[/?(url|link|img|b)\b[^\]]*\]", re.IGNORECASE)
_LIENS_PERMIS = 1


@cache
def _motif(famille):
    """One regular expression for a family of words, all languages together."""
    mots = [mot for langue in json.loads(MOTS.read_text(encoding="utf-8"))[famille].values() for mot in langue]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, mots))})(?!\w)")


def _expression(mot):
    """`mot` as it is after `normaliser`; its backslashes and brackets are those of regular expressions."""
    texte = mot.replace("'", " ").replace(" … ", r" (?:\w+ ){0,3}")
    return sans_accents(texte.replace("*", r"\w*")).lower()


def danger(texte):
    """Whether violence, ill-treatment, abuse, suicide or a child in danger may be told of.

    Ordinary turns (« coup de main », « yeux bleus ») are taken away first, so that they do not hide what stands beside.
    """
    return bool(_motif("danger").search(_motif("ordinaire").sub(" ", normaliser(texte))))


def sante(texte):
    """Whether the health of somebody may be told of.

    A sick leave counts, even in a question on wages: that somebody is ill is health data, whatever is asked of it.
    """
    return bool(_motif("sante").search(normaliser(texte)))


def est_une_demande(texte):
    """Whether the text looks for somebody to care for a child, rather than asks how things go."""
    return bool(_motif("demande").search(_motif("pas_une_demande").sub(" ", normaliser(texte))))


def indesirable(texte):
    """Whether the text has what advertisements have: several links, markup, or no letter at all."""
    if not any(signe.isalpha() for signe in texte):
        return True
    return len(_LIEN.findall(texte)) > _LIENS_PERMIS or bool(_BALISE.search(texte))
