"""Where the request of an address would go on a day, and why, in plain French."""

from dataclasses import dataclass

from commun.dates import date_lisible
from commun.models import Utilisateur
from commun.texte import contracter
from demarches import routage
from demarches.models import Secteur
from demarches.models.secteurs import tables_de_routage

_DOUTES = {
    "voie_manquante": "Cette commune est partagée entre plusieurs secteurs : sans la rue, c’est le secteur principal.",
    "voie_inconnue": "Cette rue ne figure dans aucune zone : c’est le secteur principal de la commune.",
    "numero_manquant": "Dans cette rue, le secteur dépend du numéro, qui manque.",
    "numero_inconnu": "Ce numéro ne figure dans aucune zone de la rue : c’est le secteur principal de la commune.",
}
_NIVEAUX = {
    "commune": "{commune} dépend du secteur {secteur}.",
    "voie": "Cette rue de {commune} dépend du secteur {secteur}.",
    "troncon": "Ce côté ou ces numéros de la rue, à {commune}, dépendent du secteur {secteur}.",
}
_QUI = {
    "titulaire": "{premier} est titulaire de ce secteur, et là {jour}.",
    "suppleant": "Aucun titulaire du secteur n’est là {jour} : {premier}, suppléant, répond.",
    "relais": "Personne de ce secteur n’est là {jour} : {premier}, titulaire d’un autre secteur du relais, répond.",
    "coordination": "Personne du relais n’est là {jour} : {premier}, de la coordination, répond.",
    "personne": "Personne n’est là {jour}, et la coordination n’a pas d’agent.",
}


@dataclass(frozen=True)
class Simulation:
    """`agents`: who answers, the one who would receive the request first; `raisons`: sentences."""

    secteur: Secteur | None
    agents: list
    raisons: list


def simuler(commune, voie, numero, jour):
    """The Simulation of an address of a commune on a day."""
    tables = tables_de_routage()
    route = routage.orienter(tables, commune.insee, voie, numero, jour)
    secteur = Secteur.objects.select_related("relais__type").filter(pk=route.secteur).first()
    connus = Utilisateur.objects.in_bulk(route.agents)
    agents = [connus[pk] for pk in route.agents]
    return Simulation(secteur, agents, list(filter(None, _raisons(tables, route, commune, secteur, agents, jour))))


def _raisons(tables, route, commune, secteur, agents, jour):
    if secteur is None:
        yield f"Aucun secteur ne couvre {commune.nom} : la demande attend que la coordination choisisse."
        return
    yield contracter(_NIVEAUX[route.niveau].format(commune=commune.nom, secteur=secteur))
    yield _DOUTES.get(route.doute)
    if any(ferme == secteur.pk and du <= jour <= au for ferme, du, au in tables.fermetures):
        yield "Ce secteur ou son relais est fermé ce jour-là."
    le_jour = f"le {date_lisible(jour, 'j F Y')}"
    yield _QUI[route.par].format(premier=agents[0] if agents else "", jour=le_jour)
    if route.par == "titulaire" and len(agents) > 1:
        nombre = tables.charge.get(agents[0].pk, 0)
        suivies = f"{nombre} demande{'s' * (nombre > 1)} ouverte{'s' * (nombre > 1)}" if nombre else "aucune demande"
        yield f"De {len(agents)} titulaires, c’est la personne qui en suit le moins ({suivies} aujourd’hui)."
