"""What an address alone does not show: pages that answer a form, or that a cookie opens."""

import dataclasses

from django.template.loader import render_to_string
from django.test import Client

from commun import affichage
from commun.models import Bareme
from demarches.forms.etapes import ETAPES
from demarches.models.brouillons import ESTIMATION
from tests import fabriques
from tests.simulations import lignes

ICI = {"origin": "http://testserver"}
COMPARER = "/modes-accueil/comparer/"
REPONSES = {"age": "un-an", "rythme": ["horaires_decales"], "commune": "pitres", "besoins": ["handicap"]}
# What each step of the form refuses.
REFUSES = {"situation": {"en_parler": "on"}, "message": {"message": "x" * 601}}


def _famille():
    """A family whose answers are all given."""
    client = Client()
    client.cookies["brouillon"] = fabriques.cookie_brouillon(fabriques.BrouillonFactory(complet=True))
    return client


def _etape(code):
    return lambda site: _famille().get(f"/demande/{code}/")


def _estimation_jointe(site):
    """The check page, with a kind of care that reads in two ways and one without its contributions."""
    montants = {"prix": "10", "reste": "232", "apres": "116"}
    contenu = {
        "jour": "2026-01-04",
        "heures": "125",
        "racines": ["cmg"],
        "modes": [
            {"mode": "micro_creche", "montants": [montants, montants | {"reste": "300"}]},
            {"mode": "garde_domicile", "montants": [montants | {"apres": None}]},
        ],
    }
    client = Client()
    brouillon = fabriques.BrouillonFactory(reponses=fabriques.reponses_completes() | {ESTIMATION: contenu})
    client.cookies["brouillon"] = fabriques.cookie_brouillon(brouillon)
    return client.get("/demande/verification/")


def _etape_refusee(code):
    return lambda site: _famille().post(f"/demande/{code}/", REFUSES.get(code, {"vide": ""}))


def _session_expiree(site):
    client = Client(enforce_csrf_checks=True)
    client.cookies = _famille().cookies
    return client.post("/demande/message/", {"message": "Bonjour"})


def _confirmation(site):
    return _famille().post("/demande/verification/", follow=True)


def _affichage_regle(site):
    client = Client()
    client.cookies[affichage.COOKIE] = affichage.SEPARATEUR.join(groupe[0] for groupe in affichage.GROUPES)
    return client.get(site.accueil.url)


def _comparer(**reponses):
    return lambda site: Client().post(COMPARER, {**REPONSES, **reponses}, headers=ICI)


SITUATION = {
    "enfants_a_charge": "3",
    "age": "moins_de_3",
    "revenu": "36 000",
    "lecture": "an_apres",
    "jours_semaine": "3",
    "heures_jour": "10",
    "modes": ["creche", "micro_creche", "assistant_maternel", "garde_domicile", "garde_partagee"],
    "semaines": "50",
    "mois": "12",
    "prepare": "aucune",
    "commune": "pitres",
}
CONTRAT = {"heures_semaine": "40", "semaines": "36", "taux_brut": "4,10"}
QUESTION = {
    "cle": "7d1f0c9a-6a55-4f0e-9d5e-1b7a4e1d2c3b",
    "profil": "famille",
    "commune": "27458",
    "theme": "conges",
    "texte": "Mon fils est malade, comment calculer les congés payés ?",
    "courriel": "nour@exemple.org",
}


RECLAMATION = {
    "cle": "7d1f0c9a-6a55-4f0e-9d5e-1b7a4e1d2c3c",
    "texte": "Mon enfant est en danger, et personne ne me rappelle.",
    "attente": "Être rappelée.",
    "courriel": "nour@exemple.org",
}


def _reclamation(**champs):
    return lambda site: Client().post("/reclamation/", RECLAMATION | champs)


def _question(**champs):
    return lambda site: Client().post("/questions/poser/", QUESTION | champs)


def _question_repondue(site):
    """The asker's page once the relais has answered, in French words; on the empty site, nobody can yet."""
    if site.question_privee.relais_id:
        site.question_privee.repondre(par=site.agent, texte="Comptez deux jours et demi.", fiches=[site.question])
    return Client().get(site.question_privee.url_suivi)


def _simuler(adresse="/aides/simulateur/", situation=SITUATION, **reponses):
    """What each kind of care costs, or what a contract does; the small site has no figure, those that ship are given
    to it."""

    def demander(site):
        if not Bareme.objects.filter(cle="bmaf").exists():
            Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
        return Client().post(adresse, situation | reponses, headers=ICI)

    return demander


# Name: what is done, a small site -> the answer.
GESTES = {
    **{f"demande, {etape.code}": _etape(etape.code) for etape in ETAPES},
    **{f"demande, {etape.code}, refusée": _etape_refusee(etape.code) for etape in ETAPES},
    "demande, première étape": lambda site: Client().get("/demande/commune/"),
    "demande, hors du territoire": lambda site: Client().post("/demande/commune/", {"recherche": "Rouen"}),
    "demande, un enfant de plus": lambda site: _famille().post("/demande/enfants/", {"ajouter": "1"}),
    "demande, vérification": _etape("verification"),
    "demande, estimation jointe": _estimation_jointe,
    "demande, confirmation": _confirmation,
    "demande, session expirée": _session_expiree,
    "suivi, retirer": lambda site: Client().get(f"{site.demande.url_suivi}retirer/"),
    "suivi, bouton inconnu": lambda site: Client().post(site.demande.url_suivi, {"action": "x"}),
    "question, avant l’envoi": _question(),
    "question, refusée": _question(theme="", courriel="nour"),
    "réclamation, refusée": _reclamation(texte="", courriel="nour", reference="PE-1"),
    "réclamation, envoyée": _reclamation(),
    "suivi de question, répondue": _question_repondue,
    "suivi de question, bouton inconnu": lambda site: Client().post(site.question_privee.url_suivi, {"action": "x"}),
    "comparateur": _comparer(),
    "comparateur, sans commune": _comparer(commune="", besoins=[]),
    "comparateur, refusé": _comparer(age="", rythme=[], commune="nulle-part"),
    "simulateur, résultats": _simuler(),
    "simulateur, deux lectures": _simuler(enfants_aeeh="2", isole="on", atypique="on", cotisations_garde="200"),
    "simulateur, certains refusés": _simuler(prepare="taux_plein"),
    "simulateur, refusé": _simuler(revenu="beaucoup", commune="nulle-part", date="hier"),
    "calcul, résultat": _simuler("/aides/calculer/conges-payes/", CONTRAT),
    "calcul, refusé": _simuler("/aides/calculer/conges-payes/", CONTRAT | {"semaines": "50"}),
    "affichage réglé": _affichage_regle,
}
PANNES = ("400.html", "500.html", "503.html")


def pannes():
    """{template: HTML} of the pages that answer when nothing else can."""
    return {nom: render_to_string(nom, {"telephone": "02 99 00 00 00"}) for nom in PANNES}
