"""What is typed wrong, and what cannot be known, is told in a sentence that names the entry; never guessed."""

import datetime
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from django.conf import settings
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from commun.models.baremes import Confiance
from simulateurs.grandeurs import Phrase
from simulateurs.lecture import baremes_de_la_base, depuis_les_lignes
from simulateurs.registre import FAMILLES, calculer
from simulateurs.resultats import Refus
from simulateurs.saisie import OBLIGATOIRE
from simulateurs.situations import SITUATIONS
from tests.fabriques import BaremeFactory
from tests.simulations import AUJOURD_HUI, baremes, lignes, montant, refus, simuler

MENSUALITE = {"tarif_horaire": 2, "heures_par_jour": 9, "jours_par_semaine": 5, "semaines": 46}
MENSUALISATION = {"regime": "46_semaines_ou_moins", "heures_semaine": 40, "semaines": 36, "taux_brut": 4}
PSU = {"ressources_mensuelles": 2500, "enfants_a_charge": 1}
CMG = {"mode": "AM", "revenu_mensuel": 3000, "enfants_a_charge": 1, "heures": 125, "cout_mensuel": "606,25"}
STRUCTURE = {"mode": "micro_creche", "ressources_annuelles": 40000, "enfants_a_charge": 1, "depense_mensuelle": 1400}
RESTE = {"mode": "PSU", "revenu_mensuel": 3000, "enfants_a_charge": 1, "heures": 125}


@pytest.mark.parametrize(
    "ecrit", ["2500", "2 500", "2\u202f500,00", "2500,00 €", "2500.0", " 2\u00a0500 € ", 2500, 2500.0]
)
def test_an_amount_is_read_as_people_type_it(ecrit):
    assert montant("psu_tarif_horaire", "tarif_non_arrondi", **PSU | {"ressources_mensuelles": ecrit}) == Decimal(
        "1.5475"
    )


@pytest.mark.parametrize(
    ("ecrit", "phrase"),
    [
        (-1, "Ressources du foyer par mois : ce nombre ne peut pas être négatif."),
        ("-2 500,10", "Ressources du foyer par mois : ce nombre ne peut pas être négatif."),
        (10**30, "Ressources du foyer par mois : au plus 1 000 000 €."),
        ("9" * 39, "Ressources du foyer par mois : au plus 1 000 000 €."),
        ("", "Ressources du foyer par mois : ce renseignement manque."),
        ("   ", "Ressources du foyer par mois : ce renseignement manque."),
        (None, "Ressources du foyer par mois : ce renseignement manque."),
        ("2,500", "Ressources du foyer par mois : au plus 2 chiffres après la virgule."),
        ("2,500.00", "« 2,500.00 » n’est pas un nombre. Écrivez par exemple 1250,50."),
        ("25 00", "« 25 00 » n’est pas un nombre. Écrivez par exemple 1250,50."),
        ("deux mille", "« deux mille » n’est pas un nombre. Écrivez par exemple 1250,50."),
        ("٢٥٠٠", "n’est pas un nombre."),
        ("1e3", "« 1e3 » n’est pas un nombre."),
        (True, "« True » n’est pas un nombre."),
        (float("nan"), "« nan » n’est pas un nombre."),
        (float("inf"), "« inf » n’est pas un nombre."),
        ([2500], "« [2500] » n’est pas un nombre."),
        ([Decimal(3)], '« ["3"] » n’est pas un nombre.'),
        ("%(champ)s", "« %(champ)s » n’est pas un nombre."),
        ("x" * 10_000, f"« {'x' * 40} » n’est pas un nombre."),
    ],
)
def test_an_amount_that_is_none_is_refused_by_name(ecrit, phrase):
    assert phrase in refus("psu_tarif_horaire", **PSU | {"ressources_mensuelles": ecrit})


