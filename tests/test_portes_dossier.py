"""How a request came, read in the list and in its file; what the family says of monenfant.fr."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from demarches.transitions import TransitionRefusee
from tests import fabriques

LISTE = "/admin/demandes/"


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def creer(agent, pitres):
    def creer(**champs):
        return fabriques.DemandeFactory(
            **{"secteur": pitres[1], "referent": agent, "commune_residence": pitres[0]} | champs
        )

    return creer


def references(reponse):
    return {demande.reference for demande in reponse.context["demandes"]}


def test_the_list_says_the_channel_and_filters_by_it(client, creer):
    en_ligne, papier = creer(), creer(canal="papier")
    assert references(client.get(LISTE)) == {en_ligne.reference, papier.reference}
    assert references(client.get(LISTE, {"canal": "papier"})) == {papier.reference}
    assert references(client.get(LISTE, {"canal": "pigeon"})) == {en_ligne.reference, papier.reference}
    onglets = {cle: nombre for cle, _titre, nombre in client.get(LISTE, {"canal": "papier"}).context["onglets"]}
    assert onglets["toutes"] == 1


def test_the_file_says_how_the_request_came(client, creer, agent):
    accord = {"accord_code": "partenaire-1", "accord_le": timezone.now()}
    partenaire = fabriques.PartenaireFactory(nom="PMI de l’Eure")
    page = client.get(creer(canal="partenaire", partenaire=partenaire, **accord).get_absolute_url()).content.decode()
    assert "PMI de l’Eure" in page
    assert "donné par la famille le" in page
    evenement = creer(canal="evenement", evenement="Fête des familles", saisie_par=agent)
    page = client.get(evenement.get_absolute_url()).content.decode()
    assert "Fête des familles" in page
    assert "Saisie par" in page


def test_the_account_on_monenfant_is_noted_and_found_by_its_exact_reference(client, creer):
    demande, _autre = creer(), creer()
    adresse = reverse("demande_noter_monenfant", args=[demande.uuid])
    assert client.post(adresse, {"monenfant": "", "reference_externe": "ME-2026-77"}).status_code == 302
    demande.refresh_from_db()
    assert (demande.monenfant, demande.reference_externe, demande.version) == ("oui", "ME-2026-77", 1)
    assert demande.journal.get(action="noter_monenfant").objet == {"monenfant": "oui"}
    for texte, trouve in [("me-2026-77", True), (" ME-2026-77 ", True), ("ME-2026", False), ("ME-2026-7%", False)]:
        reponse = client.post(reverse("demandes_rechercher"), {"q": texte})
        assert (references(reponse) == {demande.reference}) is trouve, texte


def test_a_reference_of_others_is_not_found(client, creer, roles_crees):
    creer(monenfant="oui", reference_externe="ME-2026-77")
    client.force_login(fabriques.RoleSecteurFactory().agent)
    assert references(client.post(reverse("demandes_rechercher"), {"q": "ME-2026-77"})) == set()


def test_nothing_is_written_when_nothing_changes(client, creer):
    demande = creer(monenfant="refus")
    client.post(reverse("demande_noter_monenfant", args=[demande.uuid]), {"monenfant": "refus"})
    demande.refresh_from_db()
    assert (demande.version, demande.journal.filter(action="noter_monenfant").count()) == (0, 0)


def test_a_reference_without_being_registered_is_refused(client, creer):
    adresse = reverse("demande_noter_monenfant", args=[creer().uuid])
    reponse = client.post(adresse, {"monenfant": "non", "reference_externe": "X"})
    assert "reference_externe" in reponse.context["form"].errors
    with pytest.raises(IntegrityError), transaction.atomic():
        creer(monenfant="non", reference_externe="X")


def test_the_switchboard_does_not_note_it(creer):
    standardiste = fabriques.UtilisateurFactory(groupes=["Accueil"])
    with pytest.raises(TransitionRefusee):
        creer().noter_monenfant(par=standardiste, monenfant="oui", reference_externe="")
