"""CMG of families who employ, since September 2025 (CSS, art. D. 531-17 and D. 531-18)."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs import effort
from simulateurs.aides import CHAMPS_AIDES, refuser_les_cumuls
from simulateurs.effort import CHAMPS_ENFANTS
from simulateurs.grandeurs import CENTIME, EURO, Grandeur, arrondir
from simulateurs.resultats import Deroulement, par_lecture, refuser
from simulateurs.saisie import Champ, choix, jour, liste, montant, nombre, oui_non

D531_17, D531_18 = "CSS, art. D. 531-17", "CSS, art. D. 531-18"
AM, GED = "AM", "GED"
MODES = {AM: _("assistant maternel"), GED: _("garde à domicile")}
ALIAS = {
    "AMA": AM,
    "assistant_maternel": AM,
    "assistante_maternelle": AM,
    "emploi_direct_am": AM,
    "garde_a_domicile": GED,
    "emploi_direct_ged": GED,
}
RACINES = {AM: "am", GED: "ged"}
MODE = Champ("mode", _("Mode d’accueil"), choix(MODES, ALIAS))
DATE = Champ("date", _("Date"), jour, None)
HEURES = Champ("heures", _("Heures par mois"), nombre(744, decimales=4, unite="h", nul=False))
COUT = Champ("cout_mensuel", _("Ce que vous payez par mois"), montant(100_000), autres_noms=("depense_mensuelle",))
PLAFOND = Champ("plafond_horaire", _("Plafond du coût d’une heure"), montant(100, nul=False), None)
CHAMPS_TAUX = (MODE, *CHAMPS_ENFANTS, DATE)
CHAMPS_EMPLOI = (
    MODE,
    Champ("revenu_mensuel", _("Revenus du foyer par mois"), montant(1_000_000)),
    *CHAMPS_ENFANTS,
    HEURES,
    COUT,
    DATE,
    Champ("cout_horaire_reference", _("Coût de référence d’une heure"), montant(100, nul=False), None),
    PLAFOND,
    Champ("age_enfant", _("Âge de l’enfant"), nombre(18, unite="ans"), None),
    Champ("parent_isole", _("Parent seul"), oui_non, defaut=False, autres_noms=("isole",)),
    *CHAMPS_AIDES,
)
CHAMPS_COTISATIONS = (HEURES, COUT, PLAFOND, DATE)
CHAMPS_TRANSITOIRE = (
    Champ("cmg_percus_mars_avril_mai_2025", "CMG reçus de mars à mai 2025", liste(montant(100_000), 60)),
    Champ("cmg_linearises", "CMG de ces mois d’après la règle nouvelle", liste(montant(100_000), 60)),
    DATE,
)
MOIS_DU_TRANSITOIRE = 3
COTISATIONS_A_PART = _("Une part des cotisations reste à payer : elle n’est pas comptée ici.")


def chiffres_saisis(e):
    """{entry: key of the figure it restates}, for what the vectors and curious people type."""
    racine = RACINES[getattr(e, "mode", AM)]
    return {
        "cout_horaire_reference": f"cmg.reference.{racine}",
        "plafond_horaire": f"cmg.plafond_horaire.{racine}",
    }


def lectures_du_taux(e, table):
    """[(label, rate)], the text's "taux immédiatement inférieur" last: Urssaf's simulator reads it so."""
    return effort.lectures(table, f"cmg.taux_effort.{RACINES[e.mode]}", e.enfants_a_charge, e.enfants_aeeh)


def taux_effort(e, table):
    """The rate alone."""

    def avec(taux):
        d = Deroulement(table)
        poser_taux(d, taux)
        return d.resultat()

    return par_lecture(lectures_du_taux(e, table), avec, principale=-1)


def poser_taux(d, taux):
    return d.poser(_("Taux d’effort par heure"), taux, nom="taux_effort_pct", article=D531_18)


def emploi_direct(e, table):
    """Monthly CMG of who employs, and what is left to pay; social contributions stand apart."""
    refuser_les_cumuls(e)
    refuser_l_age(e, table)

    def avec(taux):
        d = Deroulement(table)
        cmg = poser_cmg(d, e, taux)
        if e.mode == GED:
            d.prevenir(COTISATIONS_A_PART)
        d.calculer(
            _("Il vous reste à payer par mois"),
            "cout − cmg",
            nom="reste_a_charge",
            au=CENTIME,
            cout=Grandeur(e.cout_mensuel, "€"),
            cmg=cmg,
        )
        return d.resultat()

    return par_lecture(lectures_du_taux(e, table), avec, principale=-1)


def refuser_l_age(e, table):
    """The CMG ends at 6, at 12 for a single parent."""
    if e.age_enfant is None:
        return
    limite = table.chiffre("cmg.age.parent_isole" if e.parent_isole else "cmg.age.general")
    if e.age_enfant >= limite.nombre:
        refuser("age_enfant", _("Âge de l’enfant : le CMG s’arrête à %(limite)s."), limite=limite.grandeur)


def poser_cmg(d, e, taux):
    """Add the steps of the CMG, and give it rounded to the cent."""
    racine = RACINES[e.mode]
    taux = poser_taux(d, taux)
    revenu = revenu_retenu(d, e.revenu_mensuel)
    cout = cout_retenu(d, e, d.table.chiffre(f"cmg.plafond_horaire.{racine}"))
    reference = d.table.chiffre(f"cmg.reference.{racine}")
    libelle = _("CMG versé chaque mois")
    if revenu.nombre * taux.nombre >= reference.nombre:
        d.poser(_("Coût de référence d’une heure"), reference, article=D531_18)
        d.prevenir(_("À ce revenu, la part de CMG pour le salaire est nulle."))
        return d.poser(libelle, Grandeur(Decimal("0.00"), "€"), nom="cmg", article=D531_18)
    return d.calculer(
        libelle,
        "cout × (reference − revenu × taux) ÷ reference",
        nom="cmg",
        au=CENTIME,
        article=D531_18,
        cout=cout,
        reference=reference,
        revenu=revenu,
        taux=taux,
    )


def revenu_retenu(d, revenu):
    """The income rounded to the euro (half up), between floor and ceiling."""
    arrondi = Grandeur(arrondir(revenu, EURO), "€")
    plancher, plafond = d.table.chiffre("cmg.plancher"), d.table.chiffre("cmg.plafond")
    if arrondi.valeur < plancher.nombre:
        return d.poser(_("Revenu retenu : le plancher"), plancher, article=D531_18)
    if arrondi.valeur > plafond.nombre:
        return d.poser(_("Revenu retenu : le plafond"), plafond, article=D531_18)
    if arrondi.valeur != revenu:
        return d.calculer(_("Revenu retenu"), "revenu", au=EURO, article=D531_18, revenu=Grandeur(revenu, "€"))
    return d.poser(_("Revenu retenu"), arrondi, article=D531_18)


def cout_retenu(d, e, plafond):
    """What is paid, up to the hourly ceiling."""
    cout = Grandeur(e.cout_mensuel, "€")
    if e.cout_mensuel <= plafond.nombre * e.heures:
        return cout
    if e.mode == AM:
        d.prevenir(COTISATIONS_A_PART)
    return d.calculer(
        _("Coût retenu : le plafond de l’heure"),
        "plafond × heures",
        article=D531_18,
        plafond=plafond,
        heures=Grandeur(e.heures, "h"),
    )


def cotisations_am(e, table):
    """Share of an assistant maternel's social contributions that is paid for the family."""
    d = Deroulement(table)
    plafond = table.chiffre("cmg.plafond_horaire.am")
    entieres = table.chiffre("cmg.cotisations.am")
    libelle = _("Part des cotisations payée pour vous")
    if e.cout_mensuel <= plafond.nombre * e.heures:
        chiffres = (plafond, entieres)
        d.poser(libelle, Grandeur(entieres.grandeur.nombre), nom="coefficient", article=D531_17, chiffres=chiffres)
    else:
        d.calculer(
            libelle,
            "part × plafond × heures ÷ cout",
            nom="coefficient",
            unite="",
            au=Decimal("0.000001"),
            article=D531_17,
            part=entieres,
            plafond=plafond,
            heures=Grandeur(e.heures, "h"),
            cout=Grandeur(e.cout_mensuel, "€"),
        )
    return d.resultat()


