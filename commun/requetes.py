"""The request object: what Django lets a client choose before any middleware can refuse it."""

from django.core.handlers.wsgi import WSGIRequest
from django.utils.http import parse_header_parameters

ILLISIBLE = "illisible"


class RequeteUtf8(WSGIRequest):
    """Decodes in UTF-8 only.

    Django takes the charset of the Content-Type header, on a GET too, and breaks outside all middleware on one that is
    not a text encoding ("zlib_codec") or on parameters it cannot parse. commun.middleware refuses both afterwards.
    """

    def _set_content_type_params(self, meta):
        try:
            self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))
        except Exception:  # noqa: BLE001 - the header is a stranger's, and nothing stands above to answer for us
            self.content_type, self.content_params = ILLISIBLE, {"charset": ILLISIBLE}
