"""How the map tells kinds apart: each has its letters, each family its shape and its colour."""

from django.utils.translation import gettext_lazy as _

COLLECTIF, INDIVIDUEL, RELAIS, SERVICE = "collectif", "individuel", "relais", "service"
FAMILLES = {
    COLLECTIF: _("Accueil collectif"),
    INDIVIDUEL: _("Accueil individuel"),
    RELAIS: _("Relais petite enfance"),
    SERVICE: _("Lieux pour les familles"),
}
_FAMILLES_DES_MODES = {
    "assistant_maternel": INDIVIDUEL,
    "mam": INDIVIDUEL,
    "garde_domicile": INDIVIDUEL,
    "rpe": RELAIS,
    **dict.fromkeys(("laep", "pmi", "ludotheque", "alsh", "mediatheque", "centre_social", "france_services"), SERVICE),
}
# Their public point is never their address.
APPROCHES = {"assistant_maternel"}


def famille(mode):
    return _FAMILLES_DES_MODES.get(mode.code, COLLECTIF)


def modes_du_plan(modes):
    """{code: [letters, name, family, whether its point is approximate]}: what the map knows of the kinds."""
    return {mode.code: [mode.lettres, mode.libelle, famille(mode), mode.code in APPROCHES] for mode in modes}


def legende(modes):
    """[(family, its name, [its kinds])], families without any left out."""
    groupes = ((code, nom, [mode for mode in modes if famille(mode) == code]) for code, nom in FAMILLES.items())
    return [groupe for groupe in groupes if groupe[2]]
