"""A complaint: its clock, its register, who reads it, what leaves by mail, how long it is kept; see
test_reclamations_publiques for the page that anybody finds."""

import datetime
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone
from post_office.models import Email

from commun.models import Territoire
from demarches import conservation, reclamations
from demarches.models import Reclamation
from demarches.transitions import TransitionRefusee
from tests import fabriques

MARDI = timezone.make_aware(datetime.datetime.combine(datetime.date(2026, 3, 3), datetime.time(9)))
JOUR = datetime.timedelta(days=1)


@pytest.fixture
def coordinatrice(roles_crees):
    return fabriques.UtilisateurFactory(groupes=["Coordination"])


@pytest.fixture
def demande(page_demande, pitres, coordinatrice):
    pitres[2].groups.add(Group.objects.get(name="Référents"))
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    demande.verifier_adresse()
    demande.prendre(par=pitres[2])
    Email.objects.all().delete()
    return demande


@pytest.fixture
def reclamation(demande):
    deposee = Reclamation.objects.deposer(cle=uuid4(), demande=demande, texte="zqplainte")
    Email.objects.all().delete()
    return deposee


def test_a_family_complains_from_its_page_once_whatever_the_clicks(client, demande, coordinatrice):
    adresse = demande.url_suivi + "reclamer/"
    cle = client.get(adresse).context["form"]["cle"].value()

    for _clic in range(2):
        page = client.post(adresse, {"cle": str(cle), "texte": "zqplainte"}, follow=True).content.decode()

    reclamation = Reclamation.objects.get()
    assert (reclamation.demande, reclamation.relais) == (demande, demande.secteur.relais)
    assert "Votre réclamation est envoyée" in page
    assert reclamation.reference in page
    assert [c.to for c in Email.objects.all()] == [[coordinatrice.email]]
    assert "zqplainte" not in Email.objects.get().message


def test_an_empty_complaint_is_asked_again(client, demande):
    assert "Erreur" in client.post(demande.url_suivi + "reclamer/", {"cle": str(uuid4())}).content.decode()
    assert not Reclamation.objects.exists()


def test_its_days_are_working_days_of_the_setting(demande):
    territoire = Territoire.load()
    territoire.delai_reclamation_jours = 3
    territoire.save()

    with time_machine.travel(MARDI, tick=False):
        reclamation = Reclamation.objects.deposer(cle=uuid4(), demande=demande, texte="a")

    jours = reclamation.accuse_avant, reclamation.reponse_avant
    assert jours == (datetime.date(2026, 3, 5), datetime.date(2026, 3, 6))


def test_it_is_acknowledged_then_answered_by_the_coordination(client, reclamation, coordinatrice):
    client.force_login(coordinatrice)
    client.post(reclamation.get_absolute_url(), {"action": "accuser"})
    client.post(reclamation.get_absolute_url(), {"texte": "Nous sommes désolés."})

    reclamation.refresh_from_db()
    assert (reclamation.etat, reclamation.repondue_par) == ("répondue", coordinatrice)
    sujets = [c.subject for c in Email.objects.order_by("pk")]
    assert [s.split("RC-")[0] for s in sujets] == [
        "Nous avons lu votre réclamation ", "Notre réponse à votre réclamation "
    ]  # fmt: skip
    assert "Nous sommes désolés." in Email.objects.order_by("pk").last().message
    assert "Nous sommes désolés." in client.get(reclamation.demande.url_suivi).content.decode()
    assert not reclamation.demande.envois.filter(gabarit__startswith="reclamation").exists()


def test_words_do_not_go_to_an_address_that_nobody_confirmed(reclamation, coordinatrice):
    type(reclamation.demande.contact).objects.update(email_verifie_le=None)
    reclamation.demande.envois.all().delete()  # an address that nobody confirmed receives two mails

    reclamation.repondre("Nous sommes désolés.", par=coordinatrice)

    assert "désolés" not in Email.objects.get().message


def test_a_family_that_is_not_written_to_is_called(client, reclamation, coordinatrice):
    type(reclamation.demande.contact).objects.update(ecrire_sans_risque=False)
    client.force_login(coordinatrice)

    page = client.post(reclamation.get_absolute_url(), {"action": "accuser"}, follow=True).content.decode()

    assert "appelez-la" in page
    assert not Email.objects.exists()


