from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from tqdm import tqdm

from carte.importation import COMMUNES, FichierRefuse, lire_communes, ouvrir
from carte.models import Commune

PAQUET = 1000


class Command(BaseCommand):
    help = "Charge les communes de France depuis le fichier de référence. Relancer ne change rien."

    def add_arguments(self, parser):
        parser.add_argument("fichier", nargs="?", type=Path, default=COMMUNES, help="CSV, éventuellement en .gz")

    def handle(self, *args, fichier, verbosity=1, **options):
        connues = {commune.insee: commune for commune in Commune.objects.all()}
        nouvelles, changees, champs_changes, inchangees = [], [], set(), 0
        for champs in tqdm(self._lire(fichier), desc="Communes", unit="commune", disable=None if verbosity else True):
            commune = connues.get(champs["insee"])
            if commune is None:
                nouvelles.append(Commune(**champs))
                continue
            differents = {nom for nom, valeur in champs.items() if getattr(commune, nom) != valeur}
            if not differents:
                inchangees += 1
                continue
            for nom in differents:
                setattr(commune, nom, champs[nom])
            champs_changes |= differents
            changees.append(commune)
        with transaction.atomic():
            Commune.objects.bulk_create(nouvelles, batch_size=PAQUET)
            if changees:
                Commune.objects.bulk_update(changees, champs_changes, batch_size=PAQUET // 10)
        self.stdout.write(f"Communes : {len(nouvelles)} créées, {len(changees)} modifiées, {inchangees} inchangées.")

    def _lire(self, fichier):
        try:
            with ouvrir(fichier) as texte:
                return list(lire_communes(texte))
        except (OSError, UnicodeDecodeError, EOFError, FichierRefuse) as erreur:
            raise CommandError(f"{fichier} : {erreur}") from erreur
