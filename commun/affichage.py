"""How a reader wants the pages drawn: a few words of a fixed list, kept in one cookie that holds nothing personal.

A token is at once a choice of the form, a word of the cookie and a word of `data-affichage` on <html>, which
static/css/site.css reads. They stand in a fixed order, at most one of each group, so that caches meet few variants
(docs/adr/0010-affichage.md). Without a token the page follows the preferences of the system.
"""

from django import forms
from django.conf import settings
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

COOKIE = "affichage"
UN_AN = 365 * 24 * 3600
SEPARATEUR = "."

TAILLES = (("texte-125", _("Grande")), ("texte-150", _("Très grande")))
CONTRASTES = (("contraste-clair", _("Fort, fond clair")), ("contraste-sombre", _("Fort, fond sombre")))
CONFORTS = (
    ("espacement", _("Plus d’espace entre les lettres, les mots et les lignes")),
    ("police", _("La police de mon appareil")),
    ("liens", _("Tous les liens soulignés")),
    ("immobile", _("Aucun mouvement")),
)
# At most one token of each group is kept, in this order.
GROUPES = (
    *([jeton for jeton, _libelle in choix] for choix in (TAILLES, CONTRASTES)),
    *([jeton] for jeton, _libelle in CONFORTS),
)


def normaliser(jetons):
    """The tokens we know, at most one of each group, in our order; all the rest is ignored."""
    donnes = set(jetons)
    trouves = (next((jeton for jeton in groupe if jeton in donnes), None) for groupe in GROUPES)
    return tuple(jeton for jeton in trouves if jeton)


def lire(request):
    """Tokens of the reader's cookie."""
    return normaliser(request.COOKIES.get(COOKIE, "").split(SEPARATEUR))


def poser(response, jetons):
    """Keep `jetons` for a year, or forget everything when there is nothing to keep."""
    if not (retenus := normaliser(jetons)):
        response.delete_cookie(COOKIE, samesite="Lax")
        return response
    response.set_cookie(
        COOKIE,
        SEPARATEUR.join(retenus),
        max_age=UN_AN,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def retour_sur(request, adresse):
    """`adresse` if it is a page of this site, else ""."""
    permis = url_has_allowed_host_and_scheme(adresse, request.get_host(), require_https=request.is_secure())
    return adresse if permis and adresse.startswith("/") else ""


class AffichageForm(forms.Form):
    """`jetons()` gives what was chosen."""

    texte = forms.ChoiceField(
        label=_("Taille du texte"), choices=[("", _("Habituelle")), *TAILLES], widget=forms.RadioSelect, required=False
    )
    contraste = forms.ChoiceField(
        label=_("Contraste"),
        choices=[("", _("Comme mon appareil")), *CONTRASTES],
        widget=forms.RadioSelect,
        required=False,
    )
    confort = forms.MultipleChoiceField(
        label=_("Confort de lecture"), choices=CONFORTS, widget=forms.CheckboxSelectMultiple, required=False
    )
    retour = forms.CharField(widget=forms.HiddenInput, required=False)

    @staticmethod
    def depuis(jetons, retour):
        """Initial values that show `jetons`."""
        textes, contrastes, *_conforts = GROUPES
        return {
            "texte": next((jeton for jeton in textes if jeton in jetons), ""),
            "contraste": next((jeton for jeton in contrastes if jeton in jetons), ""),
            "confort": list(jetons),
            "retour": retour,
        }

    def jetons(self):
        donnees = self.cleaned_data
        return normaliser([donnees["texte"], donnees["contraste"], *donnees["confort"]])
