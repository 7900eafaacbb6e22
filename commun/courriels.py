"""The outbox: mails are rows written in the transaction of what they tell, sent later by the worker."""

from email.utils import make_msgid

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from post_office.models import PRIORITY, STATUS, Email


def mettre_en_file(destinataire, gabarit, contexte, langue="fr"):
    """Write a mail from `courriels/<gabarit>.txt` (first line: subject) and return its outbox row.

    The text is rendered now, once: words typed by a visitor are never read as a template.
    """
    with translation.override(langue):
        texte = render_to_string(f"courriels/{gabarit}.txt", contexte)
    sujet, _, corps = texte.strip().partition("\n")
    return Email.objects.create(
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[destinataire],
        subject=sujet.strip(),
        message=corps.strip() + "\n",
        status=STATUS.queued,
        priority=PRIORITY.medium,
        message_id=make_msgid(domain="petite-enfance.local"),
    )
