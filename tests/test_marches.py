"""Random walks over the table of transitions: whatever people and days do, in any order, no request waits for nobody.

`make pannes` walks PAS_DES_MARCHES steps (100,000); the suite walks a few hundred. Between two gestures far enough from
each other, the worker passes.
"""

import datetime
import os

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carte.models import Commission, Structure
from commun.models import ModeAccueil, Utilisateur
from demarches import hebdo, promesses, rappels_de_rendez_vous, suivis
from demarches.destinataires import adresses_de_repli, pour_la_demande
from demarches.models import Creneau, Demande, Envoi, Orientation, Solution, Tache
from demarches.models.choix import EN_ATTENTE
from demarches.transitions import SUIVIS, TRANSITIONS, Acteur, Statut, TransitionRefusee
from tests import fabriques

LONGUEUR = 40
PAS = int(os.environ.get("PAS_DES_MARCHES", "240"))
DEBUT = datetime.date(2027, 10, 4)
JOUR = datetime.timedelta(days=1)
FAMILLE, SYSTEME = Acteur.FAMILLE, Acteur.SYSTEME


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


def _solution(demande, par):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    enfant = demande.enfants.first()
    champs = {"enfant": enfant, "mode": mode, "debut": timezone.localdate(), "obtenue_par": "relais"}
    attente = timezone.localdate().day % 2 == 0
    demande.declarer_solution([Solution(reste_en_liste_attente=attente, **champs)], par=par)


def _orienter(demande, par):
    """To a crèche and to a commission, of which the day tells."""
    vers = {"enfant": demande.enfants.last(), "date_limite": dans(5)}
    pair = timezone.localdate().day % 2 == 0
    commission, creche = Commission.objects.first(), Structure.objects.exclude(type__code="rpe").first()
    cible = {"vers": "commission", "commission": commission} if pair else {"vers": "structure", "structure": creche}
    demande.orienter([Orientation(**vers, **cible)], par=par)


def _noter(demande, par, etat):
    orientation = demande.orientations.order_by("-pk").first()
    if orientation is None:
        return
    creche = Structure.objects.exclude(type__code="rpe").first()
    place = {"structure": creche, "mode": creche.type, "repondre_avant": dans(9)}
    dits = {"admis": place, "refusee": {"motif_refus": "age"}}.get(etat, {})
    demande.noter_orientation(orientation, etat, par=par, **dits)


def _repondre_a_la_place(demande, par, oui):
    orientation = demande.orientations.filter(etat__in=("admis", "liste_attente")).first()
    if orientation is not None:
        demande.repondre_a_la_place(orientation, oui, par=par)


def _point(demande, choix):
    relance = demande.relances.exclude(type="question").filter(reponse="").last()
    if relance is not None:
        relance.repondre(choix)


def _proposer(demande, par):
    if not isinstance(par, Acteur):
        demande.proposer_rendez_vous(par=par, motif="premier")


def _heure(demande, par):
    """The time that the day tells, of those of every relais."""
    libres = list(Creneau.objects.libres())
    if libres:
        demande.choisir_creneau(libres[timezone.localdate().day % len(libres)].pk, par=par, motif="point")


def _tache(demande, par):
    if not isinstance(par, Acteur):
        Tache.objects.ajouter(demande, par=par, texte="Rappeler", pour_le=dans(3))


def dans(jours):
    return timezone.localdate() + jours * JOUR


