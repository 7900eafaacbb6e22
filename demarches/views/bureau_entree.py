"""How the desk shows outside its own pages: its entry in the menu, its panel on the home of the back office."""

from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from demarches.models import Demande, Question

from . import bureau_fraicheur, bureau_questions
from .bureau import bureau_ouvert, compter, compter_par_vue


class DemandesMenuItem(MenuItem):
    """The entry of the desk, with the number of new requests; `bureau-badge.js` keeps it up to date."""

    def is_shown(self, request):
        return bureau_ouvert(request)

    def render_component(self, request):
        comptes = compter(request.user)
        attributs = {
            "data-compteurs": reverse("demandes_compteurs"),
            "data-nouvelles": str(comptes["nouvelles"]),
            "data-repere": comptes["repere"],
        }
        return LinkMenuItem(self.name, self.label, self.url, icon_name=self.icon_name, attrs=attributs)


class PanneauDemandes(Component):
    """What waits for the agent, on the home of the back office."""

    name = "demandes"
    order = 10
    template_name = "demarches/bureau/_panneau.html"

    def get_context_data(self, parent_context):
        demandes = Demande.objects.visibles_par(parent_context["request"].user)
        return {"onglets": compter_par_vue(demandes, ("nouvelles", "en_retard", "a_faire", "a_traiter"))}


class QuestionsMenuItem(MenuItem):
    def is_shown(self, request):
        return bureau_questions.a_des_questions(request)


class TextesMenuItem(MenuItem):
    def is_shown(self, request):
        return bureau_fraicheur.peut_noter_les_textes(request)


class PanneauQuestions(Component):
    """Questions that wait for the agent, on the home of the back office."""

    name = "questions"
    order = 11
    template_name = "demarches/bureau/questions/_panneau.html"

    def get_context_data(self, parent_context):
        agent = parent_context["request"].user
        questions, vues = Question.objects.visibles_par(agent), bureau_questions.VUES
        cles = ("a_repondre", "miennes", "en_retard")
        return {"onglets": [(cle, vues[cle][0], vues[cle][1](questions, agent).count()) for cle in cles]}
