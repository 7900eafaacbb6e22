"""Changing the keys that encrypt columns: everything is written again, whatever happens meanwhile."""

import signal

import pytest
from cryptography.fernet import Fernet, InvalidToken
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection

from commun import rotation
from commun.champs import ChampChiffre
from demarches.models import Brouillon, SituationSensible
from tests import fabriques
from tests.pannes import attendre, maison_neuve


@pytest.fixture
def cles(settings):
    """(old, new): the old one has encrypted three drafts and a particular situation; the new one now comes first."""
    ancienne, nouvelle = settings.CLES_CHIFFREMENT[0], Fernet.generate_key().decode()
    for numero in range(3):
        fabriques.BrouillonFactory(reponses={"numero": numero})
    SituationSensible.objects.create(
        demande=fabriques.DemandeFactory(), cases=["parent_seul"], consentement_le="2026-11-01T10:00:00+01:00"
    )
    settings.CLES_CHIFFREMENT = [nouvelle, ancienne]
    return ancienne, nouvelle


def bruts():
    """The texts that the two tables hold."""
    with connection.cursor() as curseur:
        curseur.execute(
            "SELECT reponses FROM demarches_brouillon UNION ALL SELECT cases FROM demarches_situationsensible"
        )
        return [texte for (texte,) in curseur.fetchall()]


def s_ouvrent(cle):
    """How many of these texts a key opens alone."""
    return sum(_s_ouvre(Fernet(cle), texte.encode()) for texte in bruts())


def _s_ouvre(cle, texte):
    try:
        return bool(cle.decrypt(texte))
    except InvalidToken:
        return False


def tourner(capsys, *options):
    call_command("tourner_cles", *options)
    return capsys.readouterr().out


def test_every_encrypted_column_of_the_project_is_known():
    noms = {f"{modele._meta.label}.{nom}" for modele, nom in rotation.colonnes()}
    attendus = {
        f"{modele._meta.label}.{champ.name}"
        for modele in apps.get_models()
        for champ in modele._meta.get_fields()
        if isinstance(champ, ChampChiffre)
    }
    assert noms == attendus
    assert {"demarches.Brouillon.reponses", "demarches.SituationSensible.cases"} < noms
    assert "carte.AssistantMaternel.courriel" in noms


def test_a_dry_run_counts_and_writes_nothing(cles, capsys):
    avant = bruts()
    dit = tourner(capsys)
    assert bruts() == avant
    assert "4 valeurs sont encore sous une ancienne clé." in dit


def test_all_is_read_with_the_new_key_alone_afterwards(cles, capsys, settings):
    dit = tourner(capsys, "--appliquer", "--lot", "2")
    assert "Les suivantes peuvent être retirées" in dit
    assert (s_ouvrent(cles[1]), s_ouvrent(cles[0])) == (4, 0)
    settings.CLES_CHIFFREMENT = cles[1:]
    assert [b.reponses for b in Brouillon.objects.order_by("pk")] == [{"numero": n} for n in range(3)]
    assert SituationSensible.objects.get().cases == ["parent_seul"]


def test_a_second_run_writes_nothing(cles, capsys):
    tourner(capsys, "--appliquer")
    avant = bruts()
    tourner(capsys, "--appliquer")
    assert bruts() == avant


def test_a_run_stopped_in_the_middle_is_finished_by_the_next(cles, capsys, monkeypatch):
    veritable, faites = rotation._traiter, []

    def mourir_a_la_troisieme(*arguments):
        faites.append(arguments)
        if len(faites) == 3:
            raise KeyboardInterrupt
        veritable(*arguments)

    monkeypatch.setattr(rotation, "_traiter", mourir_a_la_troisieme)
    with pytest.raises(KeyboardInterrupt):
        call_command("tourner_cles", "--appliquer", "--lot", "1")
    monkeypatch.undo()
    assert (s_ouvrent(cles[1]), s_ouvrent(cles[0])) == (2, 2)
    assert Brouillon.objects.count() == len([b.reponses for b in Brouillon.objects.all()])
    tourner(capsys, "--appliquer")
    assert (s_ouvrent(cles[1]), s_ouvrent(cles[0])) == (4, 0)


