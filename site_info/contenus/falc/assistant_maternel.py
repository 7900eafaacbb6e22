"""Easy-to-read page under /modes-accueil/assistant-maternel/."""

SOUS = "/modes-accueil/assistant-maternel/"
PAGE = {
    "title": "C’est quoi, un assistant maternel ?",
    "introduction": "C’est une personne qui garde votre enfant chez elle.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "assistante-maternelle",
                "texte": (
                    '<p>Un <a terme="assistant-maternel">assistant maternel</a> garde des enfants chez lui.</p>'
                    "<p>C’est un homme ou une femme.</p>"
                    "<p>C’est son métier.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "document",
                "texte": (
                    '<p>Il a un <a terme="agrement">agrément</a>.</p>'
                    "<p>L’agrément est une autorisation du département.</p>"
                    "<p>L’agrément dit combien d’enfants il garde.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "enfant",
                "texte": "<p>Il garde souvent 4 enfants au plus.</p>",
            },
        ),
        ("titre", "Vous êtes son employeur"),
        (
            "ligne",
            {
                "pictogramme": "travail",
                "texte": (
                    "<p>L’assistant maternel travaille pour vous.</p>"
                    '<p>Vous êtes son <a terme="employeur">employeur</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "contrat",
                "texte": (
                    '<p>Vous signez un <a terme="contrat">contrat</a> avec lui.</p>'
                    "<p>Faites un contrat pour chaque enfant.</p>"
                    "<p>Signez au plus tard le premier jour.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "salaire",
                "texte": (
                    "<p>Vous payez son salaire chaque mois.</p>"
                    '<p>Vous écrivez ce salaire sur le site <a terme="pajemploi">Pajemploi</a>.</p>'
                ),
            },
        ),
        ("titre", "Les aides pour payer"),
        (
            "ligne",
            {
                "pictogramme": "aide-accord",
                "texte": (
                    '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> paie une partie.</p>'
                    '<p>Cette aide s’appelle le <a terme="cmg">CMG</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    "<p>Les impôts vous rendent aussi de l’argent.</p>"
                    '<p>C’est le <a terme="credit-impot">crédit d’impôt</a>.</p>'
                ),
            },
        ),
        ("titre", "Trouver quelqu’un"),
        (
            "ligne",
            {
                "pictogramme": "chercher",
                "texte": (
                    '<p>Demandez la liste à votre <a terme="relais">relais</a>.</p>'
                    '<p>Regardez aussi <a href="/carte/">la carte</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "parler",
                "texte": ("<p>Allez voir la personne chez elle.</p><p>Posez toutes vos questions.</p>"),
            },
        ),
    ],
    "sources": [
        {"titre": "Code de l’action sociale et des familles, article L. 421-4"},
        {"titre": "Convention collective des particuliers employeurs, articles 90.1 et 93"},
    ],
}
