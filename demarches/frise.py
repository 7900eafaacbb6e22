"""The story of a request as its family reads it: what happened, what is happening, what comes next."""

from dataclasses import dataclass
from datetime import datetime

from demarches.transitions import Statut

FAIT, ENCOURS, AVENIR = "fait", "encours", "avenir"

# Lines of the journal that a family reads, and the name of their fragment of template.
_GENRES = {
    "affecter_secteur": "transmise",
    "liberer": "transmise",
    "prendre": "prise_en_charge",
    "reaffecter": "reaffectee",
    "orienter": "orientee",
    "declarer_solution": "solution",
    "clore_sans_solution": "sans_solution",
    "retirer": "retiree",
    "rouvrir": "rouverte",
    "mettre_en_veille": "pause",
    "reveiller": "reprise",
    "clore_sans_nouvelles": "sans_nouvelles",
    "transferer": "transferee",
    "changer_besoin": "besoin_change",
    "demenager": "demenagement",
}


@dataclass(frozen=True)
class Etape:
    """A step: `genre` chooses its words, `objet` is the exchange or the line of the journal they are about."""

    genre: str
    etat: str
    le: datetime | None = None
    objet: object = None


def frise(demande):
    """Steps of a request, oldest first; reads its journal and its exchanges once each."""
    faits = [etape for ligne in demande.journal.all() for etape in _du_journal(ligne)]
    faits += [Etape("echange", FAIT, echange.le, echange) for echange in demande.echanges.all()]
    faits.sort(key=lambda etape: etape.le)
    return faits + _suite(demande)


def _du_journal(ligne):
    if ligne.action == "soumettre":
        yield Etape("recue", FAIT, min(ligne.le, ligne.demande.soumise_le))  # a paper form arrived before its entry
        if ligne.objet.get("apres") == Statut.NOUVELLE:
            yield Etape("transmise", FAIT, ligne.le)
    elif ligne.action in _GENRES:
        yield Etape(_GENRES[ligne.action], FAIT, ligne.le, ligne)


def _suite(demande):
    """What is going on, then what is to come."""
    if not demande.ouverte:
        return []
    suite = ["attribution", "attente", "contact", "recherche", "trouver"]
    if demande.statut == Statut.NOUVELLE:
        suite = suite[1:]
    elif demande.secteur_id is not None:
        suite = suite[3:] if demande.premier_contact_le else suite[2:]
    if demande.solutions.all():
        suite = suite[:-1]
    return [Etape(genre, AVENIR if rang else ENCOURS) for rang, genre in enumerate(suite)]
