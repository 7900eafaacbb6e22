"""Demonstration on this computer: DEBUG off, plain HTTP on the loopback address, fictional accounts, mails as files."""

import os

os.environ.setdefault("SECRET_KEY", "demonstration-locale")
from .dev import *

DEBUG = False
DEMONSTRATION = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
