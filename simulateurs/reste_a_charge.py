"""From what is paid to what is left after the aid of the month and the tax credit of the year."""

from copy import copy
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs import cmg, cmg_structure, credits_impot, psu
from simulateurs.aides import CHAMP_LISTE, CHAMPS_AIDES, refuser_les_cumuls
from simulateurs.assistant_maternel import MANQUE, MOIS_PAR_AN
from simulateurs.cmg import AM, GED
from simulateurs.cmg_structure import MICRO_CRECHE
from simulateurs.effort import CHAMPS_ENFANTS, refuser_plus_que_d_enfants
from simulateurs.grandeurs import CENTIME, Grandeur
from simulateurs.resultats import Deroulement, par_lecture, refuser
from simulateurs.saisie import Champ, choix, entier, montant, nombre, oui_non

PSU, PAJE = "PSU", "micro_creche_paje"
MODES = {
    PSU: _("crèche au tarif de la Caf"),
    PAJE: _("micro-crèche à prix libre"),
    AM: _("assistant maternel"),
    GED: _("garde à domicile"),
}
ALIAS = {"creche": PSU, "creche_psu": PSU, "micro_creche": PAJE, "paje": PAJE, **cmg.ALIAS}
REVENU = Champ(
    "revenu_mensuel", _("Revenus du foyer par mois"), montant(1_000_000), None, autres_noms=("ressources_mensuelles",)
)
RESSOURCES = Champ("ressources_annuelles", _("Revenus du foyer par an"), montant(12_000_000), None)
DEPENSE = Champ(
    "depense_mensuelle", _("Ce que vous payez par mois"), montant(100_000), None, autres_noms=("cout_mensuel",)
)
HEURES = Champ("heures", _("Heures par mois"), nombre(744, decimales=4, unite="h", nul=False), None)
AIDES_LOCALES = Champ("aides_locales", _("Aides locales par mois"), montant(100_000), Decimal(0))
COTISATIONS = Champ("cotisations_mensuelles", _("Cotisations qui restent à payer par mois"), montant(100_000), None)
ALTERNEE = Champ("residence_alternee", _("Enfant en résidence alternée"), oui_non, defaut=False)
CHAMPS = (
    Champ("mode", _("Mode d’accueil"), choix(MODES, ALIAS)),
    REVENU,
    RESSOURCES,
    *CHAMPS_ENFANTS,
    HEURES,
    Champ("tarif_horaire", _("Tarif horaire"), montant(1000), None, autres_noms=("cout_horaire",)),
    DEPENSE,
    COTISATIONS,
    AIDES_LOCALES,
    ALTERNEE,
    Champ("mois", _("Mois payés par an"), entier(12, minimum=1, unite="mois"), 12),
    psu.CHAMPS_TARIF[3],
    *(champ for champ in cmg_structure.CHAMPS if champ.nom in ("age_reduit", "isole", "aah", "atypique")),
    *(champ for champ in cmg.CHAMPS_EMPLOI if champ.nom in ("cout_horaire_reference", "plafond_horaire", "age_enfant")),
    *CHAMPS_AIDES,
    CHAMP_LISTE,
    cmg.DATE,
)
CREDITS = {GED: "credit_impot_emploi_domicile"}


def complet(e, table):
    """What is left to pay a month, after the month's aid, then after tax."""
    saisi, e = e, _completees(e)
    aides = {"psu"} if e.mode == PSU else {"cmg"}
    refuser_les_cumuls(e, *aides, CREDITS.get(e.mode, "credit_impot_garde_hors_domicile"), *e.aides)
    lectures, avant_impot = _CALCULS[e.mode]

    def avec(taux):
        d = Deroulement(table)
        _de_l_autre_periode(d, saisi, e.mode)
        reste = apres_aides_locales(d, e.aides_locales, avant_impot(d, e, taux))
        _apres_impot(d, e, reste)
        return d.resultat()

    return par_lecture(lectures(e, table), avec, principale=-1 if e.mode in (AM, GED) else None)


def chiffres_saisis(e):
    """Entries that restate a figure, for who employs."""
    return cmg.chiffres_saisis(e) if e.mode in (AM, GED) else {}


def _completees(e):
    """The same entries with the income by month and by year, the hours and the amount, each from the other."""
    e = copy(e)
    if e.revenu_mensuel is None and e.ressources_annuelles is None:
        refuser(REVENU.nom, MANQUE, champ=REVENU.libelle)
    if e.revenu_mensuel is None:
        e.revenu_mensuel = e.ressources_annuelles / 12
    if e.ressources_annuelles is None:
        e.ressources_annuelles = e.revenu_mensuel * 12
    if e.heures is None and e.mode != PAJE:
        refuser(HEURES.nom, MANQUE, champ=HEURES.libelle)
    if e.depense_mensuelle is None and e.mode != PSU:
        if e.tarif_horaire is None or e.heures is None:
            refuser(DEPENSE.nom, MANQUE, champ=DEPENSE.libelle)
        e.depense_mensuelle = e.tarif_horaire * e.heures
    if e.tarif_horaire is None and e.heures is not None and e.mode == PAJE:
        e.tarif_horaire = e.depense_mensuelle / e.heures
    e.cout_mensuel, e.parent_isole, e.aeeh = e.depense_mensuelle, e.isole, e.enfants_aeeh > 0
    return e


