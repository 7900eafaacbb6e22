"""Mails about a question: what is written, to whom, under which guards.

The same rules as for requests: an asker's mail holds no word typed by a visitor, an agent's mail nothing that says who
asks nor what was asked; it waits for the next grouped one when the agent wants it so. Every function runs inside the
transaction of the change it tells.
"""

from django.urls import reverse

from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches.destinataires import adresses_de_repli, pour_la_question, se_recapitule
from demarches.freins import demandeur_joignable

# Kinds of notices (demarches.models.reglages.Nature, which stands above).
QUESTION, CONSEIL = "question", "conseil"


def recue(question):
    _au_demandeur(question, "recue")


def reponse(question, message):
    """The answer itself is read on the page: an address may be anybody's; replies written for all are no secret."""
    _au_demandeur(question, "reponse", message=message, confirmee=question.courriel_verifie_le is not None)


def close(question):
    _au_demandeur(question, "close")


def publiee(question):
    _au_demandeur(question, "publiee")


def nouvelle(question):
    _au_relais(question, "nouvelle")


def passee(question):
    _a_l_agent(question, "passee", QUESTION, question.agent)


def relancee(question):
    _au_relais(question, "relancee")


def a_appeler(question):
    """Mail does not reach the person any more."""
    _au_relais(question, "a_appeler")


def avis_demande(avis):
    """Never grouped with what names a question: who is asked may not see it."""
    _a_l_adresse(avis.question, "avis_demande", avis.a.email, chemin=avis.get_absolute_url())


def avis_rendu(avis):
    _a_l_agent(avis.question, "avis_rendu", CONSEIL, avis.par)


def point(agent, nouvelles, index):
    """Numbers and links only; `index` is the path of the public questions."""
    contexte = {"nouvelles": nouvelles, "index": index, "chemin": reverse("questions_a_reprendre")}
    mettre_en_file(agent.email, "questions/point", contexte | {"territoire": Territoire.load()})


def _au_demandeur(question, gabarit, **contexte):
    if not question.courriel:
        return
    if not demandeur_joignable(question):
        return
    contexte |= {"chemin": question.url_suivi, "question": question}
    _ecrire(question, gabarit, question.courriel, True, question.langue_des_courriels, contexte)


def _au_relais(question, gabarit):
    """Those who answer for it today, else the service: a question never waits for nobody."""
    agents = pour_la_question(question)
    for agent in agents:
        _a_l_agent(question, gabarit, QUESTION, agent)
    if not agents:
        for adresse in adresses_de_repli():
            _a_l_adresse(question, gabarit, adresse)


def _a_l_agent(question, gabarit, nature, agent):
    """At once, or with the others at the next hour the agent chose."""
    if se_recapitule(agent, nature):
        agent.avis_en_attente.create(nature=nature, gabarit=gabarit, question=question)
    elif not _a_l_adresse(question, gabarit, agent.email):
        for adresse in adresses_de_repli():
            _a_l_adresse(question, gabarit, adresse)


def _a_l_adresse(question, gabarit, adresse, **contexte):
    """Only coded facts, in French whatever the language in which the asker works just now."""
    contexte = {
        "chemin": question.get_absolute_url(),
        "reference": question.reference,
        "commune": question.commune.nom,
        "theme": question.theme,
        "profil": question.profil,
        "echeance": question.echeance_reponse_le,
        "sans_relais": question.relais_id is None,
        "question": None,
        **contexte,
    }
    return _ecrire(question, gabarit, adresse, False, langues.SOURCE, contexte)


def _ecrire(question, gabarit, adresse, au_demandeur, langue, contexte):
    """Whether the mail was written: none is to an address where mail does not arrive."""
    contexte |= {"territoire": Territoire.load()}
    if courriel := mettre_en_file(adresse, f"questions/{gabarit}", contexte, langue):
        question.envois.create(gabarit=gabarit, a_la_famille=au_demandeur, courriel=courriel)
    return courriel is not None
