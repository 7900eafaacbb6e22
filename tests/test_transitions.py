"""The table of transitions, carried out: every action, in every state, by everybody."""

import datetime
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from post_office.models import Email

from commun.models import ModeAccueil
from demarches.models import Demande, Solution
from demarches.models.demandes import ConflitDeVersion
from demarches.transitions import LIGNES, OUVERTS, STATUTS_PUBLICS, TRANSITIONS, Acteur, Statut, TransitionRefusee
from tests import fabriques

# What the design says of the wired actions, written again here: states in which, persons by whom.
REFERENTS = {"titulaire", "coordinatrice référente"}
ATTENDU = {
    "affecter_secteur": ({"a_orienter"}, {"coordination", "coordinatrice référente"}),
    "prendre": ({"nouvelle"}, REFERENTS),
    "noter_contact": ({"en_cours", "orientee"}, REFERENTS | {"accueil"}),
    "declarer_solution": (set(OUVERTS), REFERENTS | {"famille"}),
    "clore_sans_solution": (set(OUVERTS), REFERENTS),
    "retirer": (set(OUVERTS), {"famille"}),
    "rouvrir": ({"close"}, REFERENTS | {"famille"}),
    "reaffecter": (set(OUVERTS), REFERENTS | {"coordination", "système"}),
}
PERSONNES = {
    "famille", "titulaire", "suppléant", "autre secteur", "accueil", "coordination", "coordinatrice référente",
    "administratrice", "titulaire parti", "système",
}  # fmt: skip


@pytest.fixture
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
    demande = fabriques.DemandeFactory(secteur=secteur, referent=referente)
    return demande, personnes, {"collegue": collegue, "secteur": secteur}


def _mettre_dans(demande, statut):
    """Put a request in a state, whichever way leads there."""
    close = statut == Statut.CLOSE
    Demande.objects.filter(pk=demande.pk).update(
        statut=statut,
        secteur=None if statut == Statut.A_ORIENTER else demande.secteur,
        close_le=timezone.now() if close else None,
        motif_cloture="solution_trouvee" if close else "",
    )
    return Demande.objects.get(pk=demande.pk)


def _solutions(demande, **champs):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    return [
        Solution(
            **{"enfant": enfant, "mode": mode, "debut": datetime.date(2027, 1, 4), "obtenue_par": "relais"} | champs
        )
        for enfant in demande.enfants.all()
    ]


def _agir(demande, action, par, cibles):
    {
        "affecter_secteur": lambda: demande.affecter_secteur(cibles["secteur"], par=par, motif="proximite"),
        "prendre": lambda: demande.prendre(par=par),
        "noter_contact": lambda: demande.noter_contact(par=par, moyen="telephone", abouti=True),
        "declarer_solution": lambda: demande.declarer_solution(_solutions(demande), par=par),
        "clore_sans_solution": lambda: demande.clore_sans_solution(par=par, raison="horaires"),
        "retirer": demande.retirer,
        "rouvrir": lambda: demande.rouvrir(par=par),
        "reaffecter": lambda: demande.reaffecter(cibles["collegue"], par=par),
    }[action]()


def _empreinte(demande):
    lue = Demande.objects.filter(pk=demande.pk).values().get()
    return lue, demande.journal.count(), demande.echanges.count(), demande.solutions.count(), Email.objects.count()


@pytest.mark.parametrize("statut", Statut.values)
@pytest.mark.parametrize("action", ATTENDU)
def test_an_action_is_open_to_those_the_table_names_and_a_refusal_leaves_nothing(scene, action, statut):
    demande, personnes, cibles = scene
    ouverts = set()
    for nom, par in personnes.items():
        if action == "retirer" and nom != "famille":
            continue  # the verb takes nobody else
        point = transaction.savepoint()
        essai = _mettre_dans(demande, statut)
        avant = _empreinte(essai)
        try:
            _agir(essai, action, par, cibles)
            ouverts.add(nom)
        except TransitionRefusee:
            assert _empreinte(essai) == avant
        transaction.savepoint_rollback(point)

    statuts, attendus = ATTENDU[action]
    attendus = attendus if statut in statuts else set()
    if statut == Statut.A_ORIENTER:
        # Without secteur nobody is its référent, and there is no colleague to give it to.
        attendus = attendus & {"famille", "coordination", "coordinatrice référente"}
        attendus = attendus if action in ("affecter_secteur", "declarer_solution", "retirer") else set()
        attendus = attendus & {"famille"} if action == "declarer_solution" else attendus
    assert ouverts == attendus
    assert set(personnes) == PERSONNES


@pytest.mark.parametrize("statut", Statut.values)
def test_what_the_model_offers_is_what_it_accepts(scene, statut):
    demande, personnes, cibles = scene
    titulaire = personnes["titulaire"]
    demande = _mettre_dans(demande, statut)

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


# First contact


