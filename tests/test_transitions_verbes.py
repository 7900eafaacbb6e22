"""What each action of the table changes, and what it asks first."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from commun.models import ModeAccueil
from demarches.models import Demande, Solution
from demarches.transitions import Acteur, Statut, TransitionRefusee
from tests import fabriques


def _solutions(demande, **champs):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    commun = {"mode": mode, "debut": datetime.date(2027, 1, 4), "obtenue_par": "relais"} | champs
    return [Solution(enfant=enfant, **commun) for enfant in demande.enfants.all()]


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


def test_the_referent_first_look_is_kept_and_looks_are_logged_once_an_hour(pitres):
    _commune, secteur, agent = pitres
    collegue = fabriques.RoleSecteurFactory(secteur=secteur).agent
    demande = fabriques.DemandeFactory(secteur=secteur, referent=agent)

    demande.noter_lecture(collegue)
    assert demande.vue_par_referent_le is None
    demande.noter_lecture(agent)
    premiere = demande.vue_par_referent_le
    demande.noter_lecture(agent)

    assert Demande.objects.get().vue_par_referent_le == premiere
    lectures = demande.consultations.order_by("pk")
    assert [(ligne.agent, ligne.pourquoi) for ligne in lectures] == [(collegue, "suivi"), (agent, "suivi")]


def test_a_look_of_the_switchboard_is_not_a_look_of_the_relais(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])

    demande.noter_lecture(fabriques.UtilisateurFactory(groupes=["Accueil"]))

    assert demande.consultations.get().pourquoi == "accueil"
    assert demande.consultations.get().relais is None


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
