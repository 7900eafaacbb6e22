"""The worker: one process that sends mails, runs tasks and periodic jobs, and takes up what a dead one left.

An application registers a periodic job in its AppConfig.ready:

    travail.inscrire("effacer_les_brouillons", datetime.timedelta(days=1), effacer)

A mail, a task or a job is held by the Travailleur row of the process that does it. A worker whose heart has not beaten
for settings.DELAI_TRAVAILLEUR_MORT is dead, and what it held is free again: a task or a job may then run twice, so
each must be able to (docs/adr/0006).
"""

import datetime
import logging
import os
import socket
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import Error, connection, connections, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from commun import courriels
from commun.models import EnvoiEnCours, Travailleur, TravailPeriodique

journal = logging.getLogger(__name__)

# Seconds.
ATTENTE = 0.5
BATTEMENT = 5
VISITE = 10
PAUSE_APRES_PANNE = 5
PAUSE_SERVEUR_MUET = 10

ESSAIS_TACHE = 5
REPRISE_PERIODIQUE = datetime.timedelta(minutes=5)
MEMOIRE = datetime.timedelta(days=1)


class TropDEssais(Exception):
    """A task killed every worker that tried it."""


@dataclass(frozen=True)
class Periodique:
    """A job to run about every `intervalle`; `nom` is its key in the database."""

    nom: str
    intervalle: datetime.timedelta
    fonction: Callable[[], object]


_registre = {}


def inscrire(nom, intervalle, fonction):
    """Have `fonction()` run about every `intervalle`, by one worker at a time."""
    _registre[nom] = Periodique(nom, intervalle, fonction)


class Boucle:
    """One worker. `tourner` works until `arreter`; `une_fois` does all that is due and returns."""

    def __init__(self):
        self.identifiant = f"{socket.gethostname()[:30]}:{os.getpid()}:{get_random_string(8)}"
        self.travailleur = None
        self.bilan = Counter()
        self._arret = threading.Event()
        self._prochaine_visite = self._prochains_courriels = 0

    def arreter(self):
        """Finish the mail, task or job in hand, then stop. Safe in a signal handler."""
        self._arret.set()

    def continuer(self):
        return not self._arret.is_set()

    def tourner(self):
        """Work until `arreter`, whatever happens to the database meanwhile."""
        with self._coeur():
            while self.continuer():
                self._arret.wait(self._passer_sans_tomber())

    def une_fois(self):
        """Do everything due now; return the counts, by kind."""
        with self._coeur():
            while self.continuer() and self.passer():
                pass
        return self.bilan

    def passer(self):
        """One round; return how many things were done."""
        self.travailleur = self.travailleur or naitre(self.identifiant)
        avant = self.bilan.total()
        if time.monotonic() >= self._prochaine_visite:
            reprendre(self.travailleur)
            self.bilan["travaux"] += executer_periodiques(self.travailleur, self.continuer)
            self._prochaine_visite = time.monotonic() + VISITE
        self._envoyer()
        if self.continuer():
            self.bilan["taches"] += executer_une_tache(self.identifiant)
        return self.bilan.total() - avant

    def _envoyer(self):
        if time.monotonic() < self._prochains_courriels:
            return
        partis, reportes = courriels.envoyer_les_dus(self.travailleur, self.continuer)
        self.bilan["courriels"] += partis
        self.bilan["reportes"] += reportes
        if reportes:
            # Enough to spare a server that does not answer; a mail refused alone delays the others as little.
            self._prochains_courriels = time.monotonic() + PAUSE_SERVEUR_MUET

    def _passer_sans_tomber(self):
        """One round; return how many seconds to wait before the next."""
        try:
            return 0 if self.passer() else ATTENTE
        except Error as erreur:
            journal.error("base de données injoignable : %s", type(erreur).__name__)
        except Exception:  # noqa: BLE001 - logged without a person in it; the worker must outlive any fault
            journal.exception("tour interrompu")
        connections.close_all()
        self._prochaine_visite = 0
        return PAUSE_APRES_PANNE

    @contextmanager
    def _coeur(self):
        """Beat in a thread, so that a slow mail server or a long task is not taken for a death."""
        fini = threading.Event()
        fil = threading.Thread(target=self._battre_jusqua, args=(fini,), name="battement", daemon=True)
        fil.start()
        try:
            yield
        finally:
            fini.set()
            fil.join()

    def _battre_jusqua(self, fini):
        while not fini.wait(BATTEMENT):
            try:
                if self.travailleur:
                    battre(self.travailleur)
            except Error as erreur:
                journal.warning("battement manqué : %s", type(erreur).__name__)
            finally:
                connection.close()


