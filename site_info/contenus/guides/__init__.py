"""Guides, one module each."""

ORDRE = (
    "creche",
    "creche_familiale",
    "creche_parentale",
    "micro_creche",
    "creche_entreprise",
    "assistant_maternel",
    "mam",
    "garde_a_domicile",
    "garde_partagee",
    "ecole_2_ans",
)
