"""The switchboard: exact search in any relais, a status and nothing else, what the caller says passed on."""

import datetime

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from demarches.models import Demande, Echange
from demarches.roles import Groupe
from demarches.transitions import TransitionRefusee
from demarches.views import bureau_accueil
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees", "pitres")
STANDARD = "/admin/standard/"


@pytest.fixture
def standardiste(client):
    agent = fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL])
    client.force_login(agent)
    return agent


@pytest.fixture
def demande(pitres):
    demande = fabriques.DemandeFactory(
        secteur=pitres[1],
        referent=pitres[2],
        commune_residence=pitres[0],
        en_cours=True,
        reference="PE-7K4F-29QX",
        contact__email="nour.martin@exemple.org",
    )
    # A valid reference carries its check character.
    Demande.objects.filter(pk=demande.pk).update(reference="PE-2222-2222")
    demande.refresh_from_db()
    return demande


def chercher(client, texte):
    return client.post(STANDARD, {"q": texte})


def trouvees(reponse):
    return [fiche["demande"] for fiche in reponse.context.get("fiches", ())]


def jeton(client, demande):
    return chercher(client, demande.reference).context["fiches"][0]["jeton"]


@pytest.mark.parametrize(
    "texte",
    ["PE-2222-2222", "pe 2222 2222", "22222222", "06 12 34 56 78", "0612345678", "+33 6 12 34 56 78",
     "nour.martin@exemple.org", " Nour.Martin@Exemple.org "],
)  # fmt: skip
def test_a_request_is_found_by_what_the_caller_gives_exactly(client, standardiste, demande, texte):
    assert trouvees(chercher(client, texte)) == [demande]


@pytest.mark.parametrize(
    "texte",
    ["Martin", "Nour", "Lou", "Pîtres", "PE-2222", "2222-222", "PE-2222-2223", "061234", "06 12 34 56 79",
     "nour.martin", "@exemple.org", "nour.martin@exemple", "%@exemple.org", "_our.martin@exemple.org", "*", "%"],
)  # fmt: skip
def test_nothing_is_found_by_a_part_or_by_a_name(client, standardiste, demande, texte):
    reponse = chercher(client, texte)
    assert trouvees(reponse) == []
    assert "vérifiez la référence" in reponse.content.decode()
    assert not demande.journal.exists()


def test_only_the_state_the_relais_the_referent_and_the_date_are_shown(client, standardiste, demande):
    page = chercher(client, demande.reference).content.decode()
    for montre in ("En cours", demande.secteur.relais.nom, demande.referent.nom_public, "premier contact au plus tard"):
        assert montre in page
    cache_a_l_accueil = ("Nour", "Martin", "exemple.org", "06 12", "Lou", "Pîtres", str(demande.uuid), "micro-crèche")
    assert [mot for mot in cache_a_l_accueil if mot in page] == []


def test_each_request_found_says_so_in_its_journal(client, standardiste, demande):
    chercher(client, "0612345678")
    ligne = demande.journal.get()
    assert (ligne.acteur, ligne.role, ligne.action, ligne.objet) == (standardiste, "A", "trouver", {})
    demande.refresh_from_db()
    assert demande.version == 0


def test_too_many_searches_are_refused_for_a_while(client, standardiste, demande, monkeypatch):
    monkeypatch.setattr(bureau_accueil, "RECHERCHES", bureau_accueil.Cadence("accueil", 2, 600))
    codes = [chercher(client, demande.reference).status_code for _fois in range(3)]
    assert codes == [200, 200, 429]
    assert demande.journal.count() == 2
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL]))
    assert chercher(client, demande.reference).status_code == 200


def test_a_rate_starts_again_when_its_time_has_run(monkeypatch):
    cadence = bureau_accueil.Cadence("essai", 1, 600)
    assert [cadence.depassee(1), cadence.depassee(1)] == [False, True]
    cache.clear()
    assert not cadence.depassee(1)


# A call is noted


def noter(client, demande, resume="Elle a déménagé."):
    return client.post(reverse("standard_appel"), {"jeton": jeton(client, demande), "resume": resume})


def test_a_call_is_noted_for_the_referent_and_the_promise_goes_on(client, standardiste, demande):
    assert noter(client, demande).status_code == 302
    echange = demande.echanges.get()
    assert (echange.resume, echange.par, echange.sens) == ("Elle a déménagé.", standardiste, "entrant")
    assert (echange.standard, echange.visible_famille) == (True, False)
    demande.refresh_from_db()
    assert demande.premier_contact_le is None
    assert not demande.adresse_confirmee
    assert demande.journal.filter(action="noter_contact", role="A").exists()


