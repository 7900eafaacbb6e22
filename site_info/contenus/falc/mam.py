"""Easy-to-read page under /modes-accueil/mam/."""

SOUS = "/modes-accueil/mam/"
PAGE = {
    "title": "C’est quoi, une MAM ?",
    "introduction": "Plusieurs assistants maternels travaillent dans la même maison.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "maison-assistants-maternels",
                "texte": (
                    '<p><a terme="mam">MAM</a> veut dire maison d’assistants maternels.</p>'
                    "<p>Plusieurs assistants maternels travaillent dans cette maison.</p>"
                    "<p>Ils sont 4 au plus en même temps.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "groupe",
                "texte": ("<p>La maison accueille 20 enfants au plus.</p><p>Les enfants jouent ensemble.</p>"),
            },
        ),
        ("titre", "Votre contrat"),
        (
            "ligne",
            {
                "pictogramme": "contrat",
                "texte": (
                    '<p>Vous signez un <a terme="contrat">contrat</a> avec 1 assistant maternel.</p>'
                    '<p>Vous êtes son <a terme="employeur">employeur</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "aide-accord",
                "texte": (
                    "<p>Parfois, un autre assistant maternel de la maison garde votre enfant.</p>"
                    "<p>Vous donnez votre accord par écrit.</p>"
                ),
            },
        ),
        ("titre", "Le prix"),
        (
            "ligne",
            {
                "pictogramme": "salaire",
                "texte": "<p>Vous payez un salaire chaque mois.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    "<p>Vous avez les mêmes aides qu’avec un assistant maternel seul.</p>"
                    '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> paie une partie.</p>'
                ),
            },
        ),
        ("titre", "Trouver une MAM"),
        (
            "ligne",
            {
                "pictogramme": "carte-locale",
                "texte": '<p>Cherchez une MAM sur <a href="/carte/">la carte</a>.</p>',
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Votre <a terme="relais">relais</a> connaît les MAM près de chez vous.</p>'
                    "<p>Appelez votre relais.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {"titre": "Code de l’action sociale et des familles, article L. 424-2"},
    ],
}
