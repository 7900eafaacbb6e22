"""Easy-to-read page under /aides/cmg/."""

SOUS = "/aides/cmg/"
PAGE = {
    "title": "C’est quoi, le CMG ?",
    "introduction": "Le CMG est une aide pour payer la garde de votre enfant.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    '<p>Le <a terme="cmg">CMG</a> est de l’argent.</p>'
                    '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> donne cet argent.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "assistante-maternelle",
                "texte": (
                    "<p>Le CMG aide à payer un assistant maternel.</p>"
                    "<p>Il aide aussi pour la garde à domicile.</p>"
                    "<p>Il aide aussi pour certaines micro-crèches.</p>"
                ),
            },
        ),
        ("titre", "Pour qui"),
        (
            "ligne",
            {
                "pictogramme": "enfant",
                "texte": "<p>Votre enfant a moins de 6 ans.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "parent-femme",
                "texte": (
                    "<p>Vous élevez seul votre enfant ?</p>"
                    "<p>Alors l’aide continue jusqu’à ses 12 ans.</p>"
                    '<p>Cela marche si vous êtes l’<a terme="employeur">employeur</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "parents-separes",
                "texte": (
                    "<p>Votre enfant vit chez ses 2 parents séparés ?</p>"
                    "<p>Chaque parent employeur peut avoir le CMG.</p>"
                ),
            },
        ),
        ("titre", "Combien"),
        (
            "ligne",
            {
                "pictogramme": "piece",
                "texte": (
                    '<p>L’aide dépend de vos <a terme="revenus">revenus</a>.</p>'
                    "<p>Elle dépend du prix de la garde.</p>"
                    "<p>Elle dépend du nombre de vos enfants.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "ordinateur",
                "texte": "<p>La Caf fait le calcul pour vous.</p>",
            },
        ),
        ("titre", "Demander le CMG"),
        (
            "ligne",
            {
                "pictogramme": "remplir-ecrire",
                "texte": "<p>Demandez le CMG à la Caf ou à la MSA.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "calendrier",
                "texte": (
                    '<p>Puis écrivez chaque mois le salaire sur <a terme="pajemploi">Pajemploi</a>.</p>'
                    "<p>Faites-le au plus tard le 5 du mois suivant.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": '<p>Votre <a terme="relais">relais</a> vous aide à le faire.</p>',
            },
        ),
    ],
    "sources": [
        {"titre": "Code de la sécurité sociale, articles D. 531-17, D. 531-18 et D. 531-18-1"},
    ],
}
