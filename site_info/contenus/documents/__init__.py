"""Memos and models, as pages to print."""

ORDRE = (
    "memo_parent_employeur",
    "memo_contrat",
    "questions_assistant_maternel",
    "questions_visite_creche",
    "premier_jour",
)
