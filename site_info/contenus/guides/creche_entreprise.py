"""Guide to places in a crèche kept by an employer."""

PAGE = {
    "slug": "creche-entreprise",
    "title": "La crèche d’entreprise",
    "sujet": "creche_entreprise",
    "mode": "creche_entreprise",
    "introduction": (
        "Votre employeur réserve des places dans une crèche, près du travail ou près de chez vous. C’est à "
        "lui qu’il faut demander."
    ),
    "pour_qui": "Enfants avant l’entrée à l’école, dont un parent a un employeur qui réserve des places.",
    "lieu": "Dans une crèche de l’entreprise, ou dans une crèche partenaire parfois près de chez vous.",
    "encadrement": "Une équipe de professionnels, comme dans toute crèche autorisée.",
    "effectif": "Un groupe d’enfants ; douze places au plus si c’est une micro-crèche.",
    "horaires": "Ceux de la crèche, parfois adaptés au travail de l’entreprise.",
    "souplesse": "Vos jours sont fixés au contrat ; peu de changements possibles.",
    "inscription": "Auprès de votre employeur : ressources humaines ou comité social et économique.",
    "cout": "Tarif selon vos revenus (PSU), ou prix libre (Paje) : demandez avant de signer.",
    "aides": "Part payée par l’employeur ; tarif réduit ou CMG « structure » ; crédit d’impôt.",
    "role_parents": "Peu de démarches, mais une nouvelle solution à trouver si vous changez d’employeur.",
    "age_min_mois": 2,
    "age_max_mois": 48,
    "temps_partiel": "parfois",
    "occasionnel": "rarement",
    "horaires_decales": "parfois",
    "horaires_variables": "parfois",
    "urgence": "rarement",
    "handicap": "parfois",
    "insertion": "rarement",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                "<p>Une entreprise, un hôpital ou une administration peut <b>réserver des places de crèche</b> pour "
                'les enfants de son personnel. On parle de « berceaux ». La <a terme="creche-entreprise">crèche '
                "d’entreprise</a> peut être dans les locaux du travail. Elle peut aussi être une crèche ordinaire, "
                'ou une <a href="/modes-accueil/micro-creche/">micro-crèche</a>, où l’employeur a acheté quelques '
                "places.</p>"
                "<p>Dans tous les cas, c’est un établissement autorisé. La protection maternelle et infantile (<a "
                'terme="pmi">PMI</a>) du Département le contrôle, et les règles d’accueil sont les mêmes que pour '
                "les autres crèches.</p>"
                "<h2>Qui peut en profiter</h2>"
                "<p>Le parent qui travaille pour cet employeur. Les places sont peu nombreuses : l’employeur choisit "
                "ses critères, par exemple la date de la demande, les horaires ou la situation de famille. Beaucoup "
                "de parents n’y pensent pas : <b>posez la question même si personne n’en parle</b> dans votre "
                "service.</p>"
                "<p>Vous êtes agent public, intérimaire ou en contrat court ? Demandez aussi. Certaines "
                "administrations et certaines entreprises ont des places pour tous leurs personnels.</p>"
                "<h2>Combien ça coûte</h2>"
                "<p>La part de l’employeur paie la réservation de la place. Elle ne paie pas tout : une "
                "participation reste à votre charge. Il y a deux cas.</p>"
                "<ul>"
                '<li><b>La crèche applique la <a terme="psu">PSU</a></b> : vous payez à l’heure une petite part de '
                "vos ressources du mois, soit [[psu.taux_effort.collectif.1]] avec un enfant à charge et "
                "[[psu.taux_effort.collectif.2]] avec deux. Repas et couches sont compris. Voir <a "
                'href="/aides/tarif-creche/">le tarif des crèches</a>.</li>'
                "<li><b>La crèche fixe son prix</b> : vous payez la facture et vous demandez le <a "
                'terme="cmg">CMG</a> « structure » à la Caf ou à la MSA. Voir <a href="/aides/cmg/">le CMG</a>.</li></ul>'
                '<p>Un <a href="/aides/credit-impot/">crédit d’impôt</a> rend ensuite la moitié de ce qui reste, '
                "dans la limite de [[ci.hors_domicile.plafond_par_enfant]] de dépenses par an pour un enfant de "
                "moins de 6 ans au 1er janvier.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Un exemple avec le tarif PSU",
                "texte": (
                    "<p>Vous avez un enfant à charge et 3 200 € de ressources par mois.</p>"
                    "<ul>"
                    "<li>Tarif : 3 200 € × [[psu.taux_effort.collectif.1]], soit environ [[= 3200 × "
                    "psu.taux_effort.collectif.1]] de l’heure.</li>"
                    "<li>Pour 120 heures réservées dans le mois : environ [[= 120 × arrondi(3200 × "
                    "psu.taux_effort.collectif.1)]].</li></ul>"
                    "<p>C’est une estimation : la crèche fixe votre tarif avec les informations de la Caf ou de la "
                    "MSA.</p>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Demander une place, étape par étape",
                "etapes": [
                    {
                        "titre": "Demandez à votre employeur",
                        "texte": (
                            "<p>Écrivez aux ressources humaines ou au comité social et économique. Demandez s’il réserve des "
                            "places, où, et comment elles sont attribuées.</p>"
                        ),
                    },
                    {
                        "titre": "Gardez une deuxième piste",
                        "texte": (
                            '<p>Faites aussi <a href="/demande/">une demande à votre relais</a> : une demande n’est ni une '
                            "préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Visitez la crèche",
                        "texte": (
                            "<p>Regardez le trajet, les horaires, les semaines de fermeture. Demandez le <a "
                            'terme="projet-etablissement">projet d’établissement</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Demandez le prix par écrit",
                        "texte": "<p>PSU ou prix libre, frais d’inscription, préavis pour partir.</p>",
                    },
                    {
                        "titre": "Demandez ce qui se passe si vous partez",
                        "texte": "<p>Démission, fin de contrat, mutation : combien de temps la place est-elle gardée ?</p>",
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Une place parfois plus facile à obtenir.",
                    "Un lieu proche du travail, des horaires parfois adaptés.",
                    "L’employeur paie une part.",
                ],
                "limites": [
                    "Seuls certains employeurs réservent des places.",
                    "Si vous quittez l’emploi, la place peut s’arrêter.",
                    "Près du travail, le trajet se fait avec l’enfant.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Mon employeur ne réserve pas de places : que faire ?",
                    "reponse": (
                        "<p>Parlez-en à votre comité social et économique. L’employeur peut aussi vous aider autrement, avec "
                        'un <a href="/aides/cesu-prefinance/">CESU préfinancé</a>. Et regardez <a href="/modes-accueil/">les '
                        "autres modes d’accueil</a>.</p>"
                    ),
                },
                {
                    "question": "Je perds mon emploi : mon enfant perd-il sa place ?",
                    "reponse": (
                        "<p>Lisez le contrat : il dit combien de temps l’accueil continue. Prévenez vite la crèche et votre "
                        "relais. Ils peuvent chercher une autre solution avec vous.</p>"
                    ),
                },
                {
                    "question": "La crèche doit-elle être près de mon travail ?",
                    "reponse": (
                        "<p>Non. Des employeurs réservent des places dans plusieurs crèches. Demandez la liste : l’une est "
                        "peut-être près de chez vous.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de la santé publique, articles L. 2324-1 et R. 2324-17 (établissements et services d’accueil)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Caf : plafond de ressources en crèche depuis le 1er septembre 2025",
            "url": (
                "https://caf.fr/professionnels/actualites/le-plafond-de-ressources-mensuelles-en-hausse-pour-les-eaje-au-1er-septembre-2025"
            ),
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-6 et D. 531-21 (CMG « structure »)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721714",
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
