"""Meetings of the relais: cafés-poussettes, information evenings, workshops. Registration comes later."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from carte.models import Commune, Structure
from commun import langues
from commun.blocs import CorpsBlock
from commun.champs import FluxField
from commun.horaires import heure_lisible
from commun.models import PageDeBase, PageDeTete


class Public(models.TextChoices):
    TOUS = "tous", gettext_lazy("toutes les familles")
    FUTURS_PARENTS = "futurs_parents", gettext_lazy("futurs parents")
    PARENTS_EMPLOYEURS = "parents_employeurs", gettext_lazy("parents employeurs")
    ASSISTANTS_MATERNELS = "assistants_maternels", gettext_lazy("assistants maternels et gardes à domicile")


class RencontreQuerySet(PageQuerySet):
    def a_venir(self, instant=None):
        """Those that are not over at an aware datetime (now by default), the nearest first."""
        instant = instant or timezone.now()
        return self.filter(Q(fin__gt=instant) | Q(fin__isnull=True, debut__gt=instant)).order_by("debut", "title")

    def lisibles_en(self, locale):
        """Those of a language, and the French ones that are not told in it: families come to them all the same."""
        dites = self.model.objects.live().filter(locale=locale).values("translation_key")
        en_francais = Q(locale__language_code=langues.SOURCE) & ~Q(translation_key__in=dites)
        return self.filter(Q(locale=locale) | en_francais)


class IndexAgendaPage(PageDeTete):
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "agenda/index_agenda_page.html"

    class Meta:
        verbose_name = "agenda"
        verbose_name_plural = "agendas"

    def get_context(self, request, *args, **kwargs):
        rencontres = RencontrePage.objects.live().lisibles_en(self.locale_id).a_venir()
        rencontres = rencontres.select_related("locale", "commune", "organisateur__type")
        return super().get_context(request, *args, **kwargs) | {"rencontres": rencontres}


class RencontrePage(PageDeBase):
    """A meeting at a date and a place."""

    NON_TRADUITS = PageDeBase.NON_TRADUITS | {"lieu", "adresse"}

    debut = models.DateTimeField("début")
    fin = models.DateTimeField("fin", null=True, blank=True)
    public = models.CharField("pour qui", max_length=30, choices=Public, default=Public.TOUS)
    organisateur = models.ForeignKey(
        Structure,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="rencontres",
        verbose_name="organisée par",
    )
    lieu = models.CharField("lieu", max_length=150, blank=True)
    adresse = models.CharField("adresse", max_length=200, blank=True)
    commune = models.ForeignKey(
        Commune, on_delete=models.PROTECT, null=True, blank=True, related_name="rencontres", verbose_name="commune"
    )
    lien = models.URLField("lien de visioconférence", blank=True)
    annulee = models.BooleanField("annulée", default=False)
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    objects = PageManager.from_queryset(RencontreQuerySet)()

    content_panels = [
        *PageDeBase.panneaux_annonce,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("debut"), FieldPanel("fin")]), FieldPanel("annulee")], heading="Quand"
        ),
        MultiFieldPanel(
            [FieldPanel("lieu"), FieldPanel("adresse"), FieldPanel("commune"), FieldPanel("lien")], heading="Où"
        ),
        MultiFieldPanel([FieldPanel("public"), FieldPanel("organisateur")], heading="Qui"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["agenda.IndexAgendaPage"]
    template = "agenda/rencontre_page.html"

    class Meta:
        verbose_name = "rencontre"
        verbose_name_plural = "rencontres"
        constraints = [
            models.CheckConstraint(
                name="rencontre_duree",
                condition=Q(fin__isnull=True) | Q(fin__gt=F("debut")),
                violation_error_message="La fin doit suivre le début.",
            )
        ]

    def clean(self):
        super().clean()
        if not (self.lieu or self.commune_id or self.lien):
            raise ValidationError({"lieu": "Dites où elle a lieu : une salle, une commune ou un lien."})

    def get_context(self, request, *args, **kwargs):
        """Its organiser comes with its kind, which its address depends on."""
        if self.organisateur_id:
            self.organisateur = Structure.objects.select_related("type").get(pk=self.organisateur_id)
        return super().get_context(request, *args, **kwargs)

    @property
    def heures(self):
        """ "9 h 30 à 11 h", "à 18 h" when nobody said how long."""
        debut, fin = (lisible(instant) if instant else "" for instant in (self.debut, self.fin))
        return _("%(debut)s à %(fin)s") % {"debut": debut, "fin": fin} if fin else _("à %(heure)s") % {"heure": debut}

    @property
    def passee(self):
        return (self.fin or self.debut + datetime.timedelta(hours=2)) < timezone.now()

    @property
    def ou(self):
        """The place in one line: "Salle des fêtes, 3 rue du Lac, Pîtres"; "" when it is only on line."""
        return ", ".join(filter(None, (self.lieu, self.adresse, self.commune and self.commune.nom)))


def lisible(instant):
    """ "9 h 30" of an aware datetime, in local time."""
    return heure_lisible(timezone.localtime(instant).strftime("%H:%M"))
