"""Words of the glossary, each a dict of the fields of `Terme`: slug, terme, sigle, developpe, variantes, definition,
source."""

TERMES = []
