"""Calendar feeds: the permanences of a relais, those around a commune."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from carte.agendas import fichier
from carte.models import Commune, Permanence, Structure
from carte.models.structures import RELAIS
from carte.passages import RAYON_KM
from commun.templatetags.langues import contracte


@require_safe
@conditional_page
def relais_ics(request, nom):
    relais = _premier_ou_404(Structure.objects.publiees().de_type(RELAIS).filter(slug=nom).order_by("pk"))
    titre = _("Permanences : %(nom)s") % {"nom": relais.nom}
    return _agenda(Permanence.objects.filter(structure=relais), titre, f"{relais.slug}.ics")


@require_safe
@conditional_page
def commune_ics(request, insee):
    commune = get_object_or_404(Commune, insee=insee)
    titre = contracte(_("Passages près de %(nom)s") % {"nom": commune.nom})
    return _agenda(Permanence.objects.publiees().autour(commune, RAYON_KM), titre, f"permanences-{commune.insee}.ics")


def _premier_ou_404(relais):
    """Names are unique (Structure.clean); of two that would have come by another way, the elder answers."""
    if premier := relais.first():
        return premier
    raise Http404


def _agenda(permanences, titre, nom_de_fichier):
    permanences = permanences.valables().select_related("structure__type", "commune").order_by("pk")
    return HttpResponse(
        fichier(permanences, titre),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{nom_de_fichier}"',
            "Cache-Control": "public, max-age=3600",
        },
    )
