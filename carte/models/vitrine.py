"""The public entry of an assistant maternel, written whole from what `carte.projection` makes of her row."""

from django.utils import timezone

from carte import projection
from commun.models import ModeAccueil

from .structures import Structure


def nouvelle(assistant):
    """An entry, hidden and without a name until `projeter`."""
    genre = ModeAccueil.objects.get(code=projection.TYPE)
    return Structure.objects.create(nom=projection.ANONYME, type=genre, commune=assistant.commune, publiee=False)


def projeter(assistant, avant):
    """Write every field: what she no longer shows leaves the entry, its address on the site included.

    `avant` is the group with which she shared her point before the change (see `AssistantMaternel.groupe`).
    """
    if assistant.structure_id is None:
        return
    structure, visible = assistant.structure, assistant.est_visible
    for nom, valeur in projection.champs_publics(assistant).items():
        setattr(structure, nom, valeur)
    structure.slug = ""
    structure.commune = assistant.commune
    structure.publiee, structure.visible_jusqu_au = visible, assistant.visible_jusqu_au
    structure.mise_a_jour_le = timezone.localdate()
    if assistant.groupe is None or assistant.groupe != avant:
        structure.lat, structure.lon = (visible and assistant.commune.point) or (None, None)
    structure.save()
    _places(assistant, visible)
    for groupe in sorted({avant, assistant.groupe} - {None}):
        type(assistant).objects.redessiner(groupe)
    structure.refresh_from_db()


def _places(assistant, visible):
    assistant.structure.disponibilites.all().delete()
    if visible and assistant.places_libres:
        assistant.structure.disponibilites.create(
            places=assistant.places_libres,
            a_partir_du=assistant.libres_le or timezone.localdate(),
            grille=assistant.grille,
        )
