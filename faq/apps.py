from django.apps import AppConfig


class FaqConfig(AppConfig):
    name = "faq"
    verbose_name = "Questions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Give the index its search, which models do not know."""
        from faq.models import IndexQuestionsPage
        from faq.recherche import chercher

        IndexQuestionsPage.chercher = staticmethod(chercher)
