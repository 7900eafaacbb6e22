"""The relais' desk for assistants maternels: who may enter, what they see, the list, the entries of the menu."""

from django.core.paginator import Paginator
from django.db.models import BooleanField, Case, Count, F, Q, Value, When
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic import ListView
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from carte import equipes, situations
from carte.forms.bureau import FiltresForm
from carte.models import AssistantMaternel, Commune, Structure
from carte.models.assistants_requetes import VOIR_TOUT
from carte.models.structures import RELAIS

# Tabs of the list: label, condition.
VUES = {
    "suivies": ("Toutes", lambda: situations.SUIVIES),
    "a_valider": ("À valider", lambda: situations.A_VALIDER),
    "sans_reponse": ("Sans réponse", lambda: situations.SANS_REPONSE),
    "agrement": ("Agrément à suivre", situations.agrement_a_suivre),
    "choix": ("Choix à renouveler", situations.choix_a_renouveler),
    "retirees": ("Retirées", lambda: ~situations.SUIVIES),
}
# What the menu counts.
ATTENTES = ("a_valider", "agrement", "choix", "sans_reponse")
COLONNES = ("Nom", "Commune", "Fiche", "Places", "Dit le", "Agrément")
TRIS = {
    "nom": ("nom", "prenom"),
    "commune": ("commune__nom_normalise", "nom", "prenom"),
    "fraicheur": (F("confirmee_le").asc(nulls_first=True), "nom"),
    "agrement": (F("agrement_valable_au").asc(nulls_first=True), "nom"),
}
PAR_PAGE = 100
# Encrypted, and of no use in a list.
TUS = ("adresse", "courriel", "point_prive", "identite_proposee", "refus")


def relais_du_lecteur(request):
    """Ids of the relais that who asks works for, read once a request: every page of the back office needs them."""
    if not hasattr(request, "_relais_du_lecteur"):
        request._relais_du_lecteur = equipes.relais_de(request.user)
    return request._relais_du_lecteur


def a_un_bureau(request):
    """Whether who asks follows assistants maternels: they work for a relais, or see those of all."""
    return request.user.is_active and (request.user.has_perm(VOIR_TOUT) or bool(relais_du_lecteur(request)))


def relais_de_l_agent(agent):
    """The relais whose assistants maternels an agent may see."""
    relais = Structure.objects.de_type(RELAIS).order_by("nom", "pk")
    return relais if agent.has_perm(VOIR_TOUT) else relais.filter(pk__in=equipes.relais_de(agent))


def compter(assistants, cles):
    """[(key, label, number), ...] of tabs, in one query."""
    comptes = assistants.aggregate(**{cle: Count("pk", filter=VUES[cle][1]()) for cle in cles})
    return [(cle, VUES[cle][0], comptes[cle]) for cle in cles]


class BureauMixin(WagtailAdminTemplateMixin):
    """Only for the people with a desk, only what they may see: anything else does not exist."""

    page_title = "Assistants maternels"
    header_icon = "group"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not a_un_bureau(request):
            raise Http404

    def get_queryset(self):
        return AssistantMaternel.objects.visibles_par(self.request.user)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("assistants"), "label": "Assistants maternels"}]


class AssistantMixin(BureauMixin):
    """One person the agent may see; 404 whatever the method when they may not."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        assistants = self.get_queryset().select_related("relais", "commune", "structure__type", "structure__commune")
        self.assistant = get_object_or_404(assistants, pk=kwargs["pk"])

    def get_page_title(self):
        return str(self.assistant)

    def get_breadcrumbs_items(self):
        url = reverse("assistant", args=[self.assistant.pk])
        return [*super().get_breadcrumbs_items(), {"url": url, "label": str(self.assistant)}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(assistant=self.assistant, **kwargs)


class ListeView(BureauMixin, ListView):
    """The list: tabs, filters and order live in the address."""

    allow_empty = True
    template_name = "carte/bureau/liste.html"
    extra_context = {"colonnes": COLONNES}

    def get_queryset(self):
        siens = super().get_queryset()
        communes = Commune.objects.filter(pk__in=siens.order_by().values("commune"))
        self.filtres = FiltresForm(self.request.GET, communes=communes, relais=relais_de_l_agent(self.request.user))
        self.filtres.is_valid()
        choix = self.filtres.cleaned_data
        self.vue = choix.get("vue") if choix.get("vue") in VUES else "suivies"
        self.base = self._filtrer(siens, choix)
        ordre = TRIS[choix.get("tri") or "nom"]
        return self.base.filter(VUES[self.vue][1]()).order_by(*ordre, "pk")

    def get_context_data(self, **kwargs):
        assistants = (
            self.object_list.defer(*TUS)
            .select_related("commune", "relais")
            .annotate(
                elle_meme=situations.elle_meme("assistant"),
                attend=Case(When(situations.A_VALIDER, then=Value(True)), default=False, output_field=BooleanField()),
            )
        )
        page = Paginator(assistants, PAR_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            page=page,
            assistants=list(page.object_list),
            onglets=compter(self.base, VUES),
            vue=self.vue,
            filtres=self.filtres,
            plusieurs_relais=len(self.filtres.fields["relais"].queryset) > 1,
            **kwargs,
        )

    def _filtrer(self, assistants, choix):
        if choix.get("relais"):
            assistants = assistants.filter(relais=choix["relais"])
        if choix.get("commune"):
            assistants = assistants.filter(commune=choix["commune"])
        if choix.get("fraicheur"):
            assistants = assistants.filter(situations.fraicheurs("confirmee_le")[choix["fraicheur"]])
        if choix.get("par"):
            elle = Q(situations.elle_meme("assistant"))
            assistants = assistants.filter(elle if choix["par"] == "elle" else ~elle)
        return assistants


class AssistantsMenuItem(MenuItem):
    """The entry of the desk, with the number of people for whom something waits."""

    def is_shown(self, request):
        return a_un_bureau(request)

    def render_component(self, request):
        attente = Q()
        for cle in ATTENTES:
            attente |= VUES[cle][1]()
        nombre = AssistantMaternel.objects.visibles_par(request.user).filter(attente).count()
        attributs = {"data-badge": str(nombre), "aria-label": f"{self.label}, {nombre} à suivre"} if nombre else {}
        return LinkMenuItem(self.name, self.label, self.url, icon_name=self.icon_name, attrs=attributs)


class PanneauAssistants(Component):
    """What waits for the agent, on the home of the back office."""

    name = "assistants"
    order = 20
    template_name = "carte/bureau/_panneau.html"

    def get_context_data(self, parent_context):
        siens = AssistantMaternel.objects.visibles_par(parent_context["request"].user)
        return {"onglets": compter(siens, ATTENTES)}
