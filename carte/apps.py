from django.apps import AppConfig


class CarteConfig(AppConfig):
    name = "carte"
    verbose_name = "Carte et structures"
    default_auto_field = "django.db.models.BigAutoField"
