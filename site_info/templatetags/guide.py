"""Pages made to stand alone, put one after the other in one document."""

import re

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

_TITRE = re.compile(r"<(/?)h([1-6])(?=[\s>])")


@register.simple_block_tag
def decaler(content, niveaux=1):
    """What stands between the tags, its headings `niveaux` levels lower (h6 at most)."""
    # Safe: it was rendered by templates, and only the names of its heading tags change.
    return mark_safe(_TITRE.sub(lambda m: f"<{m[1]}h{min(6, int(m[2]) + niveaux)}", content))  # noqa: S308
