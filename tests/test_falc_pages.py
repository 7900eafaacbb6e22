"""The checker on the pages of the site, and from the command line."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from commun.falc import empreinte
from commun.falc.corps import parties_du_corps
from commun.falc.pages import verifier_page
from commun.models import AlerteEcartee, PageFalc
from tests.fabriques import PageFalcFactory
from tests.fabriques.commun import TermeFactory

pytestmark = pytest.mark.django_db


def ligne(html, pictogramme=""):
    return ("ligne", {"pictogramme": pictogramme, "texte": html})


def page_falc(*blocs, **champs):
    return PageFalcFactory.build(corps=list(blocs), **champs)


def test_a_page_is_cut_in_parts_lines_and_sentences():
    parties = parties_du_corps(
        page_falc(
            ligne("<p>Vous venez.</p>"),
            ("titre", "Combien ?"),
            ligne(
                '<p>Vous payez [[am.prix]] par <b>jour</b>.<br/>La <a linktype="terme" id="3">PSU</a> aide&nbsp;!</p>',
                "euro",
            ),
        ).corps
    )

    assert [(p.titre, [(li.phrases, li.pictogramme, li.termes) for li in p.lignes]) for p in parties] == [
        ("", [(("Vous venez.",), False, frozenset())]),
        ("Combien ?", [(("Vous payez 1 par jour.", "La PSU aide !"), True, frozenset({"PSU"}))]),
    ]


def codes(falc):
    rapport = verifier_page(falc)
    return [regle["code"] for phrase in rapport["phrases"] for regle in phrase["regles"]] + [
        alarme["code"] for alarme in rapport["page"]
    ]


def test_a_page_not_read_again_waits_for_its_logo():
    assert codes(page_falc(ligne("<p>Vous venez.</p>"))) == ["F50"]
    assert codes(page_falc(ligne("<p>Vous venez.</p>"), relue=True)) == []


def test_the_introduction_is_read_too():
    assert "F20" in codes(page_falc(ligne("<p>Vous venez.</p>"), introduction="La place est donnée."))


def test_the_glossary_explains_its_terms_and_their_variants():
    TermeFactory(terme="RPE", developpe="relais petite enfance", variantes="dérogation, autre")

    assert codes(page_falc(ligne("<p>Le RPE vous donne une dérogation.</p>"), relue=True)) == []


def test_a_false_alarm_set_aside_is_not_told_again():
    texte = "La place est donnée à votre enfant."
    AlerteEcartee.objects.create(empreinte=empreinte("F20", texte), code="F20", texte=texte)

    assert codes(page_falc(ligne(f"<p>{texte}</p>"), relue=True)) == []


def test_a_page_costs_two_queries(django_assert_num_queries):
    pages = [page_falc(*[ligne("<p>Vous venez au RPE.</p>")] * n) for n in (1, 5)]

    for brouillon in pages:
        with django_assert_num_queries(2):
            verifier_page(brouillon)


@pytest.fixture
def commande(monkeypatch):
    def _commande(*arguments, entree=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(entree))
        sortie = io.StringIO()
        call_command("verifier_falc", *arguments, stdout=sortie)
        return sortie.getvalue()

    return _commande


def test_the_command_reads_one_sentence_a_line_and_answers_in_json(commande):
    rapport = json.loads(commande("--texte", "-", "--json", entree="Vous ne payez pas.\n\nVous venez.\n"))

    assert [phrase["texte"] for phrase in rapport["phrases"]] == ["Vous ne payez pas.", "Vous venez."]
    assert rapport["phrases"][0]["phenomenes"] == ["negation"]


def test_the_command_speaks_to_people(commande):
    assert commande("--texte", "-", entree="Le RPE est là.\n").splitlines() == [
        "Le RPE est là.",
        "  F10 erreur : Le sigle RPE n’est pas expliqué. Liez-le au lexique.",
        "Toute la page",
        "  F27 conseil : Parlez au lecteur.",
        "phrases : 1, mots : 4, erreurs : 1, avertissements : 0, conseils : 1",
    ]


def test_the_command_fails_on_an_error_only_when_asked(commande):
    commande("--texte", "-", entree="Le RPE est là.\n")

    with pytest.raises(CommandError, match="erreurs : 1"):
        commande("--texte", "-", "--strict", entree="Le RPE est là.\n")


def test_the_command_reads_a_page(commande, accueil):
    falc = PageFalcFactory(parent=accueil, corps=[ligne("<p>La place est donnée.</p>")])

    rapport = json.loads(commande("--page", str(falc.pk), "--json"))

    assert rapport["phrases"][0]["phenomenes"] == ["passif"]


def test_the_command_says_that_a_page_is_unknown(commande):
    assert not PageFalc.objects.filter(pk=999_999).exists()

    with pytest.raises(CommandError, match="999999"):
        commande("--page", "999999")
