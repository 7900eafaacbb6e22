"""Tests: fast hashing, tasks at once, nothing leaves the process."""

import os

os.environ.setdefault("VAR_DIR", "/tmp/petite-enfance-tests")
from .dev import *

DEBUG = False
STATIC_ROOT = VAR / "staticfiles"  # empty: what a demonstration collected changes no test
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "QUEUES": []}}
POST_OFFICE = {"BACKENDS": {"default": "django.core.mail.backends.locmem.EmailBackend"}}
GEOCODEUR["ADRESSE"] = ""
CACHES["fond"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "fond"}
FOND_DE_CARTE = "contours"
AXES_ENABLED = False
PERIODE_COMPTEURS_S = 0
