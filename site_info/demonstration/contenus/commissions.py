"""Commissions of the demonstration: (name, for which places, days from today, kinds of structures)."""

COMMISSIONS = [
    (
        "Commission d’attribution de Louviers (démonstration)",
        "les places libres pendant l’année",
        34,
        ("creche_collective", "multi_accueil"),
    ),
    (
        "Commission des crèches familiales et parentales (démonstration)",
        "les places libres pendant l’année",
        62,
        ("creche_familiale", "creche_parentale"),
    ),
    (
        "Commission d’attribution de Gaillon et de la vallée d’Eure (démonstration)",
        "les places de la prochaine rentrée",
        97,
        ("multi_accueil", "halte_garderie"),
    ),
    (
        "Grande commission de rentrée (démonstration)",
        "les places de la prochaine rentrée, toutes communes",
        139,
        ("creche_collective", "multi_accueil", "creche_familiale"),
    ),
]
