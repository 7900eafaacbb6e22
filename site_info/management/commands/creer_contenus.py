from django.core.management.base import BaseCommand, CommandError

from commun.models import Bareme
from site_info.semis import ContenuInvalide, Semis


class Command(BaseCommand):
    help = "Crée les pages de départ qui manquent (peut être relancée : ce que les rédacteurs ont écrit reste)."

    def handle(self, **options):
        if not Bareme.objects.exists():
            raise CommandError("Aucun barème : lancez d’abord « importer_baremes ».")
        semis = Semis()
        try:
            accueil = semis.tout()
        except ContenuInvalide as erreur:
            raise CommandError(str(erreur)) from erreur
        total = accueil.get_descendants(inclusive=True).count()
        suite = f" ; laissées à leurs rédacteurs : {', '.join(semis.laissees)}" if semis.laissees else ""
        self.stdout.write(f"{len(semis.semees)} pages créées, {total} en tout{suite}.")
