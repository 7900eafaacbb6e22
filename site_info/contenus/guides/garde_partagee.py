"""Guide to care at home shared between two families."""

PAGE = {
    "slug": "garde-partagee",
    "title": "La garde partagée",
    "sujet": "garde_partagee",
    "mode": "garde_domicile",
    "pictogramme": "garde-partagee",
    "introduction": (
        "Deux familles emploient la même personne pour garder leurs enfants ensemble, chez l’une, chez "
        "l’autre, ou à tour de rôle."
    ),
    "pour_qui": "Deux familles voisines, avec des horaires proches et des idées communes.",
    "lieu": "Au domicile d’une famille, de l’autre, ou des deux à tour de rôle.",
    "encadrement": "Une personne que les deux familles choisissent ensemble.",
    "effectif": "Les enfants des deux familles, et eux seulement.",
    "horaires": "Fixés entre les deux familles ; les mêmes jours et presque les mêmes heures.",
    "souplesse": "Un changement se décide à trois : vous, l’autre famille et la salariée.",
    "inscription": "Embauche directe par chaque famille, ou contrat avec un organisme.",
    "cout": "Chaque famille paie sa part d’heures : moins cher qu’une garde pour vous seul.",
    "aides": "Le CMG et une part des cotisations pour chaque famille, puis crédit d’impôt.",
    "role_parents": "Vous êtes employeur, et vous vous entendez avec l’autre famille sur tout.",
    "age_min_mois": 2,
    "age_max_mois": 144,
    "temps_partiel": "parfois",
    "occasionnel": "rarement",
    "horaires_decales": "parfois",
    "horaires_variables": "rarement",
    "urgence": "rarement",
    "handicap": "parfois",
    "insertion": "rarement",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                '<p>Dans une <a terme="garde-partagee">garde partagée</a>, <b>deux familles emploient la même '
                "personne</b>. Elle garde les enfants des deux familles ensemble. L’accueil a lieu chez vous, chez "
                "l’autre famille, ou une semaine sur deux chez chacune.</p>"
                '<p>C’est une forme de <a href="/modes-accueil/garde-a-domicile/">garde à domicile</a>. Elle coûte '
                "moins cher à chaque famille, et les enfants ont un compagnon de jeu. Elle demande de bien "
                "s’entendre.</p>"
                "<h2>Deux familles, deux contrats</h2>"
                '<p>Chaque famille est <a terme="employeur">employeur</a> et signe <b>son propre <a '
                'terme="contrat">contrat</a></b> avec la salariée. Les heures se répartissent entre les deux '
                "contrats. Une clause, la même dans les deux contrats, décrit l’organisation commune : les lieux, "
                "les jours, la part de chacun.</p>"
                "<p>Les heures dites « de présence responsable », où la personne peut s’occuper d’elle-même, <b>sont "
                'interdites en garde partagée</b>. Aucun <a terme="agrement">agrément</a> n’est demandé : c’est à '
                "vous de vérifier l’expérience et les références.</p>"
                "<h2>Ce qu’il faut décider ensemble</h2>"
                "<p>Prenez une soirée pour en parler, puis écrivez tout :</p>"
                "<ul>"
                "<li>le lieu, le matériel, la poussette double, qui fait les courses ;</li>"
                "<li>les repas, le sommeil, les sorties, les écrans ;</li>"
                "<li>ce que l’on fait quand un enfant est malade ;</li>"
                "<li>les vacances de chacun, et celles de la salariée ;</li>"
                "<li>la part de salaire de chaque famille, et celle des transports ;</li>"
                "<li>ce qui se passe si une famille déménage ou attend un bébé.</li></ul>"
                "<h2>Combien ça coûte</h2>"
                "<p>Pour une garde d’enfants, le salaire de la convention commence à [[ged.salaires_min.iii]] brut "
                "de l’heure. S’ajoutent les cotisations. Chaque famille demande ses propres aides :</p>"
                "<ul>"
                '<li><a href="/aides/cmg/">le CMG</a>, selon vos revenus, vos enfants et les heures de votre '
                "contrat ;</li>"
                "<li>une prise en charge des cotisations, à [[cmg.cotisations.ged]] dans une limite mensuelle ;</li>"
                '<li>le <a href="/aides/credit-impot/">crédit d’impôt</a> pour l’emploi à domicile.</li></ul>'
                '<p>Faites la simulation sur <a href="https://www.urssaf.fr">urssaf.fr</a> avant de signer.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "La part d’une famille",
                "texte": (
                    "<p>Votre contrat prévoit 80 heures dans le mois, à 11 € net de l’heure. Vous avez un enfant à "
                    "charge et 4 000 € de revenus par mois.</p>"
                    "<ul>"
                    "<li>Salaire net de votre part : 80 × 11 € = 880 €.</li>"
                    "<li>CMG : 880 € × (1 − 4 000 € × [[cmg.taux_effort.ged.1]] ÷ [[cmg.reference.ged]]) = [[= 880 × (1 "
                    "− 4000 × cmg.taux_effort.ged.1 ÷ cmg.reference.ged)]].</li>"
                    "<li>Reste du salaire : [[= 880 − arrondi(880 × (1 − 4000 × cmg.taux_effort.ged.1 ÷ "
                    "cmg.reference.ged))]], avant les cotisations et le crédit d’impôt.</li></ul>"
                    "<p>C’est une estimation : seule la Caf, la MSA ou l’Urssaf décide.</p>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Mettre en place la garde, étape par étape",
                "etapes": [
                    {
                        "titre": "Trouvez l’autre famille",
                        "texte": (
                            '<p>Parlez-en à la crèche, à l’école, à votre relais. Dans <a href="/demande/">votre demande</a>, '
                            "dites que la garde partagée vous intéresse : une demande n’est ni une préinscription ni une "
                            "inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Mettez-vous d’accord",
                        "texte": "<p>Écrivez les règles communes avant de chercher la personne.</p>",
                    },
                    {
                        "titre": "Choisissez la personne à deux familles",
                        "texte": (
                            "<p>Rencontrez-la ensemble. Appelez d’anciens employeurs. Faites un essai avec tous les enfants.</p>"
                        ),
                    },
                    {
                        "titre": "Signez deux contrats",
                        "texte": "<p>Votre relais vous explique les contrats ; il ne les rédige pas.</p>",
                    },
                    {
                        "titre": "Demandez les aides",
                        "texte": (
                            "<p>Chaque famille de son côté, à la Caf ou à la MSA. Puis chacune déclare à <a "
                            'terme="pajemploi">Pajemploi</a>.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Moins cher qu’une garde pour une seule famille.",
                    "Un compagnon de jeu, et un cadre familial.",
                    "Moins de trajets quand l’accueil est chez vous.",
                ],
                "limites": [
                    "Il faut trouver une famille proche et s’entendre avec elle.",
                    "Si l’autre famille arrête, votre budget change.",
                    "Un jour sur deux, la maison est occupée.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "L’autre famille arrête : que faire ?",
                    "reponse": (
                        "<p>Votre contrat continue, mais les heures et le coût changent : parlez tout de suite à la "
                        'salariée. Cherchez une autre famille ou <a href="/modes-accueil/">un autre mode d’accueil</a>. '
                        "Votre relais peut vous aider.</p>"
                    ),
                },
                {
                    "question": "Peut-on partager entre trois familles ?",
                    "reponse": (
                        "<p>La garde partagée est pensée pour deux familles. Au-delà, renseignez-vous auprès de votre relais "
                        "et de l’Urssaf.</p>"
                    ),
                },
                {
                    "question": "Faut-il deux logements ?",
                    "reponse": (
                        "<p>Non. La garde peut avoir lieu toujours chez la même famille. Prévoyez alors comment l’autre "
                        "participe aux frais.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle salarié du particulier employeur, articles 128 à 137 et "
                "annexe 6"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-3 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721678",
        },
        {
            "titre": "Code général des impôts, article 199 sexdecies (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
