"""Life situation: a place was refused."""

PAGE = {
    "slug": "apres-un-refus",
    "title": "Vous n’avez pas eu de place",
    "pictogramme": "refus",
    "introduction": (
        "Un refus est dur à recevoir. Il ne dit rien de vous ni de votre enfant. Vous avez le droit de "
        "comprendre et de demander encore."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Lisez la lettre jusqu’au bout",
                        "texte": (
                            '<p>Cherchez le motif, le rang ou la liste d’attente, et les <a terme="recours">recours</a>. Gardez '
                            "l’enveloppe ou le message : la date compte.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez ce qui manque",
                        "texte": (
                            "<p>Si le motif n’est pas écrit, demandez-le par écrit au gestionnaire. Demandez aussi les <a "
                            'href="/demarches-et-etapes/criteres/">critères</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Appelez votre relais",
                        "texte": (
                            "<p>Au [[territoire.telephone]]. Il regarde avec vous ce qui est libre près de chez vous, même pour "
                            "une partie de la semaine.</p>"
                        ),
                    },
                    {
                        "titre": "Restez sur la liste d’attente",
                        "texte": (
                            "<p>Des places se libèrent toute l’année. Confirmez que vous restez demandeur, et signalez chaque "
                            "changement.</p>"
                        ),
                    },
                    {
                        "titre": "Cherchez une solution en attendant",
                        "texte": "<p>Même quelques heures. Elle peut devenir la bonne.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Pourquoi un refus</h2>"
                '<p>Le plus souvent, il y a plus de demandes que de places. La <a terme="commission">commission</a> '
                "compare les dossiers avec des critères écrits : la date, l’adresse, le travail, la situation de la "
                "famille, l’âge de l’enfant. <b>Une place de l’âge de votre enfant n’était peut-être pas libre</b>, "
                "même avec un bon dossier.</p>"
                "<h2>Les solutions pendant l’attente</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> ou <b><a '
                'href="/modes-accueil/mam/">la MAM</a></b> : des places existent hors des dates des commissions. '
                'Après <a href="/aides/cmg/">le CMG</a>, le coût est parfois proche de celui de la crèche.</li>'
                '<li><b><a href="/modes-accueil/micro-creche/">La micro-crèche</a></b> : demandez d’abord si elle '
                'applique la <a terme="psu">PSU</a> ou un prix libre.</li>'
                '<li><b><a href="/modes-accueil/creche/">La halte-garderie</a></b> : quelques heures par '
                "semaine.</li>"
                '<li><b><a href="/modes-accueil/garde-partagee/">La garde partagée</a></b> : avec une famille qui '
                "attend aussi.</li>"
                '<li><b><a href="/modes-accueil/creche-entreprise/">La crèche d’entreprise</a></b> : votre employeur '
                "réserve peut-être des places.</li></ul>"
                '<p><a href="/modes-accueil/">Comparez-les</a> avec vos jours et vos heures.</p>'
                "<h2>Contester la décision</h2>"
                "<p>Vous pouvez d’abord écrire au gestionnaire pour lui demander de revoir sa décision. Expliquez ce "
                "qui a changé, ou ce qui n’a pas été vu. Restez simple et joignez les preuves.</p>"
                "<p>Si la crèche est publique, la lettre dit aussi comment saisir le tribunal administratif, et "
                "<b>dans quel délai</b>. Si rien n’est écrit, demandez-le. Tout est expliqué ici : <a "
                'href="/demarches-et-etapes/recours/">voies et délais de recours</a>. Pour une remarque sur '
                'l’accueil que vous avez reçu, voir <a href="/demarches-et-etapes/reclamations/">les '
                "réclamations</a>.</p>"
                "<p>Le refus vous semble lié à un handicap, à une origine, à une situation de famille ? Le <a "
                'href="https://www.defenseurdesdroits.fr">Défenseur des droits</a> vous conseille gratuitement.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Ce que fait le relais",
                "texte": (
                    "<p>Il ne décide pas des places et ne peut pas changer la décision. Il cherche avec vous. Si vous "
                    'n’avez pas encore de demande, <a href="/demande/">faites-en une</a> : une demande n’est ni une '
                    "préinscription ni une inscription.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Dois-je redéposer un dossier ?",
                    "reponse": (
                        "<p>Cela dépend du gestionnaire. Demandez si votre dossier reste valable et jusqu’à quelle date. "
                        "Notez cette date.</p>"
                    ),
                },
                {
                    "question": "Mon rang sur la liste est-il connu ?",
                    "reponse": (
                        "<p>Demandez-le. Certains gestionnaires le disent, d’autres non, car la <a "
                        'terme="liste-attente">liste d’attente</a> change avec les départs et les âges.</p>'
                    ),
                },
                {
                    "question": "Je dois reprendre le travail la semaine prochaine",
                    "reponse": (
                        '<p>Lisez <a href="/situations/accueil-en-urgence/">Vous avez besoin d’un accueil en urgence</a> et '
                        "parlez-en à votre employeur.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code des relations entre le public et l’administration (motifs, recours)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
        },
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Défenseur des droits",
            "url": "https://www.defenseurdesdroits.fr",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
