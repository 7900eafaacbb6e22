"""The table of transitions, carried out: every action, in every state, by everybody."""

import datetime
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from post_office.models import Email

from commun.models import ModeAccueil
from demarches.models import Demande, Orientation, Solution
from demarches.models.demandes import ConflitDeVersion
from demarches.transitions import LIGNES, OUVERTS, STATUTS_PUBLICS, TRANSITIONS, Acteur, Statut, TransitionRefusee
from tests import fabriques
from tests.socles import socle

AUJOURDHUI = timezone.localdate()
HIER = AUJOURDHUI - datetime.timedelta(days=1)
DANS_UN_MOIS = AUJOURDHUI + datetime.timedelta(days=30)
# What the design says of the wired actions, written again here: states in which, persons by whom.
REFERENTS = {"titulaire", "coordinatrice référente"}
ATTENDU = {
    "liberer": ({"a_verifier"}, REFERENTS | {"coordination"}),
    "rejeter": ({"a_verifier"}, REFERENTS | {"coordination"}),
    "retablir": ({"close"}, REFERENTS | {"coordination"}),
    "fusionner": (set(OUVERTS), REFERENTS),
    "affecter_secteur": ({"a_orienter"}, {"coordination", "coordinatrice référente"}),
    "prendre": ({"nouvelle"}, REFERENTS),
    "noter_contact": ({"en_cours", "orientee"}, REFERENTS | {"accueil"}),
    "declarer_solution": (set(OUVERTS), REFERENTS | {"famille"}),
    "clore_sans_solution": (set(OUVERTS), REFERENTS),
    "retirer": (set(OUVERTS), {"famille"}),
    "rouvrir": ({"close"}, REFERENTS | {"famille"}),
    "reaffecter": (set(OUVERTS), REFERENTS | {"coordination", "système"}),
    "changer_secteur": (set(OUVERTS), {"coordination", "coordinatrice référente", "système"}),
    "anonymiser": ({"close"}, {"système"}),
    "mettre_en_veille": (set(OUVERTS) - {"a_verifier", "a_orienter"}, REFERENTS | {"famille"}),
    "reveiller": ({"en_veille"}, {"famille", "système"}),
    "clore_sans_nouvelles": (set(OUVERTS), REFERENTS | {"système"}),
    "transferer": (set(OUVERTS), REFERENTS | {"coordination"}),
    "demander": ({"en_cours", "orientee"}, REFERENTS),
    "orienter": ({"en_cours", "orientee"}, REFERENTS),
    "noter_orientation": (set(OUVERTS), REFERENTS),
    "repondre_a_la_place": (set(OUVERTS), REFERENTS | {"famille"}),
    "toutes_refusees": ({"orientee"}, REFERENTS | {"système"}),
    "repondre": ({"attente_famille"}, REFERENTS | {"famille"}),
    "delai_passe": ({"attente_famille"}, {"système"}),
    "changer_besoin": (set(OUVERTS), {"famille"}),
    "demenager": (set(OUVERTS), {"famille"}),
}
SANS_SECTEUR = (
    "affecter_secteur", "changer_besoin", "declarer_solution", "demenager", "fusionner", "repondre_a_la_place",
    "retirer", "transferer",
)  # fmt: skip
DES_ORIENTATIONS = ("orienter", "noter_orientation", "repondre_a_la_place", "toutes_refusees")
PERSONNES = {
    "famille", "titulaire", "suppléant", "autre secteur", "accueil", "coordination", "coordinatrice référente",
    "administratrice", "titulaire parti", "système",
}  # fmt: skip


@socle
def scene(pitres):
    """A request of Pîtres and everybody who may come near it."""
    _commune, secteur, titulaire = pitres
    parti = fabriques.RoleSecteurFactory(secteur=secteur, agent__is_active=False).agent
    referente = fabriques.UtilisateurFactory(groupes=["Coordination"])
    personnes = {
        "famille": Acteur.FAMILLE,
        "système": Acteur.SYSTEME,
        "titulaire": titulaire,
        "suppléant": fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent,
        "autre secteur": fabriques.RoleSecteurFactory().agent,
        "accueil": fabriques.UtilisateurFactory(groupes=["Accueil"]),
        "coordination": fabriques.UtilisateurFactory(groupes=["Coordination"]),
        "coordinatrice référente": referente,
        "administratrice": fabriques.UtilisateurFactory(is_superuser=True, is_staff=True),
        "titulaire parti": parti,
    }
    collegue = fabriques.RoleSecteurFactory(secteur=secteur).agent
    contact = {"contact__email": "nour@exemple.org"}
    demande, doublon = fabriques.DemandeFactory.create_batch(2, secteur=secteur, referent=referente, **contact)
    autre = personnes["autre secteur"].roles_secteur.get().secteur
    return demande, personnes, {"collegue": collegue, "secteur": secteur, "autre secteur": autre, "doublon": doublon}


