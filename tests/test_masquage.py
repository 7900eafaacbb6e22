"""What is proposed for redaction in private questions, judged on sentences labelled beforehand."""

import itertools
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carte.importation import COMMUNES, lire_communes, ouvrir
from commun.texte import normaliser
from demarches.masquage import masquer, reperer

PHRASES = json.loads((Path(__file__).parent / "donnees" / "phrases_a_masquer.json").read_text())
AGGLOMERATION = "200089456"


@pytest.fixture(scope="module")
def lieux():
    """The communes of the Seine-Eure, from the reference file."""
    with ouvrir(COMMUNES) as fichier:
        return frozenset(normaliser(c["nom"]) for c in lire_communes(fichier) if c["epci"] == AGGLOMERATION)


def couverts(texte, reperes, extrait):
    debut = texte.index(extrait)
    return all(
        any(r.debut <= rang < r.fin for r in reperes)
        for rang in range(debut, debut + len(extrait))
        if texte[rang].isalnum()
    )


def test_what_names_somebody_is_found(lieux):
    voulus, trouves, manques = Counter(), Counter(), []
    for phrase in PHRASES:
        reperes = reperer(phrase["texte"], lieux)
        for marque in phrase["a_masquer"]:
            voulus[marque["genre"]] += 1
            if couverts(phrase["texte"], reperes, marque["extrait"]):
                trouves[marque["genre"]] += 1
            else:
                manques.append((marque["extrait"], phrase["texte"]))
    assert sum(trouves.values()) / sum(voulus.values()) >= 0.95, manques
    assert {genre: n for genre, n in voulus.items() if trouves[genre] / n < 0.9} == {}, manques


def test_what_names_nobody_is_left(lieux):
    sans = [phrase["texte"] for phrase in PHRASES if not phrase["a_masquer"]]
    touchees = [(texte, [texte[r.debut : r.fin] for r in reperer(texte, lieux)]) for texte in sans]
    touchees = [cas for cas in touchees if cas[1]]
    assert len(sans) - len(touchees) >= 25, touchees


def test_little_else_is_proposed(lieux):
    dedans = dehors = 0
    for phrase in PHRASES:
        texte = phrase["texte"]
        marques = [
            (texte.index(m["extrait"]), texte.index(m["extrait"]) + len(m["extrait"])) for m in phrase["a_masquer"]
        ]
        for r in reperer(texte, lieux):
            for rang in range(r.debut, r.fin):
                if any(debut <= rang < fin for debut, fin in marques):
                    dedans += 1
                else:
                    dehors += texte[rang].isalnum()
    assert dehors / (dedans + dehors) < 0.15, (dedans, dehors)


MORCEAUX = st.sampled_from(
    ["Mme Lenoir ", "06 39 98 12 34 ", "a@exemple.fr ", "3 mars 2026 ", "12 € ", "Louviers ", "le ", "\n"]
)


@given(st.lists(MORCEAUX | st.text(max_size=8), max_size=40).map("".join))
@settings(deadline=None)
def test_places_are_inside_the_text_in_order_and_apart(texte):
    reperes = reperer(texte, frozenset({"louviers"}))
    assert all(0 <= r.debut < r.fin <= len(texte) for r in reperes)
    assert all(a.fin <= b.debut for a, b in itertools.pairwise(reperes))
    masque = masquer(texte, reperes)
    for secret in ("06 39 98 12 34", "a@exemple.fr"):
        assert secret not in masque
