from django.apps import AppConfig


class ModesAccueilConfig(AppConfig):
    name = "modes_accueil"
    verbose_name = "Modes d’accueil"
    default_auto_field = "django.db.models.BigAutoField"
