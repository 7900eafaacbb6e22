"""What is drawn behind the map: the box of the territory, and outlines that are static files named after their code."""

from django.contrib.staticfiles import finders
from django.db.models import Max, Min
from django.templatetags.static import static

from carte.models import Commune


def fond_de_carte(epci):
    """{"cadre": [[sud, ouest], [nord, est]] or None, "contours": {"territoire": url or "", "departements": [urls]}}.

    One query.
    """
    bornes = (
        list(
            Commune.objects.filter(epci=epci, lat__isnull=False)
            .order_by("departement")
            .values("departement")
            .annotate(sud=Min("lat"), ouest=Min("lon"), nord=Max("lat"), est=Max("lon"))
        )
        if epci
        else []
    )
    departements = (_adresse(f"contours/dep-{b['departement'].lower()}.geojson") for b in bornes)
    return {
        "cadre": _cadre(bornes),
        "contours": {
            "territoire": _adresse(f"contours/{epci}.geojson") if epci else "",
            "departements": [url for url in departements if url],
        },
    }


def _cadre(bornes):
    if not bornes:
        return None
    return [
        [min(b["sud"] for b in bornes), min(b["ouest"] for b in bornes)],
        [max(b["nord"] for b in bornes), max(b["est"] for b in bornes)],
    ]


def _adresse(chemin):
    return static(chemin) if finders.find(chemin) else ""
