"""A commission as an agent describes it: of all structures, those whose places a commission may give."""

from django.db.models import Q
from wagtail.admin.forms import WagtailAdminModelForm

from carte.models import Structure

ACCUEIL_COLLECTIF = (
    "creche_collective",
    "multi_accueil",
    "micro_creche",
    "creche_familiale",
    "creche_parentale",
    "creche_entreprise",
    "halte_garderie",
    "jardin_enfants",
)


class CommissionForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        siennes = self.instance.structures.values("pk") if self.instance.pk else ()
        proposees = Q(type__code__in=ACCUEIL_COLLECTIF, publiee=True) | Q(pk__in=siennes)
        self.fields["structures"].queryset = Structure.objects.filter(proposees)
