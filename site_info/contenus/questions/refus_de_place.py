"""Question: what can be done after a refusal."""

PAGE = {
    "slug": "refus-de-place",
    "title": "Ma demande est refusée : que puis-je faire ?",
    "sujet": "recours",
    "publics": ["famille"],
    "themes": ["droits", "inscription"],
    "formulations": [
        "pas de place en crèche que faire",
        "contester un refus de crèche",
        "la crèche a dit non sans expliquer",
        "recours gracieux crèche modèle délai",
        "refus crèche discrimination",
    ],
    "reponse_courte": (
        "Demandez les motifs par écrit, puis une nouvelle étude de votre dossier. Pour une crèche publique, "
        "vous pouvez aller au tribunal administratif dans les deux mois. Dites aussi si vous voulez rester "
        "sur la liste d’attente, et cherchez une autre solution avec votre relais : un recours prend du "
        "temps."
    ),
    "introduction": ("Comprendre la décision, la contester dans les délais et trouver une solution en attendant."),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire, dans l’ordre",
                "etapes": [
                    {
                        "titre": "Lisez et datez",
                        "texte": ("<p>Gardez la lettre, l’enveloppe ou le message. La date de réception compte.</p>"),
                    },
                    {
                        "titre": "Demandez les motifs",
                        "texte": (
                            "<p>Par écrit, au service qui a décidé : pourquoi, avec quels critères, comment mon dossier a été "
                            "classé.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez une nouvelle étude",
                        "texte": (
                            '<p>C’est le <a terme="recours">recours</a> gracieux. Il est gratuit. Fait dans les deux mois, il '
                            "interrompt le délai pour aller au tribunal.</p>"
                        ),
                    },
                    {
                        "titre": "Allez au tribunal administratif, si besoin",
                        "texte": (
                            '<p>En ligne sur <a href="https://citoyens.telerecours.fr">citoyens.telerecours.fr</a>.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "exemple",
            {
                "titre": "Exemple : les dates d’un recours",
                "texte": (
                    "<p>Vous recevez le refus d’une crèche publique le 3 mars. La lettre dit les voies et les délais de "
                    "recours.</p>"
                    "<ul>"
                    "<li>Vous avez deux mois : agissez avant le 3 mai.</li>"
                    "<li>Votre demande de nouvelle étude arrive le 10 avril. C’est à temps.</li>"
                    "<li>Le 10 juin, vous n’avez pas de réponse. Deux mois de silence valent refus.</li>"
                    "<li>Vous avez deux nouveaux mois pour le tribunal : agissez avant le 10 août.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>La crèche est privée ou associative</h2>"
                "<p>Ces délais ne s’appliquent pas de la même façon. Demandez le règlement, puis écrivez au "
                "gestionnaire.</p>"
                "<h2>Vous pensez à une discrimination</h2>"
                "<p>Un refus discriminatoire est interdit, par exemple à cause d’un handicap ou de l’origine. Le <a "
                'href="https://www.defenseurdesdroits.fr">Défenseur des droits</a> vous aide gratuitement. Le saisir '
                "n’arrête pas les délais du tribunal.</p>"
                "<h2>En attendant</h2>"
                "<ul>"
                '<li>Dites que vous restez sur la <a href="/questions/liste-attente/">liste d’attente</a>.</li>'
                '<li>Regardez les <a href="/modes-accueil/assistant-maternel/">assistants maternels</a>, les <a '
                'href="/modes-accueil/mam/">MAM</a>, la <a href="/modes-accueil/garde-partagee/">garde '
                "partagée</a>.</li>"
                "<li>Appelez votre relais au [[territoire.telephone]]. Il ne peut pas changer la décision, mais il "
                "cherche avec vous.</li></ul>"
                '<p>Tout le détail est sur <a href="/demarches-et-etapes/recours/">Voies et délais de recours</a> et '
                '<a href="/situations/apres-un-refus/">Vous n’avez pas eu de place</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "La lettre ne dit ni les voies ni les délais ?",
                "texte": (
                    "<p>Le délai de deux mois ne vous est pas opposé. Agissez vite quand même : attendre très longtemps "
                    "peut vous être reproché.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Code de justice administrative, articles R. 421-1, R. 421-2 et R. 421-5 (délais)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006070933/",
        },
        {
            "titre": (
                "Code des relations entre le public et l’administration, articles L. 231-4 et L. 411-2 (silence, "
                "recours)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
        },
        {
            "titre": ("Loi organique n° 2011-333 du 29 mars 2011, article 6 (Défenseur des droits et délais)"),
            "url": "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000023781167/",
        },
    ],
}
