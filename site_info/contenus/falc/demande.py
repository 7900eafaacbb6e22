"""Easy-to-read page under /demande/."""

SOUS = "/demande/"
PAGE = {
    "title": "Comment demander de l’aide ?",
    "introduction": "Vous répondez à des questions simples et le relais vous répond.",
    "corps": [
        ("titre", "Avant de commencer"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>La demande va à votre <a terme="relais">relais</a>.</p><p>Le relais cherche avec vous.</p>'
                ),
            },
        ),
        (
            "attention",
            {
                "pictogramme": "information",
                "texte": (
                    "<p>Cette demande est une demande d’aide.</p>"
                    "<p>Pour une place en crèche, faites une autre demande.</p>"
                    "<p>Le relais vous dit comment faire.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "gratuit-cadeau",
                "texte": ("<p>La demande est gratuite.</p><p>Vous faites la demande sans document.</p>"),
            },
        ),
        ("titre", "Faire la demande"),
        (
            "ligne",
            {
                "pictogramme": "ordinateur",
                "texte": (
                    '<p>Allez sur <a href="/demande/">la page de la demande</a>.</p>'
                    "<p>Cliquez sur le bouton « Commencer ».</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "lieu",
                "texte": "<p>Écrivez votre commune.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "enfant",
                "texte": "<p>Dites l’âge de votre enfant.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "calendrier",
                "texte": "<p>Dites les jours et les heures dont vous avez besoin.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": "<p>Donnez votre téléphone ou votre adresse mail.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "attendre",
                "texte": "<p>Vous pouvez vous arrêter et reprendre plus tard.</p>",
            },
        ),
        ("titre", "Après la demande"),
        (
            "ligne",
            {
                "pictogramme": "mobile",
                "texte": ("<p>Le site vous donne un numéro de demande.</p><p>Gardez bien ce numéro.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "parler",
                "texte": ("<p>Une personne du relais vous contacte.</p><p>Le site vous dit avant quelle date.</p>"),
            },
        ),
        ("titre", "Faire autrement"),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": (
                    "<p>Vous pouvez téléphoner.</p>"
                    "<p>Une personne remplit la demande avec vous.</p>"
                    "<p>Appelez le [[territoire.telephone]].</p>"
                ),
            },
        ),
    ],
    "sources": [
        {"titre": "Code de l’action sociale et des familles, article L. 214-1-3"},
    ],
}
