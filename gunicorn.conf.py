"""Gunicorn's settings, read by itself from the directory it starts in.

One process with threads suits SQLite; WEB_CONCURRENCY adds processes on PostgreSQL.
"""

import gc
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from site_info.boucle_locale import exiger_boucle_locale

wsgi_app = "site_info.wsgi:application"
worker_class = "gthread"
threads = 8
accesslog = None  # commun.middleware writes the access log, without personal data
loglevel = "warning"
control_socket_disable = True


def on_starting(server):
    """Refuse to open a demonstration to the network."""
    if os.environ.get("DJANGO_SETTINGS_MODULE") == "site_info.settings.demo":
        for adresse in server.cfg.address:
            if isinstance(adresse, tuple):  # the others are sockets of this computer
                exiger_boucle_locale(adresse[0])


def post_worker_init(worker):
    """What is loaded for good is no longer searched for garbage: each full search stopped every request 0.1 s and
    more."""
    gc.collect()
    gc.freeze()
