"""Question: which tax credit care gives a right to."""

PAGE = {
    "slug": "credit-impot",
    "title": "À quel crédit d’impôt ai-je droit ?",
    "sujet": "credit_impot",
    "publics": ["famille", "parent_employeur"],
    "themes": ["aides"],
    "formulations": [
        "combien les impôts remboursent pour la nounou",
        "frais de garde déclaration d’impôts",
        "crédit d’impôt crèche plafond",
        "je ne suis pas imposable est-ce que j’ai quand même le crédit d’impôt garde",
        "garde à domicile les impôts rendent la moitié ?",
    ],
    "reponse_courte": (
        "La moitié de ce que vous avez vraiment payé, une fois retirés le CMG et l’aide de votre employeur. "
        "Hors de chez vous, on compte jusqu’à [[ci.hors_domicile.plafond_par_enfant]] de dépenses par an et "
        "par enfant de moins de 6 ans. À domicile, jusqu’à [[ci.domicile.plafond]], et davantage avec des "
        "enfants. Si vous ne payez pas d’impôt, la somme vous est versée."
    ),
    "introduction": "Deux crédits d’impôt, deux limites, les sommes à retirer et un calcul sur un an.",
    "corps": [
        (
            "texte",
            (
                "<h2>Hors de chez vous</h2>"
                '<p>Crèche, assistant maternel, <a terme="mam">MAM</a>, micro-crèche, halte-garderie.</p>'
                "<ul>"
                "<li>L’enfant est à votre charge et a <b>moins de 6 ans au 1er janvier</b> de l’année des "
                "dépenses.</li>"
                "<li>La limite est de [[ci.hors_domicile.plafond_par_enfant]] de dépenses par an et par enfant. Le "
                "crédit est donc au plus de [[= ci.hors_domicile.taux × ci.hors_domicile.plafond_par_enfant]].</li>"
                '<li>En <a terme="residence-alternee">résidence alternée</a>, la limite est de '
                "[[ci.hors_domicile.residence_alternee]] pour chaque parent.</li></ul>"
                "<h2>À votre domicile</h2>"
                "<p>Vous employez une garde à domicile, ou vous payez un organisme de services à la personne.</p>"
                "<ul>"
                "<li>La limite est de [[ci.domicile.plafond]] de dépenses par an, plus [[ci.domicile.par_enfant]] par "
                "enfant à charge, sans dépasser [[ci.domicile.max]].</li>"
                "<li>Elle est plus haute la première année où vous employez directement quelqu’un : "
                "[[ci.domicile.premiere_annee]], et [[ci.domicile.max_premiere_annee]] au plus avec les "
                "enfants.</li></ul>"
                "<h2>Ce qu’il faut retirer</h2>"
                "<ul>"
                '<li>Le <a terme="cmg">CMG</a>.</li>'
                '<li>Ce que votre employeur a payé, par exemple des tickets <a terme="cesu">CESU</a>.</li></ul>'
                "<p>Vous avez un assistant maternel ? Pour l’entretien et les repas, lisez la notice de la "
                "déclaration ou demandez aux impôts ce qui compte.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un assistant maternel, et une garde le soir",
                "texte": (
                    "<p>Sur l’année, une fois le CMG retiré, vous avez payé 2 750 € pour l’assistant maternel de votre "
                    "fils de 2 ans. Une personne vient aussi chez vous le soir : 900 €, CMG retiré. Votre employeur vous "
                    "a donné 300 € de tickets pour cette garde du soir.</p>"
                    "<ul>"
                    "<li>Hors de chez vous : 2 750 €, sous la limite. Crédit : [[= ci.hors_domicile.taux × 2750]].</li>"
                    "<li>À domicile : 900 € − 300 € = [[= 900 − 300]]. Crédit : [[= ci.domicile.taux × (900 − "
                    "300)]].</li>"
                    "<li>Total : <b>[[= ci.hors_domicile.taux × 2750 + ci.domicile.taux × (900 − 300)]]</b>.</li></ul>"
                    "<p>C’est une estimation : seule l’administration des impôts décide.</p>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Demander le crédit",
                "etapes": [
                    {
                        "titre": "Rassemblez les sommes",
                        "texte": (
                            '<p>Une <a terme="attestation">attestation</a> de la crèche ou de l’organisme. Si vous êtes '
                            'employeur, regardez votre compte <a terme="pajemploi">Pajemploi</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Écrivez-les dans votre déclaration",
                        "texte": (
                            '<p>Sur <a href="https://www.impots.gouv.fr">impots.gouv.fr</a>, même si vous ne payez pas d’impôt. '
                            "Vérifiez les sommes déjà écrites.</p>"
                        ),
                    },
                    {
                        "titre": "Gardez vos papiers",
                        "texte": "<p>Les impôts peuvent les demander.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Votre enfant a 6 ans cette année</h2>"
                "<p>Regardez son âge au 1er janvier. S’il avait encore 5 ans ce jour-là, les dépenses de l’année "
                "comptent. L’année suivante, une garde hors de chez vous ne compte plus.</p>"
                '<p>D’autres exemples sont dans <a href="/aides/credit-impot/">la page du crédit d’impôt</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "La somme arrive plus tard",
                "texte": (
                    "<p>Vous payez d’abord, les impôts vous rendent une part ensuite. Comptez cette avance dans votre "
                    "budget.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Code général des impôts, articles 199 sexdecies (domicile) et 200 quater B (hors du domicile)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": "Administration des impôts",
            "url": "https://www.impots.gouv.fr",
        },
    ],
}
