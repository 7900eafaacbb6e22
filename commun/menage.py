"""What the libraries keep and nobody needs any more: registered as periodic jobs when the application is ready."""

import datetime
from importlib import import_module

from axes.models import AccessAttempt
from django.conf import settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

CONSERVATION_TENTATIVES = datetime.timedelta(days=1)
CONSERVATION_TACHES = datetime.timedelta(days=30)


def vider_les_sessions():
    """Erase expired sessions."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


def oublier_les_connexions_refusees():
    """Erase refused logins of more than a day: they hold an address and a network address. Return how many."""
    limite = timezone.now() - CONSERVATION_TENTATIVES
    return AccessAttempt.objects.filter(attempt_time__lt=limite).delete()[0]


def oublier_les_taches_finies():
    """Erase the results of tasks finished for 30 days. Return how many."""
    limite = timezone.now() - CONSERVATION_TACHES
    return DBTaskResult.objects.finished().filter(finished_at__lt=limite).delete()[0]
