"""Aids, one module each."""

ORDRE = ("tarif_creche", "cmg", "credit_impot", "cesu_prefinance", "complements", "aides_locales")
