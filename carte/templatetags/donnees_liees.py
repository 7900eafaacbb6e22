"""Linked data of a structure for search engines: a data block, which no browser runs and no policy forbids."""

import json

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe

register = template.Library()

_JOURS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ECHAPPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def donnees_liees(structure):
    """<script type="application/ld+json"> of a structure (schema.org), public facts only."""
    texte = json.dumps(_description(structure), ensure_ascii=False).translate(_ECHAPPES)
    # Safe: JSON whose <, > and & are escaped cannot close its block, as in Django's own json_script.
    return mark_safe(f'<script type="application/ld+json">{texte}</script>')  # noqa: S308


def _description(structure):
    adresse = {
        "@type": "PostalAddress",
        "addressLocality": structure.commune.nom,
        "addressCountry": "FR",
    }
    if not structure.point_approche:
        adresse |= {"streetAddress": structure.adresse, "postalCode": structure.code_postal}
    faits = {
        "@context": "https://schema.org",
        "@type": "ChildCare" if structure.type.demandable else "GovernmentOffice" if structure.est_relais else "Place",
        "name": structure.nom,
        "url": settings.ADRESSE_PUBLIQUE.rstrip("/") + structure.get_absolute_url(),
        "description": structure.description,
        "telephone": structure.telephone,
        "address": {cle: valeur for cle, valeur in adresse.items() if valeur},
        "openingHoursSpecification": [
            {"@type": "OpeningHoursSpecification", "dayOfWeek": _JOURS[int(jour) - 1], "opens": debut, "closes": fin}
            for jour, plages in sorted(structure.horaires.items())
            for debut, fin in plages
        ],
    }
    if structure.lat is not None and not structure.point_approche:
        faits["geo"] = {"@type": "GeoCoordinates", "latitude": structure.lat, "longitude": structure.lon}
    return {cle: valeur for cle, valeur in faits.items() if valeur}
