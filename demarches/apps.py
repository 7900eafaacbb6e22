from django.apps import AppConfig


class DemarchesConfig(AppConfig):
    name = "demarches"
    verbose_name = "Démarches"
    default_auto_field = "django.db.models.BigAutoField"
