"""Measure the map over a whole country of synthetic structures. Prints, and judges nothing."""

import gc
import itertools
import logging
import time

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from carte.models import Commune, Structure
from site_info.banc import navigateur
from site_info.banc.base import copie
from site_info.banc.mesures import etalon_ms, mesurer
from site_info.banc.scenarios import scenarios
from site_info.banc.structures import SOURCE, semer

TAILLES = (300, 30_000, 300_000)
ENTETES = ("scénario", "req.", "proc. p50", "p95", "horl. p50", "p95", "à froid", "octets", "gzip")
LIGNE = "{:<28} {:>5} {:>9} {:>7} {:>9} {:>7} {:>8} {:>9} {:>8}"
CARTE = "/carte/?commune=Louviers (Eure)&rayon=10"


class Command(BaseCommand):
    help = "Mesure la carte sur des structures synthétiques, dans une copie de la base, détruite ensuite."

    def add_arguments(self, parser):
        parser.add_argument("--tailles", type=int, nargs="+", default=TAILLES, help="nombres de structures")
        parser.add_argument("-n", type=int, default=40, help="adresses par scénario, trois au moins")
        parser.add_argument("--sans-navigateur", action="store_true", help="ne pas mesurer dans Chromium")

    def handle(self, *, tailles, n, sans_navigateur, **options):
        if not Commune.objects.exists():
            raise CommandError("La base est vide : « make demo-data » la remplit.")
        logging.disable()
        self.stdout.write(f"Étalon : dix millions d’additions en {etalon_ms():.0f} ms")
        gc.collect()
        gc.freeze()  # as gunicorn.conf.py does
        temoins = {}
        with copie() as url:
            for taille in sorted(tailles):
                self._remplir(taille)
                temoins[taille] = self._mesurer(n)
                if not sans_navigateur:
                    self._ouvrir(url)
        self._comparer(temoins)

    def _remplir(self, taille):
        debut = time.monotonic()
        semer(taille)
        with connection.cursor() as curseur:
            # On PostgreSQL, as its own daemon does within minutes: an index answers alone for rows that were vacuumed.
            curseur.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
        nombre = Structure.objects.filter(source=SOURCE).count()
        self.stdout.write(f"\n{nombre} structures ({connection.vendor}), semées en {time.monotonic() - debut:.0f} s")

    def _mesurer(self, n):
        """{name: Mesure} of the scenarios that see the same structures whatever the size."""
        self.stdout.write(LIGNE.format(*ENTETES))
        temoins = {}
        for scenario in scenarios(n):
            mesure = mesurer(scenario)
            durees = (
                mesure.processeur_p50_ms, mesure.processeur_p95_ms, mesure.horloge_p50_ms, mesure.horloge_p95_ms,
                mesure.froid_ms,
            )  # fmt: skip
            lisibles = (f"{duree:.0f}" for duree in durees)
            self.stdout.write(LIGNE.format(mesure.nom, mesure.requetes, *lisibles, mesure.octets, mesure.gzip))
            if scenario.temoin:
                temoins[scenario.nom] = mesure
        return temoins

    def _ouvrir(self, url):
        if not navigateur.disponible():
            self.stdout.write("Chromium : Playwright n’est pas installé (« make install » l’apporte).")
            return
        for ecran, duree in navigateur.mesurer(url, CARTE).items():
            self.stdout.write(f"carte utilisable, {ecran} : {duree:.0f} ms")

    def _comparer(self, temoins):
        """How much longer the same window takes each time the base grows."""
        tailles = sorted(temoins)
        for petite, grande in itertools.pairwise(tailles):
            self.stdout.write(f"\nÀ contenu égal, de {petite} à {grande} structures :")
            for nom, mesure in temoins[grande].items():
                rapport = mesure.horloge_p50_ms / temoins[petite][nom].horloge_p50_ms
                self.stdout.write(f"{nom:<28} × {rapport:.2f}")
