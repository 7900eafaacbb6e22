"""Refused by a commission, a family takes an assistante maternelle, keeps its place, is admitted later and says yes.

CAPTURES names a folder in which to keep what each of them sees.
"""

import os
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from carte.models import Disponibilite
from demarches.models import Demande
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import se_connecter
from tests.orientations import BIENTOT

CAPTURES = os.environ.get("CAPTURES")


@pytest.fixture
def places(site):
    """A crèche whose places a commission gives, an assistante maternelle who has one, near the family."""
    ici = {"commune": site.commune}
    creche = fabriques.StructureFactory(nom="Les Marmottes", **ici)
    elle = fabriques.StructureFactory(
        nom="Nadia B.", type__code="assistant_maternel", disponibilite_le=timezone.localdate(), **ici
    )
    Disponibilite.objects.create(structure=elle, a_partir_du=timezone.localdate())
    fabriques.CommissionFactory(nom="Commission de Louviers").structures.set([creche])


@pytest.fixture
def demande(site):
    champs = {"secteur": site.demande.secteur, "referent": site.agent, "commune_residence": site.commune}
    return fabriques.DemandeFactory(
        **champs, en_cours=True, premier_contact_le=timezone.now(), contact__email_verifie_le=timezone.now()
    )


def photographier(page, nom):
    if CAPTURES:
        page.screenshot(path=Path(CAPTURES) / f"{nom}.png", full_page=True)


def noter(referent, demande, qui, reponse, **champs):
    """The answer of one destination, from the file."""
    referent.goto(demande.get_absolute_url())
    ligne = referent.get_by_role("listitem").filter(has_text=qui).filter(has=referent.locator("a"))
    ligne.get_by_role("link", name="Noter la réponse").first.click()
    referent.get_by_label(reponse, exact=True).check()
    for nom, valeur in champs.items():
        champ = referent.locator(f"[name={nom}]")
        champ.select_option(label=valeur) if nom == "structure" else champ.fill(valeur)
    photographier(referent, f"bureau-noter-{reponse[:5]}")
    referent.get_by_role("button", name="Enregistrer la réponse").click()


def orienter(referent, demande):
    """To an assistante maternelle who suits, in two clicks, then to a commission."""
    referent.goto(demande.get_absolute_url())
    photographier(referent, "bureau-conviennent")
    referent.get_by_label("Nadia B.").check()
    referent.get_by_role("button", name="Orienter la famille").click()
    referent.get_by_role("link", name="Orienter", exact=True).click()
    referent.get_by_label("Commission de Louviers").check()
    photographier(referent, "bureau-orienter")
    referent.get_by_role("button", name="Orienter la famille").click()


def test_a_waiting_place_is_kept_beside_an_assistante_maternelle_until_it_is_given(new_context, site, places, demande):
    referent, famille = new_context().new_page(), new_context(viewport={"width": 360, "height": 800}).new_page()
    se_connecter(referent, site.agent)
    orienter(referent, demande)
    famille.goto(demande.url_suivi)
    expect(famille.get_by_role("heading", level=1)).to_contain_text("En attente de la commission du")
    photographier(famille, "famille-commission")

    noter(referent, demande, "Commission de Louviers", "Sur liste d’attente")
    famille.reload()
    famille.get_by_role("link", name="Voir ce qui reste possible").click()
    expect(famille.locator("main")).to_contain_text("Nadia B.")
    assert defauts(famille) == []
    photographier(famille, "famille-autres-solutions")

    noter(referent, demande, "Nadia B.", "Place proposée", repondre_avant=BIENTOT.isoformat())
    famille.goto(demande.url_suivi)
    assert defauts(famille) == []
    photographier(famille, "famille-place")
    famille.get_by_role("button", name="Oui, je prends cette place").click()
    expect(famille.locator("main")).to_contain_text("vous gardez votre place sur la liste d’attente")
    assert Demande.objects.get(pk=demande.pk).ouverte

    place = {"structure": "Les Marmottes (Pîtres)", "repondre_avant": BIENTOT.isoformat()}
    noter(referent, demande, "Commission de Louviers", "Place proposée", **place)
    photographier(referent, "bureau-orientations")
    famille.goto(demande.url_suivi)
    expect(famille.locator("main")).to_contain_text("Votre enfant est admis.")
    photographier(famille, "famille-admis")
    famille.get_by_role("button", name="Oui, je prends cette place").click()
    expect(famille.locator("main")).to_contain_text("Une solution est trouvée")
    photographier(famille, "famille-close")
    solution = Demande.objects.get(pk=demande.pk).solutions.get()
    assert (solution.structure.nom, solution.obtenue_par) == ("Les Marmottes", "commission")
