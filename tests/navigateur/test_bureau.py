"""The desk in a browser: the badge lives, the keyboard is enough, axe finds nothing in what is ours."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from demarches.models import SituationSensible
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import MOT_DE_PASSE, ouvrir_une_session

# The side bar, its loading frame and the slim header are Wagtail's own.
DE_WAGTAIL = ["#wagtail-sidebar", ".w-slim-header", "#keyboard-shortcuts-dialog", "[data-sprite]"]
ENTREE = "a[data-compteurs]"


def connecter(page, agent):
    page.goto("/admin/login/")
    page.fill("[name=username]", agent.email)
    page.fill("[name=password]", MOT_DE_PASSE)
    page.click("button[type=submit]")
    page.wait_for_selector(ENTREE)
    return page


@pytest.fixture
def bureau(page, site):
    """The titulaire of Pîtres, logged in."""
    return ouvrir_une_session(page, site.agent)


@pytest.fixture
def nouvelle(site):
    """Make a new request of the site's secteur."""

    def nouvelle(**champs):
        champs = {"secteur": site.demande.secteur, "referent": site.agent, "commune_residence": site.commune} | champs
        return fabriques.DemandeFactory(**champs)

    return nouvelle


def test_the_badge_and_the_list_tell_a_new_request_within_five_seconds(bureau, nouvelle):
    bureau.goto("/admin/demandes/")
    expect(bureau.locator(ENTREE)).to_have_attribute("data-badge", "1")
    expect(bureau.locator("[data-bandeau]")).to_be_hidden()
    demande = nouvelle()
    expect(bureau.locator(ENTREE)).to_have_attribute("data-badge", "2", timeout=5000)
    expect(bureau.locator(".bureau-annonce")).to_have_text("1 nouvelle demande")
    bureau.get_by_role("link", name="1 nouvelle demande : actualiser").click()
    expect(bureau.get_by_role("link", name=demande.reference, exact=True)).to_be_visible()


def test_the_badge_lives_on_the_other_pages_too(bureau, nouvelle):
    bureau.goto(reverse("wagtailadmin_account"))
    nouvelle()
    expect(bureau.locator(ENTREE)).to_have_attribute("aria-label", "Demandes, 2 nouvelles", timeout=5000)


def test_the_badge_stops_asking_once_signed_out(browser, base_url, site):
    """In a context of its own: the refusal it waits for would be taken for a fault of the page."""
    contexte = browser.new_context(base_url=base_url)
    page = connecter(contexte.new_page(), site.agent)
    contexte.clear_cookies()
    with page.expect_response("**/compteurs.json*") as refus:
        pass
    assert refus.value.status == 403
    demandes = []
    page.on("request", lambda requete: demandes.append(requete.url))
    page.wait_for_timeout(5000)
    contexte.close()
    assert demandes == []


def test_a_request_is_taken_and_an_exchange_noted_with_the_keyboard_alone(bureau, nouvelle):
    demande = nouvelle(echeance_contact_le="2026-01-01")
    bureau.goto("/admin/demandes/")
    bureau.get_by_role("button", name=f"Prendre {demande.reference}").press("Enter")
    bureau.get_by_label("Résumé (facultatif)").fill("Rappeler jeudi")
    bureau.get_by_role("button", name="Enregistrer l’échange").press("Enter")
    expect(bureau.get_by_text("L’échange est noté.")).to_be_visible()
    expect(bureau.get_by_text("Rappeler jeudi")).to_be_visible()


def test_a_new_request_is_announced_only_where_it_was_asked_for(browser, base_url, site, nouvelle):
    """Notices of the browser are recorded instead of shown; they say nothing of the family."""
    contexte = browser.new_context(base_url=base_url, permissions=["notifications"])
    contexte.add_init_script(
        "window.dits = []; window.Notification = class extends EventTarget {"
        " static permission = 'granted'; static requestPermission = async () => 'granted';"
        " constructor(titre, options) { super(); dits.push(`${titre} ${options.body}`); } };"
    )
    page = connecter(contexte.new_page(), site.agent)
    page.goto("/admin/demandes/")
    nouvelle()
    expect(page.locator(ENTREE)).to_have_attribute("data-badge", "2", timeout=8000)
    assert page.evaluate("dits") == []
    page.goto(reverse("mes_avis"))
    page.get_by_role("button", name="M’avertir ici").click()
    expect(page.get_by_role("button", name="Ne plus m’avertir ici")).to_be_visible()
    page.goto("/admin/demandes/")
    nouvelle()
    expect(page.locator(ENTREE)).to_have_attribute("data-badge", "3", timeout=8000)
    assert page.evaluate("dits") == ["Petite enfance 1 nouvelle demande"]
    assert page.title().startswith("(3) ")
    contexte.close()


ECRANS = {
    "accueil": lambda site: "/admin/",
    "mes avis": lambda site: reverse("mes_avis"),
    "adresse": lambda site: reverse("demande_adresse", args=[site.demande.uuid]),
    "liste": lambda site: "/admin/demandes/?vue=toutes",
    "liste vide": lambda site: "/admin/demandes/?vue=en_retard",
    "demande": lambda site: site.demande.get_absolute_url(),
    "demande close": lambda site: site.demande_close.get_absolute_url(),
    "solution": lambda site: reverse("demande_declarer_solution", args=[site.demande.uuid]),
    "sans solution": lambda site: reverse("demande_clore_sans_solution", args=[site.demande.uuid]),
    "reaffecter": lambda site: reverse("demande_reaffecter", args=[site.demande.uuid]),
    "rouvrir": lambda site: reverse("demande_rouvrir", args=[site.demande_close.uuid]),
    "imprimer": lambda site: reverse("demande_imprimer", args=[site.demande.uuid]),
}


@pytest.mark.parametrize("ecran", ECRANS)
def test_a_screen_of_the_desk_is_accessible(bureau, site, nouvelle, ecran):
    fabriques.RoleSecteurFactory(secteur=site.demande.secteur)
    nouvelle(besoin__type="urgence", langue_parlee="ar", besoin_interprete="langue")
    site.demande.noter_contact(par=site.agent, moyen="telephone", abouti=True, resume="Oui", visible_famille=True)
    bureau.goto(ECRANS[ecran](site))
    assert bureau.locator("h1").count() == 1
    assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []


def test_the_situation_and_the_errors_are_accessible_too(bureau, site):
    SituationSensible.objects.create(demande=site.demande, cases=["parent_seul"], consentement_le="2026-01-01T00:00Z")
    bureau.goto(site.demande.get_absolute_url())
    bureau.get_by_role("button", name="Lire la situation").click()
    expect(bureau.get_by_text("Parent seul")).to_be_visible()
    assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []
    bureau.get_by_label("Montrer ce résumé à la famille").check()
    bureau.get_by_role("button", name="Enregistrer l’échange").click()
    expect(bureau.get_by_text("Écrivez le résumé")).to_be_visible()
    assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []
