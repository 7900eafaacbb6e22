"""Everything the demonstration needs before it is served, in one process; doing it again changes nothing."""

import logging
import time

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

ETAPES = (
    ("Tables", "migrate", {"verbosity": 0}),
    ("Fichiers statiques", "collectstatic", {"verbosity": 0, "interactive": False}),
    ("Communes de France", "importer_communes", {}),
    ("Rôles et droits", "creer_roles", {}),
    ("Pages, structures et demandes fictives", "charger_demo", {}),
    ("Traductions de départ", "creer_traductions", {}),
    ("Droits sur ces pages", "creer_roles", {}),
    ("Recherche", "indexer_recherche", {}),
)


class Command(BaseCommand):
    help = "Prépare la démonstration : tables, fichiers statiques, communes, rôles, contenus fictifs."

    def handle(self, *args, **options):
        if not settings.DEMONSTRATION:
            raise CommandError("Cette commande remplit une base de démonstration : voir site_info.settings.demo.")
        logging.disable(logging.INFO)  # one line per page made would hide the progress
        settings.VAR.mkdir(parents=True, exist_ok=True)
        debut = time.monotonic()
        for numero, (titre, commande, arguments) in enumerate(ETAPES, start=1):
            self.stdout.write(f"[{numero}/{len(ETAPES)}] {titre}")
            self.stdout.flush()
            call_command(commande, stdout=self.stdout, stderr=self.stderr, **arguments)
        self.stdout.write(f"La démonstration est prête en {time.monotonic() - debut:.0f} s.")