FAUTES = {
    "psu_tarif_horaire": (
        PSU,
        [
            ({"enfants_a_charge": 0}, "Enfants à charge : au moins 1."),
            ({"enfants_a_charge": "1,5"}, "Enfants à charge : donnez un nombre entier."),
            ({"enfants_a_charge": 21}, "Enfants à charge : au plus 20."),
            ({"enfants_aeeh": 2}, "il ne peut pas y en avoir plus que d’enfants."),
            ({"type_accueil": "garderie"}, "Choix : crèche collective ou micro-crèche, "),
            ({"date": "2021-12-31"}, "pas de barème pour le 31 décembre 2021"),
            ({"date": "01/01/2027"}, "nos chiffres vont du 1er janvier 2022 au 31 décembre 2026."),
            ({"date": "hier"}, "Date : « hier » n’est pas une date."),
            ({"date": "2026-02-30"}, "n’est pas une date."),
        ],
    ),
    "psu_mensualite": (
        MENSUALITE,
        [
            ({"heures_par_jour": 25}, "Heures par jour : au plus 24 h."),
            ({"jours_par_semaine": 8, "semaines": 54}, "au plus 7 jours. Semaines d’accueil par an : au plus 53"),
            ({"mois": 13}, "Mois payés par an : au plus 12 mois."),
        ],
    ),
    "cmg_emploi_direct": (
        CMG,
        [
            ({"heures": 0}, "Heures par mois : donnez un nombre plus grand que zéro."),
            ({"heures": 745}, "Heures par mois : au plus 744 h."),
            ({"depense_mensuelle": 700}, "donnez une seule de ces entrées : cout_mensuel, depense_mensuelle."),
            ({"date": "2025-08-31"}, "aucune valeur confirmée au 31 août 2025"),
            ({"age_enfant": 6}, "Âge de l’enfant : le CMG s’arrête à 6 ans."),
            ({"age_enfant": 12, "parent_isole": True}, "le CMG s’arrête à 12 ans."),
            ({"parent_isole": "peut-être"}, "Parent seul : répondez par oui ou par non."),
            ({"prepare": "taux_plein"}, "Le CMG et la PreParE à taux plein ne vont pas ensemble"),
        ],
    ),
    "cmg_structure": (
        STRUCTURE,
        [
            ({"conge_naissance": True}, "Le CMG ne va pas avec le congé supplémentaire"),
            ({"date": "2024-05-01"}, "aucune valeur confirmée au 1er mai 2024"),
        ],
    ),
    "reste_a_charge_complet": (
        RESTE,
        [
            ({"aides": ["cmg"]}, "En crèche au tarif de la Caf, il n’y a pas de CMG"),
            ({"aides": ["credit_impot_emploi_domicile"]}, "un seul crédit d’impôt"),
            ({"aides": "cmg"}, "Aides : donnez une liste."),
            ({"revenu_mensuel": None}, "Revenus du foyer par mois : ce renseignement manque."),
            ({"mode": "AM"}, "Ce que vous payez par mois : ce renseignement manque."),
            ({"mode": "AM", "cout_mensuel": 600, "prepare": "taux_plein"}, "ne vont pas ensemble"),
            ({"mode": "micro_creche_paje", "cout_mensuel": 600, "age_enfant": 7, "isole": True}, "s’arrête à 6 ans"),
            (
                {"mode": "micro_creche_paje", "cout_mensuel": 600, "enfants_aeeh": 2, "date": "2026-10-01"},
                "il ne peut pas y en avoir plus que d’enfants.",
            ),
            ({"mode": "GED", "cout_mensuel": 600}, "Son plafond n’est pas publié."),
        ],
    ),
    "credit_impot_garde_hors_domicile": (
        {"cases": {"f7ga": 1}, "annee_revenus": 2025},
        [
            ({"cases": {"f7zz": 1}}, "Choix : f7ga, f7gb"),
            ({"cases": 3500}, "donnez un montant par case."),
            ({"annee_revenus": 2021}, "pas de barème pour le 31 décembre 2021"),
        ],
    ),
    "am_mensualisation": (
        MENSUALISATION,
        [
            ({"semaines": 47}, "ce contrat en compte 46 semaines au plus."),
            ({"semaines": 47, "regime": "52_semaines"}, "ce contrat en compte 52 semaines."),
            ({"heures_semaine": ""}, "Heures par semaine : ce renseignement manque."),
            ({"taux_brut": 0}, "Salaire brut de l’heure : donnez un nombre plus grand que zéro."),
        ],
    ),
    "am_indemnite_entretien": (
        {"heures_jour": 9},
        [
            ({}, "On parle de 4,35 €, sans source qui le confirme."),
            ({"minimum_garanti": "4.25", "date": "2026-10-01"}, "aucune valeur confirmée au 1er octobre 2026"),
        ],
    ),
    "am_deduction_absence": (
        {"regime": "46_semaines", "salaire_mensualise": 540, "jours_qui_auraient_ete_travailles": 21},
        [
            ({"jours_non_travailles": 22}, "Jours non travaillés : pas plus que ce qui était prévu."),
            ({}, "Jours non travaillés : ce renseignement manque."),
        ],
    ),
    "ged_presence_responsable": (
        {"heures_presence_responsable": 3},
        [({"garde_partagee": "oui"}, "En garde partagée")],
    ),
    "ged_indemnite_licenciement": (
        {"salaire_mensuel_moyen": 1800},
        [
            ({}, "Ancienneté du contrat : ce renseignement manque."),
            ({"annees": 1, "mois_anciennete": 12}, "donnez des mois ou des années, pas les deux."),
        ],
    ),
    "ged_mensualisation": ({"heures_semaine": 45, "taux_brut": 13}, [({}, "au-delà de 40 h")]),
}


