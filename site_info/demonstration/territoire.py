"""The demonstration's service: settings, secteurs, agents. Persons are fictional; their accounts exist here only."""

import datetime

from django.contrib.auth.models import Group
from django.utils import timezone

from carte.geographie import distance_km
from carte.models import Commune, Structure
from commun.models import Territoire, Utilisateur
from demarches.models import Animation, Fermeture, Indisponibilite, RoleSecteur, Secteur, ZoneSecteur
from demarches.roles import Groupe

EPCI = "200089456"
MOT_DE_PASSE = "Demo-petite-enfance-1"

# Secteur, INSEE code of its centre: a commune belongs to the secteur whose centre is nearest.
SECTEURS = (
    ("Louviers", "27375"),
    ("Val-de-Reuil et Le Vaudreuil", "27701"),
    ("Pîtres et Pont-de-l’Arche", "27458"),
    ("Gaillon et bords de Seine", "27275"),
    ("Vallée d’Eure", "27191"),
)

# Streets of one commune that another secteur follows: street, secteur, what the zone says of numbers. Whose they are is
# fiction.
DECOUPEE = "27375"
RUES = (
    ("route de Rouen", "Val-de-Reuil et Le Vaudreuil", {}),
    ("avenue Winston-Churchill", "Vallée d’Eure", {"parite": "impair"}),
    ("rue du 11-Novembre", "Vallée d’Eure", {"numero_min": 40}),
)
FERMETURE = "Gaillon et bords de Seine"

# First name, last name, groups, secteurs held as titulaire, as suppléant.
AGENTS = (
    ("Camille", "Delahaye", (Groupe.REFERENT, Groupe.ANIMATRICE), ("Pîtres et Pont-de-l’Arche",), ()),
    ("Inès", "Marchand", (Groupe.REFERENT,), ("Louviers",), ("Vallée d’Eure",)),
    ("Thomas", "Leroux", (Groupe.REFERENT,), ("Louviers",), ("Pîtres et Pont-de-l’Arche",)),
    ("Aminata", "Diallo", (Groupe.REFERENT,), ("Val-de-Reuil et Le Vaudreuil",), ()),
    ("Élodie", "Gautier", (Groupe.REFERENT, Groupe.ANIMATRICE), ("Gaillon et bords de Seine",), ()),
    ("Sophie", "Hamel", (Groupe.REFERENT,), ("Vallée d’Eure",), ()),
    ("Nadia", "Benali", (Groupe.ANIMATRICE,), (), ()),
    ("Julie", "Prévost", (Groupe.ANIMATRICE,), (), ()),
    ("Claire", "Fontaine", (Groupe.COORDINATION,), (), ()),
    ("Hugo", "Lambert", (Groupe.COMMUNICATION,), (), ()),
    ("Léa", "Renault", (Groupe.COMMUNICATION,), (), ()),
    ("Martine", "Aubert", (Groupe.ELU,), (), ()),
    ("Karim", "Saïdi", (Groupe.ADMINISTRATION,), (), ()),
    ("Lucie", "Vasseur", (Groupe.ACCUEIL,), (), ()),
)
ABSENTE = "Hamel"
# Those who animate the relais of a secteur without a role on it.
ANIMATIONS = {"Benali": "Louviers", "Prévost": "Val-de-Reuil et Le Vaudreuil"}


def charger_reglages():
    """Settings of the demonstration territory, all fictional but the name and the communes."""
    territoire = Territoire.load()
    semaine = {str(jour): [["09:00", "12:30"], ["13:30", "17:00"]] for jour in range(1, 6)}
    for champ, valeur in {
        "nom": "Agglomération Seine-Eure",
        "nom_service": "Petite enfance",
        "epci": EPCI,
        "telephone": "02 61 91 20 00",
        "courriel": "petite-enfance@seine-eure.example",
        "adresse": "Guichet petite enfance (démonstration)\n1 place de la Démonstration\n27400 Louviers",
        "horaires": semaine,
        "crip": "02 61 91 20 19, crip@eure.example (démonstration)",
        "directeur_publication": "La présidence de l’agglomération (démonstration)",
        "hebergeur": "Hébergeur de démonstration, 1 rue de l’Exemple, 27400 Louviers",
        "delegue_donnees": "donnees@seine-eure.example",
    }.items():
        setattr(territoire, champ, valeur)
    territoire.full_clean()
    territoire.save()


def charger_secteurs():
    """Five secteurs cover the territory, each attached to the relais nearest to its centre."""
    centres = {nom: Commune.objects.get(insee=insee) for nom, insee in SECTEURS}
    relais = list(Structure.objects.de_type("rpe").filter(source="demonstration").order_by("pk"))
    secteurs = {}
    for nom, centre in centres.items():
        proche = min(relais, key=lambda r, c=centre: distance_km(c.lat, c.lon, r.lat, r.lon))
        secteurs[nom], _cree = Secteur.objects.update_or_create(nom=nom, defaults={"relais": proche})
    for commune in Commune.objects.filter(epci=EPCI):
        nom = min(centres, key=lambda n, c=commune: distance_km(c.lat, c.lon, centres[n].lat, centres[n].lon))
        ZoneSecteur.objects.get_or_create(commune=commune, voie="", defaults={"secteur": secteurs[nom]})
    _charger_les_rues(secteurs)
    return secteurs


def _charger_les_rues(secteurs):
    """One commune split by street, and one relais closed for a week, in three weeks."""
    commune = Commune.objects.get(insee=DECOUPEE)
    for voie, nom, numeros in RUES:
        valeurs = {"secteur": secteurs[nom], **numeros}
        ZoneSecteur.objects.get_or_create(commune=commune, voie=voie, defaults=valeurs)
    ferme = {"relais": secteurs[FERMETURE].relais}
    Fermeture.objects.filter(**ferme).delete()
    debut = timezone.localdate() + datetime.timedelta(days=21)
    Fermeture.objects.create(**ferme, du=debut, au=debut + datetime.timedelta(days=6))


def charger_agents(secteurs):
    """Accounts with one password, roles on the secteurs, one absence; returns [(name, address, groups)]."""
    comptes = []
    for prenom, nom, groupes, titulaire, suppleant in AGENTS:
        agent = _compte(prenom, nom)
        agent.groups.set(Group.objects.filter(name__in=groupes))
        for role, noms in (("titulaire", titulaire), ("suppleant", suppleant)):
            for secteur in noms:
                RoleSecteur.objects.get_or_create(agent=agent, secteur=secteurs[secteur], role=role)
        if nom in ANIMATIONS:
            Animation.objects.get_or_create(agent=agent, relais=secteurs[ANIMATIONS[nom]].relais)
        comptes.append((str(agent), agent.email, ", ".join(g.label for g in groupes)))
    absente = Utilisateur.objects.get(last_name=ABSENTE)
    jour = timezone.localdate()
    Indisponibilite.objects.filter(agent=absente).delete()
    Indisponibilite.objects.create(
        agent=absente, du=jour - datetime.timedelta(days=3), au=jour + datetime.timedelta(days=11)
    )
    return comptes


def _compte(prenom, nom):
    email = f"{prenom}.{nom}@seine-eure.example".lower()
    email = email.translate(str.maketrans("éèëï", "eeei"))
    agent = Utilisateur.objects.filter(email=email).first()
    if agent is None:
        agent = Utilisateur.objects.create_user(email, MOT_DE_PASSE, first_name=prenom, last_name=nom)
    return agent
