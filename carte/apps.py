import datetime

from django.apps import AppConfig

UN_JOUR = datetime.timedelta(days=1)
UNE_HEURE = datetime.timedelta(hours=1)


class CarteConfig(AppConfig):
    name = "carte"
    verbose_name = "Carte et structures"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Have the structures found by the search of the site, their names left alone by a machine translator; check
        the settings, register the periodic jobs."""
        from django.core import checks

        from carte import ban, depots, fonds, menage, placement
        from carte.noms import noms_propres
        from carte.trouvables import STRUCTURES
        from commun import indexation, travail
        from commun.atelier import termes

        indexation.suivre(STRUCTURES)
        termes.inscrire_des_noms(noms_propres)
        checks.register(ban.verifier_les_reglages)
        checks.register(fonds.verifier_les_reglages)
        travail.inscrire("cacher_les_fiches", UN_JOUR, menage.cacher_les_fiches)
        travail.inscrire("effacer_les_assistants", UN_JOUR, menage.effacer_les_assistants)
        travail.inscrire("ecrire_aux_assistants", UN_JOUR, menage.ecrire_aux_assistants)
        travail.inscrire("situer_les_assistants", UNE_HEURE, placement.situer_les_assistants)
        travail.inscrire("effacer_les_imports", UN_JOUR, menage.effacer_les_imports)
        travail.inscrire("situer_les_structures", UNE_HEURE, placement.situer_les_structures)
        travail.inscrire("ecrire_aux_structures", UN_JOUR, menage.ecrire_aux_structures)
        travail.inscrire("effacer_les_fichiers_d_imports", UNE_HEURE, depots.effacer_les_perimes)
