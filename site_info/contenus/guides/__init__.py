"""Guides, one module each."""

ORDRE = ("creche", "micro_creche", "assistant_maternel", "garde_a_domicile")
