"""A permanence as an agent describes it: a day and a rhythm, dates without it, rather than a rule and a list."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.forms.models import formfield_for_dbfield

from carte.models import Permanence
from carte.models.structures import ASSISTANT_MATERNEL
from carte.recurrences import JOURS_RFC
from commun.horaires import JOURS

AUTRE = ""
# Value: the rule, "{}" being the day.
RYTHMES = (
    ("FREQ=WEEKLY;BYDAY={}", "chaque semaine"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", "une semaine sur deux, comptées depuis « valable du »"),
    ("FREQ=MONTHLY;BYDAY=1{}", "la 1re fois du mois"),
    ("FREQ=MONTHLY;BYDAY=2{}", "la 2e fois du mois"),
    ("FREQ=MONTHLY;BYDAY=3{}", "la 3e fois du mois"),
    ("FREQ=MONTHLY;BYDAY=4{}", "la 4e fois du mois"),
    ("FREQ=MONTHLY;BYDAY=-1{}", "la dernière fois du mois"),
    (AUTRE, "autre : voir la règle ci-dessous"),
)


class ChampDates(forms.CharField):
    """ISO dates, one "24/12/2026" a line."""

    widget = forms.Textarea(attrs={"rows": 4, "placeholder": "24/12/2026"})

    def prepare_value(self, value):
        if not isinstance(value, list):
            return value
        return "\n".join(_a_la_francaise(jour) for jour in value)

    def to_python(self, value):
        if isinstance(value, list):
            return value
        lignes = filter(None, (ligne.strip() for ligne in (value or "").splitlines()))
        return sorted({self._lire(ligne) for ligne in lignes})

    def has_changed(self, initial, data):
        try:
            return (initial or []) != self.to_python(data)
        except ValidationError:
            return True

    def _lire(self, ligne):
        try:
            return datetime.datetime.strptime(ligne, "%d/%m/%Y").date().isoformat()  # noqa: DTZ007
        except ValueError:
            raise ValidationError(f"« {ligne[:20]} » n’est pas une date : écrivez par exemple 24/12/2026.") from None


class PermanenceForm(WagtailAdminModelForm):
    jour = forms.ChoiceField(choices=list(zip(JOURS_RFC, JOURS, strict=True)), label="Jour")
    rythme = forms.ChoiceField(choices=RYTHMES, required=False, label="Rythme")
    exceptions = ChampDates(required=False, label="Jours sans permanence", help_text="Une date par ligne.")

    class Meta:
        model = Permanence
        fields = (
            "structure", "lieu", "adresse", "commune", "lat", "lon", "jour", "rythme", "heure_debut", "heure_fin",
            "valable_du", "valable_au", "aussi_feries", "hors_vacances", "exceptions", "recurrence",
        )  # fmt: skip
        # The screen's form inherits this Meta: without it, a commune would be one of 34,969 options.
        formfield_callback = formfield_for_dbfield

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        structures = self.fields["structure"].queryset
        self.fields["structure"].queryset = structures.exclude(type__code=ASSISTANT_MATERNEL)
        self.fields["recurrence"].required = False
        self.fields["recurrence"].label = "Règle iCalendar, pour un autre rythme"
        self.initial["rythme"], self.initial["jour"] = _rythme_et_jour(self.instance.recurrence)

    def clean(self):
        donnees = super().clean()
        if donnees.get("rythme") and donnees.get("jour"):
            donnees["recurrence"] = donnees["rythme"].format(donnees["jour"])
        elif not donnees.get("recurrence"):
            self.add_error("recurrence", "Choisissez un rythme, ou écrivez une règle.")
        return donnees


def _a_la_francaise(jour):
    try:
        return datetime.date.fromisoformat(jour).strftime("%d/%m/%Y")
    except (TypeError, ValueError):
        return str(jour)


def _rythme_et_jour(regle):
    """What the two lists show of a rule; a new permanence is every Monday until told otherwise."""
    if not regle:
        return RYTHMES[0][0], JOURS_RFC[0]
    for modele, _nom in RYTHMES:
        for jour in JOURS_RFC:
            if modele and regle == modele.format(jour):
                return modele, jour
    return AUTRE, JOURS_RFC[0]
