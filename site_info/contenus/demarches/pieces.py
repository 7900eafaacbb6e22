"""Documents to gather for a crèche and for a contract."""

PAGE = {
    "slug": "pieces",
    "title": "Les pièces à préparer",
    "sujet": "pieces",
    "introduction": "Pour parler avec votre relais, aucun document n’est nécessaire. Pour un dossier de crèche ou un contrat, préparez les papiers de cette liste.",
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "N’envoyez aucun document sur ce site",
                "texte": "<p>Ni pièce d’identité, ni avis d’impôt, ni ordonnance. La demande en ligne n’en a pas besoin. Les pièces se donnent au gestionnaire de la crèche, au moment du dossier.</p>",
            },
        ),
        (
            "texte",
            "<h2>Pour un premier rendez-vous au relais</h2>"
            "<ul>"
            "<li>L’âge de l’enfant ou le mois prévu de la naissance.</li>"
            "<li>La date souhaitée, les jours et les heures.</li>"
            "<li>Vos questions, écrites sur une feuille.</li></ul>"
            "<h2>Pour un dossier de crèche</h2>"
            "<p>Chaque gestionnaire a sa liste : demandez-la. Voici les pièces souvent demandées.</p>"
            "<ul>"
            "<li>Un justificatif de domicile.</li>"
            "<li>Un document qui montre le lien avec l’enfant : livret de famille ou acte de naissance.</li>"
            '<li>Le nom de votre caisse (<a terme="caf">Caf</a> ou <a terme="msa">MSA</a>) et votre numéro, pour le calcul du tarif, ou votre avis d’impôt.</li>'
            "<li>Le carnet de santé, pour les vaccins. Les règles sont sur "
            '<a href="https://vaccination-info-service.fr">vaccination-info-service.fr</a>.</li>'
            "<li>Selon votre situation : jugement de séparation, attestation de formation ou de recherche d’emploi.</li></ul>"
            "<h2>Pour employer un assistant maternel ou une garde à domicile</h2>"
            "<ul>"
            '<li>La copie de l’<a terme="agrement">agrément</a> de l’assistant maternel. Lisez sa date et le nombre d’enfants.</li>'
            "<li>Les attestations d’assurance de la personne que vous employez.</li>"
            '<li>Votre numéro de Caf ou de MSA, pour demander <a href="/aides/cmg/">le CMG</a>.</li>'
            "<li>Un contrat écrit, un par enfant, signé au plus tard le premier jour.</li></ul>"
            "<h2>Si vous n’avez pas un papier</h2>"
            "<p>Vous venez d’arriver, vous êtes hébergé, vous avez quitté votre domicile : dites-le. Le gestionnaire et le relais cherchent avec vous comment faire. Voir "
            '<a href="/situations/nouvel-arrivant/">nouvel arrivant</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Gardez une copie",
                "texte": "<p>Gardez une copie de ce que vous donnez, avec la date. Demandez un accusé de réception.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, article 90 (contrat)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Vaccination info service, le site officiel sur les vaccins",
            "url": "https://vaccination-info-service.fr",
        },
    ],
}
