"""« Maybe known »: requests that may come from the same family, side by side, then made one.

What the agent may not open is told without a name, a reference nor a link: what it shares, and which relais has it.
"""

from uuid import UUID

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView

from demarches import doublons, parlers
from demarches.forms.bureau_doublons import FusionForm, ReferenceForm
from demarches.references import lire_reference
from demarches.templatetags import bureau as mots
from demarches.transitions import Acteur

from .bureau_actions import ActionView
from .bureau_dossier import DemandeMixin, connues


class DoublonsView(DemandeMixin, TemplateView):
    """The requests that look like this one, and a way to name another."""

    template_name = "demarches/bureau/doublons.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        reference = lire_reference(request.GET.get("reference", ""))
        if reference:
            autre = self.get_queryset().exclude(pk=self.demande.pk).filter(reference=reference).first()
            if autre is not None:
                return redirect(adresse_de_comparaison(self.demande, autre))
        if request.GET.get("reference"):
            messages.warning(request, "Aucune demande que vous suivez n’a cette référence. Vérifiez-la.")
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        montres, masques = connues(self.demande, self.request.user)
        return super().get_context_data(
            montres=montres, masques=masques, reference=ReferenceForm(self.request.GET or None), **kwargs
        )


def adresse_de_comparaison(gardee, fermee):
    """Where two requests are read side by side."""
    return f"{reverse('demande_comparer', args=[gardee.uuid])}?avec={fermee.uuid}"


class FusionView(ActionView):
    """Two requests side by side, the second one named by `?avec=`; opening it is a reading of both."""

    action = "fusionner"
    form_class = FusionForm
    template_name = "demarches/bureau/comparer.html"
    bouton = "Réunir les deux demandes"
    message = "Les deux demandes n’en font plus qu’une."

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        autres = self.get_queryset().exclude(pk=self.demande.pk).select_related("contact", "besoin", "secteur")
        try:
            self.autre = get_object_or_404(autres, uuid=UUID(request.GET["avec"]))
        except (KeyError, ValueError):
            self.autre = None
            return
        if not all(hasattr(d, objet) for d in (self.demande, self.autre) for objet in ("contact", "besoin")):
            raise Http404

    def dispatch(self, request, *args, **kwargs):
        if self.autre is None:
            return redirect("demande_fusionner", uuid=self.demande.uuid)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        reponse = super().get(request, *args, **kwargs)
        if reponse.status_code == 200:
            for demande in (self.demande, self.autre):
                demande.noter_lecture(request.user)
        return reponse

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"autre": self.autre}

    def form_valid(self, form):
        self.decision = form.decision
        form.cleaned_data = {"version": form.cleaned_data["version"]}
        return super().form_valid(form)

    def agir(self, version):
        self.demande.fusionner(self.autre, par=self.request.user, version=version, **self.decision)

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(**kwargs)
        differents = {champ.code: champ_lie for champ, champ_lie in contexte["form"].comparaisons()}
        lignes = [
            (champ, *(valeur_en_mots(d, champ) for d in (self.demande, self.autre)), differents.get(champ.code))
            for champ in doublons.CHAMPS
        ]
        return contexte | {
            "autre": self.autre,
            "dans_l_autre_sens": adresse_de_comparaison(self.autre, self.demande),
            "demandes": (self.demande, self.autre),
            "lignes": [ligne for ligne in lignes if ligne[1] or ligne[2]],
            "reunissables": self._reunissables(),
        }

    def _reunissables(self):
        """Whether the model would allow it: said before the choices, not after."""
        roles = self.autre.acteurs(self.request.user) & {Acteur.REFERENT, Acteur.COORDINATION}
        return bool(roles) and self.autre.ouverte and doublons.meme_adulte(self.demande.contact, self.autre.contact)


def valeur_en_mots(demande, champ):
    """What a request tells for a Champ, as agents read it."""
    contact, besoin = demande.contact, demande.besoin
    fin = f", jusqu’au {besoin.fin:%d/%m/%Y}" if besoin.fin else ""
    creneaux = mots.creneaux_en_mots(contact.creneaux)
    return {
        "preference": " · ".join(filter(None, (contact.get_preference_display(), creneaux))),
        "langues": ", ".join(str(fait) for fait in parlers.en_bref(demande)),
        "type": besoin.get_type_display(),
        "quand": f"{besoin.debut_souhaite:%d/%m/%Y}, {besoin.get_souplesse_display()}{fin}",
        "horaires": mots.jours_en_mots(besoin),
        "modes": mots.modes_en_mots(besoin),
        "pres_de": besoin.get_pres_de_display(),
        "garde_partagee": "intéressée" if besoin.garde_partagee else "",
        "message": demande.message,
    }.get(champ.code) or (getattr(contact, champ.code, "") if champ.objet == "contact" else "")
