"""Mails about where the search is directed: to the family what and when, to a structure only what it needs."""

from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches import notifications
from demarches.alternatives import Kit


def orientees(demande, orientations):
    notifications.ecrire_a_la_famille(demande, "orientation", orientations=orientations)
    for orientation in orientations:
        _a_la_structure(demande, orientation, "orientation_structure")


def plus_attendues(demande, orientations):
    """To the structures that were asked for a place, which nobody waits for any more."""
    for orientation in orientations:
        _a_la_structure(demande, orientation, "desistement_structure")


def place_proposee(demande, orientation):
    notifications.ecrire_a_la_famille(demande, "place_proposee", orientation=orientation)


def reponse_a_une_place(demande):
    """The family said yes or no: the file tells which."""
    notifications.prevenir(demande, "reponse_agent", notifications.FAMILLE)


def refus_alternatives(demande, orientation=None):
    """Whether it was written: what remains possible, after a refusal (`orientation`) or when nothing is awaited."""
    return notifications.ecrire_a_la_famille(
        demande, "refus_alternatives", orientation=orientation, kit=Kit(demande), alternatives=_page(demande)
    )


def sans_solution(demande, cherche):
    """The request is closed; a family that still looks is told what remains possible."""
    notifications.close(demande, kit=Kit(demande) if cherche else None, alternatives=_page(demande))


def _page(demande):
    """Address of the page of what remains possible, in no language."""
    return langues.chemin_nu(demande.url_alternatives)


def _a_la_structure(demande, orientation, gabarit):
    """Neither a name, nor an address, nor the words of the family, nor its particular situation."""
    structure = orientation.structure
    if structure is None or not (structure.courriel and structure.courriel_confirme):
        return
    relais = demande.secteur.relais if demande.secteur_id else None
    contexte = {
        "reference": demande.reference,
        "commune": demande.commune_de_routage.nom,
        "enfant": orientation.enfant,
        "besoin": getattr(demande, "besoin", None),
        "orientation": orientation,
        "relais": relais,
        "territoire": Territoire.load(),
    }
    if courriel := mettre_en_file(structure.courriel, gabarit, contexte, langues.SOURCE):
        demande.envois.create(gabarit=gabarit, a_la_famille=False, courriel=courriel)