def _mettre_dans(demande, statut, motif="solution_trouvee"):
    """Put a request in a state, whichever way leads there."""
    close = statut == Statut.CLOSE
    Demande.objects.filter(pk=demande.pk).update(
        statut=statut,
        secteur=None if statut == Statut.A_ORIENTER else demande.secteur,
        close_le=timezone.now() if close else None,
        motif_cloture=motif if close else "",
        reponse_attendue_le=HIER if statut == Statut.ATTENTE_FAMILLE else None,
        veille_jusqu_au=AUJOURDHUI if statut == Statut.EN_VEILLE else None,
    )
    return Demande.objects.get(pk=demande.pk)


def _faire_silence(demande, agent):
    """Its family left the last message and two calls without an answer."""
    il_y_a = [timezone.now() - datetime.timedelta(days=n) for n in (90, 20, 5, 4)]
    Demande.objects.filter(pk=demande.pk).update(soumise_le=il_y_a[0], premier_contact_le=il_y_a[0])
    type(demande.contact).objects.filter(demande=demande).update(email_verifie_le=il_y_a[0])
    jour = il_y_a[1].date()
    demande.relances.create(type="dernier_message", cycle=jour, prevue_le=jour, envoyee_le=il_y_a[1])
    for le in il_y_a[2:]:
        demande.echanges.create(moyen="telephone", abouti=False, par=agent, le=le)


def _solutions(demande, **champs):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    return [
        Solution(
            **{"enfant": enfant, "mode": mode, "debut": datetime.date(2027, 1, 4), "obtenue_par": "relais"} | champs
        )
        for enfant in demande.enfants.all()
    ]


def _orienter(demande, action):
    """One orientation that the action is about: a place is proposed, or nothing is awaited any more."""
    if action == "orienter":
        return
    etat = {"toutes_refusees": "desistement"}.get(action, "admis")
    structure = fabriques.StructureFactory()
    place = {"structure": structure, "mode": structure.type, "repondre_avant": DANS_UN_MOIS}
    enfant, vers = demande.enfants.get(), "structure"
    Orientation.objects.create(demande=demande, enfant=enfant, vers=vers, date_limite=HIER, etat=etat, **place)


def _vers(demande):
    champs = {"structure": fabriques.StructureFactory(), "date_limite": DANS_UN_MOIS}
    return Orientation(enfant=demande.enfants.get(), vers="structure", **champs)


def _agir(demande, action, par, cibles):
    {
        "orienter": lambda: demande.orienter([_vers(demande)], par=par),
        "noter_orientation": lambda: demande.noter_orientation(
            demande.orientations.get(), "refusee", par=par, motif_refus="age"
        ),
        "repondre_a_la_place": lambda: demande.repondre_a_la_place(demande.orientations.get(), True, par=par),
        "toutes_refusees": lambda: demande.toutes_refusees(par=par),
        "liberer": lambda: demande.liberer(par=par),
        "rejeter": lambda: demande.rejeter(par=par),
        "retablir": lambda: demande.retablir(par=par),
        "fusionner": lambda: demande.fusionner(cibles["doublon"], par=par),
        "affecter_secteur": lambda: demande.affecter_secteur(cibles["secteur"], par=par, motif="proximite"),
        "prendre": lambda: demande.prendre(par=par),
        "noter_contact": lambda: demande.noter_contact(par=par, moyen="telephone", abouti=True),
        "declarer_solution": lambda: demande.declarer_solution(_solutions(demande), par=par),
        "clore_sans_solution": lambda: demande.clore_sans_solution(par=par, raison="horaires"),
        "retirer": demande.retirer,
        "rouvrir": lambda: demande.rouvrir(par=par),
        "reaffecter": lambda: demande.reaffecter(cibles["collegue"], par=par),
        "mettre_en_veille": lambda: demande.mettre_en_veille(par=par, jusqu_au=DANS_UN_MOIS),
        "reveiller": lambda: demande.reveiller(par=par),
        "clore_sans_nouvelles": lambda: demande.clore_sans_nouvelles(par=par),
        "transferer": lambda: demande.transferer("RPE du Vexin", "rpe@vexin.example", accord=True, par=par),
        "demander": lambda: demande.demander("Quels jours ?", par=par, repondre_avant=DANS_UN_MOIS),
        "repondre": lambda: demande.repondre("Le lundi", par=par),
        "delai_passe": lambda: demande.delai_passe(par=par),
        "changer_secteur": lambda: demande.changer_secteur(cibles["autre secteur"], par=par),
        "changer_besoin": lambda: demande.changer_besoin("type", {"type": "occasionnel"}, par=par),
        "demenager": lambda: demande.demenager(demande.commune_residence, DANS_UN_MOIS, par=par),
        "anonymiser": lambda: demande.anonymiser(par=par, motif="famille"),
    }[action]()


