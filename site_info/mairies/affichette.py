"""The poster of a commune: its relais, a code to scan, a line in each language of the site."""

from dataclasses import dataclass

from django.conf import settings
from wagtail.models import Page

from commun import langues
from commun.models.pages import PROFONDEUR_ACCUEIL
from site_info.guide import variantes
from site_info.mairies import adresses

# Written here, like the cards to show (commun.cartes): a poster says each in its own language, whatever the page's.
INFORMATIONS = {
    "en": "Information in English",
    "ar": "معلومات باللغة العربية",
    "uk": "Інформація українською мовою",
    "tr": "Türkçe bilgi",
    "pt": "Informações em português",
    "es": "Información en español",
    "fa-af": "معلومات به زبان دری",
    "ps": "معلومات په پښتو ژبه",
    "ti": "ሓበሬታ ብትግርኛ",
    "ta": "தமிழில் தகவல்",
    "zh-hans": "中文信息",
}


@dataclass(frozen=True)
class Langue:
    code: str
    sens: str
    texte: str
    adresse: str


def composer(reponse, jour):
    """What the poster says, on the screen and on paper. `reponse` is a site_info.relais.Reponse of the territory."""
    adresse = adresses.du_relais(reponse.commune)
    return {
        "commune": reponse.commune,
        "relais": reponse.secteur and reponse.secteur.relais,
        "passage": reponse.passage,
        "jour": jour,
        "adresse": adresse,
        "code": adresses.code_a_scanner(adresse),
        "adresse_lisible": adresses.lisible(adresses.accueil()),
        "langues_parlees": lignes_des_langues(),
        "dessins": variantes.DESSINS,
    }


def lignes_des_langues():
    """A Langue for each language whose home page is on line, in the order of the settings, French aside."""
    accueils = Page.objects.live().public().filter(depth=PROFONDEUR_ACCUEIL, alias_of=None)
    en_ligne = set(accueils.values_list("locale__language_code", flat=True))
    return [
        Langue(code, langues.sens(code), INFORMATIONS.get(code, nom), _adresse(code))
        for code, nom in settings.LANGUAGES
        if code in en_ligne and code != langues.SOURCE
    ]


def _adresse(code):
    return adresses.lisible(adresses.complete(langues.chemin_en(code, "/")))
