"""Machine translation, in front of a service on this computer that fails in every way it can."""

import time

import pytest
from django.core.checks import run_checks
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from commun.atelier import machine, service
from commun.models import PageFalc
from tests import atelier, fabriques
from tests.atelier import CHIFFRE, INTRODUCTION, LIEN, PHRASES, TITRE
from tests.socles import socle

EDITEUR = "wagtail_localize:machine_translate"


@pytest.fixture
def traductrice():
    serveur = atelier.Traductrice(atelier.traduire)
    yield serveur
    serveur.fermer()


@pytest.fixture
def branchee(traductrice, settings):
    """The site set to ask the service for Arabic."""
    options = {"ADRESSE": traductrice.adresse + "/", "CLE": "secret", "DELAI_S": 10, "LANGUES": {"ar": "ar"}}
    settings.TRADUCTION_AUTOMATIQUE = options
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "commun.atelier.machine.Traducteur", "OPTIONS": options}
    return traductrice


@socle
def soumise(accueil):
    return atelier.soumettre(accueil)


@pytest.fixture
def traduction(soumise, client):
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    return soumise


def demander(client, traduction):
    """Press the button; returns what the translator is told."""
    retour = reverse("wagtailadmin_pages:edit", args=[traduction.get_target_instance().pk])
    return atelier.messages(client.post(reverse(EDITEUR, args=[traduction.pk]), {"next": retour}, follow=True))


def editeur(client, traduction):
    return client.get(reverse("wagtailadmin_pages:edit", args=[traduction.get_target_instance().pk])).content.decode()


BOUTON = "machine_translate/"


def test_without_a_service_there_is_no_button(client, traduction):
    assert BOUTON not in editeur(client, traduction)
    assert client.post(reverse(EDITEUR, args=[traduction.pk])).status_code == 404


def test_a_language_the_service_has_not_gets_no_button(client, traduction, branchee, settings):
    settings.TRADUCTION_AUTOMATIQUE["LANGUES"] = {"tr": "tr"}
    assert BOUTON not in editeur(client, traduction)
    assert client.post(reverse(EDITEUR, args=[traduction.pk])).status_code == 404


def test_the_button_fills_what_is_missing_and_says_who_wrote_it(client, traduction, branchee):
    atelier.ecrire(traduction, {TITRE: "ما هي الحضانة؟"})
    assert BOUTON in editeur(client, traduction)
    assert "3\u00a0phrases traduites par la machine" in demander(client, traduction)
    dites = atelier.dites(traduction)
    assert dites[TITRE] == "ما هي الحضانة؟"
    assert dites[INTRODUCTION] == f"كلام {INTRODUCTION}"
    types = StringTranslation.objects.exclude(translation_of__data=TITRE).values_list("translation_type", "tool_name")
    assert set(types) == {("machine", machine.Traducteur.display_name)}
    assert "Toutes les phrases sont déjà traduites." in demander(client, traduction)


def test_the_service_is_asked_in_its_own_words(client, traduction, branchee, settings):
    settings.TRADUCTION_AUTOMATIQUE["LANGUES"] = {"ar": "arabe"}
    demander(client, traduction)
    question = branchee.questions[0]
    assert {k: question[k] for k in ("source", "target", "format", "api_key")} == {
        "source": "fr",
        "target": "arabe",
        "format": "html",
        "api_key": "secret",
    }


def test_figures_and_glossary_links_are_out_of_its_sight_and_come_back(client, traduction, branchee):
    demander(client, traduction)
    envoye = " ".join(branchee.questions[0]["q"])
    assert "essai.smic" not in envoye
    assert '<a id="a1"><code>x0</code></a>' in envoye
    assert atelier.dites(traduction)[CHIFFRE] == f"كلام {CHIFFRE}"
    assert atelier.dites(traduction)[LIEN] == f"كلام {LIEN}"


def reponses(fonction):
    """A service that answers `fonction(text)` for each text."""
    return lambda question: {"translatedText": [fonction(texte) for texte in question["q"]]}


