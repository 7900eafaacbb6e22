"""What an assistant maternel is paid: wages, holidays, absences (CCN IDCC 3239)."""

from decimal import ROUND_CEILING, Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.grandeurs import CENTIME, Grandeur
from simulateurs.resultats import Deroulement, refuser
from simulateurs.saisie import Champ, choix, jour, montant, nombre, oui_non

CCN = "CCN IDCC 3239, art. {}".format
MOIS_PAR_AN = Grandeur(Decimal(12))
ANNEE_COMPLETE, ANNEE_INCOMPLETE, OCCASIONNEL = "52_semaines", "46_semaines_ou_moins", "occasionnel"
REGIMES = {
    ANNEE_COMPLETE: _("52 semaines, congés compris"),
    ANNEE_INCOMPLETE: _("46 semaines ou moins, congés en plus"),
    OCCASIONNEL: _("accueil occasionnel"),
}
ALIAS = {
    "annee_complete": ANNEE_COMPLETE,
    "annee_incomplete": ANNEE_INCOMPLETE,
    "46_semaines": ANNEE_INCOMPLETE,
}
DATE = Champ("date", _("Date"), jour, None)
REGIME = Champ("regime", _("Contrat"), choix(REGIMES, ALIAS))
TAUX_BRUT = Champ("taux_brut", _("Salaire brut de l’heure"), nombre(1000, decimales=4, unite="€", nul=False))
SEMAINES = nombre(53, unite="semaines", nul=False)
HEURES_SEMAINE = nombre(78, unite="h", nul=False)
CHAMPS_SALAIRE_MINIMUM = (
    DATE,
    Champ("smic", _("Smic de l’heure"), montant(100, nul=False), None),
    Champ("titre_am_ge", _("Titre « assistant maternel - garde d’enfants »"), oui_non, defaut=False),
)
CHAMPS_MENSUALISATION = (
    REGIME,
    Champ("heures_semaine", _("Heures par semaine"), HEURES_SEMAINE, None),
    Champ("semaines", _("Semaines d’accueil par an"), SEMAINES, None),
    Champ("heures", _("Heures par mois"), nombre(744, unite="h", nul=False), None),
    TAUX_BRUT,
    DATE,
)
CHAMPS_CONGES = (
    Champ("heures_semaine", _("Heures par semaine"), HEURES_SEMAINE),
    Champ("semaines", _("Semaines d’accueil par an"), SEMAINES),
    TAUX_BRUT,
    DATE,
)
CHAMPS_ABSENCE = (
    REGIME,
    Champ("salaire_mensualise", _("Salaire du mois"), montant(100_000)),
    Champ("heures_non_travaillees", _("Heures non travaillées"), nombre(744, unite="h"), None),
    Champ(
        "heures_qui_auraient_ete_travaillees", _("Heures prévues dans le mois"), nombre(744, unite="h", nul=False), None
    ),
    Champ("jours_non_travailles", _("Jours non travaillés"), nombre(31, unite="jours"), None),
    Champ(
        "jours_qui_auraient_ete_travailles", _("Jours prévus dans le mois"), nombre(31, unite="jours", nul=False), None
    ),
    DATE,
)
TROP_DE_SEMAINES = _("Semaines d’accueil par an : ce contrat en compte %(n)s au plus.")
MANQUE = _("%(champ)s : ce renseignement manque.")
DE_TROP = _("%(champ)s : pas plus que ce qui était prévu.")


def salaire_minimum(e, table):
    """The lowest hourly wages: of the law, of the agreement, and the one to respect."""
    d = Deroulement(table)
    legal = d.calculer(
        _("Minimum de la loi"),
        "part × smic",
        nom="minimum_legal",
        au=CENTIME,
        article="CASF, art. D. 423-9",
        part=table.chiffre("am.salaire_min.legal"),
        smic=table.chiffre("smic"),
    )
    conventionnel = d.poser(
        _("Minimum de la convention collective"),
        table.chiffre(f"am.salaire_min.conventionnel.{2 if e.titre_am_ge else 1}"),
        nom="minimum_conventionnel",
        article="CCN IDCC 3239, annexe 5",
    )
    plus_haut = max(legal, conventionnel, key=lambda g: g.valeur)
    d.poser(_("Minimum à respecter, le plus haut des deux"), plus_haut, nom="applicable")
    return d.resultat()


