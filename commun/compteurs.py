"""Count page reads, downloads and searches without result: numbers a day, no visitor, no cookie, nothing of a person.

Counts are kept in the process and written every minute by a thread of its own, never inside a request. A cache in front
of the site answers most readers by itself: reads are then a sample, good for comparing pages, not for counting people.
"""

import atexit
import logging
import re
import threading
import time
from collections import Counter

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone
from wagtail import hooks
from wagtail.documents.models import document_served

from commun.models import Compteur
from commun.texte import normaliser

journal = logging.getLogger(__name__)

# What one process may keep between two writings: a flood of invented searches fills no table.
CLES_MAX = 500
MOTS_MAX, LONGUEUR_MAX = 6, 60
_PERSONNEL = re.compile(r"@|\d(?:\W?\d){3}")

_comptes = Counter()
_verrou = threading.Lock()
_fil = None


def compter(genre, cle):
    """Add one to today's count of `cle` (a Compteur.Genre and a short text); costs no query."""
    ligne = (timezone.localdate(), genre, str(cle))
    with _verrou:
        if ligne in _comptes or len(_comptes) < CLES_MAX:
            _comptes[ligne] += 1
    if settings.PERIODE_COMPTEURS_S:
        _demarrer()


def compter_sans_resultat(requete):
    """Count a search that found nothing, unless it may hold a person's data: a number, an address, a whole sentence."""
    mots = normaliser(requete)
    if mots and len(mots) <= LONGUEUR_MAX and len(mots.split()) <= MOTS_MAX and not _PERSONNEL.search(requete):
        compter(Compteur.Genre.SANS_RESULTAT, mots)


def vider():
    """Write what was counted; what could not be written is kept for the next time."""
    with _verrou:
        a_ecrire = list(_comptes.items())
        _comptes.clear()
    while a_ecrire:
        (jour, genre, cle), nombre = a_ecrire[-1]
        try:
            Compteur.ajouter(jour, genre, cle, nombre)
        except Error as erreur:
            journal.warning("comptes non écrits : %s", type(erreur).__name__)
            with _verrou:
                _comptes.update(dict(a_ecrire))
            return
        a_ecrire.pop()


def oublier_les_vieux():
    """Erase old counts. Return how many."""
    return Compteur.objects.perimes().delete()[0]


def brancher():
    """Count what is served; called when the application is ready."""
    hooks.register("on_serve_page", _compter_une_lecture)
    document_served.connect(_compter_un_telechargement)


def _compter_une_lecture(suite):
    def servir(page, request, args, kwargs):
        reponse = suite(page, request, args, kwargs)
        # The steps of a form are pages of their own to nobody.
        sous_page = getattr(request, "routable_resolver_match", None)
        entiere = sous_page is None or sous_page.url_name == "index_route"
        if entiere and reponse.status_code == 200 and est_une_lecture(request):
            compter(Compteur.Genre.LECTURE, page.pk)
        return reponse

    return servir


def _compter_un_telechargement(sender, instance, request, **kwargs):
    if est_une_lecture(request):
        compter(Compteur.Genre.TELECHARGEMENT, instance.pk)


def est_une_lecture(request):
    return request.method == "GET" and est_un_visiteur(request)


def est_un_visiteur(request):
    """Whoever has a session works here: asking for the user would read it, and close the caches."""
    return settings.SESSION_COOKIE_NAME not in request.COOKIES


def _demarrer():
    """Start the thread that writes, in this process: a worker born of another one inherits a dead one."""
    global _fil
    if _fil is not None and _fil.is_alive():
        return
    with _verrou:
        if _fil is None or not _fil.is_alive():
            _fil = threading.Thread(target=_ecrire_sans_fin, name="compteurs", daemon=True)
            _fil.start()
            atexit.register(vider)


def _ecrire_sans_fin():
    while settings.PERIODE_COMPTEURS_S:
        time.sleep(settings.PERIODE_COMPTEURS_S)
        try:
            vider()
        finally:
            connection.close()
