"""Middleware of trust: see each class."""

from csp.middleware import CSPMiddleware as CSPDeBase


class CSPMiddleware(CSPDeBase):
    """Strict policy on public pages; the back office gets its own."""


class EncodageMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)


class EntetesMiddleware(EncodageMiddleware):
    pass


class JournalAccesMiddleware(EncodageMiddleware):
    pass
