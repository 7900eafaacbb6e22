"""Easy-to-read page under /urgence/."""

SOUS = "/urgence/"
PAGE = {
    "title": "C’est urgent : qui appeler ?",
    "introduction": "Appelez tout de suite si quelqu’un est en danger.",
    "corps": [
        ("titre", "Quelqu’un est en danger"),
        (
            "attention",
            {
                "pictogramme": "urgence",
                "texte": (
                    "<p>Quelqu’un est blessé ou malade ?</p>"
                    '<p>Appelez le <a href="tel:15">15</a>.</p>'
                    "<p>Un médecin vous répond.</p>"
                ),
            },
        ),
        (
            "attention",
            {
                "pictogramme": "attention",
                "texte": ('<p>Quelqu’un vous attaque ?</p><p>Appelez la police au <a href="tel:17">17</a>.</p>'),
            },
        ),
        (
            "attention",
            {
                "pictogramme": "enfant",
                "texte": (
                    "<p>Un enfant est en danger ?</p>"
                    '<p>Appelez le <a href="tel:119">119</a>.</p>'
                    "<p>C’est gratuit, le jour et la nuit.</p>"
                ),
            },
        ),
        (
            "attention",
            {
                "pictogramme": "parent-femme",
                "texte": (
                    "<p>Une femme est victime de violence ?</p>"
                    '<p>Appelez le <a href="tel:3919">3919</a>.</p>'
                    "<p>C’est gratuit.</p>"
                ),
            },
        ),
        (
            "attention",
            {
                "pictogramme": "mobile",
                "texte": (
                    "<p>Vous êtes sourd ?</p><p>Envoyez un SMS au 114.</p><p>Le 114 appelle les secours pour vous.</p>"
                ),
            },
        ),
        ("titre", "Vous êtes très fatigué"),
        (
            "ligne",
            {
                "pictogramme": "bebe",
                "texte": (
                    "<p>Votre bébé pleure beaucoup ?</p>"
                    "<p>Posez votre bébé dans son lit.</p>"
                    "<p>Sortez de la chambre.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": "<p>Appelez une personne de confiance ou le 15.</p>",
            },
        ),
        (
            "attention",
            {
                "pictogramme": "interdit",
                "texte": ("<p>Il ne faut jamais secouer un bébé.</p><p>Secouer un bébé peut le tuer.</p>"),
            },
        ),
        ("titre", "Vous cherchez une garde très vite"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Appelez votre <a terme="relais">relais</a>.</p>'
                    "<p>Dites que c’est urgent.</p>"
                    "<p>Le numéro est le [[territoire.telephone]].</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "remplir-ecrire",
                "texte": (
                    "<p>Le relais est fermé ?</p>"
                    '<p><a href="/demande/">Faites une demande</a>.</p>'
                    "<p>Choisissez « urgence ».</p>"
                ),
            },
        ),
    ],
    "sources": [
        {"titre": "119, Enfance en danger", "url": "https://www.allo119.gouv.fr"},
        {"titre": "Arrêtons les violences, dont le 3919", "url": "https://arretonslesviolences.gouv.fr"},
        {"titre": "Numéro d’urgence 114", "url": "https://www.urgence114.fr"},
    ],
}