def test_an_exchange_of_the_referent_still_counts_as_the_contact(demande):
    demande.noter_contact(par=demande.referent, moyen="telephone", abouti=True)
    assert demande.premier_contact_le
    assert demande.adresse_confirmee


def test_who_is_both_referent_and_at_the_switchboard_notes_as_referent(demande):
    demande.referent.groups.add(fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL]).groups.get())
    assert not demande.noter_contact(par=demande.referent, moyen="telephone", abouti=True).standard


def _attendue(statut):
    return {"reponse_attendue_le": timezone.localdate()} if statut == "attente_famille" else {}


@pytest.mark.parametrize("statut", ["nouvelle", "a_orienter", "attente_famille", "close"])
def test_a_call_is_noted_only_where_the_table_allows_it(client, standardiste, demande, statut):
    mot = jeton(client, demande)
    champs = {"close_le": timezone.now(), "motif_cloture": "retiree"} if statut == "close" else _attendue(statut)
    Demande.objects.filter(pk=demande.pk).update(statut=statut, **champs)
    assert "Noter l’appel" not in chercher(client, demande.reference).content.decode()
    assert client.post(reverse("standard_appel"), {"jeton": mot, "resume": "Oui"}).status_code == 409
    assert not Echange.objects.exists()


def test_an_empty_note_is_asked_again(client, standardiste, demande):
    reponse = noter(client, demande, resume=" ")
    assert reponse.status_code == 200
    assert "Écrivez ce que dit la famille." in reponse.content.decode()


# A call back is asked


def rappeler(client, demande, moment="matin"):
    return client.post(reverse("standard_rappel"), {"jeton": jeton(client, demande), "moment": moment})


@pytest.mark.parametrize("statut", ["nouvelle", "en_cours", "attente_famille"])
def test_the_referent_is_asked_to_call_back(client, standardiste, demande, statut):
    Demande.objects.filter(pk=demande.pk).update(statut=statut, **_attendue(statut))
    assert rappeler(client, demande).status_code == 302
    demande.refresh_from_db()
    assert demande.rappel_demande_le
    assert (demande.statut, demande.premier_contact_le) == (statut, None)
    assert demande.journal.get(action="demander_rappel").objet == {"moment": "matin"}
    courriel = Email.objects.get()
    assert courriel.to == [demande.referent.email]
    assert "le matin" in courriel.message
    for secret in ("Nour", "Martin", "06 12 34 56 78", "nour.martin@exemple.org"):
        assert secret not in courriel.subject + courriel.message


def test_the_label_stays_until_the_family_has_been_reached(client, standardiste, demande):
    rappeler(client, demande)
    client.force_login(demande.referent)
    assert "À rappeler" in client.get("/admin/demandes/").content.decode()
    demande.noter_contact(par=demande.referent, moyen="telephone", abouti=False)
    assert demande.rappel_demande_le
    demande.noter_contact(par=demande.referent, moyen="telephone", abouti=True)
    assert demande.rappel_demande_le is None
    assert "À rappeler" not in client.get("/admin/demandes/").content.decode()


def test_only_the_switchboard_asks_for_a_call_back(demande):
    with pytest.raises(TransitionRefusee):
        demande.demander_rappel(par=demande.referent)


# What was found belongs to who found it, for an hour


@pytest.mark.parametrize("nom", ["standard_appel", "standard_rappel"])
def test_nothing_is_done_without_having_found_the_request(client, standardiste, demande, nom, time_machine):
    mot = jeton(client, demande)
    faux = ["", "rien", mot[:-2] + "xx"]
    codes = [client.post(reverse(nom), {"jeton": f, "resume": "Oui"}).status_code for f in faux]
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL]))
    codes.append(client.post(reverse(nom), {"jeton": mot, "resume": "Oui"}).status_code)
    client.force_login(standardiste)
    time_machine.move_to(timezone.now() + datetime.timedelta(hours=2), tick=False)
    client.force_login(standardiste)
    codes.append(client.post(reverse(nom), {"jeton": mot, "resume": "Oui"}).status_code)
    assert codes == [404] * 5
    assert client.get(reverse(nom)).status_code == 405
    demande.refresh_from_db()
    assert (demande.version, demande.echanges.count()) == (0, 0)
