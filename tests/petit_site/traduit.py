"""A small site in French, Arabic and Ukrainian: sections of the starter tree with the translations we ship."""

from types import SimpleNamespace

from django.core.management import call_command

from commun.models import PageFalc
from site_info import traductions
from site_info.contenus import arbre, rubriques
from site_info.semis import Semis, nouer, semer_le_lexique
from tests import fabriques


def batir_en_trois_langues(accueil, pitres, page_demande):
    """SimpleNamespace: the home page, the sections and their easy-to-read pages, a relais, a crèche."""
    commune, secteur, agent = pitres
    call_command("importer_baremes", verbosity=0)
    semer_le_lexique()
    page_demande.delete()  # the starter one has the words that are translated
    accueil = type(accueil).objects.get(pk=accueil.pk)
    accueil.title, accueil.introduction = rubriques.ACCUEIL["title"], rubriques.ACCUEIL["introduction"]
    accueil.search_description = accueil.introduction
    accueil.save_revision().publish()
    semis = Semis()
    for modele, donnees, _modele_des_pages, _paquet in arbre.RUBRIQUES:
        semis.page(modele, accueil, donnees)
    semis.falc(accueil)
    nouer([(page, donnees) for page, donnees in semis.semees if isinstance(page, PageFalc)])
    for code in ("ar", "uk"):
        traductions.semer(code)
        fabriques.OuvertureDeLangueFactory(langue=code)
    fabriques.StructureFactory(nom="Les Libellules", commune=commune)
    return SimpleNamespace(accueil=accueil, commune=commune, relais=secteur.relais, agent=agent)
