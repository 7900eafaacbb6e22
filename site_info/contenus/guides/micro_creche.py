"""Guide to the micro-crèche, with its two ways of paying."""

PAGE = {
    "slug": "micro-creche",
    "title": "La micro-crèche",
    "sujet": "micro_creche",
    "mode": "micro_creche",
    "introduction": (
        "La micro-crèche est une petite crèche de douze places au plus, où votre enfant est accueilli en petit groupe."
    ),
    "pour_qui": "Enfants avant l’entrée à l’école ; jusqu’à 6 ans dans certains lieux.",
    "lieu": "Petit établissement autorisé, public, associatif ou privé.",
    "encadrement": "Équipe avec au moins un diplômé ; trois enfants au plus pour un professionnel seul.",
    "effectif": "Douze places au plus.",
    "horaires": "Horaires fixés par chaque micro-crèche ; votre contrat précise vos heures.",
    "souplesse": "Vos jours et vos heures sont au contrat ; de l’accueil occasionnel parfois.",
    "inscription": "Directement auprès du gestionnaire de la micro-crèche.",
    "cout": "Tarif selon vos revenus (PSU) ou prix libre (Paje) : demandez avant de signer.",
    "aides": "CMG « structure » quand le prix est libre ; crédit d’impôt dans les deux cas.",
    "role_parents": "Pas de contrat de travail ; en Paje, payer la facture puis demander l’aide.",
    "age_min_mois": 2,
    "age_max_mois": 48,
    "temps_partiel": "souvent",
    "occasionnel": "parfois",
    "horaires_decales": "rarement",
    "horaires_variables": "parfois",
    "urgence": "parfois",
    "handicap": "parfois",
    "insertion": "parfois",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                "<p>Une micro-crèche est un <b>établissement autorisé</b> et contrôlé par la protection maternelle "
                'et infantile (<a terme="pmi">PMI</a>) du Département, comme les autres crèches. Sa différence : '
                "elle compte <b>douze places au plus</b>. Les enfants d’âges différents y vivent souvent "
                "ensemble.</p>"
                "<h2>Qui s’occupe de votre enfant</h2>"
                "<p>Un décret de 2025 a renforcé les règles. L’équipe compte au moins un professionnel diplômé. Une "
                "même personne ne dirige pas plus de deux micro-crèches, et du temps est réservé à la direction. Un "
                "professionnel peut rester seul avec trois enfants au plus, à condition d’être diplômé. Une règle de "
                "transition existe pour des responsables en poste au 1er septembre 2026.</p>"
                "<h2>Deux façons de payer</h2>"
                "<p>C’est <b>la première question à poser</b>, car le reste à payer n’est pas le même.</p>"
                "<h3>La micro-crèche PSU</h3>"
                '<p>Elle est financée par la Caf ou la MSA : c’est la <a terme="psu">PSU</a>. Vous payez le même '
                'tarif que dans une <a href="/modes-accueil/creche/">crèche collective</a>, selon vos revenus : par '
                "heure, [[psu.taux_effort.collectif.1]] de vos ressources du mois avec un enfant à charge, "
                "[[psu.taux_effort.collectif.2]] avec deux. Repas et couches sont compris.</p>"
                "<h3>La micro-crèche Paje</h3>"
                '<p>Elle relève de la <a terme="paje">Paje</a> : le gestionnaire choisit son prix. Vous payez la '
                "facture, puis la Caf ou la MSA vous verse une aide : le complément de libre choix du mode de garde, "
                'appelé <b><a terme="cmg">CMG</a> « structure »</b>. Son montant dépend de vos revenus, du nombre '
                "d’enfants à charge et de l’âge de l’enfant. Il est plus élevé si vous élevez seul votre enfant, si "
                'vous touchez l’AAH ou si un enfant a droit à l’<a terme="aeeh">AEEH</a>.</p>'
                "<p>L’aide ne paie jamais toute la facture. Et si le prix horaire dépasse le maximum fixé par la "
                "loi, <b>il n’y a pas d’aide du tout</b>. Vérifiez ce maximum et votre montant sur <a "
                'href="https://www.caf.fr">caf.fr</a> avant de signer.</p>'
                "<p>Dans les deux cas, un <b>crédit d’impôt</b> rend la moitié de ce qui reste à votre charge, dans "
                "la limite de [[ci.hors_domicile.plafond_par_enfant]] de dépenses par an pour un enfant de moins de "
                "6 ans au 1er janvier.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Le crédit d’impôt en chiffres",
                "texte": (
                    "<p>Sur une année, après le CMG, il vous reste 4 000 € de frais d’accueil pour un enfant de 2 "
                    "ans.</p>"
                    "<ul>"
                    "<li>Dépenses retenues : [[ci.hors_domicile.plafond_par_enfant]] au plus.</li>"
                    "<li>Crédit d’impôt : la moitié, soit [[= ci.hors_domicile.plafond_par_enfant × "
                    "ci.hors_domicile.taux]].</li>"
                    "<li>Coût final de l’année : [[= 4000 − ci.hors_domicile.plafond_par_enfant × "
                    "ci.hors_domicile.taux]].</li></ul>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Obtenir une place, étape par étape",
                "etapes": [
                    {
                        "titre": "Repérez les micro-crèches",
                        "texte": (
                            '<p>Cherchez sur <a href="/carte/">la carte</a> ou demandez à <a '
                            'href="/relais/role-du-relais/">votre relais</a>. Vous pouvez lui <a href="/demande/">faire une '
                            "demande</a>, qui n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez tout par écrit",
                        "texte": (
                            "<p>Prix de l’heure, frais de dossier, repas, couches, semaines de fermeture, préavis pour "
                            "partir.</p>"
                        ),
                    },
                    {
                        "titre": "Visitez",
                        "texte": (
                            "<p>Regardez comment les adultes parlent aux enfants. Demandez le <a "
                            'terme="projet-etablissement">projet d’établissement</a> et le <a '
                            'terme="reglement-fonctionnement">règlement</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Calculez votre reste à payer",
                        "texte": (
                            '<p>Faites une simulation sur <a href="https://www.caf.fr">caf.fr</a> ou <a '
                            'href="https://monenfant.fr">monenfant.fr</a>, ou demandez à votre relais de regarder avec vous.</p>'
                        ),
                    },
                    {
                        "titre": "Signez le contrat d’accueil",
                        "texte": (
                            '<p>Puis demandez <a href="/aides/cmg/">le CMG</a> à la Caf ou à la MSA dès le premier mois.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Un petit groupe et un lieu à taille humaine.",
                    "Vous parlez directement avec la personne qui dirige le lieu.",
                    "Pas de contrat de travail à gérer.",
                ],
                "limites": [
                    "En Paje, un prix libre, à avancer avant de recevoir l’aide.",
                    "Une petite équipe : une absence se remarque vite.",
                    "Des horaires et des fermetures fixés par le gestionnaire.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Comment savoir si elle est PSU ou Paje ?",
                    "reponse": (
                        "<p>Demandez-le au gestionnaire. Si l’on vous parle d’un tarif « selon vos revenus », c’est la PSU. "
                        "Si l’on vous parle d’un forfait et d’une aide à demander ensuite, c’est la Paje.</p>"
                    ),
                },
                {
                    "question": "Peut-on venir quelques jours par semaine ?",
                    "reponse": (
                        "<p>Oui, le contrat fixe vos jours et vos heures. Pour le CMG « structure », un nombre minimal "
                        "d’heures par mois est demandé : vérifiez-le sur <a "
                        'href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>.</p>'
                    ),
                },
                {
                    "question": "Qui contrôle la micro-crèche ?",
                    "reponse": (
                        "<p>La PMI du Département. Si quelque chose vous inquiète, parlez-en d’abord à la direction, puis à "
                        'la PMI. Votre relais vous indique qui appeler. En cas de danger, voir <a href="/urgence/">C’est '
                        "urgent</a>.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Décret n° 2025-304 du 1er avril 2025 (autorisations et micro-crèches) et code de la santé publique, "
                "articles R. 2324-46 et suivants"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-6 et D. 531-21 (CMG « structure »)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721714",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