# Who may try what; the table says what becomes of it.
GESTES = {
    "prendre": lambda d, par: d.prendre(par=par),
    "appel": lambda d, par: d.noter_contact(par=par, moyen="telephone", abouti=True),
    "appel sans réponse": lambda d, par: d.noter_contact(par=par, moyen="telephone", abouti=False),
    "courriel": lambda d, par: d.noter_contact(par=par, moyen="courriel", abouti=True),
    "demander": lambda d, par: d.demander("Quels jours ?", par=par, repondre_avant=dans(8)),
    "répondre": lambda d, par: d.repondre("Le lundi", par=par),
    "répondre tard": lambda d, par: d.repondre_tard("Pardon"),
    "pause": lambda d, par: d.mettre_en_veille(par=par, jusqu_au=dans(40)),
    "pause, naissance": lambda d, par: d.mettre_en_veille(par=par),
    "reprendre": lambda d, par: d.reveiller(par=par),
    "solution": _solution,
    "orienter": _orienter,
    "dossier complet": lambda d, par: _noter(d, par, "complet"),
    "place proposée": lambda d, par: _noter(d, par, "admis"),
    "liste d’attente": lambda d, par: _noter(d, par, "liste_attente"),
    "refus": lambda d, par: _noter(d, par, "refusee"),
    "place prise": lambda d, par: _repondre_a_la_place(d, par, True),
    "place laissée": lambda d, par: _repondre_a_la_place(d, par, False),
    "refus constatés": lambda d, par: d.toutes_refusees(par=par),
    "autres solutions": lambda d, par: d.donner_les_alternatives(par=par, remises=True),
    "clore": lambda d, par: d.clore_sans_solution(par=par, raison="horaires"),
    "clore, sans nouvelles": lambda d, par: d.clore_sans_nouvelles(par=par),
    "transférer": lambda d, par: d.transferer("RPE", "rpe@exemple.org", accord=True, par=par),
    "retirer": lambda d, par: d.retirer(),
    "rouvrir": lambda d, par: d.rouvrir(par=par),
    "changer le besoin": lambda d, par: d.changer_besoin("type", {"type": "urgence"}, par=par),
    "déménager": lambda d, par: d.demenager(communes()[timezone.localdate().day % 3], dans(5), par=par),
    "affecter": lambda d, par: d.affecter_secteur(fabriques_secteur(), par=par, motif="proximite"),
    "libérer": lambda d, par: d.liberer(par=par),
    "rejeter": lambda d, par: d.rejeter(par=par),
    "rétablir": lambda d, par: d.retablir(par=par),
    "délai": lambda d, par: d.delai_passe(par=par),
    "proposer un rendez-vous": _proposer,
    "prendre un rendez-vous": _heure,
    "annuler le rendez-vous": lambda d, par: d.annuler_rendez_vous(par=par),
    "noter une tâche": _tache,
    "redécouper": lambda d, par: d.changer_secteur(autre_secteur(d), par=par),
    "point : cherche": lambda d, par: _point(d, "cherche"),
    "point : trouvé": lambda d, par: _point(d, "trouve"),
    "point : arrêt": lambda d, par: _point(d, "arret"),
    "confirmer": lambda d, par: d.verifier_adresse(),
    "rien": lambda d, par: None,
}


def fabriques_secteur():
    return Demande._meta.get_field("secteur").related_model.objects.order_by("pk").first()


def autre_secteur(demande):
    """Of another relais."""
    secteurs = Demande._meta.get_field("secteur").related_model.objects.order_by("-pk")
    return secteurs.exclude(pk=demande.secteur_id).first()


def communes():
    """Of the secteur, of another one, of none."""
    modele = Demande._meta.get_field("commune_residence").related_model
    return list(modele.objects.filter(nom__in=("Pîtres", "Louviers", "Andé")).order_by("pk"))


