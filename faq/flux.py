"""What changed among the answers, as a feed."""

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.template import RequestContext
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from commun.models import Territoire
from commun.templatetags.chiffres import en_clair
from faq.models import IndexQuestionsPage, QuestionPage

AU_PLUS = 30


class FluxQuestions(Feed):
    """The latest answers written or mended in the language of the address, RSS 2.0."""

    def __call__(self, request, *args, **kwargs):
        reponse = super().__call__(request, *args, **kwargs)
        patch_cache_control(reponse, public=True, max_age=settings.DUREE_CACHE_PUBLIC)
        return reponse

    def get_object(self, request):
        """What the figures of all the answers are read with, once."""
        return RequestContext(request)

    def title(self):
        territoire = Territoire.load()
        return _("Questions et réponses : %(service)s, %(territoire)s") % {
            "service": territoire.nom_service,
            "territoire": territoire.nom,
        }

    def description(self):
        return _("Les réponses nouvelles, et celles qui ont changé.")

    def link(self):
        index = IndexQuestionsPage.objects.live().public().filter(locale__language_code=get_language()).first()
        return index.url if index else reverse("wagtail_serve", args=[""])

    def items(self, contexte):
        questions = QuestionPage.objects.live().public().filter(locale__language_code=get_language())
        questions = questions.exclude(last_published_at=None).select_related("locale")
        questions = list(questions.order_by("-last_published_at", "-pk")[:AU_PLUS])
        for question in questions:
            question.en_bref = en_clair(contexte, question.reponse_courte)
        return questions

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.en_bref

    def item_link(self, item):
        return item.url

    # An answer that changed is news again: readers of feeds go by this.
    item_guid_is_permalink = False

    def item_guid(self, item):
        return f"{item.url}#{item.last_published_at:%Y%m%dT%H%M%S}"

    def item_pubdate(self, item):
        return item.last_published_at

    def item_categories(self, item):
        return item.noms_des_themes
