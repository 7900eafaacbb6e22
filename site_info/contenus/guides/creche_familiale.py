"""Guide to the crèche familiale: assistants maternels employed by a crèche."""

PAGE = {
    "slug": "creche-familiale",
    "title": "La crèche familiale",
    "sujet": "creche_familiale",
    "mode": "creche_familiale",
    "introduction": (
        "Un assistant maternel accueille votre enfant chez lui, mais c’est la crèche familiale qui l’emploie "
        "et qui le suit : vous n’êtes pas employeur."
    ),
    "pour_qui": "Enfants avant l’entrée à l’école, surtout les plus petits.",
    "lieu": "Chez l’assistant maternel, et dans un lieu commun pour les temps en groupe.",
    "encadrement": "Un assistant maternel agréé, suivi par l’équipe de la crèche.",
    "effectif": "[[am.agrement.accueillis]] enfants en même temps au plus, selon l’agrément.",
    "horaires": "Fixés dans votre contrat avec la crèche, selon l’assistant maternel proposé.",
    "souplesse": "Vos jours et vos heures sont écrits au contrat ; un changement se demande à la crèche.",
    "inscription": "Dossier auprès du gestionnaire ; une commission attribue parfois les places.",
    "cout": "Un tarif selon vos revenus le plus souvent ; ailleurs, un prix fixé par le gestionnaire.",
    "aides": "Tarif déjà réduit, ou CMG « structure » si le prix est libre ; puis crédit d’impôt.",
    "role_parents": "Pas de contrat de travail ni de paie : vous signez un contrat d’accueil avec la crèche.",
    "age_min_mois": 2,
    "age_max_mois": 48,
    "temps_partiel": "souvent",
    "occasionnel": "rarement",
    "horaires_decales": "parfois",
    "horaires_variables": "parfois",
    "urgence": "parfois",
    "handicap": "souvent",
    "insertion": "parfois",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                '<p>Une <a terme="creche-familiale">crèche familiale</a> s’appelle aussi un service d’accueil '
                'familial. C’est un service autorisé qui <b>emploie des <a terme="assistant-maternel">assistants '
                "maternels</a></b>. Votre enfant est accueilli chez l’un d’eux, dans une maison ou un appartement. "
                "Régulièrement, les enfants et les professionnels se retrouvent dans un lieu commun pour jouer en "
                "groupe.</p>"
                "<p>C’est un mélange de deux modes d’accueil : le petit groupe et la maison, comme avec un <a "
                'href="/modes-accueil/assistant-maternel/">assistant maternel</a> ; l’équipe et le contrat simple, '
                'comme dans une <a href="/modes-accueil/creche/">crèche</a>.</p>'
                "<h2>Qui s’occupe de votre enfant</h2>"
                '<p>L’assistant maternel a un <a terme="agrement">agrément</a> du Département. L’agrément dit '
                "combien d’enfants il peut accueillir : [[am.agrement.accueillis]] au plus en règle générale. La "
                'protection maternelle et infantile (<a terme="pmi">PMI</a>) vérifie le logement et suit le '
                "travail.</p>"
                "<p>Une équipe de la crèche l’accompagne. Elle lui rend visite, organise les temps en groupe et "
                "parle avec vous. Si l’assistant maternel est malade ou en congé, la crèche cherche le plus souvent "
                "une autre place dans le service. Demandez comment cela se passe : votre enfant doit connaître la "
                "personne qui remplace.</p>"
                "<h2>Combien ça coûte</h2>"
                "<p>Tout dépend du gestionnaire. <b>Posez la question avant de signer.</b></p>"
                "<ul>"
                "<li><b>La crèche est financée par la Caf ou la MSA</b> : votre tarif à l’heure dépend de vos "
                "revenus et du nombre d’enfants à charge. C’est la prestation de service unique (<a "
                'terme="psu">PSU</a>). Les repas et les couches sont compris. Le taux n’est pas toujours celui d’une '
                "crèche collective : la crèche vous donne le sien.</li>"
                "<li><b>La crèche est privée et fixe son prix</b> : vous payez la facture, puis vous demandez à la "
                'Caf ou à la MSA une aide, le <a terme="cmg">CMG</a> « structure ». Faites une simulation sur <a '
                'href="https://www.caf.fr">caf.fr</a> avant de vous engager.</li></ul>'
                '<p>Dans les deux cas, vous avez droit à un <a href="/aides/credit-impot/">crédit d’impôt</a>. Voir '
                'aussi <a href="/aides/tarif-creche/">le tarif des crèches</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Le crédit d’impôt, en chiffres",
                "texte": (
                    "<p>Votre enfant a 1 an. Vous avez payé 2 400 € à la crèche familiale dans l’année, sans autre "
                    "aide.</p>"
                    "<ul>"
                    "<li>Dépenses retenues : 2 400 €, car c’est moins que la limite de "
                    "[[ci.hors_domicile.plafond_par_enfant]] par an.</li>"
                    "<li>Crédit d’impôt : la moitié, soit [[= 2400 × ci.hors_domicile.taux]].</li>"
                    "<li>Coût final de l’année : [[= 2400 − 2400 × ci.hors_domicile.taux]].</li></ul>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Obtenir une place, étape par étape",
                "etapes": [
                    {
                        "titre": "Vérifiez qu’il y en a une près de chez vous",
                        "texte": (
                            '<p>Il n’existe pas de crèche familiale partout. Regardez <a href="/carte/">la carte</a> et <a '
                            'href="https://monenfant.fr">monenfant.fr</a>, ou demandez à <a href="/relais/role-du-relais/">votre '
                            "relais</a>.</p>"
                        ),
                    },
                    {
                        "titre": "Parlez de votre besoin",
                        "texte": (
                            '<p>Vous pouvez <a href="/demande/">faire une demande</a> en ligne. Une demande n’est ni une '
                            "préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Déposez un dossier auprès du gestionnaire",
                        "texte": (
                            '<p>Demandez <a href="/demarches-et-etapes/pieces/">les pièces</a>, <a '
                            'href="/demarches-et-etapes/criteres/">les critères</a> et la date de la commission.</p>'
                        ),
                    },
                    {
                        "titre": "Rencontrez l’assistant maternel",
                        "texte": (
                            "<p>La crèche vous propose une personne. Visitez, posez vos questions, dites ce qui compte pour "
                            "vous.</p>"
                        ),
                    },
                    {
                        "titre": "Commencez en douceur",
                        "texte": (
                            '<p>Pendant la <a terme="familiarisation">familiarisation</a>, votre enfant reste d’abord avec vous, '
                            "puis un peu plus longtemps seul chaque jour.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Un petit groupe et une maison, avec une équipe derrière.",
                    "Pas de salaire à calculer, pas de congés payés à gérer.",
                    "Des temps en groupe pour rencontrer d’autres enfants.",
                    "Une solution cherchée par la crèche quand la personne est absente.",
                ],
                "limites": [
                    "Il n’en existe pas sur tout le territoire.",
                    "Vous choisissez moins la personne qu’en l’employant vous-même.",
                    "En cas de remplacement, votre enfant change de maison.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Puis-je choisir l’assistant maternel ?",
                    "reponse": (
                        "<p>La crèche vous propose une personne selon vos horaires et les places libres. Vous la rencontrez "
                        "avant de dire oui. Si vous ne vous entendez pas, dites-le vite à la direction.</p>"
                    ),
                },
                {
                    "question": "Qui appeler si quelque chose m’inquiète ?",
                    "reponse": (
                        "<p>D’abord l’assistant maternel, puis la direction de la crèche. Vous pouvez aussi appeler la PMI "
                        'ou votre relais. En cas de danger, voir <a href="/urgence/">C’est urgent</a>.</p>'
                    ),
                },
                {
                    "question": "Mon enfant est en situation de handicap : est-ce possible ?",
                    "reponse": (
                        "<p>Oui, parlez-en tôt. L’équipe prépare l’accueil avec vous et avec les personnes qui le soignent. "
                        'Voir <a href="/situations/handicap/">Votre enfant est en situation de handicap</a>.</p>'
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
            "titre": "Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
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
            "titre": "Service-public : accueil en crèche",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F607",
        },
    ],
}
