"""Guide to school from the age of two."""

PAGE = {
    "slug": "ecole-2-ans",
    "title": "L’école dès 2 ans",
    "sujet": "ecole_2_ans",
    "mode": "ecole_2_ans",
    "introduction": (
        "Certaines écoles maternelles accueillent des enfants de 2 ans, quand il y a de la place. Cela "
        "dépend de l’école : renseignez-vous à la mairie."
    ),
    "pour_qui": "Enfants qui ont déjà 2 ans et qui sont prêts pour un groupe plus grand.",
    "lieu": "Dans une école maternelle, parfois dans une classe réservée aux plus petits.",
    "encadrement": "Un enseignant, souvent aidé par un agent de la commune.",
    "effectif": "Une classe ; le nombre d’élèves dépend de l’école.",
    "horaires": "Ceux de l’école ; l’arrivée des plus petits peut être aménagée.",
    "souplesse": "Peu de souplesse : l’école suit le calendrier scolaire.",
    "inscription": "À la mairie, puis à l’école, au printemps avant la rentrée.",
    "cout": "L’école publique est gratuite ; la cantine et la garderie se paient à part.",
    "aides": "Demandez à la mairie les tarifs de la cantine et de la garderie.",
    "role_parents": "Être présent aux horaires de l’école, et prévoir les vacances scolaires.",
    "age_min_mois": 24,
    "age_max_mois": 36,
    "temps_partiel": "parfois",
    "occasionnel": "rarement",
    "horaires_decales": "rarement",
    "horaires_variables": "rarement",
    "urgence": "rarement",
    "handicap": "parfois",
    "insertion": "parfois",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                "<p>À partir de 3 ans, l’instruction est obligatoire : presque tous les enfants vont à l’école. "
                "<b>Avant 3 ans, l’école est parfois possible.</b> Un enfant qui a 2 ans le jour de la rentrée peut "
                "être accueilli en maternelle, dans la limite des places. Certaines écoles ont une classe pour les "
                "moins de 3 ans ; d’autres accueillent quelques enfants en petite section ; beaucoup n’en "
                "accueillent pas.</p>"
                "<p>Ce n’est pas un droit partout. Les places vont en priorité aux écoles des quartiers et des "
                "villages où les familles en ont le plus besoin. <b>La mairie et l’école vous disent ce qui existe "
                "près de chez vous.</b></p>"
                "<h2>Votre enfant est-il prêt ?</h2>"
                "<p>Deux ans, c’est petit. Prenez le temps d’y penser avec les personnes qui connaissent votre "
                'enfant : l’assistant maternel, la crèche, la <a terme="pmi">PMI</a>, votre médecin.</p>'
                "<ul>"
                "<li>Peut-il rester dans un groupe, avec moins d’adultes qu’à la crèche ?</li>"
                "<li>Fait-il encore une longue sieste ? Où dort-il à l’école ?</li>"
                "<li>Comment demande-t-il à boire, à aller aux toilettes, à être consolé ?</li>"
                "<li>Comment va-t-il vivre le bruit, la cantine, la cour ?</li></ul>"
                "<p>L’école peut proposer une rentrée progressive, ou des matinées seulement au début. Demandez-le : "
                "c’est une bonne idée.</p>"
                "<h2>Les horaires et les vacances</h2>"
                "<p>L’école ne couvre pas une journée de travail. Il faut penser au matin, au soir, au mercredi et "
                "aux vacances. La commune propose souvent une garderie et un accueil de loisirs, mais pas toujours "
                'avant 3 ans. Un <a href="/modes-accueil/assistant-maternel/">assistant maternel</a> ou une <a '
                'href="/modes-accueil/garde-a-domicile/">garde à domicile</a> peut compléter.</p>'
                "<h2>Combien ça coûte</h2>"
                "<p>L’école publique est gratuite. La cantine, la garderie et l’accueil de loisirs ont un tarif fixé "
                "par la commune, souvent selon les revenus. Une école privée demande une participation.</p>"
                '<p>L’<a terme="assistant-maternel">assistant maternel</a> qui accueille votre enfant autour de '
                'l’école peut ouvrir droit au <a href="/aides/cmg/">CMG</a> et au <a '
                'href="/aides/credit-impot/">crédit d’impôt</a>.</p>'
            ),
        ),
        (
            "etapes",
            {
                "titre": "Inscrire votre enfant, étape par étape",
                "etapes": [
                    {
                        "titre": "Appelez la mairie",
                        "texte": (
                            "<p>Demandez si une école accueille des enfants de 2 ans, et dans quelles conditions. Les dates "
                            "changent d’une commune à l’autre : appelez dès l’hiver.</p>"
                        ),
                    },
                    {
                        "titre": "Préparez les papiers",
                        "texte": (
                            "<p>La mairie vous donne la liste. Pour les vaccins, voir <a "
                            'href="https://vaccination-info-service.fr">vaccination-info-service.fr</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Visitez l’école",
                        "texte": (
                            "<p>Rencontrez la direction. Demandez comment se passent l’arrivée, la sieste et les toilettes.</p>"
                        ),
                    },
                    {
                        "titre": "Gardez votre mode d’accueil",
                        "texte": (
                            "<p>N’arrêtez pas la crèche ou le contrat avant d’avoir la réponse de l’école. Pensez au <a "
                            'terme="preavis">préavis</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Prévoyez le reste de la journée",
                        "texte": (
                            '<p>Votre <a href="/relais/role-du-relais/">relais</a> vous aide : <a href="/demande/">faites une '
                            "demande</a>. Une demande n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Et si l’école dit non ?",
                "texte": (
                    "<p>Votre enfant a sa place ailleurs. Il peut rester à la crèche ou chez l’assistant maternel "
                    'jusqu’à l’entrée en petite section. Une <a href="/modes-accueil/creche/">halte-garderie</a> '
                    "l’habitue aussi au groupe.</p>"
                ),
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Gratuite dans le public.",
                    "Un premier pas dans l’école où il grandira.",
                    "Beaucoup de jeux de langage et d’autres enfants.",
                ],
                "limites": [
                    "Peu d’écoles le proposent, et les places sont rares.",
                    "Un groupe plus grand et moins d’adultes qu’à la crèche.",
                    "Des horaires courts et de longues vacances.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Mon enfant doit-il être propre ?",
                    "reponse": (
                        "<p>Parlez-en avec l’école. Elle vous dit ce qu’elle attend et comment elle aide les enfants qui "
                        'apprennent. Si votre enfant a un handicap, voir <a href="/situations/handicap/">la page qui en '
                        "parle</a>.</p>"
                    ),
                },
                {
                    "question": "L’école peut-elle commencer en cours d’année ?",
                    "reponse": (
                        "<p>Parfois, quand une place se libère ou quand l’enfant atteint ses 2 ans. Demandez à la mairie et "
                        "à la direction de l’école.</p>"
                    ),
                },
                {
                    "question": "Dois-je prévenir la Caf ?",
                    "reponse": (
                        "<p>Signalez tout changement de mode d’accueil. Vos aides peuvent changer. Faites-le dans votre "
                        'espace sur <a href="https://www.caf.fr">caf.fr</a> ou auprès de la MSA.</p>'
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’éducation, articles L. 113-1, D. 113-1 et L. 131-1 (accueil à 2 ans, instruction "
                "obligatoire)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071191/",
        },
        {
            "titre": "Service-public : inscription à l’école maternelle",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1864",
        },
        {
            "titre": "Ministère de l’Éducation nationale",
            "url": "https://www.education.gouv.fr",
        },
        {
            "titre": "Vaccination Info Service",
            "url": "https://vaccination-info-service.fr",
        },
    ],
}
