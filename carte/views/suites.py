"""Links that change one thing of a search and keep the rest."""

from django.utils.translation import gettext as _

from carte.filters import RAYONS
from carte.filters.mots import choisis
from commun.templatetags.langues import francais

PISTES_AU_PLUS = 4


def suite(parametres, **changements):
    """ "?commune=…&type=…" of a QueryDict with some parameters replaced (None: removed)."""
    parametres = parametres.copy()
    for nom, valeur in changements.items():
        parametres.pop(nom, None)
        if isinstance(valeur, list):
            parametres.setlist(nom, valeur)
        elif valeur is not None:
            parametres[nom] = valeur
    return f"?{parametres.urlencode()}"


def retraits(recherche, parametres):
    """[(filter in words, link without it)] of what was chosen."""
    liens = [(choix.texte, suite(parametres, **choix.sans)) for choix in choisis(recherche)]
    if recherche.autour_de_moi:
        liens.insert(0, (_("Autour de moi"), suite(parametres, autour=None, rayon=None)))
    elif recherche.lieu:
        liens.insert(0, (francais(recherche.lieu.libelle), suite(parametres, commune=None, rayon=None)))
    return liens


def tris(recherche, parametres):
    """[(order in words, link, whether it is the one)]; none when there is nothing to choose."""
    demande = recherche.reponses.get("tri") or ("distance" if recherche.centre else "")
    choix = recherche.form.fields["tri"].choices
    return [
        (libelle, suite(parametres, tri=None if code == "distance" else code), code == demande)
        for code, libelle in choix
        if recherche.centre or code != "distance"
    ]


def communes_a_choisir(recherche, parametres):
    """[(commune, link to its results)] of the homonyms, or of the communes that what was typed may mean."""
    return [(commune, suite(parametres, commune=commune.libelle)) for commune in recherche.autres]


def pistes(recherche, parametres):
    """[(what to give up, structures then found, link)] when nothing was found, the most fruitful first."""
    demandes = {}
    for choix in choisis(recherche):
        demandes.setdefault(choix.filtre, []).append(choix)
    trouvees = []
    for filtre, n in recherche.sans().items():
        if n and filtre == "rayon":
            texte = _("Chercher jusqu’à %(km)s km") % {"km": RAYONS[-1]}
            trouvees.append((texte, n, suite(parametres, rayon=str(RAYONS[-1]))))
        elif n:
            texte = _("Sans « %(filtre)s »") % {"filtre": ", ".join(choix.texte for choix in demandes[filtre])}
            sans = {nom: None for choix in demandes[filtre] for nom in choix.sans}
            trouvees.append((texte, n, suite(parametres, **sans)))
    return sorted(trouvees, key=lambda piste: -piste[1])[:PISTES_AU_PLUS]


def propositions(recherche):
    """{name: [values]} that the request form takes up (demarches.forms.preremplissage)."""
    r, commune = recherche.reponses, recherche.commune_trouvee
    rythme = {"occasionnel": r.get("occasionnel"), "horaires_decales": r.get("atypique")}
    besoins = {"urgence": r.get("urgence"), "handicap": r.get("handicap"), "insertion": r.get("avip")}
    return {
        "commune": [commune.insee] if commune else [],
        "le": [r["le"].isoformat()] if r.get("le") else [],
        "rythme": [code for code, demande in rythme.items() if demande],
        "besoins": [code for code, demande in besoins.items() if demande],
    }