@pytest.mark.parametrize(
    ("fonction", "phrase", "raison"),
    [
        (lambda t: "كلام", LIEN, "un nom ou un mot protégé s’est perdu"),
        (lambda t: t.replace("<code>x0</code>", "<code>x7</code>"), LIEN, "un nom ou un mot protégé s’est perdu"),
        (lambda t: t + t, CHIFFRE, "un nom ou un mot protégé s’est perdu"),
        (lambda t: t.replace("<code>x0</code>", "x0"), CHIFFRE, "un nom ou un mot protégé s’est perdu"),
        (lambda t: t.replace("<b>", "").replace("</b>", ""), CHIFFRE, "un lien, une balise ou un chiffre s’est perdu"),
        (lambda t: t.replace('"a1"', '"a2"'), LIEN, "un lien, une balise ou un chiffre s’est perdu"),
        (lambda t: t + "<script>x</script>", TITRE, "un lien, une balise ou un chiffre s’est perdu"),
        (lambda t: t + "\u202e", TITRE, "un lien, une balise ou un chiffre s’est perdu"),
        (lambda t: "", TITRE, "un lien, une balise ou un chiffre s’est perdu"),
        (lambda t: t + " 12", TITRE, "un nombre a changé"),
        (lambda t: t * 30 if "code" not in t else t, TITRE, "la traduction est bien trop longue"),
    ],
)
def test_what_comes_back_damaged_is_left_to_people(client, traduction, branchee, fonction, phrase, raison):
    branchee.repondre = reponses(fonction)
    assert raison in demander(client, traduction)
    assert phrase not in atelier.dites(traduction)


def test_one_damaged_sentence_does_not_lose_the_others(client, traduction, branchee):
    branchee.repondre = reponses(lambda texte: "كلام" if "<a" in texte else f"كلام {texte}")
    dit = demander(client, traduction)
    assert "3\u00a0phrases traduites" in dit
    assert "1\u00a0phrase laissée de côté : un nom ou un mot protégé s’est perdu." in dit
    assert set(atelier.dites(traduction)) == set(PHRASES) - {LIEN}


def lent(question):
    time.sleep(0.6)
    return atelier.traduire(question)


def coupe(question):
    yield b'{"translatedText": ['
    time.sleep(0.6)


PANNES = {
    "500": (lambda q: 500, "est en panne (erreur 500)", 2),
    "403": (lambda q: 403, "a refusé la demande (réponse 403)", 1),
    "redirection": (lambda q: 302, "a refusé la demande (réponse 302)", 1),
    "trop lent": (lent, "met trop de temps à répondre", 2),
    "goutte à goutte": (atelier.goutte_a_goutte, "met trop de temps à répondre", 2),
    "silence au milieu": (coupe, "met trop de temps à répondre", 2),
    "du HTML": (lambda q: b"<!doctype html><title>Erreur</title>", "autre chose qu’une traduction", 1),
    "JSON coupé": (lambda q: b'{"translatedText": ["a', "autre chose qu’une traduction", 1),
    "JSON sans fond": (lambda q: b"[" * 200_000, "autre chose qu’une traduction", 1),
    "une erreur en JSON": (lambda q: {"error": "Slowdown"}, "autre chose qu’une traduction", 1),
    "une liste": (lambda q: b"[1, 2]", "autre chose qu’une traduction", 1),
    "des nombres": (lambda q: {"translatedText": [1 for _ in q["q"]]}, "autre chose qu’une traduction", 1),
    "latin-1": (lambda q: '{"translatedText": ["é"]}'.encode("latin-1"), "autre chose qu’une traduction", 1),
    "une de moins": (lambda q: {"translatedText": q["q"][1:]}, "a rendu 3 phrases pour 4 demandées", 1),
    "une de plus": (lambda q: {"translatedText": [*q["q"], "x"]}, "a rendu 5 phrases pour 4 demandées", 1),
    "énorme": (lambda q: b" " * (service.OCTETS_AU_PLUS + 100_000), "beaucoup trop long", 1),
}


@pytest.mark.parametrize("nom", PANNES)
def test_a_failure_is_told_in_french_and_writes_nothing(client, traduction, branchee, settings, nom):
    branchee.repondre, raison, fois = PANNES[nom]
    if "trop de temps" in raison:
        settings.TRADUCTION_AUTOMATIQUE["DELAI_S"] = 0.2
    dit = demander(client, traduction)
    assert "La traduction automatique s’est arrêtée" in dit
    assert raison in dit
    assert "secret" not in dit
    assert atelier.dites(traduction) == {}
    assert len(branchee.questions) == fois  # once more at most


