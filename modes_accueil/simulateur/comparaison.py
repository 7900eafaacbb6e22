"""One situation, several kinds of care: what each costs, by the engine alone. Pure: no database, no clock, no language.

    comparaison = comparer(answers, baremes, today)   # comparaison.lignes, .refus, .etapes

A kind of care whose rule reads in two ways has two `Issue`; one that cannot be calculated says why.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, partial

from django.utils.translation import gettext_lazy as _

from modes_accueil.simulateur.entrees import SIX_ET_PLUS, entrees, heures_d_accueil, revenus
from modes_accueil.simulateur.locales import locales
from modes_accueil.simulateur.modes import MODES, Mode
from simulateurs.aides import TAUX_PLEIN
from simulateurs.cmg import AM, GED
from simulateurs.grandeurs import CENTIME, Grandeur, Phrase, arrondir
from simulateurs.registre import calculer
from simulateurs.reste_a_charge import PSU, apres_aides_locales
from simulateurs.resultats import Deroulement, Erreur, Refus, Resultat

# Widths of a bar are whole thousandths of the dearest.
ECHELLE = 1000
SEMAINES_DE_L_ANNEE = 52
AVEC_L_ECOLE = _("Les crèches accueillent les enfants de moins de 6 ans.")
CONGES_EN_PLUS = _("Moins de 52 semaines payées : les congés de la personne que vous employez s’ajoutent à ce prix.")
# Answers that every kind of care takes: when one is refused, nothing is calculated.
COMMUNES = {"revenu", "enfants_a_charge", "enfants_aeeh", "heures_jour", "date"}
# Entries of the engine, and the field that a family sees.
CHAMPS = {
    "revenu_mensuel": "revenu",
    "ressources_annuelles": "revenu",
    "heures": "heures_jour",
    "age_enfant": "age",
    "annee_revenus": "date",
}


@dataclass(frozen=True)
class Issue:
    """What a kind of care costs under one reading of the rules, `etapes` from the first sum to the last. Amounts are
    Grandeur, or None when they are not known.

    `prix`: of an hour. `paye`: what leaves the account each month; `aide` (the CMG) and `locales` come back each month;
    `credit`, once a year, later.
    """

    libelle: object
    etapes: tuple
    resultat: Resultat
    prix: Grandeur
    paye: Grandeur
    aide: Grandeur | None
    locales: Grandeur | None
    reste: Grandeur
    credit: Grandeur | None
    apres: Grandeur | None
    par_heure: Grandeur
    apres_par_heure: Grandeur | None
    barre: dict = field(default_factory=dict)

    @cached_property
    def a_l_euro(self):
        """{name: amount to the euro, as the Caf prints it} of what is known."""
        noms = ("paye", "aide", "locales", "reste", "credit", "apres")
        return {nom: Grandeur(g.a_l_euro, "€") for nom in noms if (g := getattr(self, nom)) is not None}

    @property
    def incomplete(self):
        """Whether a part of what is paid is not known."""
        return self.apres is None

    @property
    def au_plus_bas(self):
        """What is left in the end, as far as it is known."""
        return self.reste if self.apres is None else self.apres


@dataclass(frozen=True)
class Ligne:
    """A kind of care: its issues, or why there is none; `autour`: published addresses near the commune told, None
    without one."""

    mode: Mode
    issues: tuple[Issue, ...] = ()
    refus: tuple[Erreur, ...] = ()
    reserves: tuple = ()
    autour: int | None = None


@dataclass(frozen=True)
class Comparaison:
    """`etapes`: the sums that all kinds of care share."""

    lignes: tuple[Ligne, ...]
    jour: date
    heures: Grandeur
    etapes: tuple

    @property
    def heures_dites(self):
        """The hours of a month as one tells them: 130,33, not 130,3333."""
        return Grandeur(arrondir(self.heures.valeur), "h")

    @property
    def calculees(self):
        """The lines that hold amounts; none when an answer that all of them take is refused."""
        if any(champ in COMMUNES for champ, _phrase in self.refus):
            return []
        return [ligne for ligne in self.lignes if ligne.issues]

    @property
    def refus(self):
        """[(field, sentence)] of what could not be calculated, each once."""
        return list(dict.fromkeys((e.champ, str(e.phrase)) for ligne in self.lignes for e in ligne.refus))

    def avec_les_adresses(self, nombres):
        """The same, with the number of addresses around of each kind; `nombres`: {code of ModeAccueil: number}."""
        lignes = (
            replace(ligne, autour=sum(nombres.get(code, 0) for code in ligne.mode.structures)) for ligne in self.lignes
        )
        return replace(self, lignes=tuple(lignes))


def comparer(r, baremes, aujourd_hui, aides=()):
    """The Comparaison of the answers `r` (cleaned data of the form), over the figures and the local `aides`."""
    jour = r["date"] or aujourd_hui
    commun = Deroulement(baremes.au(jour))
    revenus_lus = revenus(commun, r)
    heures = heures_d_accueil(commun, r)
    lignes = []
    for code in MODES:
        if code in r["modes"]:
            d = Deroulement(commun.table)
            calcul = partial(calculer, baremes=baremes, aujourd_hui=aujourd_hui)
            lignes.append(_ligne(d, MODES[code], r, revenus_lus, heures, calcul, aides))
    return Comparaison(_avec_les_barres(lignes), jour, heures, tuple(commun.etapes))


def _ligne(d, mode, r, revenus_lus, heures, calcul, aides):
    lues = entrees(d, mode, r, revenus_lus, heures)
    dues = locales(d, aides, mode, r, revenus_lus.mensuel_apres, Grandeur(lues["heures"], "h"))
    lues["aides_locales"] = dues.total or None
    try:
        resultat = _resultat(d, mode, r, lues, revenus_lus, calcul)
    except Refus as refus:
        erreurs = tuple(replace(erreur, champ=_champ(erreur.champ, mode, r)) for erreur in refus.erreurs)
        return Ligne(mode, refus=erreurs)
    reserves = (*dues.reserves, *resultat.reserves)
    if mode.moteur in (AM, GED) and r["semaines"] < SEMAINES_DE_L_ANNEE:
        reserves = (Phrase(CONGES_EN_PLUS), *reserves)
    lectures = [(lecture.libelle, lecture.resultat) for lecture in resultat.lectures] or [("", resultat)]
    issues = _distinctes([_issue(libelle, d.etapes, lu, lues, heures) for libelle, lu in lectures])
    return Ligne(mode, issues, reserves=reserves)


def _resultat(d, mode, r, lues, revenus_lus, calcul):
    """The engine's result. Without the contributions that are left to pay, care at home has no end of the sum: the
    CMG and the local aids, which do not depend on them, what is left of the wages, and nothing after tax."""
    if mode.moteur not in (AM, GED) and r["age"] == SIX_ET_PLUS:
        raise Refus(Erreur("age_enfant", Phrase(AVEC_L_ECOLE)))
    if not mode.cotisations or lues["cotisations_mensuelles"] is not None:
        return calcul("reste_a_charge_complet", {nom: v for nom, v in lues.items() if v is not None})
    revenus_lus.poser_mensuel_apres(d)
    communes = (
        "mode",
        "enfants_a_charge",
        "enfants_aeeh",
        "heures",
        "age_enfant",
        "prepare",
        "conge_naissance",
        "date",
    )
    resultat = calcul(
        "cmg_emploi_direct",
        {
            **{nom: lues[nom] for nom in communes},
            "revenu_mensuel": revenus_lus.mensuel_apres,
            "cout_mensuel": lues.get("depense_mensuelle"),
            "parent_isole": lues["isole"],
        },
    )
    return _aides_locales_deduites(resultat, lues["aides_locales"], d.table)


def _aides_locales_deduites(resultat, aides, table):
    """The result, each of its readings too, with what is left once the territory has given its part."""
    lectures = tuple(
        replace(lecture, resultat=_aides_locales_deduites(lecture.resultat, aides, table))
        for lecture in resultat.lectures
    )
    d = Deroulement(table)
    if "reste_a_charge" in resultat.valeurs:
        apres_aides_locales(d, aides, resultat.valeurs["reste_a_charge"])
    return replace(resultat, etapes=(*resultat.etapes, *d.etapes), lectures=lectures)


def _issue(libelle, avant, resultat, lues, heures):
    """`avant`: the steps that led to what the engine was given."""
    v = resultat.valeurs
    brut = v.get("reste_avant_impot") or v.get("mensualite") or v.get("reste_a_charge")
    reste = v.get("reste_apres_aides_locales", brut)
    complete = "reste_mensuel_apres_impot" in v
    if lues["mode"] == PSU:
        prix, paye, aide = v["tarif_horaire"], v["mensualite"], None
    else:
        prix = Grandeur(lues["tarif_horaire"], "€")
        paye = Grandeur(lues["depense_mensuelle"] + (lues.get("cotisations_mensuelles") or 0), "€")
        aide = v["cmg"]
    apres = v["reste_mensuel_apres_impot"] if complete else None
    return Issue(
        libelle=libelle,
        etapes=(*avant, *resultat.etapes),
        resultat=resultat,
        prix=prix,
        paye=paye,
        aide=aide,
        locales=Grandeur(brut.valeur - reste.valeur, "€") if reste != brut else None,
        reste=reste,
        credit=v["credit_impot_annuel"] if complete else None,
        apres=apres,
        par_heure=_par_heure(reste, heures),
        apres_par_heure=_par_heure(apres, heures) if complete else None,
    )


def _distinctes(issues):
    """The issues; a single one, of no reading, when they all come to the same amounts."""
    if all((i.paye, i.reste, i.apres) == (issues[0].paye, issues[0].reste, issues[0].apres) for i in issues):
        return (replace(issues[0], libelle=""),)
    return tuple(issues)


def _par_heure(montant, heures):
    return Grandeur(arrondir(montant.valeur / heures.valeur, CENTIME), "€")


def _champ(nom, mode, r):
    """The field beside which a refusal of the engine is told; "" when it speaks of none."""
    if nom in ("depense_mensuelle", "tarif_horaire", "cout_mensuel"):
        return mode.prix
    if nom == "cotisations_mensuelles":
        return mode.cotisations
    if nom == "aides":
        return "prepare" if r["prepare"] == TAUX_PLEIN else "conge_naissance"
    return CHAMPS.get(nom, nom)


def _avec_les_barres(lignes):
    """The lines with the parts of their bars: what is left in the end, the tax credit, the month's aid."""
    plus_cher = max((i.paye.valeur for ligne in lignes for i in ligne.issues), default=Decimal(0)) or Decimal(1)

    def largeur(valeur):
        return int(arrondir(valeur * ECHELLE / plus_cher, Decimal(1)))

    def avec(issue):
        fin, reste, paye = (largeur(g.valeur) for g in (issue.au_plus_bas, issue.reste, issue.paye))
        return replace(issue, barre={"reste": fin, "credit": reste - fin, "avant_impot": reste, "aide": paye - reste})

    return tuple(replace(ligne, issues=tuple(map(avec, ligne.issues))) for ligne in lignes)
