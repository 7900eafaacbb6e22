"""Easy-to-read page under /relais/."""

SOUS = "/relais/"
PAGE = {
    "title": "C’est quoi, le relais ?",
    "introduction": "Le relais aide les parents, près de chez vous, et c’est gratuit.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Le <a terme="relais">relais</a> est un service public.</p>'
                    "<p>Son nom entier est relais petite enfance.</p>"
                    '<p>On écrit aussi <a terme="rpe">RPE</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "gratuit-cadeau",
                "texte": ("<p>Le relais est gratuit.</p><p>Il est ouvert à toutes les familles.</p>"),
            },
        ),
        ("titre", "Ce que le relais fait pour vous"),
        (
            "ligne",
            {
                "pictogramme": "parler",
                "texte": (
                    "<p>Vous parlez avec une personne du relais.</p>"
                    "<p>Elle vous écoute.</p>"
                    "<p>Elle vous explique tous les choix.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "chercher",
                "texte": ("<p>Elle cherche avec vous un lieu ou une personne.</p><p>Vous décidez.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "contrat",
                "texte": (
                    '<p>Elle vous explique le <a terme="contrat">contrat</a>.</p>'
                    "<p>Elle vous explique les aides pour payer.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "secret-cadenas",
                "texte": "<p>Ce que vous dites reste secret.</p>",
            },
        ),
        ("titre", "Le relais aide aussi les professionnels"),
        (
            "ligne",
            {
                "pictogramme": "assistante-maternelle",
                "texte": (
                    "<p>Les assistants maternels viennent au relais avec les enfants.</p>"
                    "<p>Les enfants jouent ensemble.</p>"
                ),
            },
        ),
        ("titre", "Trouver votre relais"),
        (
            "ligne",
            {
                "pictogramme": "lieu",
                "texte": (
                    "<p>Chaque commune a son relais.</p>"
                    '<p>Écrivez votre commune sur <a href="/">la première page du site</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": ("<p>Téléphonez avant de venir.</p><p>Appelez le [[territoire.telephone]].</p>"),
            },
        ),
    ],
    "sources": [
        {"titre": "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1"},
    ],
}