@pytest.fixture
def monde(pitres):
    """Four families as different as possible, and those who may act."""
    with time_machine.travel(le(DEBUT), tick=False):
        ici = {"secteur": pitres[1], "referent": pitres[2], "echeance_contact_le": DEBUT + 7 * JOUR}
        telephone = {"contact__email": "", "contact__email_verifie_le": None}
        attendu = {"enfant__ne": False, "enfant__date_naissance": None, "enfant__mois_terme": datetime.date(2028, 2, 1)}
        demandes = [
            fabriques.DemandeFactory(**ici, contact__email_verifie_le=timezone.now()),
            fabriques.DemandeFactory(**ici, **telephone),
            fabriques.DemandeFactory(**ici, besoin_interprete="langue", contact__email_verifie_le=timezone.now()),
            fabriques.DemandeFactory(**ici, **attendu, besoin__debut_souhaite=datetime.date(2028, 9, 1)),
            fabriques.DemandeFactory(a_orienter=True, echeance_contact_le=DEBUT + 7 * JOUR),
        ]
        for demande in demandes[:4]:
            _occuper(demande)
        fabriques.StructureFactory(courriel="creche@exemple.org")
        fabriques.CommissionFactory(le=DEBUT + 90 * JOUR)
    ailleurs = fabriques.RoleSecteurFactory()
    fabriques.ZoneSecteurFactory(commune__nom="Louviers", secteur=ailleurs.secteur)
    for agent, relais in ((pitres[2], pitres[1].relais), (ailleurs.agent, ailleurs.secteur.relais)):
        for rang in range(3, 250, 6):
            fabriques.CreneauFactory(relais=relais, agent=agent, debut=le(DEBUT + rang * JOUR, 15))
    fabriques.CommuneFactory(nom="Andé")
    coordination = fabriques.UtilisateurFactory(groupes=["Coordination"])
    return [d.pk for d in demandes], [FAMILLE, SYSTEME, pitres[2], pitres[2], ailleurs.agent, coordination]


def _occuper(demande):
    """A meeting is to come, and something is to do."""
    agent, relais = demande.referent, demande.secteur.relais
    un = fabriques.CreneauFactory(relais=relais, agent=agent, debut=le(DEBUT + (60 + demande.pk % 9) * JOUR, 11))
    pris = {"statut": "pris", "motif": "premier", "creneau": un, "choisi_le": timezone.now()}
    demande.rendez_vous.create(par=agent, **pris)
    demande.taches.create(agent=agent, texte="Rappeler", pour_le=DEBUT)


def essayer(geste, pk, par):
    """A gesture is done whole, or refused whole."""
    try:
        with transaction.atomic():
            GESTES[geste](Demande.objects.get(pk=pk), par)
    except (TransitionRefusee, ValidationError):
        return


def passer_la_nuit():
    """What the worker does; nothing is written to a family whose request was closed before."""
    closes = list(Demande.objects.filter(statut=Statut.CLOSE).values_list("pk", flat=True))
    avant = Envoi.objects.filter(demande__in=closes).count()
    promesses.rappeler()
    suivis.passer()
    suivis.recenser_les_sans_activite()
    hebdo.envoyer()
    rappels_de_rendez_vous.passer()
    assert Envoi.objects.filter(demande__in=closes).count() == avant
    assert suivis.passer() == 0
    attendues = Orientation.objects.en_attente().filter(demande=OuterRef("pk"))
    assert not Demande.objects.filter(~Exists(attendues), statut=Statut.ORIENTEE).exists()
    assert promesses.rappeler() == 0
    assert rappels_de_rendez_vous.passer() == 0


class Regards:
    """What each agent may see at a moment. Nothing here changes a role, an absence or a share: the rights of an account
    are read once a day (they open what the query opens, see test_droits_retenus), the requests they open each time."""

    def __init__(self):
        self.comptes, self.vues = {}, {}

    def voit(self, agent_id, demande):
        if agent_id not in self.vues:
            visibles = Demande.objects.visibles_par(self._compte(agent_id, timezone.localdate()))
            self.vues[agent_id] = set(visibles.values_list("pk", flat=True))
        return demande.pk in self.vues[agent_id]

    def _compte(self, agent_id, jour):
        if (agent_id, jour) not in self.comptes:
            agent = Utilisateur.objects.get(pk=agent_id)
            Demande.objects.retenir_les_droits(agent)
            self.comptes[agent_id, jour] = agent
        return self.comptes[agent_id, jour]

    def detourner(self):
        """Something is about to change."""
        self.vues = {}


