"""What a machine is not given to translate, and which pages it is not given at all."""

import json

import pytest
from wagtail.models import Locale

from commun.atelier.lisibilite import refus
from commun.atelier.termes import Protecteur, est_tout_protege, rendre
from tests import fabriques
from tests.petit_site.corps import flux


@pytest.fixture
def turc(territoire):
    fabriques.StructureFactory(nom="Les Petits Pas & Cie")
    fabriques.CommuneFactory(pitres=True)
    fabriques.TermeFactory(terme="Crip", sigle=True, developpe="cellule de recueil")
    terme = fabriques.TermeFactory(terme="crèche", variantes="crèches")
    fabriques.TermeFactory(terme="contrat", variantes="contrats")
    turc = Locale.objects.create(language_code="tr")
    traduit = terme.copy_for_translation(turc)
    traduit.terme = "kreş"
    traduit.save()
    return turc


@pytest.mark.parametrize(
    ("phrase", "envoyee", "rendue"),
    [
        ("Voyez monenfant.fr.", "Voyez <code>x0</code>.", "Voyez monenfant.fr."),
        ("La Caf verse le CMG.", "La <code>x0</code> verse le <code>x1</code>.", "La Caf verse le CMG."),
        ("Appelez le 02 99 00 00 00.", "Appelez le <code>x0</code>.", "Appelez le 02 99 00 00 00."),
        ("Faites le 119.", "Faites le <code>x0</code>.", "Faites le 119."),
        ("Écrivez à rpe@exemple.fr.", "Écrivez à <code>x0</code>.", "Écrivez à rpe@exemple.fr."),
        ("Dès [[= 2 × a.b]].", "Dès <code>x0</code>.", "Dès [[= 2 × a.b]]."),
        ("À Pîtres, pas ailleurs.", "À <code>x0</code>, pas ailleurs.", "À Pîtres, pas ailleurs."),
        ("Les Petits Pas &amp; Cie ouvre.", "<code>x0</code> ouvre.", "Les Petits Pas &amp; Cie ouvre."),
        ("La Crip écoute.", "La <code>x0</code> écoute.", "La Crip écoute."),
        ("Crèche ouverte.", "<code>x0</code> ouverte.", "kreş ouverte."),
        ("Un contrat clair.", "Un contrat clair.", "Un contrat clair."),
        ('Le <a id="a1">contrat</a>.', 'Le <a id="a1"><code>x0</code></a>.', 'Le <a id="a1">contrat</a>.'),
        ("Un décaféiné.", "Un décaféiné.", "Un décaféiné."),
    ],
)
def test_names_and_figures_are_out_of_sight_and_come_back(turc, phrase, envoyee, rendue):
    texte, valeurs = Protecteur.vers(turc).proteger(phrase)
    assert texte == envoyee
    assert rendre(texte, valeurs) == rendue


@pytest.mark.parametrize("texte", ["a", "<code>x0</code>", "<code>x0</code><code>x1</code><code>x1</code>"])
def test_a_mark_lost_or_said_twice_is_no_translation(texte):
    assert rendre(texte, ["Caf", "CMG"]) is None


def test_marks_may_change_places():
    assert rendre("<code>x1</code>, <code> x0 </code>", ["Caf", "CMG"]) == "CMG, Caf"


def test_a_sentence_of_names_alone_needs_no_machine(turc):
    texte, _valeurs = Protecteur.vers(turc).proteger("Caf : [[territoire.telephone]]")
    assert est_tout_protege(texte)
    assert not est_tout_protege("La <code>x0</code>")


def ordinaire(accueil, texte):
    return fabriques.PageOrdinaireFactory(
        parent=accueil, title="Aides", corps=json.dumps(flux(("texte", f"<p>{texte}</p>")))
    )


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("Vous payez peu. La Caf vous aide.", ""),
        ("Vous payez 12 € par jour.", "1\u00a0montant, téléphone ou horaire à la main"),
        ("Vous payez 12 €. Appelez le 02 32 00 00 00.", "2\u00a0montants, téléphones ou horaires à la main"),
        ("mot " * 41 + ".", "une phrase de 41\u00a0mots"),
        (" ".join(["mot " * 25 + "."] * 3), "mots en moyenne"),
    ],
)
def test_a_page_hard_to_read_is_not_given_to_a_machine(accueil, texte, raison):
    dit = refus(ordinaire(accueil, texte))
    assert raison in dit
    assert bool(dit) == bool(raison)


def test_only_french_pages_are_given_to_a_machine(accueil):
    assert "seules les pages" in refus(fabriques.TermeFactory())
    arabe = Locale.objects.create(language_code="ar")
    accueil.copy_for_translation(arabe)
    traduite = ordinaire(accueil, "Bonjour à vous.").copy_for_translation(arabe)
    assert "seules les pages" in refus(traduite)
