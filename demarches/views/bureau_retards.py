"""What is late in every relais: for the coordination, without anything that families say."""

from django.http import Http404
from django.urls import reverse
from django.views.generic import ListView

from demarches.models import Demande
from demarches.roles import Groupe, groupes_lus

from .bureau import BureauMixin

RETARDS_MONTRES = 200


class RetardsView(BureauMixin, ListView):
    template_name = "demarches/bureau/retards.html"
    context_object_name = "demandes"
    page_title = "Retards de tous les relais"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if Groupe.COORDINATION not in groupes_lus(request.user):
            raise Http404

    def get_queryset(self):
        tardives = Demande.objects.en_retard_partout(self.request.user)
        return tardives.select_related("secteur__relais", "referent").order_by("echeance_contact_le", "pk")

    def get_breadcrumbs_items(self):
        adresse = reverse("demandes_retards")
        return [*super().get_breadcrumbs_items(), {"url": adresse, "label": self.page_title}]

    def get_context_data(self, **kwargs):
        siennes = set(Demande.objects.visibles_par(self.request.user).en_retard().values_list("pk", flat=True))
        nombre = self.object_list.count()
        self.object_list = list(self.object_list[:RETARDS_MONTRES])
        return super().get_context_data(siennes=siennes, nombre=nombre, reste=nombre - len(self.object_list), **kwargs)
