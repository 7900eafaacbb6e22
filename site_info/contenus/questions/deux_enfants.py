"""Question: one contract or two for two children with the same assistante maternelle."""

PAGE = {
    "slug": "deux-enfants",
    "title": "Deux enfants chez la même assistante maternelle : un ou deux contrats ?",
    "sujet": "deux_enfants",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["contrat", "salaire"],
    "formulations": [
        "contrat assmat pour des jumeaux",
        "ma nounou garde mon aîné et je veux mettre le bébé",
        "deux frères même nounou combien ça coûte",
        "réduction pour le deuxième enfant chez l’assistante maternelle",
        "période d’essai deuxième enfant de la fratrie",
    ],
    "reponse_courte": (
        "Deux contrats : il y en a toujours un par enfant, même pour des jumeaux. Chaque contrat a ses "
        "heures, son salaire, ses congés et sa fin. Pour un deuxième enfant de la même famille, l’essai dure "
        "au plus [[am.essai.2e_enfant_de_la_fratrie]]. Vérifiez d’abord que l’agrément de l’assistante "
        "maternelle permet d’accueillir les deux."
    ),
    "introduction": (
        "Ce qui est propre à chaque enfant, ce que vous déclarez, les aides, et un calcul pour deux contrats."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Avant de signer</h2>"
                "<ul>"
                '<li>Lisez l’<a terme="agrement">agrément</a> : le nombre d’enfants, leur âge. Une assistante '
                "maternelle accueille au plus [[am.agrement.accueillis]] enfants en même temps, en règle "
                "générale.</li>"
                "<li>Ses autres contrats prennent aussi des places. Demandez-lui lesquelles sont libres, jour par "
                "jour.</li></ul>"
                "<h2>Ce qui est propre à chaque contrat</h2>"
                "<ul>"
                "<li><b>Les heures et les semaines.</b> Un bébé peut venir toute l’année, l’aîné seulement après "
                "l’école.</li>"
                "<li><b>Le salaire.</b> Il se négocie pour chaque enfant. Il n’est jamais sous "
                "[[am.salaire_min.conventionnel.1]] brut de l’heure, ou [[am.salaire_min.conventionnel.2]] avec le "
                "titre de la branche, même pour une fratrie.</li>"
                '<li><b>L’<a terme="indemnite-entretien">entretien</a></b>, pour les jours où cet enfant vient.</li>'
                "<li><b>L’essai.</b> [[am.essai.2e_enfant_de_la_fratrie]] au plus pour le deuxième enfant.</li>"
                '<li><b>Les <a terme="conges-payes">congés payés</a>.</b> Mêmes dates, mais un calcul par '
                "contrat.</li>"
                '<li><b>La fin.</b> Quand l’aîné part, l’autre <a terme="contrat">contrat</a> continue. Le préavis et '
                "l’indemnité se comptent pour chacun.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un bébé et une grande sœur",
                "texte": (
                    "<p>Le bébé vient 40 heures par semaine, 44 semaines par an. Sa sœur vient après l’école, 10 heures "
                    "par semaine, 36 semaines par an. Le salaire est de 4,50 € brut de l’heure pour chacun.</p>"
                    "<ul>"
                    "<li>Contrat du bébé : 40 × 44 ÷ 12 × 4,50 € = [[= 40 × 44 ÷ 12 × 4,50]] brut par mois.</li>"
                    "<li>Contrat de la sœur : 10 × 36 ÷ 12 × 4,50 € = [[= 10 × 36 ÷ 12 × 4,50]] brut par mois.</li>"
                    "<li>Ensemble : <b>[[= 40 × 44 ÷ 12 × 4,50 + 10 × 36 ÷ 12 × 4,50]] brut</b> par mois.</li></ul>"
                    "<p>Les congés payés et l’entretien s’ajoutent, contrat par contrat.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Vos aides</h2>"
                "<ul>"
                '<li><b><a href="/questions/cmg/">Le CMG</a></b> se calcule pour chaque enfant gardé. Le <a '
                'terme="taux-effort">taux d’effort</a> est de [[cmg.taux_effort.am.1]] avec un enfant à charge et de '
                "[[cmg.taux_effort.am.2]] avec deux. À revenus égaux, l’aide monte.</li>"
                "<li>Il s’arrête aux [[cmg.age.general]] ans de chaque enfant, [[cmg.age.parent_isole]] ans si vous "
                "l’élevez seul.</li>"
                '<li><b><a href="/questions/credit-impot/">Le crédit d’impôt</a></b> a une limite par enfant, pour '
                "ceux qui ont moins de 6 ans au 1er janvier.</li></ul>"
                "<h2>Chaque mois</h2>"
                "<p>Notez les heures de chaque enfant et déclarez chaque contrat à <a "
                'terme="pajemploi">Pajemploi</a>. Une fiche de suivi par enfant évite les erreurs : voir <a '
                'href="/documents/fiche-suivi-mensuel/">la fiche de suivi</a>.</p>'
                '<p>L’aîné change de rythme à la rentrée ? <a href="/questions/changer-le-contrat/">Changez son '
                "contrat par écrit</a>, sans toucher à l’autre.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Il vous explique les deux contrats. Il ne les rédige ni ne les valide : vous les négociez avec "
                    "l’assistante maternelle.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 90, 95, 109, 114 et 121 et "
                "annexe 5"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18 (calcul du CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
