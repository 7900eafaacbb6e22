"""What the address of « Combien vais-je payer ? » says beforehand: kinds to compare, a structure whose price to take.

What is not understood is left out: an address is never wrong.
"""

from django.utils.formats import number_format

from carte.models import Structure
from modes_accueil.simulateur.modes import MODES

# An address lists a few kinds; a number of structure holds in a column.
LONGUEUR_DES_MODES, CHIFFRES_MAX = 500, 18


def initial(textes, structure=None):
    """{field: value} to begin with. `textes`: lists of kinds, their codes (of ModeAccueil or of MODES) between
    commas."""
    modes = modes_dits(textes)
    if structure is None:
        return {"modes": modes} if modes else {}
    sien = mode_de(structure)
    prix = number_format(structure.prix_horaire, 2)
    return {"modes": [code for code in MODES if code in modes or code == sien.code], sien.prix: prix}


def modes_dits(textes):
    """Codes of MODES, in their order."""
    dits = {dit.strip() for dit in ",".join(textes)[:LONGUEUR_DES_MODES].split(",")}
    return [code for code, mode in MODES.items() if code in dits or dits.intersection(mode.structures)]


def structure_a_ce_tarif(texte):
    """The published structure of this number, if its price can be calculated with; else None."""
    if not (texte.isascii() and texte.isdigit() and len(texte) <= CHIFFRES_MAX):
        return None
    structure = Structure.objects.publiees().filter(pk=int(texte)).select_related("type").first()
    return structure if structure and structure.prix_calculable and mode_de(structure) else None


def mode_de(structure):
    """The Mode whose price is that of this structure, None without one."""
    return next((mode for mode in MODES.values() if mode.prix and structure.type.code in mode.structures), None)


def garde_le_prix(form, structure):
    """Whether the form still holds the price of this structure."""
    if not form.is_bound:
        return mode_de(structure).prix in form.initial
    return getattr(form, "cleaned_data", {}).get(mode_de(structure).prix) == structure.prix_horaire
