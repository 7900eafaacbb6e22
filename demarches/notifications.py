"""Mails about a request: what is written, to whom, under which guards.

Every function runs inside the transaction of the change it tells. A family's mail holds no word typed by a visitor;
an agent's mail holds nothing that says who the family is, and waits for the next grouped one when they want it so.
"""

from carte.passages import pour_une_famille
from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches import freins, parlers
from demarches.destinataires import adresses_de_repli, pour_la_demande, remplacer, se_recapitule
from demarches.transitions import Acteur

# Kinds of notices (demarches.models.reglages.Nature, which stands above).
NOUVELLE, CONFIEE, FAMILLE, APPEL = "nouvelle", "confiee", "famille", "appel"


def recu(demande):
    ecrire_a_la_famille(demande, "recu", passage=_prochain_passage(demande))


def relais_trouve(demande):
    ecrire_a_la_famille(demande, "relais_trouve", passage=_prochain_passage(demande))


def prise_en_charge(demande):
    ecrire_a_la_famille(demande, "prise_en_charge")


def compte_rendu(demande, echange):
    """The summary itself only goes to an address whose owner is known; the page shows it anyway."""
    resume = echange.resume if echange.visible_famille and demande.adresse_confirmee else ""
    ecrire_a_la_famille(demande, "compte_rendu", echange=echange, resume=resume)


def close(demande, **suite):
    """`suite`: what else its template needs, of a request closed without a solution."""
    solutions = list(demande.solutions.select_related("mode", "structure", "enfant"))
    ecrire_a_la_famille(demande, "close", solutions=solutions, **suite)


def retiree(demande, discret=False):
    prevenir(demande, "retiree_agent", FAMILLE, discret=discret)
    if not discret:
        ecrire_a_la_famille(demande, "retiree")


def rouverte(demande, par):
    """To the family, and to the référent unless the référent did it."""
    if demande.referent is None or par != demande.referent:
        prevenir(demande, "rouverte_agent", FAMILLE, par_famille=par == Acteur.FAMILLE)
    ecrire_a_la_famille(demande, "rouverte")


def reunie(demande):
    """Nobody is told of another request by an address that nobody has confirmed."""
    if demande.adresse_confirmee:
        ecrire_a_la_famille(demande, "reunie")


def nouvelle_demande(demande):
    prevenir(demande, "nouvelle_demande", NOUVELLE)


def a_appeler(demande):
    """Mail does not reach the family any more."""
    prevenir(demande, "a_appeler_agent", APPEL)


def rappel(demande, moment):
    """The switchboard was asked that somebody call the family; `moment` is a code, "" for any."""
    prevenir(demande, "rappel_agent", APPEL, moments=[moment] if moment else [])


def reaffectation(demande, ancien):
    """To the agent who receives the request, and to the one who gives it."""
    receveur = remplacer(demande, demande.referent)
    _a_l_agent(demande, "reaffectation", CONFIEE, receveur, pour_le_receveur=True)
    if ancien is not None and ancien.is_active:
        _a_l_agent(demande, "reaffectation", CONFIEE, ancien, pour_le_receveur=False)


def acces_exceptionnel(demande, adresses):
    """That the coordination has just opened the file, without why: the reason is read in the file."""
    for adresse in adresses or adresses_de_repli():
        contexte = {"chemin": demande.get_absolute_url(), "reference": demande.reference}
        _ecrire(demande, "acces_exceptionnel_agent", adresse, False, langues.SOURCE, contexte)


def _prochain_passage(demande):
    return pour_une_famille(demande.commune_de_routage, demande.secteur and demande.secteur.relais)


def peut_ecrire_a_la_famille(demande):
    """It has an address, writing to it is safe, and the brakes allow one more mail."""
    contact = demande.contact
    return bool(contact.email and contact.ecrire_sans_risque) and freins.famille_joignable(demande)


def ecrire_a_la_famille(demande, gabarit, **contexte):
    """Whether it was written: some families are only called."""
    if not peut_ecrire_a_la_famille(demande):
        return False
    contact = demande.contact
    contexte |= {"chemin": demande.url_suivi, "demande": demande}
    return _ecrire(demande, gabarit, contact.email, True, demande.langue_des_courriels, contexte)


def prevenir(demande, gabarit, nature, **contexte):
    """Those who answer for the request today, else the service: it never waits for nobody."""
    agents = pour_la_demande(demande)
    for agent in agents:
        _a_l_agent(demande, gabarit, nature, agent, **contexte)
    if not agents:
        for adresse in adresses_de_repli():
            _a_l_adresse(demande, gabarit, adresse, **contexte)


def prevenir_l_agent(demande, gabarit, nature, agent, **contexte):
    """That one, or who answers for what it has to do while it is away."""
    _a_l_agent(demande, gabarit, nature, remplacer(demande, agent), **contexte)


def _a_l_agent(demande, gabarit, nature, agent, **contexte):
    """At once, or with the others at the next hour the agent chose; what is urgent never waits. What cannot reach the
    agent goes to the coordination."""
    if not _urgente(demande, nature) and se_recapitule(agent, nature):
        agent.avis_en_attente.create(nature=nature, gabarit=gabarit.removesuffix("_agent"), demande=demande)
    else:
        pressant = _urgente(demande, nature)
        if _a_l_adresse(demande, gabarit, agent.email, pressant=pressant, **contexte):
            return
        for adresse in adresses_de_repli():
            _a_l_adresse(demande, gabarit, adresse, pressant=pressant, **contexte)


def _urgente(demande, nature):
    besoin = getattr(demande, "besoin", None)
    return nature in (NOUVELLE, CONFIEE) and besoin is not None and besoin.type == "urgence"


def _a_l_adresse(demande, gabarit, adresse, *, pressant=False, **contexte):
    """Only the facts of the need: neither names, nor addresses, nor the words of the family; in French, whatever the
    language in which the family works just now."""
    naissances = [{"ne": enfant.ne, "mois": enfant.naissance} for enfant in demande.enfants.all()]
    contexte |= {
        "chemin": demande.get_absolute_url(),
        "reference": demande.reference,
        "commune": demande.commune_de_routage.nom,
        "naissances": naissances,
        "besoin": getattr(demande, "besoin", None),
        "a_rappeler": demande.canal == "rappel",
        "langues": parlers.en_bref(demande, mots_de_la_famille=False),
        "echeance": demande.echeance_contact_le,
        "sans_secteur": demande.secteur_id is None,
    }
    return _ecrire(demande, gabarit, adresse, False, langues.SOURCE, contexte, pressant=pressant)


def _ecrire(demande, gabarit, adresse, a_la_famille, langue, contexte, *, pressant=False):
    """Whether the mail was written: none is to an address where mail does not arrive."""
    contexte |= {"territoire": Territoire.load()}
    if courriel := mettre_en_file(adresse, gabarit, contexte, langue, pressant=pressant):
        demande.envois.create(gabarit=gabarit.removesuffix("_agent"), a_la_famille=a_la_famille, courriel=courriel)
    return courriel is not None
