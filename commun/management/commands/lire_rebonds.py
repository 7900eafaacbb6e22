"""python manage.py lire_rebonds [--appliquer]: the reports of mails that did not arrive."""

import imaplib
import mailbox

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from commun.boites import BoiteIllisible, lire_les_rebonds


class Command(BaseCommand):
    help = (
        "Lit la boîte des rapports de non-remise (REBONDS_URL). Le travailleur le fait de lui-même toutes les cinq "
        "minutes ; sans --appliquer, compte seulement ce qui attend."
    )

    def add_arguments(self, parser):
        parser.add_argument("--appliquer", action="store_true", help="Traite les rapports et les retire de la boîte.")

    def handle(self, *args, appliquer, **options):
        if not settings.REBONDS_URL:
            raise CommandError("REBONDS_URL n’est pas réglé : aucune boîte à lire.")
        try:
            bilan = lire_les_rebonds(appliquer)
        except (BoiteIllisible, imaplib.IMAP4.error, mailbox.Error, OSError) as erreur:
            # The message of the library may quote the address of the box, and who opens it.
            raise CommandError(f"La boîte ne se lit pas : {type(erreur).__name__}.") from None
        comptes = ", ".join(f"{nombre} {suite}" for suite, nombre in sorted(bilan.items()))
        self.stdout.write(f"Rapports de non-remise : {comptes or 'aucun'}.")