@pytest.mark.parametrize(
    ("famille", "entrees", "phrase"),
    [(famille, base | changes, phrase) for famille, (base, fautes) in FAUTES.items() for changes, phrase in fautes],
)
def test_each_fault_has_its_sentence(famille, entrees, phrase):
    assert phrase in refus(famille, **entrees)


def test_every_fault_is_told_at_once():
    with pytest.raises(Refus) as refuse:
        simuler("psu_tarif_horaire", ressources_mensuelles="", enfants_a_charge=-1)
    assert [erreur.champ for erreur in refuse.value.erreurs] == ["ressources_mensuelles", "enfants_a_charge"]


def test_twelve_children_pay_the_last_rate():
    assert montant("psu_tarif_horaire", "taux_effort_pct", **PSU | {"enfants_a_charge": 12}) == Decimal("0.0206")


def test_an_entry_that_nobody_knows_is_told():
    reserves = simuler("psu_tarif_horaire", **PSU, revenu_du_chat=3).reserves
    assert [str(r).replace("\u00a0", " ") for r in reserves] == [
        "« revenu_du_chat » n’est pas connu de ce calcul : il n’a pas compté."
    ]


def test_a_rule_without_an_end_stays_in_force_and_a_yearly_figure_does_not():
    janvier = datetime.date(2027, 1, 4)
    assert simuler("am_preavis", janvier, mois_anciennete=3).valeurs == {"preavis": "15 jours"}
    assert "aucune valeur confirmée au 4 janvier 2027" in refus("psu_tarif_horaire", janvier, **PSU)
    assert "pas de barème pour le 1er janvier 2028" in refus(
        "am_preavis", janvier, mois_anciennete=3, date="2028-01-01"
    )


def test_a_micro_creche_that_is_too_dear_gives_no_cmg():
    entrees = RESTE | {"mode": "micro_creche_paje", "depense_mensuelle": 1300, "date": "2026-10-01"}
    resultat = simuler("reste_a_charge_complet", **entrees)
    assert resultat.valeurs["cmg"].valeur == 0
    assert "Au-delà de 10" in str(resultat.reserves[0])


def test_two_increases_that_meet_are_two_readings():
    resultat = simuler("cmg_structure", **STRUCTURE, isole=True, atypique=True)
    assert resultat.valeurs == {}
    assert [str(lu.resultat.valeurs["cmg"].valeur) for lu in resultat.lectures] == ["1190.00", "1190.00"]
    assert len({lu.resultat.valeurs["plafond_net_crds"] for lu in resultat.lectures}) == 2


