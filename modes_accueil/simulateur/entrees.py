"""What a family typed, as the engine's entries: the income on both sides of the tax deduction, hours, prices.

Each sum made on the way is a step, shown like those of the engine.
"""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.assistant_maternel import MOIS_PAR_AN
from simulateurs.cmg import D531_18
from simulateurs.grandeurs import CENTIME, EURO, Grandeur, arrondir
from simulateurs.reste_a_charge import PSU, REVENU

CGI_83 = "CGI, art. 83, 3°"
# Deduction of professional costs that the tax notice makes by itself. It has bounds: an income may be typed on both
# sides of it.
ABATTEMENT = Grandeur(Decimal(10), "%")
AVANT, APRES = "avant", "apres"
AN_APRES, AN_AVANT, MOIS_AVANT, MOIS_APRES = "an_apres", "an_avant", "mois_avant", "mois_apres"
# Age told, age in years given to the engine: no aid of ours changes inside one of them.
MOINS_DE_3, DE_3_A_5, SIX_ET_PLUS = "moins_de_3", "3_a_5", "6_et_plus"
ANNEES = {MOINS_DE_3: 2, DE_3_A_5: 4, SIX_ET_PLUS: 7}
# Hours of a month have no end when divided; bills count in hundredths of an euro.
HEURE = Decimal("0.0001")


@dataclass(frozen=True)
class Revenus:
    """The income, by month or by year as it was typed, on each side of the deduction."""

    annuels: bool
    montants: dict

    def entrees(self, mode):
        """The engine's entry for a kind of care: the price of a crèche takes the income before, the CMG after."""
        nom = "ressources_annuelles" if self.annuels else "revenu_mensuel"
        return {nom: self.montants[AVANT if mode.moteur == PSU else APRES].valeur}

    @property
    def mensuel_apres(self):
        """To the euro, as the CMG counts it."""
        montant = self.montants[APRES].valeur
        return arrondir(montant / 12 if self.annuels else montant, EURO)

    def poser_mensuel_apres(self, d):
        """Add the step that leads to it, if it is not what was typed."""
        revenu = self.montants[APRES]
        if revenu.valeur != self.mensuel_apres:
            mois = {"mois": MOIS_PAR_AN} if self.annuels else {}
            formule = "revenu ÷ mois" if self.annuels else "revenu"
            d.calculer(REVENU.libelle, formule, au=EURO, article=D531_18, revenu=revenu, **mois)


def revenus(d, r):
    """The income on both sides: what was typed, and what was typed too or follows from it."""
    periode, cote = r["lecture"].split("_")
    autre = AVANT if cote == APRES else APRES
    montants = {cote: d.poser(_LIBELLES[periode, cote], Grandeur(r["revenu"], "€"))}
    if r["autre_revenu"] is not None:
        montants[autre] = d.poser(_LIBELLES[periode, autre], Grandeur(r["autre_revenu"], "€"))
    else:
        montants[autre] = d.calculer(
            _LIBELLES[periode, autre],
            "revenu × (1 − abattement)" if autre == APRES else "revenu ÷ (1 − abattement)",
            au=CENTIME,
            article=CGI_83,
            revenu=montants[cote],
            abattement=ABATTEMENT,
        )
    return Revenus(periode == "an", montants)


_LIBELLES = {
    ("an", AVANT): _("Revenus de l’année avant l’abattement de 10 % : ils comptent pour la crèche"),
    ("an", APRES): _("Revenus de l’année après l’abattement de 10 % : ils comptent pour le CMG"),
    ("mois", AVANT): _("Revenus du mois avant l’abattement de 10 % : ils comptent pour la crèche"),
    ("mois", APRES): _("Revenus du mois après l’abattement de 10 % : ils comptent pour le CMG"),
}


def heures_d_accueil(d, r):
    """Hours of a paid month."""
    return d.calculer(
        _("Heures d’accueil par mois"),
        "heures × jours × semaines ÷ mois",
        unite="h",
        au=HEURE,
        heures=Grandeur(r["heures_jour"], "h"),
        jours=Grandeur(r["jours_semaine"], "jours"),
        semaines=Grandeur(r["semaines"], "semaines"),
        mois=Grandeur(Decimal(r["mois"]), "mois"),
    )


def entrees(d, mode, r, revenus_lus, heures):
    """The engine's entries for one kind of care; the steps that lead to what is paid are added to `d`."""
    lues = {
        "mode": mode.moteur,
        **revenus_lus.entrees(mode),
        "enfants_a_charge": r["enfants_a_charge"],
        "enfants_aeeh": r["enfants_aeeh"],
        "heures": heures.valeur,
        "mois": r["mois"],
        "age_enfant": ANNEES[r["age"]],
        "age_reduit": r["age"] == DE_3_A_5,
        **{nom: r[nom] for nom in ("isole", "residence_alternee", "aah", "atypique", "prepare", "conge_naissance")},
        "date": r["date"],
    }
    if mode.prix:
        lues |= _prix(d, mode, r[mode.prix], r["part_partagee"], heures)
    if mode.cotisations:
        lues["cotisations_mensuelles"] = r[mode.cotisations]
    return lues


def _prix(d, mode, prix, part, heures):
    """What is paid for the hours, in shared care for `part` of them (in per cent); none when no price is known."""
    if prix is None:
        return {"heures": heures.valeur}
    prix = Grandeur(prix, "€")
    if mode.partagee:
        heures = d.calculer(
            _("Heures payées par votre famille, l’autre famille paie les autres"),
            "heures × part",
            unite="h",
            au=HEURE,
            heures=heures,
            part=Grandeur(part, "%"),
        )
    depense = d.calculer(_("Prix de l’accueil par mois"), "prix × heures", au=CENTIME, prix=prix, heures=heures)
    return {"heures": heures.valeur, "tarif_horaire": prix.valeur, "depense_mensuelle": depense.valeur}
