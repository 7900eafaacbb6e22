"""The coordination reads a file that is not its own: for a reason, for a day, to read only, in everybody's sight."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from demarches.models import AccesExceptionnel, SituationSensible
from demarches.roles import Groupe
from demarches.transitions import TransitionRefusee
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees")
EXCEPTION = "/admin/demandes/exception/"
AUTRES = [g for g in Groupe if g != Groupe.COORDINATION]


@pytest.fixture
def demande(pitres):
    commune, secteur, agent = pitres
    return fabriques.DemandeFactory(
        secteur=secteur, referent=agent, commune_residence=commune, message="Bonjour, nous cherchons une place."
    )


@pytest.fixture
def coordination():
    return fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION], first_name="Camille", last_name="Durand")


def dossier(demande):
    return reverse("demande_exception", args=[demande.uuid])


def demander(client, demande, **saisie):
    champs = {"reference": demande.reference, "motif": "reclamation", "precision": ""} | saisie
    return client.post(EXCEPTION, champs)


def page(reponse):
    assert reponse.status_code == 200
    return reponse.content.decode()


def test_a_file_opens_for_a_reason_to_read_only(client, demande, coordination):
    client.force_login(coordination)
    assert client.get(dossier(demande)).status_code == 404
    assert demander(client, demande)["Location"] == dossier(demande)
    lue = page(client.get(dossier(demande)))
    for attendu in (demande.contact.telephone, "Bonjour, nous cherchons", "par exception jusqu’au"):
        assert attendu in lue
    principal = lue.split("<main")[1]
    assert "<form" not in principal
    assert "/imprimer/" not in principal
    assert client.post(dossier(demande)).status_code == 405


@pytest.mark.parametrize("nom", ["demande", "demande_imprimer", "demande_situation", "demande_clore_sans_solution"])
def test_the_access_opens_that_page_and_no_other(client, demande, coordination, nom):
    client.force_login(coordination)
    demander(client, demande)
    adresse = reverse(nom, args=[demande.uuid])
    assert {client.get(adresse).status_code, client.post(adresse).status_code} <= {404, 405}
    assert demande.reference not in page(client.get("/admin/demandes/?vue=toutes"))
    trouvee = page(client.post("/admin/demandes/rechercher/", {"q": demande.contact.nom}))
    assert demande.reference not in trouvee


def test_the_particular_situation_stays_out_of_it(client, demande, coordination):
    SituationSensible.objects.create(demande=demande, cases=["parent_seul"], consentement_le=timezone.now())
    client.force_login(coordination)
    demander(client, demande)
    assert "arent seul" not in page(client.get(dossier(demande)))


def test_it_ends_by_itself_after_a_day(client, demande, coordination):
    client.force_login(coordination)
    demander(client, demande)
    acces = AccesExceptionnel.objects.get()
    for duree, code in ((datetime.timedelta(hours=23, minutes=59), 200), (datetime.timedelta(hours=24), 404)):
        AccesExceptionnel.objects.filter(pk=acces.pk).update(ouvert_le=timezone.now() - duree)
        assert client.get(dossier(demande)).status_code == code


def test_the_access_of_a_colleague_opens_nothing(client, demande, coordination):
    AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="absence")
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]))
    assert client.get(dossier(demande)).status_code == 404


@pytest.mark.parametrize("groupe", [*AUTRES, None])
def test_nobody_else_may_ask(client, demande, groupe):
    agent = fabriques.UtilisateurFactory(groupes=[groupe] if groupe else [], is_superuser=groupe is None)
    client.force_login(agent)
    assert client.get(EXCEPTION).status_code == 404
    assert demander(client, demande).status_code == 404
    with pytest.raises(TransitionRefusee):
        AccesExceptionnel.objects.ouvrir(demande, par=agent, motif="absence")
    assert not AccesExceptionnel.objects.exists()


def test_who_leaves_the_coordination_loses_it_at_once(client, demande, coordination):
    AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="absence")
    coordination.groups.clear()
    coordination.groups.add(*fabriques.UtilisateurFactory(groupes=[Groupe.REFERENT]).groups.all())
    client.force_login(coordination)
    assert client.get(dossier(demande)).status_code == 404


def test_the_referent_is_told_at_once_without_why(client, demande, coordination):
    client.force_login(coordination)
    demander(client, demande, motif="protection", precision="La famille attend depuis longtemps.")
    courriel = Email.objects.get()
    assert courriel.to == [demande.referent.email]
    texte = courriel.subject + courriel.message
    assert demande.reference in courriel.subject
    for secret in ("danger", "attend", demande.contact.nom, "Pîtres", coordination.email):
        assert secret not in texte


def test_without_a_referent_those_present_for_the_secteur_are_told(demande, pitres, coordination):
    demande.referent = None
    demande.save()
    AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="absence")
    assert Email.objects.get().to == [pitres[2].email]


def test_the_referent_reads_it_in_the_desk_until_the_file_is_opened(client, demande, coordination):
    AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="absence", precision="Deux appels sans suite.")
    client.force_login(demande.referent)
    annonce = "La coordination a ouvert par exception"
    assert annonce in page(client.get("/admin/demandes/"))
    lue = page(client.get(demande.get_absolute_url()))
    assert "personne du relais ne peut répondre aujourd’hui" in lue
    assert "Deux appels sans suite." in lue
    assert annonce not in page(client.get("/admin/demandes/"))


def test_asking_twice_is_asking_once(client, demande, coordination):
    client.force_login(coordination)
    demander(client, demande)
    demander(client, demande, motif="absence")
    assert (AccesExceptionnel.objects.count(), Email.objects.count()) == (1, 1)
    assert [j.action for j in demande.journal.all()] == ["ouvrir_par_exception"]


def test_the_journal_keeps_the_coded_reason_and_the_request_is_untouched(demande, coordination):
    avant = demande.dernier_mouvement_le
    AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="droits", precision="Copie demandée.")
    ligne = demande.journal.get()
    assert (ligne.acteur, ligne.role, ligne.motif, ligne.objet) == (coordination, "C", "droits", {})
    demande.refresh_from_db()
    assert (demande.version, demande.dernier_mouvement_le) == (0, avant)


@pytest.mark.parametrize(
    "precision",
    ["Madame Martin a appelé.", "nour a appelé", "Rappeler au 06 12 34 56 78", "Son enfant a une maladie rare."],
)
def test_the_words_that_say_why_name_nobody_and_tell_nothing_of_health(client, demande, coordination, precision):
    client.force_login(coordination)
    assert "Retirez ce qui" in page(demander(client, demande, precision=precision))
    with pytest.raises(ValidationError):
        AccesExceptionnel.objects.ouvrir(demande, par=coordination, motif="absence", precision=precision)
    assert not AccesExceptionnel.objects.exists()


@pytest.mark.parametrize(
    ("saisie", "dit"),
    [
        ({"reference": "PE-2222-2222"}, "Aucune demande ne porte cette référence"),
        ({"reference": "Martin"}, "Aucune demande ne porte cette référence"),
        ({"motif": ""}, "Choisissez le motif"),
        ({"motif": "curiosite"}, "curiosite"),
        ({"precision": "a" * 201}, "200"),
    ],
)
def test_a_form_filled_in_badly_opens_nothing(client, demande, coordination, saisie, dit):
    client.force_login(coordination)
    assert dit in page(demander(client, demande, **saisie))
    assert not AccesExceptionnel.objects.exists()


def test_what_the_coordination_sees_already_needs_no_exception(client, coordination):
    perdue = fabriques.DemandeFactory(a_orienter=True)
    client.force_login(coordination)
    assert demander(client, perdue)["Location"] == perdue.get_absolute_url()
    assert not AccesExceptionnel.objects.exists()
