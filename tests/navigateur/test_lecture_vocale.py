"""Read aloud: a voice that tells what it is asked to say stands for the browser's."""

import pytest
from playwright.sync_api import expect

VOIX = """
const voix = new EventTarget();
Object.assign(voix, {
  dit: [], annulations: 0, enCours: null, langues: [],
  getVoices() { return this.langues.map((lang) => ({ lang, localService: true, default: false })); },
  speak(parole) { this.dit.push(parole); this.enCours = parole; },
  cancel() { this.annulations += 1; this.enCours = null; },
  finir() { this.enCours.onend(); },
  apprendre(langues) { this.langues = langues; this.dispatchEvent(new Event("voiceschanged")); },
});
Object.defineProperty(window, "speechSynthesis", { value: voix });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
PAGE = """<!doctype html><html lang="fr"><head><title>Essai</title>
<link rel="stylesheet" href="/static/css/site.css"></head><body><main>
  <nav><p>Accueil</p></nav>
  <h1>La garde</h1>
  <div class="ecouter"><lecture-vocale hidden data-ecouter="Écouter cette page" data-pause="Pause"
    data-reprendre="Reprendre" data-arreter="Arrêter"></lecture-vocale></div>
  <p class="chapo">Vous payez 3\u202f000\u00a0€ par an,
    soit 12,50\u00a0€/heure. Appelez
    le <a href="tel:0299000000">02 99 00 00 00</a> de 9\u00a0h à 12\u00a0h\u00a030.</p>
  <p hidden>Caché.</p>
  <details><summary>Chiffres</summary><p>Replié.</p></details>
  <ul><li>Première ligne<br>Seconde ligne</li></ul>
  <p>Voyez <b>M. Martin</b> <i>au relais</i> !</p>
  <p lang="en">Ask the desk.</p>
  <p class="actions"><a class="bouton" href="/">Déposer</a></p>
  <aside><p>À côté.</p></aside>
</main><script type="module" src="/static/js/lecture-vocale.js"></script></body></html>"""
DITES = [
    "La garde",
    "Vous payez 3000 euros par an, soit 12 euros 50 par heure.",
    "Appelez le 02, 99, 00, 00, 00 de 9 heures à 12 heures 30.",
    "Première ligne",
    "Seconde ligne",
    "Voyez M. Martin au relais !",
    "Ask the desk.",
]


@pytest.fixture
def page(new_context, base_url):
    page = new_context(viewport={"width": 360, "height": 640}).new_page()
    page.add_init_script(VOIX)
    page.route("**/essai/", lambda route: route.fulfill(body=PAGE, content_type="text/html; charset=utf-8"))
    page.goto("/essai/")
    return page


@pytest.fixture
def lecture(page):
    """The page once a French voice is there, and the reading begun."""
    page.evaluate("speechSynthesis.apprendre(['en-US', 'fr_CA', 'fr_FR'])")
    page.get_by_role("button", name="Écouter cette page").click()
    return page


def dites(page):
    return page.evaluate("speechSynthesis.dit.map((parole) => parole.text)")


def allumee(page):
    return page.evaluate("[...CSS.highlights.get('lecture')].map(String).join('').replace(/\\s+/g, ' ').trim()")


def finir(page, phrases=1):
    page.evaluate("(n) => { while (n--) speechSynthesis.finir(); }", phrases)


def test_the_button_waits_for_a_voice_that_speaks_the_language(page):
    bouton = page.get_by_role("button", name="Écouter cette page")
    expect(bouton).to_be_hidden()
    page.evaluate("speechSynthesis.apprendre(['en-US'])")
    expect(bouton).to_be_hidden()
    page.evaluate("speechSynthesis.apprendre(['en-US', 'fr-FR'])")
    expect(bouton).to_be_visible()


def test_the_text_is_read_sentence_by_sentence_as_one_says_it(lecture):
    finir(lecture, len(DITES))

    assert dites(lecture) == DITES
    assert lecture.evaluate("[...new Set(speechSynthesis.dit.map((p) => p.rate))]") == [0.85]
    assert lecture.evaluate("speechSynthesis.dit[0].voice.lang") == "fr_FR"
    assert lecture.evaluate("speechSynthesis.dit.at(-1).voice.lang") == "en-US"
    expect(lecture.get_by_role("button", name="Écouter cette page")).to_be_visible()
    assert allumee(lecture) == ""


def test_the_sentence_that_is_read_is_lit(lecture):
    finir(lecture, 2)

    assert allumee(lecture) == "Appelez le 02 99 00 00 00 de 9 h à 12 h 30."


def test_a_pause_says_its_sentence_again_afterwards(lecture):
    finir(lecture)
    lecture.get_by_role("button", name="Pause").click()
    assert lecture.evaluate("speechSynthesis.enCours") is None
    lecture.get_by_role("button", name="Reprendre").click()

    assert dites(lecture) == [DITES[0], DITES[1], DITES[1]]


def test_escape_stops_and_the_reading_starts_again_from_the_top(lecture):
    finir(lecture)
    lecture.keyboard.press("Escape")
    expect(lecture.get_by_role("button", name="Arrêter")).to_be_hidden()
    assert lecture.evaluate("speechSynthesis.enCours") is None
    assert allumee(lecture) == ""
    lecture.get_by_role("button", name="Écouter cette page").click()

    assert dites(lecture)[-1] == DITES[0]


def test_the_keyboard_keeps_its_place_when_the_reading_stops(lecture):
    arreter = lecture.get_by_role("button", name="Arrêter")
    lecture.keyboard.press("Tab")
    expect(arreter).to_be_focused()
    lecture.keyboard.press("Enter")

    expect(lecture.get_by_role("button", name="Écouter cette page")).to_be_focused()


def test_an_old_browser_lights_the_whole_line(page):
    page.evaluate("speechSynthesis.apprendre(['fr-FR']); delete window.Highlight")
    page.get_by_role("button", name="Écouter cette page").click()
    assert page.locator(".ligne-lue").inner_text() == "La garde"
    page.keyboard.press("Escape")
    expect(page.locator(".ligne-lue")).to_have_count(0)
