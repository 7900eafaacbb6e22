"""A departure: the coordination hands over an agent's open requests and ends its roles."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun.models import Utilisateur
from demarches import departs
from demarches.forms.bureau_secteurs import DepartForm
from demarches.models import RoleSecteur
from demarches.roles import Groupe, membre
from demarches.transitions import TransitionRefusee


class DepartView(WagtailAdminTemplateMixin, FormView):
    """Requests are counted and named by their reference alone: the coordination does not read those of a secteur."""

    form_class = DepartForm
    template_name = "demarches/bureau/depart.html"
    header_icon = "user"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not membre(request.user, Groupe.COORDINATION):
            raise Http404
        self.agent = get_object_or_404(Utilisateur, pk=kwargs["pk"])
        if not self.lots and not RoleSecteur.objects.actifs().filter(agent=self.agent).exists():
            raise Http404

    @cached_property
    def lots(self):
        return departs.lots(self.agent)

    def get_page_title(self):
        return f"Départ de {self.agent}"

    def get_breadcrumbs_items(self):
        couverture = {"url": reverse("couverture"), "label": "Couverture"}
        return [*self.breadcrumbs_items, couverture, {"url": self.request.path, "label": self.get_page_title()}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"lots": self.lots}

    def form_valid(self, form):
        jour = form.cleaned_data["jour"]
        try:
            nombre = departs.quitter(self.agent, form.choix, par=self.request.user, jour=jour)
        except (departs.RepartitionImpossible, TransitionRefusee) as refus:
            form.add_error(None, f"{refus} Rien n’a été changé.")
            return self.form_invalid(form)
        messages.success(self.request, f"{_mots(nombre)} ; les rôles de {self.agent} s’arrêtent le {jour:%d/%m/%Y}.")
        for secteur in departs.secteurs_sans_titulaire(self.agent, jour):
            messages.warning(self.request, f"{secteur} n’aura plus de titulaire : choisissez-en un.")
        return redirect("couverture")

    def get_context_data(self, **kwargs):
        return super().get_context_data(agent=self.agent, lots=self.lots, **kwargs)


def _mots(nombre):
    if nombre == 0:
        return "Aucune demande à transmettre"
    return f"{nombre} demande{'s' * (nombre > 1)} transmise{'s' * (nombre > 1)}"
