"""How often an address that nobody confirmed is written to: it may be a stranger's, typed by mistake or out of malice.

Such an address receives two mails at most about one request or question, and two at most within a month whatever bears
it. None of them holds a word of a visitor (see the templates).
"""

import datetime

from django.utils import timezone
from post_office.models import Email

COURRIELS_SANS_CONFIRMATION = 2
PERIODE = datetime.timedelta(days=30)


def famille_joignable(demande):
    """Whether one more mail may go to the family of a request."""
    adresse = demande.contact.email
    connues = type(demande).objects.filter(contact__email__iexact=adresse, contact__email_verifie_le__isnull=False)
    return demande.adresse_confirmee or connues.exists() or _peu_ecrite(adresse, demande.envois)


def demandeur_joignable(question):
    """Whether one more mail may go to who asked a question."""
    adresse = question.courriel
    connues = type(question).objects.filter(courriel__iexact=adresse, courriel_verifie_le__isnull=False)
    return connues.exists() or _peu_ecrite(adresse, question.envois)


def reclamant_joignable(adresse):
    """Whether a receipt may go to the address typed with a complaint; the coordination writes to it as often as it
    wants."""
    return _recents(adresse) < COURRIELS_SANS_CONFIRMATION


def _peu_ecrite(adresse, envois):
    return max(envois.filter(a_la_famille=True).count(), _recents(adresse)) < COURRIELS_SANS_CONFIRMATION


def _recents(adresse):
    return Email.objects.filter(created__gt=timezone.now() - PERIODE, to__iexact=adresse).count()
