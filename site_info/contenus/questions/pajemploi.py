"""Question: how to declare a wage, and what Pajemploi+ does."""

PAGE = {
    "slug": "pajemploi",
    "title": "Comment déclarer avec Pajemploi, et qu’est-ce que Pajemploi+ ?",
    "sujet": "pajemploi",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["aides", "salaire"],
    "formulations": [
        "déclarer la nounou tous les mois comment on fait",
        "date limite déclaration pajemploi",
        "pajemploi plus c’est obligatoire ?",
        "ne pas avancer le cmg",
        "j’ai oublié de déclarer mon assmat ce mois-ci",
        "où trouver mon bulletin de salaire assistante maternelle",
    ],
    "reponse_courte": (
        "Chaque mois, vous déclarez sur pajemploi.urssaf.fr les heures et le salaire, au plus tard le 5 du "
        "mois suivant. Pajemploi prépare le bulletin de salaire. Avec Pajemploi+, l’Urssaf prend sur votre "
        "compte le salaire moins le CMG, puis paie la personne que vous employez : vous n’avancez pas l’aide. "
        "C’est un choix, avec un accord écrit."
    ),
    "introduction": (
        "Ce que vous déclarez, à quelle date, ce que Pajemploi+ change pour chacun, et un mois en exemple."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Déclarer, mois par mois",
                "etapes": [
                    {
                        "titre": "Demandez d’abord le CMG",
                        "texte": (
                            '<p>À la <a terme="caf">Caf</a> ou à la <a terme="msa">MSA</a>, dès le début de l’accueil. Voir <a '
                            'href="/questions/cmg/">le CMG</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Notez le mois",
                        "texte": (
                            "<p>Les jours et les heures, l’entretien, les repas, les congés. Prenez <a "
                            'href="/documents/fiche-suivi-mensuel/">la fiche de suivi</a>, signée à deux.</p>'
                        ),
                    },
                    {
                        "titre": "Déclarez",
                        "texte": (
                            '<p>Sur <a href="https://www.pajemploi.urssaf.fr">pajemploi.urssaf.fr</a>, entre le 25 du mois et le '
                            '<b>5 du mois suivant</b>. Le salaire se déclare en <a terme="salaire-net">net</a> ; l’entretien et '
                            "les repas à part.</p>"
                        ),
                    },
                    {
                        "titre": "Payez",
                        "texte": (
                            "<p>À la date écrite au contrat. La déclaration ne paie pas le salaire, sauf avec Pajemploi+.</p>"
                        ),
                    },
                    {
                        "titre": "Relisez le bulletin",
                        "texte": (
                            '<p>Pajemploi prépare le <a terme="bulletin-salaire">bulletin de salaire</a>. Le salarié compare avec '
                            "ses heures.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Ce que Pajemploi+ change</h2>"
                "<ul>"
                '<li><b>Pour le parent</b> : l’<a terme="urssaf">Urssaf</a> prend sur son compte ce qui reste après '
                'le <a terme="cmg">CMG</a>. Il n’avance pas l’aide. Il déclare toujours chaque mois.</li>'
                "<li><b>Pour le salarié</b> : c’est l’Urssaf qui le paie.</li></ul>"
                "<p>Le service est facultatif. Il faut un <b>accord écrit</b> des deux. Si le parent arrête le "
                "service, le salarié en est informé.</p>"
                "<p>Depuis le 1er janvier 2026, la loi prévoit de suspendre le CMG du parent qui ne paie pas le "
                'salaire. <a terme="pajemploi-plus">Pajemploi+</a> devient ensuite obligatoire pour lui. Voir <a '
                'href="/questions/salaire-impaye/">mon employeur ne me paie pas</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un mois avec et sans Pajemploi+",
                "texte": (
                    "<p>En mars, l’enfant est accueilli 120 heures. Le mois coûte 580 € : 520 € de salaire net et 60 € "
                    "d’entretien. Le parent a un enfant à charge et 2 800 € de revenus par mois.</p>"
                    "<ul>"
                    "<li>CMG : 580 € × (1 − 2 800 € × [[cmg.taux_effort.am.1]] ÷ [[cmg.reference.am]]) = [[= 580 × (1 − "
                    "2800 × cmg.taux_effort.am.1 ÷ cmg.reference.am)]].</li>"
                    "<li>Sans Pajemploi+ : il verse 580 € au salarié, puis reçoit le CMG.</li>"
                    "<li>Avec Pajemploi+ : l’Urssaf prend <b>[[= 580 − arrondi(580 × (1 − 2800 × cmg.taux_effort.am.1 ÷ "
                    "cmg.reference.am))]]</b> sur son compte.</li></ul>"
                    "<p>Dans les deux cas, le salarié reçoit 580 €, avant l’impôt prélevé à la source. C’est "
                    "une estimation : seule la Caf, la MSA ou "
                    "l’Urssaf décide.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Vous avez oublié, ou fait une erreur</h2>"
                "<p>Déclarez ou corrigez tout de suite sur votre compte, et prévenez le salarié. Le CMG se calcule à "
                "partir de votre déclaration. Pour la suite, demandez à Pajemploi.</p>"
                "<h2>À garder</h2>"
                '<p>Les bulletins et vos paiements. Ils servent pour <a href="/aides/credit-impot/">le crédit '
                "d’impôt</a> et pour la fin du contrat.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Il explique la déclaration et vous montre où la faire. Il ne déclare pas et ne fait pas la paie à "
                    "votre place.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18 (calcul du CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Loi de financement de la sécurité sociale pour 2025, article 92 (CMG et salaire impayé)",
            "url": "https://www.legifrance.gouv.fr",
        },
        {
            "titre": "Urssaf, service Pajemploi",
            "url": "https://www.pajemploi.urssaf.fr",
        },
    ],
}
