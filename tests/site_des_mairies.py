"""A small site that town halls take from: a commune with its relais, one without, one from elsewhere; and how to read
what it gives."""

import datetime
import re
from urllib.parse import unquote
from xml.etree import ElementTree

import segno
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from faq.models import QuestionPage
from tests import fabriques

PAGE, CADRE, FICHES = "/pour-les-mairies/", "/mairies/cadre/27458/", "/mairies/fiches/"
AFFICHETTE = "/mairies/affichette/27458/"
TELEPHONE = "02 99 11 22 33"


def semer(accueil, pitres):
    """Pîtres has a relais and its permanence; Rouen is elsewhere; Seule has no relais. Return the relais."""
    commune, secteur, _agent = pitres
    relais = secteur.relais
    relais.nom, relais.slug, relais.telephone, relais.commune = "Relais du Val", "relais-du-val", TELEPHONE, commune
    relais.adresse, relais.horaires = "2 rue du Lac", {"1": [["09:00", "12:00"]], "2": [["09:00", "12:00"]]}
    relais.save()
    fabriques.PermanenceFactory(structure=relais, commune=commune, lieu="Salle Aragon")
    fabriques.CommuneFactory(dehors=True)
    fabriques.CommuneFactory(insee="27999", nom="Seule")
    return relais


def semer_des_questions(accueil):
    """Two that a family asks at the counter."""
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    question(index, "La liste d’attente ?", ["inscription"], "Elle se confirme.")
    question(index, "Mon relais ?", ["relais"], "Celui de votre commune.")


def question(index, titre, themes, reponse="Oui.", publics=("famille",), publiee=datetime.date(2026, 6, 1), **champs):
    instant = datetime.datetime.combine(publiee, datetime.time(12), timezone.get_current_timezone())
    return fabriques.QuestionPageFactory(
        parent=index,
        title=titre,
        themes=themes,
        publics=publics,
        reponse_courte=reponse,
        last_published_at=instant,
        **champs,
    )


def index():
    """Where questions stand."""
    return QuestionPage.objects.first().get_parent()


def mettre_en_ligne(accueil, code):
    """The home page in another language."""
    locale = Locale.objects.get_or_create(language_code=code)[0]
    accueil.copy_for_translation(locale).save_revision().publish()


def lire(client, adresse, code=200):
    """(answer, page) of an address."""
    reponse = client.get(adresse)
    assert reponse.status_code == code
    return reponse, BeautifulSoup(reponse.content, "html.parser")


def requetes(client, adresse):
    """How many queries an address costs to a process that has answered it before."""
    client.get(adresse)
    with CaptureQueriesContext(connection) as faites:
        assert client.get(adresse).status_code == 200
    return len(faites)


def dessin(source):
    """The matrix of a QR code, margins left out, drawn from its SVG: rows of 0 and 1."""
    svg = ElementTree.fromstring(unquote(source.partition(",")[2]))  # noqa: S314 - written by ourselves
    cote, marge, noirs = int(svg.get("viewBox").split()[2]), 4, set()
    (trace,) = [chemin.get("d") for chemin in svg if chemin.get("stroke")]
    x = y = 0.0
    for commande, reste in re.findall(r"([Mmh])([^Mmh]*)", trace):
        valeurs = [float(valeur) for valeur in reste.split()]
        if commande == "h":
            noirs |= {(int(x) + pas, int(y)) for pas in range(int(valeurs[0]))}
            x += valeurs[0]
        else:
            x, y = valeurs if commande == "M" else (x + valeurs[0], y + valeurs[1])
    dedans = range(marge, cote - marge)
    return [[int((colonne, ligne) in noirs) for colonne in dedans] for ligne in dedans]


def code_de(adresse):
    """The same of the code that leads to an address."""
    return [list(ligne) for ligne in segno.make_qr(adresse, error="q").matrix]
