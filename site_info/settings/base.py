"""Production settings: safe as they stand, everything variable read from the environment, no default secret."""

import datetime
from pathlib import Path

import environ
from csp.constants import NONE, SELF, UNSAFE_INLINE
from django.conf.locale import LANG_INFO

from commun import langues

env = environ.Env()


def _jours(nom, defaut):
    return datetime.timedelta(days=env.int(nom, default=defaut))


RACINE = Path(__file__).resolve().parent.parent.parent
VAR = Path(env.str("VAR_DIR", default=str(RACINE / "var")))

SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
# Fernet keys, the first one encrypts, all of them decrypt: see docs/adr/0004.
CLES_CHIFFREMENT = env.list("CLES_CHIFFREMENT")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
ADRESSE_PUBLIQUE = env.str("ADRESSE_PUBLIQUE")
WAGTAILADMIN_BASE_URL = ADRESSE_PUBLIQUE
DEBUG = False
DEMONSTRATION = False

# Our own applications stand in the order of the floors, the roof first (docs/adr/0001).
INSTALLED_APPS = [
    "site_info",
    "demarches",
    "agenda",
    "modes_accueil",
    "carte",
    "faq",
    "simulateurs",
    "commun",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.sitemaps",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "post_office",
    "leaflet",
    "axes",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
]

# What writes headers stands before what may refuse, so that a refusal carries them too.
MIDDLEWARE = [
    "commun.middleware.JournalAccesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "commun.middleware.EntetesMiddleware",
    "commun.middleware.CSPMiddleware",
    "commun.middleware.EncodageMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "commun.middleware.LangueMiddleware",
    "django.middleware.common.CommonMiddleware",
    "commun.middleware.SensDesMotsMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "site_info.urls"
WSGI_APPLICATION = "site_info.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [RACINE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "commun.contexte.site",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Immediate transactions: a writer waits its turn at BEGIN instead of failing in the middle.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON; PRAGMA busy_timeout=20000; PRAGMA mmap_size=268435456; "
        # Kibibytes a connection may keep: what a search of the map reads in a metropolis.
        "PRAGMA cache_size=-65536;",
    }
else:
    # A page that cannot be served says so within seconds.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

CACHES = {
    "default": env.cache("CACHE_URL", default="locmemcache://"),
    # Images of the plan behind the map: bounded, shared by the processes of a machine, apart from what expires sooner.
    "fond": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "fond",
        "TIMEOUT": 30 * 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 5000, "CULL_FREQUENCY": 10},
    },
}

AUTH_USER_MODEL = "commun.Utilisateur"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
PASSWORD_RESET_TIMEOUT = 3 * 3600

AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_USERNAME_FORM_FIELD = "username"
AXES_CLIENT_IP_CALLABLE = "commun.connexion.adresse_du_client"
# Proxies of ours in front of the site: the client's address is that many places from the end of X-Forwarded-For.
NOMBRE_DE_MANDATAIRES = env.int("NOMBRE_DE_MANDATAIRES", default=0)
AXES_LOCKOUT_TEMPLATE = "commun/connexion_suspendue.html"

langues.declarer()
LANGUAGE_CODE = langues.SOURCE
# Each needs its compiled catalogue under locale/, even an empty one.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    (code, langues.nom(code)) for code in env.list("LANGUES", default=langues.LIVREES)
]
LANGUAGES_BIDI = [code for code in LANG_INFO if langues.est_de_droite(code)]
LOCALE_PATHS = [RACINE / "locale"]
TIME_ZONE = "Europe/Paris"
USE_I18N = USE_TZ = True
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# A service that speaks LibreTranslate's API; without an address the editor has no button for it.
TRADUCTION_AUTOMATIQUE = {
    "ADRESSE": env.str("TRADUCTION_AUTOMATIQUE_URL", default=""),
    "CLE": env.str("TRADUCTION_AUTOMATIQUE_CLE", default=""),
    "DELAI_S": env.int("TRADUCTION_AUTOMATIQUE_DELAI_S", default=15),
    # {our code: that of the service}, of the languages it has: "ar,uk,zh-hans=zh".
    "LANGUES": dict((p.split("=") * 2)[:2] for p in env.list("TRADUCTION_AUTOMATIQUE_LANGUES", default=[])),
}
if TRADUCTION_AUTOMATIQUE["ADRESSE"]:
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "commun.atelier.machine.Traducteur",
        "OPTIONS": TRADUCTION_AUTOMATIQUE,
    }

# Addresses are sought by the server, never by the browser (docs/adr/0015); without ADRESSE, from the commune alone.
GEOCODEUR = {
    "ADRESSE": env.str("GEOCODEUR_URL", default="https://data.geopf.fr/geocodage"),
    "DELAI_S": env.float("GEOCODEUR_DELAI_S", default=0.8),
    "CACHE_S": env.int("GEOCODEUR_CACHE_S", default=3600),
}

# Behind the map: "contours", "clic" or "mandataire" (carte/fonds.py, docs/adr/0015).
FOND_DE_CARTE = env.str("FOND_DE_CARTE", default="contours")

STATIC_URL = "/static/"
STATIC_ROOT = RACINE / "staticfiles"
STATICFILES_DIRS = [RACINE / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    # Files of structures while somebody looks at them: never served.
    "imports": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR / "imports", "file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},
    },
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

