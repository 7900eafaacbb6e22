import datetime

from django.apps import AppConfig

UNE_MINUTE = datetime.timedelta(minutes=1)
UN_JOUR = datetime.timedelta(days=1)


class SiteInfoConfig(AppConfig):
    name = "site_info"
    verbose_name = "Site d’information"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Register the periodic jobs of the roof; a declaration of accessibility that is published changes the mention
        at the foot of every page."""
        from wagtail.signals import page_published

        from commun import travail
        from site_info.guide import reserve, variantes
        from site_info.models import DeclarationAccessibilitePage

        page_published.connect(annoncer_la_declaration, sender=DeclarationAccessibilitePage)
        travail.inscrire("preparer_les_guides", UNE_MINUTE, variantes.preparer)
        travail.inscrire("purger_les_guides", UN_JOUR, reserve.purger)


def annoncer_la_declaration(instance, **_kwargs):
    instance.annoncer()
