"""Registration of the map's screens."""

from wagtail import hooks

from carte.viewsets import CarteViewSetGroup, CommuneChooserViewSet


@hooks.register("register_admin_viewset")
def ecrans():
    return CarteViewSetGroup()


@hooks.register("register_admin_viewset")
def choix_de_commune():
    return CommuneChooserViewSet("choix_commune")
