"""One search for the list and for the map: kind, commune, distance."""

import django_filters as filtres
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import Commune, Structure
from commun.models import ModeAccueil

RAYONS = (2, 5, 10, 20, 30)
RAYON = 10


def _kilometres(km):
    return _("%(km)s km") % {"km": km}


kilometres = lazy(_kilometres, str)


class RechercheForm(forms.Form):
    """Once cleaned, `commune` is a Commune; `autres` are its homonyms, or the communes to choose from."""

    autres = ()

    def clean_commune(self):
        texte = self.cleaned_data["commune"].strip()
        if not texte:
            return None
        commune, self.autres = Commune.objects.resoudre(texte)
        if commune:
            return commune
        if self.autres:
            raise ValidationError(_("Plusieurs communes correspondent : choisissez la vôtre."), code="choisir")
        raise ValidationError(
            _("Aucune commune ne porte ce nom ni ce code postal. Vérifiez l’orthographe, ou essayez le code postal."),
            code="inconnue",
        )


class StructureFilterSet(filtres.FilterSet):
    type = filtres.MultipleChoiceFilter(
        field_name="type__code",
        label=gettext_lazy("Type de lieu"),
        distinct=False,
        error_messages={"invalid_choice": gettext_lazy("Ce type de lieu n’existe pas.")},
    )
    commune = filtres.CharFilter(
        label=gettext_lazy("Commune ou code postal"),
        method="autour",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2", "spellcheck": "false"}),
    )
    rayon = filtres.ChoiceFilter(
        label=gettext_lazy("À moins de"),
        choices=[(str(km), kilometres(km)) for km in RAYONS],
        empty_label=None,
        method="sans_effet",
        error_messages={"invalid_choice": gettext_lazy("Choisissez une distance de la liste.")},
    )

    class Meta:
        model = Structure
        fields = []
        form = RechercheForm

    def __init__(self, data=None, *args, **kwargs):
        super().__init__(_eclater(data), *args, **kwargs)
        self.modes = list(ModeAccueil.objects.all())
        self.filters["type"].extra["choices"] = [(mode.code, mode.libelle_pluriel) for mode in self.modes]

    def filter_queryset(self, queryset):
        """Nothing at all while the commune is unknown or ambiguous: a list of elsewhere would mislead."""
        if self.form.has_error("commune"):
            return queryset.none()
        return super().filter_queryset(queryset)

    def autour(self, queryset, nom, commune):
        return queryset.autour(commune, self.rayon_km)

    def sans_effet(self, queryset, nom, valeur):
        """The radius means nothing without its commune."""
        return queryset

    @property
    def commune_trouvee(self):
        return self._donnees.get("commune") or None

    @property
    def autres(self):
        """Homonyms of the commune found, or the communes to choose from."""
        return self.form.autres if self.is_bound else ()

    @property
    def rayon_km(self):
        return int(self._donnees.get("rayon") or RAYON)

    @property
    def types(self):
        return self._donnees.get("type") or []

    @property
    def _donnees(self):
        if not self.is_bound:
            return {}
        self.form.is_valid()
        return self.form.cleaned_data

    def modes_comptes(self):
        """[(mode, number of structures of this kind in the place searched, chosen)], those without any left out."""
        lieux = self.queryset
        if self.commune_trouvee:
            lieux = lieux.autour(self.commune_trouvee, self.rayon_km)
        nombres = dict(lieux.order_by().values_list("type__code").annotate(n=Count("pk")))
        return [
            (mode, nombres.get(mode.code, 0), mode.code in self.types)
            for mode in self.modes
            if mode.code in nombres or mode.code in self.types
        ]


def _eclater(data):
    """Kinds may be repeated (type=a&type=b) or listed (type=a,b)."""
    if not data:
        return data
    data = data.copy()
    data.setlist("type", [code for valeur in data.getlist("type") for code in valeur.split(",") if code])
    return data
