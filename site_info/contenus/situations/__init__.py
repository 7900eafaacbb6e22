"""Life situations, one module each."""

ORDRE = (
    "naissance_a_venir",
    "horaires_atypiques",
    "retour_emploi",
    "handicap",
    "parent_seul",
    "separation",
    "deuil",
    "nouvel_arrivant",
    "accueil_en_urgence",
    "demenagement",
    "apres_un_refus",
)
