"""What leaves by itself because a day has come: reminders to agents, with counts and links, and words to families."""

from django.urls import reverse

from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire, Utilisateur
from demarches import notifications, parlers
from demarches.destinataires import absents, adresses_de_repli, pour_la_demande
from demarches.transitions import Acteur

# What one mail shows, the longest waiting first; the rest is counted.
LIGNES = 20


class Lettres:
    """Mails of one template to several people, each told only of its own requests, with the list where they are."""

    def __init__(self, gabarit):
        self.gabarit, self.demandes = gabarit, {}

    def ajouter(self, destinations, demande):
        """`destinations`: {address: path of the list}."""
        for couple in destinations.items():
            self.demandes.setdefault(couple, []).append(demande)

    def envoyer(self):
        """Write them; the file of each request says so."""
        for (adresse, liste), demandes in sorted(self.demandes.items()):
            demandes = sorted(demandes, key=lambda d: (d.echeance_contact_le, d.pk))
            contexte = {
                "liste": liste,
                "territoire": Territoire.load(),
                "demandes": demandes[:LIGNES],
                "nombre": len(demandes),
                "reste": max(0, len(demandes) - LIGNES),
            }
            courriel = mettre_en_file(adresse, self.gabarit, contexte, langues.SOURCE)
            for demande in demandes if courriel else ():
                demande.envois.create(gabarit=self.gabarit, a_la_famille=False, courriel=courriel)


def rappels_de_promesse(dues):
    """Mails of the steps of the promise: `dues` is {type of Relance: [requests]}."""
    a_qui = {"rappel_50": _equipe, "alerte_80": _coordination, "depasse_100": _tous}
    for genre, destinations in a_qui.items():
        lettres = Lettres(genre)
        for demande in dues.get(genre, ()):
            lettres.ajouter(destinations(demande), demande)
        lettres.envoyer()
    for demande in dues.get("depasse_100", ()):
        notifications.ecrire_a_la_famille(demande, "retard")


def question(demande, relance):
    """Whether it was written. The words of the question only go to an address whose owner is known; the page shows
    them anyway."""
    texte = relance.echange.resume if demande.adresse_confirmee else ""
    return notifications.ecrire_a_la_famille(
        demande, "question", texte=texte, avant=relance.prevue_le, reponse=relance.lien("texte")
    )


def reponse(demande):
    """The family answered: without its words."""
    notifications.prevenir(demande, "reponse_agent", notifications.FAMILLE)


def changement(demande, quoi):
    """The family changed something itself: "besoin", "commune", or "solution" which it found; without its words."""
    notifications.prevenir(demande, "changement_agent", notifications.FAMILLE, quoi=quoi)


def effacee(agents, commune, creneau=None):
    """A family had all it wrote erased: nothing of the request is left to name. `creneau`: when it was expected; what
    was written about that went with the request, so that its agent is told here."""
    concernes = [*agents, creneau.agent] if creneau and creneau.agent.is_active else agents
    adresses = list(dict.fromkeys(agent.email for agent in concernes if agent.email)) or adresses_de_repli()
    for adresse in adresses:
        contexte = {
            "commune": commune,
            "creneau": creneau,
            "territoire": Territoire.load(),
            "chemin": reverse("demandes"),
        }
        mettre_en_file(adresse, "effacee_agent", contexte, langues.SOURCE)


def sans_reponse(demande):
    notifications.prevenir(demande, "sans_reponse_agent", notifications.APPEL)


def joignable(demande):
    """Whether mail may be written to its family."""
    return hasattr(demande, "contact") and notifications.peut_ecrire_a_la_famille(demande)


def nouvelles(demande, relance, limite):
    """Asks the family where it is; `limite` is until when a last message is kept."""
    liens = {choix: relance.lien(choix) for choix in relance.reponses_possibles}
    notifications.ecrire_a_la_famille(demande, relance.type, liens=liens, limite=limite)


def sans_nouvelles(demande, par):
    """The request is closed for want of news: to the family, and to the référent who did not do it."""
    notifications.close(demande)
    if par == Acteur.SYSTEME:
        notifications.prevenir(demande, "sans_nouvelles_agent", notifications.FAMILLE)


def veille(demande):
    notifications.ecrire_a_la_famille(demande, "veille")


def reveil(demande):
    notifications.ecrire_a_la_famille(demande, "reveil")


def reveil_pour_l_equipe(demande):
    notifications.prevenir(demande, "reveil_agent", notifications.FAMILLE)


def transfert(demande, adresse):
    """Whether it was written: what a service needs to call the family, who agreed. Neither its message, nor its
    particular situation."""
    contexte = {
        "demande": demande,
        "contact": demande.contact,
        "besoin": getattr(demande, "besoin", None),
        "langues": parlers.en_bref(demande),
        "territoire": Territoire.load(),
    }
    courriel = mettre_en_file(adresse, "transfert", contexte, langues.SOURCE)
    if courriel is not None:
        demande.envois.create(gabarit="transfert", a_la_famille=False, courriel=courriel)
    return courriel is not None


def transferee(demande):
    notifications.close(demande)


def hebdo(agent, lignes):
    """Where the requests of an agent are, on Monday morning: [(number, words, path of the list)]."""
    contexte = {"lignes": lignes, "territoire": Territoire.load()}
    mettre_en_file(agent.email, "hebdo", contexte, langues.SOURCE)


def sans_activite(demandes):
    """Requests without an exchange for long, each with `activite_le`."""
    lettres = Lettres("sans_activite")
    for demande in demandes:
        lettres.ajouter(_adresses(pour_la_demande(demande), "a_traiter"), demande)
    lettres.envoyer()


def _equipe(demande):
    """Who answers for it today, and the suppléants of its secteur who are there."""
    agents = pour_la_demande(demande)
    if demande.secteur_id is not None:
        suppleants = demande.secteur.roles.actifs().filter(role="suppleant").values("agent")
        tous = list(Utilisateur.objects.filter(pk__in=suppleants))
        partis = absents(tous)
        agents = [*agents, *(agent for agent in tous if agent.pk not in partis)]
    return _adresses(agents, "a_traiter")


def _coordination(_demande):
    """What is late anywhere, without any content."""
    return dict.fromkeys(adresses_de_repli(), reverse("demandes_retards"))


def _tous(demande):
    return _coordination(demande) | _adresses(pour_la_demande(demande), "en_retard")


def _adresses(agents, vue):
    return {agent.email: f"{reverse('demandes')}?vue={vue}" for agent in agents if agent.email}
