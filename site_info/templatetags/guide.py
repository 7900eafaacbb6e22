"""Pages made to stand alone, put one after the other in one document."""

import re

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

_TITRE = re.compile(r"<(/?)h([1-6])(?=[\s>])")


@register.simple_block_tag
def decaler(content, niveaux=1):
    """What stands between the tags, its headings `niveaux` levels lower (h6 at most).

    Its regions become groups: two tables may bear the same title, two landmarks of a page may not.
    """
    html = _TITRE.sub(lambda m: f"<{m[1]}h{min(6, int(m[2]) + niveaux)}", content)
    # Safe: it was rendered by templates, and only names of tags and roles change.
    return mark_safe(html.replace('role="region"', 'role="group"'))  # noqa: S308
