"""Words of the glossary, each a dict of the fields of `Terme`: slug, terme, sigle, developpe, variantes, definition,
source. A module for each subject."""

from . import argent, contrat, lieux, organismes

TERMES = [*lieux.TERMES, *argent.TERMES, *contrat.TERMES, *organismes.TERMES]
