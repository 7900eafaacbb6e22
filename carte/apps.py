from django.apps import AppConfig


class CarteConfig(AppConfig):
    name = "carte"
    verbose_name = "Carte et structures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Have the structures found by the search of the site."""
        from carte.trouvables import STRUCTURES
        from commun import indexation

        indexation.suivre(STRUCTURES)
