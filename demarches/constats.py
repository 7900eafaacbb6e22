"""What is missing in the organisation, in sentences, each with the screen where it is mended."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from carte.models import Commune
from commun.courriels import mettre_en_file
from commun.dates import date_lisible
from commun.models import Territoire, Utilisateur
from demarches.couverture import Chevauchement, Depart, SansPersonne, SansSecteur, verifier
from demarches.destinataires import adresses_de_repli
from demarches.models import Secteur, ZoneSecteur
from demarches.models.secteurs import tables_de_routage


@dataclass(frozen=True)
class Constat:
    """One sentence, and the way to mend it."""

    genre: str
    phrase: str
    url: str
    geste: str


TITRES = {
    "communes": "Communes sans secteur",
    "zones": "Zones qui se chevauchent",
    "jours": "Jours où personne du relais ne répond",
    "departs": "Départs à préparer",
}


def constater(jour=None):
    """The Constats of the next 60 days, communes first; a constant number of queries."""
    tables, territoire = tables_de_routage(), Territoire.load()
    manques = verifier(tables, jour or timezone.localdate(), territoire.alsace_moselle)
    mots = _Mots(manques)
    return [mots.dire(manque) for manque in manques]


def prevenir_la_coordination():
    """Weekly: one mail of counts and a link to the coordination, none when nothing is missing. Return how many."""
    constats = constater()
    if not constats:
        return 0
    comptes = [(titre, sum(c.genre == genre for c in constats)) for genre, titre in TITRES.items()]
    contexte = {
        "chemin": reverse("couverture"),
        "nombre": len(constats),
        "comptes": [(titre, nombre) for titre, nombre in comptes if nombre],
        "territoire": Territoire.load(),
    }
    adresses = adresses_de_repli()
    for adresse in adresses:
        mettre_en_file(adresse, "couverture", contexte)
    return len(adresses)


class _Mots:
    """Sentences about what is missing; the names are read once."""

    def __init__(self, manques):
        zones = [zone.pk for m in manques if isinstance(m, Chevauchement) for zone in m.zones]
        self.communes = Commune.objects.in_bulk(
            [m.commune for m in manques if isinstance(m, SansSecteur)], field_name="insee"
        )
        self.secteurs = Secteur.objects.in_bulk([m.secteur for m in manques if isinstance(m, SansPersonne)])
        self.agents = Utilisateur.objects.in_bulk([m.agent for m in manques if isinstance(m, Depart)])
        self.zones = ZoneSecteur.objects.select_related("commune", "secteur").in_bulk(zones)
        self.formes = {
            SansSecteur: self._sans_secteur,
            Chevauchement: self._chevauchement,
            SansPersonne: self._sans_personne,
            Depart: self._depart,
        }

    def dire(self, manque):
        return self.formes[type(manque)](manque)

    def _sans_secteur(self, manque):
        phrase = (
            f"{self.communes[manque.commune].nom} n’a pas de secteur {_periode(manque)} : ses demandes attendent la "
            "coordination."
        )
        return Constat("communes", phrase, reverse("secteur:index"), "Choisir son secteur")

    def _chevauchement(self, manque):
        une, autre = (self.zones[zone.pk] for zone in manque.zones)
        phrase = f"« {une} » et « {autre} » se chevauchent : une adresse n’a qu’un secteur."
        return Constat("zones", phrase, reverse("zonesecteur:edit", args=[une.pk]), "Corriger la zone")

    def _sans_personne(self, manque):
        reste = "la coordination répond" if manque.par == "coordination" else "et la coordination n’a personne"
        secteur = self.secteurs[manque.secteur]
        if manque.ferme:
            phrase = f"{secteur} est fermé {_periode(manque)}, {reste}."
            return Constat("jours", phrase, reverse("fermeture:index"), "Voir la fermeture")
        phrase = f"{secteur} : personne {_periode(manque)}, {reste}."
        adresse = f"{reverse('rolesecteur:add')}?secteur={manque.secteur}"
        return Constat("jours", phrase, adresse, "Ajouter un suppléant")

    def _depart(self, manque):
        demandes = f"{manque.demandes} demande{'s' * (manque.demandes > 1)} ouverte{'s' * (manque.demandes > 1)}"
        quand = f"n’a plus de rôle après le {date_lisible(manque.au, 'j F Y')}" if manque.au else "n’a plus de rôle"
        phrase = f"{self.agents[manque.agent]} {quand} et suit encore {demandes}."
        return Constat("departs", phrase, reverse("depart", args=[manque.agent]), "Préparer le départ")


def _periode(manque):
    if manque.du == manque.au:
        return f"le {date_lisible(manque.du, 'j F Y')}"
    return f"du {date_lisible(manque.du, 'j F Y')} au {date_lisible(manque.au, 'j F Y')}"
