"""Languages the site may speak: what Django does not know of them, and how an address tells its language."""

from django.conf import settings
from django.conf.locale import LANG_INFO

SOURCE = "fr"
# Those whose interface is translated; others are taken by configuration (LANGUES).
LIVREES = ("fr", "en", "ar", "uk", "tr", "pt", "es")
A_LIVRER_INCOMPLETES = ("fa-af", "ps", "ti", "ta", "zh-hans")
COMPLEMENTS = {
    "fa-af": {"bidi": True, "code": "fa-af", "name": "Dari", "name_local": "دری"},
    "ps": {"bidi": True, "code": "ps", "name": "Pashto", "name_local": "پښتو"},
    "ti": {"bidi": False, "code": "ti", "name": "Tigrinya", "name_local": "ትግርኛ"},
}


def declarer():
    """Tell Django the languages it does not know; asked by the settings, before anything is translated."""
    LANG_INFO.update(COMPLEMENTS)


def nom(code):
    """The name of a language in that language, as a list of languages writes it: "Français", "العربية"."""
    texte = LANG_INFO[code]["name_local"]
    return texte[0].upper() + texte[1:]


def est_de_droite(code):
    return LANG_INFO[code].get("bidi", False)


def sens(code):
    """ "rtl" or "ltr"."""
    return "rtl" if est_de_droite(code) else "ltr"


def langue_de(chemin):
    """The language an address tells by its first word, the source language when it tells none."""
    mot = chemin.split("/", 2)[1] if chemin.startswith("/") else ""
    return mot if mot != SOURCE and mot in dict(settings.LANGUAGES) else SOURCE


def chemin_nu(chemin):
    """The address without its language: "/ar/carte/" -> "/carte/"."""
    langue = langue_de(chemin)
    return chemin if langue == SOURCE else chemin[len(langue) + 1 :] or "/"


def chemin_en(langue, chemin):
    """The same address in another language: slugs are the same in all of them."""
    nu = chemin_nu(chemin)
    return nu if langue == SOURCE else f"/{langue}{nu}"
