"""Linked data of a news item for search engines."""

from django import template

from commun.donnees_liees import bloc

register = template.Library()


@register.simple_tag
def donnees_actualite(actualite):
    """The data block of a news item (schema.org NewsArticle)."""
    return bloc(
        {
            "@type": "NewsArticle",
            "headline": actualite.title,
            "description": actualite.introduction,
            "datePublished": actualite.date.isoformat(),
            "dateModified": actualite.last_published_at and actualite.last_published_at.isoformat(),
            "url": actualite.full_url,
        }
    )
