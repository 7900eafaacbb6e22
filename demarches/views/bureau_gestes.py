"""What is done from the list: an act on the requests that are ticked, lists kept under a name."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.http import QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from demarches import gestes
from demarches.forms.bureau import FiltresForm
from demarches.forms.gestes import CocheesForm, FiltreForm, forme
from demarches.gestes import Geste
from demarches.models import Consultation, Secteur
from demarches.models.filtres import FiltreEnregistre

from .bureau import VUES, BureauMixin
from .bureau_dossier import fil

REFUS_MONTRES = 10


class GesteView(BureauMixin, TemplateView):
    """The act is asked for what it needs, then done; a request that refuses is named, with why."""

    template_name = "demarches/bureau/geste.html"
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        visibles = self.get_queryset().select_related("secteur", "referent")
        cochees = CocheesForm(request.POST, visibles=visibles)
        if not cochees.is_valid():
            messages.error(request, " ".join(e for liste in cochees.errors.values() for e in liste))
            return redirect(self.retour)
        self.geste, self.demandes = Geste(cochees.cleaned_data["geste"]), list(cochees.cleaned_data["demandes"])
        if self.geste == Geste.IMPRIMER:
            return self.imprimer()
        form = forme(self.geste, request.POST if "faire" in request.POST else None, request.user)
        if form is None or form.is_valid():
            return self.faire(form.cleaned_data if form else {})
        return self.render_to_response(self.get_context_data(form=form))

    @property
    def retour(self):
        vue = self.request.POST.get("vue")
        return f"{reverse('demandes')}?vue={vue}" if vue in VUES else reverse("demandes")

    def faire(self, choix):
        faites, refusees = gestes.faire(self.geste, self.demandes, par=self.request.user, **choix)
        if faites:
            messages.success(self.request, f"C’est fait pour {faites} demande{'s' * (faites > 1)}.")
        for demande, pourquoi in refusees[:REFUS_MONTRES]:
            messages.warning(self.request, f"{demande.reference} : {pourquoi}")
        if len(refusees) > REFUS_MONTRES:
            messages.warning(self.request, f"Et {len(refusees) - REFUS_MONTRES} autres sans changement.")
        return redirect(self.retour)

    def imprimer(self):
        """One file a page, each printing noted."""
        for demande in self.demandes:
            demande.consultations.noter(demande, self.request.user, Consultation.Quoi.IMPRESSION)
        self.template_name = "demarches/bureau/imprimer_plusieurs.html"
        prefetch_related_objects(self.demandes, "estimation")
        dossiers = [
            (demande, demande.enfants.select_related("solution__mode"), fil(demande)) for demande in self.demandes
        ]
        return self.render_to_response(self.get_context_data(dossiers=dossiers, imprimee_le=timezone.now()))

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            geste=self.geste, demandes=self.demandes, vue=self.request.POST.get("vue", ""), **kwargs
        )


class EnregistrerFiltreView(BureauMixin, View):
    """The list as it is shown now, under a name; the words of a search are never kept."""

    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        filtre = FiltreEnregistre(agent=request.user, parametres=self.parametres())
        form = FiltreForm(request.POST, instance=filtre)
        try:
            if form.is_valid():
                filtre.full_clean()
                filtre.save()
                messages.success(request, f"La liste « {filtre.nom} » est enregistrée.")
                return redirect(f"{reverse('demandes')}{filtre.adresse}")
            erreurs = [e for liste in form.errors.values() for e in liste]
        except ValidationError as erreur:
            erreurs = erreur.messages
        messages.error(request, " ".join(erreurs))
        return redirect(f"{reverse('demandes')}{filtre.adresse}")

    def parametres(self):
        """What the form of the list reads of the filters that are posted, and nothing else."""
        secteurs = Secteur.objects.filter(pk__in=self.get_queryset().values("secteur"))
        lus = FiltresForm(QueryDict(self.request.POST.get("filtres", "")), secteurs=secteurs)
        lus.is_valid()
        choix = lus.cleaned_data
        gardes = {
            "vue": choix.get("vue") if choix.get("vue") in VUES else next(iter(VUES)),
            "secteur": str(choix["secteur"].pk) if choix.get("secteur") else "",
            "canal": choix.get("canal", ""),
            "miennes": "on" if choix.get("miennes") else "",
        }
        return {nom: valeur for nom, valeur in gardes.items() if valeur}


class OublierFiltreView(BureauMixin, View):
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        get_object_or_404(FiltreEnregistre, agent=request.user, pk=kwargs["pk"]).delete()
        messages.success(request, "La liste n’est plus enregistrée ; ses demandes sont toujours là.")
        return redirect("demandes")
