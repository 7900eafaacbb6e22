from django.apps import AppConfig


class SiteInfoConfig(AppConfig):
    name = "site_info"
    verbose_name = "Site d’information"
    default_auto_field = "django.db.models.BigAutoField"
