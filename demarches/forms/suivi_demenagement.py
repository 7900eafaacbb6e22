"""« Je déménage »: where, when, and the street where the relais depends on it."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import Commune
from commun.models import Territoire
from commun.saisie import ListeFrancaise

from .base import EtapeForm
from .commune import DEMENAGEMENT_MAX, CommuneForm, suivre
from .saisie import ChampDate

DEPUIS_AU_PLUS = datetime.timedelta(days=2 * 365)


class DemenagementForm(EtapeForm):
    """After validation, `decoupee` is the commune where the relais depends on the street, which is then asked."""

    precisions = frozenset({"rue"})

    commune = forms.ModelChoiceField(
        label=gettext_lazy("Votre nouvelle commune"),
        queryset=Commune.objects.none(),
        to_field_name="insee",
        empty_label=gettext_lazy("Choisissez une commune"),
        widget=ListeFrancaise,
        error_messages={
            "required": gettext_lazy("Choisissez votre commune."),
            "invalid_choice": gettext_lazy("Cette commune n’est pas dans la liste : choisissez-en une."),
        },
    )
    le = ChampDate(
        label=gettext_lazy("Date du déménagement"),
        help_text=gettext_lazy("Par exemple 1 / 9 / 2027. Si vous avez déjà déménagé, mettez la date passée."),
        error_messages={"required": gettext_lazy("Indiquez la date du déménagement.")},
    )
    voie = CommuneForm.base_fields["voie"]
    numero = CommuneForm.base_fields["numero"]
    voie_commune = CommuneForm.base_fields["voie_commune"]

    def __init__(self, data=None, *, demande, **kwargs):
        super().__init__(data, **kwargs)
        self.demande, self.decoupee, self.rues = demande, None, []
        self.epci = Territoire.load().epci
        self.fields["commune"].queryset = (
            Commune.objects.filter(epci=self.epci) if self.epci else Commune.objects.none()
        )
        self.fields["commune"].label_from_instance = lambda commune: commune.nom

    def clean_le(self):
        jour, aujourdhui = self.cleaned_data["le"], timezone.localdate()
        if not aujourdhui - DEPUIS_AU_PLUS <= jour <= aujourdhui + DEMENAGEMENT_MAX:
            raise ValidationError(_("Cette date est trop lointaine : vérifiez l’année."))
        return jour

    def clean(self):
        donnees = super().clean()
        commune, le = donnees.get("commune"), donnees.get("le")
        if not commune or not le:
            return donnees
        future = self.demande.commune_future
        if commune == self.demande.commune_residence and future is None:
            self.add_error("commune", _("C’est déjà la commune de votre demande."))
            return donnees
        suivie = self._suivie(commune, le)
        self.rues = list(suivie.zones.des_voies().order_by("voie_normalisee").values_list("voie", flat=True).distinct())
        if suivie == commune and self.rues:
            self.decoupee = commune
            if donnees.get("voie_commune") != commune.insee:
                self.add_error(None, ValidationError(_("Le relais dépend de la rue."), code="rue"))
        return donnees

    def _suivie(self, commune, le):
        demande, besoin = self.demande, getattr(self.demande, "besoin", None)
        residence, future, jour = demande.commune_residence, commune, le
        if le <= timezone.localdate():
            residence, future, jour = commune, None, None
        debut = besoin and besoin.debut_souhaite
        return suivre(residence, future, demande.commune_travail, jour, debut, residence.epci == self.epci)

    def demenager(self):
        """Tell the request; may raise TransitionRefusee."""
        r = self.cleaned_data
        rue = {"voie": r["voie"], "numero": r["numero"]} if self.decoupee else {}
        self.demande.demenager(r["commune"], r["le"], **rue)
