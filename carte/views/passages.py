"""Where the itinerant services pass next, as points of the map and as what a point says."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from carte.forms import CadreForm
from carte.models import Permanence
from carte.models.permanences import passages
from commun.dates import date_lisible
from commun.texte import sans_inversions

from .donnees import JsonPublicView, numeros

HORIZON = datetime.timedelta(days=60)
# A date is counted for each: a box that holds more shows some of them, the text beside the map says all.
PERMANENCES_AU_PLUS = 200


class PassagesJsonView(JsonPublicView):
    """{"passages": [[id, lon, lat, structure, "2026-12-03"], ...]}: the next date of each permanence, soonest first.

    `bbox` as for the structures; `type` keeps the services of some kinds.
    """

    def get(self, request):
        cadre = CadreForm(request.GET)
        if not cadre.is_valid():
            return self.refuser_le_formulaire(cadre)
        permanences = permanences_situees()
        if bbox := cadre.cleaned_data["bbox"]:
            ouest, sud, est, nord = bbox
            permanences = permanences.filter(lon__range=(ouest, est), lat__range=(sud, nord))
        if codes := [code for valeur in request.GET.getlist("type") for code in valeur.split(",") if code]:
            permanences = permanences.filter(structure__type__code__in=codes)
        return self.repondre({"passages": _points(permanences.order_by("pk")[:PERMANENCES_AU_PLUS])})


class ResumesPassagesView(JsonPublicView):
    """?ids=1,2 -> {"passages": [{"id", "relais", "lieu", "commune", "dates": [str], "url"}]}: what a point says."""

    def get(self, request):
        ids = numeros(request.GET.get("ids", ""))
        if not ids:
            return self.refuser(_("ids : des numéros de permanences séparés par des virgules."))
        permanences = permanences_situees().filter(pk__in=ids).select_related("structure__type", "commune")
        return self.repondre({"passages": [_resume(*passage) for passage in passages(permanences)]})


def permanences_situees():
    return Permanence.objects.publiees().valables().filter(lat__isnull=False)


def _points(permanences):
    limite = timezone.now() + HORIZON
    prochaines = ((p.prochaine(), p) for p in permanences)
    return [
        [p.pk, round(p.lon, 5), round(p.lat, 5), p.structure_id, quand.date().isoformat()]
        for quand, p in sorted(
            ((quand, p) for quand, p in prochaines if quand and quand <= limite), key=lambda passage: passage[0]
        )
    ]


def _resume(quand, suivantes, permanence):
    premiere = _("%(jour)s, %(heures)s") % {"jour": date_lisible(quand, "l j F"), "heures": permanence.heures}
    return {
        "id": permanence.pk,
        "relais": sans_inversions(permanence.structure.nom),
        "lieu": sans_inversions(permanence.lieu),
        "commune": permanence.commune.nom,
        "dates": [premiere, *suivantes],
        "url": permanence.structure.get_absolute_url(),
    }
