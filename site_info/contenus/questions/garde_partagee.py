"""Question: how to share care at home with another family."""

PAGE = {
    "slug": "garde-partagee",
    "title": "Comment partager une garde à domicile avec une autre famille ?",
    "sujet": "garde_partagee",
    "publics": ["parent_employeur", "famille"],
    "themes": ["contrat", "aides"],
    "calculs": ["salaire-garde-a-domicile", "heures-supplementaires", "presence-responsable"],
    "formulations": [
        "nounou à deux familles comment ça marche",
        "trouver une famille pour une garde partagée",
        "garde partagée qui paie quoi",
        "auxiliaire parentale partagée un contrat ou deux",
        "l’autre famille arrête la garde partagée",
    ],
    "reponse_courte": (
        "Les deux familles emploient la même personne, chez l’une, chez l’autre ou à tour de rôle. Chaque "
        "famille signe son propre contrat, paie sa part des heures et la déclare à Pajemploi. Chacune a ses "
        "aides : le CMG, une part des cotisations, le crédit d’impôt. Mettez-vous d’accord sur tout, par "
        "écrit, avant de chercher la personne."
    ),
    "introduction": (
        "Le partage des heures, les deux contrats, les aides de chacun et la fin : un mois calculé pour deux familles."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Mettre en place la garde",
                "etapes": [
                    {
                        "titre": "Trouvez l’autre famille",
                        "texte": (
                            '<p>Parlez-en autour de vous et au relais. Dans <a href="/demande/">votre demande</a>, dites que la '
                            '<a terme="garde-partagee">garde partagée</a> vous intéresse. Une demande n’est ni une préinscription '
                            "ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Écrivez vos règles communes",
                        "texte": (
                            "<p>Le lieu, les jours, les repas, l’enfant malade, les vacances, les frais, la part de chacun.</p>"
                        ),
                    },
                    {
                        "titre": "Choisissez la personne ensemble",
                        "texte": "<p>Rencontrez-la à deux familles. Appelez d’anciens employeurs.</p>",
                    },
                    {
                        "titre": "Signez deux contrats",
                        "texte": "<p>Un par famille. La même clause dans les deux décrit l’organisation commune.</p>",
                    },
                    {
                        "titre": "Demandez les aides, puis déclarez",
                        "texte": (
                            '<p>Chaque famille à sa <a terme="caf">Caf</a> ou à sa <a terme="msa">MSA</a>, puis chaque mois à <a '
                            'terme="pajemploi">Pajemploi</a>.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "exemple",
            {
                "titre": "Exemple : 140 heures dans le mois",
                "texte": (
                    "<p>La personne garde les enfants ensemble, 140 heures dans le mois, à 10,60 € net de l’heure. Les "
                    "familles partagent selon leurs besoins : 84 heures pour la famille A, 56 heures pour la famille B. A "
                    "a un enfant à charge et 3 600 € de revenus par mois. B a deux enfants et 3 000 €.</p>"
                    "<ul>"
                    "<li>A, salaire net : 84 × 10,60 € = [[= 84 × 10,60]].</li>"
                    "<li>A, CMG : [[= 84 × 10,60]] × (1 − 3 600 € × [[cmg.taux_effort.ged.1]] ÷ [[cmg.reference.ged]]) = "
                    "<b>[[= 84 × 10,60 × (1 − 3600 × cmg.taux_effort.ged.1 ÷ cmg.reference.ged)]]</b>.</li>"
                    "<li>B, salaire net : 56 × 10,60 € = [[= 56 × 10,60]].</li>"
                    "<li>B, CMG : [[= 56 × 10,60]] × (1 − 3 000 € × [[cmg.taux_effort.ged.2]] ÷ [[cmg.reference.ged]]) = "
                    "<b>[[= 56 × 10,60 × (1 − 3000 × cmg.taux_effort.ged.2 ÷ cmg.reference.ged)]]</b>.</li></ul>"
                    "<p>S’ajoutent les cotisations, puis le crédit d’impôt. C’est une estimation : seule la Caf, la MSA "
                    "ou l’Urssaf décide.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Le contrat</h2>"
                "<ul>"
                "<li>Le salaire de la convention commence à [[ged.salaires_min.iii]] brut de l’heure pour une garde "
                "d’enfants.</li>"
                "<li>L’essai dure un mois. Il peut être renouvelé une fois, si vous prévenez par écrit.</li>"
                "<li>Les heures de « présence responsable », où la personne peut s’occuper d’elle-même, sont "
                "interdites en garde partagée.</li>"
                '<li>Aucun <a terme="agrement">agrément</a> n’est demandé : vérifiez l’expérience et les '
                "références.</li></ul>"
                "<h2>Les aides de chaque famille</h2>"
                "<ul>"
                '<li><a href="/questions/cmg/">Le CMG</a>, selon ses revenus, ses enfants et ses heures.</li>'
                "<li>Une prise en charge des cotisations à [[cmg.cotisations.ged]], dans une limite mensuelle.</li>"
                '<li><a href="/questions/credit-impot/">Le crédit d’impôt</a> pour l’emploi à domicile.</li></ul>'
                "<h2>Une famille veut arrêter</h2>"
                "<p>Chaque famille met fin à son contrat. C’est un licenciement : convocation, entretien, lettre avec "
                'un motif réel et sérieux. Le <a terme="preavis">préavis</a> est d’une semaine avant 6 mois '
                "d’ancienneté, d’un mois de 6 mois à 2 ans, de deux mois ensuite.</p>"
                "<p>L’autre contrat continue, mais les heures et le coût peuvent changer. Parlez-en tout de suite à "
                'trois. Voir aussi <a href="/modes-accueil/garde-partagee/">la garde partagée</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Il vous explique les deux contrats et peut vous aider à rencontrer une famille. Il ne rédige pas "
                    "les contrats et ne les valide pas.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, articles 128 à 137, 142, 146, 147, 161, 162 et annexe 6",
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
