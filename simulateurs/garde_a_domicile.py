"""What an employee who cares for children at the family's home is paid (CCN IDCC 3239)."""

from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.accueil_am import ANCIENNETE, DUE_A_PARTIR_DE
from simulateurs.assistant_maternel import CCN, DATE, MANQUE, MOIS_PAR_AN, TAUX_BRUT
from simulateurs.grandeurs import CENTIME, Grandeur, Phrase
from simulateurs.resultats import Deroulement, refuser
from simulateurs.saisie import Champ, montant, nombre, oui_non

CHAMPS_MENSUALISATION = (
    Champ("heures_semaine", _("Heures par semaine"), nombre(78, unite="h", nul=False)),
    TAUX_BRUT,
    DATE,
)
CHAMPS_SUPPLEMENTAIRES = CHAMPS_MENSUALISATION
CHAMPS_PRESENCE = (
    Champ("heures_presence_responsable", _("Heures de présence responsable"), nombre(744, unite="h")),
    Champ("garde_partagee", _("Garde partagée entre deux familles"), oui_non, defaut=False),
    DATE,
)
CHAMPS_LICENCIEMENT = (
    Champ("salaire_mensuel_moyen", _("Salaire brut moyen par mois"), montant(100_000)),
    Champ("annees", _("Années d’ancienneté"), nombre(60, decimales=4, unite="ans"), None),
    replace(ANCIENNETE, defaut=None),
    Champ("faute_grave", _("Rupture pour faute grave ou lourde"), oui_non, defaut=False),
    DATE,
)


def mensualisation(e, table):
    """Hours and gross wages of a month."""
    d = Deroulement(table)
    semaine, mois = table.chiffre("ged.durees.semaine"), table.chiffre("ged.durees.mois")
    libelle_heures, libelle_salaire = _("Heures par mois"), _("Salaire brut par mois")
    taux, article = Grandeur(e.taux_brut, "€"), CCN("146.1")
    salaire = {"nom": "salaire_brut", "au": CENTIME, "article": article, "taux": taux}
    if e.heures_semaine > semaine.nombre:
        refuser(
            "heures_semaine",
            _("Heures par semaine : au-delà de %(limite)s, comptez à part les heures supplémentaires."),
            limite=semaine.grandeur,
        )
    if e.heures_semaine == semaine.nombre:
        heures = d.poser(libelle_heures, mois, nom="heures_mois", article=article, chiffres=(semaine,))
        d.calculer(libelle_salaire, "taux × heures", **salaire, heures=heures)
    else:
        operandes = {"heures": Grandeur(e.heures_semaine, "h"), "semaines": table.chiffre("am.annee.semaines")}
        operandes["mois"] = MOIS_PAR_AN
        formule = "heures × semaines ÷ mois"
        d.calculer(libelle_heures, formule, nom="heures_mois", unite="h", au=Decimal("0.0001"), **operandes)
        d.calculer(libelle_salaire, f"taux × {formule}", **salaire, **operandes)
    _comparer_au_minimum(d, e)
    return d.resultat()


def _comparer_au_minimum(d, e):
    """The lowest wages: of the agreement's first level for children, or of the law."""
    connus = [chiffre for chiffre in map(d.table.connu, ("ged.salaires_min.iii", "smic")) if chiffre]
    minimum = max(connus, key=lambda c: c.nombre, default=None)
    if minimum and e.taux_brut < minimum.nombre:
        d.prevenir(_("Ce salaire est sous le minimum pour garder des enfants : %(n)s brut."), n=minimum.grandeur)


def heures_supplementaires(e, table):
    """Hours of a week beyond the agreement's, and what they are paid, increase included."""
    d = Deroulement(table)
    semaine, seuil = table.chiffre("ged.durees.semaine"), table.chiffre("ged.durees.seuil_50")
    premieres = max(Decimal(0), min(e.heures_semaine, seuil.nombre) - semaine.nombre)
    suivantes = max(Decimal(0), e.heures_semaine - seuil.nombre)
    d.calculer(
        _("À payer pour ces heures"),
        "taux × (h25 × (1 + m25) + h50 × (1 + m50))",
        nom="supplement",
        au=CENTIME,
        article=CCN("147"),
        taux=Grandeur(e.taux_brut, "€"),
        h25=_heures_payees_plus(d, "25", premieres, semaine),
        m25=table.chiffre("ged.durees.majoration_25"),
        h50=_heures_payees_plus(d, "50", suivantes, seuil),
        m50=table.chiffre("ged.durees.majoration_50"),
    )
    return d.resultat()


