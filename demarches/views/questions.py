"""To ask a question: the form, the answers that exist already, the sending. Nothing is kept before it is sent."""

from urllib.parse import urlsplit

from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.generic import View

from commun.models import OuvertureDeLangue
from demarches import signaux
from demarches.forms.questions import QuestionForm
from demarches.models import Brouillon, DemandePage, Question
from demarches.views import brouillons, provenance
from faq.recherche import proches

PROPOSEES = 3
MESSAGE_MAX = 600


class PoserView(View):
    """A form, then a page that proposes answers before sending: both hold what was typed, no cookie does."""

    reaffiche_apres_csrf = True
    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request, *args, **kwargs):
        reponse = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(reponse)
        return reponse

    def get(self, request):
        return self.demander(QuestionForm.neuve(request.GET, provenance.depart()))

    def post(self, request):
        form = QuestionForm(request.POST)
        if getattr(request, "csrf_echec", False):
            return self.demander(form.sans_valider(), 403)
        if "modifier" in request.POST:
            return self.demander(form.sans_valider())
        if not form.is_valid():
            return self.demander(form)
        if "demande" in request.POST and page_demande():
            return commencer_une_demande(request, form.cleaned_data["texte"], form.cleaned_data["commune"])
        if "envoyer" in request.POST:
            return self.envoyer(form)
        return self.proposer(form)

    def demander(self, form, status=200):
        return self.rendre("demarches/questions/poser.html", status, form=form)

    def proposer(self, form):
        """What may answer at once, and what is better known before sending."""
        texte = form.cleaned_data["texte"]
        return self.rendre(
            "demarches/questions/avant_envoi.html",
            form=form,
            question=form.cleaned_data,
            theme=dict(form.fields["theme"].choices)[form.cleaned_data["theme"]],
            reponses=proches(texte, get_language(), PROPOSEES),
            danger=signaux.danger(texte),
            sante=signaux.sante(texte),
            demande=page_demande() if signaux.est_une_demande(texte) else None,
        )

    def envoyer(self, form):
        question = Question.objects.poser(provenance=provenance.de_la_question(self.request), **form.champs)
        return redirect(f"{question.url_suivi}?fait=envoyee")

    def rendre(self, gabarit, status=200, **contexte):
        contexte |= {
            "relecture": OuvertureDeLangue.objects.relecture(get_language()),
            "message_csrf": getattr(self.request, "message_csrf", ""),
        }
        return render(self.request, gabarit, contexte, status=status)


def page_demande():
    """The page of the request form in the reader's language, None without one."""
    return DemandePage.objects.live().filter(locale__language_code=get_language()).first()


def commencer_une_demande(request, texte, commune):
    """Lead to the request form: the text becomes the message of a draft, which this device alone knows."""
    brouillon = brouillons.trouver(request)
    if brouillon is None or brouillon.soumis_le:
        brouillon = Brouillon(langue=get_language())
    brouillon.proposer({"commune": {"commune_residence": commune.insee}, "message": {"message": texte[:MESSAGE_MAX]}})
    adresse = urlsplit(page_demande().get_url(request)).path
    return brouillons.poser(redirect(adresse), brouillon, adresse)
