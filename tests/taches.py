"""Tasks of the outage tests, which a worker process imports."""

import time
from pathlib import Path

from django_tasks import task


@task()
def lente_la_premiere_fois(fichier):
    """Leave a line at each run; the first run lasts long enough to be killed."""
    chemin = Path(fichier)
    with chemin.open("a") as sortie:
        sortie.write("passage\n")
    if len(chemin.read_text().splitlines()) == 1:
        time.sleep(60)
