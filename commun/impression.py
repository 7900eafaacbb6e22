"""From HTML to an accessible PDF (PDF/UA). Importing this module raises OSError where Pango is missing."""

import base64
import mimetypes
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree

import weasyprint
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from commun.couleurs import palette

VERSION = weasyprint.__version__
FEUILLE = "css/guide-pratique-pdf.css"
SVG = "{http://www.w3.org/2000/svg}svg"
ElementTree.register_namespace("", "http://www.w3.org/2000/svg")


class AdresseRefusee(ValueError):
    """The document asks for something that is neither one of our files nor written in it."""


class Fichiers(URLFetcher):
    """Gives static files, images shown on pages and data written in the document; nothing comes from the network."""

    def fetch(self, url, headers=None):
        if url.startswith("data:"):
            return super().fetch(url, headers)
        statiques, medias = (urljoin(settings.ADRESSE_PUBLIQUE, u) for u in (settings.STATIC_URL, settings.MEDIA_URL))
        if url.startswith(statiques):
            contenu = _statique(unquote(url.removeprefix(statiques)))
        elif url.startswith(f"{medias}images/"):
            with default_storage.open(unquote(url.removeprefix(medias))) as fichier:
                contenu = fichier.read()
        else:
            raise AdresseRefusee(url)
        return URLFetcherResponse(url, contenu, {"Content-Type": mimetypes.guess_type(url)[0] or ""})


def feuilles(couleur, *autres):
    """Text of the style sheets of a document in the territory's colour; `autres` are names of static files."""
    teintes = " ".join(f"{nom}: {valeur};" for nom, valeur in palette(couleur)[0].items())
    return "\n".join([_statique(FEUILLE).decode(), f":root {{ {teintes} }}", *(_statique(a).decode() for a in autres)])


def imprimer(html, styles):
    """The PDF, as bytes, of an HTML document."""
    fichiers, polices = Fichiers(), FontConfiguration()
    document = weasyprint.HTML(string=html, base_url=settings.ADRESSE_PUBLIQUE, url_fetcher=fichiers)
    dessins = _preparer(document.etree_element)
    base = urljoin(settings.ADRESSE_PUBLIQUE, settings.STATIC_URL + FEUILLE)
    feuille = weasyprint.CSS(string=styles + dessins, base_url=base, url_fetcher=fichiers, font_config=polices)
    return document.write_pdf(stylesheets=[feuille], font_config=polices, pdf_variant="pdf/ua-1")


def _statique(nom):
    chemin = finders.find(nom)
    if chemin is None:
        raise AdresseRefusee(nom)
    with open(chemin, "rb") as fichier:
        return fichier.read()


def _preparer(racine):
    """Make of a tree for the screen one whose PDF structure is sound; return the style sheet of its drawings.

    Decorative drawings become backgrounds, which a PDF holds as artifacts; in a list of definitions, a PDF wants no
    level between the list and its items; a word of the glossary leads to the definition in this document.
    """
    dessins = {}
    for parent in list(racine.iter()):
        if parent.tag == "dl":
            parent[:] = [e for enfant in parent for e in (enfant if enfant.tag == "div" else [enfant])]
        if parent.tag == "a" and "data-terme" in parent.attrib:
            parent.set("href", f"#definition-{parent.get('data-terme')}")
        for rang, enfant in enumerate(list(parent)):
            if enfant.tag == SVG and enfant.get("aria-hidden") == "true":
                parent[rang] = _dessin(enfant, dessins)
            elif enfant.tag == "img" and not enfant.get("alt"):
                parent[rang] = ElementTree.Element("span")
                parent[rang].tail = enfant.tail
    return "\n".join(f".dessin-{rang} {{ background-image: url({adresse}) }}" for adresse, rang in dessins.items())


def _dessin(svg, dessins):
    """The <span> that stands for a drawing; `dessins` is {address of data: rank} of those met so far."""
    suite, svg.tail = svg.tail, None
    adresse = "data:image/svg+xml;base64," + base64.b64encode(ElementTree.tostring(svg)).decode()
    rang = dessins.setdefault(adresse, len(dessins))
    marque = ElementTree.Element("span", {"class": f"dessin dessin-{rang} {svg.get('class', '')}"})
    marque.tail = suite
    return marque
