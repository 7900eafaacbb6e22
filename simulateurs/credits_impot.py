"""Tax credits of the year after (CGI, art. 200 quater B and 199 sexdecies)."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.effort import ENFANTS_MAX
from simulateurs.grandeurs import CENTIME, Grandeur
from simulateurs.resultats import Deroulement
from simulateurs.saisie import Champ, entier, montant, oui_non, tableau

ART_200, ART_199 = "CGI, art. 200 quater B", "CGI, art. 199 sexdecies"
# Boxes of the tax return: children who live here, children who live in turn with each parent.
EXCLUSIVE, ALTERNEE = ("f7ga", "f7gb", "f7gc"), ("f7ge", "f7gf", "f7gg")
ANNEE = Champ("annee_revenus", _("Année des dépenses"), entier(2100, minimum=1900))
TITRE_HORS_DOMICILE, TITRE_DOMICILE = (
    _("Crédit d’impôt, garde hors du domicile"),
    _("Crédit d’impôt, emploi à domicile"),
)
CHAMPS_HORS_DOMICILE = (
    Champ(
        "cases", _("Dépenses de garde par enfant, aides déduites"), tableau((*EXCLUSIVE, *ALTERNEE), montant(1_000_000))
    ),
    ANNEE,
)
CHAMPS_DOMICILE = (
    Champ("depense_nette", _("Dépenses de l’année, aides déduites"), montant(1_000_000)),
    Champ("enfants_a_charge", _("Enfants à charge"), entier(ENFANTS_MAX)),
    Champ("premiere_annee", _("Première année d’emploi à domicile"), oui_non, defaut=False),
    Champ("invalide", _("Personne invalide au foyer"), oui_non, defaut=False),
    ANNEE,
)


def jour_des_depenses(e):
    """Figures of a year are those of its last day."""
    return date(e.annee_revenus, 12, 31)


def hors_domicile(e, table):
    """Credit for children cared for out of the home."""
    d = Deroulement(table)
    poser_hors_domicile(d, [(code in ALTERNEE, montant_) for code, montant_ in sorted(e.cases.items())])
    return d.resultat()


def poser_hors_domicile(d, depenses, nom="credit"):
    """Add the steps of the credit of [(lives in turn with each parent, yearly expense)], and give it."""
    retenues = {}
    for rang, (alternee, depense) in enumerate(depenses, start=1):
        cle = "residence_alternee" if alternee else "plafond_par_enfant"
        retenues[f"enfant{rang}"] = _retenue(d, depense, d.table.chiffre(f"ci.hors_domicile.{cle}"), ART_200)
    formule = f"({' + '.join(retenues)}) × taux" if len(retenues) > 1 else f"{''.join(retenues) or '0'} × taux"
    return d.calculer(
        _("Crédit d’impôt de l’année"),
        formule,
        nom=nom,
        au=CENTIME,
        article=ART_200,
        **retenues,
        taux=d.table.chiffre("ci.hors_domicile.taux"),
    )


def domicile(e, table):
    """Credit for an employee at home."""
    d = Deroulement(table)
    poser_domicile(d, e.depense_nette, e.enfants_a_charge, premiere_annee=e.premiere_annee, invalide=e.invalide)
    return d.resultat()


def poser_domicile(d, depense, enfants, premiere_annee=False, invalide=False, nom="credit"):
    """Add the steps of the credit of a yearly expense, and give it."""
    plafond = _plafond_domicile(d, enfants, premiere_annee, invalide)
    return d.calculer(
        _("Crédit d’impôt de l’année"),
        "depense × taux",
        nom=nom,
        au=CENTIME,
        article=ART_199,
        depense=_retenue(d, depense, plafond, ART_199),
        taux=d.table.chiffre("ci.domicile.taux"),
    )


def _plafond_domicile(d, enfants, premiere_annee, invalide):
    """The ceiling of expenses: more with children, up to a limit; another with an invalid person."""
    if invalide:
        return d.table.chiffre("ci.domicile.invalidite")
    base, limite = ("premiere_annee", "max_premiere_annee") if premiere_annee else ("plafond", "max")
    plafond = d.calculer(
        _("Plafond des dépenses de l’année"),
        "plafond + enfants × par_enfant",
        article=ART_199,
        plafond=d.table.chiffre(f"ci.domicile.{base}"),
        enfants=Grandeur(Decimal(enfants)),
        par_enfant=d.table.chiffre("ci.domicile.par_enfant"),
    )
    limite = d.table.chiffre(f"ci.domicile.{limite}")
    return limite if plafond.valeur > limite.nombre else plafond


def _retenue(d, depense, plafond, article):
    """The expense that counts: no more than the ceiling, a figure or a Grandeur."""
    maximum = plafond if isinstance(plafond, Grandeur) else plafond.grandeur
    if depense > maximum.valeur:
        return d.poser(_("Dépense retenue : le plafond"), plafond, article=article)
    limites = () if isinstance(plafond, Grandeur) else (plafond,)
    return d.poser(_("Dépense retenue"), Grandeur(depense, "€"), article=article, chiffres=limites)
