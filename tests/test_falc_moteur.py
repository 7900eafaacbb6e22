"""The engine: the shape of its answer, what it survives, what editors set aside, good sentences left in peace."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commun.falc import PHENOMENES, Contexte, Ligne, Partie, empreinte, lignes_nues, verifier
from commun.falc.ensemble import ensemble

DONNEES = Path(__file__).parent / "donnees"
GRAVITES = {"erreur", "avertissement", "conseil"}
BONNES_PHRASES = json.loads((DONNEES / "falc_bonnes_phrases.json").read_text(encoding="utf-8"))["phrases"]
# Words that make the rules work: auxiliaries, « que », signs, capitals, numbers, what elision and inversion leave.
MOTS = st.sampled_from(
    sorted(
        ensemble(
            """est sont été a ont avoir que qu’il ne n’a pas plus jamais personne aucun soit pour bien en travaillant
            ayant allez va venir donnée fermée par vous vous-même a-t-il dites-nous-le l’ ’ - RPE XIV vingt et un 3 mai
            2027 10 000 % (1) * … ; , . ? ! « » celui-ci ce dernier nounou assistante maternelle 27400 A 8h30
            https://exemple.fr/ M. etc."""
        )
    )
)
TEXTES = st.one_of(st.text(max_size=200), st.lists(MOTS, max_size=25).map(" ".join))


def test_the_answer_has_the_shape_that_other_programs_read():
    rapport = verifier(lignes_nues("Votre dossier est étudié par la commission.\nVous venez."))

    assert rapport == {
        "phrases": [
            {
                "texte": "Votre dossier est étudié par la commission.",
                "phenomenes": ["passif"],
                "regles": [
                    {
                        "code": "F20",
                        "gravite": "avertissement",
                        "message": "Dites qui fait l’action. Ici : « est étudié ».",
                    }
                ],
            },
            {"texte": "Vous venez.", "phenomenes": [], "regles": []},
        ],
        "page": [],
        "mots": 9,
    }


def test_an_empty_page_has_nothing_to_say():
    assert verifier([]) == {"phrases": [], "page": [], "mots": 0}


@settings(deadline=None)
@given(st.lists(TEXTES, max_size=6))
def test_any_text_gets_an_answer_in_the_same_order(textes):
    rapport = verifier([Partie("Titre", tuple(Ligne((texte,), False) for texte in textes))])

    assert [phrase["texte"] for phrase in rapport["phrases"]] == textes
    regles = [regle for phrase in rapport["phrases"] for regle in phrase["regles"]] + rapport["page"]
    assert {regle["gravite"] for regle in regles} <= GRAVITES
    assert all(set(phrase["phenomenes"]) <= set(PHENOMENES) for phrase in rapport["phrases"])
    assert json.loads(json.dumps(rapport)) == rapport


@settings(deadline=None)
@given(TEXTES)
def test_alarms_set_aside_vanish_and_the_others_stay(texte):
    parties = [Partie("Titre", (Ligne((texte,), False),))]
    regles = verifier(parties)["phrases"][0]["regles"]
    ecartes = {regle["code"] for regle in regles[::2]}

    contexte = Contexte(ecartees=frozenset(empreinte(code, texte) for code in ecartes))

    assert verifier(parties, contexte)["phrases"][0]["regles"] == [r for r in regles if r["code"] not in ecartes]


def test_a_phenomenon_set_aside_is_not_told_any_more():
    ecartees = frozenset({empreinte("F20", "La place est donnée.")})

    assert verifier(lignes_nues("La place est donnée."), Contexte(ecartees=ecartees))["phrases"][0]["phenomenes"] == []


def test_an_alarm_of_the_page_is_set_aside_by_its_part():
    partie = Partie("Où ?", tuple(Ligne((phrase,), False) for phrase in ("Vous venez.", "Vous jouez.", "Vous partez.")))

    assert verifier([partie], Contexte(ecartees=frozenset({empreinte("F40", "Où ?")})))["page"] == []


@pytest.mark.parametrize("autre", ["la crèche  est ouverte", "La crèche est ouverte !", " LA CRÈCHE est ouverte."])
def test_what_changes_no_word_keeps_the_print_of_an_alarm(autre):
    assert empreinte("F20", autre) == empreinte("F20", "La crèche est ouverte.")


def test_the_print_of_an_alarm_depends_on_its_rule_and_on_its_words():
    prints = {empreinte("F20", "Vous venez."), empreinte("F21", "Vous venez."), empreinte("F20", "Vous partez.")}

    assert len(prints) == 3


@pytest.mark.parametrize("phrase", BONNES_PHRASES)
def test_a_good_sentence_is_left_in_peace(phrase):
    regles = verifier(lignes_nues(phrase))["phrases"][0]["regles"]

    assert [regle for regle in regles if regle["gravite"] != "conseil"] == []


def test_good_sentences_are_left_in_peace_together():
    rapport = verifier(lignes_nues("\n".join(BONNES_PHRASES)))

    assert [r for phrase in rapport["phrases"] for r in phrase["regles"] if r["gravite"] != "conseil"] == []


def test_a_difficult_word_is_told_once_a_page():
    rapport = verifier(lignes_nues("Vous demandez une dérogation.\nLes dérogations sont rares."))

    assert [[regle["code"] for regle in phrase["regles"]] for phrase in rapport["phrases"]] == [["F30"], []]


def test_a_linked_word_is_explained_where_it_is_linked():
    lie = Ligne(("Vous demandez une dérogation.",), termes=frozenset({"dérogation"}))

    assert verifier([Partie("", (lie,))])["phrases"][0]["regles"] == []


def test_a_site_gives_its_own_names():
    textes = lignes_nues("Appelez la Ruche.\nLa Maison des petits ouvre.")

    rapport = verifier(textes, Contexte(memes_mots=(("la ruche", "la maison des petits"),)))

    assert [regle["code"] for regle in rapport["phrases"][1]["regles"]] == ["F33"]
