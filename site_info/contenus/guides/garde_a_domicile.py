"""Guide to care at the family home, alone or shared between two families."""

PAGE = {
    "slug": "garde-a-domicile",
    "title": "La garde à domicile",
    "sujet": "garde_a_domicile",
    "mode": "garde_domicile",
    "introduction": (
        "Une personne garde votre enfant chez vous, pour votre seule famille ou pour deux familles qui "
        "partagent la garde."
    ),
    "pour_qui": "Enfants de tout âge, seuls, en fratrie ou avec une autre famille.",
    "lieu": "Chez vous.",
    "encadrement": "Une personne que vous choisissez, ou envoyée par un organisme.",
    "effectif": "Vos enfants, ou ceux de deux familles en garde partagée.",
    "horaires": "Fixés avec vous ; utile tôt le matin, le soir ou quand tout change.",
    "souplesse": "La plus grande : vos jours, vos heures et vos trajets, écrits au contrat.",
    "inscription": "Embauche directe, ou contrat avec un organisme de services à la personne.",
    "cout": "Salaire et cotisations, ou facture d’un organisme : souvent le mode le plus cher.",
    "aides": "CMG, une partie des cotisations, et crédit d’impôt pour l’emploi à domicile.",
    "role_parents": "En emploi direct, vous êtes employeur ; avec un organisme, vous payez une facture.",
    "age_min_mois": 0,
    "age_max_mois": 144,
    "temps_partiel": "souvent",
    "occasionnel": "parfois",
    "horaires_decales": "souvent",
    "horaires_variables": "souvent",
    "urgence": "parfois",
    "handicap": "souvent",
    "insertion": "rarement",
    "fratrie": "souvent",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                "<p>Une garde d’enfants, dite aussi auxiliaire parentale, vient <b>chez vous</b>. Elle veille sur "
                'vos enfants, prépare leurs repas, joue et sort avec eux. Aucun <a terme="agrement">agrément</a> '
                "n’est demandé à la personne que vous embauchez : c’est à vous de vérifier son expérience et ses "
                "références.</p>"
                "<p>Il y a deux façons de faire :</p>"
                "<ul>"
                "<li><b>l’emploi direct</b> : vous êtes l’employeur, vous choisissez la personne et vous la déclarez "
                'à <a terme="pajemploi">Pajemploi</a> ;</li>'
                "<li><b>un organisme</b> de services à la personne : il emploie la personne et vous envoie une "
                "facture.</li></ul>"
                "<h2>La garde partagée</h2>"
                "<p>Deux familles emploient la même personne, au domicile de l’une, de l’autre, ou des deux à tour "
                "de rôle. Chaque famille signe <b>son propre contrat</b> et paie sa part d’heures. Voir <a "
                'href="/modes-accueil/garde-partagee/">la garde partagée</a>.</p>'
                "<h2>Le contrat et les heures</h2>"
                "<p>La convention collective fixe la durée d’une semaine normale. Au-delà, chaque heure est payée "
                "davantage. Le contrat peut prévoir des heures de « présence responsable », pendant lesquelles la "
                "personne peut s’occuper d’elle-même tout en restant attentive : elles comptent pour deux tiers. "
                "Elles sont interdites en garde partagée.</p>"
                "<h2>Combien ça coûte</h2>"
                "<p>Pour une garde d’enfants, le salaire de la convention commence à [[ged.salaires_min.iii]] brut "
                "de l’heure. S’ajoutent les cotisations. Les aides :</p>"
                "<ul>"
                '<li><b>Le <a terme="cmg">CMG</a></b> (complément de libre choix du mode de garde), versé par foyer, '
                "selon vos revenus, vos enfants et les heures. Il est versé jusqu’aux [[cmg.age.general]] ans de "
                "l’enfant, [[cmg.age.parent_isole]] ans en emploi direct si vous l’élevez seul.</li>"
                "<li><b>Les cotisations</b>, prises en charge à [[cmg.cotisations.ged]] dans une limite mensuelle, "
                "en emploi direct.</li>"
                "<li><b>Le crédit d’impôt</b> : la moitié de ce qui reste, dans la limite de [[ci.domicile.plafond]] "
                "de dépenses par an, plus [[ci.domicile.par_enfant]] par enfant à charge, sans dépasser "
                "[[ci.domicile.max]].</li></ul>"
                "<p>Avec un organisme, le CMG suit d’autres règles. Faites votre simulation sur <a "
                'href="https://www.urssaf.fr">urssaf.fr</a> ou <a href="https://www.caf.fr">caf.fr</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Deux heures chaque soir",
                "texte": (
                    "<p>Une personne garde vos deux enfants 40 heures dans le mois, à 12 € net de l’heure. Vous avez "
                    "3 600 € de revenus par mois.</p>"
                    "<ul>"
                    "<li>Salaire net : 40 × 12 € = 480 €.</li>"
                    "<li>CMG : 480 € × (1 − 3 600 € × [[cmg.taux_effort.ged.2]] ÷ [[cmg.reference.ged]]) = [[= 480 × (1 "
                    "− 3600 × cmg.taux_effort.ged.2 ÷ cmg.reference.ged)]].</li>"
                    "<li>Reste du salaire : [[= 480 − arrondi(480 × (1 − 3600 × cmg.taux_effort.ged.2 ÷ "
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
                        "titre": "Décrivez votre besoin",
                        "texte": (
                            "<p>Jours, heures, trajets, tâches, budget. Votre relais peut vous aider : <a "
                            'href="/demande/">faites une demande</a>. Une demande n’est ni une préinscription ni une '
                            "inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Choisissez emploi direct ou organisme",
                        "texte": "<p>Comparez le prix, le remplacement en cas d’absence et ce que vous devez gérer.</p>",
                    },
                    {
                        "titre": "Rencontrez, vérifiez, essayez",
                        "texte": "<p>Appelez d’anciens employeurs. Passez du temps ensemble avec l’enfant.</p>",
                    },
                    {
                        "titre": "Signez un contrat écrit",
                        "texte": "<p>L’essai dure un mois et peut être renouvelé une fois, si vous prévenez par écrit.</p>",
                    },
                    {
                        "titre": "Demandez les aides et déclarez",
                        "texte": "<p>À la Caf ou à la MSA pour le CMG, puis chaque mois à Pajemploi.</p>",
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Votre enfant reste dans sa maison, à son rythme.",
                    "Des horaires sur mesure, pour toute la fratrie.",
                    "La garde partagée réduit le coût et donne un compagnon de jeu.",
                ],
                "limites": [
                    "Souvent le mode d’accueil le plus cher.",
                    "Peu de rencontres avec d’autres enfants si rien n’est prévu.",
                    "En emploi direct, vous gérez les absences et le contrat.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Où trouver une famille pour partager la garde ?",
                    "reponse": (
                        '<p>Dites dans <a href="/demande/">votre demande</a> que la garde partagée vous intéresse. Parlez-en '
                        "aussi autour de vous et au relais.</p>"
                    ),
                },
                {
                    "question": "Dois-je payer pendant mes vacances ?",
                    "reponse": (
                        "<p>Si vos absences sont prévues au contrat, il est suspendu et le salaire baisse. Si elles ne le "
                        "sont pas, le salaire est maintenu.</p>"
                    ),
                },
                {
                    "question": "Comment mettre fin au contrat ?",
                    "reponse": (
                        "<p>C’est un licenciement : convocation, entretien, lettre recommandée avec un motif réel et "
                        "sérieux. Le préavis est d’une semaine avant 6 mois d’ancienneté, un mois de 6 mois à 2 ans, deux "
                        "mois ensuite.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, articles 128 à 137, 142, 146, 147, 161, 162 et annexe 6",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5, L. 531-6 et D. 531-17 à D. 531-22 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721678",
        },
        {
            "titre": "Code général des impôts, article 199 sexdecies (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