def mensualisation(e, table):
    """Hours and gross wages of a month, the same all year round."""
    d = Deroulement(table)
    if e.regime == OCCASIONNEL:
        heures, par, article = _demander(e, "heures", CHAMPS_MENSUALISATION), Decimal(1), CCN("109.3")
        d.prevenir(_("Les congés s’ajoutent à la fin de l’accueil : un dixième du salaire."))
        formule, operandes = "heures", {"heures": Grandeur(heures, "h")}
    else:
        operandes, article = _annee(d, e)
        formule, par = "heures × semaines ÷ mois", MOIS_PAR_AN
        operandes["mois"] = par
    d.calculer(
        _("Heures par mois"), formule, nom="heures_mois", unite="h", au=Decimal("0.0001"), article=article, **operandes
    )
    _payer(d, e, formule, operandes, article)
    _comparer_au_minimum(d, e)
    return d.resultat()


def _annee(d, e):
    """({"heures", "semaines"}, article) of a contract by the year."""
    heures = Grandeur(_demander(e, "heures_semaine", CHAMPS_MENSUALISATION), "h")
    if e.regime == ANNEE_COMPLETE:
        semaines = d.table.chiffre("am.annee.semaines")
        if e.semaines is not None and e.semaines != semaines.nombre:
            refuser("semaines", _("Semaines d’accueil par an : ce contrat en compte %(n)s."), n=semaines.grandeur)
        return {"heures": heures, "semaines": semaines}, CCN("109.1")
    semaines = _demander(e, "semaines", CHAMPS_MENSUALISATION)
    limite = d.table.chiffre("am.annee.semaines_max")
    if semaines > limite.nombre:
        refuser("semaines", TROP_DE_SEMAINES, n=limite.grandeur)
    d.prevenir(_("Les congés payés s’ajoutent à ce salaire."))
    return {"heures": heures, "semaines": Grandeur(semaines, "semaines")}, CCN("109.2")


def _payer(d, e, formule, operandes, article):
    """Add the gross wages; beyond the week of the agreement, hours are paid more."""
    if e.regime != OCCASIONNEL:
        operandes = operandes | {"heures": _heures_payees(d, operandes["heures"])}
    taux = Grandeur(e.taux_brut, "€")
    libelle, sortie = _("Salaire brut par mois"), {"nom": "salaire_brut", "au": CENTIME}
    return d.calculer(libelle, f"taux × {formule}", **sortie, article=article, taux=taux, **operandes)


def _heures_payees(d, heures):
    """Hours that a week is paid for: those beyond the week of the agreement count for more."""
    semaine = d.table.chiffre("am.durees.semaine")
    if heures.valeur <= semaine.nombre:
        return heures
    limite = d.table.chiffre("am.durees.max_moyenne")
    if heures.valeur > limite.nombre:
        d.prevenir(
            _("Au-delà de %(limite)s par semaine en moyenne, la loi fixe des conditions."), limite=limite.grandeur
        )
    return d.calculer(
        _("Heures de la semaine, avec la majoration la plus basse"),
        "semaine + (heures − semaine) × (1 + majoration)",
        unite="h",
        article=CCN("110.1"),
        semaine=semaine,
        heures=heures,
        majoration=d.table.chiffre("am.durees.majoration_min"),
    )


def _comparer_au_minimum(d, e):
    minimum = d.table.connu("am.salaire_min.conventionnel.1")
    if minimum and e.taux_brut < minimum.nombre:
        d.prevenir(_("Ce salaire est sous le minimum de la convention collective : %(n)s brut."), n=minimum.grandeur)


