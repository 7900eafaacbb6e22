import json
from pathlib import Path

from django.core.management.base import BaseCommand

from commun import baremes

FICHIER = baremes.DONNEES / "baremes.json"

COMPTE = (
    "Barèmes : {creees} créés, {modifiees} modifiés, {inchangees} inchangés, {gardees} gardés, "
    "{sans_valeur} règles sans valeur laissées de côté."
)


class Command(BaseCommand):
    help = "Charge les barèmes datés du fichier de référence ; relancée, elle ne change rien."

    def add_arguments(self, parser):
        parser.add_argument("fichier", nargs="?", type=Path, default=FICHIER)

    def handle(self, *args, fichier, **options):
        lignes, sans_valeur = baremes.lire(json.loads(fichier.read_text(encoding="utf-8")))
        comptes = baremes.charger(lignes)
        self.stdout.write(COMPTE.format(**comptes, sans_valeur=sans_valeur))
