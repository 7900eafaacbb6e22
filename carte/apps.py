from django.apps import AppConfig


class CarteConfig(AppConfig):
    name = "carte"
    verbose_name = "Carte et structures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Have the structures found by the search of the site, their names left alone by a machine translator."""
        from django.core import checks

        from carte import ban
        from carte.noms import noms_propres
        from carte.trouvables import STRUCTURES
        from commun import indexation
        from commun.atelier import termes

        indexation.suivre(STRUCTURES)
        termes.inscrire_des_noms(noms_propres)
        checks.register(ban.verifier_les_reglages)
