"""Tasks, files shared with a colleague, lists kept under a name, acts on several requests."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from demarches.models import Consultation, Demande, FiltreEnregistre, Partage, Tache
from demarches.models.filtres import PAR_AGENT
from demarches.transitions import TransitionRefusee
from tests import fabriques
from tests.socles import socle

JOUR = datetime.timedelta(days=1)


def aujourdhui():
    return timezone.localdate()


@socle
def relais(roles_crees, pitres):
    """Two secteurs of one relais: (the titulaire of Pîtres, the one of the other secteur)."""
    return pitres[2], fabriques.RoleSecteurFactory(secteur__relais=pitres[1].relais).agent


@pytest.fixture
def demande(relais, pitres):
    return fabriques.DemandeFactory(secteur=pitres[1], referent=relais[0], en_cours=True)


@pytest.fixture
def partage(demande, relais):
    return Partage.objects.ouvrir(demande, relais[1], par=relais[0], jusqu_au=aujourdhui() + 10 * JOUR)


def voit(agent, demande):
    return Demande.objects.visibles_par(agent).filter(pk=demande.pk).exists()


# Shared files


def test_a_shared_file_is_read_until_its_day_and_never_after(client, demande, relais, partage):
    collegue = relais[1]
    client.force_login(collegue)
    for decalage, statut in ((0, 200), (10, 200), (11, 404)):
        with time_machine.travel(timezone.now() + decalage * JOUR, tick=False):
            client.force_login(collegue)
            assert client.get(demande.get_absolute_url()).status_code == statut
            assert client.get(reverse("demande_imprimer", args=[demande.uuid])).status_code == statut
            assert voit(collegue, demande) is (statut == 200)
    assert list(demande.journal.values_list("action", flat=True)) == ["partager"]
    lecture = Consultation.objects.filter(agent=collegue).first()
    assert (lecture.pourquoi, lecture.relais) == ("suivi", demande.secteur.relais)


@pytest.mark.parametrize(
    "nom",
    [
        "demande_prendre", "demande_noter_contact", "demande_reaffecter", "demande_declarer_solution",
        "demande_situation", "demande_adresse", "demande_noter_monenfant", "demande_completer", "demande_rendez_vous",
        "demande_tache", "demande_partager", "demande_fusionner",
    ],
)  # fmt: skip
def test_a_shared_file_is_not_changed(client, demande, relais, partage, nom):
    client.force_login(relais[1])
    avant = Demande.objects.values().get(pk=demande.pk)
    assert client.post(reverse(nom, args=[demande.uuid]), {"version": demande.version}).status_code in (404, 405)
    assert Demande.objects.values().get(pk=demande.pk) == avant


def test_its_page_offers_nothing_that_is_refused(client, demande, relais, partage):
    client.force_login(relais[1])
    texte = client.get(demande.get_absolute_url()).content.decode()
    assert "partage ce dossier avec vous" in texte
    for nom in ("demande_prendre", "demande_situation", "demande_adresse", "demande_noter_monenfant", "demande_tache"):
        assert reverse(nom, args=[demande.uuid]) not in texte
    liste = client.get(reverse("demandes")).content.decode()
    assert "Partagée avec vous" in liste
    assert "#noter" not in liste


def test_a_share_that_is_stopped_ends_at_once(client, demande, relais, partage):
    client.force_login(relais[0])
    client.post(reverse("demande_arreter_partage", args=[demande.uuid, partage.pk]))
    assert not voit(relais[1], demande)
    assert list(demande.journal.values_list("action", flat=True)) == ["partager", "arreter_partage"]


def test_who_left_the_relais_sees_nothing_of_it(demande, relais, partage):
    relais[1].roles_secteur.update(au=aujourdhui() - JOUR)
    assert not voit(relais[1], demande)


@pytest.mark.parametrize(
    ("qui", "a_qui", "jours"),
    [("autre", "collegue", 5), ("titulaire", "autre", 5), ("titulaire", "collegue", -1), ("titulaire", "collegue", 93)],
)
def test_only_who_follows_shares_with_its_relais_for_a_while(demande, relais, qui, a_qui, jours):
    agents = {"titulaire": relais[0], "collegue": relais[1], "autre": fabriques.RoleSecteurFactory().agent}
    with pytest.raises(TransitionRefusee):
        Partage.objects.ouvrir(demande, agents[a_qui], par=agents[qui], jusqu_au=aujourdhui() + jours * JOUR)
    assert not Partage.objects.exists()


def test_a_file_that_is_shared_is_not_shared_further(demande, relais, partage):
    with pytest.raises(TransitionRefusee):
        Partage.objects.ouvrir(demande, relais[0], par=relais[1], jusqu_au=aujourdhui() + JOUR)


# Tasks


def test_a_task_is_noted_from_the_file_and_done_in_one_click(client, demande, relais):
    client.force_login(relais[0])
    donnees = {"texte": "Rappeler", "pour_le": aujourdhui().isoformat()}
    client.post(reverse("demande_tache", args=[demande.uuid]), donnees)
    tache = Tache.objects.get()
    assert "Rappeler" in client.get(reverse("taches")).content.decode()
    client.post(reverse("tache_faire", args=[tache.pk]))
    assert not Tache.objects.a_faire().exists()
    assert "Rappeler" not in client.get(reverse("taches")).content.decode()


@pytest.mark.parametrize(
    "donnees", [{"texte": "", "pour_le": "2099-01-01"}, {"texte": "x"}, {"texte": "x", "pour_le": "2020-01-01"}]
)
def test_a_task_has_words_and_a_day_to_come(client, demande, relais, donnees):
    client.force_login(relais[0])
    client.post(reverse("demande_tache", args=[demande.uuid]), donnees)
    assert not Tache.objects.exists()


def test_a_task_that_is_handed_over_shows_the_file_meanwhile(demande, relais):
    tache = Tache.objects.ajouter(demande, par=relais[0], texte="Rappeler", pour_le=aujourdhui() + JOUR)
    tache.confier(relais[1], par=relais[0])
    assert list(Tache.objects.de(relais[1])) == [tache]
    assert not Tache.objects.de(relais[0]).exists()
    with time_machine.travel(timezone.now() + 9 * JOUR, tick=False):
        assert not Tache.objects.de(relais[1]).exists()


def test_the_tasks_of_others_do_not_exist(client, demande, relais):
    tache = Tache.objects.ajouter(demande, par=relais[0], texte="Rappeler", pour_le=aujourdhui())
    for agent in (relais[1], fabriques.RoleSecteurFactory().agent):
        client.force_login(agent)
        for nom in ("tache_faire", "tache_reporter", "tache_confier"):
            assert client.post(reverse(nom, args=[tache.pk])).status_code == 404
        with pytest.raises(TransitionRefusee):
            tache.confier(agent, par=fabriques.RoleSecteurFactory().agent)
    assert Tache.objects.a_faire().get().agent == relais[0]


# Lists kept


def test_a_list_keeps_codes_and_never_words(client, demande, relais):
    client.force_login(relais[0])
    filtres = f"vue=nouvelles&secteur={demande.secteur.pk}&canal=web&miennes=on&q=Martin&page=3&autre=x"
    client.post(reverse("demandes_liste"), {"nom": "Lundi", "filtres": filtres})
    liste = FiltreEnregistre.objects.get()
    secteur = str(demande.secteur.pk)
    assert liste.parametres == {"vue": "nouvelles", "secteur": secteur, "canal": "web", "miennes": "on"}
    assert liste.adresse.replace("&", "&amp;") in client.get(reverse("demandes")).content.decode()


@pytest.mark.parametrize("filtres", ["vue=rien&secteur=987654&canal=pigeon", "", "secteur=%00"])
def test_what_means_nothing_is_not_kept(client, relais, filtres):
    client.force_login(relais[0])
    client.post(reverse("demandes_liste"), {"nom": "Lundi", "filtres": filtres})
    assert FiltreEnregistre.objects.get().parametres == {"vue": "a_traiter"}


def test_a_name_is_used_once_and_lists_are_few(client, relais):
    client.force_login(relais[0])
    for nom in ("Lundi", "Lundi", *map(str, range(PAR_AGENT + 2))):
        client.post(reverse("demandes_liste"), {"nom": nom, "filtres": "vue=toutes"})
    assert FiltreEnregistre.objects.count() == PAR_AGENT
    client.force_login(relais[1])
    assert client.post(reverse("demandes_liste_oublier", args=[FiltreEnregistre.objects.first().pk])).status_code == 404


# Several requests


@pytest.fixture
def trois(pitres, relais):
    """Two of the titulaire, and one of a colleague."""
    collegue = fabriques.RoleSecteurFactory(secteur=pitres[1]).agent
    commun = {"secteur": pitres[1], "en_cours": True}
    return [fabriques.DemandeFactory(referent=agent, **commun) for agent in (relais[0], relais[0], collegue)]


def agir(client, par, geste, demandes, **champs):
    client.force_login(par)
    donnees = {"geste": geste, "demandes": [d.uuid for d in demandes], "vue": "toutes", "faire": "1"} | champs
    return client.post(reverse("demandes_geste"), donnees, follow=True)


def test_what_is_refused_is_said_and_the_others_go_on(client, trois, relais):
    texte = agir(client, relais[0], "lire", trois).content.decode()
    assert "C’est fait pour 2 demandes." in texte
    assert trois[2].reference + " : " in texte.replace("\u00a0", " ")
    lues = Demande.objects.exclude(vue_par_referent_le=None)
    assert set(lues) == set(trois[:2])
    assert not Consultation.objects.exists()


def test_several_are_handed_to_a_colleague_by_the_verb_of_each(client, trois, relais):
    agir(client, relais[0], "confier", trois, agent=trois[2].referent.pk)
    assert set(Demande.objects.filter(referent=trois[2].referent)) == set(trois)
    assert [d.journal.filter(action="reaffecter").count() for d in trois] == [1, 1, 0]


def test_tasks_are_noted_then_put_off_together(client, trois, relais):
    demain, apres = (aujourdhui() + n * JOUR for n in (1, 9))
    agir(client, relais[0], "tache", trois[:2], texte="Rappeler", pour_le=demain.isoformat())
    agir(client, relais[0], "reporter", trois, pour_le=apres.isoformat())
    assert list(Tache.objects.values_list("demande", "pour_le")) == [(d.pk, apres) for d in trois[:2]]


def test_several_are_printed_and_each_printing_is_noted(client, trois, relais):
    texte = agir(client, relais[0], "imprimer", trois).content.decode()
    assert all(d.reference in texte for d in trois)
    assert Consultation.objects.filter(quoi="impression").count() == 3


@pytest.mark.parametrize("geste", ["clore_sans_solution", "retirer", "", "supprimer"])
def test_no_act_on_several_closes_anything(client, trois, relais, geste):
    agir(client, relais[0], geste, trois, raison="cout")
    assert Demande.objects.ouvertes().count() == 3


def test_what_the_agent_does_not_see_is_not_there(client, trois, relais):
    ailleurs = fabriques.DemandeFactory()
    texte = agir(client, relais[0], "imprimer", [ailleurs]).content.decode()
    assert ailleurs.reference not in texte
    assert not Consultation.objects.exists()


def test_a_shared_request_is_not_changed_from_the_list(client, demande, relais, partage):
    for geste, champs in (
        ("lire", {}),
        ("confier", {"agent": relais[0].pk}),
        ("tache", {"texte": "x", "pour_le": "2099-01-01"}),
    ):
        agir(client, relais[1], geste, [demande], **champs)
    assert Demande.objects.get(pk=demande.pk).referent == relais[0]
    assert not Tache.objects.exists()


def test_the_list_costs_the_same_for_two_and_for_a_hundred(
    client, trois, relais, pitres, django_assert_max_num_queries
):
    client.force_login(relais[0])
    adresse = reverse("demandes") + "?vue=toutes"
    client.get(adresse)
    with django_assert_max_num_queries(80) as peu:
        client.get(adresse)
    for _fois in range(97):
        fabriques.DemandeFactory(secteur=pitres[1], referent=relais[0], en_cours=True)
    with django_assert_max_num_queries(len(peu)):
        client.get(adresse)
