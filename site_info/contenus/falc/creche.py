"""Easy-to-read page under /modes-accueil/creche/."""

SOUS = "/modes-accueil/creche/"
PAGE = {
    "title": "C’est quoi, une crèche ?",
    "introduction": "Une crèche est un lieu qui garde votre enfant en groupe.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "creche",
                "texte": (
                    '<p>Une <a terme="creche">crèche</a> est un lieu pour les petits enfants.</p>'
                    "<p>Les enfants jouent, mangent et dorment à la crèche.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "professionnelle",
                "texte": ("<p>Une équipe garde votre enfant.</p><p>C’est son métier.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "regarder",
                "texte": (
                    "<p>1 adulte garde au plus [[encadrement.eaje.non_marcheurs]] bébés.</p>"
                    "<p>1 adulte garde au plus [[encadrement.eaje.marcheurs]] enfants qui marchent.</p>"
                    "<p>Certaines crèches choisissent [[encadrement.eaje.unique]] enfants pour 1 adulte.</p>"
                ),
            },
        ),
        ("titre", "Quand venir"),
        (
            "ligne",
            {
                "pictogramme": "calendrier",
                "texte": (
                    "<p>Votre enfant vient chaque semaine.</p>"
                    "<p>Vous choisissez les jours et les heures avec la crèche.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "heure",
                "texte": "<p>Chaque crèche a ses horaires.</p>",
            },
        ),
        ("titre", "La halte-garderie"),
        (
            "ligne",
            {
                "pictogramme": "halte-garderie",
                "texte": (
                    '<p>La <a terme="halte-garderie">halte-garderie</a> garde votre enfant quelques heures.</p>'
                    "<p>Votre enfant vient de temps en temps.</p>"
                    "<p>Vous pouvez alors vous reposer ou faire une course.</p>"
                ),
            },
        ),
        ("titre", "Le prix"),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    '<p>Le prix dépend de vos <a terme="revenus">revenus</a>.</p>'
                    "<p>Il dépend aussi du nombre de vos enfants.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "repas",
                "texte": ("<p>Les repas sont dans le prix.</p><p>Les couches aussi.</p>"),
            },
        ),
        ("titre", "Demander une place"),
        (
            "ligne",
            {
                "pictogramme": "remplir-ecrire",
                "texte": (
                    "<p>Vous demandez une place avant.</p>"
                    '<p>Une <a terme="commission">commission</a> choisit souvent les familles.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "liste-attente",
                "texte": (
                    "<p>Beaucoup de familles attendent une place.</p>"
                    '<p>Cherchez aussi un <a terme="assistant-maternel">assistant maternel</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": '<p>Le <a terme="relais">relais</a> vous aide à chercher.</p>',
            },
        ),
    ],
    "sources": [
        {"titre": "Code de la santé publique, article R. 2324-46-4"},
    ],
}
