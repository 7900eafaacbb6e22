from django.apps import AppConfig


class SiteInfoConfig(AppConfig):
    name = "site_info"
    verbose_name = "Site d’information"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """A declaration of accessibility that is published changes the mention at the foot of every page."""
        from wagtail.signals import page_published

        from site_info.models import DeclarationAccessibilitePage

        page_published.connect(annoncer_la_declaration, sender=DeclarationAccessibilitePage)


def annoncer_la_declaration(instance, **_kwargs):
    instance.annoncer()