def test_what_the_site_writes_meanwhile_is_never_overwritten(cles, monkeypatch):
    """The family goes on with its form between our reading of its draft and our writing."""
    brouillon = Brouillon.objects.order_by("pk").first()
    lire = rotation.coffre

    def lire_trop_tard():
        Brouillon.objects.filter(pk=brouillon.pk).update(reponses={"numero": "changé"})
        return lire()

    monkeypatch.setattr(rotation, "coffre", lire_trop_tard)
    bilan = rotation.parcourir(Brouillon, "reponses", appliquer=True)
    brouillon.refresh_from_db()
    assert brouillon.reponses == {"numero": "changé"}
    assert (bilan.doublees, bilan.tournees) == (1, 2)


def test_a_process_that_still_writes_with_the_old_key_is_told(cles, monkeypatch):
    veritable = rotation.parcourir

    def puis_un_vieux_processus(modele, nom, **options):
        bilan = veritable(modele, nom, **options)
        if options["appliquer"] and modele is Brouillon:
            vieux = Fernet(cles[0]).encrypt(b'{"numero": 9}').decode()
            with connection.cursor() as curseur:
                curseur.execute("UPDATE demarches_brouillon SET reponses = %s", [vieux])
        return bilan

    monkeypatch.setattr(rotation, "parcourir", puis_un_vieux_processus)
    with pytest.raises(CommandError, match=r"3 valeurs sont encore sous une ancienne clé\. Une partie du site écrit"):
        call_command("tourner_cles", "--appliquer", verbosity=0)


def test_a_lost_key_is_said_and_the_rest_is_done(cles, settings):
    with connection.cursor() as curseur:
        inconnue = Fernet(Fernet.generate_key()).encrypt(b"{}").decode()
        premier = Brouillon.objects.order_by("pk").values_list("pk", flat=True)[0]
        curseur.execute("UPDATE demarches_brouillon SET reponses = %s WHERE id = %s", [inconnue, premier])
    with pytest.raises(CommandError, match=f"demarches.brouillon.reponses n° {premier}"):
        call_command("tourner_cles", "--appliquer", verbosity=0)
    assert s_ouvrent(cles[1]) == 3
    assert inconnue in bruts()


@pytest.fixture(scope="module")
def maison(tmp_path_factory, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), maison_neuve(tmp_path_factory.mktemp("cles"), port=9) as maison:
        yield maison


def test_a_killed_run_leaves_a_readable_database_and_the_next_one_finishes(maison, settings):
    """A real process, a real kill -9, the site reading between the two."""
    ancienne, nouvelle = settings.CLES_CHIFFREMENT[0], Fernet.generate_key().decode()
    with maison.dedans():
        Brouillon.objects.bulk_create(Brouillon(reponses={"numero": n}) for n in range(2000))
        avant = set(bruts())
    settings.CLES_CHIFFREMENT = [nouvelle, ancienne]
    maison.environ["CLES_CHIFFREMENT"] = f"{nouvelle},{ancienne}"
    with maison.lancer("tourner_cles", "--appliquer", "--lot", "1") as processus:
        with maison.dedans():
            attendre(lambda: set(bruts()) - avant)
        processus.send_signal(signal.SIGKILL)
        processus.wait()
    with maison.dedans():
        assert 0 < s_ouvrent(ancienne) < 2000
        assert len([b.reponses for b in Brouillon.objects.all()]) == 2000
        call_command("tourner_cles", "--appliquer", verbosity=0)
        assert (s_ouvrent(nouvelle), s_ouvrent(ancienne)) == (2000, 0)
