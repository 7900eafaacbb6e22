import datetime

from django.apps import AppConfig

UN_JOUR = datetime.timedelta(days=1)
CINQ_MINUTES = datetime.timedelta(minutes=5)
UN_QUART_D_HEURE = datetime.timedelta(minutes=15)


class DemarchesConfig(AppConfig):
    name = "demarches"
    verbose_name = "Démarches"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Give the page of the form its views, which models do not know; a new language has its translators;
        the map asks it for whom an agent works; register the periodic jobs."""
        from wagtail.signals import copy_for_translation_done, page_published

        from carte import equipes
        from commun import rebonds, travail
        from demarches import (
            adresses_refusees,
            conservation,
            constats,
            consultations,
            menage,
            points,
            publication,
            reglages_agents,
            restes,
            traducteurs,
        )
        from demarches.models import DemandePage, ZoneSecteur, effacement
        from demarches.models.animations import relais_de
        from demarches.views.etapes import vue_etape
        from faq.models import QuestionPage

        DemandePage.vue_etape = staticmethod(vue_etape)
        copy_for_translation_done.connect(traducteurs.accueil_traduit)
        equipes.inscrire(relais_de)
        equipes.inscrire_les_communes(ZoneSecteur.objects.couvertures)
        travail.inscrire("effacer_les_brouillons", UN_JOUR, menage.effacer_les_brouillons)
        travail.inscrire("effacer_les_freins", UN_JOUR, menage.effacer_les_freins)
        travail.inscrire("effacer_les_consultations", UN_JOUR, consultations.effacer_les_anciennes)
        travail.inscrire("effacer_les_empreintes", UN_JOUR, menage.effacer_les_empreintes)
        travail.inscrire("purger", UN_JOUR, conservation.purger)
        travail.inscrire("point_des_questions", UN_QUART_D_HEURE, points.envoyer)
        travail.inscrire("verifier_la_couverture", 7 * UN_JOUR, constats.prevenir_la_coordination)
        travail.inscrire("recapituler", CINQ_MINUTES, reglages_agents.recapituler)
        rebonds.inscrire(adresses_refusees.signaler)
        effacement.inscrire(restes.effacer)
        page_published.connect(publication.annoncer, sender=QuestionPage)
        self._suivre()

    def _suivre(self):
        """Register what leaves by itself because a day has come."""
        from commun import travail
        from demarches import hebdo, mesures, promesses, rappels_de_rendez_vous, reclamations, suivis

        travail.inscrire("rappeler_les_promesses", UN_QUART_D_HEURE, promesses.rappeler)
        travail.inscrire("suivre_les_demandes", UN_QUART_D_HEURE, suivis.passer)
        travail.inscrire("recenser_les_sans_activite", UN_QUART_D_HEURE, suivis.recenser_les_sans_activite)
        travail.inscrire("mesurer_le_premier_contact", UN_JOUR, mesures.mesurer)
        travail.inscrire("rappeler_les_reclamations", UN_JOUR, reclamations.rappeler)
        travail.inscrire("point_de_la_semaine", UN_QUART_D_HEURE, hebdo.envoyer)
        travail.inscrire("rappeler_les_rendez_vous", UN_QUART_D_HEURE, rappels_de_rendez_vous.passer)
        travail.inscrire("effacer_les_creneaux", UN_JOUR, rappels_de_rendez_vous.effacer_les_creneaux)
