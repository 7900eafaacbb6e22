"""The school that takes children from two years joins the kinds of care and of places."""

from django.db import migrations

from commun.vocabulaire import charger_modes


def charger(apps, schema_editor):
    charger_modes(apps.get_model("commun", "ModeAccueil"))


class Migration(migrations.Migration):
    dependencies = [("commun", "0005_contenus")]
    operations = [migrations.RunPython(charger, migrations.RunPython.noop)]
