import signal

from django.core.management.base import BaseCommand

from commun.travail import Boucle


class Command(BaseCommand):
    help = "Envoie les courriels, exécute les tâches et les travaux périodiques, jusqu’à l’arrêt."

    def add_arguments(self, parser):
        parser.add_argument("--une-fois", action="store_true", help="Faire ce qui est dû, puis s’arrêter.")

    def handle(self, *args, une_fois, **options):
        boucle = Boucle()
        for numero in (signal.SIGTERM, signal.SIGINT):
            signal.signal(numero, lambda *_: boucle.arreter())
        if une_fois:
            boucle.une_fois()
        else:
            boucle.tourner()
        self.stdout.write(
            "courriels envoyés : {courriels}, reportés : {reportes}, tâches : {taches}, travaux : {travaux}".format_map(
                boucle.bilan
            )
        )
