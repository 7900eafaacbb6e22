"""Registration of the desk of the figures."""

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from simulateurs.bureau import (
    TarifsView,
    montrer_les_effets,
    montrer_les_effets_d_une_suppression,
    refuser_par_lot,
)


@hooks.register("register_admin_urls")
def adresses():
    return [path("simulateurs/", TarifsView.as_view(), name="bureau_simulateurs")]


class EntreeSimulateurs(MenuItem):
    def is_shown(self, request):
        return TarifsView.permission_policy.user_has_any_permission(request.user, ["add", "change"])


@hooks.register("register_reports_menu_item")
def entree():
    return EntreeSimulateurs(
        "Simulateurs", reverse("bureau_simulateurs"), name="simulateurs", icon_name="order", order=700
    )


for crochet in ("before_edit_snippet", "before_create_snippet"):
    hooks.register(crochet, montrer_les_effets)
hooks.register("before_delete_snippet", montrer_les_effets_d_une_suppression)
hooks.register("before_bulk_action", refuser_par_lot)
