"""Back-office screens of easy-to-read pages: what the checker says of one, and which are the hardest."""

from typing import NamedTuple

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import page_permission_policy

from commun import langues
from commun.falc import alarmes
from commun.falc.pages import bilan, contexte, recompter, verifier_page
from commun.models import AlerteEcartee, PageFalc
from commun.models.falc import EtatFalc


def modifiables_par(agent):
    """Easy-to-read pages in French, the language of the checker, that an agent may edit."""
    pages = page_permission_policy.instances_user_has_permission_for(agent, "change")
    return PageFalc.objects.filter(pk__in=pages.values("pk"), locale__language_code=langues.SOURCE)


class BilanFalcView(WagtailAdminTemplateMixin, TemplateView):
    """Each sentence of the latest draft with its alarms, what is said of the page, and what was set aside."""

    template_name = "commun/falc/bilan.html"
    page_title = "Facile à lire"
    header_icon = "glasses"

    def get_page_subtitle(self):
        return self.brouillon.title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("falc_difficiles"), "label": DifficilesView.page_title},
            {"url": "", "label": self.page_title, "sublabel": self.brouillon.title},
        ]

    def get(self, request, pk):
        page = get_object_or_404(modifiables_par(request.user), pk=pk)
        self.brouillon = page.get_latest_revision_as_object()
        rapport = bilan(self.brouillon)
        return self.render_to_response(self.get_context_data(page=page, brouillon=self.brouillon, rapport=rapport))


class FausseAlerteForm(forms.ModelForm):
    class Meta:
        model = AlerteEcartee
        fields = ["motif"]

    motif = forms.CharField(label="Motif", max_length=200, error_messages={"required": "Dites pourquoi."})


@method_decorator(require_POST, name="dispatch")
class GesteView(View):
    """What an editor says of an alarm, then back to the screen of the page."""

    def post(self, request, pk):
        page = get_object_or_404(modifiables_par(request.user), pk=pk)
        self.faire(request, page)
        return redirect("falc_bilan", page.pk)


class EcarterView(GesteView):
    def faire(self, request, page):
        alarme = _alarme(page, request.POST.get("empreinte"))
        form = FausseAlerteForm(request.POST)
        if not form.is_valid():
            messages.error(request, "Dites pourquoi c’est une fausse alerte.")
            return
        AlerteEcartee.objects.get_or_create(
            empreinte=alarme["empreinte"],
            defaults={
                "code": alarme["code"],
                "texte": alarme["texte"][:300],
                "motif": form.cleaned_data["motif"],
                "par": request.user,
            },
        )
        recompter()
        messages.success(request, "L’alerte est mise de côté, partout où cette phrase se trouve.")


class RetablirView(GesteView):
    def faire(self, request, page):
        alarme = _alarme(page, request.POST.get("empreinte"))
        AlerteEcartee.objects.filter(empreinte=alarme["empreinte"]).delete()
        recompter()
        messages.success(request, "L’alerte est rétablie.")


def _alarme(page, empreinte):
    """The alarm of this page that bears this name."""
    for alarme in alarmes(bilan(page.get_latest_revision_as_object())):
        if empreinte and alarme.get("empreinte") == empreinte:
            return alarme
    raise Http404


class Difficulte(NamedTuple):
    """One line of the report: a published page, how many of its sentences and alarms, "1,5" alarms a sentence."""

    page: PageFalc
    titre: str
    phrases: int
    alarmes: int
    etat: str
    a_revoir: str
    relu_le: object

    @property
    def pk(self):
        return self.page.pk

    @property
    def par_phrase(self):
        return round(self.alarmes / self.phrases, 2) if self.phrases else 0.0


class DifficilesView(ReportView):
    """Published easy-to-read pages that an agent may edit, the hardest first."""

    page_title = "Pages les plus difficiles"
    header_icon = "glasses"
    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]
    index_url_name = "falc_difficiles"
    index_results_url_name = "falc_difficiles_resultats"
    verbose_name_plural = PageFalc._meta.verbose_name_plural
    columns = [
        TitleColumn("titre", label="Page", url_name="falc_bilan"),
        Column("par_phrase", label="Alertes par phrase"),
        Column("alarmes", label="Alertes"),
        Column("phrases", label="Phrases"),
        Column("etat", label="État"),
        Column("a_revoir", label="À revoir"),
        Column("relu_le", label="Dernière relecture"),
    ]
    list_export = ["titre", "par_phrase", "alarmes", "phrases", "etat", "a_revoir", "relu_le"]
    export_headings = {colonne.name: colonne.label for colonne in columns}
    export_filename = "facile-a-lire"

    def dispatch(self, request, *args, **kwargs):
        if not page_permission_policy.user_has_permission(request.user, "change"):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_filtered_queryset(self):
        pages = PageFalc.rattacher(list(modifiables_par(self.request.user).live()))
        connu = contexte()
        return sorted((_difficulte(page, connu) for page in pages), key=lambda d: (-d.par_phrase, d.titre))


def _difficulte(page, connu):
    rapport = verifier_page(page, connu)
    relectures = [bloc.value["le"] for bloc in page.relecteurs]
    return Difficulte(
        page=page,
        titre=page.title,
        phrases=len(rapport["phrases"]),
        alarmes=sum(alarme["code"] != "F50" for alarme in alarmes(rapport)),
        etat=EtatFalc(page.etat).label,
        a_revoir="oui" if page.a_revoir else "",
        relu_le=max(relectures, default=""),
    )
