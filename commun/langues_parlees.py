"""Languages that families speak: how agents name them, in French, and how those who speak them write their name."""

from django.utils.html import format_html
from django.utils.translation import get_language

from commun import langues

AUTRE = "autre"
# code -> (French name, own name); languages of the site first, then in the order of their French names.
LANGUES_PARLEES = {
    "fr": ("français", "Français"),
    "ar": ("arabe", "العربية"),
    "en": ("anglais", "English"),
    "es": ("espagnol", "Español"),
    "pt": ("portugais", "Português"),
    "tr": ("turc", "Türkçe"),
    "uk": ("ukrainien", "Українська"),
    "sq": ("albanais", "Shqip"),
    "hy": ("arménien", "Հայերեն"),
    "bm": ("bambara", "Bamanankan"),
    "bn": ("bengali", "বাংলা"),
    "ber": ("berbère", "Tamaziɣt"),
    "bg": ("bulgare", "Български"),
    "zh-hans": ("chinois", "中文"),
    "zdj": ("comorien", "Shikomori"),
    "ht": ("créole haïtien", "Kreyòl ayisyen"),
    "fa-af": ("dari", "دری"),
    "ka": ("géorgien", "ქართული"),
    "it": ("italien", "Italiano"),
    "ku": ("kurde", "Kurdî"),
    "ln": ("lingala", "Lingála"),
    "ur": ("ourdou", "اردو"),
    "ps": ("pachto", "پښتو"),
    "fa": ("persan", "فارسی"),
    "ff": ("peul", "Pulaar"),
    "pl": ("polonais", "Polski"),
    "ro": ("roumain", "Română"),
    "rom": ("romani", "Romani ćhib"),
    "ru": ("russe", "Русский"),
    "sr": ("serbe", "Српски"),
    "so": ("somali", "Soomaali"),
    "snk": ("soninké", "Sooninkanxanne"),
    "ta": ("tamoul", "தமிழ்"),
    "ti": ("tigrigna", "ትግርኛ"),
    "vi": ("vietnamien", "Tiếng Việt"),
    "wo": ("wolof", "Wolof"),
}


def choix():
    """[(code, "العربية")] in the order of a list to choose from; on a French page "العربية · arabe", for a helper."""
    aussi_en_francais = get_language() == langues.SOURCE
    return [
        (code, f"{propre} · {francais}" if aussi_en_francais and code != langues.SOURCE else propre)
        for code, (francais, propre) in LANGUES_PARLEES.items()
    ]


def choix_marques():
    """The same as HTML, each own name marked as in its language: for labels, which options of a list are not."""
    aussi_en_francais = get_language() == langues.SOURCE
    return [
        (code, format_html("{} · {}", _marque(code), francais) if aussi_en_francais else _marque(code))
        for code, (francais, _propre) in LANGUES_PARLEES.items()
        if code != langues.SOURCE
    ]


def _marque(code):
    return format_html('<bdi lang="{}">{}</bdi>', code, nom_propre(code))


def en_francais(code):
    """ "arabe"; the code itself for a language of the site that this list does not hold."""
    return LANGUES_PARLEES[code][0] if code in LANGUES_PARLEES else code


def nom_propre(code):
    return LANGUES_PARLEES[code][1] if code in LANGUES_PARLEES else code
