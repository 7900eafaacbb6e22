"""Which sources cite an article, however both are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarches.articles import articles_cites, cite

COMMUN = "Convention collective IDCC 3239, socle commun, articles 63, 64 et 69 (préavis, documents)"
GARDE = "Convention collective IDCC 3239, articles 128 à 137, 142, 146, 147, 161, 162 et annexe 6"
CMG = "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-3 (CMG)"
IMPOTS = "Code général des impôts, article 200 quater B (crédit d’impôt)"
TRAVAIL = "Code du travail, articles L. 3141-3 et L. 3141-4"
CIRCULAIRE = "Circulaire Cnaf n° 2019-005 du 5 juin 2019 (participations des familles)"


@pytest.mark.parametrize(
    ("titre", "reference", "attendu"),
    [
        (COMMUN, "Convention collective, article 64", True),
        (COMMUN, "IDCC 3239 art. 69", True),
        (COMMUN, "Convention collective, article 6", False),
        (COMMUN, "Code du travail, article 64", False),
        (COMMUN, "convention collective", True),
        (GARDE, "convention collective, article 130", True),
        (GARDE, "convention collective, article 138", False),
        (GARDE, "convention collective, article 6", False),
        (GARDE, "convention collective, articles 140 à 145", True),
        (CMG, "Code de la sécurité sociale, article D. 531-18", True),
        (CMG, "Code de la sécurité sociale, article D531-18-1", True),
        (CMG, "CSS, article D. 531-18-3", True),
        (CMG, "Code de la sécurité sociale, article D. 531-18-4", False),
        (CMG, "Code de la sécurité sociale, article L. 531-18", False),
        (CMG, "article L. 531-5 du code de la sécurité sociale", True),
        (CMG, "Code de la sécurité sociale, article L. 531", False),
        (IMPOTS, "CGI, article 200 quater B", True),
        (IMPOTS, "CGI, article 200", False),
        (IMPOTS, "Code général des impôts, article 199 sexdecies", False),
        (TRAVAIL, "code du travail, article L. 3141-4", True),
        (TRAVAIL, "code du travail, articles L. 3141-4 et 3141-9", True),
        (TRAVAIL, "CODE DU TRAVAIL", True),
        (CIRCULAIRE, "circulaire Cnaf n° 2019-005", True),
        (CIRCULAIRE, "circulaire Cnaf n° 2019-00", False),
        (CIRCULAIRE, "Code du travail, article 5", False),
        (TRAVAIL, "", False),
        (TRAVAIL, "?!", False),
    ],
)
def test_a_source_cites_a_reference(titre, reference, attendu):
    assert cite(titre, reference) is attendu


@pytest.mark.parametrize("titre", ["Urssaf, service Pajemploi", "Que faire, dans l’ordre", CIRCULAIRE, ""])
def test_a_title_without_a_code_cites_no_article(titre):
    assert articles_cites(titre) == []


NUMEROS = st.lists(st.integers(1, 9999), min_size=1, max_size=3)
LETTRES = st.sampled_from(["", "L. ", "R. ", "D. ", "L", "R.", "D"])


def ecrit(lettre, numero):
    return lettre + "-".join(map(str, numero))


@given(st.lists(NUMEROS, min_size=3, max_size=3, unique_by=tuple), LETTRES)
def test_a_range_holds_what_stands_between_its_ends_and_nothing_beyond(numeros, lettre):
    debut, milieu, fin = (ecrit(lettre, numero) for numero in sorted(numeros))
    plage = f"Code du travail, articles {debut} à {fin} (congés)"
    assert cite(plage, f"CODE DU TRAVAIL, article {milieu}")
    assert cite(f"Code du travail, articles {milieu}, {fin} et {debut}", f"article {debut} du code du travail")
    assert not cite(f"Code du travail, articles {debut} à {milieu}", f"code du travail, article {fin}")
    assert not cite(plage, f"Code de la sécurité sociale, article {milieu}")


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_that_is_typed_breaks_the_reading(titre, reference):
    assert cite(titre, reference) in (True, False)
    assert cite(f"Code du travail, article {titre}", f"Code du travail, article {reference}") in (True, False)
