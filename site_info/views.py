"""Errors, health: what belongs to no page."""

from django.http import HttpResponseForbidden


def echec_csrf(request, reason=""):
    return HttpResponseForbidden()
