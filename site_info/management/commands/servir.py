"""Serve the site: gunicorn and one worker process, together or not at all."""

import os
import signal
import socket
import subprocess
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from site_info.boucle_locale import AdresseOuverte, exiger_boucle_locale
from site_info.guide import reserve

SIGNAUX = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PAUSE = 0.2  # seconds between two looks at the children
DELAI_ARRET = 15  # seconds left to the children to finish what they do


class Command(BaseCommand):
    help = "Sert le site (gunicorn) avec un travailleur ; Ctrl-C arrête les deux."

    def add_arguments(self, parser):
        parser.add_argument("--adresse", default="127.0.0.1", help="adresse d’écoute")
        parser.add_argument("--port", type=int, default=8000, help="port d’écoute")

    def handle(self, *, adresse, port, **options):
        self._verifier(adresse, port)
        if not reserve.disponible():
            self.stdout.write(reserve.MANQUE)
        self.arret_demande = False
        for numero in SIGNAUX:
            signal.signal(numero, self._demander_arret)
        enfants = {
            "serveur web": lancer("-m", "gunicorn", "--bind", f"{adresse}:{port}"),
            "travailleur": lancer(sys.argv[0], "travailler"),
        }
        try:
            self._annoncer(adresse, port, enfants)
            self._veiller(enfants)
        finally:
            morts = [nom for nom, enfant in enfants.items() if enfant.poll() is not None]
            arreter(enfants.values())
        if not self.arret_demande:
            raise CommandError(f"Arrêt inattendu : {', '.join(morts)}. Le site est arrêté.")
        self.stdout.write("Le site est arrêté.")

    def _demander_arret(self, _signal, _cadre):
        self.arret_demande = True

    def _verifier(self, adresse, port):
        if settings.DEMONSTRATION:
            try:
                exiger_boucle_locale(adresse)
            except AdresseOuverte as erreur:
                raise CommandError(str(erreur)) from erreur
        if repond(adresse, port):
            raise CommandError(f"Le port {port} est déjà pris. Choisissez-en un autre, par exemple PORT={port + 1}.")

    def _continuer(self, enfants):
        return not self.arret_demande and all(enfant.poll() is None for enfant in enfants.values())

    def _veiller(self, enfants):
        while self._continuer(enfants):
            time.sleep(PAUSE)

    def _annoncer(self, adresse, port, enfants):
        """Print the addresses as soon as the site answers, if it ever does."""
        while not repond(adresse, port):
            if not self._continuer(enfants):
                return
            time.sleep(PAUSE)
        self.stdout.write(
            f"\nSite public        http://{adresse}:{port}/\n"
            f"Administration     http://{adresse}:{port}/admin/\n"
            f"État de santé      http://{adresse}:{port}/sante/\n"
            "Ctrl-C pour arrêter.\n"
        )
        self.stdout.flush()


def lancer(*arguments):
    """Start a Python child in its own session: Ctrl-C reaches it through us only, and once."""
    return subprocess.Popen([sys.executable, *arguments], cwd=settings.RACINE, start_new_session=True, env=os.environ)  # noqa: S603


def repond(adresse, port):
    """Whether something listens there."""
    try:
        with socket.create_connection((adresse.strip("[]"), port), timeout=1):
            return True
    except OSError:
        return False


def arreter(enfants):
    """Ask the children to stop, then compel those that do not."""
    vivants = [enfant for enfant in enfants if enfant.poll() is None]
    for enfant in vivants:
        enfant.terminate()
    limite = time.monotonic() + DELAI_ARRET
    for enfant in vivants:
        try:
            enfant.wait(max(0.1, limite - time.monotonic()))
        except subprocess.TimeoutExpired:
            enfant.kill()
            enfant.wait()
