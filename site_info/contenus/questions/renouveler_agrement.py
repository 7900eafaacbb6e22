"""Question: how to renew an agrément."""

PAGE = {
    "slug": "renouveler-agrement",
    "title": "Comment renouveler mon agrément ?",
    "sujet": "devenir_am",
    "publics": ["assistant_maternel"],
    "themes": ["profession"],
    "formulations": [
        "mon agrément d’assmat arrive à la fin",
        "renouvellement agrément assistante maternelle quand le demander",
        "je déménage est-ce que je garde mon agrément",
        "changer le nombre d’enfants de mon agrément",
    ],
    "reponse_courte": (
        "Demandez le renouvellement à votre Département, sans attendre la date de fin écrite sur votre "
        "agrément. Il vous dit quel dossier remplir, quels papiers joindre et avant quelle date. La PMI "
        "vient voir le lieu et parle avec vous. Sans agrément valable, vous ne pouvez plus accueillir "
        "d’enfants comme assistant maternel."
    ),
    "introduction": ("Quand s’y prendre, quoi préparer, et ce qu’il faut dire aux familles qui vous emploient."),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire, dans l’ordre",
                "etapes": [
                    {
                        "titre": "Lisez la date de fin",
                        "texte": (
                            '<p>Elle est écrite sur votre <a terme="agrement">agrément</a>. Notez-la, avec un rappel plusieurs '
                            "mois avant.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez le dossier",
                        "texte": (
                            '<p>Au service de <a terme="pmi">PMI</a> de votre Département. Demandez la date limite pour le '
                            "rendre et gardez la réponse.</p>"
                        ),
                    },
                    {
                        "titre": "Rassemblez vos papiers",
                        "texte": (
                            "<p>Le Département vous donne la liste. Préparez vos attestations de formation et d’assurance.</p>"
                        ),
                    },
                    {
                        "titre": "Recevez la PMI",
                        "texte": (
                            '<p>Montrez le lieu et parlez de votre métier. Voir <a href="/questions/visite-pmi/">la visite de la '
                            "PMI</a>.</p>"
                        ),
                    },
                    {
                        "titre": "Lisez la décision",
                        "texte": (
                            "<p>Regardez la nouvelle date, le nombre d’enfants et les âges. Si elle ne convient pas, demandez "
                            "pourquoi et comment la contester. La date de la lettre compte.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Ce que nous ne disons pas ici</h2>"
                "<p>La durée de l’agrément, les papiers et les formations demandés pour le renouvellement sont fixés "
                "par la loi et changent parfois. Le Département donne la règle du moment. Voir aussi <a "
                'href="https://www.service-public.fr">service-public.fr</a>.</p>'
                "<h2>Votre situation change avant la fin</h2>"
                "<p>N’attendez pas le renouvellement. Prévenez le Département tout de suite :</p>"
                "<ul>"
                "<li>vous déménagez ou vous faites des travaux ;</li>"
                "<li>votre famille change, une naissance par exemple ;</li>"
                "<li>vous voulez accueillir un enfant de plus, ou à d’autres heures ;</li>"
                '<li>vous voulez rejoindre une <a href="/modes-accueil/mam/">MAM</a>.</li></ul>'
                "<h2>Ce que vous dites aux familles</h2>"
                "<ul>"
                "<li>Donnez à chaque employeur une copie du nouvel agrément.</li>"
                "<li>Le nombre d’enfants a changé ? Dites-le avant de signer un nouveau contrat.</li>"
                "<li>L’agrément est suspendu, modifié ou retiré : la famille doit retirer l’enfant. Il n’y a alors "
                'ni <a terme="preavis">préavis</a> ni indemnité de rupture, mais les congés acquis sont payés. Voir '
                '<a href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</li></ul>'
                '<p>Pensez aussi à mettre à jour votre page sur <a href="https://monenfant.fr">monenfant.fr</a> : '
                'voir <a href="/questions/declarer-ses-places/">déclarer ses places</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Votre relais vous aide à préparer le dossier",
                "texte": (
                    "<p>Il vous explique les étapes et vous parle des formations. Il ne donne pas l’agrément et ne "
                    "décide pas du renouvellement. Téléphone : [[territoire.telephone]].</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": ("Convention collective IDCC 3239, socle assistant maternel, articles 119 à 121 (fin du contrat)"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Service-public.fr",
            "url": "https://www.service-public.fr",
        },
    ],
}
