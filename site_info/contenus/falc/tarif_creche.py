"""Easy-to-read page under /aides/tarif-creche/."""

SOUS = "/aides/tarif-creche/"
PAGE = {
    "title": "Combien coûte la crèche ?",
    "introduction": "Le prix dépend de votre argent et de vos enfants.",
    "corps": [
        ("titre", "Le prix change pour chaque famille"),
        (
            "ligne",
            {
                "pictogramme": "argent-euros",
                "texte": (
                    "<p>Une famille avec peu d’argent paie peu.</p><p>Une famille avec plus d’argent paie plus.</p>"
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "famille",
                "texte": "<p>Le prix baisse avec le nombre d’enfants.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "handicap",
                "texte": (
                    "<p>Votre enfant est handicapé ?</p>"
                    '<p>Vous recevez l’<a terme="aeeh">AEEH</a> ?</p>'
                    "<p>Alors le prix baisse encore.</p>"
                ),
            },
        ),
        ("titre", "Ce qui est dans le prix"),
        (
            "ligne",
            {
                "pictogramme": "repas",
                "texte": "<p>Les repas sont dans le prix.</p>",
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "couche",
                "texte": "<p>Les couches sont dans le prix.</p>",
            },
        ),
        ("titre", "Comment la crèche fait le calcul"),
        (
            "ligne",
            {
                "pictogramme": "document",
                "texte": (
                    '<p>La crèche regarde vos <a terme="revenus">revenus</a>.</p>'
                    "<p>Ce sont les revenus d’il y a 2 ans.</p>"
                    '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> donne ce chiffre à la crèche.</p>'
                ),
            },
        ),
        (
            "ligne",
            {
                "pictogramme": "heure",
                "texte": (
                    '<p>La crèche compte les heures de votre <a terme="contrat">contrat</a>.</p>'
                    "<p>Vous payez chaque mois.</p>"
                ),
            },
        ),
        ("titre", "Attention"),
        (
            "attention",
            {
                "pictogramme": "attention",
                "texte": (
                    "<p>Certaines micro-crèches choisissent leur prix.</p><p>Demandez le prix avant de signer.</p>"
                ),
            },
        ),
        ("titre", "Demander de l’aide"),
        (
            "ligne",
            {
                "pictogramme": "relais",
                "texte": (
                    '<p>Le <a terme="relais">relais</a> vous aide à comprendre le prix.</p><p>C’est gratuit.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {"titre": "Caf, barème national des participations familiales", "url": "https://www.caf.fr"},
    ],
}
