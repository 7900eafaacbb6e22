from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("faq", "0005_publics_et_themes")]

    operations = [
        migrations.RemoveField(model_name="questionpage", name="public"),
        migrations.RemoveField(model_name="questionpage", name="theme"),
    ]