def _contacts(demande, agent, *essais):
    for moyen, abouti, jours in essais:
        echange = demande.noter_contact(par=agent, moyen=moyen, abouti=abouti)
        demande.echanges.filter(pk=echange.pk).update(le=demande.soumise_le + datetime.timedelta(days=jours))


@pytest.mark.parametrize(
    ("essais", "contact"),
    [
        pytest.param([("telephone", True, 0)], True, id="they spoke"),
        pytest.param([("telephone", False, 0), ("telephone", False, 0), ("courriel", False, 0)], False, id="same day"),
        pytest.param([("telephone", False, 0), ("telephone", False, 1)], False, id="no mail"),
        pytest.param([("telephone", False, 0), ("telephone", False, 1), ("courriel", False, 1)], True, id="two days"),
        pytest.param([("telephone", False, 0), ("courriel", False, 1), ("courriel", False, 2)], False, id="one call"),
    ],
)
def test_two_calls_on_two_days_and_a_mail_count_as_a_first_contact(pitres, essais, contact):
    _commune, secteur, agent = pitres
    il_y_a_dix_jours = timezone.now() - datetime.timedelta(days=10)
    demande = fabriques.DemandeFactory(secteur=secteur, referent=agent, en_cours=True, soumise_le=il_y_a_dix_jours)

    _contacts(demande, agent, *essais)

    assert (demande.premier_contact_le is not None) is contact


def test_attempts_do_not_prove_the_address(pitres):
    _commune, secteur, agent = pitres
    avant = timezone.now() - datetime.timedelta(days=10)
    demande = fabriques.DemandeFactory(secteur=secteur, referent=agent, en_cours=True, soumise_le=avant)

    _contacts(demande, agent, ("telephone", False, 0), ("telephone", False, 1), ("courriel", True, 1))

    assert demande.premier_contact_le
    assert not demande.adresse_confirmee


# Solutions


def test_a_request_closes_when_every_child_has_a_solution(pitres):
    _commune, secteur, agent = pitres
    demande = fabriques.DemandeFactory(secteur=secteur)
    fabriques.EnfantFactory(demande=demande)
    premiere, seconde = _solutions(demande)

    demande.declarer_solution([premiere], par=agent)
    assert demande.statut == Statut.NOUVELLE
    demande.declarer_solution([seconde], par=agent)

    assert (demande.statut, demande.motif_cloture) == ("close", "solution_trouvee")


def test_a_place_kept_on_a_waiting_list_keeps_the_request_open_until_it_is_dropped(pitres):
    _commune, secteur, agent = pitres
    demande = fabriques.DemandeFactory(secteur=secteur)

    demande.declarer_solution(_solutions(demande, reste_en_liste_attente=True), par=agent)
    assert demande.ouverte
    demande.declarer_solution(_solutions(demande), par=agent)

    assert not demande.ouverte
    assert demande.solutions.count() == 1


def test_a_solution_for_the_child_of_another_family_is_refused(pitres):
    _commune, secteur, agent = pitres
    demande, autre = fabriques.DemandeFactory.create_batch(2, secteur=secteur)

    with pytest.raises(TransitionRefusee):
        demande.declarer_solution(_solutions(autre), par=agent)
    assert not Solution.objects.exists()


def test_no_solution_at_all_is_refused(pitres):
    _commune, secteur, agent = pitres
    with pytest.raises(TransitionRefusee):
        fabriques.DemandeFactory(secteur=secteur).declarer_solution([], par=agent)


@pytest.mark.parametrize("raison", ["", "parce que"])
def test_closing_without_a_solution_needs_a_known_reason(pitres, raison):
    _commune, secteur, agent = pitres
    demande = fabriques.DemandeFactory(secteur=secteur)

    with pytest.raises(ValidationError):
        demande.clore_sans_solution(par=agent, raison=raison)
    assert Demande.objects.get().ouverte


# Coming back


@pytest.mark.parametrize(("jours", "permis"), [(0, True), (364, True), (366, False)])
def test_a_request_reopens_within_twelve_months(pitres, jours, permis):
    _commune, secteur, _agent = pitres
    close_le = timezone.now() - datetime.timedelta(days=jours)
    demande = fabriques.DemandeFactory(secteur=secteur, close=True, close_le=close_le)

    assert demande.rouvrable is permis
    if permis:
        demande.rouvrir(par=Acteur.FAMILLE)
    else:
        with pytest.raises(TransitionRefusee):
            demande.rouvrir(par=Acteur.FAMILLE)
    assert demande.ouverte is permis


@pytest.mark.parametrize("motif", ["indesirable", "doublon"])
def test_spam_and_duplicates_stay_closed(pitres, motif):
    demande = fabriques.DemandeFactory(close=True, motif_cloture=motif)

    with pytest.raises(TransitionRefusee):
        demande.rouvrir(par=Acteur.FAMILLE)
    assert "rouvrir" not in demande.transitions_permises(Acteur.FAMILLE)


