"""The grid of a week: days in rows, parts of the day in columns, one box each."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte import grilles
from commun.horaires import jour_lisible

MOMENTS = (gettext_lazy("matin"), gettext_lazy("après-midi"), gettext_lazy("soir"), gettext_lazy("nuit"))


class Grille(forms.Widget):
    """Value: the bits of carte.grilles, or what was posted: a list of "jour-moment"."""

    use_fieldset = True
    template_name = "django/forms/widgets/grille.html"

    def id_for_label(self, id_):
        return f"{id_}_1-0" if id_ else ""

    def value_from_datadict(self, data, files, name):
        return data.getlist(name) if hasattr(data, "getlist") else data.get(name)

    def value_omitted_from_data(self, data, files, name):
        return False

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        cochees = set(_codes(value or 0)) if isinstance(value or 0, int) else set(value)
        context["moments"] = MOMENTS
        context["jours"] = [(jour_lisible(jour), _ligne(jour, cochees)) for jour in grilles.JOURS]
        return context


def _ligne(jour, cochees):
    """[(code, label that stands alone, ticked), ...] of a day."""
    for rang, moment in enumerate(MOMENTS):
        code = f"{jour}-{rang}"
        yield code, _("%(jour)s, %(moment)s") % {"jour": jour_lisible(jour), "moment": moment}, code in cochees


def _codes(grille):
    return [f"{jour}-{moment}" for jour, moment in grilles.cases(grille)]


class ChampGrille(forms.Field):
    """Boxes of a week as the integer that `Disponibilite.grille` holds; 0 when none is ticked."""

    widget = Grille
    CODES = frozenset(f"{jour}-{moment}" for jour in grilles.JOURS for moment in range(len(grilles.CRENEAUX)))

    def to_python(self, value):
        grille = 0
        for code in self.CODES.intersection(value or ()):
            jour, moment = map(int, code.split("-"))
            grille |= grilles.bit(jour, moment)
        return grille
