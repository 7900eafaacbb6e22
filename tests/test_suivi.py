"""The family's page: what it says in each state, what it never says, what a click does."""

import datetime

import pytest
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from hypothesis import given, settings
from hypothesis import strategies as st

from commun.calendrier import est_ouvre
from commun.models import ModeAccueil
from demarches import jetons
from demarches.models import Demande, Solution
from demarches.templatetags.dates import age_au_debut, jour_long, semaine_groupee
from tests import fabriques


@pytest.fixture
def demande(page_demande, pitres):
    """A request sent through the form: its journal tells its beginning."""
    return fabriques.BrouillonFactory(complet=True).soumettre()


@pytest.fixture
def agent(pitres):
    return pitres[2]


def _page(client, demande, statut=200):
    reponse = client.get(demande.url_suivi)
    assert reponse.status_code == statut
    return reponse.content.decode()


def _dit(page, texte):
    return escape(texte) in page or texte in page


def _solution(demande, **champs):
    mode = ModeAccueil.objects.get(code="assistant_maternel")
    debut = datetime.date(2027, 1, 4)
    return Solution(enfant=demande.enfants.get(), mode=mode, debut=debut, obtenue_par="relais", **champs)


# The link


@given(st.uuids())
@settings(deadline=None)
def test_a_token_reads_back_as_its_request(uuid):
    assert jetons.lire(jetons.ecrire(uuid)) == uuid


@given(st.uuids(), st.data())
@settings(deadline=None)
def test_a_token_touched_anywhere_opens_nothing(uuid, data):
    jeton = jetons.ecrire(uuid)
    rang = data.draw(st.integers(0, len(jeton) - 1))
    signe = data.draw(st.sampled_from([s for s in "abcXYZ012-_~/" if s != jeton[rang]]))

    assert jetons.lire(jeton[:rang] + signe + jeton[rang + 1 :]) is None


@given(st.text())
@settings(deadline=None)
def test_anything_else_is_not_a_token(texte):
    assert jetons.lire(texte) is None


@pytest.mark.parametrize("jeton", ["x", "%00", "~", "a~b", "é", "%ED%A0%80", "..", "A" * 5000])
@pytest.mark.parametrize("suite", ["", "retirer/"])
def test_an_unknown_link_is_not_found(client, demande, jeton, suite):
    assert client.get(f"/suivi/{jeton}/{suite}").status_code in (400, 404)


def test_the_link_of_an_erased_request_is_not_found(client, demande):
    url = demande.url_suivi
    demande.delete()

    assert client.get(url).status_code == 404


@pytest.mark.parametrize("vue", ["suivi", "suivi_retrait"])
def test_the_page_is_kept_nowhere_and_tells_nobody_where_it_stands(client, demande, vue):
    reponse = client.get(reverse(vue, args=[jetons.ecrire(demande.uuid)]))

    assert "no-store" in reponse["Cache-Control"]
    assert reponse["Referrer-Policy"] == "no-referrer"
    assert "noindex" in reponse["X-Robots-Tag"]


# Reading changes nothing


def _base():
    """Every row of every table of ours, as plain values."""
    modeles = {modele for modele in Model.__subclasses__() if modele._meta.app_label == "demarches"}
    return {
        modele.__name__: list(modele.objects.order_by("pk").values()) for modele in modeles if not modele._meta.abstract
    }


@pytest.mark.parametrize("requete", ["get", "head", "options"])
@pytest.mark.parametrize("suite", ["", "?fait=retirer", "?action=retirer", "retirer/", "retirer/?action=retirer"])
def test_reading_five_times_changes_nothing(client, demande, requete, suite):
    avant = _base()
    assert {"Demande", "Journal", "ContactFamille"} <= set(avant)

    for _fois in range(5):
        assert getattr(client, requete)(demande.url_suivi + suite).status_code == 200

    assert _base() == avant


# What it says


def test_a_new_request_says_who_calls_and_by_when(client, demande, agent):
    page = _page(client, demande)

    for texte in (
        "Votre demande est chez votre relais",
        demande.reference,
        f"{agent.nom_public}, de votre relais, prend contact avec vous au plus tard le",
        jour_long(demande.echeance_contact_le),
        "Vous habitez Pîtres\u00a0: votre relais est",
        "Transmise à votre relais",
        "Elle ne vaut ni préinscription ni inscription en crèche et ne donne pas de rang.",
        "02 99 00 00 00",
        demande.secteur.relais.telephone,
    ):
        assert _dit(page, texte), texte


