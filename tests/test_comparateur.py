"""The comparator's engine: family situations with the order and the reasons expected, and what never changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from modes_accueil.comparateur import POIDS, Besoin, Profil, Raison, classer
from modes_accueil.models import APTITUDES, Aptitude
from modes_accueil.raisons import ATTENTES, age_lisible, dire

APTITUDE = {"s": "souvent", "p": "parfois", "r": "rarement"}
ATTENTES_EN_COLONNES = [attente for attente, _libelle in APTITUDES]
# Code, ages in months, then: part time, now and then, odd hours, changing hours, urgent, handicap, job, siblings.
MODES = (
    ("creche", 2, 72, "spprpssp"),
    ("micro-creche", 2, 72, "spprpppp"),
    ("assistant-maternel", 2, 72, "spspppps"),
    ("mam", 2, 72, "sppppppp"),
    ("creche-familiale", 2, 48, "sprrpppp"),
    ("creche-parentale", 2, 36, "sprrrppr"),
    ("halte-garderie", 2, 72, "ssrpspsp"),
    ("garde-a-domicile", 0, 72, "psssppps"),
    ("garde-partagee", 2, 72, "prsprprs"),
    ("ecole-2-ans", 24, 72, "prrrrppp"),
)
PROFILS = [
    Profil(code, ordre, age_min, age_max, dict(zip(ATTENTES_EN_COLONNES, map(APTITUDE.get, lettres), strict=True)))
    for ordre, (code, age_min, age_max, lettres) in enumerate(MODES)
]
A_NAITRE, UN_AN, DEUX_ANS, TROIS_ANS = (2, 11), (12, 23), (24, 35), (36, 71)

# Situation: age, needs, the first three, reasons of the first one before its age ("+" often, "~" sometimes).
SITUATIONS = {
    "a week like most": (UN_AN, "", "creche micro-creche assistant-maternel", ""),
    "three days a week, birth to come": (
        A_NAITRE,
        "temps_partiel",
        "creche micro-creche assistant-maternel",
        "+temps_partiel",
    ),
    "a few hours for errands": (UN_AN, "occasionnel", "halte-garderie garde-a-domicile creche", "+occasionnel"),
    "a nurse at night": (
        UN_AN,
        "horaires_decales",
        "assistant-maternel garde-a-domicile garde-partagee",
        "+horaires_decales",
    ),
    "a rota that changes": (
        DEUX_ANS,
        "horaires_variables",
        "garde-a-domicile assistant-maternel mam",
        "+horaires_variables",
    ),
    "a job that starts on Monday": (UN_AN, "urgence", "halte-garderie creche micro-creche", "+urgence"),
    "a child with a handicap": (UN_AN, "handicap", "creche micro-creche assistant-maternel", "+handicap"),
    "a parent in training": (DEUX_ANS, "insertion", "creche halte-garderie micro-creche", "+insertion"),
    "two children": (UN_AN, "fratrie", "assistant-maternel garde-a-domicile garde-partagee", "+fratrie"),
    "a hospital's rota": (
        UN_AN,
        "horaires_decales horaires_variables",
        "garde-a-domicile assistant-maternel garde-partagee",
        "+horaires_decales +horaires_variables",
    ),
    "two children before seven": (
        UN_AN,
        "horaires_decales fratrie",
        "assistant-maternel garde-a-domicile garde-partagee",
        "+horaires_decales +fratrie",
    ),
    "hired, at once": (
        UN_AN,
        "urgence insertion",
        "halte-garderie creche micro-creche",
        "+urgence +insertion",
    ),
    "interviews, now and then": (
        DEUX_ANS,
        "insertion occasionnel",
        "halte-garderie creche garde-a-domicile",
        "+occasionnel +insertion",
    ),
    "handicap, two days": (
        UN_AN,
        "handicap temps_partiel",
        "creche micro-creche assistant-maternel",
        "+handicap +temps_partiel",
    ),
    "handicap, early mornings, birth to come": (
        A_NAITRE,
        "handicap horaires_decales",
        "creche assistant-maternel garde-a-domicile",
        "+handicap ~horaires_decales",
    ),
    "night shifts from next week": (
        UN_AN,
        "urgence horaires_decales",
        "assistant-maternel garde-a-domicile creche",
        "+horaires_decales ~urgence",
    ),
    "two years, a plain week": (DEUX_ANS, "", "creche micro-creche assistant-maternel", ""),
    "after school at three": (TROIS_ANS, "fratrie", "assistant-maternel garde-a-domicile garde-partagee", "+fratrie"),
    "two children, part time": (
        UN_AN,
        "temps_partiel fratrie",
        "assistant-maternel creche micro-creche",
        "+temps_partiel +fratrie",
    ),
    "a fall, a few hours tomorrow": (
        UN_AN,
        "occasionnel urgence",
        "halte-garderie garde-a-domicile creche",
        "+urgence +occasionnel",
    ),
    "training two days a week": (
        DEUX_ANS,
        "temps_partiel insertion",
        "creche halte-garderie micro-creche",
        "+insertion +temps_partiel",
    ),
    "late evenings at three": (
        TROIS_ANS,
        "horaires_decales",
        "assistant-maternel garde-a-domicile garde-partagee",
        "+horaires_decales",
    ),
    "twins to come, changing hours": (
        A_NAITRE,
        "horaires_variables fratrie",
        "garde-a-domicile assistant-maternel garde-partagee",
        "+horaires_variables +fratrie",
    ),
    "handicap, job search, part time": (
        DEUX_ANS,
        "handicap insertion temps_partiel",
        "creche halte-garderie micro-creche",
        "+handicap +insertion +temps_partiel",
    ),
    "everything at once at work": (
        UN_AN,
        "horaires_decales horaires_variables urgence fratrie",
        "garde-a-domicile assistant-maternel mam",
        "+horaires_decales +horaires_variables +fratrie ~urgence",
    ),
    "an emergency at three": (
        TROIS_ANS,
        "urgence occasionnel",
        "halte-garderie garde-a-domicile creche",
        "+urgence +occasionnel",
    ),
}


def classement(age, attentes, profils=PROFILS):
    return classer(profils, Besoin(age, frozenset(attentes.split())))


def ecrire(raisons):
    signes = {"souvent": "+", "parfois": "~", "rarement": "-"}
    return " ".join(signes[raison.code] + raison.attente for raison in raisons if raison.attente)


@pytest.mark.parametrize("situation", SITUATIONS)
def test_situation_of_a_family(situation):
    age, attentes, premiers, raisons = SITUATIONS[situation]
    resultats = classement(age, attentes)
    assert [resultat.profil.code for resultat in resultats[:3]] == premiers.split()
    assert ecrire(resultats[0].raisons) == raisons
    assert resultats[0].raisons[-1] == Raison("age")


def test_what_a_mode_seldom_answers_is_a_reservation_and_puts_it_low():
    dernier = classement(DEUX_ANS, "horaires_decales horaires_variables")[-1]
    assert dernier.profil.code == "ecole-2-ans"
    assert ecrire(dernier.reserves) == "-horaires_decales -horaires_variables"


def test_two_times_sometimes_is_better_than_often_and_seldom():
    attentes = dict.fromkeys(POIDS, "parfois")
    moyen = Profil("moyen", 1, 0, 72, attentes)
    inegal = Profil("inegal", 0, 0, 72, attentes | {"urgence": "souvent", "handicap": "rarement"})
    assert [r.profil.code for r in classement(UN_AN, "urgence handicap", [inegal, moyen])] == ["moyen", "inegal"]


@pytest.mark.parametrize(
    ("age", "exclus"),
    [
        (A_NAITRE, {"ecole-2-ans": Raison("des", mois=24)}),
        (UN_AN, {"ecole-2-ans": Raison("des", mois=24)}),
        (DEUX_ANS, {}),
        (TROIS_ANS, {"creche-parentale": Raison("jusqu_a", mois=36)}),
    ],
)
def test_age_rules_out_and_says_why(age, exclus):
    assert {r.profil.code: r.exclu for r in classement(age, "") if r.exclu} == exclus


def test_a_part_of_the_ages_only_is_a_reservation():
    (familiale,) = [r for r in classement(TROIS_ANS, "") if r.profil.code == "creche-familiale"]
    assert familiale.exclu is None
    assert familiale.reserves == (Raison("jusqu_a", mois=48),)
    assert Raison("age") not in familiale.raisons


def test_every_need_of_the_guides_is_weighed_and_worded():
    assert set(POIDS) == set(ATTENTES_EN_COLONNES) == set(ATTENTES)


@pytest.mark.parametrize(
    ("raison", "phrase"),
    [
        (Raison("souvent", "fratrie"), "Souvent possible\u00a0: plusieurs enfants de la famille."),
        (Raison("parfois", "temps_partiel"), "Parfois possible\u00a0: quelques jours par semaine."),
        (Raison("rarement", "horaires_variables"), "Plus rare ici\u00a0: un planning qui change."),
        (Raison("age"), "Accueille les enfants de cet âge."),
        (Raison("des", mois=24), "Accueille les enfants à partir de 2 ans."),
        (Raison("jusqu_a", mois=30), "Accueille les enfants jusqu’à 30 mois."),
    ],
    ids=lambda valeur: valeur if isinstance(valeur, str) else valeur.code,
)
def test_reasons_are_worded(raison, phrase):
    assert dire(raison) == phrase


@pytest.mark.parametrize(("mois", "lisible"), [(0, "0 mois"), (12, "1 an"), (18, "18 mois"), (36, "3 ans")])
def test_an_age_is_read_in_years_when_it_counts_some(mois, lisible):
    assert age_lisible(mois) == lisible


AGES = st.tuples(st.integers(0, 71), st.integers(0, 71)).map(sorted).map(tuple)
BESOINS = st.builds(Besoin, AGES, st.frozensets(st.sampled_from(sorted(POIDS))))
UN_PROFIL = st.builds(
    lambda ages, aptitudes: (ages[0], ages[1] + 1, aptitudes),
    AGES,
    st.fixed_dictionaries({attente: st.sampled_from(Aptitude.values) for attente in POIDS}),
)
DES_PROFILS = st.lists(UN_PROFIL, min_size=1, max_size=8).map(
    lambda tires: [Profil(f"mode-{rang}", rang, *tire) for rang, tire in enumerate(tires)]
)


@given(DES_PROFILS, BESOINS, st.randoms(use_true_random=False))
def test_every_mode_is_ranked_once_whatever_their_order(profils, besoin, hasard):
    resultats = classer(profils, besoin)
    assert sorted(r.profil.code for r in resultats) == sorted(p.code for p in profils)
    hasard.shuffle(profils)
    assert classer(profils, besoin) == resultats


@given(DES_PROFILS, BESOINS)
def test_the_excluded_close_the_list_without_reasons(profils, besoin):
    resultats = classer(profils, besoin)
    exclus = [r.exclu is not None for r in resultats]
    assert exclus == sorted(exclus)
    assert all(r.raisons == r.reserves == () for r in resultats if r.exclu)
    gardes = [r for r in resultats if not r.exclu]
    assert all(r.profil.age_min <= besoin.age[1] and r.profil.age_max > besoin.age[0] for r in gardes)


@given(DES_PROFILS, BESOINS, st.sampled_from(sorted(POIDS)), st.data())
def test_answering_a_need_more_often_never_lowers_a_mode(profils, besoin, attente, data):
    rang = data.draw(st.integers(0, len(profils) - 1))
    avant = [r.profil.code for r in classer(profils, besoin)].index(f"mode-{rang}")
    ancien = profils[rang]
    aptitudes = {**ancien.aptitudes, attente: "souvent"}
    profils[rang] = Profil(ancien.code, ancien.ordre, ancien.age_min, ancien.age_max, aptitudes)
    assert [r.profil.code for r in classer(profils, besoin)].index(f"mode-{rang}") <= avant


@given(DES_PROFILS, BESOINS)
def test_every_need_said_is_a_reason_or_a_reservation(profils, besoin):
    for resultat in classer(profils, besoin):
        if resultat.exclu is None:
            dites = {raison.attente for raison in (*resultat.raisons, *resultat.reserves) if raison.attente}
            assert dites == besoin.attentes
