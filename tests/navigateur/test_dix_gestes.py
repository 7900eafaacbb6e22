"""The ten most common acts of a référent take two clicks at most, from the list or from the file.

With CAPTURES=docs/images, the screens are written there for the manual.
"""

import datetime
import os
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests import fabriques
from tests.navigateur.test_bureau import connecter

JOUR = datetime.timedelta(days=1)
CLICS_AU_PLUS = 2


class Main:
    """The hand of a référent: what it clicks is counted, what it types is not."""

    def __init__(self, page):
        self.page, self.clics = page, 0

    def ouvrir(self, adresse):
        self.page.goto(adresse)
        self.clics = 0

    def cliquer(self, role, nom, exact=True):
        self.clics += 1
        self.page.get_by_role("main").get_by_role(role, name=nom, exact=exact).first.click()

    def montrer(self, nom):
        if dossier := os.environ.get("CAPTURES"):
            self.page.screenshot(path=Path(dossier) / f"{nom}.png")


@pytest.fixture
def scene(page, site):
    """Three requests and what surrounds them, under the eyes of the titulaire of Pîtres."""
    secteur, agent = site.demande.secteur, site.agent
    commun = {"secteur": secteur, "referent": agent, "commune_residence": site.commune}
    fabriques.RoleSecteurFactory(secteur=secteur)
    nouvelle = fabriques.DemandeFactory(**commun)
    suivie = fabriques.DemandeFactory(**commun, en_cours=True)
    debut = timezone.now() + 7 * JOUR
    fabriques.CreneauFactory(relais=secteur.relais, agent=agent, debut=debut)
    suivie.taches.create(agent=agent, texte="Rappeler la crèche", pour_le=timezone.localdate())
    return Main(connecter(page, agent)), nouvelle, suivie


def test_the_ten_acts_take_two_clicks_at_most(scene):
    main, nouvelle, suivie = scene
    clics = {nom: _compter(main, geste, nouvelle, suivie) for nom, geste in GESTES.items()}
    assert len(clics) == 10
    assert {nom: nombre for nom, nombre in clics.items() if not 0 < nombre <= CLICS_AU_PLUS} == {}


def _compter(main, geste, nouvelle, suivie):
    main.clics = 0
    geste(main, nouvelle, suivie)
    return main.clics


def _prendre(main, nouvelle, _suivie):
    main.ouvrir(reverse("demandes"))
    main.montrer("gestes-liste")
    main.cliquer("button", f"Prendre {nouvelle.reference}")
    expect(main.page.get_by_text("Vous suivez maintenant cette demande.")).to_be_visible()


def _noter(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.page.get_by_label("Résumé (facultatif)").fill("Rappeler jeudi")
    main.montrer("gestes-dossier")
    main.cliquer("button", "Enregistrer l’échange")
    expect(main.page.get_by_text("L’échange est noté.")).to_be_visible()


def _lire_le_courriel(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.page.get_by_label("Résumé (facultatif)").fill("Apportez le carnet de santé")
    main.page.get_by_label("Montrer ce résumé à la famille").check()
    main.cliquer("button", "Voir le courriel d’abord")
    expect(main.page.get_by_text("Ce que la famille va recevoir")).to_be_visible()
    main.montrer("gestes-courriel")


def _demander(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.cliquer("link", "Poser une question à la famille")
    main.page.get_by_label("Votre question").fill("Quels jours travaillez-vous ?")
    main.cliquer("button", "Envoyer la question")
    expect(main.page.get_by_text("La question est envoyée.")).to_be_visible()


def _repondre(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.cliquer("link", "Noter la réponse de la famille")
    main.page.get_by_label("Ce que la famille a répondu").fill("Le lundi")
    main.cliquer("button", "Enregistrer la réponse")
    expect(main.page.get_by_text("La réponse est notée.")).to_be_visible()


def _rendez_vous(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.cliquer("link", "Rendez-vous")
    main.montrer("gestes-rendez-vous")
    main.cliquer("button", "Proposer ou prendre")
    expect(main.page.get_by_text("Le rendez-vous est proposé à la famille.")).to_be_visible()


def _finir_une_tache(main, _nouvelle, suivie):
    main.ouvrir(reverse("taches"))
    main.montrer("gestes-taches")
    main.cliquer("button", f"Faite : Rappeler la crèche, {suivie.reference}")
    expect(main.page.get_by_text("Rien à faire pour le moment.")).to_be_visible()


def _noter_une_tache(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.clics += 1
    main.page.get_by_text("Noter une tâche").click()
    main.page.get_by_label("À faire").fill("Relire le contrat")
    main.cliquer("button", "Noter cette tâche")
    expect(main.page.get_by_text("La tâche est notée.")).to_be_visible()


def _imprimer(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.cliquer("link", "Imprimer")
    expect(main.page.get_by_text("Document confidentiel")).to_be_visible()


def _mettre_en_pause(main, _nouvelle, suivie):
    main.ouvrir(suivie.get_absolute_url())
    main.cliquer("link", "Mettre en pause")
    main.page.get_by_label("Reprendre la recherche le").fill(f"{timezone.localdate() + 30 * JOUR}")
    main.cliquer("button", "Mettre en pause")
    expect(main.page.get_by_text("La demande est en pause.")).to_be_visible()


GESTES = {
    "prendre une demande": _prendre,
    "noter un échange": _noter,
    "lire un courriel avant qu’il parte": _lire_le_courriel,
    "poser une question": _demander,
    "noter une réponse": _repondre,
    "proposer un rendez-vous": _rendez_vous,
    "finir une tâche": _finir_une_tache,
    "noter une tâche": _noter_une_tache,
    "imprimer un dossier": _imprimer,
    "mettre en pause": _mettre_en_pause,
}
