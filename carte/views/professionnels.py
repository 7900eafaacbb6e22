"""Pages of assistants maternels and structures about themselves, opened by a secret link. A GET changes nothing."""

from django.core.cache import cache
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import FormView, TemplateView

from carte import grilles, jetons, lecture, taches
from carte.forms.assistants import ActionForm, AssistantForm, NouveauLienForm, PlacesDeStructureForm
from carte.forms.prix import PrixForm
from carte.menage import TYPES
from carte.models import PLACES, AssistantMaternel, LienProfessionnel, Structure, VerbeRefuse
from commun.langues_parlees import choix_marques
from commun.origine import csrf_sans_referent, sans_trace

# Seconds: an address typed again meanwhile sends nothing more.
ENTRE_DEUX_DEMANDES = 600
FAITS = {"envoyee", "confirmer", "complet", "sans_rappels", "rappels"}


class ParLien:
    """`self.objet` is what the link of the address opens; a link that opens nothing answers 404, and how to get one."""

    cible = "assistant"
    reaffiche_apres_csrf = True

    def dispatch(self, request, *args, **kwargs):
        lien = LienProfessionnel.objects.trouver(kwargs["jeton"])
        self.objet = lien and getattr(lien, self.cible)
        if self.objet is None:
            reponse = render(request, "carte/professionnels/lien_perdu.html", status=404)
        else:
            reponse = super().dispatch(request, *args, **kwargs)
        return sans_trace(reponse)

    @property
    def csrf_echec(self):
        return getattr(self.request, "csrf_echec", False)

    def get_context_data(self, **kwargs):
        fait = self.request.GET.get("fait")
        defauts = {"jeton": self.kwargs["jeton"], "fait": fait if fait in FAITS else "", "message": ""}
        return super().get_context_data(**(defauts | {self.cible: self.objet} | kwargs))

    def encore(self, message, statut, **contexte):
        """The page again, saying why nothing was done."""
        return self.render_to_response(self.get_context_data(message=message, **contexte), status=statut)


def montrer(structure, *, places_libres, libres_le, grille):
    """What the preview reads: {"structure", "langues", "places"}; places as the card says them, None when untold."""
    cases, jour = grilles.cases(grille), libres_le or timezone.localdate()
    noms = dict(choix_marques())
    return {
        "structure": structure,
        "langues": [noms[code] for code in structure.langues if code in noms],
        "places": lecture.places(places_libres, cases, jour) if places_libres else places_libres,
    }


def trop_longtemps():
    return _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")


@csrf_sans_referent
class MonAccueilView(ParLien, TemplateView):
    """What families see of her now, and one button for each thing she may do."""

    template_name = "carte/professionnels/mon_accueil.html"

    def get_context_data(self, **kwargs):
        dites = {nom: getattr(self.objet, nom) for nom in PLACES}
        montre = self.objet.est_visible and montrer(self.objet.structure, **dites)
        return super().get_context_data(apercu=montre, **kwargs)

    def post(self, request, *args, **kwargs):
        if self.csrf_echec:
            return self.encore(trop_longtemps(), 403)
        form = ActionForm(request.POST)
        if not form.is_valid():
            return self.encore(_("Nous n’avons pas compris ce bouton. Essayez encore."), 400)
        try:
            form.executer(self.objet)
        except VerbeRefuse:
            return self.encore(_("Votre fiche a changé entre-temps. Voici où elle en est."), 409)
        action = form.cleaned_data["action"]
        if action in ("retirer", "effacer"):  # the link died with the entry
            return render(request, "carte/professionnels/retiree.html", {"effacer": action == "effacer"})
        return redirect(f"{request.path}?fait={action}")


class RetirerView(ParLien, TemplateView):
    """Asks before withdrawing; the answer is posted to her page."""

    template_name = "carte/professionnels/retirer.html"
    http_method_names = ["get", "head", "options"]


@csrf_sans_referent
class ModifierView(ParLien, TemplateView):
    """The form, then what families will read, which she signs: the answers travel from one to the other."""

    template_name = "carte/professionnels/modifier.html"

    def get(self, request, *args, **kwargs):
        return self._formulaire(AssistantForm(assistant=self.objet))

    def post(self, request, *args, **kwargs):
        form = AssistantForm(request.POST, assistant=self.objet)
        if self.csrf_echec:
            return self.encore(trop_longtemps(), 403, form=form)
        if "corriger" in request.POST or not form.is_valid():
            return self._formulaire(form)
        reponses = form.reponses()
        if "signer" in request.POST:
            self.objet.soumettre(**reponses)
            return redirect("mon_accueil", jeton=self.kwargs["jeton"])
        apercu = montrer(self.objet.apercu(**reponses), **reponses["places"])
        contexte = self.get_context_data(form=form, apercu=apercu, reponses=_envoyees(form))
        return render(request, "carte/professionnels/signer.html", contexte)

    def _formulaire(self, form):
        return self.render_to_response(self.get_context_data(form=form))


def _envoyees(form):
    """[(name, value), ...] of what was posted to the fields of a form."""
    return [(nom, valeur) for nom in form.fields for valeur in form.data.getlist(nom)]


@csrf_sans_referent
class MesPlacesView(ParLien, TemplateView):
    """A structure says that nothing has changed, or what has."""

    cible = "structure"
    template_name = "carte/professionnels/mes_places.html"

    def get_context_data(self, **kwargs):
        form = PlacesDeStructureForm(initial={"disponibilite": self.objet.disponibilite}, label_suffix="")
        return super().get_context_data(**({"form": form, "form_du_prix": PrixForm(instance=self.objet)} | kwargs))

    def post(self, request, *args, **kwargs):
        if self.csrf_echec:
            return self.encore(trop_longtemps(), 403)
        if request.POST.get("action") == "confirmer":
            self.objet.confirmer_les_places()
            return redirect(f"{request.path}?fait=confirmer")
        if request.POST.get("action") == "prix":
            return self.dire_le_prix()
        form = PlacesDeStructureForm(request.POST, label_suffix="")
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        self.objet.confirmer_les_places(form.cleaned_data["disponibilite"])
        return redirect(f"{request.path}?fait=envoyee")

    def dire_le_prix(self):
        form = PrixForm(self.request.POST, instance=self.objet)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form_du_prix=form))
        self.objet.dire_le_prix(**form.saisie())
        return redirect(f"{self.request.path}?fait=envoyee")


@csrf_sans_referent
class NouveauLienView(FormView):
    """Sends a link to an address that is known; says the same, and does as much, when it is not."""

    form_class = NouveauLienForm
    template_name = "carte/professionnels/nouveau_lien.html"
    reaffiche_apres_csrf = True

    def dispatch(self, request, *args, **kwargs):
        return sans_trace(super().dispatch(request, *args, **kwargs))

    def post(self, request, *args, **kwargs):
        if getattr(request, "csrf_echec", False):
            contexte = self.get_context_data(message=trop_longtemps())
            return self.render_to_response(contexte, status=403)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        courriel = form.cleaned_data["courriel"]
        if cache.add(f"nouveau-lien:{jetons.empreinte_du_courriel(courriel)}", 1, ENTRE_DEUX_DEMANDES):
            assistants = AssistantMaternel.objects.au_courriel(courriel)
            structures = Structure.objects.publiees().filter(type__code__in=TYPES, courriel__iexact=courriel)
            taches.envoyer_les_liens.enqueue(
                list(assistants.values_list("pk", flat=True)), list(structures.values_list("pk", flat=True))
            )
        return self.render_to_response(self.get_context_data(form=NouveauLienForm(), envoye=True))
