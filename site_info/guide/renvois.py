"""What texts lead to and show (pages, files, images), found for many texts at once.

Left to themselves, links and images cost queries text by text; here two walks over the raw values do: the first notes
the numbers, the second writes the addresses.
"""

import copy
import re

from wagtail.blocks import StreamValue
from wagtail.models import Page

from commun.models import Illustration, Piece

_ANCRE = re.compile(r"<a\b[^>]*>")
_GENRE = re.compile(r'\blinktype="(page|document)"')
_NUMERO = re.compile(r'\bid="(\d+)"')
# What has no use on paper, and the telephone, which the cover gives.
SANS_PAPIER = {"audio", "documents", "coordonnees"}


class Renvois:
    """Addresses and images of the texts that were noted; call `noter` on each, then `charger`, then the others."""

    def __init__(self):
        self._numeros = {"page": set(), "document": set(), "image": set()}
        self._adresses, self._titres, self._images = {}, {}, {}

    def noter(self, valeur):
        """Note what a rich text, or the raw data of a StreamField, leads to."""
        for texte in _textes(valeur):
            for ancre in _ANCRE.findall(texte):
                if lien := _lire(ancre):
                    self._numeros[lien[0]].add(lien[1])
        for noeud in _noeuds(valeur):
            if noeud.get("image"):
                self._numeros["image"].add(noeud["image"])
            if _est_un_lien(noeud) and noeud["page"]:
                self._numeros["page"].add(noeud["page"])

    def charger(self, request):
        """Three queries at most, whatever was noted."""
        if numeros := self._numeros["page"]:
            for page in Page.objects.live().filter(pk__in=numeros).select_related("locale"):
                self._adresses["page", page.pk] = page.get_url(request)
                self._titres[page.pk] = page.title
        if numeros := self._numeros["document"]:
            pieces = Piece.objects.in_bulk(numeros)
            self._adresses.update({("document", numero): piece.url for numero, piece in pieces.items()})
        if numeros := self._numeros["image"]:
            self._images = Illustration.objects.prefetch_related("renditions").in_bulk(numeros)

    def texte(self, html):
        """The source of a rich text with its links written out; a page that is not live is linked to no more."""
        return _ANCRE.sub(lambda m: self._ancre(m[0]), html)

    def corps(self, valeur):
        """A StreamValue whose links and images need no query any more, without what has no use on paper."""
        enfants = valeur.stream_block.child_blocks
        blocs = [
            (brut["type"], self._bloc(enfants[brut["type"]], brut["value"]))
            for brut in valeur.raw_data
            if brut["type"] in enfants and brut["type"] not in SANS_PAPIER
        ]
        return StreamValue(valeur.stream_block, [(nom, bloc) for nom, bloc in blocs if bloc is not None])

    def _bloc(self, bloc, brut):
        if isinstance(brut, dict) and "image" in brut:
            return self._image(brut)
        return bloc.to_python(self._resoudre(brut))

    def _image(self, brut):
        """As ImageBlock makes it; None when the image is gone."""
        image = copy.copy(self._images.get(brut["image"]))
        if image is not None:
            image.decorative = bool(brut.get("decorative"))
            image.contextual_alt_text = brut.get("alt_text") or ""
        return image

    def _resoudre(self, valeur):
        if isinstance(valeur, str):
            return self.texte(valeur)
        if isinstance(valeur, list):
            return [self._resoudre(element) for element in valeur]
        if not isinstance(valeur, dict):
            return valeur
        if _est_un_lien(valeur) and valeur["page"]:
            numero = valeur["page"]
            texte = valeur.get("texte") or self._titres.get(numero, "")
            return {"page": None, "url": self._adresses.get(("page", numero), ""), "texte": texte}
        return {cle: self._resoudre(element) for cle, element in valeur.items()}

    def _ancre(self, ancre):
        lien = _lire(ancre)
        if lien is None:
            return ancre
        adresse = self._adresses.get(lien)
        return f'<a href="{adresse}">' if adresse else "<a>"


def _lire(ancre):
    genre, numero = _GENRE.search(ancre), _NUMERO.search(ancre)
    return (genre[1], int(numero[1])) if genre and numero else None


def _est_un_lien(noeud):
    return "page" in noeud and "url" in noeud


def _noeuds(valeur):
    """Every dict of a raw value."""
    if isinstance(valeur, dict):
        yield valeur
        valeur = list(valeur.values())
    if isinstance(valeur, list):
        for element in valeur:
            yield from _noeuds(element)


def _textes(valeur):
    """Every string of a raw value."""
    if isinstance(valeur, str):
        yield valeur
    elif isinstance(valeur, dict | list):
        for element in valeur.values() if isinstance(valeur, dict) else valeur:
            yield from _textes(element)
