"""The steps of the way; the dates of the commissions are data (see carte.Commission)."""

MODELE = "etapes"
PAGE = {
    "slug": "etapes",
    "title": "Étapes du parcours et calendrier des commissions",
    "sujet": "etapes",
    "introduction": "De la première question au premier jour : ce que vous faites, ce que fait votre relais, et les dates des commissions qui donnent les places en crèche.",
    "corps": [
        (
            "etapes",
            {
                "titre": "Votre parcours, étape par étape",
                "etapes": [
                    {
                        "titre": "Vous vous informez",
                        "texte": '<p>Dès la grossesse, si vous le souhaitez. Lisez <a href="/modes-accueil/">les modes d’accueil</a> et regardez <a href="/carte/">la carte</a>. Notez votre besoin : une date, des jours, des heures.</p>',
                    },
                    {
                        "titre": "Vous faites une demande",
                        "texte": '<p><a href="/demande/">En ligne</a>, par téléphone au [[territoire.telephone]] ou sur place. Cette demande sert à vous accompagner. <b>Une demande n’est ni une préinscription ni une inscription.</b> Elle ne donne pas de rang.</p>',
                    },
                    {
                        "titre": "Votre relais prend contact avec vous",
                        "texte": '<p>L’accusé de réception donne le nom du <a terme="rpe">relais</a> et la date de premier contact. Le relais parle avec vous de votre besoin, de votre budget et de vos horaires.</p>',
                    },
                    {
                        "titre": "Vous cherchez plusieurs solutions",
                        "texte": '<p>Une crèche et un <a href="/modes-accueil/assistant-maternel/">assistant maternel</a>, par exemple. Chercher deux solutions à la fois est normal.</p>',
                    },
                    {
                        "titre": "Vous déposez un dossier",
                        "texte": '<p>Pour une place en crèche, le dossier va au gestionnaire ou au <a terme="guichet-unique">guichet unique</a>, avec <a href="/demarches-et-etapes/pieces/">les pièces demandées</a> et <a href="/demarches-et-etapes/aide-a-la-saisie-des-voeux/">vos vœux</a>.</p>',
                    },
                    {
                        "titre": "La commission donne les places",
                        "texte": '<p>La <a terme="commission">commission</a> regarde les dossiers complets avec <a href="/demarches-et-etapes/criteres/">des critères votés</a>. Les prochaines dates sont plus bas sur cette page.</p>',
                    },
                    {
                        "titre": "Vous recevez une réponse",
                        "texte": '<p>Si c’est oui : répondez avant la date indiquée. Si c’est non : lisez <a href="/situations/apres-un-refus/">après un refus</a> et <a href="/demarches-et-etapes/recours/">les voies et délais de recours</a>. Vous pouvez rester sur la <a terme="liste-attente">liste d’attente</a>.</p>',
                    },
                    {
                        "titre": "Vous signez, puis votre enfant découvre le lieu",
                        "texte": '<p>Un contrat dit les jours, les heures et le prix. Puis vient la <a terme="familiarisation">familiarisation</a> : l’enfant vient un peu plus longtemps chaque jour.</p>',
                    },
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Votre besoin change ?",
                "texte": "<p>Une autre date, un déménagement, une solution trouvée : dites-le à votre relais ou sur votre page de suivi. Cela aide aussi les autres familles.</p>",
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Si je prends un assistant maternel, est-ce que je perds ma place dans la liste ?",
                    "reponse": "<p>Prendre une solution en attendant est courant. Dites que vous souhaitez rester sur la liste d’attente, et demandez la règle au gestionnaire.</p>",
                },
                {
                    "question": "Qui décide de la place en crèche ?",
                    "reponse": "<p>La commission ou le gestionnaire. Le relais vous aide et vous informe. Il ne donne pas les places.</p>",
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (information des familles, relais)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Code des relations entre le public et l’administration, article R. 112-11-1 (accusé de réception)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
        },
    ],
}
