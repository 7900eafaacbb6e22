from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from demarches import registre, rejeu


class Command(BaseCommand):
    help = (
        "Efface de nouveau ce que le registre des effacements dit effacé et qu’une restauration a ramené. "
        "Sans --appliquer, compte seulement."
    )

    def add_arguments(self, parser):
        parser.add_argument("--appliquer", action="store_true", help="effacer ; sans cela, compter")
        parser.add_argument(
            "--registre", type=Path, dest="fichier", help="fichier du registre, s’il n’est pas à sa place"
        )

    def handle(self, *args, appliquer, fichier, **options):
        if fichier and not fichier.exists():
            raise CommandError(f"Il n’y a pas de registre à cet endroit : {fichier}")
        self.stdout.write(rejouer(appliquer, fichier))


def rejouer(appliquer, fichier=None):
    """The sentence that says what was done. Raises CommandError when the register cannot be trusted."""
    try:
        fait = rejeu.rejouer(appliquer=appliquer, fichier=fichier)
    except registre.RegistreAbime as abime:
        raise CommandError(str(abime)) from abime
    verbe = "effacées de nouveau" if appliquer else "à effacer de nouveau"
    dit = f"Registre des effacements : {fait.demandes} demandes et {fait.questions} questions {verbe}."
    if fait.reclamations:
        dit += f" Et {fait.reclamations} réclamations."
    if fait.vivants:
        dit += f" Laissées, car elles ont servi depuis : {', '.join(fait.vivants)}."
    return dit
