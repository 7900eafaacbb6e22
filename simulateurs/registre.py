"""The families of calculations, and the one door to them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from commun.calcul import CalculInvalide
from simulateurs import (
    accueil_am,
    assistant_maternel,
    cmg,
    cmg_structure,
    credits_impot,
    garde_a_domicile,
    psu,
    reste_a_charge,
    saisie,
)
from simulateurs.grandeurs import Phrase
from simulateurs.resultats import Erreur, Refus, Resultat, par_lecture, refuser
from simulateurs.tables import Baremes, Etat, PasUnNombre, SansValeur, Table

# Nothing is calculated before: the figures that are kept do not go further back.
PREMIER_JOUR = date(2022, 1, 1)
PUBLIEE = _("Avec la valeur publiée")
SAISIE = _("Avec la valeur saisie, que rien ne confirme")


@dataclass(frozen=True)
class Famille:
    """A calculation: its entries, its function over (values, table of figures).

    `chiffres_saisis`: {entry: key} of the entries that restate a figure, or the function of the values that gives it.
    `jour`: the function that gives the day of the figures, `date` by default. `offerte`: whether pages may offer it.
    """

    titre: str | Promise
    champs: tuple[saisie.Champ, ...]
    calcul: Callable[[Any, Table], Resultat]
    chiffres_saisis: Any = None
    jour: Callable[[Any], date | None] = lambda e: e.date
    offerte: bool = True


FAMILLES = {
    "psu_tarif_horaire": Famille(_("Tarif horaire de la crèche"), psu.CHAMPS_TARIF, psu.tarif_horaire),
    "psu_mensualite": Famille(_("Mensualité de la crèche"), psu.CHAMPS_MENSUALITE, psu.mensualite),
    "cmg_emploi_direct": Famille(
        _("CMG pour un assistant maternel ou une garde à domicile"),
        cmg.CHAMPS_EMPLOI,
        cmg.emploi_direct,
        cmg.chiffres_saisis,
    ),
    "cmg_taux_effort": Famille(_("Taux d’effort du CMG"), cmg.CHAMPS_TAUX, cmg.taux_effort),
    "cmg_structure": Famille(
        _("CMG pour une micro-crèche ou une structure"), cmg_structure.CHAMPS, cmg_structure.structure
    ),
    "cmg_cotisations_am": Famille(
        _("Cotisations de l’assistant maternel"),
        cmg.CHAMPS_COTISATIONS,
        cmg.cotisations_am,
        {"plafond_horaire": "cmg.plafond_horaire.am"},
    ),
    "cmg_complement_transitoire": Famille(
        "Complément transitoire du CMG", cmg.CHAMPS_TRANSITOIRE, cmg.complement_transitoire, offerte=False
    ),
    "credit_impot_garde_hors_domicile": Famille(
        credits_impot.TITRE_HORS_DOMICILE,
        credits_impot.CHAMPS_HORS_DOMICILE,
        credits_impot.hors_domicile,
        jour=credits_impot.jour_des_depenses,
    ),
    "credit_impot_emploi_domicile": Famille(
        credits_impot.TITRE_DOMICILE,
        credits_impot.CHAMPS_DOMICILE,
        credits_impot.domicile,
        jour=credits_impot.jour_des_depenses,
    ),
    "reste_a_charge_complet": Famille(
        _("Reste à payer après aides et impôt"),
        reste_a_charge.CHAMPS,
        reste_a_charge.complet,
        reste_a_charge.chiffres_saisis,
    ),
    "am_salaire_minimum": Famille(
        _("Salaire minimum de l’assistant maternel"),
        assistant_maternel.CHAMPS_SALAIRE_MINIMUM,
        assistant_maternel.salaire_minimum,
        {"smic": "smic"},
    ),
    "am_mensualisation": Famille(
        _("Salaire mensuel de l’assistant maternel"),
        assistant_maternel.CHAMPS_MENSUALISATION,
        assistant_maternel.mensualisation,
    ),
    "am_conges_payes_annee_incomplete": Famille(
        _("Congés payés, 46 semaines ou moins"),
        assistant_maternel.CHAMPS_CONGES,
        assistant_maternel.conges_annee_incomplete,
    ),
    "am_deduction_absence": Famille(
        _("Absence non payée"), assistant_maternel.CHAMPS_ABSENCE, assistant_maternel.deduction_absence
    ),
    "am_indemnite_entretien": Famille(
        _("Indemnité d’entretien"),
        accueil_am.CHAMPS_ENTRETIEN,
        accueil_am.indemnite_entretien,
        {"minimum_garanti": "minimum_garanti"},
    ),
    "am_preavis": Famille(_("Préavis"), accueil_am.CHAMPS_PREAVIS, accueil_am.preavis),
    "am_periode_essai": Famille(_("Période d’essai"), accueil_am.CHAMPS_ESSAI, accueil_am.periode_essai),
    "am_indemnite_rupture": Famille(_("Indemnité de rupture"), accueil_am.CHAMPS_RUPTURE, accueil_am.indemnite_rupture),
    "ged_mensualisation": Famille(
        _("Salaire mensuel, garde à domicile"), garde_a_domicile.CHAMPS_MENSUALISATION, garde_a_domicile.mensualisation
    ),
    "ged_heures_supplementaires": Famille(
        _("Heures supplémentaires, garde à domicile"),
        garde_a_domicile.CHAMPS_SUPPLEMENTAIRES,
        garde_a_domicile.heures_supplementaires,
    ),
    "ged_presence_responsable": Famille(
        _("Présence responsable, garde à domicile"),
        garde_a_domicile.CHAMPS_PRESENCE,
        garde_a_domicile.presence_responsable,
    ),
    "ged_indemnite_licenciement": Famille(
        _("Indemnité de licenciement, garde à domicile"),
        garde_a_domicile.CHAMPS_LICENCIEMENT,
        garde_a_domicile.indemnite_licenciement,
    ),
}


def calculer(nom, entrees, baremes: Baremes, aujourd_hui: date):
    """The `Resultat` of a family (a key of FAMILLES) for what was typed ({name: raw value}).

    Pure: the same arguments give the same result. Raises KeyError for an unknown family; Refus when there is no
    result, with French sentences that say why.
    """
    famille = FAMILLES[nom]
    valeurs, inconnus = saisie.lire(famille.champs, entrees)
    jour_dit = famille.jour(valeurs)
    jour = jour_dit or aujourd_hui
    dernier_jour = max(baremes.dernier_jour, date(aujourd_hui.year, 12, 31))
    _verifier_le_jour(valeurs, jour, dernier_jour)
    try:
        tables = _tables(famille, valeurs, baremes.au(jour), jour_dit is not None)
        resultat = par_lecture(tables, lambda table: famille.calcul(valeurs, table))
    except SansValeur as manque:
        raise Refus(Erreur("", _pourquoi(manque))) from manque
    except (PasUnNombre, CalculInvalide) as faute:
        modele = "Pas de calcul : un barème du site est mal écrit (%(faute)s)."
        raise Refus(Erreur("", Phrase(modele, {"faute": str(faute)}))) from faute
    return _avec_les_inconnus(resultat, inconnus)


def _verifier_le_jour(valeurs, jour, dernier_jour):
    """Refuse a day before the first figures, or beyond this year and the last of them: figures without an end are in
    force until others come, not for ever. A rate read in an old contract needs none of them."""
    if getattr(valeurs, "taux_force_pct", None) is not None and jour < PREMIER_JOUR:
        return
    if not PREMIER_JOUR <= jour <= dernier_jour:
        refuser(
            "annee_revenus" if hasattr(valeurs, "annee_revenus") else "date",
            _("Nous n’avons pas de barème pour le %(jour)s : nos chiffres vont du %(debut)s au %(fin)s."),
            jour=jour,
            debut=PREMIER_JOUR,
            fin=dernier_jour,
        )


def _tables(famille, valeurs, table, date_dite):
    """[(label, table)] of the figures to calculate with: those of the day; and, when a figure was typed that is not
    the day's, those with it. A figure that was confirmed another day makes that day's table, if no date was told."""
    cles = famille.chiffres_saisis or {}
    cles = cles(valeurs) if callable(cles) else cles
    saisis = {cle: (nom, getattr(valeurs, nom)) for nom, cle in cles.items() if getattr(valeurs, nom) is not None}
    tapes = []
    for cle, (nom, valeur) in saisis.items():
        du_jour = table.connu(cle)
        if du_jour is not None and du_jour.valeur == valeur:
            continue
        ancien = None if date_dite else table.baremes.qui_a_valu(cle, valeur)
        if ancien is not None:
            table = table.avec([ancien])
        elif du_jour is None:
            _refuser_la_valeur(table, cle, nom)
        else:
            tapes.append(_chiffre_saisi(du_jour, valeur))
    return [(PUBLIEE, table), (SAISIE, table.avec(tapes))] if tapes else [("", table)]


def _chiffre_saisi(du_jour, valeur):
    return replace(du_jour, valeur=valeur, source="", source_url="", etat=Etat.SAISI)


def _refuser_la_valeur(table, cle, nom):
    try:
        table.chiffre(cle)
    except SansValeur as manque:
        raise Refus(Erreur(nom, _pourquoi(manque))) from manque


def _pourquoi(manque):
    """Why there is no result, and the value that is supposed but not confirmed, if there is one."""
    valeurs = {"libelle": manque.libelle, "jour": manque.jour}
    supposee = next((c for c in manque.hypotheses if c.valeur is not None), None)
    if supposee is None:
        return Phrase(_("Pas de calcul : aucune valeur confirmée au %(jour)s pour « %(libelle)s »."), valeurs)
    return Phrase(
        _(
            "Pas de calcul : aucune valeur confirmée au %(jour)s pour « %(libelle)s ». "
            "On parle de %(valeur)s, sans source qui le confirme."
        ),
        {**valeurs, "valeur": supposee.grandeur},
    )


def _avec_les_inconnus(resultat, inconnus):
    """Say which entries were not understood, rather than leave them out in silence."""
    phrases = tuple(
        Phrase("« %(nom)s » n’est pas connu de ce calcul : il n’a pas compté.", {"nom": saisie.extrait(nom)})
        for nom in inconnus
    )
    return replace(resultat, reserves=resultat.reserves + phrases)
