"""The place of the voice and of the recording on a page."""

from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string

GABARIT = "composants/ecouter.html"


@pytest.fixture
def enregistrement():
    return SimpleNamespace(url="/documents/3/la-creche.mp3", file_extension="mp3", get_file_size=lambda: 2_100_000)


def test_a_recording_is_played_and_taken_away(enregistrement):
    html = render_to_string(GABARIT, {"page": SimpleNamespace(audio=enregistrement)})

    assert '<audio controls preload="none" src="/documents/3/la-creche.mp3">' in html
    assert '<a href="/documents/3/la-creche.mp3" download>Télécharger le son (MP3, 2,0\xa0Mio)</a>' in html


@pytest.mark.parametrize("page", [SimpleNamespace(audio=None), SimpleNamespace()], ids=["empty", "another page type"])
def test_without_a_recording_there_is_the_voice_alone(page):
    html = render_to_string(GABARIT, {"page": page})

    assert "<lecture-vocale hidden" in html
    assert "<audio" not in html


def test_pages_may_play_what_the_site_serves(accueil, client):
    assert "media-src 'self'" in client.get("/")["Content-Security-Policy"]
