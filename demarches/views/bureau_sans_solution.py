"""How many families have no solution, relais by relais: for the coordination, without anything that they say."""

from django.db.models import Count, Q
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from demarches.models import Demande
from demarches.models.choix import RaisonSansSolution
from demarches.models.orientations import sans_solution
from demarches.roles import Groupe, groupes_lus
from demarches.transitions import MotifCloture

from .bureau import BureauMixin


class SansSolutionView(BureauMixin, TemplateView):
    template_name = "demarches/bureau/sans_solution.html"
    page_title = "Familles sans solution"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if Groupe.COORDINATION not in groupes_lus(request.user):
            raise Http404

    def get_breadcrumbs_items(self):
        adresse = reverse("demandes_sans_solution")
        return [*super().get_breadcrumbs_items(), {"url": adresse, "label": self.page_title}]

    def get_context_data(self, **kwargs):
        depuis = timezone.localdate().replace(month=1, day=1)
        closes = Q(motif_cloture=MotifCloture.SANS_SOLUTION, close_le__date__gte=depuis)
        demandes = Demande.objects.filter(secteur__isnull=False).order_by()
        relais = demandes.values("secteur__relais__nom").annotate(
            ouvertes=Count("pk", filter=sans_solution()), closes=Count("pk", filter=closes)
        )
        lignes = [ligne for ligne in relais.order_by("secteur__relais__nom") if ligne["ouvertes"] or ligne["closes"]]
        nombres = demandes.filter(closes).values("raison_sans_solution").annotate(nombre=Count("pk"))
        raisons = [(RaisonSansSolution(r["raison_sans_solution"]).label, r["nombre"]) for r in nombres]
        return super().get_context_data(lignes=lignes, raisons=sorted(raisons, key=lambda r: -r[1]), depuis=depuis)
