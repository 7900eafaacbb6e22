from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demarches.documentation import page

CHEMIN = Path("docs") / "transitions.md"


class Command(BaseCommand):
    help = "Compare docs/transitions.md à la table des transitions ; l’écrit avec --appliquer."

    def add_arguments(self, parser):
        parser.add_argument("--appliquer", action="store_true", help="écrire la page")

    def handle(self, *args, appliquer, **options):
        fichier = settings.RACINE / CHEMIN
        if appliquer:
            fichier.write_text(page())
            self.stdout.write(f"{CHEMIN} est écrit.")
        elif not fichier.exists() or fichier.read_text() != page():
            raise CommandError(f"{CHEMIN} n’est plus à jour : relancez avec --appliquer.")
        else:
            self.stdout.write(f"{CHEMIN} est à jour.")
