"""Linked data of a question for search engines."""

from django import template

from commun.donnees_liees import bloc
from commun.templatetags.chiffres import en_clair

register = template.Library()


@register.simple_tag(takes_context=True)
def donnees_question(context, page):
    """The data block of a question (schema.org QAPage): its answer as the page prints it, and the day it says."""
    adresse, territoire = context["adresse_canonique"], context["territoire"]
    qui = {"@type": "Organization", "name": f"{territoire.nom_service}, {territoire.nom}"}
    texte = en_clair(context, page.reponse_courte)
    reponse = {"@type": "Answer", "text": texte, "url": adresse, "author": qui}
    jour = page.relu_le or page.last_published_at
    return bloc(
        {
            "@type": "QAPage",
            "url": adresse,
            "inLanguage": page.locale.language_code,
            "datePublished": page.first_published_at and page.first_published_at.isoformat(),
            "dateModified": jour and jour.isoformat(),
            "mainEntity": {
                "@type": "Question",
                "name": page.title,
                "answerCount": 1,
                "author": qui,
                "acceptedAnswer": reponse,
            },
        }
    )
