"""Easy-to-read page under /modes-accueil/micro-creche/."""

SOUS = "/modes-accueil/micro-creche/"
PAGE = {
    "title": "C’est quoi, une micro-crèche ?",
    "introduction": "Une micro-crèche est une petite crèche.",
    "corps": [
        ("titre", "Ce que c’est"),
        (
            "ligne",
            {
                "pictogramme": "micro-creche",
                "texte": (
                    '<p>Une <a terme="micro-creche">micro-crèche</a> est une petite crèche.</p>'
                    "<p>Elle a 12 places au plus.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "professionnelle",
                "texte": ("<p>Une petite équipe garde les enfants.</p><p>Votre enfant connaît vite tout le monde.</p>"),
            },
        ),
        ("titre", "Le prix : 2 façons de payer"),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    '<p>Dans certaines micro-crèches, vous payez selon vos <a terme="revenus">revenus</a>.</p>'
                    "<p>C’est comme dans une crèche.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "aide-accord",
                "texte": (
                    "<p>Dans d’autres, la micro-crèche choisit son prix.</p>"
                    '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> vous aide à payer.</p>'
                    '<p>Cette aide s’appelle le <a terme="cmg">CMG</a>.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "question",
                "texte": "<p>Posez la question avant de dire oui.</p>",
            },
        ),
        ("titre", "Demander une place"),
        (
            "ligne",
            {
                "pictogramme": "telephone",
                "texte": ("<p>Appelez la micro-crèche.</p><p>Demandez si elle a une place.</p>"),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "contrat",
                "texte": '<p>Lisez bien le <a terme="contrat">contrat</a> avant de signer.</p>',
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": '<p>Votre <a terme="relais">relais</a> peut lire le contrat avec vous.</p>',
            },
        ),
    ],
    "sources": [
        {"titre": "Code de la santé publique"},
        {"titre": "Code de la sécurité sociale, articles D. 531-20 à D. 531-22"},
    ],
}