def complement_transitoire(e, table):
    """The sum behind the transitional complement. Who has a right to it, Urssaf alone tells: no page offers this."""
    d = Deroulement(table)
    mois = Grandeur(Decimal(MOIS_DU_TRANSITOIRE))
    percus, nouveaux = (
        Grandeur(sum(montants, Decimal(0)), "€") for montants in (e.cmg_percus_mars_avril_mai_2025, e.cmg_linearises)
    )
    moyennes = {"mois": mois, "percus": percus, "nouveaux": nouveaux}
    d.calculer("CMG reçu en moyenne", "percus ÷ mois", nom="moyenne_percue", au=CENTIME, mois=mois, percus=percus)
    d.calculer(
        "CMG moyen d’après la règle nouvelle",
        "nouveaux ÷ mois",
        nom="moyenne_linearisee",
        au=CENTIME,
        mois=mois,
        nouveaux=nouveaux,
    )
    libelle = "Complément transitoire par mois"
    d.prevenir("Seule l’Urssaf dit si vous avez droit à ce complément : urssaf.fr.")
    if nouveaux.valeur >= percus.valeur:
        d.poser(libelle, Grandeur(Decimal("0.00"), "€"), nom="complement")
    else:
        d.calculer(libelle, "(percus − nouveaux) ÷ mois", nom="complement", au=CENTIME, **moyennes)
    return d.resultat()
