"""Words that the module of the map writes."""

from django.utils.translation import gettext as _


def textes_de_la_carte():
    """{key: sentence}; "{n}" is a number."""
    return {
        "carte": _("Carte des structures. Flèches pour se déplacer, plus et moins pour zoomer."),
        "zoomer": _("Zoomer"),
        "dezoomer": _("Dézoomer"),
        "fermer": _("Fermer"),
        "groupe": _("{n} lieux"),
        "autres": _("et {n} autres : zoomez"),
        "erreur": _("Les points n’ont pas pu être chargés. La liste reste complète."),
        "rien": _("Aucun point à montrer ici."),
    }
