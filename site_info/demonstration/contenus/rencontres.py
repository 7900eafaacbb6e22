"""Meetings of the demonstration: (days from today, hour, minutes, INSEE code, slug of the relais, fields of the page)."""

RENCONTRES = []
