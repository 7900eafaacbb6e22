"""Question: what becomes of the contract when the family moves."""

PAGE = {
    "slug": "demenagement",
    "title": "Je déménage : que devient le contrat ?",
    "sujet": "demenagement",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["contrat", "rupture"],
    "formulations": [
        "on déménage il faut prévenir la nounou combien de temps avant",
        "déménagement rupture de contrat assistante maternelle",
        "ma nounou déménage qu’est-ce que je fais",
        "je déménage est-ce que je paie l’indemnité",
        "changer d’adresse pajemploi et caf",
    ],
    "reponse_courte": (
        "Le contrat continue tant que personne ne l’arrête. Si le trajet vous convient, changez seulement "
        "l’adresse et, si besoin, les horaires, par écrit. Sinon, c’est vous qui retirez l’enfant : une "
        "lettre, un préavis, et une indemnité après [[am.rupture.anciennete_mois]] mois d’accueil. Si c’est "
        "l’assistant maternel qui déménage, parlez-en tôt et avec le relais."
    ),
    "introduction": (
        "Continuer, changer ou arrêter : ce qu’il faut écrire, quand, et ce que cela coûte, avec un exemple."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Vous restez assez près</h2>"
                "<ul>"
                '<li>Le <a terme="contrat">contrat</a> continue. Donnez votre nouvelle adresse par écrit.</li>'
                '<li>Si le trajet change les heures, faites <a href="/questions/changer-le-contrat/">un changement '
                "écrit</a>, signé des deux. Le salaire du mois est recalculé.</li>"
                '<li>Vos aides nationales, le <a terme="cmg">CMG</a> et le crédit d’impôt, ne dépendent pas de la '
                "commune.</li></ul>"
                "<h2>Vous partez trop loin</h2>"
                '<p>Vous êtes l’<a terme="employeur">employeur</a> et vous retirez l’enfant. Le <a '
                'terme="preavis">préavis</a> minimal dépend de la durée de l’accueil, le jour où vous envoyez la '
                "lettre :</p>"
                "<ul>"
                "<li>moins de 3 mois : [[am.preavis.moins_de_3_mois]] ;</li>"
                "<li>de 3 mois à moins d’un an : [[am.preavis.3_mois_a_moins_de_1_an]] ;</li>"
                "<li>un an et plus : [[am.preavis.1_an_et_plus]].</li></ul>"
                "<p>Après [[am.rupture.anciennete_mois]] mois, l’indemnité est due, même si vous partez pour votre "
                'travail : [[am.rupture.fraction]]. Voir <a href="/questions/indemnite-rupture/">l’indemnité</a>.</p>'
            ),
        ),
        (
            "etapes",
            {
                "titre": "Arrêter à temps",
                "etapes": [
                    {
                        "titre": "Dites-le tôt",
                        "texte": (
                            "<p>Parlez-en dès que vous le savez. Cela aide l’assistant maternel à trouver une autre famille.</p>"
                        ),
                    },
                    {
                        "titre": "Comptez à l’envers",
                        "texte": (
                            "<p>Partez du dernier jour d’accueil souhaité, retirez le préavis : la lettre doit arriver avant.</p>"
                        ),
                    },
                    {
                        "titre": "Écrivez",
                        "texte": (
                            "<p>Lettre recommandée avec avis de réception, ou remise en main propre contre décharge.</p>"
                        ),
                    },
                    {
                        "titre": "Payez et remettez les papiers",
                        "texte": (
                            '<p>Voir <a href="/questions/documents-fin-de-contrat/">les documents de fin de contrat</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Changez d’adresse",
                        "texte": "<p>Caf ou MSA, Pajemploi, impôts.</p>",
                    },
                ],
            },
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un départ en juin, après 14 mois",
                "texte": (
                    "<p>L’accueil dure depuis 14 mois. La lettre est remise en main propre le 4 mai. À la fin du préavis, "
                    "le parent aura versé 9 300 € de salaires bruts depuis le début.</p>"
                    "<ul>"
                    "<li>Plus d’un an d’accueil : [[am.preavis.1_an_et_plus]] de préavis, du 4 mai au <b>3 juin</b>.</li>"
                    "<li>Indemnité : 9 300 € ÷ 80 = <b>[[= 9300 ÷ 80]]</b>.</li></ul>"
                    "<p>Si la famille part dès le 20 mai, le salaire brut est dû jusqu’au 3 juin.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>L’assistant maternel déménage</h2>"
                '<p>Son <a terme="agrement">agrément</a> suppose un logement vérifié. Il prévient le Département. '
                "Demandez-lui, avant d’emmener l’enfant à la nouvelle adresse, si l’agrément y est valable. S’il part "
                "loin, voyez le relais avant d’écrire : ce qui est dû change selon celui des deux qui arrête.</p>"
                "<h2>Votre nouvel accueil</h2>"
                '<p>Cherchez sur <a href="/carte/">la carte</a> ou faites <a href="/demande/">une demande</a> avec la '
                "future adresse : une demande n’est ni une préinscription ni une inscription. Le reste est dans <a "
                'href="/situations/demenagement/">vous déménagez</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Il explique les règles aux deux et vous donne le nom de votre futur relais. Il ne rédige pas la "
                    "lettre.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 121 (retrait, préavis, "
                "indemnité)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, articles 63, 64 et 69 (préavis, documents)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
