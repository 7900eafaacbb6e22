from pathlib import Path

from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from commun import sauvegarde
from commun.bases import BaseIntraitable
from commun.models import Travailleur
from demarches import registre
from demarches.management.commands.rejouer_effacements import rejouer

OCCUPE = "Un travailleur est en marche : arrêtez-le, et le site, puis attendez une minute."
PEUPLE = "Ce site contient déjà des données. Ajoutez --remplacer pour les remplacer par celles de l’archive."
SANS_REGISTRE = (
    "Le registre des effacements manque, ou il est plus court qu’à la date de la sauvegarde : des familles effacées "
    "reviendraient. Remettez-le dans {dossier}, ou ajoutez --sans-registre s’il est perdu."
)
ESSAI = "L’archive est entière. Rien n’a été changé : relancez avec --appliquer."


class Command(BaseCommand):
    help = (
        "Remet la base et les médias d’une archive de « sauvegarder », puis efface de nouveau ce qui l’avait été "
        "depuis. Sans --appliquer, vérifie seulement l’archive."
    )

    def add_arguments(self, parser):
        parser.add_argument("archive", type=Path)
        parser.add_argument("--appliquer", action="store_true", help="restaurer ; sans cela, vérifier")
        parser.add_argument("--remplacer", action="store_true", help="même si le site contient déjà des données")
        parser.add_argument("--sans-registre", action="store_true", help="même si le registre des effacements manque")

    def handle(self, *args, archive, appliquer, remplacer, sans_registre, **options):
        if not archive.is_file():
            raise CommandError(f"Il n’y a pas d’archive à cet endroit : {archive}")
        try:
            with sauvegarde.ouverte(archive) as (manifeste, dossier):
                self._verifier(manifeste, remplacer, sans_registre)
                self.stdout.write(f"Sauvegarde du {manifeste['cree_le']}, {len(manifeste['fichiers'])} fichiers.")
                if not appliquer:
                    self.stdout.write(ESSAI)
                    return
                sauvegarde.restaurer(manifeste, dossier)
        except (sauvegarde.ArchiveAbimee, BaseIntraitable, registre.RegistreAbime) as erreur:
            raise CommandError(f"{erreur} Rien n’a été changé.") from erreur
        call_command("migrate", interactive=False, verbosity=0)
        cache.clear()
        self.stdout.write(rejouer(appliquer=True))
        call_command("verifier_journal", stdout=self.stdout)
        self.stdout.write("Le site est restauré : démarrez-le, puis le travailleur.")

    def _verifier(self, manifeste, remplacer, sans_registre):
        if refus := sauvegarde.refus(manifeste):
            raise CommandError(refus)
        table = Travailleur._meta.db_table
        if table in connection.introspection.table_names() and Travailleur.objects.vivants().exists():
            raise CommandError(OCCUPE)
        if sauvegarde.peuple() and not remplacer:
            raise CommandError(PEUPLE)
        if not sans_registre and not registre.contient(manifeste["registre"]):
            raise CommandError(SANS_REGISTRE.format(dossier=registre.chemin().parent))