def test_two_increases_are_two_readings_of_what_is_left_too():
    entrees = RESTE | {"mode": "micro_creche_paje", "depense_mensuelle": 1200, "isole": True, "atypique": True}
    resultat = simuler("reste_a_charge_complet", **entrees, date="2026-10-01")
    assert (resultat.valeurs, len(resultat.lectures)) == ({}, 2)


@pytest.mark.parametrize(("age", "credit"), [("5.5", "1395.00"), ("6.5", "1395.00"), (7, "0.00"), (None, "1395.00")])
def test_the_credit_of_who_is_too_old_is_nothing(age, credit):
    resultat = simuler("reste_a_charge_complet", **RESTE, age_enfant=age)
    assert str(resultat.valeurs["credit_impot_annuel"].valeur) == credit
    assert any("moins de 6" in str(reserve) for reserve in resultat.reserves) == (age in ("6.5", 7))


@pytest.mark.parametrize(
    ("changes", "dit"),
    [({}, False), ({"cout_mensuel": 1001}, True), ({"mode": "GED"}, True), ({"mode": "GED", "cout_mensuel": 10}, True)],
)
def test_contributions_that_are_left_are_told(changes, dit):
    resultat = simuler("cmg_emploi_direct", **CMG | changes, date="2025-10-01")
    assert any("cotisations" in str(reserve) for reserve in resultat.reserves) == dit


def test_the_same_amount_under_its_two_names_is_one_amount():
    dits = STRUCTURE | {"cout_mensuel": 1400, "isole": None, "parent_isole": True}
    seul = STRUCTURE | {"isole": True}
    assert simuler("cmg_structure", **dits).valeurs == simuler("cmg_structure", **seul).valeurs


def test_a_figure_that_follows_from_a_rule_is_used_and_told():
    resultat = simuler("psu_tarif_horaire", **PSU | {"ressources_mensuelles": 500})
    assert "pas encore vu publié" in str(resultat.reserves[0])


def test_a_supposed_increase_is_told_and_not_applied():
    resultat = simuler("cmg_emploi_direct", **CMG, date="2026-10-01")
    assert str(resultat.valeurs["cmg"].valeur) == "374.13"
    assert "4,91" in str(resultat.reserves[0])


def test_the_sentences_are_written_when_they_are_read():
    resultat = simuler("cmg_emploi_direct", **CMG, date="2026-10-01")
    with translation.override("en"):
        assert "606.25" in resultat.etapes[-1].formule_lisible


def test_a_local_decision_prevails(db):
    BaremeFactory(cle="psu.taux_effort.collectif.1", valeur="0.0619", unite="%")
    BaremeFactory(cle="psu.plancher", valeur="814.62", unite="€/mois")
    BaremeFactory(cle="psu.plafond", valeur=8500, unite="€/mois")
    BaremeFactory(cle="psu.plafond", valeur=10000, unite="€/mois", confiance=Confiance.DECISION_LOCALE)
    entrees = PSU | {"ressources_mensuelles": 12000, "date": datetime.date(2022, 5, 1)}
    BaremeFactory(valide_du=datetime.date(2022, 1, 1))
    resultat = calculer("psu_tarif_horaire", entrees, baremes_de_la_base(), AUJOURD_HUI)
    assert resultat.valeurs["tarif_horaire"].valeur == Decimal("6.19")


@pytest.mark.parametrize(("regle", "attendue"), [("tarif", "213.90"), ("mensualité", "213.62")])
def test_the_place_may_decide_what_is_rounded(regle, attendue):
    decision = [
        ligne.__class__(**vars(ligne) | {"confiance": Confiance.DECISION_LOCALE, "valeur_texte": regle})
        for ligne in lignes()
        if ligne.cle == "psu.arrondi"
    ]
    figures = depuis_les_lignes([*lignes(), *decision])
    entrees = {"tarif_horaire": "1.548", "heures_par_jour": 9, "jours_par_semaine": 4, "semaines": 46}
    resultat = calculer("psu_mensualite", entrees, figures, AUJOURD_HUI)
    assert [str(resultat.valeurs["mensualite"].valeur), resultat.lectures] == [attendue, ()]


