"""Calculators of a family that employs: each a family of the engine, with the words that ask for its entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from simulateurs.registre import FAMILLES

ASSISTANT_MATERNEL, GARDE_A_DOMICILE = ("assistant_maternel", "mam"), ("garde_domicile",)
METIERS = {
    ASSISTANT_MATERNEL: _("Vous employez un assistant maternel"),
    GARDE_A_DOMICILE: _("Vous employez une personne à votre domicile"),
}


@dataclass(frozen=True)
class Calculette:
    """`code` stands in its address; `champs` are entries of the family, in the order they are asked; the day is asked
    of all. `modes`: codes of ModeAccueil whose guide shows it."""

    code: str
    famille: str
    chapo: str | Promise
    champs: tuple[str, ...]
    modes: tuple[str, ...]
    aides: Mapping[str, str | Promise] = field(default_factory=dict)

    @property
    def titre(self):
        return FAMILLES[self.famille].titre


CALCULETTES = {
    c.code: c
    for c in (
        Calculette(
            "salaire-minimum",
            "am_salaire_minimum",
            _("Le salaire brut d’une heure, sous lequel on ne peut pas descendre."),
            ("titre_am_ge",),
            ASSISTANT_MATERNEL,
        ),
        Calculette(
            "salaire-mensuel",
            "am_mensualisation",
            _("Le même salaire chaque mois, que l’enfant soit accueilli toute l’année ou non."),
            ("regime", "heures_semaine", "semaines", "heures", "taux_brut"),
            ASSISTANT_MATERNEL,
            {
                "heures_semaine": _("Pour un contrat à l’année. Une demi-heure s’écrit 0,5."),
                "semaines": _("Pour un contrat de 46 semaines ou moins."),
                "heures": _("Pour un accueil occasionnel."),
            },
        ),
        Calculette(
            "conges-payes",
            "am_conges_payes_annee_incomplete",
            _("Les jours gagnés sur une année de contrat, et la somme à payer en plus du salaire."),
            ("heures_semaine", "semaines", "taux_brut"),
            ASSISTANT_MATERNEL,
        ),
        Calculette(
            "absence",
            "am_deduction_absence",
            _("Ce qu’une absence non payée enlève au salaire du mois."),
            (
                "regime",
                "salaire_mensualise",
                "heures_non_travaillees",
                "heures_qui_auraient_ete_travaillees",
                "jours_non_travailles",
                "jours_qui_auraient_ete_travailles",
            ),
            ASSISTANT_MATERNEL,
            {
                nom: _("Pour un contrat de 52 semaines.")
                for nom in ("heures_non_travaillees", "heures_qui_auraient_ete_travaillees")
            }
            | {
                nom: _("Pour un contrat de 46 semaines ou moins.")
                for nom in ("jours_non_travailles", "jours_qui_auraient_ete_travailles")
            },
        ),
        Calculette(
            "indemnite-entretien",
            "am_indemnite_entretien",
            _("Ce qui est dû au moins par jour de présence de l’enfant, pour les jeux, l’eau, le chauffage."),
            ("heures_jour",),
            ASSISTANT_MATERNEL,
        ),
        Calculette(
            "preavis",
            "am_preavis",
            _("Le temps entre l’annonce de la fin du contrat d’un assistant maternel et son dernier jour."),
            ("mois_anciennete",),
            ASSISTANT_MATERNEL,
            {"mois_anciennete": _("En mois : un an et demi s’écrit 18.")},
        ),
        Calculette(
            "periode-essai",
            "am_periode_essai",
            _("Le temps, au début du contrat d’un assistant maternel, où chacun peut y mettre fin."),
            ("jours_semaine", "contrat_fratrie_en_cours"),
            ASSISTANT_MATERNEL,
        ),
        Calculette(
            "indemnite-rupture",
            "am_indemnite_rupture",
            _("Ce qui est dû quand la famille met fin au contrat d’un assistant maternel."),
            ("total_salaires_bruts", "mois_anciennete", "faute_grave", "retrait_agrement"),
            ASSISTANT_MATERNEL,
            {
                "total_salaires_bruts": _("Depuis le début du contrat, sans les indemnités d’entretien et de repas."),
                "mois_anciennete": _("En mois : un an et demi s’écrit 18."),
            },
        ),
        Calculette(
            "salaire-garde-a-domicile",
            "ged_mensualisation",
            _("Le même salaire chaque mois, pour 40 heures par semaine au plus."),
            ("heures_semaine", "taux_brut"),
            GARDE_A_DOMICILE,
        ),
        Calculette(
            "heures-supplementaires",
            "ged_heures_supplementaires",
            _("Ce qui est dû pour les heures d’une semaine au-delà de 40."),
            ("heures_semaine", "taux_brut"),
            GARDE_A_DOMICILE,
        ),
        Calculette(
            "presence-responsable",
            "ged_presence_responsable",
            _("Des heures où la personne peut s’occuper d’elle-même tout en veillant sur l’enfant."),
            ("heures_presence_responsable", "garde_partagee"),
            GARDE_A_DOMICILE,
        ),
        Calculette(
            "indemnite-licenciement",
            "ged_indemnite_licenciement",
            _("Ce qui est dû quand la famille met fin au contrat d’une garde à domicile."),
            ("salaire_mensuel_moyen", "mois_anciennete", "faute_grave"),
            GARDE_A_DOMICILE,
            {"mois_anciennete": _("En mois : un an et demi s’écrit 18.")},
        ),
    )
}


def pour_le_mode(code):
    """The calculators of who employs for a kind of care (a code of ModeAccueil)."""
    return [c for c in CALCULETTES.values() if code in c.modes]


def choix():
    """[(code, title)] for a field of the back office."""
    return [(c.code, c.titre) for c in CALCULETTES.values()]
