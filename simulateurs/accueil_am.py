"""What goes with the contract of an assistant maternel: upkeep, notice, trial, end (CCN IDCC 3239)."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.assistant_maternel import CCN, DATE
from simulateurs.grandeurs import CENTIME, Grandeur
from simulateurs.resultats import Deroulement
from simulateurs.saisie import Champ, entier, montant, nombre, oui_non

ANCIENNETE = Champ("mois_anciennete", _("Ancienneté du contrat"), nombre(600, unite="mois"))
CHAMPS_ENTRETIEN = (
    Champ("minimum_garanti", _("Minimum garanti"), montant(100, nul=False), None),
    Champ("heures_jour", _("Heures par jour"), nombre(24, unite="h", nul=False), autres_noms=("heures_par_jour",)),
    DATE,
)
CHAMPS_PREAVIS = (ANCIENNETE, DATE)
CHAMPS_ESSAI = (
    Champ("jours_semaine", _("Jours par semaine"), entier(6, minimum=1), autres_noms=("jours_par_semaine",)),
    Champ("contrat_fratrie_en_cours", _("Un frère ou une sœur est déjà accueilli"), oui_non, defaut=False),
    DATE,
)
CHAMPS_RUPTURE = (
    Champ("total_salaires_bruts", _("Total des salaires bruts"), montant(10_000_000)),
    ANCIENNETE,
    Champ("faute_grave", _("Rupture pour faute grave ou lourde"), oui_non, defaut=False),
    Champ("retrait_agrement", _("Agrément retiré ou suspendu"), oui_non, defaut=False),
    DATE,
)
DUE_A_PARTIR_DE = _("L’indemnité est due à partir de %(limite)s d’ancienneté, sauf faute grave ou lourde.")
UN_AN, TROIS_MOIS = 12, 3
PEU_DE_JOURS = 3


def indemnite_entretien(e, table):
    """The least that is paid for upkeep, a day of presence."""
    d = Deroulement(table)
    prorata = d.calculer(
        _("Part du minimum garanti pour ces heures"),
        "minimum × part × heures ÷ journee",
        au=CENTIME,
        article=CCN("114.1"),
        minimum=table.chiffre("minimum_garanti"),
        part=table.chiffre("am.entretien.taux"),
        heures=Grandeur(e.heures_jour, "h"),
        journee=table.chiffre("am.entretien.heures"),
    )
    plancher = table.chiffre("am.entretien.min_jour")
    libelle = _("Indemnité d’entretien par jour de présence, au moins")
    retenu = max(prorata, plancher.grandeur, key=lambda g: g.valeur)
    d.poser(libelle, retenu, nom="minimum_jour", article=CCN("114.1"), chiffres=(plancher,))
    return d.resultat()


def preavis(e, table):
    """Notice before the end of a contract."""
    d = Deroulement(table)
    if e.mois_anciennete < TROIS_MOIS:
        cle = "moins_de_3_mois"
    else:
        cle = "3_mois_a_moins_de_1_an" if e.mois_anciennete < UN_AN else "1_an_et_plus"
    d.poser(_("Préavis"), table.chiffre(f"am.preavis.{cle}"), nom="preavis", article=CCN("120"))
    return d.resultat()


def periode_essai(e, table):
    """Longest trial period."""
    d = Deroulement(table)
    if e.contrat_fratrie_en_cours:
        cle = "2e_enfant_de_la_fratrie"
    else:
        cle = "1_a_3_j_semaine" if e.jours_semaine <= PEU_DE_JOURS else "4_j_et_plus"
    chiffre = table.chiffre(f"am.essai.{cle}")
    d.poser(_("Période d’essai, au plus"), chiffre, nom="duree_max", article=CCN("95.1"))
    return d.resultat()


def indemnite_rupture(e, table):
    """What is paid when the family ends the contract."""
    d = Deroulement(table)
    minimum = table.chiffre("am.rupture.anciennete_mois")
    libelle, article = _("Indemnité de rupture"), CCN("121.1")
    aucune = {"nom": "indemnite", "article": article, "chiffres": (minimum,)}
    if e.faute_grave or e.retrait_agrement:
        d.prevenir(_("Pas d’indemnité en cas de faute grave ou lourde, ou d’agrément retiré ou suspendu."))
        d.poser(libelle, Grandeur(Decimal("0.00"), "€"), **aucune)
    elif e.mois_anciennete < minimum.nombre:
        d.prevenir(DUE_A_PARTIR_DE, limite=minimum.grandeur)
        d.poser(libelle, Grandeur(Decimal("0.00"), "€"), **aucune)
    else:
        fraction = table.chiffre("am.rupture.fraction")
        numerateur, denominateur = fraction.fraction
        formule = f"total × {numerateur} ÷ {denominateur}"
        total = Grandeur(e.total_salaires_bruts, "€")
        chiffres = (fraction, minimum)
        d.calculer(libelle, formule, nom="indemnite", au=CENTIME, article=article, chiffres=chiffres, total=total)
    return d.resultat()