def test_a_request_without_secteur_says_that_the_coordination_looks(client, page_demande):
    demande = fabriques.DemandeFactory(a_orienter=True)
    page = _page(client, demande)

    assert _dit(page, "Notre coordination choisit le relais qui va vous suivre.")
    assert _dit(page, "Choix de votre relais")


@pytest.mark.parametrize("etat", ["nouvelle", "en_cours"])
def test_a_late_request_is_told_honestly(client, demande, agent, etat):
    if etat == "en_cours":
        demande.prendre(par=agent)
    Demande.objects.update(echeance_contact_le=timezone.localdate() - datetime.timedelta(days=1))
    page = _page(client, demande)

    assert _dit(page, "Nous sommes en retard")
    assert not _dit(page, "Vous n’avez rien à faire d’ici là.")


def test_a_request_that_is_followed_says_by_whom_and_when_to_call(client, demande, agent):
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True)
    page = _page(client, demande)

    assert _dit(page, f"{agent.nom_public} cherche avec vous")
    assert _dit(page, f"{agent.nom_public} s’occupe de votre demande")


@pytest.mark.parametrize("depuis", range(7))
def test_the_day_to_call_is_one_on_which_somebody_answers(client, demande, agent, depuis):
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True)
    Demande.objects.update(dernier_mouvement_le=timezone.now() - datetime.timedelta(days=depuis))
    jour = timezone.localdate() + datetime.timedelta(days=30 - depuis)
    while not est_ouvre(jour):
        jour += datetime.timedelta(days=1)

    assert _dit(_page(client, demande), f"d’ici au <strong>{jour_long(jour)}")


def test_a_silence_of_thirty_days_is_said(client, demande, agent):
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True)
    Demande.objects.update(dernier_mouvement_le=timezone.now() - datetime.timedelta(days=31))

    assert _dit(_page(client, demande), "Rien n’a bougé depuis le")


def test_a_summary_is_read_only_when_it_was_meant_for_the_family(client, demande, agent):
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True, resume="POUR <vous>", visible_famille=True)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True, resume="POUR NOUS")
    page = _page(client, demande)

    assert "POUR &lt;vous&gt;" in page
    assert "POUR NOUS" not in page


@pytest.mark.parametrize(
    ("moyen", "sens", "abouti", "titre"),
    [
        ("telephone", "sortant", True, "Nous nous sommes parlé au téléphone"),
        ("telephone", "sortant", False, "Nous avons essayé de vous appeler"),
        ("courriel", "sortant", True, "Nous vous avons écrit"),
        ("courriel", "entrant", True, "Vous nous avez écrit"),
        ("sms", "sortant", True, "Nous vous avons envoyé un SMS"),
        ("rendez_vous", "sortant", True, "Nous nous sommes rencontrés"),
        ("rendez_vous", "sortant", False, "Le rendez-vous n’a pas eu lieu"),
        ("accueil", "entrant", True, "Nous nous sommes rencontrés"),
    ],
)
def test_an_exchange_is_told_in_plain_words(client, demande, agent, moyen, sens, abouti, titre):
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen=moyen, sens=sens, abouti=abouti)

    assert _dit(_page(client, demande), titre)


def test_a_request_closed_with_a_solution_says_what_comes_next(client, demande, agent):
    demande.declarer_solution([_solution(demande)], par=agent)
    page = _page(client, demande)

    for texte in (
        "Une solution est trouvée",
        "Assistant maternel, à partir du lundi 4 janvier 2027",
        "Rouvrir ma demande",
    ):
        assert _dit(page, texte)
    assert not _dit(page, "Retirer ma demande")


def test_a_solution_beside_a_waiting_list_keeps_the_request_open(client, demande, agent):
    demande.prendre(par=agent)
    demande.noter_contact(par=agent, moyen="telephone", abouti=True)
    demande.declarer_solution([_solution(demande, reste_en_liste_attente=True)], par=agent)
    page = _page(client, demande)

    assert _dit(page, "votre demande reste ouverte")
    assert page.count("<h3>Solution trouvée</h3>") == 1
    assert _dit(page, "(vous gardez votre place sur la liste d’attente)")


def test_a_request_closed_without_a_solution_says_what_remains(client, demande, agent):
    demande.clore_sans_solution(par=agent, raison="aucune_place")
    page = _page(client, demande)

    assert _dit(page, "Nous n’avons pas trouvé de solution qui vous convienne.")
    assert 'href="/carte/"' in page


