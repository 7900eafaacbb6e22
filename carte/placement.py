"""The point of those whose address alone is known, looked for by the worker: a periodic job of carte.apps."""

from carte.geocodage import situer
from carte.models import AssistantMaternel

A_LA_FOIS = 50
# A street is enough: the public point is the middle of a cell of 500 metres.
ASSEZ_PRECIS = ("numero", "rue", "lieu_dit")


def situer_les_assistants():
    """Give their point to those whose address is found; return how many. The others are looked for again next time."""
    a_situer = AssistantMaternel.objects.a_situer().select_related("commune").order_by("?")
    return sum(_situer(assistant) for assistant in a_situer[:A_LA_FOIS])


def _situer(assistant):
    if not assistant.adresse:
        return 0
    texte = f"{assistant.adresse}, {assistant.code_postal} {assistant.commune.nom}"
    lieu = situer(texte, commune=assistant.commune)
    if lieu.precision not in ASSEZ_PRECIS:
        return 0
    assistant.situer(adresse=assistant.adresse, point=(lieu.lat, lieu.lon))
    return 1
