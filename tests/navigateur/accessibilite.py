"""What a screen must hold, whatever it shows: read by the tests of this folder."""

from axe_playwright_python.base import AXE_SCRIPT

LARGEURS = (360, 1280)
# Every rule axe enables, best practices included, and the size of targets, which it leaves out by default.
OPTIONS = {"rules": {"target-size": {"enabled": True}}}
TROP_PETITES = """() => [...document.querySelectorAll(
    'main button, main select, main textarea, main summary, main .bouton, ' +
    'main input:not([type=hidden], [type=checkbox], [type=radio])')]
    .filter(e => e.checkVisibility() && e.offsetHeight < 44)
    .map(e => `${e.tagName.toLowerCase()} "${e.innerText || e.name}": ${e.offsetHeight}px`)"""
DEBORDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


# Results that are no violation are left in the browser: there are thousands, and carrying them takes most of the time.
VIOLATIONS = """async ({ contexte, options }) =>
    (await axe.run(contexte, { ...options, resultTypes: ['violations'] })).violations"""
CONTRASTES = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


def defauts_axe(page, options=OPTIONS, sauf=()):
    """One line for each element axe complains of; `sauf`: selectors of what is not looked at."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    contexte = {"exclude": [[selecteur] for selecteur in sauf]} if sauf else {"include": [["html"]]}
    violations = page.evaluate(VIOLATIONS, {"contexte": contexte, "options": options})
    return [f"{v['id']}: {n['html'][:200]} {n['failureSummary']}" for v in violations for n in v["nodes"]]


def defauts(page, sauf=(), attente=0):
    """What is wrong on the screen shown, as lines to read, at each width and in the dark.

    `attente`: milliseconds a screen takes to settle once its width has changed.
    """
    trouves = [defaut for largeur in LARGEURS for defaut in _a_la_largeur(page, largeur, sauf, attente)]
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(attente)
    trouves += [f"dark {defaut}" for defaut in defauts_axe(page, CONTRASTES, sauf)]
    page.emulate_media(color_scheme="light")
    return trouves


def defauts_sur_telephone(page):
    """What is wrong on a phone, of a screen whose like is looked at by `defauts`: its colours and its wide form are
    the same, its direction or what it holds are not."""
    telephone, ordinateur = LARGEURS
    return _mesures(page, ordinateur) + _a_la_largeur(page, telephone)


def _a_la_largeur(page, largeur, sauf=(), attente=0):
    mesures = _mesures(page, largeur, attente)
    return [f"{largeur}px {defaut}" for defaut in defauts_axe(page, sauf=sauf)] + mesures


def _mesures(page, largeur, attente=0):
    page.set_viewport_size({"width": largeur, "height": 900})
    page.wait_for_timeout(attente)
    trop_large = [f"{largeur}px wider than the screen"] if page.evaluate(DEBORDE) > 0 else []
    return [f"{largeur}px target {cible}" for cible in page.evaluate(TROP_PETITES)] + trop_large
