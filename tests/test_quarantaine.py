"""What looks like an advertisement: put aside without a word, looked at, released, rejected, erased; never refused."""

import datetime
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from post_office.models import Email

from demarches import menage
from demarches.conservation import INDESIRABLES, executer
from demarches.indesirables import Provenance
from demarches.models import Brouillon, Demande, EmpreinteEnvoi, Quarantaine, Question
from demarches.models.empreintes import bloc
from demarches.transitions import TransitionRefusee
from tests import fabriques

FILE = "/admin/demandes/a-verifier/"
PUBLICITE = "Buy cheap viagra online without prescription: https://pills.example"
LENT = Provenance(duree=900, adresse="192.0.2.7")


@pytest.fixture
def coordinatrice(roles_crees, pitres):
    return fabriques.UtilisateurFactory(groupes=["Coordination"])


def _demande(message=PUBLICITE, provenance=LENT, **contact):
    reponses = fabriques.reponses_completes(message={"message": message})
    reponses["contact"] |= contact
    return Brouillon.objects.create(reponses=reponses, etape="message").soumettre(provenance)


def _question(pitres, texte=PUBLICITE, provenance=LENT, **champs):
    champs = {"profil": "famille", "theme": "creche", "courriel": f"{uuid4().hex}@exemple.org"} | champs
    return Question.objects.poser(cle=uuid4(), commune=pitres[0], texte=texte, provenance=provenance, **champs)


def _sujets(adresse):
    return [courriel.subject for courriel in Email.objects.filter(to__contains=adresse).order_by("pk")]


def test_a_request_put_aside_says_nothing_to_the_family_nor_to_the_relais(coordinatrice, pitres):
    demande = _demande()

    assert (demande.statut, demande.secteur, demande.referent) == ("a_verifier", pitres[1], pitres[2])
    assert str(demande.statut_public) == "Demande reçue"
    assert len(_sujets("nour.martin@exemple.org")) == 1
    assert _sujets(pitres[2].email) == []
    assert _sujets(coordinatrice.email) == ["Des messages sont à vérifier"]
    ecarte = demande.quarantaines.get()
    assert ecarte.score >= 100
    assert "publicite" in ecarte.codes


def test_a_question_is_put_aside_alike(coordinatrice, pitres):
    question = _question(pitres)
    assert (question.statut, question.relais) == ("a_verifier", pitres[1].relais)
    assert question.ouverte
    assert not question.en_retard
    assert _sujets(pitres[2].email) == []
    assert _sujets(coordinatrice.email) == ["Des messages sont à vérifier"]
    assert len(_sujets(question.courriel)) == 1


@pytest.mark.parametrize("provenance", [LENT, None, Provenance(duree=1, adresse="192.0.2.7")])
def test_a_true_request_goes_straight_to_its_relais(roles_crees, pitres, provenance):
    demande = _demande("Je cherche une place pour ma fille.", provenance)
    assert demande.statut == "nouvelle"
    assert not Quarantaine.objects.exists()
    assert len(_sujets(pitres[2].email)) == 1


def test_what_an_agent_types_is_never_weighed(pitres):
    assert _demande(provenance=None).statut == "nouvelle"
    assert not EmpreinteEnvoi.objects.exists()


def test_a_wave_of_robots_makes_one_mail_an_hour(coordinatrice, pitres):
    with time_machine.travel(datetime.datetime(2026, 11, 23, 9, tzinfo=datetime.UTC), tick=False) as temps:
        for rang in range(4):
            _demande(email=f"robot{rang}@exemple.org")
        assert len(_sujets(coordinatrice.email)) == 1
        temps.shift(datetime.timedelta(hours=2))
        _demande(email="robot9@exemple.org")
    assert len(_sujets(coordinatrice.email)) == 2


def test_the_same_words_from_everywhere_are_a_robot_s(pitres):
    texte = "Nous proposons à toutes les familles une formule exclusive et avantageuse pour leurs enfants."
    statuts = [_question(pitres, texte, Provenance(duree=60, adresse=f"192.0.{n}.7")).statut for n in range(7)]
    assert statuts[0] == "nouvelle"
    assert statuts[-1] == "a_verifier"


@pytest.mark.parametrize(
    ("adresse", "attendu"),
    [("192.0.2.77", "192.0.2.0/24"), ("2001:db8:1:2::3", "2001:db8:1::/48"), ("", ""), ("x", ""), (None, "")],
)
def test_neighbours_share_a_block(adresse, attendu):
    assert bloc(adresse) == attendu


def test_nothing_that_was_sent_is_kept_in_the_digests(pitres):
    _question(pitres, "Une question assez longue pour avoir une empreinte, posée par quelqu’un.")
    gardees = " ".join(EmpreinteEnvoi.objects.values_list("valeur", flat=True))
    assert EmpreinteEnvoi.objects.count() == 2
    assert "192" not in gardees
    assert "question" not in gardees


@pytest.mark.parametrize("genre", ["demande", "question"])
def test_a_release_goes_where_it_should_have_gone_and_mails_the_family_once(coordinatrice, pitres, genre):
    objet = _demande() if genre == "demande" else _question(pitres)
    objet.liberer(par=coordinatrice)
    assert objet.statut == "nouvelle"
    assert objet.envois.filter(a_la_famille=True).count() == 1
    assert len(_sujets(pitres[2].email)) == 1
    assert objet.quarantaines.get().issue == "liberee"


@pytest.mark.parametrize("genre", ["demande", "question"])
def test_a_rejection_can_be_taken_back_for_thirty_days_then_everything_is_erased(coordinatrice, pitres, genre):
    objet = _demande() if genre == "demande" else _question(pitres)
    avant = Email.objects.count()
    objet.rejeter(par=pitres[2])
    assert (objet.statut, objet.rejetee, Email.objects.count()) == ("close", True, avant)
    objet.retablir(par=coordinatrice)
    assert (objet.statut, objet.quarantaines.get().issue) == ("a_verifier", "")
    objet.rejeter(par=coordinatrice)

    with time_machine.travel(timezone.now() + datetime.timedelta(days=29)):
        assert executer(INDESIRABLES).effaces == 0
    with time_machine.travel(timezone.now() + datetime.timedelta(days=31)):
        with pytest.raises(TransitionRefusee):
            objet.retablir(par=coordinatrice)
        assert executer(INDESIRABLES).effaces == 1
        assert menage.effacer_les_empreintes()
    assert not Demande.objects.exists()
    assert not Question.objects.exists()
    assert not EmpreinteEnvoi.objects.exists()
    assert [ligne["rejetees"] for ligne in Quarantaine.objects.par_mois(coordinatrice)] == [1]


def test_a_rejected_question_is_not_reopened_by_another_way(coordinatrice, pitres):
    question = _question(pitres)
    question.rejeter(par=pitres[2])
    assert question.etapes_permises(pitres[2]) == ["retablir"]
    with pytest.raises(TransitionRefusee):
        question.rouvrir(par=pitres[2])


@pytest.mark.parametrize(
    ("entree", "regard", "en_retard"),
    [
        ((2026, 11, 23, 9), (2026, 11, 24, 17), False),
        ((2026, 11, 23, 9), (2026, 11, 25, 1), True),
        ((2026, 11, 20, 18), (2026, 11, 23, 20), False),  # a Friday evening, the Monday after
        ((2026, 11, 20, 18), (2026, 11, 24, 8), True),
        ((2026, 12, 24, 9), (2026, 12, 28, 20), False),  # Christmas, then a week-end
    ],
)
def test_somebody_looks_within_a_working_day(pitres, entree, regard, en_retard):
    Quarantaine.objects.create(
        score=100,
        codes=[],
        demande=fabriques.DemandeFactory(),
        entree_le=datetime.datetime(*entree, tzinfo=datetime.UTC),
    )
    with time_machine.travel(datetime.datetime(*regard, tzinfo=datetime.UTC)):
        assert Quarantaine.objects.en_retard().exists() is en_retard


# The screens


def test_the_queue_releases_and_rejects_several_at_once(client, coordinatrice, pitres):
    demande, question = _demande(), _question(pitres)
    client.force_login(coordinatrice)
    page = client.get(FILE).text
    assert demande.reference in page
    assert question.reference in page
    assert "mots de publicité" in page
    assert "Nour" not in page

    lignes = list(Quarantaine.objects.values_list("pk", flat=True))
    client.post(FILE, {"action": "rejeter", "lignes": lignes})
    assert {Demande.objects.get().statut, Question.objects.get().statut} == {"close"}
    assert demande.reference in client.get(f"{FILE}?vue=rejetes").text
    client.post(f"{FILE}?vue=rejetes", {"action": "retablir", "lignes": lignes})
    client.post(FILE, {"action": "liberer", "lignes": lignes})
    assert {Demande.objects.get().statut, Question.objects.get().statut} == {"nouvelle"}
    client.post(FILE, {"action": "rejeter", "lignes": lignes})  # they are no longer there
    assert {Demande.objects.get().statut, Question.objects.get().statut} == {"nouvelle"}


