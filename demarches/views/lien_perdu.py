"""A family that lost the link of its tracking page."""

from django.views.generic import FormView

from commun.connexion import adresse_du_client
from commun.origine import csrf_sans_referent, sans_trace
from demarches import liens_perdus, taches
from demarches.forms.reprise import AdresseForm
from demarches.models import Frein
from demarches.models.freins import UN_JOUR, bloc

PAR_ADRESSE = 2
PAR_BLOC = 20


@csrf_sans_referent
class LienPerduView(FormView):
    """Sends the links of an address that is known; says the same, and does as much, when it is not."""

    form_class = AdresseForm
    template_name = "demarches/lien_perdu.html"
    reaffiche_apres_csrf = True

    def dispatch(self, request, *args, **kwargs):
        return sans_trace(super().dispatch(request, *args, **kwargs))

    def post(self, request, *args, **kwargs):
        if getattr(request, "csrf_echec", False):
            form = AdresseForm(initial={"email": request.POST.get("email", "")[:254]})
            contexte = self.get_context_data(form=form, message_csrf=request.message_csrf)
            return self.render_to_response(contexte, status=403)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        adresse = form.cleaned_data["email"]
        cles = liens_perdus.demandes_de(adresse)
        if self.peut_essayer(adresse):
            taches.envoyer_les_liens_perdus.enqueue(cles)
        return self.render_to_response(self.get_context_data(form=AdresseForm(), envoye=True))

    def peut_essayer(self, adresse):
        par_bloc = Frein.objects.passe("lien-perdu-bloc", bloc(adresse_du_client(self.request)), PAR_BLOC)
        return par_bloc and Frein.objects.passe("lien-perdu", adresse.lower(), PAR_ADRESSE, UN_JOUR)
