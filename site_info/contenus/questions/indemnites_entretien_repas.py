"""Question: what to pay for upkeep and for meals."""

PAGE = {
    "slug": "indemnites-entretien-repas",
    "title": "Combien payer pour l’entretien et les repas ?",
    "sujet": "entretien_repas",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "salaire",
        "contrat",
    ],
    "calculs": ["indemnite-entretien"],
    "formulations": [
        "indemnité d’entretien assistante maternelle minimum par jour",
        "frais de repas nounou combien",
        "entretien quand l’enfant est absent",
        "c’est quoi l’entretien sur la fiche de paie",
        "qui paie les couches et le lait chez la nounou",
    ],
    "reponse_courte": (
        "L’entretien se paie pour chaque jour où votre enfant vient. Il dépend de la durée de la journée et "
        "n’est jamais inférieur à [[am.entretien.min_jour]] par jour. Les repas se paient seulement si "
        "l’assistant maternel les fournit, au prix écrit dans le contrat. Ces sommes s’ajoutent au salaire."
    ),
    "introduction": "Ce que paie l’entretien, le minimum à respecter, le prix des repas, et un mois calculé.",
    "corps": [
        (
            "texte",
            (
                "<h2>L’entretien</h2>"
                '<p><a terme="indemnite-entretien">L’indemnité d’entretien</a> paie ce que l’assistant maternel '
                "dépense pour accueillir votre enfant : jeux, matériel, eau, chauffage. Vous vous mettez d’accord "
                "sur un montant, en respectant un minimum :</p>"
                "<ul>"
                "<li>pour une journée de [[am.entretien.heures]] heures : au moins [[am.entretien.taux]] du minimum "
                "garanti, un montant fixé par l’État ;</li>"
                "<li>pour une journée plus courte ou plus longue : <b>en proportion des heures</b> ;</li>"
                "<li>dans tous les cas : au moins [[am.entretien.min_jour]] par jour de présence.</li></ul>"
                "<p>Le minimum garanti change de temps en temps. Demandez le montant du moment à votre relais ou à "
                '<a href="https://www.pajemploi.urssaf.fr">Pajemploi</a>, et vérifiez le contrat à chaque hausse.</p>'
                "<p>L’entretien n’est <b>pas dû</b> quand l’enfant ne vient pas : absence, congés, maladie.</p>"
                "<h2>Les repas</h2>"
                "<ul>"
                "<li><b>Vous apportez tout</b> : vous ne payez rien.</li>"
                "<li><b>L’assistant maternel fournit</b> le déjeuner ou le goûter : vous payez chaque repas fourni. "
                "Vous fixez le prix ensemble et vous l’écrivez.</li></ul>"
                "<p>Dites aussi dans le contrat qui apporte le lait, les couches et les produits de soin.</p>"
                "<h2>Les trajets</h2>"
                "<p>Si vous demandez à l’assistant maternel de prendre sa voiture pour votre enfant, le contrat fixe "
                "le prix du kilomètre.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un mois de 18 jours",
                "texte": (
                    "<p>Le contrat prévoit 4,32 € d’entretien pour 9 heures, soit 0,48 € par heure, et 3,50 € par repas. "
                    "Dans le mois, l’enfant vient 12 jours de 9 heures et 6 jours de 5 heures. Il déjeune chaque "
                    "fois.</p>"
                    "<ul>"
                    "<li>Journées de 9 heures : 12 × 4,32 € = [[= 12 × 4,32]].</li>"
                    "<li>Journées de 5 heures : 5 × 0,48 € = [[= 5 × 0,48]]. C’est moins que [[am.entretien.min_jour]] : "
                    "vous payez [[am.entretien.min_jour]] par jour, donc 6 × [[am.entretien.min_jour]] = [[= 6 × "
                    "am.entretien.min_jour]].</li>"
                    "<li>Entretien du mois : <b>[[= 12 × 4,32 + 6 × am.entretien.min_jour]]</b>.</li>"
                    "<li>Repas : 18 × 3,50 € = <b>[[= 18 × 3,50]]</b>.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Sur la déclaration et pour vos aides</h2>"
                '<p>Ces sommes ne sont pas du salaire. Elles s’ajoutent au <a terme="salaire-net">salaire net</a> et '
                'se déclarent chaque mois à <a terme="pajemploi">Pajemploi</a>. L’entretien et les repas comptent '
                'dans le coût que <a href="/aides/cmg/">le CMG</a> prend en compte. Ils ne comptent ni dans <a '
                'href="/questions/conges-payes-assistante-maternelle/">les congés payés</a>, ni dans <a '
                'href="/questions/indemnite-rupture/">l’indemnité de rupture</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Notez chaque jour",
                "texte": (
                    '<p>Cochez les présences et les repas dans <a href="/documents/fiche-suivi-mensuel/">la fiche de '
                    "suivi du mois</a>. À la fin du mois, le calcul est simple et clair pour les deux.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 109 à 114 (salaire et "
                "indemnités), article 114.1 pour le minimum"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18 (coût pris en compte par le CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Urssaf, service Pajemploi",
            "url": "https://www.pajemploi.urssaf.fr",
        },
    ],
}
