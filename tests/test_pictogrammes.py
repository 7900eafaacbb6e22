"""The catalogue of drawings: whole, browsable, the same everywhere."""

import json
import re

import pytest
from django.urls import reverse

from commun.blocs_falc import PictogrammeBlock
from commun.pictogrammes import (
    DOSSIER,
    ChoixPictogramme,
    PictogrammeInconnu,
    catalogue,
    concepts,
    par_categorie,
    trouver,
)
from commun.templatetags.pictogrammes import MODES
from commun.vocabulaire import MODES as MODES_ACCUEIL
from tests.fabriques import UtilisateurFactory

DESSINS = sorted(catalogue().values())
AJOUTES = [dessin for dessin in DESSINS if dessin.fichier.startswith("ajouts/")]


def test_every_file_has_its_concept_and_every_concept_its_file():
    fichiers = {str(chemin.relative_to(DOSSIER)) for chemin in DOSSIER.rglob("*.svg")}

    assert fichiers == {dessin.fichier for dessin in DESSINS}


def test_no_name_and_no_concept_is_said_twice():
    entrees = json.loads((DOSSIER / "index.json").read_text())

    assert len(catalogue()) == len(entrees)
    assert len({entree["concept"] for entree in entrees}) == len(entrees)


def test_categories_do_not_come_back():
    categories = [categorie for categorie, _dessins in par_categorie()]

    assert len(categories) == len(set(categories))
    assert sum(len(dessins) for _categorie, dessins in par_categorie()) == len(catalogue())


def test_drawings_of_others_keep_their_code_and_their_licence_and_ours_have_their_own():
    codes = {entree["fichier"] for entree in json.loads((DOSSIER / "index.json").read_text()) if "code" in entree}

    assert codes == {dessin.fichier for dessin in DESSINS} - {dessin.fichier for dessin in AJOUTES}
    assert "OpenMoji" in (DOSSIER / "LICENSE.md").read_text()
    assert "CC BY-SA 4.0" in (DOSSIER / "ajouts" / "LICENSE.md").read_text()


@pytest.mark.parametrize("dessin", AJOUTES, ids=lambda dessin: dessin.nom)
def test_an_added_drawing_is_in_the_style(dessin):
    svg = (DOSSIER / dessin.fichier).read_text()
    palette = set(re.findall(r"#[0-9a-f]{3,6}\b", (DOSSIER / "ajouts" / "LICENSE.md").read_text())) | {"#000"}

    assert 'viewBox="0 0 72 72"' in svg
    assert set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', svg)) <= palette
    assert not re.search(r"<(?:text|image|style|script)|\son\w+=|href=", svg)


def test_every_kind_of_care_has_a_drawing_of_the_catalogue():
    assert set(MODES.values()) <= set(catalogue())
    assert set(MODES) <= {code for code, *_ in MODES_ACCUEIL}


@pytest.mark.parametrize("nom", ["licorne", "../base", "ajouts/poussette", ""])
def test_an_unknown_name_fails_loudly(nom):
    with pytest.raises(PictogrammeInconnu):
        trouver(nom)


@pytest.mark.parametrize("mot", ["creche", "Crèche", "MICRO crèche", "d’accueil creche"])
def test_an_idea_is_found_without_its_accents(mot):
    noms = [dessin.nom for _categorie, dessins in par_categorie(mot) for dessin in dessins]

    assert "micro-creche" in noms
    assert "poussette" not in noms


def test_choices_are_grouped_by_category():
    _categorie, choix = next(groupe for groupe in concepts() if groupe[0] == "Vie de l’enfant")

    assert ("poussette", "poussette") in choix


def test_the_list_carries_the_address_of_each_drawing():
    html = ChoixPictogramme(choices=[("", "---"), *concepts()]).render("picto", "poussette")

    assert '<optgroup label="Modes d’accueil">' in html
    assert '<option value="poussette" selected data-dessin="/static/pictogrammes/ajouts/poussette.svg">' in html
    assert '<option value="">' in html


def test_the_block_of_an_easy_page_takes_a_drawing_of_the_catalogue_only():
    bloc = PictogrammeBlock()

    assert bloc.clean("poussette") == "poussette"
    with pytest.raises(Exception, match="licorne"):
        bloc.clean("licorne")


@pytest.fixture
def redactrice(client):
    client.force_login(UtilisateurFactory(is_superuser=True))
    return client


def test_editors_look_through_the_catalogue(redactrice):
    html = redactrice.get(reverse("pictogrammes")).text

    assert html.count('<svg class="picto"') == len(catalogue())
    assert "Modes d’accueil" in html


def test_editors_search_the_catalogue(redactrice):
    html = redactrice.get(reverse("pictogrammes"), {"q": "poussette"}).text

    assert html.count('<svg class="picto"') == 1
    assert "Aucun pictogramme" in redactrice.get(reverse("pictogrammes"), {"q": "licorne"}).text


def test_the_catalogue_is_in_the_help_menu(redactrice):
    assert reverse("pictogrammes") in redactrice.get("/admin/").text


def test_visitors_do_not_see_the_catalogue(client):
    assert client.get(reverse("pictogrammes")).status_code == 302
