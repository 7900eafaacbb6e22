"""The words of French: what the table of `lexique/` says of a form, and what its ending says when it is not there.

The table stays as it is read, one block of bytes sorted by form, searched by halves: 4 MB in memory, where a dictionary
of Python objects takes ten times as much.
"""

import gzip
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "lexique" / "lexique_fr.tsv.gz"

PREFIXES = ("pré", "ré", "re", "co", "auto", "télé", "sur", "sous", "dé", "in", "non-")


class Fiche(NamedTuple):
    """What is known of a form: occurrences of its lemma per million words, classes (NOM, VER...), `mood:tense`s."""

    frequence: float
    lemme: str
    classes: frozenset[str]
    temps: frozenset[str]


INCONNUE = Fiche(0.0, "", frozenset(), frozenset())


@cache
def _table():
    return gzip.decompress(TABLE.read_bytes())


@cache
def _ensemble(valeurs):
    return frozenset(valeurs.split("|")) if valeurs else frozenset()


def _ligne(forme):
    """The line of `forme` in the table, without its end, or None."""
    table, cle = _table(), forme.encode() + b"\t"
    debut, fin = 0, len(table)
    while debut < fin:
        ligne = max(table.rfind(b"\n", debut, (debut + fin) // 2) + 1, debut)
        trouve = table[ligne : ligne + len(cle)]
        if trouve == cle:
            return table[ligne : table.index(b"\n", ligne)].decode()
        if trouve < cle:
            debut = table.index(b"\n", ligne) + 1
        else:
            fin = ligne
    return None


@lru_cache(maxsize=4096)
def lire(forme):
    """`Fiche` of a form in lower case as the table has it, or None."""
    if not (ligne := _ligne(forme)):
        return None
    _, frequence, lemme, classes, temps = ligne.split("\t")
    return Fiche(float(frequence), lemme or forme, _ensemble(classes), _ensemble(temps))


def est_infinitif(forme):
    fiche = lire(forme)
    return fiche is not None and "inf" in fiche.temps


# (endings of the form, endings of the infinitive, tenses); the first that gives a known infinitive wins. Future and
# conditional are built on the infinitive itself, so they come first: « signerions » is never an imperfect.
TERMINAISONS = (
    (("ai", "as", "a", "ons", "ez", "ont"), ("", "e"), "ind:fut"),
    (("ais", "ait", "ions", "iez", "aient"), ("", "e"), "cnd:pre"),
    (("ions", "iez"), ("er", "re", "ir"), "ind:imp|sub:pre"),
    (("issions", "issiez"), ("ir",), "ind:imp|sub:pre"),
    (("ais", "ait", "aient"), ("er", "re", "ir"), "ind:imp"),
    (("issais", "issait", "issaient"), ("ir",), "ind:imp"),
    (("ant",), ("er", "re", "ir"), "par:pre"),
    (("issant",), ("ir",), "par:pre"),
    (("èrent", "âmes", "âtes", "a"), ("er",), "ind:pas"),
    (("irent", "îmes", "îtes"), ("ir", "re"), "ind:pas"),
    (("it",), ("ir",), "ind:pre|ind:pas"),
    (("é", "ée", "és", "ées"), ("er",), "par:pas"),
    (("i", "ie", "is", "ies"), ("ir",), "par:pas"),
    (("u", "ue", "us", "ues"), ("re",), "par:pas"),
    (("issons", "issez"), ("ir",), "ind:pre|imp:pre"),
    (("ons", "ez"), ("er", "re", "ir"), "ind:pre|imp:pre"),
    (("e", "es", "ent"), ("er",), "ind:pre|sub:pre"),
    (("isse", "isses", "issent"), ("ir",), "ind:pre|sub:pre"),
)
PAR_FIN = sorted(
    ((fin, infinitifs, temps) for fins, infinitifs, temps in TERMINAISONS for fin in fins),
    key=lambda regle: regle[2] not in {"ind:fut", "cnd:pre"},
)


def _conjugue(forme):
    """`Fiche` of a verb form that the table lacks, found by its infinitive, or None."""
    for fin, infinitifs, temps in PAR_FIN:
        if not forme.endswith(fin) or len(forme) - len(fin) < 2:
            continue
        racine = forme.removesuffix(fin)
        for base in {racine, racine.replace("ç", "c"), racine.removesuffix("e")}:
            for suffixe in infinitifs:
                if est_infinitif(base + suffixe):
                    return Fiche(lire(base + suffixe).frequence, base + suffixe, _ensemble("VER"), _ensemble(temps))
    return None


def frequence_du_verbe(forme):
    """Of the infinitive, where the table knows the form as a word of its own (« changeant » is an adjective)."""
    fiche = _conjugue(forme) if forme.endswith(("ant", "é", "ée", "és", "ées")) else None
    return fiche.frequence if fiche else 0.0


def _decline(forme):
    """`Fiche` of a plural or a feminine whose other form is in the table, or None."""
    for fin, remplacee in (
        ("s", ""),
        ("x", ""),
        ("es", ""),
        ("e", ""),
        ("aux", "al"),
        ("trices", "teur"),
        ("trice", "teur"),
    ):
        if forme.endswith(fin) and len(forme) > len(fin) + 2:
            fiche = lire(forme.removesuffix(fin) + remplacee)
            if fiche and fiche.classes & {"NOM", "ADJ"}:
                return Fiche(fiche.frequence, fiche.lemme, fiche.classes & {"NOM", "ADJ"}, frozenset())
    return None


def _prefixe(forme):
    for prefixe in PREFIXES:
        reste = forme.removeprefix(prefixe)
        if reste != forme and len(reste) > 3 and (fiche := lire(reste) or _conjugue(reste)):
            return fiche._replace(frequence=0.0, lemme=prefixe + fiche.lemme)
    return None


@lru_cache(maxsize=4096)
def chercher(forme):
    """`Fiche` of a form in lower case, from the table or from its ending; `INCONNUE` when nothing is known."""
    forme = forme.replace("œ", "oe")  # as the table writes « soeur »
    return lire(forme) or _conjugue(forme) or _decline(forme) or _prefixe(forme) or _compose(forme) or INCONNUE


def _compose(forme):
    """A word with hyphens is as rare as the rarest of its parts."""
    parties = [partie for partie in forme.split("-") if partie]
    if len(parties) < 2:
        return None
    fiches = [chercher(partie) for partie in parties]
    return Fiche(min(fiche.frequence for fiche in fiches), forme, frozenset({"NOM"}), frozenset())
