"""Crèches paid by the PSU: the hourly price and the monthly bill (circulaire Cnaf 2019-005)."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs import effort
from simulateurs.effort import CHAMPS_ENFANTS
from simulateurs.grandeurs import CENTIME, Grandeur, arrondir
from simulateurs.resultats import Deroulement, par_lecture, refuser
from simulateurs.saisie import Champ, choix, entier, jour, montant, nombre

CIRCULAIRE = "Circulaire Cnaf n° 2019-005"
COLLECTIF, FAMILIAL = "collectif", "familial_parental"
AU_TARIF, A_LA_MENSUALITE = "tarif", "mensualité"
TYPES = {
    COLLECTIF: _("crèche collective ou micro-crèche"),
    FAMILIAL: _("crèche familiale ou parentale"),
}
ALIAS = {
    "micro_creche": COLLECTIF,
    "creche": COLLECTIF,
    "familial": FAMILIAL,
    "parental": FAMILIAL,
}
CHAMPS_TARIF = (
    Champ("ressources_mensuelles", _("Ressources du foyer par mois"), montant(1_000_000)),
    *CHAMPS_ENFANTS,
    Champ("type_accueil", _("Type d’accueil"), choix(TYPES, ALIAS), defaut=COLLECTIF),
    Champ("taux_force_pct", _("Taux d’effort de votre contrat"), nombre(1, decimales=6, unite="%", nul=False), None),
    Champ("date", _("Date"), jour, None),
)
CHAMPS_MENSUALITE = (
    Champ("tarif_horaire", _("Tarif horaire"), nombre(100, decimales=8, unite="€")),
    Champ("heures_par_jour", _("Heures par jour"), nombre(24, unite="h", nul=False)),
    Champ("jours_par_semaine", _("Jours par semaine"), nombre(7, unite="jours", nul=False)),
    Champ("semaines", _("Semaines d’accueil par an"), nombre(53, unite="semaines", nul=False)),
    Champ("mois", _("Mois payés par an"), entier(12, minimum=1, unite="mois"), 12),
    Champ("date", _("Date"), jour, None),
)


def tarif_horaire(e, table):
    """Hourly price of a place; two readings when the rule for disabled children has two."""

    def avec(taux):
        d = Deroulement(table)
        poser_tarif(d, e.ressources_mensuelles, taux, force=e.taux_force_pct is not None)
        return d.resultat()

    return par_lecture(lectures_du_taux(e, table), avec)


def lectures_du_taux(e, table):
    """[(label, rate)]: the one of the contract if it is told, else those of the table."""
    if getattr(e, "taux_force_pct", None) is not None:
        return [("", Grandeur(e.taux_force_pct, "%"))]
    return effort.lectures(table, f"psu.taux_effort.{e.type_accueil}", e.enfants_a_charge, e.enfants_aeeh)


def poser_tarif(d, ressources, taux, force=False):
    """Add the steps of the hourly price, and give it rounded to the cent."""
    taux = d.poser(_("Taux d’effort par heure"), taux, nom="taux_effort_pct", article=CIRCULAIRE)
    retenues = ressources_retenues(d, Grandeur(ressources, "€"), force)
    d.calculer(
        _("Tarif horaire avant arrondi"),
        "ressources × taux",
        nom="tarif_non_arrondi",
        article=CIRCULAIRE,
        ressources=retenues,
        taux=taux,
    )
    return d.calculer(
        _("Tarif horaire"),
        "ressources × taux",
        nom="tarif_horaire",
        au=CENTIME,
        article=CIRCULAIRE,
        ressources=retenues,
        taux=taux,
    )


def ressources_retenues(d, ressources, force):
    """The resources between floor and ceiling. Before the figures begin, only a contract's own rate is calculated,
    without the bounds that are not known."""
    for cle, libelle, depasse in (
        ("psu.plancher", _("Revenu retenu : le plancher"), lambda borne: ressources.valeur < borne),
        ("psu.plafond", _("Revenu retenu : le plafond"), lambda borne: ressources.valeur > borne),
    ):
        borne = d.table.connu(cle) if force else d.table.chiffre(cle)
        if borne is None:
            d.prevenir(_("Une limite de ressources de cette date n’est pas connue : elle n’est pas appliquée."))
        elif depasse(borne.nombre):
            return d.poser(libelle, borne, article=CIRCULAIRE)
    return d.poser(_("Revenu retenu"), ressources, article=CIRCULAIRE)


def mensualite(e, table):
    """Monthly bill of a contract; two readings of a price that is not at the cent, unless the place has decided."""
    regle = table.connu("psu.arrondi")
    au_centime = arrondir(e.tarif_horaire)
    lectures = [
        (_("Le tarif est arrondi au centime, puis multiplié"), Grandeur(au_centime, "€")),
        (_("Seule la mensualité est arrondie"), Grandeur(e.tarif_horaire, "€")),
    ]
    if regle is not None:
        lectures = [lectures[regle_d_arrondi(regle) == A_LA_MENSUALITE]]

    def avec(tarif):
        d = Deroulement(table)
        poser_mensualite(d, tarif, e)
        return d.resultat()

    return par_lecture(lectures, avec)


def regle_d_arrondi(regle):
    """What the place rounds: the price or the bill. Refuses a decision written otherwise."""
    if regle.texte not in (AU_TARIF, A_LA_MENSUALITE):
        refuser(
            "",
            "La règle d’arrondi des crèches s’écrit « tarif » ou « mensualité », pas « %(texte)s ».",
            texte=regle.texte,
        )
    return regle.texte


def poser_mensualite(d, tarif, e):
    """Add the steps of the bill: hours of a year, of a paid month, amount."""
    annuelles = d.calculer(
        _("Heures par an"),
        "heures × jours × semaines",
        nom="heures_annuelles",
        unite="h",
        heures=Grandeur(e.heures_par_jour, "h"),
        jours=Grandeur(e.jours_par_semaine),
        semaines=Grandeur(e.semaines),
    )
    mois = Grandeur(Decimal(e.mois))
    d.calculer(
        _("Heures par mois payé"),
        "heures ÷ mois",
        nom="heures_mensuelles",
        unite="h",
        au=Decimal("0.0001"),
        heures=annuelles,
        mois=mois,
    )
    return d.calculer(
        _("Mensualité"),
        "tarif × heures ÷ mois",
        nom="mensualite",
        au=CENTIME,
        article=CIRCULAIRE,
        tarif=tarif,
        heures=annuelles,
        mois=mois,
    )
