"""Write the columns of the search for the structures already there."""

from django.db import migrations

from carte import grilles, lecture
from carte.geographie import cellule

COLONNES = ["cellule", "atypique", *(f"ouvert_{jour}" for jour in grilles.JOURS)]


def deriver(apps, schema_editor):
    Structure = apps.get_model("carte", "Structure")
    structures = []
    for structure in Structure.objects.only("mx", "my", "horaires").iterator():
        if structure.mx is not None:
            structure.cellule = cellule(structure.mx, structure.my)
        for jour, masque in zip(grilles.JOURS, grilles.masques(structure.horaires), strict=True):
            setattr(structure, f"ouvert_{jour}", masque)
        structure.atypique = lecture.est_atypique(structure.horaires)
        structures.append(structure)
    Structure.objects.bulk_update(structures, COLONNES, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("carte", "0008_recherche")]
    operations = [migrations.RunPython(deriver, migrations.RunPython.noop)]
