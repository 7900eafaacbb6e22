"""« À reprendre » and what feeds it: the work list of the public questions, texts that changed, subscriptions."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import CreateView, FormView, TemplateView, View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from demarches import a_reprendre, publication
from demarches.forms.fraicheur import AbonnementsForm, ArticleForm, ThemeForm
from demarches.models import AbonnementTheme, ArticleModifie
from demarches.roles import Groupe, membre
from demarches.transitions import TransitionRefusee

from .bureau_questions import QuestionsMixin, a_des_questions

PAR_PAGE = 25


def peut_noter_les_textes(request):
    """Whether who asks may say that a text changed: those to whom questions come, and the communication."""
    return a_des_questions(request) or membre(request.user, Groupe.COMMUNICATION)


class AReprendreView(QuestionsMixin, TemplateView):
    """The list; the theme and the page live in the address."""

    page_title = "À reprendre"
    template_name = "demarches/bureau/questions/a_reprendre.html"
    http_method_names = ["get", "head", "options"]

    def get_context_data(self, **kwargs):
        filtre = ThemeForm(self.request.GET)
        filtre.is_valid()
        theme = filtre.cleaned_data.get("theme", "")
        lignes = a_reprendre.lignes(self.request.user, theme)
        page = Paginator(lignes, PAR_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            page=page,
            lignes=page.object_list,
            nombre=len(lignes),
            filtre=filtre,
            theme=theme,
            peut_ecrire=publication.peut_ecrire(self.request.user),
            **kwargs,
        )


class BesoinView(QuestionsMixin, View):
    """An act on a need of the agent's own list; any other does not exist."""

    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        besoin = a_reprendre.besoin(request.user, request.POST.get("besoin", ""))
        if besoin is None or not publication.peut_ecrire(request.user):
            raise Http404
        return self.agir(besoin)


class EcrireView(BesoinView):
    """The draft of the missing page, opened in the editor; the one that was begun when there is one."""

    def agir(self, besoin):
        try:
            page = besoin.page or a_reprendre.commencer(besoin, self.request.user)
        except TransitionRefusee as refus:
            messages.error(self.request, str(refus))
            return redirect("questions_a_reprendre")
        return redirect("wagtailadmin_pages:edit", page.pk)


class EcarterView(BesoinView):
    def agir(self, besoin):
        a_reprendre.ecarter(besoin, self.request.user)
        messages.success(self.request, "Ce besoin est retiré de la liste.")
        return redirect("questions_a_reprendre")


class AbonnementsView(QuestionsMixin, FormView):
    """The agent's own themes, on one screen."""

    page_title = "Les thèmes que je suis"
    template_name = "demarches/bureau/questions/abonnements.html"
    form_class = AbonnementsForm

    def get_initial(self):
        siens = AbonnementTheme.objects.filter(agent=self.request.user)
        return {"themes": list(siens.values_list("theme", flat=True))}

    def form_valid(self, form):
        form.enregistrer(self.request.user)
        messages.success(self.request, "C’est noté.")
        return redirect("questions_abonnements")


class TextesMixin(WagtailAdminTemplateMixin):
    page_title = "Textes qui ont changé"
    header_icon = "doc-full"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not peut_noter_les_textes(request):
            raise Http404


class TextesView(TextesMixin, CreateView):
    """Note that a text changed; below, those that were noted, with the number of pages that cite each."""

    model = ArticleModifie
    form_class = ArticleForm
    template_name = "demarches/bureau/questions/textes.html"

    def form_valid(self, form):
        form.instance.par = self.request.user
        article = form.save()
        ((_article, nombre),) = a_reprendre.articles_cites([article])
        if nombre:
            pages = "1 page publique cite" if nombre == 1 else f"{nombre} pages publiques citent"
            messages.success(self.request, f"C’est noté : {pages} ce texte.")
        else:
            messages.warning(self.request, "C’est noté, mais aucune page ne cite ce texte : est-il bien écrit ?")
        return redirect("questions_textes")

    def get_context_data(self, **kwargs):
        articles = ArticleModifie.objects.select_related("par")
        return super().get_context_data(
            articles=a_reprendre.articles_cites(articles), bureau=a_des_questions(self.request), **kwargs
        )


class RetirerTexteView(TextesMixin, View):
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        get_object_or_404(ArticleModifie, pk=kwargs["pk"]).delete()
        messages.success(request, "Ce changement est retiré de la liste.")
        return redirect(reverse("questions_textes"))
