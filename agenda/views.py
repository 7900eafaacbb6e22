"""Calendar files of the meetings."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from agenda.calendrier import fichier
from agenda.models import RencontrePage


@require_safe
def rencontre_ics(request, pk):
    """One meeting, for the calendar of a telephone."""
    rencontre = get_object_or_404(_publiques(), pk=pk)
    return _calendrier([rencontre], rencontre.title, f"{rencontre.slug}.ics")


@require_safe
def agenda_ics(request):
    """All meetings to come, to be followed."""
    return _calendrier(
        _publiques().lisibles_en(Locale.get_active()).a_venir(), _("Rencontres du relais petite enfance"), "agenda.ics"
    )


def _publiques():
    return RencontrePage.objects.live().public().select_related("commune", "locale")


def _calendrier(rencontres, nom, nom_de_fichier):
    return HttpResponse(
        fichier(rencontres, nom),
        content_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{nom_de_fichier}"',
            "Cache-Control": "public, max-age=300",
        },
    )
