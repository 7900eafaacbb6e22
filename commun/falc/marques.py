"""The alarms of a verdict put on a page that an editor looks at, for the content checks of Wagtail (see
commun.controles_falc): `data-falc="F20 F02"` on what is concerned, and the advice of each in `data-falc-f20`.
"""

import re
from itertools import count

from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from commun.falc.corps import phrases_du_texte, sans_jetons

PARAGRAPHE = re.compile(r"<p(?=[\s>])[^>]*>")


class Marques:
    """What a verdict says of each sentence, of each part and of the page."""

    def __init__(self, rapport):
        self._des_phrases = {phrase["texte"]: phrase["regles"] for phrase in reversed(rapport["phrases"])}
        # Not to be re-read yet is told by the page's label.
        page = [alarme for alarme in rapport["page"] if alarme["code"] != "F50"]
        self._des_parties = {alarme["partie"]: [alarme] for alarme in page if "partie" in alarme}
        self._rang = count(1)
        self.de_la_page = self._ancrer([alarme for alarme in page if not alarme.get("partie")])

    def de_la_phrase(self, texte):
        return self._ancrer(self._des_phrases.get(sans_jetons(texte), ()))

    def de_la_partie(self, titre):
        return attributs(self._des_parties.get(sans_jetons(titre), ()))

    def du_paragraphe(self, source):
        """Attributes of a paragraph, whatever the number of its sentences."""
        regles = [regle for phrase in phrases_du_texte(source) for regle in self._des_phrases.get(phrase, ())]
        return self._ancrer(regles)

    def poser(self, html, source):
        """`html`, drawn from a rich text, with the attributes of each paragraph of its source, in order."""
        debuts = [*PARAGRAPHE.finditer(source)]
        fins = [suivant.start() for suivant in debuts[1:]] + [len(source)]
        marques = iter([self.du_paragraphe(source[m.end() : fin]) for m, fin in zip(debuts, fins, strict=True)])
        # Safe: `html` is what the page prints, attributes come out of format_html.
        return mark_safe(PARAGRAPHE.sub(lambda m: f"{m[0][:-1]}{next(marques, '')}>", html))  # noqa: S308

    def _ancrer(self, alarmes):
        """With a name of its own, by which the editor finds it again; headings of parts have theirs."""
        return format_html(' id="falc-{}"{}', next(self._rang), attributs(alarmes)) if alarmes else ""


def attributs(alarmes):
    """' data-falc="F20" data-falc-f20="Dites qui fait l’action."', or nothing."""
    messages = {}
    for alarme in alarmes:
        messages.setdefault(alarme["code"], []).append(alarme["message"])
    if not messages:
        return ""
    conseils = format_html_join(
        "", ' data-falc-{}="{}"', ((code.lower(), " ".join(textes)) for code, textes in messages.items())
    )
    return format_html(' data-falc="{}"{}', " ".join(messages), conseils)
