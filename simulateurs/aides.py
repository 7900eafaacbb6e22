"""Aids that cannot be had together, said in a sentence."""

from django.utils.translation import gettext_lazy as _

from simulateurs.resultats import refuser
from simulateurs.saisie import Champ, choix, liste, oui_non

AUCUNE, PARTIELLE, TAUX_PLEIN = "aucune", "partielle", "taux_plein"
PREPARE = {
    AUCUNE: _("aucune"),
    PARTIELLE: _("partielle, la moitié du temps au plus"),
    TAUX_PLEIN: _("à taux plein"),
}
CHAMPS_AIDES = (
    Champ(
        "prepare", _("PreParE"), choix(PREPARE, {"50": PARTIELLE, "plein": TAUX_PLEIN, "complete": TAUX_PLEIN}), AUCUNE
    ),
    Champ("conge_naissance", _("Congé supplémentaire de naissance"), oui_non, defaut=False),
)
CMG_PREPARE = _("Le CMG et la PreParE à taux plein ne vont pas ensemble : choisissez l’un des deux.")
CMG_CONGE = _("Le CMG ne va pas avec le congé supplémentaire de naissance pour le même enfant.")
NOMS = {
    "psu": _("crèche au tarif de la Caf"),
    "cmg": _("CMG"),
    "prepare_taux_plein": _("PreParE à taux plein"),
    "prepare_partielle": _("PreParE partielle"),
    "conge_naissance": _("Congé supplémentaire de naissance"),
    "credit_impot_garde_hors_domicile": _("Crédit d’impôt, garde hors du domicile"),
    "credit_impot_emploi_domicile": _("Crédit d’impôt, emploi à domicile"),
}
INCOMPATIBLES = (
    ({"psu", "cmg"}, _("En crèche au tarif de la Caf, il n’y a pas de CMG : l’aide est déjà dans le tarif.")),
    ({"cmg", "prepare_taux_plein"}, CMG_PREPARE),
    ({"cmg", "conge_naissance"}, CMG_CONGE),
    (
        {"credit_impot_garde_hors_domicile", "credit_impot_emploi_domicile"},
        _("Une même dépense donne un seul crédit d’impôt : garde hors du domicile, ou emploi à domicile."),
    ),
)
CHAMP_LISTE = Champ("aides", _("Aides"), liste(choix(NOMS), len(NOMS)), defaut=())


def refuser_les_cumuls(e, *autres):
    """Refuse what does not go with the CMG, or with one another among `autres`, codes of NOMS."""
    demandees = set(autres or ("cmg",))
    if e.prepare != AUCUNE:
        demandees.add(f"prepare_{e.prepare}")
    if e.conge_naissance:
        demandees.add("conge_naissance")
    for ensemble, phrase in INCOMPATIBLES:
        if ensemble <= demandees:
            refuser("aides" if autres else "prepare" if e.prepare == TAUX_PLEIN else "conge_naissance", phrase)
