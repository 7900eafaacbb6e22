"""The news as a feed."""

from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commun.models import Territoire
from site_info.models import ActualitePage

AU_PLUS = 20


class FluxActualites(Feed):
    """The latest news in the language of the address, RSS 2.0."""

    def title(self):
        territoire = Territoire.load()
        return _("Actualités : %(service)s, %(territoire)s") % {
            "service": territoire.nom_service,
            "territoire": territoire.nom,
        }

    def description(self):
        return _("Ce qui change pour les familles et les professionnels.")

    def link(self):
        return reverse("wagtail_serve", args=[""])

    def items(self):
        actualites = ActualitePage.objects.live().public().filter(locale__language_code=get_language())
        actualites = actualites.select_related("locale")
        return actualites.order_by("-date", "-pk")[:AU_PLUS]

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.introduction

    def item_link(self, item):
        return item.url

    def item_pubdate(self, item):
        return timezone.make_aware(timezone.datetime.combine(item.date, timezone.datetime.min.time()))
