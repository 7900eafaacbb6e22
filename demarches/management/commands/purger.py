from django.core.management.base import BaseCommand, CommandError

from demarches import conservation

SUITE = "Rien n’a été effacé. Relancez avec --appliquer pour le faire maintenant ; le travailleur le fait chaque nuit."
ARRET = "{n} dossiers à effacer, plus que la limite de {limite} : rien n’est effacé. Vérifiez l’horloge et les durées."


class Command(BaseCommand):
    help = (
        "Dit ce dont la durée de conservation est passée. Avec --appliquer, l’efface, comme chaque nuit. "
        "--plafond lève la limite d’une nuit, une fois les nombres vérifiés."
    )

    def add_arguments(self, parser):
        parser.add_argument("--appliquer", action="store_true", help="effacer ; sans cela, compter")
        parser.add_argument("--plafond", type=int, help="dossiers de chaque sorte qui peuvent partir d’un coup")

    def handle(self, *args, appliquer, plafond, **options):
        conservation.marquer()
        agir = conservation.executer if appliquer else conservation.evaluer
        bilans = [agir(poste, plafond) for poste in conservation.POSTES]
        for bilan in bilans:
            self.stdout.write(f"{bilan}.")
            if bilan.arrete:
                self.stdout.write("  " + ARRET.format(n=bilan.dus, limite=bilan.limite))
        if not appliquer:
            self.stdout.write(SUITE)
        if any(bilan.arrete or bilan.echecs for bilan in bilans):
            raise CommandError("Tout n’est pas effaçable : voyez ci-dessus.")
