"""The point of those whose address alone is known, looked for by the worker: a periodic job of carte.apps."""

import datetime

from django.db.models import Q
from django.utils import timezone

from carte.geocodage import situer
from carte.models import AssistantMaternel, Structure

A_LA_FOIS = 50
# A street is enough: the public point is the middle of a cell of 500 metres.
ASSEZ_PRECIS = ("numero", "rue", "lieu_dit")
# An address that nobody knows may be known next month.
ENTRE_DEUX_RECHERCHES = datetime.timedelta(days=30)


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


def situer_les_structures():
    """Give their point to imported structures that have an address alone; return how many. Where it is not found, the
    structure stays in the lists of its commune, and is looked for again a month later."""
    limite = timezone.now() - ENTRE_DEUX_RECHERCHES
    jamais = Q(point_cherche_le__isnull=True) | Q(point_cherche_le__lte=limite)
    a_situer = Structure.objects.publiees().filter(jamais, lat__isnull=True).exclude(adresse="").exclude(source="")
    return sum(_situer_la_structure(s) for s in a_situer.select_related("commune", "type").order_by("pk")[:A_LA_FOIS])


def _situer_la_structure(structure):
    lieu = situer(f"{structure.adresse}, {structure.code_postal} {structure.commune.nom}", commune=structure.commune)
    Structure.objects.filter(pk=structure.pk).update(point_cherche_le=timezone.now())
    if lieu.precision not in ASSEZ_PRECIS:
        return 0
    structure.placer((lieu.lat, lieu.lon))
    return 1
