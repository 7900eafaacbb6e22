"""References are said on the phone: one wrong sign, or two swapped, must never lead to another family's request."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarches.references import ALPHABET, _cle, lire_reference, nouvelle_reference

CORPS = st.text(ALPHABET, min_size=7, max_size=7)


def _signes(corps):
    return corps + _cle(corps)


@settings(deadline=None)
@given(CORPS)
def test_one_wrong_sign_is_always_caught(corps):
    signes = _signes(corps)
    faux = (
        signes[:rang] + autre + signes[rang + 1 :]
        for rang in range(len(signes))
        for autre in ALPHABET
        if autre != signes[rang]
    )

    assert not any(map(lire_reference, faux))


@settings(deadline=None)
@given(CORPS)
def test_two_neighbours_swapped_are_always_caught(corps):
    signes = _signes(corps)
    permutees = [
        signes[:rang] + b + a + signes[rang + 2 :] for rang, (a, b) in enumerate(itertools.pairwise(signes)) if a != b
    ]

    assert not any(map(lire_reference, permutees))


@settings(deadline=None)
@given(CORPS, st.sampled_from(["{}", "PE{}", "pe-{}", " PE {} ", "PE‑{}"]))
def test_a_reference_is_read_as_people_type_it(corps, forme):
    signes = _signes(corps)

    assert lire_reference(forme.format(f"{signes[:4]} {signes[4:]}".lower())) == f"PE-{signes[:4]}-{signes[4:]}"


@pytest.mark.parametrize(
    "saisie", ["", "PE-", "\x00", "PE-7K4F-29Q", "PE-7K4F-29QXX", "PE-OOOO-1111", "é" * 8, "2" * 10_000]
)
def test_what_is_no_reference_is_none(saisie):
    assert lire_reference(saisie) is None


def test_a_new_reference_reads_back_as_itself():
    references = {nouvelle_reference() for _ in range(200)}

    assert {lire_reference(reference) for reference in references} == references
    assert len(references) == 200


def test_no_sign_is_mistaken_for_another():
    assert not set(ALPHABET) & set("0O1IL")
