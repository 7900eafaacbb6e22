"""The file and its actions: what is shown, done, refused, and said when two agents act at once."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from commun.models import ModeAccueil
from demarches.models import SituationSensible
from demarches.transitions import Statut
from demarches.views.bureau_dossier import fil
from tests import fabriques


@pytest.fixture
def agent(client, roles_crees, pitres):
    """The titulaire of Pîtres, logged in."""
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def demande(agent, pitres):
    return fabriques.DemandeFactory(secteur=pitres[1], referent=agent, commune_residence=pitres[0], message="Bonjour")


@pytest.fixture
def collegue(demande):
    return fabriques.RoleSecteurFactory(secteur=demande.secteur, agent__first_name="Sami").agent


def url(action, demande):
    return reverse(f"demande_{action}", args=[demande.uuid])


def agir(client, action, demande, **saisie):
    return client.post(url(action, demande), {"version": demande.version, **saisie})


def ligne(demande, **saisie):
    """The answers of the form of solutions for the only child of a request."""
    prefixe = f"enfant-{demande.enfants.get().pk}"
    mode = ModeAccueil.objects.get(code="micro_creche")
    valeurs = {"mode": mode.pk, "debut": "2027-01-04", "obtenue_par": "relais", "couvre": "totalement"} | saisie
    return {f"{prefixe}-{champ}": valeur for champ, valeur in valeurs.items()}


def test_the_file_shows_need_contact_message_and_route(client, demande):
    page = client.get(demande.get_absolute_url()).content.decode()
    attendus = ("9 mois à l’entrée", "lun–ven", "tel:0612345678", f"mailto:{demande.contact.email}", "Bonjour")
    for attendu in (*attendus, "La famille habite Pîtres", "Prendre en charge", demande.reference):
        assert attendu in page


def test_opening_the_file_is_logged_and_changes_nothing_else(client, demande, agent):
    client.get(demande.get_absolute_url())
    demande.refresh_from_db()
    assert [(c.quoi, c.pourquoi, c.agent) for c in demande.consultations.all()] == [("dossier", "suivi", agent)]
    assert (demande.version, demande.statut) == (0, "nouvelle")
    assert demande.vue_par_referent_le


def test_the_file_survives_what_is_missing(client, demande):
    demande.contact.delete()
    demande.besoin.delete()
    demande.enfants.all().delete()
    assert client.get(demande.get_absolute_url()).status_code == 200
    assert client.get("/admin/demandes/").status_code == 200
    assert client.get(url("imprimer", demande)).status_code == 200


def test_what_a_family_writes_is_never_markup(client, demande):
    demande.message = "<script>alert(1)</script>"
    demande.save()
    assert "<script>alert(1)" not in client.get(demande.get_absolute_url()).content.decode()


def test_a_family_not_to_be_written_to_is_signalled(client, demande):
    demande.contact.ecrire_sans_risque = False
    demande.contact.save()
    assert "Ne pas écrire" in client.get(demande.get_absolute_url()).content.decode()


def test_the_particular_situation_stays_closed_until_asked_for(client, demande, agent):
    SituationSensible.objects.create(demande=demande, cases=["parent_seul"], consentement_le=timezone.now())
    assert "arent seul" not in client.get(demande.get_absolute_url()).content.decode()
    assert "arent seul" not in client.get(url("imprimer", demande)).content.decode()
    ouverte = client.post(url("situation", demande))
    assert "Parent seul" in ouverte.content.decode()
    assert demande.consultations.filter(quoi="situation", agent=agent).count() == 1
    assert "arent seul" not in client.get(demande.get_absolute_url()).content.decode()
    assert "no-store" in ouverte["Cache-Control"]
    assert client.get(url("situation", demande)).status_code == 405


def test_a_situation_that_was_not_told_does_not_exist(client, demande):
    assert client.post(url("situation", demande)).status_code == 404
    assert not demande.consultations.exists()


def test_printing_is_logged(client, demande):
    assert demande.reference in client.get(url("imprimer", demande)).content.decode()
    assert demande.consultations.get().quoi == "impression"


def test_the_file_costs_the_same_whatever_its_length(client, demande, agent, django_assert_max_num_queries):
    demande.prendre(par=agent)
    for _ in range(10):
        demande.noter_contact(par=agent, moyen="telephone", abouti=True, resume="Oui", visible_famille=True)
    client.get(demande.get_absolute_url())
    with django_assert_max_num_queries(60):
        client.get(demande.get_absolute_url())


# Actions


def test_taking_a_request_opens_its_file(client, demande, agent):
    reponse = agir(client, "prendre", demande)
    demande.refresh_from_db()
    assert reponse["Location"] == demande.get_absolute_url()
    assert (demande.statut, demande.referent) == ("en_cours", agent)


def test_an_exchange_is_noted_with_one_short_form(client, demande, agent):
    demande.prendre(par=agent)
    reponse = agir(client, "noter_contact", demande, moyen="telephone", abouti="1", resume="Rappeler jeudi")
    demande.refresh_from_db()
    assert reponse.status_code == 302
    assert demande.premier_contact_le
    page = client.get(demande.get_absolute_url()).content.decode()
    assert "Rappeler jeudi" in page


def test_a_call_without_answer_is_not_a_contact(client, demande, agent):
    demande.prendre(par=agent)
    agir(client, "noter_contact", demande, moyen="telephone", abouti="0")
    demande.refresh_from_db()
    assert demande.premier_contact_le is None
    assert "sans réponse" in client.get("/admin/demandes/").content.decode()


def test_a_summary_for_the_family_must_be_written(client, demande, agent):
    demande.prendre(par=agent)
    reponse = agir(client, "noter_contact", demande, moyen="sms", abouti="1", visible_famille="on")
    assert reponse.status_code == 200
    assert "Écrivez le résumé" in reponse.content.decode()
    assert not demande.echanges.exists()


def test_a_solution_for_the_only_child_closes_the_request(client, demande, agent):
    demande.prendre(par=agent)
    reponse = agir(client, "declarer_solution", demande, **ligne(demande))
    demande.refresh_from_db()
    assert reponse.status_code == 302
    assert (demande.statut, demande.motif_cloture) == ("close", "solution_trouvee")


def test_a_waiting_place_keeps_the_request_open_then_can_be_dropped(client, demande, agent):
    demande.prendre(par=agent)
    agir(client, "declarer_solution", demande, **ligne(demande, reste_en_liste_attente="on"))
    demande.refresh_from_db()
    assert demande.ouverte
    agir(client, "declarer_solution", demande, **ligne(demande))
    demande.refresh_from_db()
    assert not demande.ouverte


def test_one_line_per_child_may_be_left_as_it_is(client, demande, agent):
    demande.prendre(par=agent)
    premier = ligne(demande)
    cadet = fabriques.EnfantFactory(demande=demande)
    intacte = {f"enfant-{cadet.pk}-debut": "2027-01-04", f"enfant-{cadet.pk}-couvre": "totalement"}
    agir(client, "declarer_solution", demande, **premier, **intacte)
    demande.refresh_from_db()
    assert demande.solutions.count() == 1
    assert demande.ouverte


@pytest.mark.parametrize("manque", ["mode", "obtenue_par", "debut"])
def test_an_incomplete_solution_is_refused_and_kept_on_screen(client, demande, agent, manque):
    demande.prendre(par=agent)
    reponse = agir(client, "declarer_solution", demande, **ligne(demande, **{manque: ""}))
    assert reponse.status_code == 200
    assert "Complétez les lignes signalées" in reponse.content.decode()
    assert not demande.solutions.exists()


def test_closing_without_a_solution_needs_a_reason(client, demande):
    assert agir(client, "clore_sans_solution", demande).status_code == 200
    agir(client, "clore_sans_solution", demande, raison="cout")
    demande.refresh_from_db()
    assert (demande.statut, demande.raison_sans_solution) == ("close", "cout")


def test_a_closed_request_may_be_reopened(client, demande, agent):
    demande.clore_sans_solution(par=agent, raison="cout")
    assert "Rouvrir" in client.get(demande.get_absolute_url()).content.decode()
    agir(client, "rouvrir", demande)
    demande.refresh_from_db()
    assert demande.statut == Statut.NOUVELLE


def test_a_request_closed_long_ago_offers_nothing(client, demande):
    demande.statut, demande.motif_cloture = "close", "retiree"
    demande.close_le = timezone.now() - datetime.timedelta(days=400)
    demande.save()
    page = client.get(demande.get_absolute_url()).content.decode()
    assert "Rouvrir" not in page
    assert agir(client, "rouvrir", demande).status_code == 409


def test_a_request_is_given_to_a_colleague_of_the_relais_only(client, demande, collegue):
    etranger = fabriques.RoleSecteurFactory().agent
    assert agir(client, "reaffecter", demande, agent=etranger.pk).status_code == 200
    agir(client, "reaffecter", demande, agent=collegue.pk)
    demande.refresh_from_db()
    assert demande.referent == collegue


def test_the_coordination_gives_an_unrouted_request_to_a_secteur_and_lets_it_go(client, agent, pitres):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Coordination"]))
    demande = fabriques.DemandeFactory(a_orienter=True)
    assert "Affecter à un secteur" in client.get(demande.get_absolute_url()).content.decode()
    reponse = agir(client, "affecter_secteur", demande, secteur=pitres[1].pk, motif="proximite")
    demande.refresh_from_db()
    assert (demande.statut, demande.secteur) == ("nouvelle", pitres[1])
    assert reponse["Location"] == "/admin/demandes/"


@pytest.mark.parametrize("action", ["noter_contact", "rouvrir", "affecter_secteur"])
def test_what_the_table_refuses_is_neither_offered_nor_done(client, demande, action):
    assert url(action, demande) not in client.get(demande.get_absolute_url()).content.decode()
    assert client.get(url(action, demande)).status_code == 302
    saisie = {"moyen": "sms", "abouti": "1", "secteur": demande.secteur_id, "motif": "proximite"}
    reponse = agir(client, action, demande, **saisie)
    assert reponse.status_code == 409
    assert "Rien n’a été enregistré" in reponse.content.decode()
    demande.refresh_from_db()
    assert demande.version == 0


# Two agents at once


def test_the_second_agent_sees_what_changed_and_keeps_what_it_typed(client, demande, agent, collegue):
    demande.prendre(par=agent)
    vue = demande.version
    demande.noter_contact(par=collegue, moyen="courriel", abouti=True)
    saisie = {"version": vue, "moyen": "telephone", "abouti": "1", "resume": "Mon appel"}
    reponse = client.post(url("noter_contact", demande), saisie)
    page = reponse.content.decode()
    assert reponse.status_code == 409
    assert "Sami D. a modifié cette demande entre-temps" in page
    assert "échange par courriel" in page
    assert "Mon appel" in page
    assert demande.echanges.count() == 1


def test_the_second_agent_may_then_confirm(client, demande, agent, collegue):
    demande.prendre(par=agent)
    vue = demande.version
    demande.noter_contact(par=collegue, moyen="courriel", abouti=True)
    saisie = {"moyen": "telephone", "abouti": "1"}
    conflit = client.post(url("noter_contact", demande), {"version": vue, **saisie})
    client.post(url("noter_contact", demande), {"version": conflit.context["version"], **saisie})
    assert demande.echanges.count() == 2


def test_a_correction_does_not_hide_a_conflict(client, demande, agent, collegue):
    demande.prendre(par=agent)
    vue = demande.version
    demande.noter_contact(par=collegue, moyen="courriel", abouti=True)
    incomplete = client.post(url("noter_contact", demande), {"version": vue, "moyen": "", "abouti": "1"})
    assert str(incomplete.context["version"]) == str(vue)


def test_a_request_taken_meanwhile_says_by_whom(client, demande, collegue):
    demande.prendre(par=collegue)
    reponse = client.post(url("prendre", demande), {"version": 0})
    page = reponse.content.decode()
    assert reponse.status_code == 409
    assert "Sami D. a modifié cette demande entre-temps" in page
    demande.refresh_from_db()
    assert demande.referent == collegue


@pytest.mark.parametrize("version", ["", "abc", "-1", "9" * 30, "\x00"])
def test_an_action_without_its_version_is_refused(client, demande, version):
    reponse = client.post(url("prendre", demande), {"version": version})
    assert reponse.status_code in (200, 400)
    demande.refresh_from_db()
    assert demande.statut == "nouvelle"


def test_what_happened_at_one_moment_stands_latest_first_too(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    le = timezone.now()
    for action in ("noter_orientation", "toutes_refusees"):
        demande.journal.create(role="R", action=action, le=le)

    assert [objet.action for _le, _genre, objet in fil(demande)][:2] == ["toutes_refusees", "noter_orientation"]
