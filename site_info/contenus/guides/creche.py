"""Guide to the crèche, the multi-accueil and the halte-garderie."""

PAGE = {
    "slug": "creche",
    "title": "La crèche",
    "sujet": "creche",
    "mode": "creche_collective",
    "autres_modes": [
        "multi_accueil",
        "halte_garderie",
    ],
    "introduction": (
        "La crèche accueille votre enfant en groupe, avec une équipe de professionnels de la petite enfance, "
        "dans un lieu pensé pour lui."
    ),
    "pour_qui": "Enfants de moins de 6 ans, le plus souvent avant l’entrée à l’école.",
    "lieu": "Établissement autorisé, avec des espaces pour jouer, manger et dormir.",
    "encadrement": (
        "Un adulte pour [[encadrement.eaje.non_marcheurs]] bébés et un pour [[encadrement.eaje.marcheurs]] "
        "marcheurs, ou un pour [[encadrement.eaje.unique]] enfants."
    ),
    "effectif": "Un groupe d’enfants ; le nombre de places dépend de l’établissement.",
    "horaires": "Horaires fixés par chaque établissement ; accueil régulier ou occasionnel.",
    "souplesse": "Accueil régulier ou occasionnel ; les jours fixes se décident au contrat.",
    "inscription": "Dossier auprès du gestionnaire ; une commission attribue souvent les places.",
    "cout": "Tarif à l’heure selon vos revenus et vos enfants, repas et couches compris.",
    "aides": "Tarif déjà réduit grâce à la Caf ou à la MSA, puis crédit d’impôt.",
    "role_parents": "Un dossier, des délais, puis peu de choses à gérer : pas de contrat de travail ni de paie.",
    "age_min_mois": 2,
    "age_max_mois": 72,
    "temps_partiel": "souvent",
    "occasionnel": "souvent",
    "horaires_decales": "rarement",
    "horaires_variables": "parfois",
    "urgence": "parfois",
    "handicap": "souvent",
    "insertion": "souvent",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                "<p>Une crèche est un <b>établissement autorisé</b>. Elle accueille de jeunes enfants pendant que "
                "leurs parents travaillent, se forment, cherchent un emploi ou ont besoin de temps. Les repas, le "
                "sommeil, le jeu, les soins et les échanges avec vous sont décrits dans un projet que vous pouvez "
                "lire.</p>"
                "<p>On parle de <b>crèche collective</b> quand les enfants viennent régulièrement, de <b><a "
                'terme="halte-garderie">halte-garderie</a></b> pour quelques heures de temps en temps, et de <b><a '
                'terme="multi-accueil">multi-accueil</a></b> quand le même lieu propose les deux.</p>'
                "<h2>Qui s’occupe de votre enfant</h2>"
                "<p>L’équipe réunit plusieurs métiers : éducateurs de jeunes enfants, auxiliaires de puériculture, "
                "accompagnants éducatifs petite enfance. L’établissement choisit une règle : un adulte pour "
                "[[encadrement.eaje.non_marcheurs]] enfants qui ne marchent pas et un pour "
                "[[encadrement.eaje.marcheurs]] enfants qui marchent, ou bien un adulte pour "
                "[[encadrement.eaje.unique]] enfants, quel que soit leur âge.</p>"
                "<h2>Combien ça coûte</h2>"
                '<p>Dans les crèches financées par la <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a>, le tarif '
                'suit un barème national, celui de la <a terme="psu">PSU</a>. Pour chaque heure réservée, vous payez '
                "une petite part de vos ressources du mois : [[psu.taux_effort.collectif.1]] avec un enfant à "
                "charge, [[psu.taux_effort.collectif.2]] avec deux, [[psu.taux_effort.collectif.3]] avec trois. Les "
                "repas et les couches sont compris.</p>"
                "<p>Les ressources comptées ont un minimum et un maximum. Le maximum est d’au moins [[psu.plafond]] "
                "par mois ; il peut être plus haut, avec l’accord de la Caf. Le minimum du moment est à lire sur <a "
                'href="https://www.caf.fr">caf.fr</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Un exemple de tarif",
                "texte": (
                    "<p>Vous avez deux enfants à charge et 2 500 € de ressources par mois.</p>"
                    "<ul>"
                    "<li>Tarif : 2 500 € × [[psu.taux_effort.collectif.2]] = [[= 2500 × psu.taux_effort.collectif.2]] de "
                    "l’heure.</li>"
                    "<li>Pour 100 heures réservées dans le mois : [[= 100 × arrondi(2500 × "
                    "psu.taux_effort.collectif.2)]].</li></ul>"
                    "<p>C’est une estimation : la crèche fixe votre tarif avec les informations de la Caf ou de la "
                    "MSA.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<p>Ensuite vient le <b>crédit d’impôt</b> : la moitié de ce que vous avez payé, dans la limite de "
                "[[ci.hors_domicile.plafond_par_enfant]] de dépenses par an pour un enfant de moins de 6 ans au "
                '1er janvier. Voir <a href="/aides/tarif-creche/">le tarif des crèches</a> et <a '
                'href="/aides/">toutes les aides</a>.</p>'
            ),
        ),
        (
            "etapes",
            {
                "titre": "Obtenir une place, étape par étape",
                "etapes": [
                    {
                        "titre": "Parlez-en tôt à votre relais",
                        "texte": (
                            '<p>Même pendant la grossesse. Vous pouvez <a href="/demande/">faire une demande</a> en ligne : elle '
                            "sert à vous accompagner. Une demande n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Repérez les crèches",
                        "texte": '<p>Cherchez près de chez vous ou de votre travail sur <a href="/carte/">la carte</a>.</p>',
                    },
                    {
                        "titre": "Déposez un dossier",
                        "texte": (
                            '<p>Demandez au gestionnaire <a href="/demarches-et-etapes/pieces/">les pièces</a>, <a '
                            'href="/demarches-et-etapes/criteres/">les critères</a> et la date de la <a '
                            'terme="commission">commission</a>. Pour les vaccins, voir <a '
                            'href="https://vaccination-info-service.fr">vaccination-info-service.fr</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Attendez la décision",
                        "texte": "<p>Gardez une autre solution en vue. Prévenez si votre besoin change.</p>",
                    },
                    {
                        "titre": "Prenez le temps de la familiarisation",
                        "texte": (
                            '<p>Pendant la <a terme="familiarisation">familiarisation</a>, votre enfant découvre le lieu avec '
                            "vous, puis seul, un peu plus chaque jour.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Une équipe : l’accueil continue quand une personne est absente.",
                    "Un tarif lié à vos revenus, repas et couches compris.",
                    "Des jeux et des rencontres avec d’autres enfants.",
                    "Pas de contrat de travail à gérer.",
                ],
                "limites": [
                    "Les demandes sont souvent plus nombreuses que les places.",
                    "Les horaires et les semaines de fermeture sont fixés par la crèche.",
                    "Le groupe est plus grand que chez un assistant maternel.",
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Vous cherchez un emploi ?",
                "texte": (
                    '<p>Des crèches labellisées « à vocation d’insertion professionnelle » (<a terme="avip">AVIP</a>) '
                    "réservent des places aux parents en recherche active. Parlez-en à votre relais, à France Travail ou "
                    'à la Caf. Voir <a href="/situations/retour-emploi/">Vous reprenez un emploi</a>.</p>'
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "La crèche m’a dit non : que faire ?",
                    "reponse": (
                        '<p>Demandez les motifs du refus et <a href="/demarches-et-etapes/recours/">les recours '
                        "possibles</a>. Prévenez votre relais : il cherche d’autres pistes avec vous. Vous pouvez rester sur "
                        'la liste d’attente et choisir un <a href="/modes-accueil/assistant-maternel/">assistant '
                        "maternel</a>.</p>"
                    ),
                },
                {
                    "question": "Puis-je demander quelques heures seulement ?",
                    "reponse": (
                        "<p>Oui, c’est l’accueil occasionnel d’une halte-garderie ou d’un multi-accueil. Il est utile pour "
                        "souffler, passer un entretien ou préparer votre enfant au groupe.</p>"
                    ),
                },
                {
                    "question": "Mon enfant est en situation de handicap : sera-t-il accueilli ?",
                    "reponse": (
                        "<p>Tous les modes d’accueil lui sont ouverts. Parlez tôt de ses besoins avec l’équipe et votre "
                        'relais. Si un enfant du foyer a droit à l’<a terme="aeeh">AEEH</a>, le tarif baisse. Voir <a '
                        'href="/situations/handicap/">la page sur le handicap</a>.</p>'
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de la santé publique, articles L. 2324-1, R. 2324-17 et R. 2324-46-4 (accueil et encadrement)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Caf : plafond de ressources en crèche depuis le 1er septembre 2025",
            "url": (
                "https://caf.fr/professionnels/actualites/le-plafond-de-ressources-mensuelles-en-hausse-pour-les-eaje-au-1er-septembre-2025"
            ),
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
