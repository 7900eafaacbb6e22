"""What the service promises to families, and what is measured of it: a public page."""

from django.db.models import Max
from django.views.generic import TemplateView

from demarches.models import Secteur


class EngagementsView(TemplateView):
    template_name = "demarches/engagements.html"

    def get_context_data(self, **kwargs):
        """The longest delays of the secteurs: each keeps at least that promise."""
        delais = Secteur.objects.aggregate(delai=Max("delai_engagement_jours"), urgence=Max("delai_urgence_jours"))
        return super().get_context_data(**delais, **kwargs)
