"""The territory's colour: what does not read is refused, shades follow, one style sheet a colour."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from commun import couleurs
from commun.models import Territoire

HEXADECIMALES = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def test_contrast_is_that_of_the_norm():
    assert couleurs.contraste("#000000", "#ffffff") == pytest.approx(21)
    assert couleurs.contraste("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("couleur", ["#e2725b", "#ffcc00", "#8a8a8a", "#ffffff"])
def test_a_colour_that_does_not_read_on_white_is_refused(couleur):
    with pytest.raises(ValidationError, match="il en faut 4,5"):
        couleurs.valider_action(couleur)


@pytest.mark.parametrize("texte", ["bleu", "#12", "#12345g", "1b4b5a", "#1b4b5a;}"])
def test_what_is_no_colour_is_refused(texte):
    with pytest.raises(ValidationError, match="comme #1b4b5a"):
        couleurs.valider_hexadecimal(texte)


@given(HEXADECIMALES)
def test_every_colour_that_is_accepted_reads_in_every_shade(couleur):
    try:
        couleurs.valider_action(couleur)
    except ValidationError:
        return
    claire, sombre = couleurs.palette(couleur)
    assert couleurs.contraste(claire["--action-falc"], couleurs.BLANC) >= 7
    assert couleurs.contraste(claire["--action"], couleurs.BLANC) >= 4.5
    assert couleurs.contraste(claire["--action"], claire["--action-pale"]) >= 3
    assert couleurs.contraste(sombre["--action"], couleurs.FOND_SOMBRE) >= 7
    assert couleurs.contraste(sombre["--action"], sombre["--sur-action"]) >= 4.5


def test_the_settings_refuse_a_pale_colour(territoire):
    territoire.couleur_action = "#ffcc00"
    with pytest.raises(ValidationError) as erreur:
        territoire.full_clean()
    assert "couleur_action" in erreur.value.message_dict


def test_the_site_s_own_colour_asks_for_no_style_sheet(accueil, client):
    assert "/theme." not in client.get("/").content.decode()


def test_the_territory_s_colour_is_a_style_sheet_kept_for_ever(accueil, client):
    Territoire.objects.update(couleur_action="#5a1b4b")
    html = client.get("/").content.decode()
    adresse = html.split('<link rel="stylesheet" href="/theme.')[1].split('"')[0]
    reponse = client.get(f"/theme.{adresse}")
    assert reponse["Content-Type"].startswith("text/css")
    assert "--action: #5a1b4b;" in reponse.content.decode()
    assert "max-age=31536000" in reponse["Cache-Control"]


def test_an_old_address_of_the_colour_is_not_kept(accueil, client):
    assert "max-age=60" in client.get("/theme.vieille.css")["Cache-Control"]
