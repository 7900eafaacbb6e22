from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from commun import sauvegarde
from commun.bases import BaseIntraitable
from demarches import registre


class Command(BaseCommand):
    help = (
        "Écrit dans un dossier une archive de la base et des médias, avec leurs sommes de contrôle. Le site peut "
        "rester ouvert. Le registre des effacements n’y est pas : copiez-le à part, il doit survivre à la base."
    )

    def add_arguments(self, parser):
        parser.add_argument("dossier", type=Path, help="où écrire ; de préférence un autre disque")
        parser.add_argument("--garder", type=int, help="n’y laisser que ce nombre d’archives, les plus récentes")

    def handle(self, *args, dossier, garder, **options):
        if garder is not None and garder < 1:
            raise CommandError("--garder doit valoir 1 au moins.")
        try:
            # Before the database: the register may grow meanwhile, never shrink.
            complements = {"registre": registre.resume()}
            archive, manifeste = sauvegarde.sauvegarder(dossier, complements)
        except (BaseIntraitable, registre.RegistreAbime) as erreur:
            raise CommandError(str(erreur)) from erreur
        retirees = sauvegarde.elaguer(dossier, garder) if garder else 0
        octets, medias = archive.stat().st_size, len(manifeste["fichiers"]) - 1
        self.stdout.write(
            f"{archive} : base {manifeste['moteur']}, {medias} médias, {octets / 1e6:.1f} Mo ; {retirees} archives "
            "anciennes retirées."
        )
