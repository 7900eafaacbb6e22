"""Aid: the tax credits for care outside and at home."""

PAGE = {
    "slug": "credit-impot",
    "title": "Le crédit d’impôt pour la garde des enfants",
    "sujet": "credit_impot",
    "introduction": "Les impôts vous rendent la moitié de ce que vous avez payé, dans une limite. Si vous ne payez pas d’impôt, la somme vous est versée.",
    "portee": "nationale",
    "pictogramme": "banque",
    "public": "Parents qui paient la garde d’un enfant de moins de 6 ans hors de chez eux, ou qui emploient quelqu’un chez eux.",
    "conditions": (
        "<ul>"
        "<li><b>Accueil hors de chez vous</b> (crèche, assistant maternel, MAM) : l’enfant est à votre charge et a moins de 6 ans au 1er janvier de l’année.</li>"
        "<li><b>Garde à domicile</b> : vous employez vous-même la personne, ou vous payez un organisme de services à la personne.</li></ul>"
        "<p>Vous comptez seulement ce que vous avez vraiment payé. Retirez d’abord le CMG et les aides de votre employeur.</p>"
    ),
    "montant": (
        "<p>Vous recevez <b>la moitié</b> des dépenses comptées. Il y a une limite pour les dépenses de l’année :</p>"
        "<ul>"
        "<li><b>hors de chez vous</b> : [[ci.hors_domicile.plafond_par_enfant]] par enfant, ou [[ci.hors_domicile.residence_alternee]] si l’enfant est en résidence alternée ;</li>"
        "<li><b>à domicile</b> : [[ci.domicile.plafond]], plus [[ci.domicile.par_enfant]] par enfant à charge, sans dépasser [[ci.domicile.max]].</li></ul>"
        "<p>À domicile, la limite est plus haute dans deux cas : la première année où vous employez quelqu’un directement ([[ci.domicile.premiere_annee]], et [[ci.domicile.max_premiere_annee]] au plus avec les enfants) et en cas d’invalidité ([[ci.domicile.invalidite]]).</p>"
        "<p>Le crédit est donc au plus de [[= ci.hors_domicile.taux × ci.hors_domicile.plafond_par_enfant]] par an et par enfant accueilli hors de chez vous.</p>"
    ),
    "demarche": (
        "<ol>"
        "<li>Demandez chaque année une attestation à la crèche ou à l’organisme. Si vous employez un salarié, regardez sur votre compte Pajemploi.</li>"
        '<li>Écrivez les sommes dans votre déclaration de revenus, sur <a href="https://www.impots.gouv.fr">impots.gouv.fr</a>.</li>'
        "<li>Gardez vos papiers : les impôts peuvent les demander.</li></ol>"
    ),
    "organisme": "Administration des impôts",
    "organisme_url": "https://www.impots.gouv.fr",
    "corps": [
        (
            "exemple",
            {
                "titre": "Un an de crèche",
                "texte": (
                    "<p>Vous avez deux enfants à charge et 2 500 € de ressources par mois. Votre enfant de 2 ans va 100 heures par mois à la crèche, pendant 11 mois.</p>"
                    "<ul>"
                    "<li>Dépenses de l’année : 11 × [[= 100 × arrondi(2500 × psu.taux_effort.collectif.2)]] = [[= 11 × 100 × arrondi(2500 × psu.taux_effort.collectif.2)]].</li>"
                    "<li>C’est moins que la limite de [[ci.hors_domicile.plafond_par_enfant]].</li>"
                    "<li>Crédit d’impôt : la moitié, soit [[= ci.hors_domicile.taux × 11 × 100 × arrondi(2500 × psu.taux_effort.collectif.2)]].</li></ul>"
                ),
            },
        ),
        (
            "exemple",
            {
                "titre": "Quand la limite est dépassée",
                "texte": (
                    "<p>Vous payez 400 € par mois à une micro-crèche, une fois le CMG retiré, pendant 11 mois.</p>"
                    "<ul>"
                    "<li>Dépenses de l’année : [[= 11 × 400]].</li>"
                    "<li>La limite est de [[ci.hors_domicile.plafond_par_enfant]] : le reste ne compte pas.</li>"
                    "<li>Crédit d’impôt : [[= ci.hors_domicile.taux × ci.hors_domicile.plafond_par_enfant]].</li></ul>"
                ),
            },
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le crédit arrive plus tard",
                "texte": "<p>Vous payez d’abord, les impôts vous rendent une part ensuite. Comptez cette avance dans votre budget, et parlez-en à votre relais si elle est difficile.</p>",
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Je ne paie pas d’impôt : ai-je droit au crédit ?",
                    "reponse": "<p>Oui. Remplissez votre déclaration : l’administration vous verse la somme.</p>",
                },
                {
                    "question": "Les tickets CESU de mon employeur comptent-ils ?",
                    "reponse": '<p>Non. La part payée par votre employeur se retire de vos dépenses. Voir <a href="/aides/cesu-prefinance/">le CESU préfinancé</a>.</p>',
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code général des impôts, articles 199 sexdecies (domicile) et 200 quater B (hors du domicile)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {"titre": "Administration des impôts", "url": "https://www.impots.gouv.fr"},
    ],
}
