"""Mails about a complaint: to the coordination without a word of it, to who complains without one either.

They are no row of the request's file: the référent it may be about does not read there that a complaint exists.
"""

from commun import langues
from commun.courriels import mettre_en_file
from commun.models import OuvertureDeLangue, Territoire
from demarches import notifications
from demarches.destinataires import adresses_de_repli, coordination
from demarches.freins import reclamant_joignable


def deposee(reclamation):
    """To the coordination; to the service too when the only one there is the référent concerned."""
    adresses = adresses_de_repli()
    referent = reclamation.referent_concerne
    if referent is not None and [agent.pk for agent in coordination()] == [referent.pk]:
        adresses = list(dict.fromkeys([*adresses, Territoire.load().courriel]))
    for adresse in filter(None, adresses):
        _ecrire(reclamation, "reclamation_agent", adresse, langues.SOURCE)


def recue(reclamation):
    """To who complains on the public page: its number, and the days that are promised."""
    if reclamation.suspecte:
        return
    if reclamation.demande is None and not reclamant_joignable(reclamation.courriel):
        return
    _a_la_famille(reclamation, "reclamation_deposee")


def en_retard(reclamations):
    """Once a day, to the coordination, while a day of their clock has passed."""
    for adresse in adresses_de_repli() if reclamations else ():
        contexte = {"reclamations": reclamations, "chemin": "/admin/reclamations/", "territoire": Territoire.load()}
        mettre_en_file(adresse, "reclamations_en_retard", contexte, langues.SOURCE)


def accusee(reclamation):
    """Whether it was written."""
    return _a_la_famille(reclamation, "reclamation_recue")


def repondue(reclamation):
    """The words of the answer only go to an address whose owner is known; the tracking page shows them anyway."""
    connue = reclamation.demande is None or reclamation.demande.adresse_confirmee
    return _a_la_famille(reclamation, "reclamation_repondue", texte=reclamation.reponse if connue else "")


def _a_la_famille(reclamation, gabarit, **contexte):
    demande = reclamation.demande
    if demande is None:
        ouverte = OuvertureDeLangue.objects.est_ouverte(reclamation.langue)
        langue = reclamation.langue if ouverte else langues.SOURCE
        return bool(reclamation.courriel) and _ecrire(reclamation, gabarit, reclamation.courriel, langue, **contexte)
    if not notifications.peut_ecrire_a_la_famille(demande):
        return False
    contexte |= {"chemin": demande.url_suivi, "demande": demande}
    return _ecrire(reclamation, gabarit, demande.contact.email, demande.langue_des_courriels, **contexte)


def _ecrire(reclamation, gabarit, adresse, langue, **contexte):
    contexte = {"chemin": reclamation.get_absolute_url()} | contexte
    contexte |= {"reclamation": reclamation, "suivie": reclamation.demande_id, "territoire": Territoire.load()}
    return mettre_en_file(adresse, gabarit, contexte, langue) is not None
