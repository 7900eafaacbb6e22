"""Linked data of a structure for search engines."""

from django import template
from django.conf import settings

from commun.donnees_liees import bloc

register = template.Library()

_JOURS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@register.simple_tag
def donnees_liees(structure):
    """The data block of a structure (schema.org), public facts only."""
    return bloc(_description(structure))


def _description(structure):
    adresse = {
        "@type": "PostalAddress",
        "addressLocality": structure.commune.nom,
        "addressCountry": "FR",
    }
    if not structure.point_approche:
        adresse |= {"streetAddress": structure.adresse, "postalCode": structure.code_postal}
    faits = {
        "@type": "ChildCare" if structure.type.demandable else "GovernmentOffice" if structure.est_relais else "Place",
        "name": structure.nom,
        "url": settings.ADRESSE_PUBLIQUE.rstrip("/") + structure.get_absolute_url(),
        "description": structure.description,
        "telephone": structure.telephone,
        "email": structure.courriel,
        "sameAs": structure.site_web,
        "maximumAttendeeCapacity": structure.places,
        "address": {cle: valeur for cle, valeur in adresse.items() if valeur},
        "openingHoursSpecification": [
            {"@type": "OpeningHoursSpecification", "dayOfWeek": _JOURS[int(jour) - 1], "opens": debut, "closes": fin}
            for jour, plages in sorted(structure.horaires.items())
            for debut, fin in plages
        ],
    }
    if structure.lat is not None and not structure.point_approche:
        faits["geo"] = {"@type": "GeoCoordinates", "latitude": structure.lat, "longitude": structure.lon}
    return faits
