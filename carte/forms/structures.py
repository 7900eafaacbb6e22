"""A structure as the coordination describes it."""

from wagtail.admin.forms import WagtailAdminModelForm

from carte.forms.prix import PrixMixin
from carte.models.structures import ASSISTANT_MATERNEL


class StructureForm(PrixMixin, WagtailAdminModelForm):
    """An assistant maternel is no kind to choose here: she agrees to her entry herself (docs/adr/0017)."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        genre = self.fields["type"]
        deja = self.instance.pk and self.instance.type.code == ASSISTANT_MATERNEL
        if not deja:
            genre.queryset = genre.queryset.exclude(code=ASSISTANT_MATERNEL)
