"""First-level answers for the counter of a town hall: short, dated, with the relais to send families to."""

import datetime
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from commun.emplois import cles_du_texte
from commun.langues import SOURCE
from commun.models import Bareme
from faq.models import Public, QuestionPage, Theme
from site_info.mairies import adresses

# What any family may ask at a counter. A question filed under the employment of somebody wants a person who knows the
# case, even when it also speaks of an aid: it goes to the relais from the start.
PUBLIC = Public.FAMILLE
THEMES = (Theme.RELAIS, Theme.INSCRIPTION, Theme.AIDES, Theme.DROITS)
CLASSEMENTS = (*THEMES, Theme.CRECHE, Theme.ENFANT)


@dataclass(frozen=True)
class Fiche:
    """`change_le` is the last day on which what it says changed, by its page or by a figure that it gives."""

    page: QuestionPage
    change_le: datetime.date

    @property
    def a_jour_au(self):
        return self.page.relu_le or self.change_le

    @property
    def adresse(self):
        _site, _racine, chemin = self.page.get_url_parts()
        return adresses.complete(chemin)

    @property
    def adresse_lisible(self):
        return adresses.lisible(self.adresse)


def toutes():
    """Every Fiche, by theme, in a constant number of queries."""
    baremes = Bareme.objects.select_related("latest_revision").par_cle()
    themes = Q(*(("themes__contains", f"|{theme}|") for theme in THEMES), _connector=Q.OR)
    pages = QuestionPage.objects.live().public().filter(themes, publics__contains=f"|{PUBLIC}|")
    pages = pages.filter(locale__language_code=SOURCE).select_related("locale").order_by("title")
    fiches = [Fiche(page, _change_le(page, baremes)) for page in pages if page.theme in CLASSEMENTS]
    return sorted(fiches, key=lambda fiche: _rang(fiche.page))


def composer(reponse, jour, depuis=None):
    """What the pack says, on the screen and on paper. `reponse` is a site_info.relais.Reponse; `depuis` keeps what has
    changed since that day, that day included."""
    commune = reponse.commune if reponse.du_territoire else None
    fiches = toutes()
    prochaine = adresses.des_fiches(commune, jour)
    return {
        "commune": commune,
        "relais": reponse.secteur and reponse.secteur.relais,
        "toutes": fiches,
        "fiches": [fiche for fiche in fiches if depuis is None or fiche.change_le >= depuis],
        "depuis": depuis,
        "jour": jour,
        "prochaine": prochaine,
        "code_prochaine": adresses.code_a_scanner(prochaine),
    }


def _rang(page):
    return min(THEMES.index(theme) for theme in THEMES if theme in page.themes)


def _change_le(page, baremes):
    figures = [baremes[cle] for cle in cles_du_texte(page.reponse_courte) if cle in baremes]
    jours = [bareme.valide_du for bareme in figures]
    # A figure may be written, or put right, after the day from which it holds.
    jours += [_jour(b.latest_revision.created_at) for b in figures if b.latest_revision]
    return max([_jour(page.last_published_at or timezone.now()), *jours])


def _jour(instant):
    return timezone.localtime(instant).date()
