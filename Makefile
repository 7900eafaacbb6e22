# Type `make` alone for the list of targets. Needs make and Python 3.11 or later; the rest comes by itself.

PORT ?= 8000
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' && echo $$p && break; done)
BIN := .venv/bin
APPS := site_info demarches agenda modes_accueil carte faq simulateurs commun
DEMO := exec env DJANGO_SETTINGS_MODULE=site_info.settings.demo ADRESSE_PUBLIQUE=http://127.0.0.1:$(PORT)
PYTEST := $(BIN)/python -m pytest
PANNES := tests/test_pannes_soumission.py tests/test_pannes_travailleur.py tests/test_pannes_epreuve.py \
	tests/test_pannes_restauration.py
PANNES_DEMANDES ?= 10000
PAS_DES_MARCHES ?= 100000

.DEFAULT_GOAL := aide
.PHONY: aide install addok pango demo demo-data serve bench verifier test test-sqlite test-postgresql pannes charge verrou clean

# $(call paquets,names): bring Debian packages when root, else say what to type.
paquets = if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; \
	else echo "Il manque : $(1). Tapez : sudo apt-get install $(1)"; fi

aide: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 26

install: .venv/.installe pango addok ## Python environment from the lock file, Chromium, Java and gettext for the tests
	@command -v msgfmt >/dev/null || { $(call paquets,gettext); }
	@command -v java >/dev/null || { $(call paquets,default-jre-headless); } # for the HTML checker
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { $(call paquets,chromium); }
	@$(BIN)/playwright --version >/dev/null 2>&1 || { $(call paquets,libatomic1); } # for the program that drives Chromium

.venv/.installe: requirements.lock
	@test -n "$(PYTHON)" || { $(call paquets,python3 python3-venv); echo "Relancez ensuite la commande."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call paquets,python3-venv); }
	@echo "Installation des bibliothèques (une à deux minutes)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements.lock
	@touch $@

# The geocoder of the tests, in an environment apart; without it they are skipped, and say so.
addok: .venv/.installe
	@command -v redis-server >/dev/null || { $(call paquets,redis-server); } || true
	@cmp -s tests/addok.lock .venv-addok/.installe || { echo "Installation d’addok, pour les tests"; \
	{ command -v cc >/dev/null || { $(call paquets,gcc libc6-dev python3-dev); }; }; \
	$(PYTHON) -m venv .venv-addok && .venv-addok/bin/python -m pip install --disable-pip-version-check --quiet \
	--require-hashes -r tests/addok.lock && cp tests/addok.lock .venv-addok/.installe; } || \
	echo "addok ne s’installe pas ici : ses tests seront sautés."

# For the PDF of the guide pratique; the site does without, and says so.
pango: .venv/.installe
	@$(BIN)/python -c 'import weasyprint' 2>/dev/null || \
	{ $(call paquets,libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0); } || true

demo: demo-data ## the whole site on this computer, with fictional people (PORT=8000)
	@$(DEMO) $(BIN)/python manage.py servir --port $(PORT)

demo-data: .venv/.installe pango ## prepare the demonstration without serving it
	@$(DEMO) $(BIN)/python manage.py preparer_demo

serve: .venv/.installe ## serve the demonstration already prepared (PORT=8000)
	@$(DEMO) $(BIN)/python manage.py servir --port $(PORT)

bench: demo-data ## queries, processor time and weight of each kind of page; the map on up to 300,000 structures
	@$(DEMO) $(BIN)/python manage.py mesurer
	@$(DEMO) $(BIN)/python manage.py mesurer_carte

verifier: .venv/.installe ## style, floors, migrations, deployment settings
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo --no-cache
	find templates -name '*.html' -print0 | xargs -0 $(BIN)/djade --check --target-version 5.2
	$(BIN)/djlint --quiet templates
	find $(APPS) tests -name '*.py' -not -path '*/migrations/*' -print0 | xargs -0 $(BIN)/django-upgrade --check --target-version 5.2
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py catalogues --verifier
	DJANGO_SETTINGS_MODULE=site_info.settings.base \
	ALLOWED_HOSTS=petite-enfance.exemple.fr ADRESSE_PUBLIQUE=https://petite-enfance.exemple.fr \
	SECRET_KEY="$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))')" \
	CLES_CHIFFREMENT="$$($(BIN)/python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())')" \
	$(BIN)/python manage.py check --deploy --fail-level WARNING

test: install verifier test-sqlite test-postgresql ## everything: verifier, both databases, Chromium

test-sqlite: .venv/.installe ## the suite on SQLite
	$(PYTEST) -n 2 -m "not navigateur"

test-postgresql: .venv/.installe ## the suite on a real PostgreSQL, Chromium included
	$(BIN)/python -W ignore::UserWarning -m tests.postgresql -- $(PYTEST) -n 2 -m "not une_fois"

pannes: .venv/.installe ## outages at full size, on both databases (PANNES_DEMANDES=10000), and long random walks
	PANNES_DEMANDES=$(PANNES_DEMANDES) $(PYTEST) -s $(PANNES)
	PAS_DES_MARCHES=$(PAS_DES_MARCHES) $(PYTEST) tests/test_marches.py
	PANNES_DEMANDES=$(PANNES_DEMANDES) $(BIN)/python -W ignore::UserWarning -m tests.postgresql -- $(PYTEST) -s $(PANNES)

charge: .venv/.installe ## how long the form takes to answer, at 5 to 50 requests a second (DEBITS="5 10")
	$(PYTEST) -s tests/charge.py
	WEB_CONCURRENCY=2 $(BIN)/python -W ignore::UserWarning -m tests.postgresql -- $(PYTEST) -s tests/charge.py

verrou: .venv/.installe ## lock the dependencies of pyproject.toml again, with their hashes
	$(BIN)/pip-compile --quiet --extra dev --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links --no-emit-options --no-annotate --no-header \
	--output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url \
	--no-emit-trusted-host --no-emit-find-links --no-emit-options --no-annotate --no-header \
	--output-file tests/addok.lock tests/addok.in

clean: ## remove what make made, except the demonstration's data (var/)
	rm -rf .venv .venv-addok staticfiles .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
