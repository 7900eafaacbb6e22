"""Registration of the ground's screens and of the "chiffre" and "lexique" buttons in the rich text editor."""

from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path, reverse, reverse_lazy
from django.utils.html import format_html
from django.views.generic import RedirectView
from draftjs_exporter.dom import DOM
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler
from wagtail.admin.rich_text.editors.draftail import features as draftail
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.widgets import Button
from wagtail.permissions import page_permission_policy
from wagtail.snippets.models import register_snippet

from commun import rapports, relectures
from commun.atelier import views as atelier
from commun.controles_falc import ControlesFalc
from commun.courriels import attente_anormale
from commun.lexique import TermeLinkHandler
from commun.liens import PageLinkHandler
from commun.models import PageFalc
from commun.panneaux import PanneauCourriels, TableauDeBord
from commun.views import PictogrammesView, baremes_a_choisir, termes_a_choisir
from commun.views_falc import BilanFalcView, DifficilesView, EcarterView, RetablirView
from commun.views_traductions import (
    ConfierExtraitView,
    ConfierPageView,
    RelireView,
    SynchroniserView,
    boutons,
    fermer,
    refuser_l_alias,
)
from commun.viewsets import BandeauViewSet, BaremeViewSet, OuvertureDeLangueViewSet, TermeViewSet

for ecran in (BaremeViewSet, TermeViewSet, BandeauViewSet, OuvertureDeLangueViewSet):
    register_snippet(ecran)


@hooks.register("register_admin_urls")
def adresses():
    return [
        path("baremes-a-choisir.json", baremes_a_choisir, name="baremes_a_choisir"),
        path("termes-a-choisir.json", termes_a_choisir, name="termes_a_choisir"),
        path("pictogrammes/", PictogrammesView.as_view(), name="pictogrammes"),
        path("falc/", DifficilesView.as_view(), name="falc_difficiles"),
        path("falc/resultats/", DifficilesView.as_view(results_only=True), name="falc_difficiles_resultats"),
        path("falc/<int:pk>/", BilanFalcView.as_view(), name="falc_bilan"),
        path("falc/<int:pk>/ecarter/", EcarterView.as_view(), name="falc_ecarter"),
        path("falc/<int:pk>/retablir/", RetablirView.as_view(), name="falc_retablir"),
        path("traductions/<int:pk>/relire/", RelireView.as_view(), name="traduction_relire"),
        *rapports.adresses(),
    ]


