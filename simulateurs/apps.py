from django.apps import AppConfig


class SimulateursConfig(AppConfig):
    name = "simulateurs"
    verbose_name = "Simulateurs"
    default_auto_field = "django.db.models.BigAutoField"