def _empreinte(demande):
    lue = Demande.objects.filter(pk=demande.pk).values().get()
    return lue, demande.journal.count(), demande.echanges.count(), demande.solutions.count(), Email.objects.count()


@pytest.mark.parametrize("statut", Statut.values)
@pytest.mark.parametrize("action", ATTENDU)
def test_an_action_is_open_to_those_the_table_names_and_a_refusal_leaves_nothing(scene, action, statut):
    demande, personnes, cibles = scene
    ouverts = set()
    if action == "clore_sans_nouvelles":
        _faire_silence(demande, personnes["titulaire"])
    if action in DES_ORIENTATIONS:
        _orienter(demande, action)
    for nom, par in personnes.items():
        if action == "retirer" and nom != "famille":
            continue  # the verb takes nobody else
        point = transaction.savepoint()
        essai = _mettre_dans(demande, statut, "indesirable" if action == "retablir" else "solution_trouvee")
        avant = _empreinte(essai)
        try:
            _agir(essai, action, par, cibles)
            ouverts.add(nom)
        except TransitionRefusee:
            assert _empreinte(essai) == avant
        transaction.savepoint_rollback(point)

    statuts, attendus = ATTENDU[action]
    attendus = attendus if statut in statuts else set()
    if statut == Statut.A_ORIENTER and action == "clore_sans_nouvelles":
        attendus = {"système"}  # nobody is its référent
    elif statut == Statut.A_ORIENTER:
        # Without secteur nobody is its référent, and there is no colleague to give it to.
        attendus = attendus & {"famille", "coordination", "coordinatrice référente"}
        attendus = attendus if action in SANS_SECTEUR else set()
        attendus = attendus & {"famille"} if action in ("declarer_solution", "repondre_a_la_place") else attendus
    assert ouverts == attendus
    assert set(personnes) == PERSONNES


@pytest.mark.parametrize("statut", Statut.values)
def test_what_the_model_offers_is_what_it_accepts(scene, statut):
    demande, personnes, cibles = scene
    titulaire = personnes["titulaire"]
    demande = _mettre_dans(demande, statut)
    _orienter(demande, "noter_orientation")

    for action in demande.transitions_permises(titulaire):
        point = transaction.savepoint()
        _agir(Demande.objects.get(pk=demande.pk), action, titulaire, cibles)
        transaction.savepoint_rollback(point)


def test_the_table_knows_every_state_and_only_wired_actions_have_a_verb():
    assert set(STATUTS_PUBLICS) == set(Statut)
    assert set(TRANSITIONS) == {ligne.nom for ligne in LIGNES}
    assert {ligne.nom for ligne in LIGNES if ligne.branchee} == {*ATTENDU, "soumettre"}
    assert {nom for nom in TRANSITIONS if hasattr(Demande, nom)} == set(ATTENDU)


def test_the_page_of_the_documentation_is_up_to_date():
    call_command("documenter_transitions", stdout=StringIO())


def test_taking_a_request_leaves_its_trace(scene):
    demande, personnes, _cibles = scene

    demande.prendre(par=personnes["titulaire"])

    ligne = demande.journal.get()
    assert (ligne.action, ligne.role, ligne.acteur) == ("prendre", "R", personnes["titulaire"])
    assert ligne.objet == {"avant": "nouvelle", "apres": "en_cours"}
    assert demande.version == 1


def test_a_screen_drawn_before_a_change_is_refused(scene):
    demande, personnes, _cibles = scene
    demande.prendre(par=personnes["titulaire"], version=0)

    with pytest.raises(ConflitDeVersion):
        demande.noter_contact(par=personnes["titulaire"], moyen="telephone", abouti=True, version=0)
    assert demande.echanges.count() == 0


def test_a_verb_that_leads_out_of_the_table_is_refused():
    with pytest.raises(TransitionRefusee):
        TRANSITIONS["prendre"].verifier_arrivee(Statut.NOUVELLE, Statut.CLOSE)
