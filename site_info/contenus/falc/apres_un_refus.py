"""Easy-to-read page under /situations/apres-un-refus/."""

SOUS = "/situations/apres-un-refus/"
PAGE = {
    "title": "La crèche dit non : que faire ?",
    "introduction": "Un refus est difficile, mais d’autres choix existent.",
    "corps": [
        ("titre", "Vous recevez un refus"),
        (
            "ligne",
            {
                "pictogramme": "refus",
                "texte": (
                    '<p>La <a terme="commission">commission</a> donne les places.</p>'
                    "<p>Elle a moins de places que de familles.</p>"
                    "<p>Beaucoup de familles reçoivent un refus.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "lire",
                "texte": ("<p>Lisez bien la lettre.</p><p>Gardez la lettre.</p>"),
            },
        ),
        ("titre", "Comprendre le refus"),
        (
            "ligne",
            {
                "pictogramme": "question",
                "texte": (
                    "<p>Vous pouvez demander pourquoi.</p>"
                    "<p>Écrivez ou téléphonez à la personne qui signe la lettre.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "liste-attente",
                "texte": (
                    '<p>Demandez à rester sur la <a terme="liste-attente">liste d’attente</a>.</p>'
                    "<p>Une place se libère parfois.</p>"
                ),
            },
        ),
        ("titre", "Dire que vous êtes en désaccord"),
        (
            "ligne",
            {
                "pictogramme": "recours",
                "texte": (
                    '<p>Vous pouvez demander de revoir la décision.</p><p>C’est un <a terme="recours">recours</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "calendrier",
                "texte": ("<p>Il y a une date limite.</p><p>Cherchez cette date dans la lettre.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "aide-accord",
                "texte": (
                    '<p>Une personne peut vous aider à écrire.</p><p>Demandez à votre <a terme="relais">relais</a>.</p>'
                ),
            },
        ),
        ("titre", "Trouver une autre solution"),
        (
            "ligne",
            {
                "pictogramme": "chercher",
                "texte": (
                    "<p>Appelez votre relais.</p>"
                    "<p>Il cherche avec vous.</p>"
                    "<p>Il connaît bien les lieux de votre commune.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "assistante-maternelle",
                "texte": '<p>Un <a terme="assistant-maternel">assistant maternel</a> a peut-être une place.</p>',
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "halte-garderie",
                "texte": '<p>Une <a terme="halte-garderie">halte-garderie</a> garde votre enfant quelques heures.</p>',
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "idee-conseil",
                "texte": ("<p>Vous pouvez garder votre demande en crèche.</p><p>Vous pouvez changer plus tard.</p>"),
            },
        ),
    ],
    "sources": [
        {"titre": "Code des relations entre le public et l’administration"},
    ],
}
