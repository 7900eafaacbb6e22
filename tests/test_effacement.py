"""A request that is erased: nothing is left of the family anywhere, one row of numbers stays."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from post_office.models import Email

from commun import indexation
from commun.courriels import mettre_en_file
from commun.models import AdresseRefusee, Territoire
from demarches import bordereaux, registre
from demarches.conservation import DEMANDES, executer, oublier_les_coquilles
from demarches.models import Demande, DemandeStat, Journal, Question
from demarches.models.effacement import GARDES
from demarches.models.reglages import AvisEnAttente
from demarches.models.sceaux import Sceau
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques, traces
from tests.marques import modeles_prives, planter, trouvees, vivre

# Where the markers are before.
TABLES = {
    "demarches_avis", "demarches_brouillon", "demarches_contactfamille", "demarches_demande", "demarches_echange",
    "demarches_enfantconcerne", "demarches_messagequestion", "demarches_question", "post_office_email",
}  # fmt: skip
PASSE = datetime.date(2020, 1, 1)


def remplir():
    """A request with a marker in every column that holds words, and with a whole life behind it; closed."""
    demande, question, brouillon = planter().values()
    collegue = fabriques.RoleSecteurFactory(secteur=demande.secteur).agent
    vivre(demande, question, demande.referent, collegue)
    jumelle = fabriques.DemandeFactory(secteur=demande.secteur, contact=None, enfant=None, besoin=None)
    demande.quarantaines.create(score=3, codes=["lien"])
    demande.fusions.create(fermee=jumelle, par=collegue)
    AvisEnAttente.objects.create(agent=collegue, nature="nouvelle", gabarit="nouvelle_demande", demande=demande)
    contexte = {"demandes": [demande], "racine": "", "territoire": Territoire.load()}
    mettre_en_file(demande.contact.email, "lien_perdu", contexte)
    AdresseRefusee.objects.noter(demande.contact.email, "pleine")
    Question.objects.filter(pk=question.pk).update(courriel=demande.contact.email)
    question.proposer_demande(par=question.agent)
    Demande.objects.filter(pk=demande.pk).update(cle_idempotence=brouillon.uuid)
    demande.refresh_from_db()
    demande.retirer()
    return demande


def propres(demande):
    cles = (demande.uuid, demande.cle_idempotence)
    return [*cles, *(cle.hex for cle in cles), demande.reference, demande.contact.email]


def test_nothing_is_left_of_an_erased_request_in_any_table(roles_crees, tmp_path):
    demande = remplir()
    siens = propres(demande)
    indexation.indexer()
    assert set(traces.tables(*siens)) >= TABLES

    demande.anonymiser(motif="famille")
    indexation.indexer()

    assert traces.tables(*siens) == {}
    assert traces.fichiers(tmp_path, *siens) == {}
    # What is encrypted says nothing to a search: no row at all is left but the shells and the journal.
    assert [m for m in modeles_prives() if m not in (Demande, Journal) and m._base_manager.exists()] == []
    assert registre.chemin().read_text().count('"demande"') == 1


def test_every_field_of_the_shell_is_kept_on_purpose_or_says_nothing(roles_crees):
    demande = remplir()
    avant = Demande._base_manager.filter(pk=demande.pk).values().get()
    demande.anonymiser(motif="famille")
    apres = Demande._base_manager.filter(pk=demande.pk).values().get()

    noms = {champ.attname for champ in Demande._meta.concrete_fields if champ.name not in GARDES}
    assert {nom for nom in noms if apres[nom] and apres[nom] == avant[nom]} == {"langue"}  # French, the default
    assert {apres[nom].day for nom in ("soumise_le", "close_le", "echeance_contact_le")} <= {1, 28, 29, 30, 31}
    assert timezone.localtime(apres["close_le"]).day == 1


def test_an_erased_request_is_found_nowhere(client, roles_crees, pitres):
    demande = fabriques.DemandeFactory(close=True, secteur=pitres[1], referent=pitres[2])
    adresses = demande.get_absolute_url(), demande.url_suivi
    client.force_login(pitres[2])
    assert [client.get(adresse).status_code for adresse in adresses] == [200, 200]

    demande.anonymiser(motif="famille")

    assert [client.get(adresse).status_code for adresse in adresses] == [404, 404]
    assert [client.get(Demande._base_manager.get().get_absolute_url()).status_code] == [404]
    assert not Demande.objects.visibles_par(pitres[2]).exists()
    assert b"PE-" not in client.get("/admin/demandes/?vue=toutes").content


def test_the_mails_of_another_request_of_the_same_address_stay(roles_crees, pitres):
    une, autre = fabriques.DemandeFactory.create_batch(2, secteur=pitres[1], contact__email="nour@exemple.org")
    for demande in (une, autre):
        demande.prendre(par=pitres[2])
    autres = set(autre.envois.values_list("courriel", flat=True))
    assert autres
    une.retirer()
    une.anonymiser(motif="famille")
    restent = Email.objects.filter(to=["nour@exemple.org"])
    assert set(restent.values_list("pk", flat=True)) == autres
    assert autre.envois.count() == len(autres)


def test_one_coarse_row_survives(roles_crees, pitres):
    with time_machine.travel(datetime.datetime(2026, 3, 12, 9, tzinfo=datetime.UTC)) as horloge:
        demande = fabriques.DemandeFactory(
            secteur=pitres[1], besoin__creneaux={"6": [["08:00", "12:00"]]}, soumise_le=timezone.now(),
            echeance_contact_le=datetime.date(2026, 3, 19),
        )  # fmt: skip
        horloge.shift(datetime.timedelta(days=4))
        demande.prendre(par=pitres[2])
        demande.noter_contact(par=pitres[2], moyen="telephone", abouti=True)
        horloge.shift(datetime.timedelta(days=26))
        demande.clore_sans_solution(par=pitres[2], raison="horaires")
        demande.anonymiser(motif="famille")
    stat = DemandeStat.objects.get()
    assert (stat.mois, stat.secteur, stat.relais) == (datetime.date(2026, 3, 1), pitres[1], pitres[1].relais.nom)
    assert (stat.age, stat.type, stat.atypique) == ("0", "regulier", True)
    assert (stat.issue, stat.raison) == ("sans_solution", "horaires")
    assert (stat.jours_contact, stat.contact_promis, stat.jours_cloture) == (4, True, 30)


@pytest.mark.parametrize(
    ("naissance", "age"),
    [("2024-01-03", "3"), ("2025-01-04", "2"), ("2025-01-05", "1"), ("2026-01-05", "0"), ("2027-02-01", "a_naitre")],
)
def test_the_age_is_that_of_the_youngest_when_care_begins(pitres, naissance, age):
    demande = fabriques.DemandeFactory(secteur=pitres[1], enfant__date_naissance=naissance, close=True)
    demande.anonymiser(motif="famille")
    assert DemandeStat.objects.get().age == age


def test_a_request_that_only_asked_for_a_call_leaves_its_row_too(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1], besoin=None, enfant=None, close=True)
    demande.anonymiser(motif="famille")
    stat = DemandeStat.objects.get()
    assert (stat.age, stat.type, stat.modes, stat.atypique, stat.jours_contact) == ("", "", [], None, None)


def test_an_advertisement_leaves_no_number(pitres):
    demande = fabriques.DemandeFactory(
        secteur=pitres[1], close=True, motif_cloture="indesirable",
        close_le=timezone.now() - datetime.timedelta(days=31),
    )  # fmt: skip
    demande.anonymiser()
    assert not DemandeStat.objects.exists()
    assert not Demande.objects.exists()


def test_time_erases_nothing_before_its_day_and_nothing_that_is_open(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1], close=True)
    with pytest.raises(TransitionRefusee, match="pas encore"):
        demande.anonymiser()
    ouverte = fabriques.DemandeFactory(secteur=pitres[1])
    with pytest.raises(TransitionRefusee):
        ouverte.anonymiser(motif="famille")
    assert Demande.objects.count() == 2
    assert registre.lire() == []


def test_a_request_that_reopens_is_no_longer_to_be_erased(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1], close=True, eliminable_le=PASSE)
    bordereau = bordereaux.preparer(pitres[2])
    demande.refresh_from_db()
    assert demande.bordereau == bordereau
    demande.rouvrir(par=Acteur.FAMILLE)
    assert (demande.eliminable_le, demande.bordereau) == (None, None)
    assert executer(DEMANDES).effaces == 0


def test_the_journal_of_an_erased_request_stays_until_its_month_goes(pitres):
    """Codes and agents, about a shell that says nothing; then the shell itself."""
    with time_machine.travel(datetime.datetime(2020, 1, 15, tzinfo=datetime.UTC)):
        demande = fabriques.DemandeFactory(secteur=pitres[1], message="zqdemandemessage")
        demande.retirer()
        demande.anonymiser(motif="famille")
    assert [ligne.action for ligne in Journal.objects.order_by("pk")] == ["retirer", "anonymiser"]
    assert all(ligne.motif.replace("_", "").isalnum() or not ligne.motif for ligne in Journal.objects.all())
    assert oublier_les_coquilles() == 0

    Sceau.objects.poser()
    assert Sceau.objects.purger(36) == 2
    assert oublier_les_coquilles() == 1
    assert not Demande._base_manager.exists()
    assert Sceau.objects.anomalies() == []


def test_the_search_for_traces_sees_what_is_there(tmp_path):
    (tmp_path / "a.bin").write_bytes(b"\x00zqdemandemessage\xff")
    assert traces.fichiers(tmp_path) == {"a.bin": {"zqdemandemessage"}}
    assert trouvees("rien") == set()
