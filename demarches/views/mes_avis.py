"""« Mes avis »: what an agent is told by mail, when, and the notices of this browser."""

from django.contrib import messages
from django.http import Http404
from django.urls import reverse_lazy
from django.views.generic import FormView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun.models import AdresseRefusee
from demarches.forms.reglages_agents import MesAvisForm
from demarches.reglages_agents import natures_de

from .bureau import bureau_ouvert
from .bureau_questions import a_des_questions


class MesAvisView(WagtailAdminTemplateMixin, FormView):
    """For whoever requests or questions may come to; it does not exist for others."""

    page_title = "Mes avis"
    header_icon = "mail"
    form_class = MesAvisForm
    template_name = "demarches/bureau/mes_avis.html"
    success_url = reverse_lazy("mes_avis")

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.des_demandes = bureau_ouvert(request)
        self.natures = natures_de(self.des_demandes, a_des_questions(request))
        if not self.natures:
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"agent": self.request.user, "natures": self.natures}

    def get_context_data(self, **kwargs):
        adresse = self.request.user.email
        refus = AdresseRefusee.objects.motifs([adresse]).get(adresse, "")
        return super().get_context_data(refus=refus, des_demandes=self.des_demandes, **kwargs)

    def form_valid(self, form):
        form.enregistrer()
        messages.success(self.request, "Vos choix sont enregistrés.")
        return super().form_valid(form)


class MesAvisMenuItem(MenuItem):
    def is_shown(self, request):
        return bureau_ouvert(request) or a_des_questions(request)
