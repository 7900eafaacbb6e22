"""Easy-to-read page under /modes-accueil/garde-a-domicile/."""

SOUS = "/modes-accueil/garde-a-domicile/"
PAGE = {
    "title": "C’est quoi, la garde à domicile ?",
    "introduction": "Une personne vient chez vous pour garder votre enfant.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "garde-a-domicile",
                "texte": ("<p>Une personne vient dans votre maison.</p><p>Elle garde votre enfant chez vous.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "horaires-decales",
                "texte": (
                    "<p>Elle peut venir tôt le matin.</p>"
                    "<p>Elle peut venir tard le soir.</p>"
                    "<p>Cela aide si vous travaillez la nuit.</p>"
                ),
            },
        ),
        ("titre", "2 façons de faire"),
        (
            "ligne",
            {
                "pictogramme": "contrat",
                "texte": (
                    "<p>Vous pouvez payer la personne vous-même.</p>"
                    '<p>Vous êtes son <a terme="employeur">employeur</a>.</p>'
                    '<p>Vous signez un <a terme="contrat">contrat</a> avec elle.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "professionnelle",
                "texte": (
                    "<p>Vous pouvez aussi payer une entreprise.</p><p>L’entreprise est l’employeur de la personne.</p>"
                ),
            },
        ),
        ("titre", "Partager avec une autre famille"),
        (
            "ligne",
            {
                "pictogramme": "garde-partagee",
                "texte": (
                    "<p>2 familles peuvent payer la même personne.</p>"
                    '<p>C’est la <a terme="garde-partagee">garde partagée</a>.</p>'
                    "<p>Chaque famille signe un contrat.</p>"
                ),
            },
        ),
        ("titre", "Le prix"),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    "<p>La garde à domicile coûte souvent plus cher.</p>"
                    '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> paie une partie.</p>'
                    "<p>Les impôts vous rendent aussi de l’argent.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "aide-accord",
                "texte": "<p>Avec une autre famille, vous payez moins.</p>",
            },
        ),
        ("titre", "Demander de l’aide"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": ('<p>Votre <a terme="relais">relais</a> vous explique tout.</p><p>C’est gratuit.</p>'),
            },
        ),
    ],
    "sources": [
        {"titre": "Convention collective des particuliers employeurs"},
        {"titre": "Code de la sécurité sociale, articles D. 531-17 et D. 531-18"},
    ],
}
