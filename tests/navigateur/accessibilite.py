"""What a screen must hold, whatever it shows: read by the tests of this folder."""

from axe_playwright_python.sync_playwright import Axe

LARGEURS = (360, 1280)
# Every rule axe enables, best practices included, and the size of targets, which it leaves out by default.
OPTIONS = {"rules": {"target-size": {"enabled": True}}}
TROP_PETITES = """() => [...document.querySelectorAll(
    'main button, main select, main textarea, main summary, main .bouton, ' +
    'main input:not([type=hidden], [type=checkbox], [type=radio])')]
    .filter(e => e.checkVisibility() && e.offsetHeight < 44)
    .map(e => `${e.tagName.toLowerCase()} "${e.innerText || e.name}": ${e.offsetHeight}px`)"""
DEBORDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def defauts_axe(page, options=OPTIONS):
    """One line for each element axe complains of."""
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{v['id']}: {n['html'][:200]} {n['failureSummary']}" for v in violations for n in v["nodes"]]


def defauts(page):
    """What is wrong on the screen shown, as lines to read, at each width and in the dark."""
    trouves = []
    for largeur in LARGEURS:
        page.set_viewport_size({"width": largeur, "height": 900})
        trouves += [f"{largeur}px {defaut}" for defaut in defauts_axe(page)]
        trouves += [f"{largeur}px target {cible}" for cible in page.evaluate(TROP_PETITES)]
        if page.evaluate(DEBORDE) > 0:
            trouves.append(f"{largeur}px wider than the screen")
    page.emulate_media(color_scheme="dark")
    trouves += [f"dark {d}" for d in defauts_axe(page, {"runOnly": {"type": "rule", "values": ["color-contrast"]}})]
    page.emulate_media(color_scheme="light")
    return trouves
