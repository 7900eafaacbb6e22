"""Development: plain HTTP, visible errors, mails as files."""

import os

os.environ.setdefault("SECRET_KEY", "developpement")
os.environ.setdefault("CLES_CHIFFREMENT", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
os.environ.setdefault("ADRESSE_PUBLIQUE", "http://127.0.0.1:8000")
os.environ.setdefault("GEOCODEUR_URL", "")
from .base import *

DEBUG = True
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
POST_OFFICE = {"BACKENDS": {"default": "commun.courriels.FichierEmlBackend"}}
DUREE_CACHE_PUBLIC = 0
SERVIR_LES_MEDIAS = True
