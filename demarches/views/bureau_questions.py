"""The desk of questions: what waits for a relais, and the file of each."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import ListView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from carte.views.bureau import relais_du_lecteur
from commun import langues
from commun.models import AdresseRefusee
from demarches import a_reprendre
from demarches.etapes_question import ETAPES, StatutQuestion
from demarches.forms.bureau_questions import FiltresForm, ReponseForm
from demarches.models import Avis, Quarantaine, Question
from demarches.roles import Groupe, membre
from faq.recherche import proches

PAR_PAGE = 25
PROPOSEES = 5
VUES = {
    "a_repondre": ("À répondre", lambda q, agent: q.a_traiter(), ("echeance_reponse_le", "soumise_le")),
    "miennes": ("Prises par moi", lambda q, agent: q.a_traiter().filter(agent=agent), ("echeance_reponse_le",)),
    "en_retard": ("En retard", lambda q, agent: q.en_retard(), ("echeance_reponse_le", "soumise_le")),
    "repondues": ("Répondues", lambda q, agent: q.filter(statut=StatutQuestion.REPONDUE), ("-repondue_le",)),
    "closes": ("Closes", lambda q, agent: q.filter(statut=StatutQuestion.CLOSE), ("-close_le",)),
}


def a_des_questions(request):
    """Whether questions may come to who asks: they work for a relais, or coordinate."""
    agent = request.user
    return agent.is_active and (bool(relais_du_lecteur(request)) or membre(agent, Groupe.COORDINATION))


class QuestionsMixin(WagtailAdminTemplateMixin):
    """Only for those to whom questions come, only what they may see: anything else does not exist."""

    page_title = "Questions"
    header_icon = "help"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not a_des_questions(request):
            raise Http404

    def get_queryset(self):
        return Question.objects.visibles_par(self.request.user)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("questions"), "label": "Questions"}]


class ListeView(QuestionsMixin, ListView):
    """The list: tabs and filters live in the address."""

    template_name = "demarches/bureau/questions/liste.html"
    allow_empty = True

    def get_queryset(self):
        self.filtres = FiltresForm(self.request.GET)
        self.filtres.is_valid()
        choix = self.filtres.cleaned_data
        self.vue = choix.get("vue") if choix.get("vue") in VUES else "a_repondre"
        self.base = self.visibles = super().get_queryset()
        if choix.get("theme"):
            self.base = self.base.filter(theme=choix["theme"])
        _titre, choisir, ordre = VUES[self.vue]
        return choisir(self.base, self.request.user).pour_la_liste().order_by(*ordre, "pk")

    def get_context_data(self, **kwargs):
        agent = self.request.user
        page = Paginator(self.object_list, PAR_PAGE).get_page(self.request.GET.get("page"))
        onglets = [(cle, titre, choisir(self.base, agent).count()) for cle, (titre, choisir, _o) in VUES.items()]
        return super().get_context_data(
            page=page,
            questions=page.object_list,
            onglets=onglets,
            vue=self.vue,
            filtres=self.filtres,
            a_verifier=Quarantaine.objects.en_attente().filter(question__in=self.visibles).count(),
            avis=Avis.objects.visibles_par(agent).attendus().count(),
            a_reprendre=len(a_reprendre.lignes(agent)),
            **kwargs,
        )


class QuestionMixin(QuestionsMixin):
    """One question the agent may see; 404 whatever the method when it may not."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        questions = self.get_queryset().select_related("commune", "relais", "agent", "fiche")
        self.question = get_object_or_404(questions, uuid=kwargs["uuid"])

    def get_page_title(self):
        return self.question.reference

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": self.question.get_absolute_url(), "label": self.question}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(question=self.question, **kwargs)

    def fiches_proposees(self):
        """Ids of the French pages that may answer."""
        return [trouvee.pk for trouvee in proches(self.question.texte, langues.SOURCE, PROPOSEES)]


class QuestionView(QuestionMixin, TemplateView):
    """The file; opening it is logged."""

    template_name = "demarches/bureau/questions/question.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        self.question.noter_lecture(request.user)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        agent = self.request.user
        permises = self.question.etapes_permises(agent)
        autres = [nom for nom in permises if nom not in ("prendre", "repondre")]
        repondre = "repondre" in permises
        return super().get_context_data(
            permises=permises,
            autres=[
                (ETAPES[nom].libelle, reverse(f"question_{nom}", args=[self.question.uuid]), nom) for nom in autres
            ],
            form=self.formulaire(agent) if repondre else None,
            echanges=self.question.messages.select_related("par").prefetch_related("fiches", "pieces"),
            avis=self.question.avis.select_related("a", "par"),
            refus=AdresseRefusee.objects.motifs([self.question.courriel]).get(self.question.courriel, ""),
            fil=self.question.journal.exclude(action="lire").select_related("acteur").order_by("-pk"),
            lectures=self.question.journal.filter(action="lire").select_related("acteur").order_by("-pk")[:20],
            **kwargs,
        )

    def formulaire(self, agent):
        initial = {"version": self.question.version}
        return ReponseForm(initial=initial, question=self.question, par=agent, proposees=self.fiches_proposees())
