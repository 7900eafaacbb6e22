"""Production settings for a web server of the outage tests; its static files are named as they are."""

from site_info.settings.base import *  # noqa: F403
from site_info.settings.base import STORAGES

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
