"""Pages of the fictional relais: {slug of the structure: fields of the page}."""

from collections import defaultdict

PAGES_RELAIS = defaultdict(dict)