WAGTAIL_SITE_NAME = "Petite enfance"
WAGTAILIMAGES_IMAGE_MODEL = "commun.Illustration"
WAGTAILDOCS_DOCUMENT_MODEL = "commun.Piece"
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILDOCS_EXTENSIONS = ["pdf", "odt", "docx", "ods", "xlsx", "ics", "mp3", "ogg"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_FINISH_WORKFLOW_ACTION = "commun.publication.publier"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fr", "Français")]
WAGTAIL_USER_TIME_ZONES = ["Europe/Paris"]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
# "simple": PostgreSQL must not stem again what commun.recherche has stemmed.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
# Long pages of the back office have thousands of fields; commun.middleware is stricter with the public.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
TAILLE_MAX_TELEVERSEMENT = 25 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": [],
        "ENQUEUE_ON_COMMIT": False,
    }
}
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="smtp://localhost:25")
vars().update(EMAIL_CONFIG)
# Every mail goes through the outbox; POST_OFFICE tells what the worker hands it to.
EMAIL_BACKEND = "commun.courriels.BoiteDEnvoiBackend"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("COURRIEL_EXPEDITEUR", default="ne-pas-repondre@localhost")
POST_OFFICE = {"BACKENDS": {"default": env.str("EMAIL_BACKEND", default=EMAIL_CONFIG["EMAIL_BACKEND"])}}
DOSSIER_COURRIELS = VAR / "courriels"
CONSERVATION_COURRIELS = _jours("CONSERVATION_COURRIELS_JOURS", 90)
# Where mails leave from, so that reports of what did not arrive come back to one box: a plain address, whose server
# takes "name+anything@"; and the box itself, maildir:///path or imaps://user:password@host/INBOX (docs/adr/0022).
COURRIEL_REBONDS = env.str("COURRIEL_REBONDS", default="")
REBONDS_URL = env.str("REBONDS_URL", default="")
# What leaves within an hour at most, whatever happens to the forms.
COURRIELS_PAR_HEURE = env.int("COURRIELS_PAR_HEURE", default=2000)
CONSERVATION_ADRESSES_REFUSEES = datetime.timedelta(days=365)
DELAI_TRAVAILLEUR_MORT = datetime.timedelta(seconds=env.int("DELAI_TRAVAILLEUR_MORT_S", default=60))

# How long each thing is kept (docs/rgpd/registre.md). Requests: after they are closed, and after the last time that the
# family and the relais were in touch at most; sensitive boxes: after the closure.
CONSERVATION_BROUILLONS = _jours("CONSERVATION_BROUILLONS_JOURS", 30)
CONSERVATION_INDESIRABLES = _jours("CONSERVATION_INDESIRABLES_JOURS", 30)
CONSERVATION_SITUATIONS = _jours("CONSERVATION_SITUATIONS_JOURS", 30)
CONSERVATION_DEMANDES = _jours("CONSERVATION_DEMANDES_JOURS", 365)
CONSERVATION_SANS_CONTACT = _jours("CONSERVATION_SANS_CONTACT_JOURS", 730)
CONSERVATION_QUESTIONS = _jours("CONSERVATION_QUESTIONS_JOURS", 365)
CONSERVATION_CONSULTATIONS = _jours("CONSERVATION_CONSULTATIONS_JOURS", 365)
CONSERVATION_JOURNAL_MOIS = env.int("CONSERVATION_JOURNAL_MOIS", default=36)
# Whether closed requests wait for the visa of the archives before they are erased (docs/adr/0024).
VISA_DES_ARCHIVES = env.str("VISA_DES_ARCHIVES", default="non").lower() in ("oui", "1", "true", "yes", "on")
# A night that would erase more files than that, or more than that share of them, erases none and says so.
PLAFOND_EFFACEMENTS = env.int("PLAFOND_EFFACEMENTS", default=500)
PLAFOND_EFFACEMENTS_POURCENT = env.int("PLAFOND_EFFACEMENTS_POURCENT", default=20)
# Outside the database, and better on another disk: what was erased stays so after a restoration.
DOSSIER_REGISTRE = Path(env.str("DOSSIER_REGISTRE", default=str(VAR / "registre")))
# Where pg_dump, pg_restore and psql are, when they are not on the PATH.
OUTILS_POSTGRESQL = env.str("OUTILS_POSTGRESQL", default="")

# Told on the page that says the site is away, when no database can tell them.
TELEPHONE_SECOURS = env.str("TELEPHONE_SECOURS", default="")
HORAIRES_SECOURS = env.str("HORAIRES_SECOURS", default="")
DUREE_CACHE_PUBLIC = env.int("DUREE_CACHE_PUBLIC_S", default=60)
# Between two writings of what was counted (commun.compteurs); 0: only when asked.
PERIODE_COMPTEURS_S = 60
# Only where no web server stands in front: development and demonstration.
SERVIR_LES_MEDIAS = False

LEAFLET_CONFIG = {"TILES": [], "RESET_VIEW": False}

# HTTPS and cookies
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^sante/$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 63072000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "site_info.views.echec_csrf"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "media-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
# What Wagtail 7.4's back office needs beyond, seen in Chromium: docs/adr/0008.
CSP_BUREAU = {
    "script-src": [SELF, UNSAFE_INLINE],
    "script-src-attr": [NONE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"anonyme": {"()": "commun.journaux.FiltreAnonyme"}},
    "formatters": {"json": {"()": "commun.journaux.FormatJson"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json", "filters": ["anonyme"]}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "post_office": {"handlers": [], "level": "CRITICAL", "propagate": False},
        "django_tasks": {"handlers": [], "level": "WARNING", "propagate": True},
        "django_tasks_db": {"handlers": [], "level": "WARNING", "propagate": True},
        # Each font of a PDF is told step by step.
        "fontTools": {"handlers": [], "level": "WARNING", "propagate": True},
        # A refused login is counted in the database for a day; its line would tell who and from where.
        "axes": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}
