"""Mails about a request: what is written, to whom, under which guards.

Every function runs inside the transaction of the change it tells. A family's mail holds no word typed by a visitor;
an agent's mail holds nothing that says who the family is.
"""

from django.utils import timezone

from carte.passages import pour_une_famille
from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire, Utilisateur
from demarches import parlers
from demarches.roles import Groupe
from demarches.transitions import Acteur

# An address that nobody confirmed may be a stranger's.
COURRIELS_SANS_CONFIRMATION = 2


def recu(demande):
    _a_la_famille(demande, "recu", passage=_prochain_passage(demande))


def relais_trouve(demande):
    _a_la_famille(demande, "relais_trouve", passage=_prochain_passage(demande))


def prise_en_charge(demande):
    _a_la_famille(demande, "prise_en_charge")


def compte_rendu(demande, echange):
    """The summary itself only goes to an address whose owner is known; the page shows it anyway."""
    resume = echange.resume if echange.visible_famille and demande.adresse_confirmee else ""
    _a_la_famille(demande, "compte_rendu", echange=echange, resume=resume)


def close(demande):
    _a_la_famille(demande, "close", solutions=list(demande.solutions.select_related("mode", "structure", "enfant")))


def retiree(demande):
    _au_referent(demande, "retiree_agent")
    _a_la_famille(demande, "retiree")


def rouverte(demande, par):
    """To the family, and to the référent unless the référent did it."""
    if demande.referent is None or par != demande.referent:
        _au_referent(demande, "rouverte_agent", par_famille=par == Acteur.FAMILLE)
    _a_la_famille(demande, "rouverte")


def nouvelle_demande(demande):
    _au_referent(demande, "nouvelle_demande")


def rappel(demande, moment):
    """The switchboard was asked that somebody call the family; `moment` is a code, "" for any."""
    _au_referent(demande, "rappel_agent", moments=[moment] if moment else [])


def reaffectation(demande, ancien):
    """To the agent who receives the request, and to the one who gives it."""
    _a_un_agent(demande, "reaffectation", demande.referent.email, pour_le_receveur=True)
    if ancien is not None and ancien.is_active:
        _a_un_agent(demande, "reaffectation", ancien.email, pour_le_receveur=False)


def acces_exceptionnel(demande, adresses):
    """That the coordination has just opened the file, without why: the reason is read in the file."""
    for adresse in adresses or adresses_de_repli():
        contexte = {"chemin": demande.get_absolute_url(), "reference": demande.reference}
        _ecrire(demande, "acces_exceptionnel_agent", adresse, False, langues.SOURCE, contexte)


def _prochain_passage(demande):
    return pour_une_famille(demande.commune_de_routage, demande.secteur and demande.secteur.relais)


def peut_ecrire_a_la_famille(demande):
    """It has an address, writing to it is safe, and it was confirmed or has received less than its two mails."""
    contact = demande.contact
    if not (contact.email and contact.ecrire_sans_risque):
        return False
    deja = demande.envois.filter(a_la_famille=True).count()
    return deja < COURRIELS_SANS_CONFIRMATION or demande.adresse_confirmee


def _a_la_famille(demande, gabarit, **contexte):
    if not peut_ecrire_a_la_famille(demande):
        return
    contact = demande.contact
    contexte |= {"chemin": demande.url_suivi, "demande": demande}
    _ecrire(demande, gabarit, contact.email, True, demande.langue_des_courriels, contexte)


def _au_referent(demande, gabarit, **contexte):
    """The référent, who replaces it while it is away, the coordination, else the service: a request never waits for
    nobody.
    """
    for adresse in _qui_repond(demande) or adresses_de_repli():
        _a_un_agent(demande, gabarit, adresse, **contexte)


def _qui_repond(demande):
    """The address of the référent present today, else of the first of those who answer for the secteur."""
    referent = demande.referent
    actif = referent is not None and referent.is_active
    if actif and not referent.indisponibilites.le(timezone.localdate()).exists():
        return [referent.email]
    remplacants = demande.secteur.agents_presents()[:1] if demande.secteur_id else []
    return [agent.email for agent in remplacants or ([referent] if actif else [])]


def adresses_de_repli():
    """Of the coordination, else of the service: who reads what nobody else answers for."""
    agents = Utilisateur.objects.filter(is_active=True, groups__name=Groupe.COORDINATION).order_by("pk")
    adresses = list(agents.values_list("email", flat=True)) or [Territoire.load().courriel]
    return [adresse for adresse in adresses if adresse]


def _a_un_agent(demande, gabarit, adresse, **contexte):
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
    _ecrire(demande, gabarit, adresse, False, langues.SOURCE, contexte)


def _ecrire(demande, gabarit, adresse, a_la_famille, langue, contexte):
    courriel = mettre_en_file(adresse, gabarit, contexte | {"territoire": Territoire.load()}, langue)
    demande.envois.create(gabarit=gabarit.removesuffix("_agent"), a_la_famille=a_la_famille, courriel=courriel)
