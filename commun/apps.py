import datetime

from django.apps import AppConfig

UN_JOUR = datetime.timedelta(days=1)
CINQ_MINUTES = datetime.timedelta(minutes=5)


class CommunConfig(AppConfig):
    name = "commun"
    verbose_name = "Commun"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        """Give pages their forms and their checker, follow their changes, register the jobs, count what is served."""
        from django.conf import settings
        from wagtail.signals import page_published, page_unpublished, post_page_move

        from commun import boites, compteurs, courriels, indexation, liens, menage, rebonds, travail, trouvables
        from commun.falc.pages import verifier_page
        from commun.forms import BaremeForm, PageDeBaseForm, PageFalcForm
        from commun.models import Bareme, PageDeBase, PageFalc

        Bareme.base_form_class = BaremeForm
        # Models know no form; every other kind of page inherits the first one.
        PageDeBase.base_form_class, PageFalc.base_form_class = PageDeBaseForm, PageFalcForm
        # Nor do they know the checker, which asks them for the words of the site.
        PageFalc.verificateur = staticmethod(verifier_page)
        for signal in (page_published, page_unpublished, post_page_move):
            signal.connect(liens.oublier)
        self.suivre_les_traductions()
        travail.inscrire("purger_les_courriels", UN_JOUR, courriels.purger)
        travail.inscrire("vider_les_sessions", UN_JOUR, menage.vider_les_sessions)
        travail.inscrire("oublier_les_connexions_refusees", UN_JOUR, menage.oublier_les_connexions_refusees)
        travail.inscrire("oublier_les_taches_finies", UN_JOUR, menage.oublier_les_taches_finies)
        travail.inscrire("indexer_la_recherche", UN_JOUR, indexation.indexer)
        travail.inscrire("oublier_les_vieux_comptes", UN_JOUR, compteurs.oublier_les_vieux)
        travail.inscrire("oublier_les_adresses_refusees", UN_JOUR, rebonds.oublier_les_adresses_refusees)
        if settings.REBONDS_URL:
            travail.inscrire("lire_les_rebonds", CINQ_MINUTES, boites.lire_les_rebonds)
        trouvables.brancher()
        compteurs.brancher()

    def suivre_les_traductions(self):
        """Tell wagtail-localize what is translated, follow the French pages, refuse what would break a translation."""
        from django.core import checks
        from django.db.models.signals import post_save, pre_save
        from wagtail.signals import page_published
        from wagtail_localize.models import SegmentOverride, StringTranslation

        from commun import repercussions, traductions
        from commun.atelier import fautes, machine
        from commun.models import Bandeau, PageDeBase, Terme

        for modele in (PageDeBase, Terme, Bandeau):
            modele.override_translatable_fields = traductions.ReglesDeTraduction()
        page_published.connect(traductions.suivre)
        for modele in (Terme, Bandeau):
            post_save.connect(traductions.suivre_un_extrait, sender=modele)
        page_published.connect(traductions.suivre_les_choix)
        repercussions.brancher()
        page_published.connect(machine.oublier)
        pre_save.connect(fautes.refuser, sender=StringTranslation)
        pre_save.connect(fautes.refuser_une_valeur, sender=SegmentOverride)
        checks.register(machine.verifier_les_reglages)