def _heures_payees_plus(d, rang, heures, au_dela):
    """Add the step of the hours of one increase."""
    majoration = d.table.chiffre(f"ged.durees.majoration_{rang}")
    libelle = Phrase(_("Heures payées %(n)s de plus"), {"n": majoration.grandeur})
    nom = f"majoration_{rang}_h"
    return d.poser(libelle, Grandeur(heures, "h"), nom=nom, article=CCN("147"), chiffres=(au_dela,))


def presence_responsable(e, table):
    """Hours of work that hours of presence count for."""
    if e.garde_partagee:
        refuser("garde_partagee", _("En garde partagée, il n’y a pas d’heures de présence responsable."))
    d = Deroulement(table)
    part = table.chiffre("ged.presence_responsable")
    numerateur, denominateur = part.fraction
    d.calculer(
        _("Heures de travail qu’elles comptent"),
        f"presence × {numerateur} ÷ {denominateur}",
        nom="heures_equivalentes",
        unite="h",
        au=Decimal("0.0001"),
        article="CCN IDCC 3239, art. 137.1, 148",
        chiffres=(part,),
        presence=Grandeur(e.heures_presence_responsable, "h"),
    )
    return d.resultat()


def indemnite_licenciement(e, table):
    """What is paid when the family ends the contract: by year of service, more beyond ten."""
    d = Deroulement(table)
    minimum, seuil = table.chiffre("ged.licenciement.anciennete_mois"), table.chiffre("ged.licenciement.seuil_annees")
    libelle, article, zero = _("Indemnité de licenciement"), CCN("163.1"), Grandeur(Decimal("0.00"), "€")
    mois = _mois_d_anciennete(e)
    if e.faute_grave or mois < minimum.nombre:
        d.prevenir(
            DUE_A_PARTIR_DE,
            limite=minimum.grandeur,
        )
        d.poser(libelle, zero, nom="indemnite", article=article, chiffres=(minimum,))
        return d.resultat()
    salaire = {"salaire": Grandeur(e.salaire_mensuel_moyen, "€")}
    limite = seuil.nombre * 12
    premieres, suivantes = min(mois, limite), max(Decimal(0), mois - limite)
    parts = [
        _part(d, _("Pour les dix premières années"), "avant", premieres, salaire, seuil),
        _part(d, _("Pour les années suivantes"), "apres", suivantes, salaire, seuil),
    ]
    d.calculer(libelle, "debut + suite", nom="indemnite", au=CENTIME, article=article, debut=parts[0], suite=parts[1])
    return d.resultat()


def _mois_d_anciennete(e):
    """Months of service, which years of two decimals tell badly: 8 months are 0.6667 of one. Refuses none, and both."""
    if e.mois_anciennete is None and e.annees is None:
        refuser(ANCIENNETE.nom, MANQUE, champ=ANCIENNETE.libelle)
    if None not in (e.mois_anciennete, e.annees):
        refuser(ANCIENNETE.nom, "%(champ)s : donnez des mois ou des années, pas les deux.", champ=ANCIENNETE.libelle)
    return e.annees * 12 if e.mois_anciennete is None else e.mois_anciennete


def _part(d, libelle, periode, mois, salaire, seuil):
    """Share of the monthly wages for so many months of service: unrounded."""
    fraction = d.table.chiffre(f"ged.licenciement.part_{periode}")
    numerateur, denominateur = fraction.fraction
    formule = f"salaire × mois × {numerateur} ÷ (12 × {denominateur})"
    chiffres = (fraction, seuil)
    mois = Grandeur(mois, "mois")
    return d.calculer(libelle, formule, article=CCN("163.1"), chiffres=chiffres, mois=mois, **salaire)
