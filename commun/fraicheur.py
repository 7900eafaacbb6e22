"""Where each translation of each page stands, for those who translate; a constant number of queries."""

from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language_info, override
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from commun import langues, tableau
from commun.models import PageFalc
from commun.models.pages import PROFONDEUR_ACCUEIL
from commun.templatetags.jours import jour_mois_annee

CHAMPS = ("depassee_depuis", "perimee_depuis", "traduction_relue_le")


class Etat(models.TextChoices):
    """From what readers miss the most to what is well."""

    PERIMEE = "perimee", "périmée"
    A_REVOIR = "a_revoir", "à revoir"
    EN_COURS = "en_cours", "en cours"
    MANQUANTE = "manquante", "manquante"
    MACHINE = "machine", "machine, non relue"
    A_RELIRE = "a_relire", "à relire"
    A_JOUR = "a_jour", "à jour"


@dataclass(frozen=True)
class Avancement:
    """Sentences of a page, those translated in a language, those among them that a machine has written."""

    total: int = 0
    faites: int = 0
    machine: int = 0

    @property
    def entier(self):
        return self.faites == self.total


@dataclass(frozen=True)
class Version:
    """A French page in a language: `page` is its translation or None; `avancement` None when no translator has it."""

    francaise: Page
    locale: Locale
    page: Page | None
    avancement: Avancement | None

    @property
    def langue(self):
        return nom_francais(self.locale.language_code)

    @property
    def titre(self):
        return self.francaise.title

    @property
    def confiee(self):
        """Whether there is something to edit: a draft through which addresses only pass is nothing yet."""
        return self.page is not None and (self.page.live or self.avancement is not None)

    @property
    def etat(self):
        if not self.confiee:
            return Etat.MANQUANTE
        return self._etat_en_ligne() if self.page.live else Etat.EN_COURS

    @property
    def etat_lisible(self):
        return self.etat.label

    @property
    def detail(self):
        """Since when, how much is left, who waits."""
        depuis = {Etat.PERIMEE: "perimee_depuis", Etat.A_REVOIR: "depassee_depuis"}.get(self.etat)
        textes = [f"depuis le {jour_mois_annee(getattr(self.page, depuis))}"] if depuis else []
        if self.avancement and not self.avancement.entier:
            textes.append(f"phrases traduites : {self.avancement.faites} sur {self.avancement.total}")
        if self.etat == Etat.EN_COURS and not self.page.live:
            textes.append("pas en ligne")
        return ", ".join(textes)

    def _etat_en_ligne(self):
        avancement = self.avancement or Avancement()
        cas = (
            (self.page.perimee_depuis, Etat.PERIMEE),
            (self.page.depassee_depuis, Etat.A_REVOIR),
            (not avancement.entier, Etat.EN_COURS),
            (avancement.machine, Etat.MACHINE),
            (not self.page.traduction_relue_le, Etat.A_RELIRE),
        )
        return next((etat for vrai, etat in cas if vrai), Etat.A_JOUR)


def nom_francais(code):
    """ "arabe": the name of a language in French, as it is written within a sentence."""
    with override(langues.SOURCE):
        return get_language_info(code)["name_translated"].lower()


def langues_a_traduire():
    """[(code, name in French)] of the languages of the site, the source aside."""
    return [(code, nom_francais(code).capitalize()) for code, _nom in settings.LANGUAGES if code != langues.SOURCE]


def locales_de(agent):
    """Locales other than the source that an agent may translate into: those of the home pages they may change, in the
    order of the settings."""
    accueils = tableau.pages_modifiables(agent).filter(depth=PROFONDEUR_ACCUEIL)
    locales = {locale.language_code: locale for locale in Locale.objects.filter(pk__in=accueils.values("locale"))}
    return [locales[code] for code, _nom in settings.LANGUAGES if code in locales and code != langues.SOURCE]


def versions(agent):
    """List of `Version`s of the French pages on line in the languages of an agent, easy-to-read pages first."""
    locales = locales_de(agent)
    if not locales:
        return []
    francaises = Page.objects.live().filter(
        locale__language_code=langues.SOURCE, depth__gte=PROFONDEUR_ACCUEIL, alias_of=None
    )
    faciles = set(PageFalc.objects.values_list("pk", flat=True))
    pages = sorted(francaises.order_by("path"), key=lambda page: page.pk not in faciles)
    traduites, avancements = _traduites(locales), _avancements()
    return [
        Version(page, locale, traduites.get(cle), avancements.get(cle))
        for page in pages
        for locale in locales
        for cle in [(page.translation_key, locale.pk)]
    ]


def phrases_traduites(traduction):
    """The sentences of a page that are written in the language of a translation, right or not."""
    phrases = traduction.source.stringsegment_set.values("string")
    return StringTranslation.objects.filter(
        locale=traduction.target_locale_id, context__object=traduction.source.object_id, translation_of__in=phrases
    )


def _traduites(locales):
    """{(translation key, id of a locale): page, with the fields of its state}."""
    types = tableau.types_de_page()
    pages = Page.objects.filter(locale__in=locales, depth__gte=PROFONDEUR_ACCUEIL, alias_of=None)
    pages = pages.annotate(**{champ: Coalesce(*[f"{nom}__{champ}" for nom in types]) for champ in CHAMPS})
    return {(page.translation_key, page.locale_id): page for page in pages}


def _avancements():
    """{(translation key, id of a locale): Avancement} of what translators have in hand."""
    totaux = dict(StringSegment.objects.values_list("source").annotate(Count("pk")).order_by())
    ecrites = Q(
        string__translations__context=F("context"),
        string__translations__has_error=False,
    )
    machine = Q(string__translations__translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
    comptes = defaultdict(tuple)
    lignes = StringSegment.objects.filter(ecrites).values("source", "string__translations__locale")
    for ligne in lignes.annotate(faites=Count("pk"), machine=Count("pk", filter=machine)).order_by():
        comptes[ligne["source"], ligne["string__translations__locale"]] = (ligne["faites"], ligne["machine"])
    traductions = Translation.objects.filter(enabled=True).select_related("source")
    return {
        (t.source.object_id, t.target_locale_id): Avancement(
            totaux.get(t.source_id, 0), *comptes[t.source_id, t.target_locale_id]
        )
        for t in traductions
    }
