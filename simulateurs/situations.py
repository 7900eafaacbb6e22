"""Reference situations: families and contracts that change with no figure, so that what a figure moves can be shown.

In French only: editors read them.
"""

from dataclasses import dataclass, field

from simulateurs.registre import FAMILLES, calculer
from simulateurs.resultats import Refus

REVENUS = {"revenus modestes": 1200, "revenus moyens": 3000, "revenus élevés": 9000}
ENFANTS = {1: "un enfant", 3: "trois enfants"}


@dataclass(frozen=True)
class Situation:
    """A case of a family of calculations (a key of FAMILLES)."""

    famille: str
    libelle: str
    entrees: dict = field(default_factory=dict)

    def calculer(self, baremes, jour):
        """The engine's Resultat with the figures of a day. Raises Refus."""
        annee = {c.nom for c in FAMILLES[self.famille].champs} & {"annee_revenus"}
        return calculer(self.famille, self.entrees | dict.fromkeys(annee, jour.year), baremes, jour)


def _foyers(famille, libelle, **entrees):
    """One situation for each level of income, with one child and with three."""
    nom = "ressources_mensuelles" if famille == "psu_tarif_horaire" else "revenu_mensuel"
    return tuple(
        Situation(
            famille, f"{libelle}, {revenus}, {n} enfant{'s' * (n > 1)}", {nom: r, "enfants_a_charge": n} | entrees
        )
        for revenus, r in REVENUS.items()
        for n in (1, 3)
    )


def _contrats(famille, cas):
    return tuple(Situation(famille, libelle, entrees) for libelle, entrees in cas.items())


_AM = {"mode": "AM", "heures": 125, "depense_mensuelle": 606.25, "age_enfant": 2}
_GED = {"mode": "GED", "heures": 125, "depense_mensuelle": 1300, "cotisations_mensuelles": 150, "age_enfant": 2}
SITUATIONS = (
    *_foyers("psu_tarif_horaire", "crèche"),
    *_foyers("reste_a_charge_complet", "crèche, 125 h par mois", mode="PSU", heures=125, age_enfant=2),
    *_foyers(
        "reste_a_charge_complet",
        "micro-crèche, 125 h par mois",
        mode="micro_creche_paje",
        heures=125,
        tarif_horaire=10,
        age_enfant=2,
    ),
    *_foyers("reste_a_charge_complet", "assistant maternel, 125 h par mois", **_AM),
    *_foyers("reste_a_charge_complet", "garde à domicile, 125 h par mois", **_GED),
    *_contrats("am_salaire_minimum", {"sans titre": {}, "avec le titre AM-GE": {"titre_am_ge": True}}),
    *_contrats(
        "am_mensualisation",
        {
            "40 h, 52 semaines": {"regime": "52_semaines", "heures_semaine": 40, "taux_brut": 4},
            "50 h, 52 semaines": {"regime": "52_semaines", "heures_semaine": 50, "taux_brut": 4},
            "40 h, 36 semaines": {
                "regime": "46_semaines_ou_moins",
                "heures_semaine": 40,
                "semaines": 36,
                "taux_brut": 4,
            },
        },
    ),
    *_contrats(
        "am_conges_payes_annee_incomplete",
        {"40 h, 36 semaines": {"heures_semaine": 40, "semaines": 36, "taux_brut": 4}},
    ),
    *_contrats(
        "am_deduction_absence",
        {
            "un jour sur vingt": {
                "regime": "46_semaines_ou_moins",
                "salaire_mensualise": 500,
                "jours_non_travailles": 1,
                "jours_qui_auraient_ete_travailles": 20,
            }
        },
    ),
    *_contrats("am_indemnite_entretien", {f"{n} h par jour": {"heures_jour": n} for n in (4, 9)}),
    *_contrats("am_preavis", {f"{n} mois de contrat": {"mois_anciennete": n} for n in (2, 6, 24)}),
    *_contrats(
        "am_periode_essai",
        {
            "2 jours par semaine": {"jours_semaine": 2},
            "5 jours par semaine": {"jours_semaine": 5},
            "second enfant": {"jours_semaine": 5, "contrat_fratrie_en_cours": True},
        },
    ),
    *_contrats(
        "am_indemnite_rupture", {"2 ans, 16 000 € de salaires": {"total_salaires_bruts": 16000, "mois_anciennete": 24}}
    ),
    *_contrats("ged_mensualisation", {f"{n} h par semaine": {"heures_semaine": n, "taux_brut": 13} for n in (30, 40)}),
    *_contrats("ged_heures_supplementaires", {"50 h par semaine": {"heures_semaine": 50, "taux_brut": 13}}),
    *_contrats("ged_presence_responsable", {"30 h": {"heures_presence_responsable": 30}}),
    *_contrats(
        "ged_indemnite_licenciement",
        {f"{n} ans": {"salaire_mensuel_moyen": 1800, "mois_anciennete": 12 * n} for n in (3, 12)},
    ),
)


def pourquoi_fermee(famille, baremes, jour):
    """Why a family of calculations gives no result that day, as a sentence; None when it gives some.

    A figure has expired, or none is confirmed: every reference situation of the family is refused.
    """
    refus = None
    for situation in SITUATIONS:
        if situation.famille == famille:
            try:
                situation.calculer(baremes, jour)
            except Refus as faute:
                refus = refus or faute
            else:
                return None
    return refus and str(refus)


def refus_du_jour(famille, baremes, jour):
    """[(situation, why)] of the reference situations of a family that have no result that day."""
    refusees = []
    for situation in SITUATIONS:
        if situation.famille == famille:
            try:
                situation.calculer(baremes, jour)
            except Refus as faute:
                refusees.append((situation, str(faute)))
    return refusees
