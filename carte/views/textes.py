"""Words that the module of the map writes."""

from django.utils.translation import gettext as _


def textes_de_la_carte():
    """{key: sentence}; "{n}" is a number."""
    return {
        "carte": _("Carte des structures. Flèches pour se déplacer, plus et moins pour zoomer."),
        "zoomer": _("Zoomer"),
        "dezoomer": _("Dézoomer"),
        "fermer": _("Fermer"),
        "chargement": _("Chargement de la carte…"),
        "absente": _("La carte n’a pas pu être chargée. La liste reste complète."),
        "erreur": _("Les points n’ont pas pu être chargés. La liste reste complète."),
        "erreur_bulle": _("Les détails n’ont pas pu être chargés. Ils sont dans la liste."),
        "visibles": _("Lieux visibles sur la carte : {n}"),
        "rien": _("Aucun point à montrer ici."),
        "groupe": _("{n} lieux"),
        "autres": _("et {n} autres : zoomez"),
        "passages": _("Prochains passages"),
        "molette": _("Ctrl et molette pour zoomer sur la carte"),
        "deux_doigts": _("Deux doigts pour déplacer la carte"),
    }