def conges_annee_incomplete(e, table):
    """Paid holidays of a contract of 46 weeks or less: days, and the better of the two sums."""
    d = Deroulement(table)
    limite = table.chiffre("am.annee.semaines_max")
    if e.semaines > limite.nombre:
        refuser("semaines", TROP_DE_SEMAINES, n=limite.grandeur)
    heures = _heures_payees(d, Grandeur(e.heures_semaine, "h"))
    semaine = {"heures": heures, "taux": Grandeur(e.taux_brut, "€")}
    jours = _jours_de_conges(d, e)
    dixieme = d.calculer(
        _("Un dixième des salaires de l’année"),
        "taux × heures × semaines × part",
        nom="dixieme",
        au=CENTIME,
        article=CCN("48.1.1.5"),
        **semaine,
        semaines=Grandeur(e.semaines, "semaines"),
        part=table.chiffre("am.conges.part"),
    )
    maintien = d.calculer(
        _("Salaire maintenu pendant ces jours"),
        "taux × heures × jours ÷ ouvrables",
        nom="maintien",
        au=CENTIME,
        article=CCN("102.1.2.2"),
        **semaine,
        jours=Grandeur(jours.valeur),
        ouvrables=table.chiffre("am.conges.jours_par_semaine"),
    )
    du = max(dixieme, maintien, key=lambda g: g.valeur)
    d.poser(_("Congés à payer, la plus haute des deux sommes"), du, nom="du", article=CCN("102.1.2.2"))
    return d.resultat()


def _jours_de_conges(d, e):
    """Working days of holidays: rounded up, up to the year's."""
    acquis = d.calculer(
        _("Jours de congés acquis"),
        "semaines × jours ÷ periode",
        unite="jours",
        article=CCN("48.1.1.2"),
        semaines=Grandeur(e.semaines, "semaines"),
        jours=d.table.chiffre("am.conges.jours_par_periode"),
        periode=d.table.chiffre("am.conges.periode"),
    )
    limite = d.table.chiffre("am.conges.jours_max")
    jours = min(acquis.valeur.to_integral_value(ROUND_CEILING), limite.nombre)
    libelle = _("Jours de congés, arrondis au jour au-dessus")
    return d.poser(libelle, Grandeur(jours, "jours"), nom="jours", article=CCN("48.1.1.2"), chiffres=(limite,))


def deduction_absence(e, table):
    """What an unpaid absence takes off the month: by the hours, or by the days, that were planned that month."""
    d = Deroulement(table)
    if e.regime == OCCASIONNEL:
        refuser("regime", _("Contrat : un accueil occasionnel est payé aux heures faites, rien n’est à déduire."))
    complete = e.regime == ANNEE_COMPLETE
    noms = (
        ("heures_non_travaillees", "heures_qui_auraient_ete_travaillees")
        if complete
        else ("jours_non_travailles", "jours_qui_auraient_ete_travailles")
    )
    absents, prevus = (_demander(e, nom, CHAMPS_ABSENCE) for nom in noms)
    if absents > prevus:
        refuser(noms[0], DE_TROP, champ=_libelle(noms[0], CHAMPS_ABSENCE))
    unite = "h" if complete else "jours"
    d.calculer(
        _("À déduire du salaire du mois"),
        "salaire × absents ÷ prevus",
        nom="deduction",
        au=CENTIME,
        article=CCN("111"),
        salaire=Grandeur(e.salaire_mensualise, "€"),
        absents=Grandeur(absents, unite),
        prevus=Grandeur(prevus, unite),
    )
    return d.resultat()


def _demander(e, nom, champs):
    """The value of an entry that this contract needs. Raises Refus when it is empty."""
    valeur = getattr(e, nom)
    if valeur is None:
        refuser(nom, MANQUE, champ=_libelle(nom, champs))
    return valeur


def _libelle(nom, champs):
    return next(champ.libelle for champ in champs if champ.nom == nom)
