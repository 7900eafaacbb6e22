"""What the simulator and the calculators answer to a family, as posts, and what an answer costs."""

import statistics
import time
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from modes_accueil.simulateur.modes import MODES
from simulateurs.calculettes import CALCULETTES
from simulateurs.situations import SITUATIONS

# The family of the Caf's example, which compares everything.
FAMILLE = {
    "enfants_a_charge": "1",
    "age": "moins_de_3",
    "revenu": "36 000",
    "lecture": "an_apres",
    "jours_semaine": "3",
    "heures_jour": "10",
    "semaines": "50",
    "mois": "12",
    "part_partagee": "50",
    "cotisations_garde": "150",
    "cotisations_partagee": "80",
    "prepare": "aucune",
    "modes": list(MODES),
}
# Headings that only a result has.
RESULTATS = ('id="tableau-titre"', 'id="resultat-titre"')


@dataclass(frozen=True)
class Cout:
    """`resultat`: whether amounts were given, which a figure that has expired prevents. Milliseconds of processor."""

    nom: str
    resultat: bool
    requetes: int
    moindre_ms: float
    p50_ms: float
    p95_ms: float
    octets: int


def questions(commune=""):
    """(name, address, answers): the simulator in each language, then each calculator."""
    for langue, _nom in settings.LANGUAGES:
        with translation.override(langue):
            yield f"simulateur, {langue}", reverse("simulateur"), FAMILLE | {"commune": commune}
    for code, calculette in CALCULETTES.items():
        cas = next(s for s in SITUATIONS if s.famille == calculette.famille)
        yield code, reverse("calculette", args=[code]), {n: "on" if v is True else v for n, v in cas.entrees.items()}


def couts(n, commune=""):
    """The Cout of each question, posted `n` times once what a process keeps is kept."""
    client = Client(HTTP_HOST="localhost", headers={"origin": "http://localhost"})
    for nom, adresse, reponses in questions(commune):
        client.post(adresse, reponses)
        with CaptureQueriesContext(connection) as requetes:
            contenu = client.post(adresse, reponses).getvalue()
        nombre = len(requetes)  # the log is emptied by the next request
        durees = sorted(_processeur_ms(client, adresse, reponses) for _fois in range(n))
        yield Cout(
            nom,
            any(titre in contenu.decode() for titre in RESULTATS),
            nombre,
            durees[0],
            statistics.median(durees),
            durees[min(n - 1, int(0.95 * n))],
            len(contenu),
        )


def _processeur_ms(client, adresse, reponses):
    debut = time.process_time()
    client.post(adresse, reponses)
    return (time.process_time() - debut) * 1000
