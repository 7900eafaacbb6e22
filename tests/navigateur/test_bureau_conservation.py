"""The slip that the archives sign, on a phone and on a screen: accessible, no wider than it, said in words."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from demarches import conservation
from demarches.models import Bordereau
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import ouvrir_une_session
from tests.navigateur.test_bureau import DE_WAGTAIL


@pytest.fixture
def bureau(page, site, settings):
    """The desk of the coordination, with two files due and one that nobody hears of."""
    settings.VISA_DES_ARCHIVES = True
    jadis = timezone.now() - datetime.timedelta(days=800)
    champs = {"secteur": site.demande.secteur, "commune_residence": site.commune, "soumise_le": jadis}
    for motif in ("retiree", "solution_trouvee"):
        fabriques.DemandeFactory(**champs, close=True, motif_cloture=motif, close_le=jadis)
    fabriques.DemandeFactory(**champs)
    conservation.marquer()
    return ouvrir_une_session(page, fabriques.UtilisateurFactory(groupes=["Coordination"]))


def sans_defaut(page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert defauts(page, sauf=DE_WAGTAIL, attente=300) == []


def test_a_slip_is_prepared_then_signed(bureau):
    bureau.set_viewport_size({"width": 360, "height": 800})
    bureau.goto(reverse("conservation"))
    sans_defaut(bureau)
    bureau.get_by_role("button", name="Préparer un bordereau").press("Enter")
    expect(bureau.get_by_text("envoyez-le aux archives")).to_be_visible()
    sans_defaut(bureau)
    bureau.get_by_label("Visa n°").fill("AD27-2026-118")
    bureau.get_by_label("Date du visa").fill(timezone.localdate().isoformat())
    bureau.get_by_role("button", name="Noter le visa").press("Enter")
    expect(bureau.get_by_text("seront détruits cette nuit", exact=False).first).to_be_visible()
    assert Bordereau.objects.get().vise
    bureau.set_viewport_size({"width": 1280, "height": 900})
    bureau.goto(reverse("conservation"))
    sans_defaut(bureau)
