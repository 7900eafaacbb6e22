"""Registration of the screens of the aids."""

from wagtail.snippets.models import register_snippet

from modes_accueil.viewsets import AideLocaleViewSet

register_snippet(AideLocaleViewSet)
