"""Mails about the meeting of a family and its relais. Where, when, with whom: no word that somebody typed about the
family, and nothing to who may not be written to."""

from commun import langues
from demarches import notifications


def propose(demande, rendez_vous):
    """Whether it was written: some families are only called."""
    return notifications.ecrire_a_la_famille(demande, "rendez_vous_propose", rendez_vous=rendez_vous)


def pris(demande, rendez_vous, deplace):
    _a_la_famille(demande, "rendez_vous", rendez_vous, deplace=deplace)


def rappel(demande, rendez_vous):
    _a_la_famille(demande, "rendez_vous_rappel", rendez_vous)


def annule(demande, creneau, *, ailleurs=False, offert=False):
    """Whether it was written. `ailleurs`: another relais follows the family, which may choose a time there, if
    `offert`."""
    contexte = {"creneau": creneau, "ailleurs": ailleurs, "offert": offert}
    return notifications.ecrire_a_la_famille(demande, "rendez_vous_annule", **contexte)


def a_l_agent(demande, creneau, quoi, par):
    """To who holds that time, unless it is who did it; `quoi`: "pris", "deplace", "annule" or
    "ailleurs", when another relais follows the family."""
    if par == creneau.agent:
        return
    faits = "rendez_vous_agent", notifications.FAMILLE
    if creneau.agent.is_active:
        notifications.prevenir_l_agent(demande, *faits, creneau.agent, creneau=creneau, quoi=quoi)
    else:
        notifications.prevenir(demande, *faits, creneau=creneau, quoi=quoi)


def _a_la_famille(demande, gabarit, rendez_vous, **contexte):
    contexte |= {
        "creneau": rendez_vous.creneau,
        "rendez_vous": rendez_vous,
        "agenda": langues.chemin_nu(demande.url_agenda),
    }
    notifications.ecrire_a_la_famille(demande, gabarit, **contexte)
