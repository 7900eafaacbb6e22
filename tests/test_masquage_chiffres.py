"""Small numbers stay hidden from who has every table and an hour of algebra."""

from fractions import Fraction
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carte.secret import SEUIL
from demarches.masquage_chiffres import masquer, retrouvables, serres


def _tables(nombres):
    """Numbers of `n` relais by two tables that share their totals, with the totals and the equations."""
    relais, cellules, egalites = range(len(nombres)), {}, []
    tailles = [len(table) for table in nombres[0]]
    for r in relais:
        total = sum(nombres[r][0])
        # Both tables count the same requests: what is missing of the second goes in its last column.
        seconde = [min(v, total) for v in nombres[r][1]]
        seconde[-1] = max(0, total - sum(seconde[:-1]))
        cellules |= {(r, 0, c): v for c, v in enumerate(nombres[r][0])} | {(r, 1, c): v for c, v in enumerate(seconde)}
        cellules[r, "total"] = total if sum(seconde) == total else None
    if None in cellules.values():
        return None
    for t, taille in enumerate(tailles):
        for c in range(taille):
            cellules["T", t, c] = sum(cellules[r, t, c] for r in relais)
            egalites.append((("T", t, c), [(r, t, c) for r in relais]))
        egalites += [((s, "total"), [(s, t, c) for c in range(taille)]) for s in (*relais, "T")]
    cellules["T", "total"] = sum(cellules[r, "total"] for r in relais)
    return cellules, [*egalites, (("T", "total"), [(r, "total") for r in relais])]


def _rang(lignes):
    lignes, rang = [list(map(Fraction, ligne)) for ligne in lignes], 0
    for colonne in range(len(lignes[0]) if lignes else 0):
        pivot = next((i for i in range(rang, len(lignes)) if lignes[i][colonne]), None)
        if pivot is None:
            continue
        lignes[rang], lignes[pivot] = lignes[pivot], lignes[rang]
        for i in range(rang + 1, len(lignes)):
            fois = lignes[i][colonne] / lignes[rang][colonne]
            lignes[i] = [a - fois * b for a, b in zip(lignes[i], lignes[rang], strict=True)]
        rang += 1
    return rang


def attaquer(cellules, egalites, caches):
    """Keys of small numbers that the shown ones give: those whose own line adds nothing to the system."""
    inconnues = sorted(caches, key=str)
    systeme = []
    for total, parts in egalites:
        systeme.append([(cle in parts) - (cle == total) for cle in inconnues])
    rang = _rang(systeme)
    petits = [cle for cle in inconnues if 0 < cellules[cle] < SEUIL]
    return [cle for cle in petits if _rang([*systeme, [int(c == cle) for c in inconnues]]) == rang]


def encadrer(cellules, egalites, caches):
    """Keys of small numbers found by trying 1 for every hidden number beside them: a zero would have been shown."""
    trouvees = []
    for total, parts in egalites:
        cachees = [cle for cle in parts if cle in caches]
        if total not in caches and cachees and 0 not in (cellules[cle] for cle in cachees):
            reste = cellules[total] - sum(cellules[cle] for cle in parts if cle not in caches)
            trouvees += cachees if reste == len(cachees) else []
    return trouvees


NOMBRES = st.integers(0, 9) | st.integers(0, 40)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(st.data())
def test_no_small_number_comes_out_of_all_the_tables_together(data):
    colonnes = [data.draw(st.integers(1, 4)) for _ in range(2)]
    ligne = st.tuples(*(st.lists(NOMBRES, min_size=n, max_size=n) for n in colonnes))
    tables = _tables(data.draw(st.lists(ligne, min_size=1, max_size=4)))
    if tables is None:
        return
    cellules, egalites = tables

    caches = masquer(cellules, egalites)

    assert all(cle in caches for cle, nombre in cellules.items() if 0 < nombre < SEUIL)
    assert attaquer(cellules, egalites, caches) == []
    assert encadrer(cellules, egalites, caches) == []


def test_a_number_that_only_several_totals_give_is_found():
    """Each line and column hides two numbers, and yet one comes out: the bridge between two squares."""
    carre = [("a", "1"), ("a", "2"), ("b", "1"), ("b", "2")]
    autre = [("c", "3"), ("c", "4"), ("d", "3"), ("d", "4")]
    pont = ("a", "3")
    cellules = dict.fromkeys(product("abcd", "1234"), 9) | dict.fromkeys((*carre, *autre, pont), 3)
    lignes = [(f"ligne {r}", [(r, c) for c in "1234"]) for r in "abcd"]
    colonnes = [(f"colonne {c}", [(r, c) for r in "abcd"]) for c in "1234"]
    nombres = cellules | {total: sum(cellules[p] for p in parts) for total, parts in (*lignes, *colonnes)}

    assert retrouvables({*carre, *autre, pont}, [*lignes, *colonnes]) == {pont}
    caches = masquer(nombres, [*lignes, *colonnes])
    assert attaquer(nombres, [*lignes, *colonnes], caches) == []


def test_large_numbers_are_all_shown():
    cellules, egalites = _tables([([10, 20], [15, 15]), ([7, 8], [9, 6])])

    assert masquer(cellules, egalites) == set()


def test_a_small_total_of_one_part_hides_both():
    assert masquer({"total": 3, "part": 3}, [("total", ["part"])]) == {"total", "part"}


def test_five_hidden_numbers_that_make_five_are_not_all_hidden_alone():
    cinq = dict.fromkeys("abcde", 1)
    nombres = cinq | {"f": 7, "total": 12}

    assert serres(nombres, set(cinq), [("total", [*cinq, "f"])]) == set(cinq)
    assert masquer(nombres, [("total", [*cinq, "f"])]) == {*cinq, "f"}
    assert masquer(cinq | {"total": 5}, [("total", list(cinq))]) == {*cinq, "total"}


def test_a_bound_goes_from_one_total_to_the_next():
    """Of three relais: six files left in all, one at the least in each; those of the first two make two."""
    nombres = {"a": 1, "b": 1, "c": 4, "d": 4, "ab": 2, "abc": 6, "cd": 8}
    egalites = [("ab", ["a", "b"]), ("abc", ["ab", "c"]), ("cd", ["c", "d"])]

    caches = masquer(nombres, egalites)

    assert serres(nombres, caches, egalites) & {"a", "b", "c", "d", "ab"} == set()
