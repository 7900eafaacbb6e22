"""What the checker reads: a page in parts, and what its site knows."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from commun.falc.vocabulaire import MEMES_MOTS


@dataclass(frozen=True, slots=True)
class Ligne:
    """Sentences as plain text, with their pictogram or not, and the glossary terms that they link to.

    `pictogramme` is None where pictograms make no sense (bare text): F40 is not looked at.
    """

    phrases: tuple[str, ...]
    pictogramme: bool | None = None
    termes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Partie:
    titre: str
    lignes: tuple[Ligne, ...]


@dataclass(frozen=True, slots=True)
class Contexte:
    """What the site knows of its words and of this page.

    `termes`: words and acronyms that the glossary explains; `memes_mots`: groups of names of one thing; `ecartees`: the
    `empreinte`s of false alarms; `relu`: whether persons concerned have read the page again (None: not asked).
    """

    termes: frozenset[str] = frozenset()
    memes_mots: tuple[tuple[str, ...], ...] = MEMES_MOTS
    ecartees: frozenset[str] = frozenset()
    relu: bool | None = None


def empreinte(code, texte):
    """Stable name of the alarm `code` on a sentence: case, spaces, apostrophes and the last sign do not count."""
    texte = unicodedata.normalize("NFC", texte).replace("’", "'").casefold()
    texte = re.sub(r"\s+", " ", texte).strip().rstrip(" .!?…")
    return hashlib.sha256(f"{code}\n{texte}".encode(errors="replace")).hexdigest()[:32]
