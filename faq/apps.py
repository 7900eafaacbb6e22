from django.apps import AppConfig


class FaqConfig(AppConfig):
    name = "faq"
    verbose_name = "Questions"
    default_auto_field = "django.db.models.BigAutoField"
