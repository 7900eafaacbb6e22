""" "Mes structures": what an agent of a relais keeps fresh in its communes."""

import json

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.views.generic import FormView, ListView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from carte import situations, tenue
from carte.forms.tenue import TenueForm
from carte.models import VerbeRefuse

from .bureau import relais_du_lecteur

COLONNES = ("Structure", "Commune", "Places", "Dit le", "Mise à jour")


def empreinte(structure):
    """Digest of what an agent may change of a structure, as it was seen."""
    texte = json.dumps([getattr(structure, nom) for nom in tenue.CHAMPS], cls=DjangoJSONEncoder)
    return salted_hmac("carte.tenue.vu", texte, algorithm="sha256").hexdigest()


class StructuresMixin(WagtailAdminTemplateMixin):
    """Only for the agents of a relais, only the structures of its communes: anything else does not exist."""

    page_title = "Mes structures"
    header_icon = "home"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not relais_du_lecteur(request):
            raise Http404

    def get_queryset(self):
        return tenue.structures_de(self.request.user).select_related("type", "commune")

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("mes_structures"), "label": "Mes structures"}]


class StructureMixin(StructuresMixin):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.structure = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])

    def get_breadcrumbs_items(self):
        """The last one is the title that is seen."""
        url = reverse("ma_structure", args=[self.structure.pk])
        return [*super().get_breadcrumbs_items(), {"url": url, "label": self.structure.nom}]


class MesStructuresView(StructuresMixin, ListView):
    """The least fresh first."""

    template_name = "carte/bureau/structures.html"
    extra_context = {"colonnes": COLONNES, "types": tenue.TYPES}

    def get_queryset(self):
        structures = super().get_queryset().annotate(elle_meme=situations.elle_meme("structure"))
        return structures.order_by("mise_a_jour_le", "nom", "pk")


class TenirView(StructureMixin, FormView):
    form_class = TenueForm
    template_name = "carte/bureau/structure.html"
    refus = ""

    def get_page_title(self):
        return self.structure.nom

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.structure}

    def form_valid(self, form):
        vu = form.cleaned_data["vu"]

        def verifier(structure):
            if not constant_time_compare(vu, empreinte(structure)):
                raise VerbeRefuse("Une autre personne vient de changer cette structure : voyez ce qui est écrit.")

        try:
            tenue.tenir_a_jour(self.structure, verifier, **form.saisie())
        except VerbeRefuse as refus:
            self.refus = str(refus)
            return self.render_to_response(self.get_context_data(form=form), status=409)
        except ValidationError as erreur:
            form.add_error(None, erreur.messages)
            return self.form_invalid(form)
        messages.success(self.request, f"{self.structure} est à jour.")
        return redirect("mes_structures")

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(structure=self.structure, refus=self.refus, **kwargs)
        garder = contexte["form"].is_bound and not self.refus
        contexte["vu"] = contexte["form"].data.get("vu", "") if garder else empreinte(self.structure)
        contexte["actuels"] = [
            (champ.label, champ.initial) for champ in TenueForm(instance=self.structure).visible_fields()
        ]
        return contexte


class RienNAChangeView(StructureMixin, View):
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        tenue.tenir_a_jour(self.structure)
        messages.success(request, f"{self.structure} : c’est noté, rien n’a changé.")
        return redirect("mes_structures")


class LienStructureView(StructureMixin, View):
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        try:
            tenue.envoyer_le_lien(self.structure)
            messages.success(request, f"{self.structure} reçoit un lien vers sa page.")
        except VerbeRefuse as refus:
            messages.error(request, str(refus))
        return redirect("mes_structures")


class StructuresMenuItem(MenuItem):
    def is_shown(self, request):
        return bool(relais_du_lecteur(request))
