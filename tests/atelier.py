"""A page given to the translators of Arabic, and a translation service on this computer that does what it is told."""

import html
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from tests import fabriques
from tests.petit_site.corps import flux

TITRE, INTRODUCTION = "C’est quoi, une crèche ?", "Une crèche garde votre enfant."
LIEN = 'Le mot <a id="a1">agrément</a> est expliqué.'
CHIFFRE = "Vous payez [[essai.smic]] pour une <b>heure</b>."
PHRASES = (TITRE, INTRODUCTION, LIEN, CHIFFRE)
# The same in Arabic, with what must not be lost.
ARABE = {
    TITRE: "ما هي الحضانة؟",
    INTRODUCTION: "الحضانة ترعى طفلكم.",
    LIEN: 'كلمة <a id="a1">اعتماد</a> مشروحة.',
    CHIFFRE: "تدفعون [[essai.smic]] عن <b>ساعة</b> واحدة.",
}


def soumettre(accueil):
    """An easy-to-read page without errors, below the home page, submitted in Arabic; returns its Translation."""
    fabriques.BaremeFactory(cle="essai.smic")
    terme = fabriques.TermeFactory(terme="agrément", variantes="agréée")
    lignes = (
        f'<p>Le mot <a linktype="terme" id="{terme.pk}">agrément</a> est expliqué.</p>',
        "<p>Vous payez [[essai.smic]] pour une <b>heure</b>.</p>",
    )
    corps = flux(*(("ligne", {"pictogramme": "creche-ecole", "texte": ligne}) for ligne in lignes))
    page = fabriques.PageFalcFactory(parent=accueil, title=TITRE, introduction=INTRODUCTION, corps=json.dumps(corps))
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    accueil.copy_for_translation(arabe).save_revision().publish()
    translate_object(page, [arabe])
    return TranslationSource.objects.get_for_instance(page).translations.get(target_locale=arabe)


def segment(traduction, phrase):
    return traduction.source.stringsegment_set.select_related("string", "context").get(string__data=phrase)


def ecrire(traduction, mots):
    """Keep translations, {French: other}, as a person would."""
    for phrase, texte in mots.items():
        ou = segment(traduction, phrase)
        StringTranslation.objects.update_or_create(
            translation_of=ou.string,
            context=ou.context,
            locale=traduction.target_locale,
            defaults={"data": texte, "translation_type": "manual"},
        )


def dites(traduction):
    """{French: translation} of what is kept."""
    gardees = traduction.source.stringsegment_set.get_translations(traduction.target_locale)
    return {dite.translation_of.data: dite.data for dite in gardees.select_related("translation_of")}


def messages(reponse):
    return html.unescape(" | ".join(str(message).strip() for message in reponse.context["messages"]))


class Traductrice(ThreadingHTTPServer):
    """A service that speaks LibreTranslate's API on a port of its own. `repondre(question)` gives what it answers: a
    dict (JSON), bytes, a status, or an iterator of bytes that it sends by and by. `questions`: what it was asked."""

    daemon_threads = True

    def __init__(self, repondre):
        super().__init__(("127.0.0.1", 0), _Guichet)
        self.repondre, self.questions = repondre, []
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def adresse(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def fermer(self):
        self.shutdown()
        self.server_close()


class _Guichet(BaseHTTPRequestHandler):
    def do_POST(self):
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.questions.append(question)
        reponse = self.server.repondre(question)
        self.send_response(reponse if isinstance(reponse, int) else 200)
        self.send_header("Location", self.server.adresse)
        self.end_headers()
        if isinstance(reponse, dict):
            reponse = json.dumps(reponse).encode()
        for morceau in [reponse] if isinstance(reponse, bytes) else () if isinstance(reponse, int) else reponse:
            self.wfile.write(morceau)

    def handle(self):
        try:
            super().handle()
        except OSError:
            self.close_connection = True

    def log_message(self, *arguments):
        """Nothing on the screen."""


def traduire(question):
    """A fair machine: every word said otherwise, tags and marks left alone."""
    return {"translatedText": [f"كلام {texte}" for texte in question["q"]]}


def goutte_a_goutte(question):
    for _fois in range(100):
        yield b" "
        time.sleep(0.05)
