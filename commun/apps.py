from django.apps import AppConfig


class CommunConfig(AppConfig):
    name = "commun"
    verbose_name = "Commun"
    default_auto_field = "django.db.models.BigAutoField"
