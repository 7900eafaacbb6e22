"""What a search asks, as the address tells it: each answer read by itself, a wrong one said in a sentence."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte import grilles, lecture
from carte.geocodage import CommuneAChoisir, autour_de, situer
from carte.models.structures import ModeTarif
from commun import langues_parlees
from commun.horaires import heure_lisible
from commun.models import ModeAccueil

RAYONS = (2, 5, 10, 20, 30)
RAYON = 10
AGE_MAX = 18 * 12
HORIZON = datetime.timedelta(days=3 * 366)
OUI = ("1", "on", "oui", "true")
_POINT = re.compile(r"^(-?\d{1,3}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)$", re.ASCII)
_HEURES = [f"{h:02}:{m}" for h in range(24) for m in ("00", "30")]

lisible = lazy(heure_lisible, str)


def _kilometres(km):
    return _("%(km)s km") % {"km": km}


kilometres = lazy(_kilometres, str)


class ChampOui(forms.TypedChoiceField):
    """A box to tick, in an address: "1" when it is."""

    def __init__(self, **kwargs):
        super().__init__(
            choices=[(valeur, valeur) for valeur in (*OUI, "0")],
            coerce=OUI.__contains__,
            empty_value=False,
            required=False,
            error_messages={"invalid_choice": gettext_lazy("Cochez cette case, ou laissez-la vide.")},
            **kwargs,
        )


HORS_LISTE = gettext_lazy("Choisissez une réponse de la liste.")


def _choix(label, choices=(), multiple=False, erreur=HORS_LISTE):
    champ = forms.MultipleChoiceField if multiple else forms.ChoiceField
    # Behind a function, a hundred hours are not copied for each search.
    return champ(label=label, choices=lambda: choices, required=False, error_messages={"invalid_choice": erreur})


class RechercheForm(forms.Form):
    """Once cleaned, `commune` and `autour` are a Lieu or None (what is typed goes before a point), `type` are codes;
    `autres` are the homonyms of the commune, or the communes to choose from."""

    autres = ()

    commune = forms.CharField(
        label=gettext_lazy("Commune, code postal ou adresse"),
        max_length=150,
        required=False,
        error_messages={"max_length": gettext_lazy("C’est trop long : la commune ou le code postal suffit.")},
    )
    autour = forms.CharField(label=gettext_lazy("Autour de moi"), required=False)
    rayon = _choix(
        gettext_lazy("À moins de"),
        [(str(km), kilometres(km)) for km in RAYONS],
        erreur=gettext_lazy("Choisissez une distance de la liste."),
    )
    type = _choix(gettext_lazy("Type de lieu"), multiple=True, erreur=gettext_lazy("Ce type de lieu n’existe pas."))
    age = forms.IntegerField(
        label=gettext_lazy("Âge de l’enfant, en mois"),
        min_value=0,
        max_value=AGE_MAX,
        required=False,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), gettext_lazy("L’âge est un nombre de mois, de 0 à 216.")
        ),
    )
    le = forms.DateField(
        label=gettext_lazy("Début de l’accueil"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        required=False,
        error_messages={"invalid": gettext_lazy("Cette date n’existe pas : écrivez par exemple 04/01/2027.")},
    )
    jours = _choix(
        gettext_lazy("Jours"),
        multiple=True,
        erreur=gettext_lazy("Les jours vont de 1 (lundi) à 7 (dimanche)."),
    )
    de = _choix(
        gettext_lazy("Heure d’arrivée"),
        [("", gettext_lazy("peu importe")), *((h, lisible(h)) for h in _HEURES)],
        erreur=gettext_lazy("Choisissez une heure de la liste."),
    )
    a = _choix(
        gettext_lazy("Heure de départ"),
        [("", gettext_lazy("peu importe")), *((h, lisible(h)) for h in (*_HEURES[1:], "24:00"))],
        erreur=gettext_lazy("Choisissez une heure de la liste."),
    )
    atypique = ChampOui(label=gettext_lazy("Tôt, tard ou le week-end"))
    handicap = ChampOui(label=gettext_lazy("Enfants en situation de handicap"))
    occasionnel = ChampOui(label=gettext_lazy("Accueil occasionnel"))
    urgence = ChampOui(label=gettext_lazy("Accueil d’urgence"))
    avip = ChampOui(label=gettext_lazy("Label AVIP : retour à l’emploi"))
    garde_partagee = ChampOui(label=gettext_lazy("Garde partagée entre deux familles"))
    dispo = ChampOui(label=gettext_lazy("Places annoncées"))
    tarif = _choix(gettext_lazy("Tarif"), ModeTarif.choices, multiple=True)
    langue = _choix(
        gettext_lazy("Langue parlée"), [(code, code) for code in langues_parlees.LANGUES_PARLEES], multiple=True
    )
    tri = _choix(
        gettext_lazy("Trier"),
        [
            ("distance", gettext_lazy("les plus proches d’abord")),
            ("fraicheur", gettext_lazy("les plus à jour d’abord")),
        ],
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.modes = list(ModeAccueil.objects.all())
        self.fields["type"].choices = [(mode.code, mode.libelle_pluriel) for mode in self.modes]
        self.fields["jours"].choices = [(str(n), nom) for n, nom in zip(grilles.JOURS, lecture.jours(), strict=True)]

    def clean_commune(self):
        texte = self.cleaned_data["commune"].strip()
        if not texte:
            return None
        try:
            lieu = situer(texte)
        except CommuneAChoisir as choix:
            self.autres = choix.communes
            raise ValidationError(*_quelle_commune(choix.communes)) from None
        self.autres = lieu.autres
        return lieu

    def clean_autour(self):
        """The point, rounded; nothing when a place is typed too."""
        texte = self.cleaned_data["autour"].strip()
        if not texte or self.data.get("commune", "").strip():
            return None
        trouve = _POINT.match(texte)
        try:
            if not trouve:
                raise CommuneAChoisir
            return autour_de(float(trouve[1]), float(trouve[2]))
        except CommuneAChoisir:
            raise ValidationError(
                _("Ce point n’est près d’aucune commune connue : indiquez plutôt votre commune.")
            ) from None

    def clean_le(self):
        jour, aujourdhui = self.cleaned_data["le"], timezone.localdate()
        if jour and jour < aujourdhui:
            raise ValidationError(_("Cette date est passée : indiquez une date à partir d’aujourd’hui."))
        if jour and jour > aujourdhui + HORIZON:
            raise ValidationError(_("Cette date est trop lointaine : vérifiez l’année."))
        return jour

    def clean_jours(self):
        return sorted({int(jour) for jour in self.cleaned_data["jours"]})

    def clean_a(self):
        """An hour before `de` is one of the next morning."""
        if self.cleaned_data["a"] and self.cleaned_data["a"] == self.cleaned_data.get("de"):
            raise ValidationError(_("L’accueil finit à l’heure où il commence : changez une des deux heures."))
        return self.cleaned_data["a"]


def _quelle_commune(communes):
    if communes:
        return _("Plusieurs communes correspondent : choisissez la vôtre."), "choisir"
    return (
        _("Aucune commune ne porte ce nom ni ce code postal. Vérifiez l’orthographe, ou essayez le code postal."),
        "inconnue",
    )
