"""What the map asks for: a box and a zoom."""

import math

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

ZOOM_MAX = 22


class CadreForm(forms.Form):
    """`bbox` becomes (ouest, sud, est, nord) in degrees, None when not given."""

    bbox = forms.CharField(required=False, max_length=200)
    zoom = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=ZOOM_MAX,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), gettext_lazy("zoom : un nombre entier de 0 à 22.")
        ),
    )

    def clean_bbox(self):
        texte = self.cleaned_data["bbox"]
        if not texte:
            return None
        try:
            ouest, sud, est, nord = (float(nombre) for nombre in texte.split(","))
        except ValueError:
            raise ValidationError(_("bbox : quatre nombres séparés par des virgules, ouest,sud,est,nord.")) from None
        if not all(math.isfinite(n) for n in (ouest, sud, est, nord)):
            raise ValidationError(_("bbox : des nombres finis."))
        if not (-180 <= ouest <= est <= 180 and -90 <= sud <= nord <= 90):
            raise ValidationError(_("bbox : ouest avant est, de -180 à 180 ; sud avant nord, de -90 à 90."))
        return ouest, sud, est, nord

    def clean_zoom(self):
        zoom = self.cleaned_data["zoom"]
        return 12 if zoom is None else zoom
