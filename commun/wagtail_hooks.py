"""Registration of the ground's screens and of the "chiffre" button in the rich text editor."""

from django.urls import path
from wagtail import hooks
from wagtail.admin.rich_text.editors.draftail import features as draftail
from wagtail.snippets.models import register_snippet

from commun.views import baremes_a_choisir
from commun.viewsets import BaremeViewSet

register_snippet(BaremeViewSet)


@hooks.register("register_admin_urls")
def adresses():
    return [path("baremes-a-choisir.json", baremes_a_choisir, name="baremes_a_choisir")]


@hooks.register("register_rich_text_features")
def bouton_chiffre(features):
    """A control that inserts [[cle]] and a decorator that shows it as a chip: the stored text keeps the plain token."""
    features.register_editor_plugin(
        "draftail",
        "chiffre",
        draftail.ControlFeature(
            {"type": "CHIFFRE"}, js=["js/admin/chiffre.js"], css={"all": ["css/chiffre-editeur.css"]}
        ),
    )
    features.register_editor_plugin("draftail", "chiffre-jetons", draftail.DecoratorFeature({"type": "CHIFFRE"}))