def naitre(identifiant):
    """The Travailleur row of a new worker; rows of those gone for more than a day are erased."""
    travailleur = Travailleur.objects.create(identifiant=identifiant)
    Travailleur.objects.filter(dernier_battement__lt=timezone.now() - MEMOIRE).delete()
    return travailleur


def battre(travailleur):
    """Say that the worker lives; its row comes back if the database was restored meanwhile."""
    travailleur.dernier_battement = timezone.now()
    if not Travailleur.objects.filter(pk=travailleur.pk).update(dernier_battement=travailleur.dernier_battement):
        travailleur.save(force_insert=True)


def reprendre(travailleur):
    """Free what dead workers hold, and what `travailleur`, which is between two works, still holds after an error."""
    autres = Travailleur.objects.vivants().exclude(pk=travailleur.pk)
    if envois := list(EnvoiEnCours.objects.exclude(travailleur__in=autres).values_list("pk", flat=True)):
        EnvoiEnCours.objects.filter(pk__in=envois).delete()
        journal.warning("%s courriels repris d’un travailleur mort", len(envois))
    TravailPeriodique.objects.filter(travailleur=travailleur).update(travailleur=None)
    if DBTaskResult.objects.running().exists():
        _reprendre_les_taches(set(autres.values_list("identifiant", flat=True)))


def _reprendre_les_taches(vivants):
    """No task library at hand does it: a task left running by a dead worker is ready again."""
    with transaction.atomic():
        for tache in DBTaskResult.objects.running().select_for_update(skip_locked=True):
            if tache.worker_ids and tache.worker_ids[-1] in vivants:
                continue
            if len(tache.worker_ids) >= ESSAIS_TACHE:
                tache.set_failed(TropDEssais())
            else:
                tache.status = TaskResultStatus.READY
                tache.save(update_fields=["status"])
            journal.warning("tâche %s reprise d’un travailleur mort", tache.pk)


def executer_une_tache(identifiant):
    """Run the first task ready, if any; return how many ran (0 or 1)."""
    if not DBTaskResult.objects.ready().filter(backend_name=DEFAULT_TASK_BACKEND_ALIAS).exists():
        return 0
    ouvrier = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name=DEFAULT_TASK_BACKEND_ALIAS,
        startup_delay=False,
        max_tasks=1,
        worker_id=identifiant,
        excluded_queue_names=[],
    )
    ouvrier.run()
    return ouvrier._run_tasks


def executer_periodiques(travailleur, continuer=lambda: True):
    """Run the registered jobs that are due; return how many ran."""
    connus = dict(TravailPeriodique.objects.values_list("nom", "dernier_passage"))
    fait = 0
    for periodique in _registre.values():
        dernier = connus.get(periodique.nom)
        if continuer() and (dernier is None or dernier + periodique.intervalle <= timezone.now()):
            fait += _executer(periodique, travailleur)
    return fait


def _executer(periodique, travailleur):
    debut = timezone.now()
    TravailPeriodique.objects.get_or_create(nom=periodique.nom)
    ligne = TravailPeriodique.objects.filter(nom=periodique.nom)
    # One conditional UPDATE: of two workers, only one sees its row count.
    pris = (
        ligne.filter(Q(dernier_passage=None) | Q(dernier_passage__lte=debut - periodique.intervalle))
        .exclude(travailleur__in=Travailleur.objects.vivants())
        .update(travailleur=travailleur)
    )
    if not pris:
        return 0
    try:
        resultat = periodique.fonction()
        journal.info("travail %s : %s", periodique.nom, resultat)
        passage = debut
    except Exception:  # noqa: BLE001 - one job must not stop the others
        journal.exception("travail %s échoué", periodique.nom)
        passage = debut - periodique.intervalle + min(REPRISE_PERIODIQUE, periodique.intervalle)
    ligne.update(dernier_passage=passage, travailleur=None)
    return 1
