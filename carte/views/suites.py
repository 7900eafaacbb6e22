"""Links that change one thing of a search and keep the rest."""

from django.utils.translation import gettext as _

from carte.filters import RAYONS
from commun.templatetags.langues import francais


def suite(parametres, **changements):
    """ "?commune=…&type=…" of a QueryDict with some parameters replaced (None: removed), always from page 1."""
    parametres = parametres.copy()
    parametres.pop("page", None)
    for nom, valeur in changements.items():
        parametres.pop(nom, None)
        if isinstance(valeur, list):
            parametres.setlist(nom, valeur)
        elif valeur is not None:
            parametres[nom] = valeur
    return f"?{parametres.urlencode()}"


def retraits(recherche, parametres):
    """[(filter in words, link without it)] of the filters chosen."""
    noms = {mode.code: mode.libelle_pluriel for mode in recherche.modes}
    liens = [
        (noms[code], suite(parametres, type=[autre for autre in recherche.types if autre != code]))
        for code in recherche.types
    ]
    if recherche.commune_trouvee:
        liens.insert(0, (francais(recherche.commune_trouvee.nom), suite(parametres, commune=None, rayon=None)))
    return liens


def communes_a_choisir(recherche, parametres):
    """[(commune, link to its results)] of the homonyms, or of the communes that what was typed may mean."""
    return [(commune, suite(parametres, commune=commune.libelle)) for commune in recherche.autres]


def assouplir(recherche, parametres):
    """[(what to loosen, link)] when nothing was found."""
    liens = []
    plus_loin = [km for km in RAYONS if km > recherche.rayon_km]
    if recherche.commune_trouvee and plus_loin:
        km = plus_loin[-1]
        liens.append((_("Chercher jusqu’à %(km)s km") % {"km": km}, suite(parametres, rayon=str(km))))
    if recherche.types:
        liens.append((_("Voir tous les types de lieux"), suite(parametres, type=None)))
    if recherche.commune_trouvee:
        liens.append((_("Voir tout le territoire"), suite(parametres, commune=None, rayon=None)))
    return liens