@pytest.mark.parametrize(
    ("groupe", "statut"),
    [("Communication", 404), ("Élus", 404), ("Accueil", 404), ("Administration", 404), ("Coordination", 200)],
)
def test_the_queue_is_for_those_who_may_look(client, roles_crees, pitres, groupe, statut):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    assert client.get(FILE).status_code == statut
    assert client.post(FILE).status_code == (302 if statut == 200 else 404)


def test_a_referent_looks_at_its_own_and_touches_no_other(client, roles_crees, pitres):
    demande = _demande()
    autre = fabriques.RoleSecteurFactory().agent
    client.force_login(autre)
    assert demande.reference not in client.get(FILE).text
    client.post(FILE, {"action": "rejeter", "lignes": [demande.quarantaines.get().pk]})
    assert Demande.objects.get().statut == "a_verifier"
    client.force_login(pitres[2])
    assert demande.reference in client.get(FILE).text


@pytest.mark.parametrize("donnees", [{}, {"action": "xx"}, {"action": "liberer"}, {"action": "rejeter", "lignes": "z"}])
def test_nonsense_changes_nothing(client, coordinatrice, donnees):
    _demande()
    client.force_login(coordinatrice)
    assert client.post(FILE, donnees).status_code == 302
    assert Demande.objects.get().statut == "a_verifier"


def test_what_waits_too_long_is_an_alarm_on_the_home(client, coordinatrice, pitres):
    _demande()
    client.force_login(coordinatrice)
    assert "attend depuis plus d’un jour ouvré" not in client.get("/admin/").text
    Quarantaine.objects.update(entree_le=timezone.now() - datetime.timedelta(days=7))
    assert "attend depuis plus d’un jour ouvré" in client.get("/admin/").text


def test_the_queue_asks_as_much_for_two_as_for_twenty(client, coordinatrice, pitres):
    client.force_login(coordinatrice)
    mesures = []
    for nombre in (2, 18):
        for demande in fabriques.DemandeFactory.create_batch(nombre, secteur=pitres[1], statut="a_verifier"):
            demande.quarantaines.create(score=100, codes=["liens"], relais=pitres[1].relais)
        client.get(FILE)
        with CaptureQueriesContext(connection) as requetes:
            client.get(FILE)
        mesures.append(len(requetes))
    assert mesures[0] == mesures[1]


# The forms


def test_a_hidden_field_filled_in_puts_aside_and_shows_the_usual_confirmation(famille, brouillon, pitres):
    Brouillon.objects.update(cree_le=timezone.now() - datetime.timedelta(minutes=9))
    reponse = famille.post("/demande/verification/", {"votre_site": "x"})
    assert reponse.url == "/demande/confirmation/"
    assert Demande.objects.get().statut == "a_verifier"
    page = famille.get("/demande/confirmation/").text
    assert Demande.objects.get().reference in page
    assert "vérifier" not in page


@pytest.mark.parametrize(("piege", "statut"), [("", "nouvelle"), ("http://x", "a_verifier")])
def test_the_question_form_carries_its_moment_and_its_trap(client, page_demande, pitres, piege, statut):
    depart = client.get("/questions/poser/").context["form"]["depart"].value()
    dits = {"profil": "famille", "commune": "27458", "theme": "creche", "texte": "Comment marche la crèche ?"}
    dits |= {"courriel": "nour@exemple.org", "cle": str(uuid4()), "depart": depart, "votre_site": piege}
    milieu = client.post("/questions/poser/", dits)
    caches = dict(milieu.context["form"].caches())
    assert caches["depart"] == depart
    reponse = client.post("/questions/poser/", caches | {"envoyer": "1"})
    assert reponse.status_code == 302
    assert Question.objects.get().statut == statut
    assert "Votre relais vous répond" in client.get(reponse.url).text
