"""Mails about a question: what is written, to whom, under which guards.

The same rules as for requests: an asker's mail holds no word typed by a visitor, an agent's mail nothing that says who
asks nor what was asked. Every function runs inside the transaction of the change it tells.
"""

from django.urls import reverse

from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches.notifications import COURRIELS_SANS_CONFIRMATION, adresses_de_repli


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
    _a_un_agent(question, "passee", question.agent.email)


def relancee(question):
    _au_relais(question, "relancee")


def avis_demande(avis):
    _a_un_agent(avis.question, "avis_demande", avis.a.email, chemin=avis.get_absolute_url())


def avis_rendu(avis):
    _a_un_agent(avis.question, "avis_rendu", avis.par.email)


def point(agent, nouvelles, index):
    """Numbers and links only; `index` is the path of the public questions."""
    contexte = {"nouvelles": nouvelles, "index": index, "chemin": reverse("questions_a_reprendre")}
    mettre_en_file(agent.email, "questions/point", contexte | {"territoire": Territoire.load()})


def _au_demandeur(question, gabarit, **contexte):
    if not question.courriel:
        return
    deja = question.envois.filter(a_la_famille=True).count()
    if deja >= COURRIELS_SANS_CONFIRMATION and question.courriel_verifie_le is None:
        return
    contexte |= {"chemin": question.url_suivi, "question": question}
    _ecrire(question, gabarit, question.courriel, True, question.langue_des_courriels, contexte)


def _au_relais(question, gabarit):
    """The person who took it, else everybody who answers for the relais, else the coordination, else the service: a
    question never waits for nobody."""
    if question.agent is not None and question.agent.is_active:
        adresses = [question.agent.email]
    else:
        adresses = question.agents_du_relais().values_list("email", flat=True)
    for adresse in adresses or adresses_de_repli():
        _a_un_agent(question, gabarit, adresse)


def _a_un_agent(question, gabarit, adresse, **contexte):
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
    _ecrire(question, gabarit, adresse, False, langues.SOURCE, contexte)


def _ecrire(question, gabarit, adresse, au_demandeur, langue, contexte):
    courriel = mettre_en_file(adresse, f"questions/{gabarit}", contexte | {"territoire": Territoire.load()}, langue)
    question.envois.create(gabarit=gabarit, a_la_famille=au_demandeur, courriel=courriel)