@pytest.mark.parametrize(
    "champs", [{"valeur": None, "valeur_texte": "huit mille"}, {"valeur": Decimal(0), "cle": "am.entretien.heures"}]
)
def test_a_figure_written_badly_is_told_and_breaks_nothing(champs):
    cle = champs.setdefault("cle", "psu.plafond")
    mal_ecrite = next(ligne for ligne in lignes() if ligne.cle == cle and ligne.valide_au is None)
    locale = mal_ecrite.__class__(**vars(mal_ecrite) | champs | {"confiance": Confiance.DECISION_LOCALE})
    figures = depuis_les_lignes([*lignes(), locale])
    famille, entrees = (
        ("psu_tarif_horaire", PSU)
        if cle == "psu.plafond"
        else ("am_indemnite_entretien", {"heures_jour": 9, "minimum_garanti": "4.25"})
    )
    with pytest.raises(Refus, match="un barème du site est mal écrit"):
        calculer(famille, entrees, figures, AUJOURD_HUI)


# A figure without any row


def sans(cle):
    """The shipped figures, but for every row of one."""
    return replace(baremes(), chiffres=tuple(c for c in baremes().chiffres if c.cle != cle))


def phrases_sans(situation):
    """What a situation says when each figure it takes has lost its rows, in turn."""
    phrases = []
    for chiffre in situation.calculer(baremes(), MARS).chiffres:
        try:
            situation.calculer(sans(chiffre.cle), MARS)
        except Refus as refuse:
            phrases.append(str(refuse))
    return phrases


MARS = datetime.date(2026, 3, 1)
QUI_LISENT = [s for s in SITUATIONS if s.calculer(baremes(), MARS).chiffres]


@pytest.mark.parametrize("situation", QUI_LISENT, ids=lambda s: f"{s.famille}, {s.libelle}")
def test_a_figure_that_lost_its_rows_is_told_by_its_name_and_never_by_its_key(situation):
    phrases = phrases_sans(situation)
    assert phrases
    assert [phrase for phrase in phrases if re.search(r"«\s[a-z]\w*(\.\w+)*\s»", phrase)] == []


@pytest.mark.parametrize("langue", [code for code, _nom in settings.LANGUAGES])
def test_its_name_is_there_in_every_language(langue):
    with translation.override(langue), pytest.raises(Refus) as refuse:
        calculer("psu_tarif_horaire", PSU, sans("psu.plafond"), AUJOURD_HUI)
    assert "Plafond de ressources mensuelles" in str(refuse.value)
    assert "psu.plafond" not in str(refuse.value)


BRUTS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.decimals(), st.dates(),
    st.lists(st.integers(), max_size=2), st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)  # fmt: skip
PLAUSIBLES = st.one_of(
    st.integers(0, 60),
    st.sampled_from(["AM", "GED", "PSU", "oui", "2026-05-01", "52_semaines", "micro_creche", "12,5"]),
)


@pytest.mark.parametrize("nom", FAMILLES)
@given(donnees=st.data())
def test_whatever_is_typed_gives_a_result_or_a_sentence(nom, donnees):
    champs = FAMILLES[nom].champs
    entrees = {
        champ.nom: donnees.draw(st.one_of(PLAUSIBLES, BRUTS), label=champ.nom)
        for champ in champs
        if champ.defaut is OBLIGATOIRE or donnees.draw(st.booleans())
    }
    try:
        resultat = calculer(nom, entrees, baremes(), AUJOURD_HUI)
    except Refus as refuse:
        phrases = [str(erreur.phrase) for erreur in refuse.erreurs]
        assert all(phrases)
        return
    assert resultat.valeurs or resultat.lectures


@pytest.mark.parametrize(("langue", "attendu"), [("ar", "\u2066CMG\u00a0: coût\u2069"), ("en", "CMG\u00a0: coût")])
def test_a_french_label_keeps_its_order_in_a_line_from_the_right(langue, attendu):
    with translation.override(langue):
        assert str(Phrase("%(libelle)s", {"libelle": "CMG : coût"})) == attendu
