"""Images: an alternative or a decoration; a child's face only with an authorisation that holds."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError

from commun.blocs import CorpsBlock, IllustrationBlock
from commun.models import Illustration
from tests import fabriques
from tests.petit_site.corps import image

DEMAIN = datetime.timedelta(days=1)


@pytest.fixture
def jardin(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return image()


def enfant(jardin, **champs):
    for champ, valeur in {"enfant_reconnaissable": True, **champs}.items():
        setattr(jardin, champ, valeur)
    return jardin


@pytest.mark.parametrize("jusquau", [None, timezone.localdate() - DEMAIN])
def test_a_recognisable_child_without_authorisation_is_refused(jardin, jusquau):
    with pytest.raises(ValidationError, match="absente ou périmée"):
        enfant(jardin, autorisation_jusquau=jusquau).clean()


def test_the_database_refuses_it_too(jardin):
    with pytest.raises(IntegrityError), transaction.atomic():
        Illustration.objects.filter(pk=jardin.pk).update(enfant_reconnaissable=True)


def test_a_dated_authorisation_is_enough(jardin):
    enfant(jardin, autorisation_jusquau=timezone.localdate() + DEMAIN).clean()


def test_an_image_whose_authorisation_is_over_cannot_be_chosen(jardin):
    enfant(jardin, autorisation_jusquau=timezone.localdate() - DEMAIN).save()
    jardin.contextual_alt_text, jardin.decorative = "Un enfant joue", False
    with pytest.raises((ValidationError, StructBlockValidationError)):
        IllustrationBlock().clean(jardin)


def valeur(jardin, alt="", decorative=False):
    bloc = CorpsBlock()
    brut = [{"type": "image", "value": {"image": jardin.pk, "alt_text": alt, "decorative": decorative}}]
    return bloc, bloc.to_python(brut)


def test_an_image_without_alternative_is_refused(jardin):
    bloc, corps = valeur(jardin)
    with pytest.raises(StreamBlockValidationError):
        bloc.clean(corps)


@pytest.mark.parametrize(("alt", "decorative"), [("Un jardin clos", False), ("", True)])
def test_an_image_with_an_alternative_or_a_decoration_is_accepted(jardin, alt, decorative):
    bloc, corps = valeur(jardin, alt, decorative)
    assert bloc.clean(corps)[0].value.pk == jardin.pk


def test_an_image_goes_away_when_its_authorisation_ends(accueil, client, jardin):
    enfant(jardin, autorisation_jusquau=timezone.localdate()).save()
    fabriques.PageOrdinaireFactory(parent=accueil, slug="essai", corps=valeur(jardin, "Un enfant joue")[1])
    assert "Un enfant joue" in client.get("/essai/").content.decode()
    Illustration.objects.update(autorisation_jusquau=timezone.localdate() - DEMAIN)
    assert "Un enfant joue" not in client.get("/essai/").content.decode()
