"""Back-office screens of the ground."""

from wagtail.snippets.views.snippets import SnippetViewSet

from commun.models import Bareme


class BaremeViewSet(SnippetViewSet):
    model = Bareme
    icon = "order"
    menu_label = "Barèmes"
    menu_order = 300
    add_to_admin_menu = True
    list_display = ["libelle", "valeur", "unite", "valide_du", "valide_au", "confiance"]
    list_filter = ["confiance"]
    search_fields = ["cle", "libelle"]
    list_per_page = 50
