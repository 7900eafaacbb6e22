"""The kinds of care and of places (carte.md, "Kinds"): what the table `ModeAccueil` holds at first."""

# code, name, plural, letters on the map, may be asked for in a request
MODES = (
    ("creche_collective", "Crèche collective", "Crèches collectives", "C", True),
    ("multi_accueil", "Multi-accueil", "Multi-accueils", "MA", True),
    ("micro_creche", "Micro-crèche", "Micro-crèches", "mC", True),
    ("creche_familiale", "Crèche familiale", "Crèches familiales", "CF", True),
    ("creche_parentale", "Crèche parentale", "Crèches parentales", "CP", True),
    ("creche_entreprise", "Crèche d’entreprise", "Crèches d’entreprise", "CE", False),
    ("halte_garderie", "Halte-garderie", "Haltes-garderies", "HG", True),
    ("jardin_enfants", "Jardin d’enfants", "Jardins d’enfants", "JE", False),
    ("assistant_maternel", "Assistant maternel", "Assistants maternels", "AM", True),
    ("mam", "Maison d’assistants maternels", "Maisons d’assistants maternels", "M", True),
    ("garde_domicile", "Garde à domicile", "Gardes à domicile", "GD", True),
    ("ecole_2_ans", "École dès 2 ans", "Écoles dès 2 ans", "É", False),
    ("rpe", "Relais petite enfance", "Relais petite enfance", "R", False),
    ("laep", "Lieu d’accueil enfants-parents", "Lieux d’accueil enfants-parents", "L", False),
    ("pmi", "Protection maternelle et infantile", "Centres de PMI", "P", False),
    ("ludotheque", "Ludothèque", "Ludothèques", "Lu", False),
    ("alsh", "Accueil de loisirs", "Accueils de loisirs", "AL", False),
    ("mediatheque", "Médiathèque", "Médiathèques", "Me", False),
    ("centre_social", "Centre social", "Centres sociaux", "CS", False),
    ("france_services", "France services", "Espaces France services", "FS", False),
)


def charger_modes(modele):
    """Create or rename the rows of `modele` (ModeAccueil, historical or not) after MODES."""
    for ordre, (code, nom, pluriel, lettres, demandable) in enumerate(MODES):
        modele.objects.update_or_create(
            code=code,
            defaults={
                "nom": nom,
                "nom_pluriel": pluriel,
                "lettres": lettres,
                "demandable": demandable,
                "ordre": ordre,
            },
        )
