"""Places where parents and children come together."""

PAGE = {
    "slug": "laep",
    "title": "Le lieu d’accueil enfants-parents (LAEP)",
    "sujet": "laep",
    "introduction": "Un lieu pour jouer et parler, où vous venez avec votre enfant et restez avec lui. Ce n’est pas un mode d’accueil.",
    "corps": [
        (
            "texte",
            "<h2>Ce que c’est</h2>"
            '<p>Au <a terme="laep">LAEP</a>, vous restez avec votre enfant. Des accueillants sont là pour vous recevoir et vous écouter. Les enfants jouent. Vous rencontrez d’autres parents.</p>'
            "<h2>Pourquoi y aller</h2>"
            "<ul>"
            "<li>Sortir de chez vous et parler avec d’autres adultes.</li>"
            "<li>Laisser votre enfant rencontrer d’autres enfants, près de vous.</li>"
            "<li>Préparer en douceur une séparation, avant la crèche ou l’assistant maternel.</li>"
            "<li>Poser une question sur le sommeil, les colères, les repas.</li></ul>"
            "<h2>Ce que ce n’est pas</h2>"
            "<ul>"
            "<li>On ne garde pas votre enfant sans vous.</li>"
            "<li>Ce n’est pas une consultation médicale.</li></ul>"
            "<h2>Comment venir</h2>"
            '<p>Cherchez les lieux sur <a href="/carte/">la carte</a> : les jours et les heures y sont. Les règles de chaque lieu sont sur <a href="https://monenfant.fr">monenfant.fr</a>, le registre national. Vous pouvez aussi appeler votre relais.</p>',
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Première fois ?",
                "texte": "<p>Venez comme vous êtes. Vous pouvez venir avec un autre adulte de la famille. Si vous parlez une autre langue, venez quand même.</p>",
            },
        ),
    ],
    "sources": [
        {"titre": "monenfant.fr, le site officiel de la branche Famille", "url": "https://monenfant.fr"},
        {"titre": "Caf : lieux d’accueil enfants-parents", "url": "https://www.caf.fr"},
    ],
}
