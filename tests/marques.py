"""A marker in every free column of what a family, an asker or an agent writes: a leak is seen wherever it is."""

import datetime
from functools import cache
from uuid import uuid4

from django.apps import apps
from django.db import models
from django.utils import timezone

from commun.champs import ChampChiffre
from demarches import consultations
from demarches.indesirables import Provenance
from demarches.models import (
    AccesExceptionnel,
    Brouillon,
    Demande,
    Estimation,
    Orientation,
    Partage,
    Question,
    Reclamation,
    SituationSensible,
    Solution,
    Tache,
)
from demarches.models.traces import EnvoiDeBase, JournalDeBase
from demarches.transitions import Acteur
from tests import fabriques

# The same primary key for all: an address that takes one is asked for every kind of private row at once.
CLE = 987_654
TELEPHONE = "06 99 88 77 66"
RACINES = (Demande, Question, Brouillon)
# Codes of ours, never the words of somebody.
CODES = {
    *("accord_code", "code", "creneaux", "etape", "explication", "gabarit"),
    *("langue", "langue_ecrite", "langue_parlee"),
}
# Written besides those of the columns.
AUTRES = (
    "zqprecision",
    "zqbrouillon",
    "zqestimation",
    "zqplainte",
    "zqtache",
    "zqresume",
    "zqreponse",
    "zqrelance",
    "zqavis",
    "zqtexte",
    "parent seul",
)
# Of somebody who takes the time to write.
UNE_MINUTE = Provenance(False, 60, "192.0.2.7")
# Written in numbers, and read with the spaces of French.
HEURES, HEURES_LUES = "98765", "98\u202f765"


@cache
def modeles_prives():
    """Models whose rows belong to a request, a question or a draft, in the order of their dependence."""
    prives = list(RACINES)
    for _tour in range(4):
        for modele in apps.get_app_config("demarches").get_models():
            if modele not in prives and any(c.remote_field.model in prives for c in _liens(modele)):
                prives.append(modele)
    return prives


def _liens(modele):
    return [c for c in modele._meta.concrete_fields if c.remote_field and c.remote_field.on_delete is models.CASCADE]


def colonnes_libres(modele):
    """Columns of a model that hold words: neither codes, nor keys, nor references."""
    if issubclass(modele, (JournalDeBase, EnvoiDeBase)):
        return []
    return [
        champ
        for champ in modele._meta.concrete_fields
        if isinstance(champ, (models.CharField, models.TextField))
        and not isinstance(champ, ChampChiffre)
        and not (champ.choices or champ.unique or champ.name in CODES)
    ]


def marque(champ):
    nom = f"zq{champ.model._meta.model_name}{champ.name}".replace("_", "")
    if isinstance(champ, models.EmailField):
        return f"{nom}@exemple.org"
    if champ.name == "telephone":
        return TELEPHONE
    return nom[: champ.max_length]


def planter():
    """A request of the relais of Pîtres, a question and a draft, with everything that hangs on them; {model: row}."""
    commune, secteur, agent = _pitres()
    demande = fabriques.DemandeFactory(
        pk=CLE, secteur=secteur, referent=agent, commune_residence=commune,
        contact__pk=CLE, monenfant="oui", reference_externe="ZQ", enfant__pk=CLE, besoin__pk=CLE,
    )  # fmt: skip
    question = fabriques.QuestionFactory(pk=CLE, commune=commune, relais=secteur.relais, secteur=secteur, agent=agent)
    brouillon = fabriques.BrouillonFactory(pk=CLE, reponses={"contact": {"nom": "zqbrouillon"}})
    for ligne in (*_de_la_demande(demande, agent), *_de_la_question(question, agent)):
        if ligne.pk is None:
            ligne.pk = CLE
            ligne.save(force_insert=True)
    for modele in modeles_prives():
        libres = {champ.name: marque(champ) for champ in colonnes_libres(modele)}
        if libres:
            modele._base_manager.update(**libres)
    return {type(o): type(o)._base_manager.get(pk=o.pk) for o in (demande, question, brouillon)}


def _pitres():
    commune = fabriques.CommuneFactory(pitres=True)
    role = fabriques.RoleSecteurFactory()
    fabriques.ZoneSecteurFactory(secteur=role.secteur, commune=commune)
    return commune, role.secteur, role.agent


