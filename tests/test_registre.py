"""The register of erasures: a file that only grows, and what a restored database holds again goes again."""

import datetime
from io import StringIO
from uuid import uuid4

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from post_office.models import Email

from demarches import conservation, registre, rejeu
from demarches.models import Demande, Journal, Question, Sceau
from tests import fabriques


def test_lines_are_chained_and_say_nothing_of_what_was_erased():
    uuids = [uuid4() for _n in range(3)]
    for uuid in uuids:
        registre.inscrire("demande", uuid)
    lignes = registre.lire()
    assert [ligne.rang for ligne in lignes] == [1, 2, 3]
    assert [ligne.empreinte for ligne in lignes] == [registre.empreinte("demande", uuid) for uuid in uuids]
    texte = registre.chemin().read_text()
    assert not any(str(uuid) in texte or uuid.hex in texte for uuid in uuids)
    assert registre.chemin().stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "abimer",
    [
        lambda lignes: [lignes[0], lignes[2]],
        lambda lignes: lignes[1:],
        lambda lignes: [lignes[1], lignes[0], lignes[2]],
        lambda lignes: [lignes[0], lignes[1].replace("demande", "question"), lignes[2]],
        lambda lignes: [lignes[0], "{", lignes[2]],
        lambda lignes: [lignes[0], lignes[0], *lignes[1:]],
    ],
)
def test_a_line_changed_moved_or_taken_away_is_seen(abimer):
    for _n in range(3):
        registre.inscrire("demande", uuid4())
    lignes = registre.chemin().read_text().splitlines()
    registre.chemin().write_text("\n".join(abimer(lignes)) + "\n")
    with pytest.raises(registre.RegistreAbime):
        registre.lire()


def test_lines_taken_from_the_end_are_seen_by_the_backup_that_counted_them():
    registre.inscrire("demande", uuid4())
    avant = registre.resume()
    assert registre.contient(avant)
    registre.inscrire("demande", uuid4())
    apres = registre.resume()
    assert registre.contient(avant)
    assert registre.contient(apres)
    premiere = registre.chemin().read_text().splitlines(keepends=True)[0]
    registre.chemin().write_text(premiere)
    assert not registre.contient(apres)
    registre.chemin().unlink()
    assert not registre.contient(avant)
    assert registre.contient({"nombre": 0, "chaine": registre.DEBUT})


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(coupure=st.integers(min_value=1, max_value=400))
def test_a_line_cut_by_a_crash_is_taken_away_by_the_next(coupure):
    registre.chemin().unlink(missing_ok=True)
    for _n in range(2):
        registre.inscrire("demande", uuid4())
    octets = registre.chemin().read_bytes()
    garde = octets[: max(len(octets) - coupure, 0)]
    registre.chemin().write_bytes(garde)
    registre.inscrire("question", uuid4())
    lignes = registre.lire()
    assert len(lignes) == garde.count(b"\n") + 1
    assert lignes[-1].quoi == "question"


# After a restoration


@pytest.fixture
def revenue(pitres):
    """A request erased, then brought back by a restoration as it was in the backup, open."""
    demande = fabriques.DemandeFactory(secteur=pitres[1], contact__email="nour@exemple.org")
    Demande.objects.filter(pk=demande.pk).update(dernier_mouvement_le=timezone.now() - datetime.timedelta(days=3))
    registre.inscrire("demande", demande.uuid)
    return demande


def test_what_came_back_is_erased_again_even_if_it_was_open_and_nobody_is_written_to(revenue):
    fabriques.DemandeFactory()
    assert rejeu.rejouer(appliquer=False).demandes == 1
    assert Demande.objects.count() == 2
    assert rejeu.rejouer(appliquer=True).demandes == 1
    assert not Demande.objects.filter(pk=revenue.pk).exists()
    assert Demande.objects.count() == 1
    assert not Email.objects.exists()
    assert rejeu.rejouer(appliquer=True).demandes == 0


def test_what_moved_in_the_second_of_its_erasure_is_erased_again(pitres):
    with time_machine.travel(
        datetime.datetime(2026, 5, 4, 9, 0, 0, 250_000, tzinfo=datetime.UTC), tick=False
    ) as horloge:
        demande = fabriques.DemandeFactory(secteur=pitres[1])
        horloge.shift(datetime.timedelta(milliseconds=500))
        registre.inscrire("demande", demande.uuid)
    assert rejeu.rejouer(appliquer=True).demandes == 1


