"""The form by which the coordination opens a file that is not its own."""

from django import forms
from django.core.exceptions import ValidationError

from demarches.models import AccesExceptionnel, Demande
from demarches.models.consultations import PRECISION_MAX
from demarches.references import lire_reference


class ExceptionForm(forms.Form):
    use_required_attribute = False

    reference = forms.CharField(
        label="Référence de la demande",
        max_length=20,
        help_text="Par exemple PE-7K4F-29QX. La famille la lit sur sa page et dans ses courriels.",
    )
    motif = forms.ChoiceField(
        label="Pourquoi",
        choices=AccesExceptionnel.Motif,
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez le motif de cette consultation."},
    )
    precision = forms.CharField(
        label="Précision (facultatif)",
        required=False,
        max_length=PRECISION_MAX,
        help_text="Sans nom, lieu, coordonnées, ni rien sur la santé : le référent lira cette phrase.",
    )

    def clean_reference(self):
        reference = lire_reference(self.cleaned_data["reference"])
        self.demande = reference and Demande.objects.filter(reference=reference).first()
        if not self.demande:
            raise ValidationError("Aucune demande ne porte cette référence. Vérifiez-la avec la famille.")
        return reference