def test_it_is_answered_once(reclamation, coordinatrice):
    reclamation.repondre("Oui", par=coordinatrice)

    for verbe in (
        lambda: reclamation.repondre("Non", par=coordinatrice),
        lambda: reclamation.accuser(par=coordinatrice),
    ):
        with pytest.raises(TransitionRefusee):
            verbe()
    assert Reclamation.objects.get().reponse == "Oui"


@pytest.mark.parametrize("qui", ["référent", "Accueil", "Élus", "Administration", "superuser"])
def test_nobody_else_opens_the_register(client, reclamation, pitres, qui):
    if qui == "référent":
        agent = pitres[2]
    elif qui == "superuser":
        agent = fabriques.UtilisateurFactory(is_superuser=True, is_staff=True)
    else:
        agent = fabriques.UtilisateurFactory(groupes=[qui])
    client.force_login(agent)

    for adresse in ("/admin/reclamations/", reclamation.get_absolute_url()):
        assert client.get(adresse).status_code == 404
    assert client.post(reclamation.get_absolute_url(), {"action": "accuser"}).status_code == 404
    with pytest.raises(TransitionRefusee):
        reclamation.repondre("Oui", par=agent)
    assert "zqplainte" not in client.get(reclamation.demande.get_absolute_url()).content.decode()


def test_an_agent_who_hears_one_writes_it_down_and_reads_it_no_more(client, demande, pitres):
    client.force_login(pitres[2])
    donnees = {"cle": str(uuid4()), "canal": "telephone", "texte": "zqplainte", "reference": demande.reference.lower()}

    page = client.post("/admin/reclamations/saisir/", donnees, follow=True).content.decode()

    reclamation = Reclamation.objects.get()
    assert (reclamation.demande, reclamation.saisie_par) == (demande, pitres[2])
    assert "transmise à la coordination" in page
    assert client.get(reclamation.get_absolute_url()).status_code == 404


def test_a_complaint_is_of_somebody(client, pitres, coordinatrice):
    client.force_login(pitres[2])
    donnees = {"cle": str(uuid4()), "canal": "guichet", "texte": "zqplainte"}

    assert "Dites qui réclame" in client.post("/admin/reclamations/saisir/", donnees).content.decode()
    client.post("/admin/reclamations/saisir/", donnees | {"nom": "Mme Roy", "courriel": "roy@exemple.org"})
    reclamation = Reclamation.objects.get()
    assert reclamation.accuser(par=coordinatrice)
    assert Email.objects.filter(to=["roy@exemple.org"]).count() == 1


def test_the_service_is_told_when_the_only_coordinator_is_the_referent_concerned(demande, coordinatrice):
    territoire = Territoire.load()
    territoire.courriel = "service@exemple.org"
    territoire.save()
    type(demande).objects.filter(pk=demande.pk).update(referent=coordinatrice)
    demande.refresh_from_db()

    Reclamation.objects.deposer(cle=uuid4(), demande=demande, texte="a")

    assert {c.to[0] for c in Email.objects.all()} == {coordinatrice.email, "service@exemple.org"}


@pytest.mark.parametrize(("jours", "tardives"), [(2, 0), (3, 1)])
def test_the_coordination_is_told_of_those_that_wait_too_long(demande, coordinatrice, jours, tardives):
    with time_machine.travel(MARDI, tick=False):
        Reclamation.objects.deposer(cle=uuid4(), demande=demande, texte="zqplainte")
    Email.objects.all().delete()

    with time_machine.travel(MARDI + jours * JOUR, tick=False):
        assert reclamations.rappeler() == tardives

    assert Email.objects.count() == tardives
    assert not Email.objects.filter(message__contains="zqplainte").exists()


@pytest.mark.parametrize(("jours", "reste"), [(365, 1), (366, 0)])
def test_it_is_kept_as_long_as_a_private_question(reclamation, coordinatrice, jours, reste):
    with time_machine.travel(MARDI, tick=False):
        reclamation.repondre("Oui", par=coordinatrice)

    with time_machine.travel(MARDI + jours * JOUR, tick=False):
        conservation.executer(conservation.RECLAMATIONS)

    assert Reclamation.objects.count() == reste


def test_it_goes_with_the_request_that_is_erased(reclamation):
    reclamation.demande.effacer_a_la_demande_de_la_famille()

    assert not Reclamation.objects.exists()
