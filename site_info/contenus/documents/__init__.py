"""Memos and models, as pages to print."""

ORDRE = (
    "memo_parent_employeur",
    "memo_contrat",
    "trame_contrat",
    "fiche_suivi_mensuel",
    "liste_fin_de_contrat",
    "questions_assistant_maternel",
    "questions_garde_a_domicile",
    "questions_visite_creche",
    "aide_saisie_des_voeux",
    "premier_jour",
)
