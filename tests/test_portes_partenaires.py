"""Partners send requests with the family's agreement, and see the state of what they sent: nothing else."""

import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from demarches.models import ComptePartenaire, Demande, Partenaire
from demarches.models.portes import ACCORD_EN_COURS, ACCORDS
from demarches.roles import Groupe
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees", "pitres")
TRANSMETTRE, TRANSMISES = "/admin/transmises/nouvelle/", "/admin/transmises/"


@pytest.fixture
def compte(client):
    compte = fabriques.ComptePartenaireFactory()
    client.force_login(compte.agent)
    return compte


def transmettre(client, **champs):
    saisie = {
        "cle": str(uuid4()), "recherche": "Pîtres", "naissance_0": "14/3/26", "type": "regulier",
        "horaires": "inconnus", "prenom": "Nila", "nom": "Kandiah", "telephone": "0612345678",
        "ecrire_sans_risque": "oui", "accord": "on", **champs,
    }  # fmt: skip
    return client.post(TRANSMETTRE, {cle: valeur for cle, valeur in saisie.items() if valeur is not None})


def test_a_request_is_sent_with_the_agreement_dated_and_coded(client, compte, pitres):
    assert transmettre(client).status_code == 302
    demande = Demande.objects.get()
    assert (demande.canal, demande.partenaire, demande.saisie_par) == ("partenaire", compte.partenaire, compte.agent)
    assert (demande.accord_code, timezone.localdate(demande.accord_le)) == (ACCORD_EN_COURS, timezone.localdate())
    assert (demande.secteur, demande.referent) == (pitres[1], pitres[2])
    assert demande.journal.get().role == "P"


def test_nothing_is_sent_without_the_agreement(client, compte):
    reponse = transmettre(client, accord=None)
    assert set(reponse.context["form"].errors) == {"accord"}
    assert ACCORDS[ACCORD_EN_COURS] in reponse.content.decode()
    assert not Demande.objects.exists()


@pytest.mark.parametrize(
    "champs",
    [
        {"canal": "partenaire"},
        {"canal": "partenaire", "accord_code": ACCORD_EN_COURS},
        {"canal": "partenaire", "accord_le": timezone.now()},
        {"canal": "telephone", "avec": True, "accord_code": ACCORD_EN_COURS, "accord_le": timezone.now()},
    ],
)
def test_the_database_refuses_a_partner_without_agreement(champs):
    partenaire = fabriques.PartenaireFactory()
    champs = champs | ({"partenaire": partenaire} if champs.pop("avec", True) else {})
    with pytest.raises(IntegrityError), transaction.atomic():
        fabriques.DemandeFactory(**champs)


def test_no_partner_sends_boxes_of_the_particular_situation(client, compte):
    transmettre(client, cases=["parent_seul"], consentement="on")
    assert not hasattr(Demande.objects.get(), "situation")


def test_only_the_reference_the_state_and_the_dates_are_read_afterwards(client, compte, pitres):
    transmettre(client)
    demande = Demande.objects.get()
    demande.prendre(par=pitres[2])
    demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True, resume="Travaille de nuit")
    page = client.get(TRANSMISES).content.decode()
    assert demande.reference in page
    assert "Un référent s’occupe de votre demande" in page
    secrets = ("Nila", "Kandiah", "06 12", "Pîtres", "nuit", pitres[2].last_name, pitres[1].nom, str(demande.uuid))
    assert [secret for secret in secrets if secret in page] == []


def test_the_date_of_the_state_tells_no_exchange(client, compte, pitres, time_machine):
    transmettre(client)
    demande = Demande.objects.get()
    demande.prendre(par=pitres[2])
    prise = timezone.localdate()
    time_machine.move_to(timezone.now() + datetime.timedelta(days=3), tick=False)
    demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True)
    client.force_login(compte.agent)
    (_demande, depuis), *_autres = client.get(TRANSMISES).context["lignes"]
    assert timezone.localdate(depuis) == prise


def test_a_partner_reads_neither_what_others_sent_nor_what_families_sent(client, compte):
    fabriques.DemandeFactory()
    autre = fabriques.ComptePartenaireFactory()
    client.force_login(autre.agent)
    transmettre(client)
    demande = Demande.objects.get(partenaire=autre.partenaire)
    client.force_login(compte.agent)
    assert client.get(TRANSMISES).context["lignes"] == []
    assert client.get(reverse("transmise", args=[demande.uuid])).status_code == 404


def test_a_colleague_of_the_partner_reads_the_state_and_not_the_confirmation(client, compte):
    transmettre(client)
    demande = Demande.objects.get()
    client.force_login(fabriques.ComptePartenaireFactory(partenaire=compte.partenaire).agent)
    assert demande.reference in client.get(TRANSMISES).content.decode()
    assert client.get(reverse("transmise", args=[demande.uuid])).status_code == 404


def test_the_confirmation_tells_the_relais_and_nobody_by_name(client, compte, pitres):
    page = client.get(transmettre(client)["Location"]).content.decode()
    assert pitres[1].relais.nom in page
    assert pitres[2].nom_public not in page
    assert "Ouvrir le dossier" not in page


@pytest.mark.parametrize("fin", ["partenaire", "compte", "groupe"])
def test_a_partner_that_is_closed_has_no_door(client, compte, fin):
    if fin == "partenaire":
        Partenaire.objects.update(actif=False)
    elif fin == "compte":
        ComptePartenaire.objects.all().delete()
    else:
        compte.agent.groups.clear()
        compte.agent.groups.add(fabriques.UtilisateurFactory(groupes=[Groupe.ELU]).groups.get())
    assert [client.get(adresse).status_code for adresse in (TRANSMISES, TRANSMETTRE)] == [404, 404]


def test_the_list_costs_the_same_for_two_and_for_twenty(client, compte, django_assert_max_num_queries):
    def creer(nombre):
        for _fois in range(nombre):
            demande = fabriques.DemandeFactory(
                canal="partenaire", partenaire=compte.partenaire, accord_code="x", accord_le=timezone.now()
            )
            demande.journal.create(role="P", action="soumettre", objet={"avant": "", "apres": "nouvelle"})

    creer(2)
    with django_assert_max_num_queries(40) as deux:
        client.get(TRANSMISES)
    creer(18)
    with django_assert_max_num_queries(len(deux)):
        client.get(TRANSMISES)


# The coordination gives accounts to partners


def test_the_coordination_ties_accounts_to_a_partner(client, compte):
    libre = fabriques.UtilisateurFactory(groupes=[Groupe.PARTENAIRE])
    etranger = fabriques.UtilisateurFactory(groupes=[Groupe.REFERENT])
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]))
    choix = client.get(reverse("partenaire:add")).context["form"].fields["agents"].queryset
    assert list(choix) == [libre]
    saisie = {"nom": "Caf de l’Eure", "genre": "caf", "actif": "on"}
    assert client.post(reverse("partenaire:add"), saisie | {"agents": [etranger.pk]}).status_code == 200
    client.post(reverse("partenaire:add"), saisie | {"agents": [libre.pk]})
    caf = Partenaire.objects.get(nom="Caf de l’Eure")
    assert [c.agent for c in caf.comptes.all()] == [libre]
    client.post(reverse("partenaire:edit", args=[caf.pk]), saisie)
    assert not caf.comptes.exists()
