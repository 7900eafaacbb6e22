"""The kinds of care and of places (carte.md, "Kinds"): what the table `ModeAccueil` holds at first."""

from django.utils.translation import gettext_noop as _

# code, name, plural, letters on the map, may be asked for in a request
MODES = (
    ("creche_collective", _("Crèche collective"), _("Crèches collectives"), "C", True),
    ("multi_accueil", _("Multi-accueil"), _("Multi-accueils"), "MA", True),
    ("micro_creche", _("Micro-crèche"), _("Micro-crèches"), "mC", True),
    ("creche_familiale", _("Crèche familiale"), _("Crèches familiales"), "CF", True),
    ("creche_parentale", _("Crèche parentale"), _("Crèches parentales"), "CP", True),
    ("creche_entreprise", _("Crèche d’entreprise"), _("Crèches d’entreprise"), "CE", False),
    ("halte_garderie", _("Halte-garderie"), _("Haltes-garderies"), "HG", True),
    ("jardin_enfants", _("Jardin d’enfants"), _("Jardins d’enfants"), "JE", False),
    ("assistant_maternel", _("Assistant maternel"), _("Assistants maternels"), "AM", True),
    ("mam", _("Maison d’assistants maternels"), _("Maisons d’assistants maternels"), "M", True),
    ("garde_domicile", _("Garde à domicile"), _("Gardes à domicile"), "GD", True),
    ("ecole_2_ans", _("École dès 2 ans"), _("Écoles dès 2 ans"), "É", False),
    ("rpe", _("Relais petite enfance"), _("Relais petite enfance"), "R", False),
    ("laep", _("Lieu d’accueil enfants-parents"), _("Lieux d’accueil enfants-parents"), "L", False),
    ("pmi", _("Protection maternelle et infantile"), _("Centres de PMI"), "P", False),
    ("ludotheque", _("Ludothèque"), _("Ludothèques"), "Lu", False),
    ("alsh", _("Accueil de loisirs"), _("Accueils de loisirs"), "AL", False),
    ("mediatheque", _("Médiathèque"), _("Médiathèques"), "Me", False),
    ("centre_social", _("Centre social"), _("Centres sociaux"), "CS", False),
    ("france_services", _("France services"), _("Espaces France services"), "FS", False),
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