def verifier(demande, regards):
    statut = demande.statut
    attendues = demande.orientations.en_attente()
    verifier_le_relais(demande, regards)
    if not demande.ouverte:
        assert demande.motif_cloture
        assert not demande.orientations.filter(etat__in=EN_ATTENTE).exists()
        assert (demande.a_faire, demande.reponse_attendue_le, demande.veille_jusqu_au) == ("", None, None)
        assert demande.prochain_point_le is None
        return
    # A secteur, somebody who answers today, a next date or a visible alarm.
    assert demande.secteur_id or statut in (Statut.A_ORIENTER, Statut.A_VERIFIER)
    assert pour_la_demande(demande) or adresses_de_repli()
    assert (statut == Statut.ATTENTE_FAMILLE) is (demande.reponse_attendue_le is not None)
    assert (statut == Statut.EN_VEILLE) is (demande.veille_jusqu_au is not None)
    if demande.solutions.exists() and not demande.attend_une_commission and not attendues.exists():
        assert demande.solutions.count() < demande.enfants.count() or demande.journal.filter(action="rouvrir").exists()
    if statut in SUIVIS and demande.premier_contact_le:
        assert demande.prochain_point_le or demande.a_faire


def verifier_le_relais(demande, regards):
    """It meets the family and has things to do as long as it follows it; another one does neither."""
    a_venir = demande.rendez_vous.en_cours()
    if not demande.ouverte:
        assert not a_venir.exists()
        assert not demande.taches.a_faire().exists()
    for relais in a_venir.filter(creneau__debut__gt=timezone.now()).values_list("creneau__relais", flat=True):
        assert relais == demande.secteur.relais_id
    if demande.referent_id:
        for agent_id in set(demande.taches.a_faire().values_list("agent", flat=True)):
            assert regards.voit(agent_id, demande)


def demande_sans_suite(pk):
    """Nothing was answered that says neither when nor why."""
    places = Orientation.objects.filter(demande=pk, etat__in=("refusee", "admis", "acceptee", "desistement", "expiree"))
    return list(places.filter(reponse_le=None))


def verifier_le_journal(pk):
    """Each movement is a row of the table; the machine closed no family that it may not close."""
    lignes = list(Demande.objects.get(pk=pk).journal.order_by("pk"))
    statut = None
    for ligne in lignes:
        if "apres" not in ligne.objet:
            continue
        transition = TRANSITIONS[ligne.action]
        avant, apres = ligne.objet["avant"], ligne.objet["apres"]
        assert statut in (None, avant)
        assert transition.permise(avant, {Acteur(ligne.role)})
        transition.verifier_arrivee(avant, apres)
        statut = apres
    refus = demande_sans_suite(pk)
    assert not refus, refus
    par_la_machine = [ligne for ligne in lignes if ligne.action == "clore_sans_nouvelles" and ligne.role == "S"]
    demande = Demande.objects.get(pk=pk)
    assert not (par_la_machine and (demande.besoin_interprete or not demande.contact.email_verifie_le))


def marcher(marche, demandes, personnes):
    jour, toutes, regards = DEBUT, Demande.objects.select_related("secteur", "referent", "contact"), Regards()
    for geste, laquelle, qui, jours in marche:
        la_nuit = jours > 13
        jour += jours * la_nuit * JOUR
        with time_machine.travel(le(jour), tick=False):
            regards.detourner()
            essayer(geste, demandes[laquelle], personnes[qui])
            if la_nuit:
                passer_la_nuit()
            for demande in toutes.all() if la_nuit else toutes.filter(pk=demandes[laquelle]):
                verifier(demande, regards)
    for pk in demandes:
        verifier_le_journal(pk)


PAS_D_UNE_MARCHE = st.tuples(st.sampled_from(sorted(GESTES)), st.integers(0, 4), st.integers(0, 5), st.integers(0, 20))


@settings(max_examples=max(1, PAS // LONGUEUR), suppress_health_check=list(HealthCheck), database=None)
@given(marche=st.lists(PAS_D_UNE_MARCHE, min_size=LONGUEUR, max_size=LONGUEUR))
def test_whatever_people_and_days_do_no_request_waits_for_nobody(monde, marche):
    point = transaction.savepoint()
    try:
        marcher(marche, *monde)
    finally:
        transaction.savepoint_rollback(point)
