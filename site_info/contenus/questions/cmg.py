"""Question: what the CMG is and how to have it."""

PAGE = {
    "slug": "cmg",
    "title": "Qu’est-ce que le CMG et comment l’obtenir ?",
    "sujet": "cmg",
    "publics": ["parent_employeur", "famille"],
    "themes": ["aides"],
    "formulations": [
        "aide de la caf pour la nounou",
        "combien la caf rembourse pour une assistante maternelle",
        "complément de libre choix du mode de garde conditions",
        "cmg micro-crèche",
        "mon cmg a baissé pourquoi",
        "jusqu’à quel âge on touche le cmg",
    ],
    "reponse_courte": (
        "Le CMG est une aide de la Caf ou de la MSA. Elle paie une part du coût d’un assistant maternel, "
        "d’une garde à domicile ou d’une micro-crèche à prix libre, pour un enfant de moins de "
        "[[cmg.age.general]] ans. Demandez-la dès le début de l’accueil sur caf.fr ou msa.fr. Si vous êtes "
        "employeur, déclarez ensuite le salaire chaque mois à Pajemploi."
    ),
    "introduction": "Pour qui, combien, comment le demander : l’essentiel, avec un calcul.",
    "corps": [
        (
            "texte",
            (
                "<h2>Pour qui</h2>"
                "<ul>"
                "<li><b>Votre enfant a moins de [[cmg.age.general]] ans.</b> Moins de [[cmg.age.parent_isole]] ans si "
                'vous l’élevez seul et si vous êtes <a terme="employeur">employeur</a>.</li>'
                "<li><b>Vous travaillez</b>, en principe. Il y a des exceptions, par exemple pour les étudiants ou "
                "pour un parcours d’insertion.</li>"
                "<li><b>Vous employez</b> un assistant maternel ou une garde à domicile, <b>ou vous payez</b> une "
                "structure : micro-crèche à prix libre, organisme de garde à domicile.</li></ul>"
                '<p>Il n’y a pas de <a terme="cmg">CMG</a> pour une crèche dont le tarif suit vos revenus : l’aide '
                'est déjà dans <a href="/aides/tarif-creche/">le tarif</a>.</p>'
                "<h2>Combien, si vous êtes employeur</h2>"
                "<ul>"
                "<li><b>Une part du salaire.</b> Elle dépend de vos revenus d’il y a deux ans, de vos enfants à "
                "charge, des heures et du prix de l’heure. Avec un assistant maternel, elle se calcule pour chaque "
                "enfant gardé.</li>"
                "<li><b>Les cotisations</b> : [[cmg.cotisations.am]] pour un assistant maternel, tant que le prix de "
                "l’heure reste sous un plafond ; [[cmg.cotisations.ged]] pour une garde à domicile, dans une limite "
                "mensuelle.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un assistant maternel, deux enfants à charge",
                "texte": (
                    "<p>L’enfant est accueilli 130 heures dans le mois. Cela coûte 650 € : salaire net, entretien et "
                    "repas. La famille a 3 200 € de revenus par mois.</p>"
                    "<ul>"
                    "<li>CMG : 650 € × (1 − 3 200 € × [[cmg.taux_effort.am.2]] ÷ [[cmg.reference.am]]) = <b>[[= 650 × (1 "
                    "− 3200 × cmg.taux_effort.am.2 ÷ cmg.reference.am)]]</b>.</li>"
                    "<li>Reste à payer : [[= 650 − arrondi(650 × (1 − 3200 × cmg.taux_effort.am.2 ÷ cmg.reference.am))]], "
                    "avant le crédit d’impôt.</li></ul>"
                    "<p>C’est une estimation : seule la Caf, la MSA ou l’Urssaf décide.</p>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Obtenir le CMG",
                "etapes": [
                    {
                        "titre": "Signez le contrat",
                        "texte": "<p>Au plus tard le premier jour.</p>",
                    },
                    {
                        "titre": "Demandez l’aide tout de suite",
                        "texte": (
                            '<p>Sur <a href="https://www.caf.fr">caf.fr</a> ou, si vous êtes à la <a terme="msa">MSA</a>, sur <a '
                            'href="https://www.msa.fr">msa.fr</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Déclarez chaque mois",
                        "texte": (
                            '<p>Sur <a terme="pajemploi">Pajemploi</a>, au plus tard le 5 du mois suivant. Avec <a '
                            'href="/questions/pajemploi/">Pajemploi+</a>, vous payez seulement le reste.</p>'
                        ),
                    },
                    {
                        "titre": "Vous payez une structure ?",
                        "texte": "<p>Gardez les factures et suivez les consignes de votre caisse.</p>",
                    },
                    {
                        "titre": "Signalez tout changement",
                        "texte": "<p>Travail, séparation, naissance, adresse.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Cas particuliers</h2>"
                "<ul>"
                '<li><b>Résidence alternée</b> : voir <a href="/questions/garde-alternee/">la garde '
                "alternée</a>.</li>"
                "<li><b>Congé parental</b> : pour le même enfant, le CMG ne s’ajoute pas à la <a "
                'terme="prepare">PreParE</a> à taux plein.</li>'
                "<li><b>Votre aide a baissé avec la réforme de septembre 2025</b> : une aide de passage existe pour "
                'certaines familles. Voir <a href="https://www.urssaf.fr">urssaf.fr</a>.</li></ul>'
                '<p>Tous les détails sont dans <a href="/aides/cmg/">la page du CMG</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Avant de signer",
                "texte": (
                    "<p>Faites une simulation sur un site officiel, avec vos vrais revenus. En micro-crèche, demandez le "
                    "prix de l’heure : au-dessus d’un maximum, il n’y a pas d’aide.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, article D. 531-18 (calcul du CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-17 (cotisations)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721678",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18-1 (âge de l’enfant)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716654",
        },
        {
            "titre": "Code de la sécurité sociale, articles D. 531-20 à D. 531-22 (CMG structure)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721714",
        },
        {
            "titre": "Code de la sécurité sociale, article L. 531-9 (règles de cumul)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
    ],
}
