import datetime

from django.apps import AppConfig

UN_JOUR = datetime.timedelta(days=1)


class CommunConfig(AppConfig):
    name = "commun"
    verbose_name = "Commun"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Register the periodic jobs of the ground floor."""
        from commun import courriels, menage, travail

        travail.inscrire("purger_les_courriels", UN_JOUR, courriels.purger)
        travail.inscrire("vider_les_sessions", UN_JOUR, menage.vider_les_sessions)
        travail.inscrire("oublier_les_connexions_refusees", UN_JOUR, menage.oublier_les_connexions_refusees)
        travail.inscrire("oublier_les_taches_finies", UN_JOUR, menage.oublier_les_taches_finies)
