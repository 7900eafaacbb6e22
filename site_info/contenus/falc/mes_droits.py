"""Easy-to-read page under /mes-droits/."""

SOUS = "/mes-droits/"
PAGE = {
    "title": "Vos droits sur ce site",
    "introduction": "Vous avez des droits quand vous demandez de l’aide.",
    "corps": [
        ("titre", "Être informé"),
        (
            "ligne",
            {
                "pictogramme": "information",
                "texte": (
                    "<p>Vous avez droit à des informations gratuites.</p>"
                    "<p>C’est la loi.</p>"
                    '<p>Le <a terme="relais">relais</a> répond à vos questions.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "interprete",
                "texte": (
                    "<p>Vous parlez une autre langue ?</p>"
                    '<p>Vous pouvez demander un <a terme="interprete">interprète</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "sourd-ecouter",
                "texte": ("<p>Vous êtes sourd ?</p><p>Vous pouvez demander un interprète en langue des signes.</p>"),
            },
        ),
        ("titre", "Décider"),
        (
            "ligne",
            {
                "pictogramme": "oui",
                "texte": ("<p>Vous choisissez qui garde votre enfant.</p><p>Vous pouvez changer d’avis.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "parler",
                "texte": ("<p>Une personne étudie votre demande.</p><p>La décision vient toujours d’une personne.</p>"),
            },
        ),
        ("titre", "Vos informations"),
        (
            "ligne",
            {
                "pictogramme": "secret-cadenas",
                "texte": ("<p>Vos réponses restent secrètes.</p><p>Votre relais lit votre demande.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "regarder",
                "texte": (
                    "<p>Vous pouvez voir vos informations.</p>"
                    "<p>Vous pouvez corriger une erreur.</p>"
                    "<p>Vous pouvez demander de tout effacer.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "document",
                "texte": (
                    "<p>Nous vous demandons peu de choses.</p>"
                    "<p>Gardez pour vous vos revenus et vos papiers de santé.</p>"
                ),
            },
        ),
        ("titre", "Dire que vous êtes en désaccord"),
        (
            "ligne",
            {
                "pictogramme": "recours",
                "texte": (
                    "<p>Vous pouvez demander pourquoi la réponse est non.</p>"
                    "<p>Vous pouvez demander de revoir la décision.</p>"
                    '<p>C’est un <a terme="recours">recours</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "courrier",
                "texte": ("<p>Écrivez-nous.</p><p>Nous vous répondons.</p>"),
            },
        ),
    ],
    "sources": [
        {"titre": "Code de l’action sociale et des familles, article L. 214-1-3"},
        {"titre": "Vos droits sur vos données", "url": "https://www.cnil.fr"},
    ],
}
