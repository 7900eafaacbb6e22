"""Life situation: a death in the family."""

PAGE = {
    "slug": "deuil",
    "title": "Votre famille traverse un deuil",
    "pictogramme": "cur-bien-etre",
    "introduction": (
        "Nous sommes désolés de ce qui vous arrive. Rien ici n’est à faire tout de suite. Faites-vous aider, "
        "et prenez une étape à la fois."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Ce qui peut vous aider, dans l’ordre",
                "etapes": [
                    {
                        "titre": "Confiez ce que vous pouvez confier",
                        "texte": (
                            "<p>Demandez à un proche d’appeler le relais ou la crèche à votre place. Téléphone : "
                            "[[territoire.telephone]].</p>"
                        ),
                    },
                    {
                        "titre": "Demandez un peu d’accueil en plus",
                        "texte": (
                            "<p>Quelques heures pour les démarches, ou pour dormir. Les haltes-garderies et les multi-accueils "
                            "peuvent aider.</p>"
                        ),
                    },
                    {
                        "titre": "Prévenez les personnes qui accueillent l’enfant",
                        "texte": (
                            "<p>Une phrase suffit. Dites les mots que vous employez avec lui, pour qu’elles disent les mêmes.</p>"
                        ),
                    },
                    {
                        "titre": "Prévenez la Caf ou la MSA",
                        "texte": "<p>Un proche peut vous aider à le faire. Vos aides et votre tarif peuvent être revus.</p>",
                    },
                    {
                        "titre": "Laissez le reste pour plus tard",
                        "texte": (
                            "<p>Le contrat, les papiers, les changements d’horaires : votre relais vous aide quand vous êtes "
                            "prêt.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>L’autre parent est mort</h2>"
                "<p>Gardez si possible le même accueil : pour l’enfant, c’est un repère. Si un <a "
                'terme="contrat">contrat</a> était à son nom, avec un assistant maternel ou une garde à domicile, '
                'parlez-en vite au relais et à <a terme="pajemploi">Pajemploi</a> : il faut l’écrire à votre nom.</p>'
                '<p>La <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a> peut vous proposer un rendez-vous avec un '
                "travailleur social. Demandez-lui l’allocation de soutien familial et les droits d’un parent seul. "
                'Voir <a href="/situations/parent-seul/">Vous élevez seul votre enfant</a>. Le tarif de la crèche '
                'peut baisser : voir <a href="/aides/tarif-creche/">comment il se calcule</a>.</p>'
                "<h2>Vous avez perdu un enfant</h2>"
                "<p>Aucun mot ne suffit. <b>Vous n’avez pas à tout expliquer.</b> Une seule personne peut prévenir "
                "pour vous la crèche ou l’assistant maternel, la Caf et votre employeur. Des congés et des aides "
                "existent : un travailleur social de la Caf, de la MSA ou du Département les demande avec vous. La "
                '<a terme="pmi">PMI</a> et la maternité peuvent vous donner le nom d’associations de parents.</p>'
                "<h2>Parler à un jeune enfant</h2>"
                "<p>Un tout-petit comprend que quelque chose a changé. Dites-lui la vérité avec des mots simples : "
                "« Papi est mort. Il ne reviendra pas. Tu peux être triste, et tu peux jouer aussi. » Gardez les "
                "repas, le coucher et les gens qu’il connaît. S’il dort mal ou ne joue plus, parlez-en à votre "
                "médecin ou à la PMI.</p>"
                "<h2>Les modes d’accueil qui peuvent soulager</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/creche/">La halte-garderie</a></b> : quelques heures, '
                "rapidement.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> : la personne que '
                "l’enfant connaît déjà peut parfois l’accueillir plus longtemps.</li>"
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> : chez vous, pour '
                "toute la fratrie.</li></ul>"
                '<p>Vous pouvez aussi <a href="/demande/">faire une demande</a>, même très courte. Une demande n’est '
                "ni une préinscription ni une inscription.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Si c’est trop lourd",
                "texte": (
                    "<p>Si vous avez peur de ce que vous pourriez faire, appelez tout de suite. Les numéros sont à la "
                    'page <a href="/urgence/">C’est urgent</a>. Demander de l’aide protège votre enfant.</p>'
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Dois-je payer les jours où mon enfant ne vient pas ?",
                    "reponse": (
                        "<p>Cela dépend du contrat et du règlement. Dites ce qui se passe : la crèche ou l’assistant "
                        "maternel peut chercher un arrangement avec vous.</p>"
                    ),
                },
                {
                    "question": "Qui peut m’aider pour les papiers ?",
                    "reponse": (
                        '<p>Un travailleur social de la Caf, de la MSA ou du Département, le <a terme="ccas">CCAS</a> de la '
                        "mairie, ou une maison France Services. C’est gratuit.</p>"
                    ),
                },
                {
                    "question": "L’assistant maternel de mon enfant est mort : que faire ?",
                    "reponse": (
                        "<p>Appelez votre relais. Il cherche un accueil avec vous, et vous dit comment en parler à l’enfant. "
                        "Le contrat de travail prend fin : Pajemploi vous explique les papiers.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Service-public : que faire après un décès",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F16507",
        },
        {
            "titre": "Caf : décès dans la famille, allocation de soutien familial",
            "url": "https://www.caf.fr",
        },
        {
            "titre": "MSA",
            "url": "https://www.msa.fr",
        },
    ],
}
