"""Languages in which families may fill the form, consent and be written to: those that somebody has read again."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from wagtail.admin.panels import FieldPanel, HelpPanel

from commun import langues
from commun.langues_parlees import en_francais

AIDE = (
    "<p>Une langue est ouverte quand une personne qui la parle a relu, en entier, le formulaire, l’accord demandé aux "
    "familles et les courriels. Tant qu’elle est fermée, la page « Faire une demande » propose dans cette langue le "
    "téléphone, les cartes à montrer et le formulaire en français ; les courriels partent en français.</p>"
    "<p>Fermer une langue n’efface rien : les réponses commencées et les demandes envoyées restent.</p>"
)


def langues_a_ouvrir():
    """[(code, French name)] of the languages of the site that somebody must read before they open."""
    return [(code, en_francais(code)) for code, _nom in settings.LANGUAGES if code != langues.SOURCE]


class OuvertureDeLangueQuerySet(models.QuerySet):
    def ouvertes(self):
        """Codes of the languages open for the form, consent and mails, in the order of the site: French always, all of
        them on a demonstration site. Asked of the database each time: what is closed is closed at once, everywhere."""
        codes = [code for code, _nom in settings.LANGUAGES]
        if settings.DEMONSTRATION:
            return codes
        relues = set(self.filter(ouverte=True).values_list("langue", flat=True))
        return [code for code in codes if code == langues.SOURCE or code in relues]

    def est_ouverte(self, code):
        """Whether a language is open; French costs no query."""
        return code == langues.SOURCE or code in self.ouvertes()

    def relecture(self, code):
        """The row that says who has read a language and when, None when nobody has, or for French."""
        return None if code == langues.SOURCE else self.filter(langue=code, ouverte=True).first()


class OuvertureDeLangue(models.Model):
    """The switch of one language. A language without a row is closed."""

    langue = models.CharField(
        "langue",
        max_length=10,
        unique=True,
        choices=langues_a_ouvrir,
        error_messages={"unique": "Cette langue a déjà sa fiche : modifiez-la."},
    )
    ouverte = models.BooleanField("ouverte aux demandes", default=False)
    relue_par = models.CharField("relue par", max_length=150, blank=True)
    relue_le = models.DateField("relue le", null=True, blank=True)

    objects = OuvertureDeLangueQuerySet.as_manager()

    panels = [
        HelpPanel(content=AIDE, heading="Ce que cela change"),
        FieldPanel("langue"),
        FieldPanel(
            "relue_par",
            help_text="Montré aux familles : le nom de la personne, avec son accord, ou son association.",
        ),
        FieldPanel("relue_le"),
        FieldPanel("ouverte", help_text="Demande le nom de la personne qui a relu et la date."),
    ]

    class Meta:
        verbose_name = "langue des demandes"
        verbose_name_plural = "langues des demandes"
        ordering = ["langue"]
        constraints = [
            models.CheckConstraint(
                name="langue_ouverte_est_relue",
                condition=Q(ouverte=False) | (~Q(relue_par="") & Q(relue_le__isnull=False)),
                violation_error_message="Avant d’ouvrir une langue, écrivez qui l’a relue et quand.",
            )
        ]

    def __str__(self):
        return en_francais(self.langue)

    @property
    def etat(self):
        return "ouverte" if self.ouverte else "fermée"
