"""What must be right everywhere the same day: a translation shows today's figures, phones and hours."""

import pytest
from wagtail.models import Locale

from commun.models import Territoire
from tests import fabriques
from tests.petit_site.corps import flux

TURC = flux(("texte", "<p>Saat başına en az [[essai.salaire]], soru için [[territoire.telephone]].</p>"))


@pytest.fixture
def guide(accueil):
    """A guide whose Turkish version was published before anything changed."""
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=guides, slug="creche")
    fabriques.BaremeFactory(cle="essai.salaire", valeur="3.64", unite="€/h")
    turc = Locale.objects.get_or_create(language_code="tr")[0]
    accueil.copy_for_translation(turc).save_revision().publish()
    traduit = guide.copy_for_translation(turc, copy_parents=True)
    traduit.corps = traduit.corps.stream_block.to_python(TURC)
    traduit.save_revision().publish()
    return traduit


def lire(client, adresse="/tr/modes-accueil/creche/"):
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    return reponse.content.decode()


def test_a_figure_changed_is_changed_in_every_language(guide, client):
    assert "3,64\u00a0€" in lire(client)
    fabriques.BaremeFactory(cle="essai.salaire", valeur="4.10", unite="€/h", valide_du="2026-11-01")
    page = lire(client)
    assert "4,10\u00a0€" in page
    assert "3,64" not in page


def test_a_telephone_changed_is_changed_in_every_language(guide, client):
    assert "02 99 00 00 00" in lire(client).replace("\u00a0", " ")
    territoire = Territoire.load()
    territoire.telephone = "02 32 11 22 33"
    territoire.save()
    page = lire(client).replace("\u00a0", " ")
    assert "02 32 11 22 33" in page
    assert "02 99 00 00 00" not in page


def test_hours_changed_are_changed_in_every_language(client, accueil):
    structure = fabriques.StructureFactory(slug="les-lutins", horaires={"1": [["08:00", "18:00"]]})
    adresse = f"/tr{structure.get_absolute_url()}"
    assert "18:00" in lire(client, adresse)
    structure.horaires = {"1": [["08:00", "19:30"]]}
    structure.save()
    assert "19:30" in lire(client, adresse)
