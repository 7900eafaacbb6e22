"""Registration of the map's screens, of the relais' desk and of its entries."""

from django.urls import include, path, reverse_lazy
from wagtail import hooks

from carte import extraits, urls_bureau
from carte.views.bureau import AssistantsMenuItem, PanneauAssistants, a_un_bureau
from carte.views.bureau_extraits import IndicateursMenuItem
from carte.views.bureau_imports import ImportsMenuItem
from carte.views.bureau_structures import StructuresMenuItem
from carte.viewsets import CarteViewSetGroup, CommuneChooserViewSet


@hooks.register("register_admin_viewset")
def ecrans():
    return CarteViewSetGroup()


@hooks.register("register_admin_viewset")
def choix_de_commune():
    return CommuneChooserViewSet("choix_commune")


@hooks.register("register_admin_urls")
def adresses():
    return [path("", include(urls_bureau))]


@hooks.register("register_admin_menu_item")
def entree_assistants():
    return AssistantsMenuItem(
        "Assistants maternels", reverse_lazy("assistants"), name="assistants", icon_name="group", order=60
    )


@hooks.register("register_admin_menu_item")
def entree_structures():
    return StructuresMenuItem(
        "Mes structures", reverse_lazy("mes_structures"), name="mes-structures", icon_name="home", order=70
    )


@hooks.register("register_admin_menu_item")
def entree_indicateurs():
    return IndicateursMenuItem(
        "Indicateurs de la carte", reverse_lazy("indicateurs"), name="indicateurs", icon_name="order", order=80
    )


@hooks.register("register_admin_menu_item")
def entree_imports():
    return ImportsMenuItem("Imports", reverse_lazy("importer"), name="importer", icon_name="upload", order=210)


@hooks.register("construct_homepage_panels", order=10)  # after demarches, which empties the list for some
def panneau(request, existants):
    if a_un_bureau(request):
        existants.append(PanneauAssistants())


@hooks.register("register_log_actions")
def actions(registre):
    registre.register_action(extraits.ACTION, "Remettre un extrait à une mairie", "Extrait remis à une mairie")
