"""What only the demonstration has of pages: its fictional relais, its commissions, its news, its meetings."""

import datetime

from django.utils import timezone

from agenda.models import IndexAgendaPage, RencontrePage
from carte.models import Commission, Commune, IndexRelaisPage, RelaisPage, Structure
from carte.models.structures import RELAIS
from commun.calendrier import est_ouvre
from site_info.models import AccueilPage, ActualitePage, IndexActualitesPage
from site_info.semis import nouer, semer

from .contenus.actualites import ACTUALITES
from .contenus.commissions import COMMISSIONS
from .contenus.relais import PAGES_RELAIS
from .contenus.rencontres import RENCONTRES


def charger_pages():
    """Create what is missing, bring the dates of what is past back into the future."""
    accueil = AccueilPage.objects.first()
    semees = [*_relais(accueil), *_actualites(accueil), *_rencontres(accueil)]
    nouer(semees)
    _commissions()
    return accueil.get_descendants(inclusive=True).count()


def _semer(modele, parent, donnees):
    page, creee = semer(modele, parent, donnees)
    return [(page, donnees)] if creee else []


def _relais(accueil):
    index = IndexRelaisPage.objects.child_of(accueil).first()
    semees = []
    for structure in Structure.objects.publiees().de_type(RELAIS).filter(source="demonstration").select_related("type"):
        donnees = {"slug": structure.slug, "title": structure.nom, "relais": structure, **PAGES_RELAIS[structure.slug]}
        semees += _semer(RelaisPage, index, donnees)
    return semees


def _actualites(accueil):
    index, semees = IndexActualitesPage.objects.child_of(accueil).get(), []
    for il_y_a, donnees in ACTUALITES:
        date = timezone.localdate() - datetime.timedelta(days=il_y_a)
        semees += _semer(ActualitePage, index, donnees | {"date": date})
    return semees


def _rencontres(accueil):
    """Meetings at dates relative to today; one that is over comes back at its next date."""
    index, semees = IndexAgendaPage.objects.child_of(accueil).get(), []
    for dans, heure, duree, insee, relais, donnees in RENCONTRES:
        debut = _jour_ouvre(dans, heure)
        quand = {"debut": debut, "fin": debut + datetime.timedelta(minutes=duree)}
        lieu = {
            "commune": Commune.objects.get(insee=insee),
            "organisateur": Structure.objects.filter(slug=relais, source="demonstration").first(),
        }
        nouvelles = _semer(RencontrePage, index, donnees | quand | lieu)
        semees += nouvelles
        page = RencontrePage.objects.child_of(index).get(slug=donnees["slug"])
        if not nouvelles and page.passee:
            page.debut, page.fin = quand["debut"], quand["fin"]
            page.save_revision().publish()
    return semees


def _jour_ouvre(dans, heure):
    """The aware datetime of an hour, so many days from today, or on the working day that follows."""
    return timezone.make_aware(datetime.datetime.combine(_ouvre(dans), heure))


def _ouvre(dans):
    """The working day so many days from today, or that follows."""
    jour = timezone.localdate() + datetime.timedelta(days=dans)
    return jour if est_ouvre(jour) else _ouvre(dans + 1)


def _commissions():
    """Commissions to come, their dates relative to today; those that are past are forgotten."""
    Commission.objects.filter(le__lt=timezone.localdate()).delete()
    for nom, pour, dans, types in COMMISSIONS:
        if Commission.objects.filter(nom=nom).exists():
            continue
        le = _ouvre(dans)
        commission = Commission.objects.create(
            nom=nom,
            pour=pour,
            le=le,
            dossiers_avant=le - datetime.timedelta(days=28),
            reponses_le=le + datetime.timedelta(days=10),
        )
        structures = Structure.objects.filter(type__code__in=types, source="demonstration")
        commission.structures.set(structures.order_by("pk")[:6])
