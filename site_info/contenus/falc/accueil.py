"""Easy-to-read page under /."""

SOUS = "/"
PAGE = {
    "title": "Ce site vous aide",
    "introduction": "Vous cherchez une personne ou un lieu pour garder votre enfant.",
    "corps": [
        ("titre", "Ce que vous trouvez ici"),
        (
            "ligne",
            {
                "pictogramme": "bebe",
                "texte": (
                    "<p>Votre enfant est petit.</p>"
                    "<p>Vous cherchez qui garde votre enfant.</p>"
                    "<p>Ce site vous aide à choisir.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "creche",
                "texte": (
                    '<p>Vous lisez ce que c’est, une <a terme="creche">crèche</a>.</p>'
                    '<p>Vous lisez ce que c’est, un <a terme="assistant-maternel">assistant maternel</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": ("<p>Vous voyez les prix.</p><p>Vous voyez les aides pour payer.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "carte-locale",
                "texte": '<p>Vous cherchez un lieu <a href="/carte/">sur la carte</a>.</p>',
            },
        ),
        ("titre", "Le relais"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Le <a terme="relais">relais</a> est un service gratuit.</p><p>Le relais aide les parents.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "lieu",
                "texte": (
                    "<p>Chaque commune a son relais.</p>"
                    "<p>Écrivez votre commune sur la première page.</p>"
                    "<p>Le nom de votre relais s’affiche.</p>"
                ),
            },
        ),
        ("titre", "Demander de l’aide"),
        (
            "ligne",
            {
                "pictogramme": "remplir-ecrire",
                "texte": (
                    '<p>Vous pouvez <a href="/demande/">faire une demande</a>.</p>'
                    "<p>Une personne du relais vous répond.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": ("<p>Vous pouvez aussi téléphoner.</p><p>Appelez le [[territoire.telephone]].</p>"),
            },
        ),
        (
            "attention",
            {
                "pictogramme": "urgence",
                "texte": ('<p>Un enfant est en danger ?</p><p>Appelez le <a href="tel:119">119</a>.</p>'),
            },
        ),
    ],
    "sources": [
        {"titre": "Service public de la petite enfance", "url": "https://solidarites.gouv.fr"},
    ],
}