def _de_la_demande(demande, agent):
    consultations.ouvrir(demande, agent)
    enfant = demande.enfants.get()
    structure = fabriques.StructureFactory()
    yield SituationSensible(demande=demande, cases=["parent_seul"], consentement_le=timezone.now())
    yield Solution(
        demande=demande, enfant=enfant, mode=structure.type, structure=structure, debut="2027-01-04",
        obtenue_par="famille", reste_en_liste_attente=True,
    )  # fmt: skip
    montants = {"jour": "2027-01-04", "heures": HEURES, "racines": [], "modes": [], "zq": "zqestimation"}
    yield Estimation(demande=demande, contenu=montants)
    yield Orientation(demande=demande, enfant=enfant, vers="partenaire", service="zq", date_limite="2027-01-04")
    jour, instant = timezone.localdate(), timezone.now()
    yield Reclamation(
        demande=demande, texte="zq", accuse_avant=jour, reponse_avant=jour, reponse="zq", accusee_le=instant,
        repondue_le=instant,
    )  # fmt: skip
    yield demande.echanges.model(demande=demande, par=agent, moyen="telephone", resume="zq")
    yield demande.taches.model(demande=demande, agent=agent, texte="zq", pour_le="2027-01-04")
    yield demande.partages.model(demande=demande, agent=agent, par=agent, jusqu_au="2099-01-04")
    yield demande.rendez_vous.model(demande=demande, statut="propose", motif="premier", par=agent)
    yield AccesExceptionnel(demande=demande, agent=agent, motif="absence", precision="zqprecision")


def _de_la_question(question, agent):
    yield question.messages.model(question=question, sens="relais", texte="zq", par=agent)
    yield question.avis.model(question=question, texte="zq", par=agent, a=agent, reponse="zq", rendu_le=timezone.now())


def vivre(demande, question, agent, collegue):
    """Every verb that writes to somebody."""
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True, resume="zqresume dit", visible_famille=True)
    _donner_rendez_vous(demande, agent)
    demande.reaffecter(collegue, par=agent)
    _orienter(demande, collegue)
    demande.retirer()
    demande.rouvrir(par=Acteur.FAMILLE)
    Tache.objects.ajouter(demande, par=collegue, texte="zqtache", pour_le=timezone.localdate())
    voisin = fabriques.RoleSecteurFactory(secteur__relais=demande.secteur.relais).agent
    Partage.objects.ouvrir(demande, voisin, par=collegue, jusqu_au=timezone.localdate())
    demande.acces_exceptionnels.all().delete()
    coordination = fabriques.UtilisateurFactory(groupes=["Coordination"])
    demande.acces_exceptionnels.ouvrir(demande, par=coordination, motif="absence", precision="zqprecision")
    question.prendre(par=agent)
    question.repondre(par=agent, texte="zqreponse")
    question.relancer("zqrelance")
    question.passer(collegue, par=agent)
    question.demander_avis("zqavis", collegue, par=agent)
    Reclamation.objects.deposer(cle=uuid4(), demande=demande, canal="web", texte="zqplainte")


def se_plaindre_du_site(demande, coordination):
    """From the public page, by somebody who knows the reference: no part of the request, with a clock of its own."""
    plainte = Reclamation.objects.deposer_du_site(
        cle=uuid4(), provenance=UNE_MINUTE, reference=demande.reference, texte="zqplainte", attente="zqplainte",
        nom="zqplainte", courriel="zqplainte@exemple.org", telephone=TELEPHONE,
    )  # fmt: skip
    plainte.accuser(par=coordination)
    plainte.repondre("zqplainte", par=coordination)


def _orienter(demande, agent):
    """To a structure and a commission: a place, a waiting list."""
    creche = fabriques.StructureFactory(courriel="creche@exemple.org")
    champs = {"enfant": demande.enfants.get(), "date_limite": timezone.localdate()}
    vers = [
        Orientation(vers="structure", structure=creche, **champs),
        Orientation(vers="commission", commission=fabriques.CommissionFactory(), **champs),
    ]
    demande.orienter(vers, par=agent)
    place = {"mode": creche.type, "structure": creche, "repondre_avant": timezone.localdate()}
    demande.noter_orientation(vers[0], "admis", par=agent, **place)
    demande.noter_orientation(vers[1], "liste_attente", par=agent)


def _donner_rendez_vous(demande, agent):
    commun = {"relais": demande.secteur.relais, "agent": agent}
    for decalage in (7, 8):
        debut = timezone.now() + datetime.timedelta(days=decalage)
        creneau = fabriques.CreneauFactory(debut=debut, **commun)
        demande.choisir_creneau(creneau.pk, par=Acteur.FAMILLE)
    demande.annuler_rendez_vous(par=Acteur.FAMILLE)
    demande.proposer_rendez_vous(par=agent, motif="point")


def trouvees(texte, *propres):
    """Markers, and identifiers among `propres`, that a text holds."""
    texte = texte.lower()
    marques = {marque(champ) for modele in modeles_prives() for champ in colonnes_libres(modele)}
    cherchees = {*marques, *AUTRES, HEURES_LUES, TELEPHONE.replace(" ", ""), *map(str, propres)}
    return {cherchee for cherchee in cherchees if cherchee.lower() in texte}
