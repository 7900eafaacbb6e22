"""The kinds of care that « Combien vais-je payer ? » sets side by side."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from simulateurs.cmg import AM, GED
from simulateurs.reste_a_charge import PAJE, PSU


@dataclass(frozen=True)
class Mode:
    """`moteur`: how the engine names it. `structures`: codes of ModeAccueil on the map, the first gives the drawing.

    `prix`: the field of its price of an hour, `suppose` the key of the figure that stands for it until it is typed,
    both "" where the scale gives the price. `cotisations`: the field of the contributions that are left to pay.
    """

    code: str
    titre: str | Promise
    moteur: str
    structures: tuple[str, ...]
    prix: str = ""
    suppose: str = ""
    cotisations: str = ""
    partagee: bool = False

    @property
    def filtre(self):
        """The query of the map that shows its addresses."""
        return urlencode({"type": self.structures}, doseq=True)


CRECHES_PSU = ("creche_collective", "multi_accueil", "creche_familiale", "creche_parentale", "halte_garderie")
MODES = {
    mode.code: mode
    for mode in (
        Mode("creche", _("Crèche au tarif de la Caf"), PSU, CRECHES_PSU),
        Mode(
            "micro_creche",
            _("Micro-crèche à prix libre"),
            PAJE,
            ("micro_creche",),
            "prix_micro_creche",
            "cmg.structure.tarif_max",
        ),
        Mode(
            "assistant_maternel",
            _("Assistant maternel"),
            AM,
            ("assistant_maternel", "mam"),
            "prix_assistant_maternel",
            "cmg.reference.am",
        ),
        Mode(
            "garde_domicile",
            _("Garde à domicile"),
            GED,
            ("garde_domicile",),
            "prix_garde",
            "cmg.reference.ged",
            "cotisations_garde",
        ),
        Mode(
            "garde_partagee",
            _("Garde partagée entre deux familles"),
            GED,
            ("garde_domicile",),
            "prix_garde",
            "cmg.reference.ged",
            "cotisations_partagee",
            partagee=True,
        ),
    )
}
