"""A question may be for several publics and about two themes; `public` and `theme` leave in the next migration."""

from django.db import migrations, models

import commun.champs


def copier(apps, schema_editor):
    QuestionPage = apps.get_model("faq", "QuestionPage")
    for page in QuestionPage.objects.only("public", "theme"):
        QuestionPage.objects.filter(pk=page.pk).update(publics=[page.public], themes=[page.theme])


class Migration(migrations.Migration):
    dependencies = [("faq", "0004_fraicheur")]

    operations = [
        migrations.AddField(
            model_name="questionpage",
            name="publics",
            field=commun.champs.ChampCodes(default=list, max_length=200, verbose_name="pour qui"),
        ),
        migrations.AddField(
            model_name="questionpage",
            name="themes",
            field=commun.champs.ChampCodes(
                default=list,
                help_text="Un ou deux ; la page est rangée sous le premier.",
                max_length=200,
                verbose_name="thèmes",
            ),
        ),
        migrations.AddField(
            model_name="questionpage",
            name="formulations",
            field=models.TextField(
                blank=True,
                help_text="Une par ligne, avec les mots des gens : la recherche les connaît, la page ne les montre pas.",
                max_length=1000,
                verbose_name="autres façons de poser la question",
            ),
        ),
        migrations.RunPython(copier, migrations.RunPython.noop, elidable=True),
    ]
