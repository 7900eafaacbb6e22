"""Question: how the commission gives the places."""

PAGE = {
    "slug": "commission-attribution",
    "title": "Comment la commission attribue-t-elle les places en crèche ?",
    "sujet": "criteres",
    "publics": ["famille"],
    "themes": ["creche", "inscription"],
    "formulations": [
        "comment sont choisies les familles pour la crèche",
        "c’est quoi la commission crèche",
        "critères et points pour avoir une place en crèche",
        "quand passe mon dossier en commission",
        "qui décide des places en crèche",
    ],
    "reponse_courte": (
        "Elle compare les dossiers complets avec les mêmes critères pour tous, écrits dans un règlement. "
        "Elle regarde aussi les places libres : l’âge, les jours, les heures, la date d’entrée. Un bon "
        "dossier peut donc attendre, faute de place pour cet âge. Chaque commission a ses critères : "
        "demandez-les. Le relais ne donne pas les places."
    ),
    "introduction": ("Avant, pendant et après la commission : qui décide, avec quoi, et ce que vous pouvez demander."),
    "corps": [
        (
            "texte",
            (
                "<h2>Avant : un dossier complet</h2>"
                '<p>La <a terme="commission">commission</a> regarde seulement les dossiers complets, déposés avant '
                'une date limite. Préparez <a href="/demarches-et-etapes/pieces/">les pièces</a> et <a '
                'href="/demarches-et-etapes/aide-a-la-saisie-des-voeux/">vos vœux</a>. Les prochaines dates sont sur '
                '<a href="/demarches-et-etapes/etapes/">les étapes du parcours</a>.</p>'
                "<h2>Pendant : deux questions</h2>"
                "<ul>"
                "<li><b>Qui est servi d’abord ?</b> Les dossiers sont classés avec <a "
                'href="/demarches-et-etapes/criteres/">des critères votés</a>. Souvent, chaque critère donne des '
                "points, et les noms des familles sont cachés.</li>"
                "<li><b>Quelle place est libre ?</b> Une place a un âge, des jours, des heures et une date. Beaucoup "
                "se libèrent quand les plus grands partent à l’école.</li></ul>"
                "<p>Il faut les deux : un bon classement et une place qui va à votre enfant.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple avec une grille inventée",
                "texte": (
                    "<p>Imaginons une grille : 20 points pour un parent seul, 15 points pour un frère ou une sœur déjà à "
                    "la crèche. Il reste une place pour un bébé, du lundi au jeudi.</p>"
                    "<ul>"
                    "<li>Famille A : un parent seul, avec un aîné à la crèche. 20 + 15 = 35 points. L’enfant a "
                    "2 ans.</li>"
                    "<li>Famille B : un parent seul. 20 points. Un bébé, du lundi au jeudi.</li>"
                    "<li>Famille C : un aîné à la crèche. 15 points. Un bébé, cinq jours.</li></ul>"
                    "<p>La place va à la famille B : A a plus de points, mais son enfant n’a pas l’âge de cette place. C "
                    "demande plus de jours et a moins de points.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Après : la réponse</h2>"
                "<ul>"
                "<li><b>C’est oui</b> : répondez avant la date indiquée. Sans réponse, la place peut être proposée à "
                "une autre famille.</li>"
                "<li><b>Ce n’est pas possible maintenant</b> : vous pouvez rester sur la <a "
                'href="/questions/liste-attente/">liste d’attente</a>.</li>'
                '<li><b>C’est non</b> : demandez les motifs. Voir <a href="/questions/refus-de-place/">ma demande '
                "est refusée</a>.</li></ul>"
                "<h2>Ce que vous pouvez demander</h2>"
                "<p>Le règlement, les critères, la date limite des dossiers, et comment votre dossier a été regardé. "
                "Demandez-le au gestionnaire ou à votre relais.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Une crèche privée ou associative",
                "texte": (
                    "<p>Elle choisit parfois elle-même, sans commission. Demandez-lui comment elle donne ses places.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Code de l’action sociale et des familles, article L. 214-1-3 (information des familles)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
