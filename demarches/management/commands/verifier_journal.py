from django.core.management.base import BaseCommand, CommandError

from demarches import registre
from demarches.models import Sceau


class Command(BaseCommand):
    help = (
        "Vérifie les sceaux mensuels du journal des demandes et le registre des effacements ; s’arrête en erreur si "
        "une ligne a été changée, ajoutée ou retirée."
    )

    def handle(self, *args, **options):
        try:
            anomalies = Sceau.objects.anomalies()
            lignes = registre.resume()["nombre"]
        except registre.RegistreAbime as abime:
            raise CommandError(str(abime)) from abime
        if anomalies:
            raise CommandError("\n".join(anomalies))
        sceaux = Sceau.objects.count()
        self.stdout.write(f"{sceaux} mois scellés, {lignes} lignes au registre : rien n’a été changé.")
