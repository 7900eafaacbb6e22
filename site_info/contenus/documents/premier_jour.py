"""List for the first day."""

PAGE = {
    "slug": "premier-jour",
    "title": "Liste pour le premier jour",
    "sujet": "premier_jour",
    "genre": "memo",
    "introduction": "Ce qu’il faut préparer, mettre dans le sac et dire, pour un premier jour tranquille. À imprimer et à cocher.",
    "corps": [
        (
            "texte",
            "<h2>Les papiers</h2>"
            "<ul>"
            "<li>Le contrat signé.</li>"
            "<li>Le carnet de santé ou une copie des vaccins, si on vous la demande.</li>"
            "<li>Les noms et les téléphones des personnes à prévenir.</li>"
            "<li>Les noms des personnes qui peuvent venir chercher l’enfant.</li>"
            "<li>En cas de traitement : demandez ce qu’il faut apporter.</li></ul>"
            "<h2>Le sac</h2>"
            "<ul>"
            "<li>Le doudou, et la tétine s’il en a une.</li>"
            "<li>Deux tenues de rechange, marquées à son nom.</li>"
            "<li>Un chapeau ou un bonnet, selon la saison.</li>"
            "<li>Les couches et les repas, s’ils ne sont pas fournis. Demandez.</li>"
            "<li>Une photo de la famille, ou un tissu avec votre odeur.</li></ul>"
            "<h2>Ce que vous pouvez dire</h2>"
            "<ul>"
            "<li>Comment il s’endort, comment il mange, ce qui le calme.</li>"
            "<li>Ses mots, dans votre langue : « eau », « dodo », « encore ».</li>"
            "<li>Les allergies et les habitudes de la maison.</li></ul>",
        ),
        (
            "etapes",
            {
                "titre": "Les premiers jours",
                "etapes": [
                    {
                        "titre": "Vous restez avec lui",
                        "texte": '<p>C’est la <a terme="familiarisation">familiarisation</a>. Il découvre le lieu et les personnes, avec vous.</p>',
                    },
                    {
                        "titre": "Vous partez un petit moment",
                        "texte": "<p>Dites-lui que vous partez et que vous revenez. Ne partez pas en cachette.</p>",
                    },
                    {
                        "titre": "Le temps s’allonge",
                        "texte": "<p>Un repas, une sieste, puis une journée. Chaque enfant va à son rythme.</p>",
                    },
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Prévoyez du temps",
                "texte": "<p>Organisez votre travail pour ces jours-là. Les pleurs du départ sont fréquents. Parlez-en avec l’équipe ou avec l’assistant maternel.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, article 94 (adaptation)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Vaccination info service, le site officiel sur les vaccins",
            "url": "https://vaccination-info-service.fr",
        },
    ],
}