def test_a_question_comes_back_no_more_than_a_request(pitres):
    question = fabriques.QuestionFactory(relais=pitres[1].relais)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=400)):
        assert conservation.executer(conservation.QUESTIONS).effaces == 1
    Question.objects.bulk_create([question])
    assert rejeu.rejouer(appliquer=True).questions == 1
    assert not Question.objects.exists()


def test_a_request_that_lived_on_after_its_line_is_let_alone_and_told(revenue):
    """The machine stopped between the line and the commit: the erasure never was."""
    Demande.objects.filter(pk=revenue.pk).update(dernier_mouvement_le=timezone.now() + datetime.timedelta(hours=1))
    sortie = StringIO()
    call_command("rejouer_effacements", "--appliquer", stdout=sortie)
    assert revenue.reference in sortie.getvalue()
    assert Demande.objects.filter(pk=revenue.pk).exists()


def test_another_register_may_be_named_and_must_be_there(revenue, tmp_path):
    ailleurs = tmp_path / "copie.jsonl"
    registre.chemin().rename(ailleurs)
    call_command("rejouer_effacements", "--appliquer", stdout=StringIO())
    assert Demande.objects.exists()
    with pytest.raises(CommandError, match="pas de registre"):
        call_command("rejouer_effacements", registre=tmp_path / "rien")
    call_command("rejouer_effacements", "--appliquer", "--registre", str(ailleurs), stdout=StringIO())
    assert not Demande.objects.exists()


# The journal, sealed by month


@pytest.fixture
def scelle(pitres):
    """Four months of journal, three of them sealed: two lines, none, one; the fourth is not over."""
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    for mois, jour in ((1, 5), (1, 31), (3, 9), (4, 1)):
        le = datetime.datetime(2026, mois, jour, 12, tzinfo=datetime.UTC)
        demande.journal.create(role="F", action="retirer", objet={"é": [1, 2]}, le=le)
    assert Sceau.objects.poser(datetime.datetime(2026, 4, 3, tzinfo=datetime.UTC)) == 3
    return demande


def verifier():
    sortie = StringIO()
    call_command("verifier_journal", stdout=sortie)
    return sortie.getvalue()


def test_each_month_that_is_over_is_sealed_once(scelle):
    assert list(Sceau.objects.values_list("mois__month", "nombre")) == [(1, 2), (2, 0), (3, 1)]
    assert Sceau.objects.poser(datetime.datetime(2026, 4, 3, tzinfo=datetime.UTC)) == 0
    assert Sceau.objects.poser(datetime.datetime(2026, 5, 2, tzinfo=datetime.UTC)) == 0  # May has hardly begun
    assert Sceau.objects.poser(datetime.datetime(2026, 5, 3, tzinfo=datetime.UTC)) == 1
    assert "4 mois scellés" in verifier()


def _toutes():
    from django.db.models import QuerySet

    return QuerySet(Journal)


@pytest.mark.parametrize(
    ("fausser", "dit"),
    [
        (lambda d: _toutes().filter(le__day=31).update(motif="autre"), "01/2026 : une ligne"),
        (lambda d: _toutes().filter(le__day=31).update(acteur=fabriques.UtilisateurFactory()), "01/2026 : une ligne"),
        (lambda d: _toutes().filter(le__day=31).delete(), "01/2026 : 1 lignes, 2"),
        (lambda d: d.journal.create(role="F", action="x", le=d.journal.last().le.replace(month=2)), "02/2026 : 1"),
        (lambda d: Sceau.objects.filter(mois__month=2).delete(), "il manque le sceau de 02/2026"),
        (lambda d: Sceau.objects.filter(mois__month=2).update(empreinte="0" * 64), "ne suit pas"),
        (lambda d: Sceau.objects.filter(mois__month=1).update(purge_le=timezone.now()), "d’un mois effacé"),
        (lambda d: registre.chemin().unlink(), "pas dans le registre"),
    ],
)
def test_what_was_changed_after_the_seal_is_seen(scelle, fausser, dit):
    assert "3 mois scellés" in verifier()
    fausser(scelle)
    with pytest.raises(CommandError) as refus:
        verifier()
    assert dit in str(refus.value).replace("\u00a0", " ")


def test_whole_sealed_months_go_and_their_digests_stay(scelle):
    assert Sceau.objects.purger(2, datetime.date(2026, 4, 20)) == 2
    assert Journal.objects.count() == 2
    assert Sceau.objects.filter(purge_le__isnull=False).count() == 1
    assert "3 mois scellés" in verifier()
    # April is not sealed: it never goes.
    assert Sceau.objects.purger(0, datetime.date(2027, 1, 1)) == 1
    assert Journal.objects.count() == 1
    assert "3 mois scellés" in verifier()
