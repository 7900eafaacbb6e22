"""Whose login is refused."""

from django.conf import settings


def adresse_du_client(request):
    """Network address of the client, as told by our own proxies only: what a client writes itself is not read."""
    mandataires = settings.NOMBRE_DE_MANDATAIRES
    transmises = [a.strip() for a in request.headers.get("x-forwarded-for", "").split(",") if a.strip()]
    if mandataires and len(transmises) >= mandataires:
        return transmises[-mandataires]
    return request.META.get("REMOTE_ADDR")
