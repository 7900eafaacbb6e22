"""Commissions of the demonstration: (name, for which places, days from today, kinds of structures)."""

COMMISSIONS = []