@hooks.register("register_admin_urls", order=-1)
def adresses_de_wagtail_localize():
    """In the place of its own, under the names it gives them."""
    extrait = "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/"
    return [
        path("localize/submit/page/<int:page_id>/", ConfierPageView.as_view()),
        path(extrait, ConfierExtraitView.as_view()),
        path("localize/update/<int:translation_source_id>/", SynchroniserView.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", refuser_l_alias),
        path("localize/reports/translations/", RedirectView.as_view(pattern_name=rapports.TraductionsView.nom)),
        path("localize/reports/translations/results/", fermer),
        path("localize/api/snippets/<slug:app_label>/<slug:model_name>/", fermer),
        path("localize/api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/", fermer),
    ]


@hooks.register("construct_page_action_menu")
def jamais_d_alias(entrees, request, contexte):
    entrees[:] = [entree for entree in entrees if entree.name != "localize-convert-to-alias"]


@hooks.register("register_admin_urls", order=-1)
def adresses_de_l_atelier():
    """Before wagtail-localize's own views, at the same addresses."""
    return [
        path(
            "localize/translate/<int:translation_id>/strings/<int:string_segment_id>/edit/",
            atelier.modifier_une_phrase,
        ),
        path(
            "localize/translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/",
            atelier.modifier_une_valeur,
        ),
        path("localize/translate/<int:translation_id>/pofile/upload/", atelier.importer_un_po),
        path("localize/translate/<int:translation_id>/machine_translate/", atelier.traduire_par_la_machine),
    ]


for crochet in ("before_edit_page", "before_edit_snippet"):
    hooks.register(crochet, atelier.refuser_de_publier, order=-1)
hooks.register("before_publish_page", atelier.refuser_le_francais)
hooks.register("before_bulk_action", atelier.refuser_par_lot)


@hooks.register("construct_reports_menu")
def entrees_des_rapports(request, entrees):
    """Ours says more of translations than that of wagtail-localize."""
    autre = reverse("wagtail_localize:translations_report")
    entrees[:] = [entree for entree in entrees if entree.url != autre]
    entrees.extend(entree for entree in rapports.entrees() if entree.is_shown(request))


@hooks.register("register_page_header_buttons")
def boutons_de_traduction(page, user, view_name, next_url=None):
    return boutons(page, user)


@hooks.register("register_log_actions")
def actions(registre):
    registre.register_action(relectures.ACTION, "Marquer comme relue", "Traduction relue")


@hooks.register("construct_homepage_panels")
def tableau_de_bord(request, panneaux):
    if user_has_any_page_permission(request.user):
        panneaux.append(TableauDeBord())


# After the applications above, which may take away what is there.
@hooks.register("construct_homepage_panels", order=10)
def courriels_en_attente(request, panneaux):
    """Whoever opens the back office is told first that mails do not leave."""
    if (attente := attente_anormale())["nombre"]:
        panneaux.append(PanneauCourriels(attente))


@hooks.register("register_help_menu_item")
def entree_pictogrammes():
    return MenuItem("Pictogrammes", reverse_lazy("pictogrammes"), name="pictogrammes", icon_name="image", order=100)


@hooks.register("before_edit_page")
def dire_que_c_est_fait(request, page):
    """A decision sent twice, or after a colleague's: Wagtail 7.4 fails on the step it ends (wagtail#13856)."""
    if request.POST.get("action-workflow-action") and page.current_workflow_task is None:
        messages.warning(request, "Cette page n’attend plus d’accord : la décision est déjà prise.")
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("after_edit_page")
def dire_qui_peut_approuver(request, page):
    """Who corrects a text while approving it becomes one of its authors: the page still waits, say why."""
    if request.POST.get("workflow-action-name") == "approve" and page.workflow_in_progress:
        messages.warning(
            request,
            "Vous venez de corriger cette page : elle attend maintenant l’accord d’une autre personne.",
        )


class EntreeDifficiles(MenuItem):
    def is_shown(self, request):
        return page_permission_policy.user_has_permission(request.user, "change")


@hooks.register("register_reports_menu_item")
def entree_difficiles():
    return EntreeDifficiles(
        DifficilesView.page_title, reverse_lazy("falc_difficiles"), name="falc", icon_name="glasses", order=900
    )


@hooks.register("register_page_header_buttons")
def bouton_bilan_falc(page, user, view_name, next_url=None):
    """From an easy-to-read page to what the checker says of it."""
    if isinstance(page.specific_deferred, PageFalc) and page.permissions_for_user(user).can_edit():
        yield Button(BilanFalcView.page_title, reverse("falc_bilan", args=[page.pk]), icon_name="glasses", priority=90)


@hooks.register("construct_wagtail_userbar")
def controles_falc(request, items, page):
    """The rules of « facile à lire » beside Wagtail's own checks."""
    if isinstance(page, PageFalc):
        items[:] = [
            ControlesFalc(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item for item in items
        ]


@hooks.register("insert_editor_js")
def mots_concernes():
    return format_html('<script type="module" src="{}"></script>', static("js/admin/falc.js"))


@hooks.register("insert_editor_js")
def envoi_apres_enregistrement():
    return format_html('<script type="module" src="{}"></script>', static("js/admin/envoi.js"))


@hooks.register("register_rich_text_features")
def bouton_chiffre(features):
    """A control that inserts [[cle]] and a decorator that shows it as a chip: the stored text keeps the plain token."""
    features.register_editor_plugin(
        "draftail",
        "chiffre",
        draftail.ControlFeature(
            {"type": "CHIFFRE"},
            js=["js/admin/barre.js", "js/admin/choix.js", "js/admin/chiffre.js"],
            css={"all": ["css/chiffre-editeur.css"]},
        ),
    )
    features.register_editor_plugin("draftail", "chiffre-jetons", draftail.DecoratorFeature({"type": "CHIFFRE"}))


class TermeElementHandler(LinkElementHandler):
    """From the stored link to the editor's entity."""

    def get_attribute_data(self, attrs):
        return {"id": int(attrs["id"])}


def terme_en_html(props):
    """From the editor's entity to the stored link."""
    return DOM.create_element("a", {"linktype": "terme", "id": props["id"]}, props["children"])


@hooks.register("register_rich_text_features", order=1)
def liens_vers_les_pages(features):
    """After Wagtail's own handler of links to pages, which it replaces."""
    features.register_link_type(PageLinkHandler)


@hooks.register("register_rich_text_features")
def bouton_lexique(features):
    """A link to a word of the glossary: its definition opens in place and is printed at the end of the page."""
    features.register_link_type(TermeLinkHandler)
    features.register_editor_plugin(
        "draftail",
        "lexique",
        draftail.EntityFeature(
            {"type": "TERME", "icon": "help", "description": "Expliquer ce mot (lexique)"},
            js=["js/admin/choix.js", "js/admin/terme.js"],
            css={"all": ["css/chiffre-editeur.css"]},
        ),
    )
    features.register_converter_rule(
        "contentstate",
        "lexique",
        {
            "from_database_format": {'a[linktype="terme"]': TermeElementHandler("TERME")},
            "to_database_format": {"entity_decorators": {"TERME": terme_en_html}},
        },
    )
