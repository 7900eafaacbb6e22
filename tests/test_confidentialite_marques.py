"""What families, askers and agents write is found neither in logs, nor in the mails of agents, nor in tasks, nor in the
search of the site, nor in what the database keeps of Wagtail. Addresses are walked in test_confidentialite_adresses."""

import io
import json
import logging
from uuid import uuid4

import pytest
from django.apps import apps
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from post_office.models import Email
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex, Revision

from commun import indexation
from commun.champs import ChampChiffre
from commun.journaux import FiltreAnonyme, FormatJson
from commun.models import EntreeRecherche
from demarches.models import Demande, Estimation, Question, Reclamation, SituationSensible
from demarches.views.provenance import depart
from tests import fabriques
from tests.marques import CLE, colonnes_libres, marque, modeles_prives, planter, se_plaindre_du_site, trouvees, vivre
from tests.socles import socle


@socle
def secrets(roles_crees):
    return list(planter().values())


@pytest.fixture
def journal():
    """All that is logged at debug, as the site writes it."""
    flux, racine = io.StringIO(), logging.getLogger()
    poignee = logging.StreamHandler(flux)
    poignee.addFilter(FiltreAnonyme())
    poignee.setFormatter(FormatJson())
    niveau = racine.level
    racine.addHandler(poignee)
    racine.setLevel(logging.DEBUG)
    yield flux
    racine.removeHandler(poignee)
    racine.setLevel(niveau)


def test_a_marker_is_planted_wherever_somebody_writes(secrets):
    """A new model that nothing plants would be looked for in vain."""
    bavards = [modele for modele in modeles_prives() if colonnes_libres(modele)]
    assert [m.__name__ for m in bavards if not m._base_manager.exists()] == []
    for modele in bavards:
        plantees = str(modele._base_manager.values(*(champ.name for champ in colonnes_libres(modele))).get())
        assert all(marque(champ) in plantees for champ in colonnes_libres(modele)), modele
    chiffres = [m for m in modeles_prives() if any(isinstance(c, ChampChiffre) for c in m._meta.concrete_fields)]
    assert [m.__name__ for m in chiffres if not m._base_manager.exists()] == []
    assert {Estimation, SituationSensible} < set(chiffres)


def test_the_mails_of_agents_say_nothing_of_a_family(secrets, journal):
    demande, question, _brouillon = secrets
    collegue = fabriques.RoleSecteurFactory(secteur=demande.secteur).agent
    vivre(demande, question, demande.referent, collegue)
    se_plaindre_du_site(demande, fabriques.UtilisateurFactory(groupes=["Coordination"]))
    fabriques.QuestionFactory(relais=question.relais, agent=collegue)
    aux_agents = [c for c in Email.objects.all() if "zq" not in c.to[0]]
    assert len(aux_agents) > 6
    propres = (str(demande.contact.email), question.courriel)
    assert {m for c in aux_agents for m in trouvees(f"{c.subject} {c.message} {c.headers}", *propres)} == set()
    assert trouvees(journal.getvalue(), *propres) == set()


def test_logs_at_debug_hold_neither_a_person_nor_a_link(client, secrets, journal):
    demande, question, _brouillon = secrets
    for objet in (demande, question):
        client.get(objet.url_suivi)
        client.post(objet.url_suivi, {"action": "adresse", "texte": "zqtexte"})
    client.force_login(demande.referent)
    for adresse in (demande.get_absolute_url(), question.get_absolute_url(), "/admin/demandes/?vue=toutes"):
        assert client.get(adresse).status_code == 200
    client.post(reverse("demande_situation", args=[demande.uuid]))
    client.post("/admin/demandes/rechercher/", {"q": "zqcontactfamillenom"})
    plainte = {"texte": "zqplainte", "attente": "zqtexte", "nom": "zqplainte", "courriel": "zqplainte@exemple.org"}
    reponse = client.post("/reclamation/", plainte | {"cle": str(uuid4()), "depart": depart()})
    assert Reclamation.objects.get(canal="site").reference in reponse.text
    ecrit = journal.getvalue()
    assert ecrit
    jetons = [objet.url_suivi.split("/")[-2] for objet in (demande, question)]
    assert trouvees(ecrit, *jetons) == set()


def test_the_search_of_the_site_knows_nothing_of_it(secrets, accueil):
    indexation.indexer()
    texte = " ".join(str(ligne) for ligne in EntreeRecherche.objects.values())
    assert texte
    assert trouvees(texte, secrets[0].reference, secrets[1].reference) == set()


def test_wagtail_keeps_neither_log_nor_revision_nor_reference_of_it(client, secrets, accueil):
    demande, question, _brouillon = secrets
    client.force_login(demande.referent)
    client.post(reverse("demande_prendre", args=[demande.uuid]), {"version": demande.version})
    client.post(reverse("question_prendre", args=[question.uuid]), {"version": question.version})
    assert Demande.objects.get().statut == "en_cours"
    assert Question.objects.get().agent == demande.referent
    prives = {m._meta.model_name for m in modeles_prives()}
    for modele in (ModelLogEntry, PageLogEntry, Revision):
        assert not modele.objects.filter(content_type__app_label="demarches", content_type__model__in=prives).exists()
    assert not ReferenceIndex.objects.filter(content_type__model__in=prives, object_id=str(CLE)).exists()


def test_a_task_of_a_request_holds_no_word_of_it(secrets):
    assert {m for t in DBTaskResult.objects.all() for m in trouvees(json.dumps(t.args_kwargs))} == set()


def test_no_other_table_repeats_what_they_hold(secrets):
    """Rows of every other model of the project, the outbox apart, once everything has lived."""
    demande, question, _brouillon = secrets
    collegue = fabriques.RoleSecteurFactory(secteur=demande.secteur).agent
    vivre(demande, question, demande.referent, collegue)
    se_plaindre_du_site(demande, fabriques.UtilisateurFactory(groupes=["Coordination"]))
    indexation.indexer()
    autres = [m for m in apps.get_models() if m not in modeles_prives() and m is not Email and m._meta.managed]
    fuites = {m._meta.label: vues for m in autres if (vues := trouvees(str(list(m._base_manager.values()))))}
    assert fuites == {}
