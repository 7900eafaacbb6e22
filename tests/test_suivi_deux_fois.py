"""The same click twice from the page of a family: one line of the journal, one mail, one place kept."""

import datetime

import pytest
from django.utils import timezone
from post_office.models import Email

from demarches.models import Demande
from tests import fabriques
from tests.socles import socle

JOUR = datetime.timedelta(days=1)


@socle
def demande(page_demande, pitres):
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    demande.verifier_adresse()
    demande.prendre(par=pitres[2])
    Email.objects.all().delete()
    return demande


def _date(champ, jour):
    return {f"{champ}_jour": jour.day, f"{champ}_mois": jour.month, f"{champ}_annee": jour.year}


def _pause(demande):
    return "pause/", {"jusqu_au": (timezone.localdate() + 60 * JOUR).isoformat()}


def _demenagement(demande):
    zone = fabriques.ZoneSecteurFactory(commune__nom="Louviers", secteur=fabriques.RoleSecteurFactory().secteur)
    return "demenager/", {"commune": zone.commune.insee} | _date("le", timezone.localdate() + 30 * JOUR)


def _solution_en_attendant(demande):
    champs = {"mode": "assistant_maternel", "lieu": "Chez Nadia", "par": "famille", "couvre": "totalement"}
    dits = {f"enfant_0_{nom}": valeur for nom, valeur in (champs | {"attente": "oui"}).items()}
    return "trouve/", dits | _date("enfant_0_debut", timezone.localdate() + JOUR)


def _etat(demande):
    demande = Demande.objects.get(pk=demande.pk)
    suites = (demande.journal, demande.echanges, demande.solutions, Email.objects)
    return demande.version, demande.statut, [suite.count() for suite in suites]


@pytest.mark.parametrize("geste", [_pause, _demenagement, _solution_en_attendant])
def test_the_same_answer_sent_again_changes_nothing(client, demande, geste):
    avant = _etat(demande)
    page, donnees = geste(demande)
    premiere = client.post(demande.url_suivi + page, donnees)
    apres = _etat(demande)
    assert premiere.status_code == 302, premiere.text
    assert apres != avant

    for _fois in range(2):
        seconde = client.post(demande.url_suivi + page, donnees)

    assert seconde["Location"] == premiere["Location"]
    assert _etat(demande) == apres


def test_another_answer_is_written(client, demande):
    page, donnees = _pause(demande)
    client.post(demande.url_suivi + page, donnees)
    plus_tard = timezone.localdate() + 90 * JOUR

    client.post(demande.url_suivi + page, {"jusqu_au": plus_tard.isoformat()})

    assert Demande.objects.get().veille_jusqu_au == plus_tard
    assert Demande.objects.get().journal.filter(action="mettre_en_veille").count() == 2


def test_a_time_taken_twice_is_taken_and_told_once(client, demande):
    creneau = fabriques.CreneauFactory(
        relais=demande.secteur.relais, agent=demande.referent, debut=timezone.now() + 3 * JOUR
    )
    demande.proposer_rendez_vous(par=demande.referent, motif="premier")
    Email.objects.all().delete()
    adresse = demande.url_suivi + "rendez-vous/"
    client.post(adresse, {"creneau": creneau.pk})
    apres, rendez_vous = _etat(demande), demande.rendez_vous.get()
    assert rendez_vous.creneau == creneau

    client.post(adresse, {"creneau": creneau.pk})

    assert _etat(demande) == apres
    assert demande.rendez_vous.get().creneau == creneau
