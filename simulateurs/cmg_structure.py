"""CMG of families who pay a micro-crèche, an agency or a family crèche (CSS, art. D. 531-20 to D. 531-23)."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.aides import CHAMPS_AIDES, PARTIELLE, refuser_les_cumuls
from simulateurs.effort import ENFANTS_MAX
from simulateurs.grandeurs import CENTIME, Grandeur
from simulateurs.resultats import Deroulement, par_lecture
from simulateurs.saisie import Champ, choix, entier, jour, montant, nombre, oui_non

D531_20, D531_21, D531_22 = "CSS, art. D. 531-20", "CSS, art. D. 531-21", "CSS, art. D. 531-22"
CRDS = "Ordonnance n° 96-50 du 24 janvier 1996, art. 14"
MICRO_CRECHE, AM, DOMICILE = "micro_creche", "am", "domicile"
MODES = {
    MICRO_CRECHE: _("micro-crèche à prix libre"),
    AM: _("assistant maternel salarié d’une structure"),
    DOMICILE: _("garde à domicile par un prestataire"),
}
ALIAS = {
    "micro_creche_paje": MICRO_CRECHE,
    "paje": MICRO_CRECHE,
    "assistant_maternel": AM,
    "garde_a_domicile": DOMICILE,
}
# What raises the amount, with the figure that says by how much.
SITUATIONS, HORAIRES = "cmg.structure.majoration_situation", "cmg.structure.majoration_horaires"
CHAMPS = (
    Champ("mode", _("Mode d’accueil"), choix(MODES, ALIAS)),
    Champ("ressources_annuelles", _("Revenus du foyer par an"), montant(12_000_000)),
    Champ("enfants_a_charge", _("Enfants à charge"), entier(ENFANTS_MAX, minimum=1)),
    Champ("depense_mensuelle", _("Ce que vous payez par mois"), montant(100_000), autres_noms=("cout_mensuel",)),
    Champ("date", _("Date"), jour, None),
    Champ("age_reduit", _("Enfant de 3 à 6 ans"), oui_non, defaut=False),
    Champ("isole", _("Parent seul"), oui_non, defaut=False, autres_noms=("parent_isole",)),
    Champ("aah", _("Parent qui touche l’AAH"), oui_non, defaut=False),
    Champ("aeeh", _("Enfant qui a droit à l’AEEH"), oui_non, defaut=False),
    Champ("atypique", _("Au moins 25 h par mois la nuit, le dimanche ou un jour férié"), oui_non, defaut=False),
    Champ("tarif_horaire", _("Tarif horaire"), montant(1000), None),
    Champ("heures", _("Heures par mois"), nombre(744, unite="h", nul=False), None),
    *CHAMPS_AIDES,
)
SOMME, PRODUIT = "somme", "produit"
ENSEMBLE = _("Les deux majorations s’ajoutent")
L_UNE_APRES_L_AUTRE = _("Une majoration s’applique après l’autre")


def structure(e, table):
    """Monthly CMG paid for a structure; two readings when two increases meet, which the text does not settle."""
    refuser_les_cumuls(e)

    def avec(maniere):
        d = Deroulement(table)
        poser_cmg(d, e, maniere)
        return d.resultat()

    return par_lecture(lectures(e), avec)


def lectures(e):
    """[(label, manner)] of the ways in which increases add up: one, or two."""
    if len(_majorations(e)) > 1:
        return [(ENSEMBLE, SOMME), (L_UNE_APRES_L_AUTRE, PRODUIT)]
    return [("", PRODUIT)]


def poser_cmg(d, e, maniere):
    """Add the steps of the CMG, and give it rounded to the cent."""
    brut = plafond_brut(d, e, maniere)
    net = d.calculer(
        _("Montant le plus haut, CRDS déduite"),
        "brut × (1 − crds)",
        nom="plafond_net_crds",
        au=CENTIME,
        article=CRDS,
        brut=brut,
        crds=d.table.chiffre("crds.taux"),
    )
    libelle = _("CMG versé chaque mois")
    empechement = _empechement(d, e)
    if empechement:
        modele, chiffre = empechement
        d.prevenir(modele, limite=chiffre.grandeur)
        return d.poser(libelle, Grandeur(Decimal("0.00"), "€"), nom="cmg", article=D531_22, chiffres=(chiffre,))
    part = d.calculer(
        _("Part de la dépense que le CMG peut couvrir"),
        "depense × part",
        au=CENTIME,
        article=D531_20,
        depense=Grandeur(e.depense_mensuelle, "€"),
        part=d.table.chiffre("cmg.structure.part_max"),
    )
    return d.poser(libelle, min(net, part, key=lambda g: g.valeur), nom="cmg", article=D531_20)


def plafond_brut(d, e, maniere):
    """The highest amount before CRDS: unrounded, shown to the cent."""
    tranche = _tranche(d, e)
    racine = "am" if e.mode == AM else "domicile_ou_micro_creche"
    operandes = {"part": d.table.chiffre(f"cmg.structure.{racine}.{tranche}"), "base": d.table.chiffre("bmaf")}
    formule = "part × base"
    if e.age_reduit:
        operandes["moitie"] = d.table.chiffre("cmg.structure.part_3_a_6_ans")
        formule += " × moitie"
    if e.prepare == PARTIELLE:
        operandes["prepare"] = d.table.chiffre("cmg.structure.part_prepare")
        formule += " × prepare"
    majorations = _majorations(e)
    noms = [f"plus_{rang}" for rang, _cle in enumerate(majorations)]
    operandes |= {nom: d.table.chiffre(cle) for nom, cle in zip(noms, majorations, strict=True)}
    if maniere == SOMME:
        formule += f" × (1 + {' + '.join(noms)})"
    else:
        formule += "".join(f" × (1 + {nom})" for nom in noms)
    libelle = _("Montant le plus haut, avant CRDS")
    exact = d.calculer(libelle, formule, article=D531_21, **operandes)
    d.calculer(_("Le même, au centime"), "brut", nom="plafond_brut_crds", au=CENTIME, brut=exact)
    return exact


def _majorations(e):
    cles = [SITUATIONS] if e.isole or e.aah or e.aeeh else []
    return [*cles, HORAIRES] if e.atypique else cles


def _tranche(d, e):
    """1, 2 or 3: where the income stands among the two ceilings, "inférieur ou égal"."""
    revenus = Grandeur(e.ressources_annuelles, "€")
    for rang in (1, 2):
        plafond = _plafond_de_ressources(d, e, rang)
        if revenus.valeur <= plafond.valeur:
            return rang
    return 3


def _plafond_de_ressources(d, e, rang):
    racine = f"cmg.structure.plafonds.p{rang}"
    plusieurs = e.enfants_a_charge > 1
    operandes = {"plafond": d.table.chiffre(f"{racine}_2enfants" if plusieurs else f"{racine}_1enfant")}
    formule = "plafond"
    if e.enfants_a_charge > 2:
        operandes |= {
            "enfants": Grandeur(Decimal(e.enfants_a_charge - 2)),
            "de_plus": d.table.chiffre(f"{racine}_par_enfant_sup"),
        }
        formule = "(plafond + enfants × de_plus)"
    if e.isole:
        operandes["seul"] = d.table.chiffre("cmg.structure.plafonds.parent_isole")
        formule += " × seul"
    libelle = _("Premier plafond de ressources par an") if rang == 1 else _("Second plafond de ressources par an")
    return d.calculer(libelle, formule, article=D531_21, **operandes)


def _empechement(d, e):
    """(sentence, figure) of what leaves the family without CMG; None if nothing does."""
    if e.mode == MICRO_CRECHE and e.tarif_horaire is not None:
        limite = d.table.chiffre("cmg.structure.tarif_max")
        if e.tarif_horaire > limite.nombre:
            return _("Au-delà de %(limite)s de l’heure, une micro-crèche ne donne pas droit au CMG."), limite
    if e.heures is not None:
        limite = d.table.chiffre("cmg.structure.heures_min")
        if e.heures < limite.nombre:
            return _("Il faut au moins %(limite)s d’accueil par mois pour avoir droit au CMG."), limite
    return None
