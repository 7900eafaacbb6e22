"""Linked data for search engines (schema.org): a data block, which no browser runs and no policy forbids."""

import json

from django.utils.safestring import mark_safe

_ECHAPPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def bloc(faits):
    """<script type="application/ld+json"> of a dict, what is empty in it left out."""
    pleins = {cle: valeur for cle, valeur in {"@context": "https://schema.org", **faits}.items() if valeur}
    texte = json.dumps(pleins, ensure_ascii=False).translate(_ECHAPPES)
    # Safe: JSON whose <, > and & are escaped cannot close its block, as in Django's own json_script.
    return mark_safe(f'<script type="application/ld+json">{texte}</script>')  # noqa: S308
