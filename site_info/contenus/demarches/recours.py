"""Remedies against a refusal: the law and nothing else."""

PAGE = {
    "slug": "recours",
    "title": "Voies et délais de recours",
    "sujet": "recours",
    "introduction": "Une crèche publique vous refuse une place : demandez pourquoi, demandez une nouvelle étude, puis, si besoin, saisissez le tribunal administratif dans les deux mois.",
    "corps": [
        (
            "texte",
            "<p>Cette page parle des décisions d’une commune, d’une intercommunalité ou d’un autre service public. Pour une structure privée, voir plus bas.</p>",
        ),
        (
            "etapes",
            {
                "titre": "Que faire, dans l’ordre",
                "etapes": [
                    {
                        "titre": "Lisez la lettre et notez la date",
                        "texte": '<p>Gardez l’enveloppe ou le message. Le délai part du jour où vous recevez la décision, quand elle dit les voies et les délais de <a terme="recours">recours</a>.</p>',
                    },
                    {
                        "titre": "Demandez les motifs",
                        "texte": "<p>Par écrit, au service qui a décidé : pourquoi ce refus, avec quels critères, comment mon dossier a été classé.</p>",
                    },
                    {
                        "titre": "Demandez une nouvelle étude : le recours gracieux",
                        "texte": "<p>Vous écrivez à l’autorité qui a décidé, par exemple le maire ou le président de l’intercommunalité. Ce recours est gratuit. Fait dans le délai de deux mois, il interrompt le délai pour aller au tribunal.</p>",
                    },
                    {
                        "titre": "Saisissez le tribunal administratif",
                        "texte": '<p>Dans les deux mois qui suivent la décision, la réponse à votre recours gracieux, ou le refus né du silence. Vous pouvez le faire en ligne sur <a href="https://citoyens.telerecours.fr">citoyens.telerecours.fr</a>.</p>',
                    },
                ],
            },
        ),
        (
            "tableau",
            {
                "titre": "Les délais",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Situation"},
                        {"type": "texte", "heading": "Délai"},
                        {"type": "texte", "heading": "Texte"},
                    ],
                    "rows": [
                        {
                            "values": [
                                "Saisir le tribunal après la décision",
                                "Deux mois après sa notification",
                                "Code de justice administrative, R. 421-1",
                            ]
                        },
                        {
                            "values": [
                                "Faire un recours gracieux",
                                "Dans ces deux mois : il interrompt le délai",
                                "Code des relations entre le public et l’administration, L. 411-2",
                            ]
                        },
                        {
                            "values": [
                                "Aucune réponse au recours gracieux",
                                "Deux mois de silence valent refus",
                                "Code des relations entre le public et l’administration, L. 231-4",
                            ]
                        },
                        {
                            "values": [
                                "La lettre ne dit ni les voies ni les délais",
                                "Le délai de deux mois ne vous est pas opposé",
                                "Code de justice administrative, R. 421-5",
                            ]
                        },
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Ne laissez pas passer le délai",
                "texte": "<p>Même si la lettre ne dit rien, agissez vite. Attendre très longtemps peut vous être reproché.</p>",
            },
        ),
        (
            "texte",
            "<h2>Dans votre lettre</h2>"
            "<ul>"
            "<li>Vos nom, adresse, et la référence du dossier.</li>"
            "<li>La date de la décision, avec une copie.</li>"
            "<li>Ce que vous demandez : « une nouvelle étude de mon dossier ».</li>"
            "<li>Pourquoi : une erreur, un critère oublié, un changement.</li>"
            "<li>La date et votre signature. Envoyez-la de façon à garder une preuve.</li></ul>"
            "<h2>Le Défenseur des droits</h2>"
            '<p>Vous pensez à une discrimination, ou un service public ne vous répond pas : saisissez le Défenseur des droits, gratuitement, sur <a href="https://www.defenseurdesdroits.fr">defenseurdesdroits.fr</a>. <b>Cela n’arrête pas les délais</b> du tribunal.</p>'
            "<h2>La structure est privée ou associative</h2>"
            "<p>Ces délais ne s’appliquent pas de la même façon. Demandez le règlement, écrivez au gestionnaire et parlez-en à votre relais. Un assistant maternel est libre d’accepter ou non un contrat, mais un refus discriminatoire est interdit.</p>"
            "<h2>La décision vient de la Caf, de la MSA ou des impôts</h2>"
            "<p>Les règles sont différentes. La lettre dit à qui écrire et avant quelle date. Voir "
            '<a href="https://www.service-public.fr">service-public.fr</a>.</p>'
            "<h2>En attendant</h2>"
            '<p>Un recours prend du temps. Cherchez en même temps une autre solution. Voir <a href="/situations/apres-un-refus/">après un refus</a>. Pour être aidé gratuitement, demandez un point-justice ou un conciliateur : <a href="https://www.justice.fr">justice.fr</a>.</p>',
        ),
    ],
    "sources": [
        {
            "titre": "Code de justice administrative, articles R. 421-1, R. 421-2 et R. 421-5 (délais)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070933/",
        },
        {
            "titre": "Code des relations entre le public et l’administration, articles L. 231-4 et L. 411-2 (silence, recours)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
        },
        {
            "titre": "Loi organique n° 2011-333 du 29 mars 2011, article 6 (Défenseur des droits et délais)",
            "url": "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000023781167/",
        },
    ],
}
