"""The kinds of care the site starts with."""

from django.db import migrations

from commun.vocabulaire import charger_modes


def charger(apps, schema_editor):
    charger_modes(apps.get_model("commun", "ModeAccueil"))


class Migration(migrations.Migration):
    dependencies = [("commun", "0002_medias")]
    operations = [migrations.RunPython(charger, migrations.RunPython.noop)]
