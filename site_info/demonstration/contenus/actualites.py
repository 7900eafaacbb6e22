"""News of the demonstration: (days ago, fields of the page)."""

ACTUALITES = []