def test_a_reopened_request_has_a_new_promise_and_a_clean_clock(pitres):
    _commune, secteur, agent = pitres
    demande = fabriques.DemandeFactory(
        secteur=secteur,
        referent=agent,
        close=True,
        premier_contact_le=timezone.now(),
        prise_en_charge_le=timezone.now(),
        echeance_contact_le=datetime.date(2026, 1, 5),
        raison_sans_solution="cout",
    )

    demande.rouvrir(par=Acteur.FAMILLE)

    assert demande.echeance_contact_le > timezone.localdate()
    assert (demande.premier_contact_le, demande.prise_en_charge_le, demande.close_le) == (None, None, None)
    assert (demande.motif_cloture, demande.raison_sans_solution) == ("", "")


def test_a_request_withdrawn_before_it_had_a_secteur_reopens_in_the_coordination(territoire):
    demande = fabriques.DemandeFactory(a_orienter=True)
    demande.retirer()

    demande.rouvrir(par=Acteur.FAMILLE)

    assert demande.statut == Statut.A_ORIENTER


def test_a_reopened_request_goes_to_somebody_who_is_there(pitres):
    _commune, secteur, agent = pitres
    parti = fabriques.UtilisateurFactory()
    demande = fabriques.DemandeFactory(secteur=secteur, referent=parti, close=True)

    demande.rouvrir(par=Acteur.FAMILLE)

    assert demande.referent == agent


# Handing over


def test_the_coordination_gives_an_unrouted_request_to_the_titulaire_who_is_there(pitres):
    _commune, secteur, agent = pitres
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    demande = fabriques.DemandeFactory(a_orienter=True)

    demande.affecter_secteur(secteur, par=coordinatrice, motif="proximite")

    assert (demande.statut, demande.secteur, demande.referent) == ("nouvelle", secteur, agent)
    assert demande.explication["niveau"] == "affecte"
    assert demande.journal.get().motif == "proximite"


@pytest.mark.parametrize("motif", ["", "la maman de Lou a téléphoné"])
def test_a_secteur_is_given_for_a_coded_reason(pitres, motif):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    with pytest.raises(TransitionRefusee):
        fabriques.DemandeFactory(a_orienter=True).affecter_secteur(pitres[1], par=coordinatrice, motif=motif)


def test_a_referent_hands_over_inside_its_relais_only(pitres):
    _commune, secteur, agent = pitres
    voisine = fabriques.RoleSecteurFactory(secteur__relais=secteur.relais).agent
    lointaine = fabriques.RoleSecteurFactory().agent
    demande = fabriques.DemandeFactory(secteur=secteur, referent=agent, vue_par_referent_le=timezone.now())

    with pytest.raises(TransitionRefusee):
        demande.reaffecter(lointaine, par=agent)
    demande.reaffecter(voisine, par=agent)

    assert (demande.referent, demande.vue_par_referent_le) == (voisine, None)


def test_the_coordination_hands_over_to_another_relais_but_not_to_somebody_without_a_role(pitres):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    lointaine = fabriques.RoleSecteurFactory().agent
    demande = fabriques.DemandeFactory(secteur=pitres[1])

    with pytest.raises(TransitionRefusee):
        demande.reaffecter(fabriques.UtilisateurFactory(), par=coordinatrice)
    demande.reaffecter(lointaine, par=coordinatrice)

    assert Demande.objects.visibles_par(lointaine).get() == demande


# Reading, verifying


def test_the_referent_first_look_is_kept_and_every_look_is_logged(pitres):
    _commune, secteur, agent = pitres
    collegue = fabriques.RoleSecteurFactory(secteur=secteur).agent
    demande = fabriques.DemandeFactory(secteur=secteur, referent=agent)

    demande.noter_lecture(collegue)
    assert demande.vue_par_referent_le is None
    demande.noter_lecture(agent)
    premiere = demande.vue_par_referent_le
    demande.noter_lecture(agent)

    assert Demande.objects.get().vue_par_referent_le == premiere
    assert [ligne.role for ligne in demande.journal.all()] == ["R", "R", "R"]


def test_a_look_of_the_switchboard_is_not_a_look_of_the_relais(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])

    demande.noter_lecture(fabriques.UtilisateurFactory(groupes=["Accueil"]))

    assert demande.journal.get().role == "A"


def test_an_address_is_verified_once(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    autre_onglet = Demande.objects.get(pk=demande.pk)

    demande.verifier_adresse()
    premiere = demande.contact.email_verifie_le
    autre_onglet.verifier_adresse()

    assert autre_onglet.contact.email_verifie_le == premiere
    assert demande.journal.count() == 1


def test_an_address_that_was_not_given_cannot_be_verified(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1], contact__email="")

    demande.verifier_adresse()

    assert not demande.adresse_confirmee
