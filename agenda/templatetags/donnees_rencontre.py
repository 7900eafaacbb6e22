"""Linked data of a meeting for search engines."""

from django import template

from commun.donnees_liees import bloc

register = template.Library()


@register.simple_tag
def donnees_rencontre(rencontre):
    """The data block of a meeting (schema.org Event)."""
    lieu = {"@type": "Place", "name": rencontre.lieu, "address": rencontre.ou}
    return bloc(
        {
            "@type": "Event",
            "name": rencontre.title,
            "description": rencontre.introduction,
            "startDate": rencontre.debut.isoformat(),
            "endDate": rencontre.fin and rencontre.fin.isoformat(),
            "eventStatus": f"https://schema.org/Event{'Cancelled' if rencontre.annulee else 'Scheduled'}",
            "location": lieu if rencontre.ou else {"@type": "VirtualLocation", "url": rencontre.lien},
            "isAccessibleForFree": True,
            "url": rencontre.full_url,
        }
    )
