"""What remains possible after a refusal: places near, people to meet, aids and guides, in the reader's language."""

from django.db.models import Case, Value, When
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.models import Locale

from agenda.models import RencontrePage
from carte.passages import pour_une_famille
from commun import langues
from commun.liens import lien_vers
from demarches import convenances
from modes_accueil.models.aides import AidePage
from modes_accueil.models.etapes import CriteresPage
from modes_accueil.models.guides import GuidePage
from modes_accueil.models.situations import SituationPage

STRUCTURES, RENCONTRES = 5, 3
# By their subject, or their slug, which is the same in every language.
GUIDES = ("assistant_maternel", "mam", "garde_partagee", "garde_a_domicile")
AIDES = ("cmg", "complements", "aides_locales", "credit_impot")
SITUATIONS = ("apres-un-refus",)
AUX_FAMILLES = ("tous", "futurs_parents", "parents_employeurs")


class Kit:
    """Lazy: what is not shown is not looked for. Pages are those of the language in which it is read."""

    def __init__(self, demande):
        self.demande = demande

    @cached_property
    def enfants(self):
        """[(child, structures, assistants maternels)] of the children who have no solution."""
        enfants = list(self.demande.enfants.select_related("solution"))
        sans = [enfant for enfant in enfants if not hasattr(enfant, "solution")] or enfants
        return [
            (
                enfant,
                convenances.collectives(self.demande, enfant)[:STRUCTURES],
                convenances.assistants(self.demande, enfant)[:STRUCTURES],
            )
            for enfant in sans
        ]

    @cached_property
    def passage(self):
        """The next time that somebody of a relais is near, or None."""
        relais = self.demande.secteur.relais if self.demande.secteur_id else None
        return pour_une_famille(self.demande.commune_de_routage, relais)

    @property
    def rencontres(self):
        """The next meetings for families, those of its own relais first."""
        relais = self.demande.secteur.relais_id if self.demande.secteur_id else None
        siennes = Case(When(organisateur=relais, then=Value(0)), default=Value(1))
        locale = Locale.objects.filter(language_code=get_language()).first() or Locale.get_default()
        prochaines = RencontrePage.objects.live().lisibles_en(locale.pk).a_venir()
        prochaines = prochaines.filter(annulee=False, public__in=AUX_FAMILLES).select_related("commune", "locale")
        return list(prochaines.order_by(siennes, "debut")[:RENCONTRES])

    @property
    def aides(self):
        return _liens(AidePage.objects.filter(sujet__in=AIDES))

    @property
    def guides(self):
        return _liens(SituationPage.objects.filter(slug__in=SITUATIONS)) + _liens(
            GuidePage.objects.filter(sujet__in=GUIDES)
        )


def recours():
    """The page of criteria that tells the remedies against a decision, in the reader's language else in French, or
    None: what it says of them is written in the back office."""
    pages = CriteresPage.objects.live().exclude(recours="").select_related("locale")
    par_langue = {page.locale.language_code: page for page in pages.order_by("-pk")}
    return par_langue.get(get_language()) or par_langue.get(langues.SOURCE)


def _liens(pages):
    """Links to pages of French, each in the reader's language where it is translated."""
    francaises = pages.live().filter(locale__language_code=langues.SOURCE).select_related("locale").order_by("path")
    return [lien for lien in map(lien_vers, francaises) if lien]
