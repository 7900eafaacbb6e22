from django.core.management.base import BaseCommand

from commun.indexation import indexer


class Command(BaseCommand):
    help = "Compare l’index de la recherche avec tout ce que le site montre ; relancée, elle ne change rien."

    def handle(self, *args, **options):
        bilan = indexer()
        changements = {cle: bilan.pop(cle) for cle in ("modifiees", "oubliees")}
        sources = ", ".join(f"{prefixe} : {nombre}" for prefixe, nombre in bilan.items())
        self.stdout.write(
            f"{sources} ; entrées modifiées : {changements['modifiees']}, oubliées : {changements['oubliees']}"
        )
