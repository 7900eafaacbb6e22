"""Life situation: a child with a disability or an illness."""

PAGE = {
    "slug": "handicap",
    "title": "Votre enfant est en situation de handicap ou malade",
    "pictogramme": "handicap",
    "introduction": (
        "Tous les modes d’accueil lui sont ouverts. Vous n’avez pas besoin d’un diagnostic pour demander, ni "
        "de tout raconter."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Appelez votre relais",
                        "texte": (
                            "<p>Au [[territoire.telephone]]. Dites seulement ce qui aide à chercher : « il a besoin d’aide pour "
                            "manger », « il se déplace en fauteuil ».</p>"
                        ),
                    },
                    {
                        "titre": "Demandez le pôle ressources handicap",
                        "texte": (
                            "<p>Cette équipe du département conseille les familles et les lieux d’accueil. Elle est gratuite "
                            "pour vous. Votre relais vous donne le contact.</p>"
                        ),
                    },
                    {
                        "titre": "Visitez avec votre enfant",
                        "texte": "<p>Regardez l’accès, le bruit, le coin repos. Dites ce qu’il aime et ce qui l’apaise.</p>",
                    },
                    {
                        "titre": "Préparez l’accueil par écrit",
                        "texte": (
                            "<p>Avec la crèche ou l’assistant maternel, et avec votre médecin si un traitement ou un geste est "
                            "nécessaire.</p>"
                        ),
                    },
                    {
                        "titre": "Commencez en douceur",
                        "texte": (
                            '<p>Une <a terme="familiarisation">familiarisation</a> plus longue, quelques heures d’abord. Faites '
                            "le point au bout d’un mois.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Qui vous aide</h2>"
                "<ul>"
                "<li><b>Le référent santé et accueil inclusif</b> de la crèche : il aide l’équipe à bien accueillir "
                "votre enfant.</li>"
                '<li><b>La <a terme="pmi">PMI</a></b> et votre médecin : le suivi de santé, les premiers '
                "conseils.</li>"
                "<li><b>Le centre d’action médico-sociale précoce (CAMSP)</b> : des soins et un suivi pour les "
                "jeunes enfants.</li>"
                "<li><b>La maison départementale des personnes handicapées (MDPH)</b> : elle décide des droits, dont "
                'l’<a terme="aeeh">AEEH</a>.</li>'
                '<li><b>Votre <a href="/relais/role-du-relais/">relais</a></b> : il cherche un lieu avec vous et ne '
                "vous laisse pas seul.</li></ul>"
                "<h2>Les modes d’accueil</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/creche/">La crèche</a></b> : une équipe, un médecin ou un référent '
                "santé. Les petits groupes aident.</li>"
                '<li><b><a href="/modes-accueil/creche-familiale/">La crèche familiale</a></b> : une maison calme, '
                "avec une équipe derrière.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> : peu d’enfants et '
                "une personne qu’il connaît bien. Certains ont une formation.</li>"
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> : utile quand les '
                "soins prennent du temps. La convention collective prévoit un métier pour l’accompagnement d’un "
                "enfant en situation de handicap.</li>"
                '<li><b><a href="/modes-accueil/ecole-2-ans/">L’école</a></b> : à préparer tôt avec la MDPH.</li></ul>'
                "<h2>Ce qui change pour les aides</h2>"
                '<p>Si un enfant de votre foyer a droit à l’AEEH, le tarif de la crèche <a terme="psu">PSU</a> '
                'baisse, même si c’est un autre enfant qui est accueilli. <a href="/aides/cmg/">Le CMG</a> tient '
                'compte de l’AEEH aussi. Voir <a href="/aides/complements/">les autres aides</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Le tarif de la crèche avec l’AEEH",
                "texte": (
                    "<p>Vous avez deux enfants à charge, dont un qui a droit à l’AEEH, et 2 500 € de ressources par "
                    "mois.</p>"
                    "<ul>"
                    "<li>Sans AEEH : 2 500 € × [[psu.taux_effort.collectif.2]] = [[= 2500 × "
                    "psu.taux_effort.collectif.2]] de l’heure.</li>"
                    "<li>Avec AEEH, le taux inférieur s’applique : 2 500 € × [[psu.taux_effort.collectif.3]] = [[= 2500 "
                    "× psu.taux_effort.collectif.3]] de l’heure.</li></ul>"
                    "<p>C’est une estimation : la crèche fixe votre tarif avec les informations de la Caf ou de la "
                    "MSA.</p>"
                ),
            },
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Ce que vous dites reste protégé",
                "texte": (
                    '<p>Dans <a href="/demande/">la demande en ligne</a>, ne joignez aucun papier médical. Une demande '
                    "n’est ni une préinscription ni une inscription : elle sert à vous accompagner.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Une crèche peut-elle refuser mon enfant à cause de son handicap ?",
                    "reponse": (
                        "<p>Non, pas pour cette seule raison. Demandez le motif par écrit. Le <a "
                        'href="https://www.defenseurdesdroits.fr">Défenseur des droits</a> peut vous aider gratuitement. '
                        'Voir aussi <a href="/situations/apres-un-refus/">Après un refus</a>.</p>'
                    ),
                },
                {
                    "question": "Le personnel peut-il donner un médicament ?",
                    "reponse": (
                        "<p>C’est possible avec une ordonnance et votre accord écrit, selon les règles du lieu. Parlez-en "
                        "avec le référent santé avant l’accueil.</p>"
                    ),
                },
                {
                    "question": "Je suis épuisé : puis-je demander quelques heures pour souffler ?",
                    "reponse": "<p>Oui. L’accueil occasionnel sert aussi à cela. Dites-le simplement à votre relais.</p>",
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Service-public : accueil d’un enfant handicapé de moins de 3 ans",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1868",
        },
        {
            "titre": "Mon Parcours Handicap : demander l’AEEH",
            "url": ("https://monparcourshandicap.gouv.fr/demarches/demarches-pour-demander-laeeh-et-son-complement"),
        },
        {
            "titre": (
                "Code de la santé publique, articles L. 2324-1 et R. 2324-17 (accueil des enfants handicapés ou "
                "malades)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Défenseur des droits",
            "url": "https://www.defenseurdesdroits.fr",
        },
    ],
}
