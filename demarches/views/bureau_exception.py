"""The coordination reads a file of another secteur: for a reason, for a day, the référent told."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView

from demarches import consultations
from demarches.forms.bureau_exception import ExceptionForm
from demarches.models import AccesExceptionnel, Demande
from demarches.roles import Groupe, membre

from .bureau import BureauMixin
from .bureau_dossier import fil


class ExceptionMixin(BureauMixin):
    """Only for the coordination: for anybody else, nothing is here."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not membre(request.user, Groupe.COORDINATION):
            raise Http404

    def acces(self):
        """What the agent may still read, the latest first."""
        siens = AccesExceptionnel.objects.en_cours().filter(agent=self.request.user)
        return siens.select_related("demande__referent")


class ExceptionView(ExceptionMixin, FormView):
    form_class = ExceptionForm
    template_name = "demarches/bureau/exception.html"
    page_title = "Consultation exceptionnelle"

    def form_valid(self, form):
        demande = form.demande
        if self.get_queryset().filter(pk=demande.pk).exists():
            return redirect(demande)
        motif, precision = form.cleaned_data["motif"], form.cleaned_data["precision"]
        try:
            AccesExceptionnel.objects.ouvrir(demande, par=self.request.user, motif=motif, precision=precision)
        except ValidationError as erreur:
            form.add_error("precision", erreur.messages)
            return self.form_invalid(form)
        return redirect("demande_exception", demande.uuid)

    def get_context_data(self, **kwargs):
        return super().get_context_data(acces=self.acces(), **kwargs)


class DossierExceptionView(ExceptionMixin, TemplateView):
    """The file, to read only: neither action, nor particular situation, nor paper."""

    template_name = "demarches/bureau/dossier_exception.html"
    http_method_names = ["get", "head", "options"]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.ouvert = self.acces().filter(demande__uuid=kwargs["uuid"]).first()
        if self.ouvert is None:
            raise Http404
        demandes = Demande.objects.select_related("secteur__relais", "referent", "besoin", "contact")
        self.demande = get_object_or_404(demandes, pk=self.ouvert.demande_id)

    def get(self, request, *args, **kwargs):
        consultations.ouvrir_par_exception(self.demande, request.user)
        return super().get(request, *args, **kwargs)

    def get_page_title(self):
        return self.demande.reference

    def get_breadcrumbs_items(self):
        exception = {"url": reverse("demandes_exception"), "label": "Consultation exceptionnelle"}
        return [*super().get_breadcrumbs_items(), exception]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            demande=self.demande,
            ouvert=self.ouvert,
            enfants=self.demande.enfants.select_related("solution__mode", "solution__structure"),
            fil=fil(self.demande),
            **kwargs,
        )