def _de_l_autre_periode(d, saisi, mode):
    """Add the step from the income that was typed to the one that counts: of a year in a micro-crèche, else of a
    month."""
    mensuel, annuel = saisi.revenu_mensuel, saisi.ressources_annuelles
    if mode == PAJE and annuel is None:
        d.calculer(RESSOURCES.libelle, "revenu × mois", revenu=Grandeur(mensuel, "€"), mois=MOIS_PAR_AN)
    elif mode != PAJE and mensuel is None:
        d.calculer(REVENU.libelle, "revenu ÷ mois", revenu=Grandeur(annuel, "€"), mois=MOIS_PAR_AN)


def _creche(d, e, taux):
    """Bill of the month: the price is rounded first, unless the place has decided otherwise."""
    tarif = psu.poser_tarif(d, e.revenu_mensuel, taux)
    regle = d.table.connu("psu.arrondi")
    if regle is None:
        d.prevenir(_("Le tarif est arrondi au centime avant d’être multiplié : vérifiez-le auprès de la crèche."))
    elif psu.regle_d_arrondi(regle) == psu.A_LA_MENSUALITE:
        tarif = d.etapes[-1].operandes
        return d.calculer(
            _("Mensualité"), "ressources × taux × heures", nom="mensualite", au=CENTIME, heures=_heures(e), **tarif
        )
    return d.calculer(_("Mensualité"), "tarif × heures", nom="mensualite", au=CENTIME, tarif=tarif, heures=_heures(e))


def _heures(e):
    return Grandeur(e.heures, "h")


def _micro_creche(d, e, maniere):
    refuser_plus_que_d_enfants(e.enfants_a_charge, e.enfants_aeeh)
    micro_creche = copy(e)
    micro_creche.mode, micro_creche.parent_isole = MICRO_CRECHE, False  # the longer age is for who employs
    cmg.refuser_l_age(micro_creche, d.table)
    return _apres_cmg(d, e, cmg_structure.poser_cmg(d, micro_creche, maniere))


def _emploi(d, e, taux):
    cmg.refuser_l_age(e, d.table)
    return _apres_cmg(d, e, cmg.poser_cmg(d, e, taux))


def _garde_a_domicile(d, e, taux):
    """The family pays a part of the contributions too, and the ceiling of the rest is not published: it is asked."""
    if e.cotisations_mensuelles is None:
        refuser(
            COTISATIONS.nom,
            _("%(champ)s : donnez ce montant, il est sur votre relevé Pajemploi. Son plafond n’est pas publié."),
            champ=COTISATIONS.libelle,
        )
    return _emploi(d, e, taux)


def _apres_cmg(d, e, aide):
    """What is left of the month once the CMG has come."""
    operandes = {"depense": Grandeur(e.depense_mensuelle, "€"), "cmg": aide}
    formule = "depense − cmg"
    if e.mode == GED:
        operandes["cotisations"] = Grandeur(e.cotisations_mensuelles, "€")
        formule = "depense + cotisations − cmg"
    if e.mode == AM:
        d.prevenir(_("Les repas de l’assistant maternel peuvent ne pas compter pour le crédit d’impôt."))
    return d.calculer(_("Reste à payer avant impôt"), formule, nom="reste_avant_impot", au=CENTIME, **operandes)


def apres_aides_locales(d, aides, reste):
    """What is left once the territory has given its part, `aides` euros a month: never more than what is paid."""
    if not aides:
        return reste
    return d.calculer(
        _("Reste à payer après les aides locales"),
        "reste − aides",
        nom="reste_apres_aides_locales",
        reste=reste,
        aides=Grandeur(min(aides, reste.valeur), "€"),
    )


def _apres_impot(d, e, reste):
    """Add the tax credit of the year, and what is left of a month."""
    mois = Grandeur(Decimal(e.mois))
    annuelle = d.calculer(_("Dépenses de l’année, aides déduites"), "reste × mois", reste=reste, mois=mois)
    if e.mode == GED:
        _prevenir_de_l_alternance(d, e, annuelle)
        credit = credits_impot.poser_domicile(d, annuelle.valeur, e.enfants_a_charge, nom="credit_impot_annuel")
    else:
        depenses = [(e.residence_alternee, annuelle.valeur)] if _assez_jeune(d, e) else []
        credit = credits_impot.poser_hors_domicile(d, depenses, nom="credit_impot_annuel")
    d.calculer(
        _("Reste à payer par mois après impôt"),
        "reste − credit ÷ mois",
        nom="reste_mensuel_apres_impot",
        au=CENTIME,
        reste=reste,
        credit=credit,
        mois=mois,
    )


def _prevenir_de_l_alternance(d, e, annuelle):
    """The ceiling at home grows with each child: how much of it a child that two homes share gives is not known."""
    if e.residence_alternee and annuelle.valeur > d.table.chiffre("ci.domicile.plafond").nombre:
        d.prevenir(_("En résidence alternée, ce crédit d’impôt peut être plus bas : le plafond se partage."))


def _assez_jeune(d, e):
    """Whether the child may have been under the age of the credit on the first of January."""
    if e.age_enfant is None:
        return True
    limite = d.table.chiffre("ci.hors_domicile.age")
    if e.age_enfant >= limite.nombre:
        d.prevenir(
            _("Ce crédit d’impôt est pour un enfant qui a moins de %(limite)s au 1er janvier."), limite=limite.grandeur
        )
    return e.age_enfant < limite.nombre + 1


_CALCULS = {
    PSU: (psu.lectures_du_taux, _creche),
    PAJE: (lambda e, table: cmg_structure.lectures(e), _micro_creche),
    AM: (cmg.lectures_du_taux, _emploi),
    GED: (cmg.lectures_du_taux, _garde_a_domicile),
}
