"""Easy-to-read page under /aides/."""

SOUS = "/aides/"
PAGE = {
    "title": "Qui peut vous aider à payer ?",
    "introduction": "La Caf, les impôts et votre travail peuvent vous aider.",
    "corps": [
        ("titre", "La Caf ou la MSA"),
        (
            "ligne",
            {
                "pictogramme": "aide-accord",
                "texte": (
                    '<p>La <a terme="caf">Caf</a> aide beaucoup de familles.</p>'
                    '<p>La <a terme="msa">MSA</a> aide les familles qui travaillent dans une ferme.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "creche",
                "texte": ("<p>Pour une crèche, la Caf paie déjà une partie.</p><p>Vous payez un prix plus bas.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "assistante-maternelle",
                "texte": '<p>Pour un assistant maternel, demandez le <a terme="cmg">CMG</a>.</p>',
            },
        ),
        ("titre", "Les impôts"),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    "<p>Chaque année, les impôts vous rendent de l’argent.</p>"
                    '<p>C’est le <a terme="credit-impot">crédit d’impôt</a>.</p>'
                    "<p>Écrivez vos dépenses de garde dans votre déclaration.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "information",
                "texte": "<p>Vous recevez cet argent même sans payer d’impôt.</p>",
            },
        ),
        ("titre", "Votre travail"),
        (
            "ligne",
            {
                "pictogramme": "travail",
                "texte": (
                    '<p>Votre <a terme="employeur">employeur</a> peut parfois vous aider.</p>'
                    '<p>Il donne parfois des <a terme="cesu">Cesu</a>.</p>'
                    "<p>Posez-lui la question.</p>"
                ),
            },
        ),
        ("titre", "Vous cherchez un travail"),
        (
            "ligne",
            {
                "pictogramme": "chercher",
                "texte": (
                    '<p><a terme="france-travail">France Travail</a> peut vous aider à payer la garde.</p>'
                    '<p>Demandez l’<a terme="age">AGE</a> à votre conseiller.</p>'
                ),
            },
        ),
        ("titre", "Demander de l’aide"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Votre <a terme="relais">relais</a> connaît toutes les aides.</p>'
                    "<p>Il vous aide à les demander.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "mairie-batiment-public",
                "texte": (
                    "<p>Votre mairie a parfois d’autres aides.</p>"
                    '<p>Demandez au <a terme="ccas">CCAS</a> de votre commune.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {"titre": "Caf, aides pour la garde d’enfants", "url": "https://www.caf.fr"},
        {"titre": "Code général des impôts, articles 199 sexdecies et 200 quater B"},
    ],
}
