"""The settings of production and of the demonstration, each in a process of its own."""

import pytest

from tests.pannes import Maison


@pytest.fixture
def maison(tmp_path):
    return Maison(tmp_path, f"sqlite:///{tmp_path / 'base.sqlite3'}", 25)


def test_production_settings_pass_the_deployment_check(maison):
    maison.commander("check", "--deploy", "--fail-level", "WARNING")


@pytest.mark.parametrize("nom", ["SECRET_KEY", "CLES_CHIFFREMENT", "ALLOWED_HOSTS", "ADRESSE_PUBLIQUE"])
def test_production_refuses_to_start_without_what_only_its_owner_knows(maison, nom):
    del maison.environ[nom]

    with pytest.raises(AssertionError, match=nom):
        maison.commander("check")


def test_the_demonstration_answers_on_this_computer_only(maison):
    maison.environ |= {"DJANGO_SETTINGS_MODULE": "site_info.settings.demo", "ALLOWED_HOSTS": "*"}
    code = (
        "from django.test import Client\n"
        "c = Client()\n"
        "print(*(c.get('/robots.txt', headers={'host': h}).status_code"
        " for h in ('localhost', '127.0.0.1:8000', 'petite-enfance.exemple.fr', '192.168.1.2')))"
    )

    assert maison.executer(code).splitlines()[-1] == "200 200 400 400"
