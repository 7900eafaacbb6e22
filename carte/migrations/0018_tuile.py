from django.db import migrations, models
from django.db.models import F

RECHERCHE = [
    "publiee", "visible_jusqu_au", "type", "commune", "mode_tarif", "langues", "age_min_mois", "age_max_mois",
    "handicap", "occasionnel", "urgence", "avip", "garde_partagee", "atypique",
    *(f"ouvert_{jour}" for jour in range(1, 8)), "disponibilite_le", "commission_le", "disponibilite",
]  # fmt: skip


def numeroter(apps, _schema):
    """The tile of a point is its square of 2**11 units: 22 bits of `cellule` fewer; without a point, minus the commune."""
    structures = apps.get_model("carte", "Structure").objects
    structures.filter(cellule__isnull=False).update(tuile=F("cellule").bitrightshift(22))
    structures.filter(cellule__isnull=True).update(tuile=-F("commune_id"))


class Migration(migrations.Migration):
    dependencies = [
        ("carte", "0017_index_de_recherche"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="structure", name="structure_recherche"),
        migrations.AddField(
            model_name="structure",
            name="tuile",
            field=models.IntegerField(default=0, editable=False),
        ),
        migrations.RunPython(numeroter, migrations.RunPython.noop, elidable=True),
        migrations.AddIndex(
            model_name="structure",
            index=models.Index(
                fields=["tuile", "mx", "my", "cellule", "id", "lat", "lon", *RECHERCHE], name="structure_recherche"
            ),
        ),
    ]
