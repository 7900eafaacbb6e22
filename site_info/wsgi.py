"""WSGI entry point, production settings by default."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_info.settings.base")
application = get_wsgi_application()

# They need the settings, hence the late imports.
from commun.requetes import RequeteUtf8  # noqa: E402
from site_info.guide.reserve import disponible  # noqa: E402

application.request_class = RequeteUtf8
disponible()  # says at start, not at the first reader, that the PDF cannot be made
