from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from commun import rotation

RESTE = "{n} valeurs sont encore sous une ancienne clé."
RIEN = (
    "Tout est sous la première clé. Les suivantes peuvent être retirées de CLES_CHIFFREMENT, puis le site et le "
    "travailleur redémarrés. Gardez-les au coffre tant que vous gardez des sauvegardes faites avant aujourd’hui."
)
SUITE = "Relancez avec --appliquer, une fois le site et le travailleur redémarrés avec la nouvelle clé en premier."
ENCORE = "Une partie du site écrit encore sous une ancienne clé : redémarrez-le tout entier, puis relancez."
ILLISIBLES = (
    "{n} valeurs ne s’ouvrent avec aucune clé ({exemples}). Remettez la clé qui les a chiffrées ; rien n’est perdu."
)


class Command(BaseCommand):
    help = (
        "Chiffre de nouveau, sous la première clé de CLES_CHIFFREMENT, ce qu’une ancienne a chiffré. Sans --appliquer, "
        "compte seulement. Peut être interrompue et relancée, site ouvert."
    )

    def add_arguments(self, parser):
        parser.add_argument("--appliquer", action="store_true", help="écrire ; sans cela, compter")
        parser.add_argument("--lot", type=int, default=rotation.LOT, help="lignes par transaction")

    def handle(self, *args, appliquer, lot, verbosity=1, **options):
        if lot < 1:
            raise CommandError("--lot doit valoir 1 au moins.")
        bilans = self._parcourir(appliquer, lot, verbosity)
        illisibles = [f"{colonne} n° {pk}" for colonne, bilan in bilans.items() for pk in bilan.illisibles]
        if appliquer:
            # What the site wrote behind our back, under whichever key its processes hold.
            reste = sum(bilan.anciennes for bilan in self._parcourir(False, lot, 0).values())
        else:
            reste = sum(bilan.anciennes for bilan in bilans.values())
        if illisibles:
            raise CommandError(ILLISIBLES.format(n=len(illisibles), exemples=", ".join(illisibles[:5])))
        if appliquer and reste:
            raise CommandError(f"{RESTE.format(n=reste)} {ENCORE}")
        self.stdout.write(f"{RESTE.format(n=reste)} {SUITE}" if reste else RIEN)

    def _parcourir(self, appliquer, lot, verbosity):
        """{column: Bilan}, one line of counts a column."""
        bilans = {}
        for modele, nom in rotation.colonnes():
            colonne = f"{modele._meta.label_lower}.{nom}"
            total = rotation.nombre(modele, nom)
            muette = None if verbosity else True
            with tqdm(total=total, desc=colonne, unit="valeur", disable=muette) as barre:
                bilan = rotation.parcourir(modele, nom, appliquer=appliquer, lot=lot, avance=barre.update)
            bilans[colonne] = bilan
            if verbosity:
                self.stdout.write(
                    f"{colonne} : {bilan.a_jour} sous la première clé, {bilan.tournees} chiffrées de nouveau, "
                    f"{bilan.anciennes} sous une ancienne, {bilan.doublees} changées entre-temps, "
                    f"{len(bilan.illisibles)} illisibles."
                )
        if verbosity:
            self.stdout.write(f"{len(settings.CLES_CHIFFREMENT)} clés connues, {len(bilans)} colonnes chiffrées.")
        return bilans
