"""What a complaint keeps of a request that is erased, and how long a request waits for its complaint."""

import datetime
from uuid import uuid4

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from post_office.models import Email

from demarches.conservation import DEMANDES, evaluer, executer
from demarches.models import Demande, Reclamation
from tests import fabriques, traces
from tests.marques import UNE_MINUTE

ADRESSE = "zqparent@exemple.org"


@pytest.fixture
def coordinatrice(roles_crees):
    return fabriques.UtilisateurFactory(groupes=["Coordination"])


@pytest.fixture
def demande(pitres, coordinatrice):
    pitres[2].groups.add(Group.objects.get(name="Référents"))
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    contact = {"prenom": "Zqlise", "nom": "Le Zqgoff", "email": ADRESSE, "telephone": "06 12 34 56 78"}
    type(demande.contact).objects.update(**contact)
    demande.enfants.update(prenom="Zqlou-Anne")
    return Demande.objects.get(pk=demande.pk)


def citer(demande, texte="Personne ne me rappelle.", **coordonnees):
    """From the public page, by somebody who only says the reference."""
    champs = {"nom": "Une voisine", "courriel": "voisine@exemple.org", "telephone": "", "attente": ""} | coordonnees
    return Reclamation.objects.deposer_du_site(
        cle=uuid4(), provenance=UNE_MINUTE, reference=demande.reference, texte=texte, **champs
    )


@pytest.mark.parametrize(
    "dit",
    [
        "{reference}",
        "pe 7k4f 29qx, ma demande {reference_serree}",
        "Zqlise Le Zqgoff attend",
        "LE  ZQGOFF, pour Zqlou Anne",
        "écrire à Zqparent@Exemple.org.",
        "appeler le 0612345678, ou 06.12.34.56.78",
        "appeler le +33 6 12 34 56 78",
    ],
)
def test_an_open_complaint_of_a_neighbour_stays_and_no_more_names_the_family(demande, dit):
    reference = demande.reference
    dit = dit.format(reference=reference, reference_serree=reference.replace("-", " ").lower())
    plainte = citer(demande, f"Le relais tarde : {dit} depuis lundi.", attente=f"Appelez {dit}")

    demande.effacer_a_la_demande_de_la_famille()

    plainte.refresh_from_db()
    assert (plainte.reference_dite, plainte.demande, plainte.courriel) == ("", None, "voisine@exemple.org")
    assert plainte.texte.startswith("Le relais tarde : ")
    assert plainte.texte.endswith(" depuis lundi.")
    assert "[…]" in plainte.attente
    assert not traces.tables(reference, ADRESSE, "0612345678", "06 12 34 56 78", "06.12.34.56.78", "6 12 34 56 78")


def test_words_that_hold_a_name_are_left_whole(demande):
    demande.enfants.update(prenom="Ali")
    plainte = citer(demande, "Alizée et Malika attendent, Ali aussi.")

    demande.effacer_a_la_demande_de_la_famille()

    plainte.refresh_from_db()
    assert plainte.texte == "Alizée et Malika attendent, […] aussi."


@pytest.mark.parametrize(
    "coordonnees", [{"courriel": ADRESSE.upper(), "telephone": "06 99 99 99 99"}, {"telephone": "06 12 34 56 78"}]
)
def test_an_open_complaint_given_an_address_or_a_number_of_the_family_goes_with_it(demande, coordonnees):
    citer(demande, **coordonnees)

    demande.effacer_a_la_demande_de_la_famille()

    assert not Reclamation.objects.exists()
    assert not traces.tables(ADRESSE, ADRESSE.upper(), "06 12 34 56 78")


def test_an_answered_complaint_goes_with_the_request_and_its_answer_with_it(demande, coordinatrice):
    plainte, autre = citer(demande), citer(fabriques.DemandeFactory(secteur=demande.secteur))
    for une in (plainte, autre):
        une.accuser(par=coordinatrice)
    plainte.repondre("zqreponse", par=coordinatrice)

    demande.effacer_a_la_demande_de_la_famille()

    assert Reclamation.objects.get() == autre
    assert not traces.tables("zqreponse")
    assert Email.objects.filter(to=[autre.courriel], subject__contains=autre.reference).exists()


@pytest.mark.parametrize(("repondue_depuis", "partie"), [(None, False), (5, False), (31, True)])
def test_time_takes_no_request_whose_complaint_waits_or_was_just_answered(demande, repondue_depuis, partie):
    il_y_a_longtemps = timezone.now() - datetime.timedelta(days=500)
    plainte = Reclamation.objects.deposer(cle=uuid4(), demande=demande, canal="web", texte="Rien ne bouge.")
    if repondue_depuis:
        le = timezone.now() - datetime.timedelta(days=repondue_depuis)
        Reclamation.objects.filter(pk=plainte.pk).update(accusee_le=le, repondue_le=le, reponse="Voici.")
    demande.retirer()
    hier = timezone.localdate() - datetime.timedelta(days=1)
    Demande.objects.filter(pk=demande.pk).update(close_le=il_y_a_longtemps, eliminable_le=hier)

    assert evaluer(DEMANDES).dus == partie
    assert executer(DEMANDES).effaces == partie

    assert Reclamation.objects.filter(pk=plainte.pk).exists() is not partie


def test_the_family_erases_its_request_whatever_waits(demande):
    Reclamation.objects.deposer(cle=uuid4(), demande=demande, canal="web", texte="Rien ne bouge.")

    demande.effacer_a_la_demande_de_la_famille()

    assert not Reclamation.objects.exists()
