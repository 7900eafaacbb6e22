"""Say which communes, days and departures of the next 60 days leave families without anybody."""

from django.core.management.base import BaseCommand

from demarches.constats import TITRES, constater


class Command(BaseCommand):
    help = "Liste les communes sans secteur, les zones qui se chevauchent, les jours sans personne, les départs."

    def handle(self, **options):
        constats = constater()
        for constat in constats:
            self.stdout.write(f"{TITRES[constat.genre]} : {constat.phrase} {constat.url}")
        self.stdout.write(f"{len(constats)} point(s) à corriger dans les 60 jours.")
        if constats:
            raise SystemExit(1)