def test_an_old_request_offers_a_new_one_instead_of_reopening(client, demande):
    demande.retirer()
    Demande.objects.update(close_le=timezone.now() - datetime.timedelta(days=400))
    page = _page(client, demande)

    assert not _dit(page, "Rouvrir ma demande")
    assert 'href="/demande/"' in page


def test_the_page_shows_no_more_of_the_family_than_it_needs(client, page_demande, pitres):
    reponses = fabriques.reponses_completes(message={"message": "ZQMESSAGE"})
    reponses["contact"] |= {"prenom": "ZQPRENOM", "nom": "ZQNOM", "email": "zqadresse@exemple.org"}
    reponses["enfants"]["enfants"][0]["prenom"] = "ZQENFANT"
    demande = fabriques.BrouillonFactory(reponses=reponses).soumettre()
    page = _page(client, demande)

    assert "z•••@exemple.org" in page
    for marque in (
        "ZQMESSAGE",
        "ZQPRENOM",
        "ZQNOM",
        "ZQENFANT",
        "zqadresse",
        "06 12 34 56 78",
        pitres[2].email,
        pitres[2].last_name,
    ):
        assert marque not in page


@pytest.mark.parametrize("statut", ["a_verifier", "attente_famille", "orientee", "en_veille"])
@pytest.mark.parametrize("contact", [None, "2026-11-01T10:00:00+01:00"])
def test_the_states_to_come_have_a_page_already(client, page_demande, pitres, statut, contact):
    demande = fabriques.DemandeFactory(
        statut=statut, secteur=pitres[1], premier_contact_le=contact and datetime.datetime.fromisoformat(contact)
    )

    assert _dit(_page(client, demande), "Et maintenant")


@pytest.mark.parametrize("motif", ["sans_nouvelles", "transferee", "doublon", "indesirable"])
def test_the_closings_to_come_have_a_page_already(client, page_demande, pitres, motif):
    demande = fabriques.DemandeFactory(close=True, secteur=pitres[1], motif_cloture=motif)

    assert _dit(_page(client, demande), "Votre demande est terminée.")


@pytest.mark.parametrize("nombre", [0, 40])
def test_the_page_costs_the_same_whatever_happened(client, demande, agent, nombre, django_assert_max_num_queries):
    demande.prendre(par=agent)
    for _fois in range(nombre):
        demande.noter_contact(par=agent, moyen="telephone", abouti=True, resume="Oui", visible_famille=True)
        demande.noter_lecture(agent)
    fabriques.EnfantFactory.create_batch(2, demande=demande)
    client.get(demande.url_suivi)  # what a process reads once

    with django_assert_max_num_queries(15):
        client.get(demande.url_suivi)


# Words


@pytest.mark.parametrize(
    ("creneaux", "lignes"),
    [
        ({}, []),
        ({"1": []}, []),
        ({str(j): [["08:00", "17:30"]] for j in range(1, 6)}, ["Du lundi au vendredi, 8\u00a0h à 17\u00a0h\u00a030"]),
        ({"2": [["09:00", "12:00"]], "4": [["09:00", "12:00"]]}, ["Mardi et jeudi, 9\u00a0h à 12\u00a0h"]),
        (
            {"1": [["08:00", "12:00"], ["13:00", "17:00"]], "6": [["20:00", "24:00"]]},
            ["Lundi, 8\u00a0h à 12\u00a0h, 13\u00a0h à 17\u00a0h", "Samedi, 20\u00a0h à 24\u00a0h"],
        ),
        (
            {str(j): [["08:00", "18:00"]] for j in (1, 2, 4, 5)},
            ["Lundi, mardi, jeudi et vendredi, 8\u00a0h à 18\u00a0h"],
        ),
    ],
)
def test_days_with_the_same_hours_are_told_together(creneaux, lignes):
    assert semaine_groupee(creneaux) == lignes


@pytest.mark.parametrize(
    ("enfant", "texte"),
    [
        ({"date_naissance": datetime.date(2026, 3, 14)}, "9 mois au début de l’accueil"),
        ({"date_naissance": datetime.date(2025, 1, 4)}, "2 ans au début de l’accueil"),
        (
            {"ne": False, "mois_terme": datetime.date(2026, 12, 1), "date_naissance": None},
            "naissance prévue en décembre 2026",
        ),
    ],
)
def test_a_child_is_told_by_its_age_on_the_day_care_begins(enfant, texte):
    enfant = fabriques.EnfantFactory.build(**enfant)
    besoin = fabriques.BesoinFactory.build(debut_souhaite=datetime.date(2027, 1, 4))

    assert age_au_debut(enfant, besoin) == texte