def test_nobody_at_the_address_is_told(client, traduction, branchee):
    branchee.fermer()
    assert "ne répond pas" in demander(client, traduction)


def test_a_service_that_wakes_up_is_asked_once_more(client, traduction, branchee):
    branchee.repondre = lambda q: 503 if len(branchee.questions) == 1 else atelier.traduire(q)
    assert "4\u00a0phrases traduites" in demander(client, traduction)


def test_what_came_before_a_failure_is_kept(client, traduction, branchee, monkeypatch):
    monkeypatch.setattr(machine, "PHRASES_PAR_ENVOI", 2)
    branchee.repondre = lambda q: atelier.traduire(q) if len(branchee.questions) == 1 else 400
    dit = demander(client, traduction)
    assert "2\u00a0phrases traduites" in dit
    assert "s’est arrêtée" in dit
    assert len(atelier.dites(traduction)) == 2


@pytest.mark.parametrize(("constante", "valeur"), [("PHRASES_PAR_ENVOI", 1), ("CARACTERES_PAR_ENVOI", 10)])
def test_sentences_leave_by_small_parcels(client, traduction, branchee, monkeypatch, constante, valeur):
    monkeypatch.setattr(machine, constante, valeur)
    assert "4\u00a0phrases traduites" in demander(client, traduction)
    assert [len(question["q"]) for question in branchee.questions] == [1, 1, 1, 1]


def test_a_slow_page_stops_in_time_and_may_go_on(client, traduction, branchee, monkeypatch):
    monkeypatch.setattr(machine, "DUREE_AU_PLUS_S", -1)
    assert "Demandez la suite" in demander(client, traduction)


def test_a_page_with_errors_is_not_offered_and_says_why(client, traduction, branchee):
    page = traduction.source.get_source_instance()
    PageFalc.objects.filter(pk=page.pk).update(
        introduction="Le PQRS garde votre enfant tous les jours de la semaine et il faut toujours lui demander avant "
        "de venir avec lui le matin dans la grande salle."
    )
    html = editeur(client, traduction)
    assert BOUTON not in html
    assert "La traduction automatique n’est pas proposée : " in html
    assert "« facile à lire »" in html
    assert "n’est pas proposée" in demander(client, traduction)
    assert branchee.questions == []


def test_a_wrong_address_is_told_when_the_site_starts(settings):
    settings.TRADUCTION_AUTOMATIQUE = {"ADRESSE": "file:///etc/passwd", "LANGUES": {}}
    assert {erreur.id for erreur in run_checks()} >= {"commun.E001", "commun.E002"}


def test_who_may_not_write_the_page_asks_for_nothing(client, traduction, branchee, roles_crees):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Référents"]))
    assert client.post(reverse(EDITEUR, args=[traduction.pk])).status_code in (302, 403)
    assert branchee.questions == []


def test_readers_are_told_until_a_person_has_read_it(client, traduction, branchee, django_capture_on_commit_callbacks):
    demander(client, traduction)
    with django_capture_on_commit_callbacks(execute=True):
        traduction.save_target(publish=True)
    page = traduction.get_target_instance()
    assert "ترجمة آلية" in client.get(page.url).content.decode()
    type(page).objects.filter(pk=page.pk).update(traduction_relue_par="Amal", traduction_relue_le="2026-11-20")
    assert "ترجمة آلية" not in client.get(page.url).content.decode()


def test_a_translation_written_again_by_people_is_not_a_machine_s(
    client, traduction, branchee, django_capture_on_commit_callbacks
):
    demander(client, traduction)
    atelier.ecrire(traduction, atelier.ARABE)
    StringTranslation.objects.update(tool_name="")  # what the editor does
    with django_capture_on_commit_callbacks(execute=True):
        traduction.save_target(publish=True)
    html = client.get(traduction.get_target_instance().url).content.decode()
    assert "ترجمة آلية" not in html
    assert "ترجمة لم تراجع بعد" in html


def test_what_readers_are_told_costs_no_query(
    client, traduction, branchee, django_capture_on_commit_callbacks, django_assert_num_queries
):
    demander(client, traduction)
    with django_capture_on_commit_callbacks(execute=True):
        traduction.save_target(publish=True)
    page = traduction.get_target_instance()
    assert machine.est_automatique(page)
    with django_assert_num_queries(0):
        assert machine.est_automatique(page)
