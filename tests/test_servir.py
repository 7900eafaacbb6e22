"""The command that serves: both processes or none, and a demonstration on this computer only."""

import runpy
import signal
import socket
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from site_info.boucle_locale import AdresseOuverte, est_locale
from site_info.management.commands import servir


@pytest.fixture
def port():
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return prise.getsockname()[1]


@pytest.fixture
def signaux():
    """The command takes signals over: they are given back."""
    avant = {numero: signal.getsignal(numero) for numero in servir.SIGNAUX}
    yield
    for numero, gestionnaire in avant.items():
        signal.signal(numero, gestionnaire)


@pytest.mark.parametrize("hote", ["localhost", "127.0.0.1", "127.8.8.8", "::1", "[::1]"])
def test_an_address_of_this_computer_is_local(hote):
    assert est_locale(hote)


@pytest.mark.parametrize("hote", ["0.0.0.0", "::", "192.168.1.10", "example.org", "", "127.0.0.1.example.org"])  # noqa: S104
def test_any_other_address_is_open(hote):
    assert not est_locale(hote)


def test_a_demonstration_refuses_an_open_address(settings, port):
    settings.DEMONSTRATION = True
    with pytest.raises(CommandError, match="cet ordinateur"):
        call_command("servir", adresse="0.0.0.0", port=port)  # noqa: S104


def test_gunicorn_by_itself_refuses_it_too(settings, monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "site_info.settings.demo")
    au_demarrage = runpy.run_path(str(settings.RACINE / "gunicorn.conf.py"))["on_starting"]
    au_demarrage(SimpleNamespace(cfg=SimpleNamespace(address=[("127.0.0.1", 8000), "/run/site.sock"])))
    with pytest.raises(AdresseOuverte):
        au_demarrage(SimpleNamespace(cfg=SimpleNamespace(address=[("0.0.0.0", 8000)])))  # noqa: S104


def test_a_taken_port_is_said_before_anything_starts(port):
    with socket.create_server(("127.0.0.1", port)), pytest.raises(CommandError, match=f"PORT={port + 1}"):
        call_command("servir", port=port)


@pytest.mark.usefixtures("signaux")
def test_when_one_process_dies_the_other_is_stopped_and_the_command_fails(monkeypatch, port):
    enfants = []

    def lancer(*arguments):
        duree = 0 if "travailler" in arguments else 60
        enfants.append(subprocess.Popen([sys.executable, "-c", f"import time; time.sleep({duree})"]))
        return enfants[-1]

    monkeypatch.setattr(servir, "lancer", lancer)
    with pytest.raises(CommandError, match="Arrêt inattendu : travailleur"):
        call_command("servir", port=port)
    assert [enfant.poll() for enfant in enfants] == [-signal.SIGTERM, 0]
