"""Back-office screens of translations: who has read one again, and those of wagtail-localize that would not respect
the rights of each language, or would write French on what readers read."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.widgets import Button
from wagtail.models import Locale, Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import Translation
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
    SubmitTranslationForm,
)
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from commun import langues
from commun.fraicheur import locales_de, nom_francais
from commun.models import PageDeBase
from commun.models.pages import PROFONDEUR_ACCUEIL
from commun.relectures import marquer_relue, refus
from commun.traductions import rattraper


class RelectureForm(forms.Form):
    nom = forms.CharField(
        label="Traduction relue par",
        max_length=100,
        help_text="Les lecteurs voient ce nom, avec la date d’aujourd’hui.",
    )

    def __init__(self, *args, page, agent, **kwargs):
        super().__init__(*args, **kwargs)
        self.page, self.agent = page, agent

    def clean(self):
        if raison := refus(self.page, self.agent):
            raise forms.ValidationError(raison)
        return super().clean()


class RelireView(WagtailAdminTemplateMixin, FormView):
    """Say that one has read a translation again."""

    form_class = RelectureForm
    template_name = "commun/traductions/relire.html"
    page_title = "Marquer comme relue"
    header_icon = "check"

    def dispatch(self, request, pk):
        page = get_object_or_404(Page.objects.exclude(locale__language_code=langues.SOURCE), pk=pk).specific
        if not page.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        self.page = page
        return super().dispatch(request, pk)

    def get_page_subtitle(self):
        return self.page.title

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": self.get_success_url(), "label": self.page.title},
            {"url": "", "label": self.page_title},
        ]

    def get_initial(self):
        return {"nom": self.request.user.get_full_name()}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "page": self.page, "agent": self.request.user}

    def get_context_data(self, **kwargs):
        langue = nom_francais(self.page.locale.language_code)
        raison = refus(self.page, self.request.user)
        return super().get_context_data(page=self.page, langue=langue, refus=raison, **kwargs)

    def form_valid(self, form):
        marquer_relue(self.page, self.request.user, form.cleaned_data["nom"])
        messages.success(self.request, "La traduction est relue : les lecteurs voient par qui, et quand.")
        return super().form_valid(form)

    def get_success_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])


def boutons(page, agent, genre=Button):
    """Buttons of the header of a page, or of its menu."""
    traduite = page.live and page.locale.language_code != langues.SOURCE
    relue = traduite and page.specific.traduction_relue_le
    if traduite and not relue and page.permissions_for_user(agent).can_edit():
        adresse = reverse("traduction_relire", args=[page.pk])
        yield genre(RelireView.page_title, adresse, icon_name="check", priority=80)


def locales_a_confier(agent):
    """Locales an agent may send something to: their own; one that has no home page yet, when they open languages."""
    siennes = Q(pk__in=[locale.pk for locale in locales_de(agent)])
    if agent.has_perm("wagtailcore.add_locale"):
        ouvertes = Page.objects.filter(depth=PROFONDEUR_ACCUEIL).values("locale")
        siennes |= ~Q(pk__in=ouvertes)
    return Locale.objects.filter(siennes).exclude(language_code=langues.SOURCE)


class ConfierForm(SubmitTranslationForm):
    """Offers the languages of the agent. A draft through which addresses only pass was not given to translators yet."""

    def __init__(self, instance, *args, agent, **kwargs):
        super().__init__(instance, *args, **kwargs)
        traductions = Translation.objects.filter(source__object_id=instance.translation_key, enabled=True)
        prises = instance.get_translations(inclusive=True)
        if isinstance(instance, Page):
            prises = prises.filter(Q(live=True) | Q(first_published_at__isnull=False))
        self.fields["locales"].queryset = (
            locales_a_confier(agent)
            .exclude(pk__in=traductions.values("target_locale"))
            .exclude(pk__in=prises.values("locale"))
        )


class Confier:
    """Of a view that sends something to translators."""

    def get_form(self):
        if self.request.method == "POST":
            return ConfierForm(self.object, self.request.POST, agent=self.request.user)
        choisies = Locale.objects.filter(language_code=self.request.GET.get("select_locale", ""))
        return ConfierForm(self.object, initial={"locales": choisies}, agent=self.request.user)


class ConfierPageView(Confier, SubmitPageTranslationView):
    """A page that everybody reads; a draft or a private page, by those who write it."""

    def get_object(self):
        page = super().get_object()
        lisible = page.live and not page.get_view_restrictions().exists()
        if not lisible and not page.permissions_for_user(self.request.user).can_edit():
            raise PermissionDenied
        return page


class ConfierExtraitView(Confier, SubmitSnippetTranslationView):
    """A word of the glossary, a banner: sent by those who write it in French."""

    def get_object(self):
        extrait = super().get_object()
        if not user_can_edit_snippet_type(self.request.user, type(extrait)):
            raise PermissionDenied
        return extrait


class SynchroniserForm(UpdateTranslationsForm):
    """Without the box that publishes what is not translated yet, in French, nor the one that asks a machine: the
    editor does, page by page, and tells why it may not."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("use_machine_translation", None)
        self.fields["publish_translations"].widget = forms.HiddenInput()

    def clean_publish_translations(self):
        return False


class SynchroniserView(UpdateTranslationsView):
    """Bring the French sentences up to date in the translators' tool; translations on line stay as they are."""

    def get_form(self):
        return SynchroniserForm(self.request.POST if self.request.method == "POST" else None)

    def form_valid(self, form):
        modele = self.object.specific_content_type.model_class()
        if issubclass(modele, PageDeBase):
            rattraper(self.object)
        return super().form_valid(form)


def fermer(request, **arguments):
    """Screens of wagtail-localize that ours replace, or that nothing here uses, and that ask for no right."""
    raise PermissionDenied


def refuser_l_alias(request, page_id):
    """A page that repeats the French one in another language is never served (docs/adr/0013)."""
    messages.error(request, "Une page ne répète jamais le français dans une autre langue : dépubliez-la plutôt.")
    return redirect("wagtailadmin_pages:edit", page_id)
