"""What the requests add to the back office: the desk, its badge, the screens of the coordination, shorter menus."""

from django.contrib.auth import get_user_model
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import include, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.snippets.models import register_snippet

from demarches import (
    urls_bureau,
    urls_bureau_chiffres,
    urls_bureau_questions,
    urls_bureau_reclamations,
    urls_bureau_rendez_vous,
    urls_bureau_secteurs,
    urls_portes,
)
from demarches.views.bureau import bureau_ouvert
from demarches.views.bureau_accueil import StandardMenuItem
from demarches.views.bureau_chiffres import ChiffresMenuItem
from demarches.views.bureau_comptes import fermeture_refusee
from demarches.views.bureau_entree import (
    DemandesMenuItem,
    PanneauDemandes,
    PanneauQuestions,
    QuestionsMenuItem,
    TextesMenuItem,
)
from demarches.views.bureau_partenaires import TransmisesMenuItem
from demarches.views.bureau_quarantaine import PanneauQuarantaine, a_une_file, ecartes
from demarches.views.bureau_questions import a_des_questions
from demarches.views.bureau_reclamations import ReclamationsMenuItem
from demarches.views.bureau_rendez_vous import RendezVousMenuItem
from demarches.views.bureau_secteurs import SecteursMenuItem
from demarches.views.mes_avis import MesAvisMenuItem, MesAvisView
from demarches.viewsets import OrganisationViewSetGroup, ReponseTypeViewSet

register_snippet(ReponseTypeViewSet)


@hooks.register("register_admin_urls")
def adresses():
    return [
        path("demandes/", include(urls_bureau)),
        path("questions/", include(urls_bureau_questions)),
        path("chiffres/", include(urls_bureau_chiffres)),
        path("reclamations/", include(urls_bureau_reclamations)),
        path("rendez-vous/", include(urls_bureau_rendez_vous)),
        path("organisation/", include(urls_bureau_secteurs)),
        path("mes-avis/", MesAvisView.as_view(), name="mes_avis"),
        *urls_portes.urlpatterns,
    ]


@hooks.register("register_admin_viewset")
def ecrans():
    return OrganisationViewSetGroup()


@hooks.register("register_admin_menu_item")
def entree_demandes():
    return DemandesMenuItem("Demandes", reverse_lazy("demandes"), name="demandes", icon_name="mail", order=50)


@hooks.register("register_admin_menu_item")
def entree_rendez_vous():
    titre = "Rendez-vous"
    return RendezVousMenuItem(titre, reverse_lazy("rendez_vous"), name="rendez-vous", icon_name="date", order=55)


@hooks.register("register_admin_menu_item")
def entree_questions():
    return QuestionsMenuItem("Questions", reverse_lazy("questions"), name="questions", icon_name="help", order=60)


@hooks.register("register_admin_menu_item")
def entree_chiffres():
    return ChiffresMenuItem(
        "Chiffres des demandes", reverse_lazy("chiffres"), name="chiffres", icon_name="order", order=75
    )


@hooks.register("register_admin_menu_item")
def entree_reclamations():
    return ReclamationsMenuItem(
        "Réclamations", reverse_lazy("reclamations"), name="reclamations", icon_name="warning", order=65
    )


@hooks.register("register_reports_menu_item")
def entree_textes():
    return TextesMenuItem(
        "Textes qui ont changé", reverse_lazy("questions_textes"), name="textes", icon_name="doc-full", order=200
    )


@hooks.register("register_admin_menu_item")
def entree_secteurs():
    return SecteursMenuItem("Qui répond où", reverse_lazy("secteurs"), name="secteurs", icon_name="globe", order=70)


@hooks.register("register_admin_menu_item")
def entree_standard():
    return StandardMenuItem("Standard", reverse_lazy("standard"), name="standard", icon_name="mobile-alt", order=40)


@hooks.register("register_admin_menu_item")
def entree_transmises():
    titre = "Demandes transmises"
    return TransmisesMenuItem(titre, reverse_lazy("transmises"), name="transmises", icon_name="mail", order=50)


@hooks.register("register_admin_menu_item")
def entree_mes_avis():
    return MesAvisMenuItem("Mes avis", reverse_lazy("mes_avis"), name="mes-avis", icon_name="cog", order=70)


@hooks.register("construct_main_menu")
def reduire_le_menu(request, entrees):
    """Help and reports are about writing pages: only those who write some see them."""
    if not user_has_any_page_permission(request.user):
        entrees[:] = [entree for entree in entrees if entree.name not in ("help", "reports")]


@hooks.register("construct_help_menu")
def reduire_l_aide(request, entrees):
    """Nothing about the versions of the software, no link to a guide in English."""
    entrees[:] = [e for e in entrees if e.name != "editor-guide" and not e.name.startswith("whats-new")]


@hooks.register("insert_global_admin_css")
def feuille_de_style():
    return format_html('<link rel="stylesheet" href="{}">', static("css/bureau.css"))


@hooks.register("insert_global_admin_js")
def badge():
    return format_html('<script type="module" src="{}"></script>', static("js/bureau-badge.js"))


@hooks.register("construct_homepage_panels")
def panneaux(request, existants):
    """A desk comes first; panels about pages are for those who write some."""
    if not user_has_any_page_permission(request.user):
        existants.clear()
    if a_une_file(request) and ecartes(request.user).en_attente().exists():
        existants.append(PanneauQuarantaine())
    if bureau_ouvert(request):
        existants.append(PanneauDemandes())
    if a_des_questions(request):
        existants.append(PanneauQuestions())


@hooks.register("before_edit_user")
def avant_de_modifier_un_compte(request, agent):
    """The form of one's own account has no "active" box."""
    ferme = request.method == "POST" and agent != request.user and "is_active" not in request.POST
    if ferme and agent.is_active and fermeture_refusee(request, [agent]):
        return redirect(request.path)
    return None


@hooks.register("before_delete_user")
def avant_de_supprimer_un_compte(request, agent):
    if request.method == "POST" and fermeture_refusee(request, [agent]):
        return redirect("wagtailusers_users:edit", agent.pk)
    return None


@hooks.register("before_bulk_action")
def avant_une_action_groupee(request, genre, objets, action):
    """Closing or deleting several accounts at once."""
    if action.model is not get_user_model():
        return None
    ferme = genre == "delete" or (genre == "set_active_state" and request.POST.get("mark_as_active") != "True")
    if ferme and fermeture_refusee(request, list(objets)):
        return redirect("wagtailusers_users:index")
    return None
