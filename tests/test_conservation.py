"""When a thing has had its time, and what a night may take."""

import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from post_office.models import Email

from demarches import conservation
from demarches.models import Demande, Question, SituationSensible
from demarches.transitions import Statut
from tests import fabriques

JOUR = datetime.timedelta(days=1)


def il_y_a(jours):
    return timezone.now() - jours * JOUR


def close(secteur, depuis, contact=None, **champs):
    """A request closed `depuis` days ago, whose last contact was `contact` days ago."""
    return fabriques.DemandeFactory(
        secteur=secteur, close=True, close_le=il_y_a(depuis), soumise_le=il_y_a(contact or depuis), **champs
    )


@pytest.mark.parametrize(
    ("depuis", "contact", "reste"),
    [
        (0, 10, 365),
        (300, 300, 65),
        (365, 400, 0),
        (100, 700, 30),  # 24 months after the last contact come before
        (100, 900, -70),
        (5, 900, 25),  # never within the thirty days that follow the closure
    ],
)
def test_a_closed_request_is_kept_a_year_and_two_after_the_last_contact_at_most(pitres, depuis, contact, reste):
    demande = close(pitres[1], depuis, contact)
    assert conservation.marquer() == 1
    demande.refresh_from_db()
    attendu = timezone.localdate() + reste * JOUR
    assert abs(demande.eliminable_le - attendu) <= JOUR  # the hour changes in between
    assert conservation.marquer() == 0


def test_a_contact_counts_whoever_made_it(pitres):
    parlee, ecrite = close(pitres[1], 40, 900), close(pitres[1], 40, 900)
    parlee.echanges.create(moyen="telephone", abouti=True, par=pitres[2], le=il_y_a(50))
    parlee.echanges.create(moyen="telephone", abouti=False, par=pitres[2], le=il_y_a(40))
    ecrite.journal.create(role="F", action="retirer", le=il_y_a(40))
    conservation.marquer()
    assert set(Demande.objects.values_list("eliminable_le", flat=True)) == {timezone.localdate(il_y_a(40 - 365))}


def test_what_is_open_or_rejected_has_no_day(pitres):
    fabriques.DemandeFactory(secteur=pitres[1], soumise_le=il_y_a(2000))
    close(pitres[1], 10, motif_cloture="indesirable")
    assert conservation.marquer() == 0


def test_an_open_request_without_contact_is_told_not_erased(pitres):
    vieille = fabriques.DemandeFactory(secteur=pitres[1], soumise_le=il_y_a(731))
    vue = fabriques.DemandeFactory(secteur=pitres[1], soumise_le=il_y_a(731))
    vue.echanges.create(moyen="telephone", par=pitres[2], le=il_y_a(3))
    fabriques.DemandeFactory(secteur=pitres[1])
    assert conservation.sans_contact() == [vieille]
    conservation.purger()
    assert Demande.objects.count() == 3


def test_sensitive_boxes_go_thirty_days_after_the_closure(pitres):
    for jours, statut in ((29, "close"), (31, "close"), (31, "nouvelle")):
        demande = close(pitres[1], jours) if statut == "close" else fabriques.DemandeFactory(secteur=pitres[1])
        SituationSensible.objects.create(demande=demande, cases=["parent_seul"], consentement_le=il_y_a(40))
    assert conservation.executer(conservation.SITUATIONS).effaces == 1
    assert Demande.objects.count() == 3
    assert [s.demande.statut for s in SituationSensible.objects.order_by("pk")] == ["close", "nouvelle"]


def dues(secteur, nombre, jours=400):
    return [close(secteur, jours) for _n in range(nombre)]


def test_the_night_erases_what_is_due_and_keeps_the_rest(pitres):
    dues(pitres[1], 2)
    reste = close(pitres[1], 10)
    dit = conservation.purger()
    assert "Demandes closes : 2 à effacer, 2 effacés" in dit.replace("\u00a0", " ")
    assert Demande.objects.get() == reste
    assert not Email.objects.filter(subject__startswith="Conservation").exists()


@pytest.mark.parametrize(
    ("plafond", "pourcent", "nombre", "part"),
    [(3, 100, 4, 3), (500, 20, 24, 20), (500, 90, 21, None), (500, 20, 20, None)],
)
def test_a_night_that_would_take_too_much_takes_nothing_and_says_so(pitres, settings, plafond, pourcent, nombre, part):
    """Too many, or too large a share; under twenty a share says nothing."""
    settings.PLAFOND_EFFACEMENTS, settings.PLAFOND_EFFACEMENTS_POURCENT = plafond, pourcent
    fabriques.UtilisateurFactory(groupes=["Coordination"], email="coordination@exemple.fr")
    dues(pitres[1], nombre)
    Demande.objects.update(eliminable_le=timezone.localdate())
    if part is None:
        fabriques.DemandeFactory.create_batch(3, secteur=pitres[1])
    conservation.purger()
    if part is None:
        assert not Demande.objects.filter(statut=Statut.CLOSE).exists()
        return
    assert Demande.objects.count() == nombre
    courriel = Email.objects.get(to=["coordination@exemple.fr"])
    assert f"{nombre} d’un coup, plus que la limite de {part}" in courriel.message
    assert "Nour" not in courriel.message


def test_one_file_that_cannot_be_erased_does_not_keep_the_others(pitres, monkeypatch):
    malade, *_autres = dues(pitres[1], 3)
    anonymiser = Demande.anonymiser

    def tomber(demande, **options):
        if demande.pk == malade.pk:
            raise ZeroDivisionError
        return anonymiser(demande, **options)

    monkeypatch.setattr(Demande, "anonymiser", tomber)
    conservation.marquer()
    bilan = conservation.executer(conservation.DEMANDES)
    assert (bilan.effaces, bilan.echecs) == (2, 1)
    assert Demande.objects.get() == malade


def commander(*options):
    sortie = StringIO()
    try:
        call_command("purger", *options, stdout=sortie)
    except CommandError as refus:
        sortie.write(f"refus : {refus}")
    return sortie.getvalue().replace("\u00a0", " ")


def test_the_dry_run_says_what_would_go_and_erases_nothing(pitres):
    dues(pitres[1], 2)
    question = fabriques.QuestionFactory(relais=pitres[1].relais)
    Question.objects.filter(pk=question.pk).update(dernier_mouvement_le=il_y_a(400))
    dit = commander()
    assert "Demandes closes : 2 à effacer, 0 effacés" in dit
    assert "Questions privées : 1 à effacer, 0 effacés" in dit
    assert (Demande.objects.count(), Question.objects.count()) == (2, 1)
    dit = commander("--appliquer")
    assert "Demandes closes : 2 à effacer, 2 effacés" in dit
    assert (Demande.objects.count(), Question.objects.count()) == (0, 0)


def test_a_person_who_has_looked_lifts_the_limit(pitres, settings):
    settings.PLAFOND_EFFACEMENTS = 1
    dues(pitres[1], 3)
    dit = commander("--appliquer")
    assert "plus que la limite de 1" in dit
    assert "refus" in dit
    assert Demande.objects.count() == 3
    assert "3 effacés" in commander("--appliquer", "--plafond", "3")
