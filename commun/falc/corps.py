"""The text of a page as its editor wrote it, cut in parts, lines and sentences."""

import re
from html.parser import HTMLParser

from commun.falc.page import Ligne, Partie

# A figure is printed in place of its token: for the checker, one number.
JETON = re.compile(r"\[\[[^\[\]]*\]\]")
COUPENT = frozenset({"p", "li", "br", "h2", "h3", "h4", "ul", "ol", "div", "blockquote"})


def parties_du_corps(blocs):
    """The list of `Partie` of a stream of blocks « titre », « ligne », « attention »; each paragraph is a sentence."""
    titres, lignes = [""], [[]]
    for bloc in blocs:
        if bloc.block_type == "titre":
            titres.append(sans_jetons(str(bloc.value)))
            lignes.append([])
        else:
            lignes[-1].append(_ligne(bloc.value))
    parties = [Partie(titre, tuple(de_la_partie)) for titre, de_la_partie in zip(titres, lignes, strict=True)]
    return [partie for partie in parties if partie.titre or partie.lignes]


def sans_jetons(texte):
    return JETON.sub("1", texte)


def phrases_du_texte(source):
    """Sentences of a rich text, or of a piece of it, as the checker reads them."""
    return _lire(source).phrases


def _ligne(valeur):
    lecteur = _lire(valeur["texte"].source)
    return Ligne(lecteur.phrases, bool(valeur["pictogramme"]), frozenset(lecteur.termes))


def _lire(source):
    lecteur = _Lecteur()
    lecteur.feed(sans_jetons(source))
    lecteur.close()
    return lecteur


class _Lecteur(HTMLParser):
    """Text of a rich text, one line a paragraph, and the words that lead to the glossary."""

    def __init__(self):
        super().__init__()
        self.morceaux, self.termes, self._dans_un_terme = [], [], False

    @property
    def phrases(self):
        phrases = (re.sub(r"\s+", " ", phrase).strip() for phrase in "".join(self.morceaux).split("\n"))
        return tuple(filter(None, phrases))

    def handle_starttag(self, tag, attrs):
        if tag in COUPENT:
            self.morceaux.append("\n")
        elif tag == "a" and dict(attrs).get("linktype") == "terme":
            self._dans_un_terme = True
            self.termes.append("")

    def handle_endtag(self, tag):
        if tag in COUPENT:
            self.morceaux.append("\n")
        elif tag == "a":
            self._dans_un_terme = False

    def handle_data(self, data):
        self.morceaux.append(data.replace("\n", " "))
        if self._dans_un_terme:
            self.termes[-1] += data
