"""Life situation: early, late, at night, at weekends, or hours that change."""

PAGE = {
    "slug": "horaires-atypiques",
    "title": "Vous travaillez tôt, tard, la nuit ou le week-end",
    "pictogramme": "horaires-decales",
    "introduction": (
        "Des solutions existent, mais il faut souvent en combiner deux. Commencez tôt, et décrivez vos vraies semaines."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Écrivez vos semaines",
                        "texte": "<p>Une semaine normale, puis la plus difficile. Notez les trajets.</p>",
                    },
                    {
                        "titre": "Cherchez ce qui peut bouger",
                        "texte": (
                            "<p>Demandez à votre employeur vos plannings à l’avance, un échange d’équipe, ou des horaires fixes "
                            "pendant quelques mois.</p>"
                        ),
                    },
                    {
                        "titre": "Décrivez votre besoin au relais",
                        "texte": (
                            '<p>Dans <a href="/demande/">la demande en ligne</a>, une grille permet de montrer chaque jour et '
                            "chaque heure. Une demande n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Cherchez deux solutions qui se complètent",
                        "texte": "<p>Une pour la journée, une pour les heures de nuit, du soir ou du week-end.</p>",
                    },
                    {
                        "titre": "Prévoyez un plan de secours",
                        "texte": (
                            "<p>Un proche, un voisin, un collègue : une personne à appeler quand le planning change la "
                            "veille.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Les modes d’accueil qui conviennent</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> est la plus souple : '
                "la personne vient chez vous et l’enfant dort dans son lit. C’est souvent la plus chère.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> peut accueillir '
                'tôt, tard, la nuit ou le week-end <b>s’il est d’accord et si son <a terme="agrement">agrément</a> '
                "le permet</b>. Le relais connaît ceux qui le proposent.</li>"
                '<li><b><a href="/modes-accueil/mam/">La MAM</a></b> offre parfois une journée plus longue, car '
                "plusieurs personnes se relaient.</li>"
                '<li><b><a href="/modes-accueil/creche-entreprise/">La crèche d’entreprise</a></b> suit parfois le '
                "rythme du travail, par exemple près d’un hôpital.</li>"
                '<li><b><a href="/modes-accueil/creche/">La crèche</a></b> ouvre surtout en journée. Elle peut être '
                "la base, complétée matin ou soir.</li></ul>"
                "<h2>Le contrat avec un assistant maternel</h2>"
                "<p>La semaine habituelle est de [[am.durees.semaine]] heures. On peut prévoir plus, sans dépasser "
                "[[am.durees.max_moyenne]] heures par semaine en moyenne sur quatre mois. Au-delà de "
                "[[am.durees.semaine]] heures, chaque heure est payée davantage. L’assistant maternel a droit à un "
                "temps de repos chaque jour, tous contrats confondus.</p>"
                '<p>Si vos horaires changent, le <a terme="contrat">contrat</a> prévoit un planning écrit et un '
                'délai pour le donner. Le salaire reste <a terme="mensualisation">mensualisé</a>. Tout est expliqué '
                'ici : <a href="/questions/contrat-horaires-atypiques/">faire un contrat avec des horaires '
                "atypiques</a>.</p>"
                "<h2>Les aides</h2>"
                '<p><a href="/aides/cmg/">Le CMG</a> suit les heures et vos revenus. Quand vous passez par un '
                'organisme ou une structure, le <a terme="cmg">CMG</a> « structure » est plus élevé à partir d’un '
                "certain nombre d’heures de nuit, de dimanche ou de jour férié : regardez sur <a "
                'href="https://www.caf.fr">caf.fr</a>. Demandez aussi à votre employeur un <a '
                'href="/aides/cesu-prefinance/">CESU préfinancé</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Ce qui aide l’enfant",
                "texte": (
                    "<p>Un même lieu pour dormir, un objet de la maison, un petit calendrier avec des dessins. Dites-lui "
                    "le matin qui viendra le chercher.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Je n’ai mon planning qu’au dernier moment",
                    "reponse": (
                        "<p>Dites-le dès le premier rendez-vous. Certains assistants maternels l’acceptent si le contrat "
                        "fixe un nombre minimal d’heures payées et un délai.</p>"
                    ),
                },
                {
                    "question": "Une crèche peut-elle accueillir mon enfant un jour sur deux ?",
                    "reponse": (
                        "<p>Oui, le contrat peut prévoir certains jours. Si les jours changent chaque semaine, demandez à la "
                        "direction ce qu’elle accepte.</p>"
                    ),
                },
                {
                    "question": "Qui m’aide à organiser tout cela ?",
                    "reponse": (
                        '<p>Votre <a href="/relais/role-du-relais/">relais</a>. Venez avec vos plannings des deux derniers '
                        "mois : on voit tout de suite ce qui est possible.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 96, 98, 109 et 110",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-2 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-22 (horaires spécifiques)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
