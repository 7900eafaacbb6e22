"""WSGI entry point, production settings by default."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_info.settings.base")
application = get_wsgi_application()

# Needs the settings, hence the late import.
from commun.requetes import RequeteUtf8  # noqa: E402

application.request_class = RequeteUtf8
