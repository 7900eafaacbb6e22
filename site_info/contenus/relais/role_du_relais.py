"""What a relais does, and what it does not."""

PAGE = {
    "slug": "role-du-relais",
    "title": "À quoi sert un relais petite enfance ?",
    "sujet": "role_du_relais",
    "introduction": "Le relais informe les parents et les professionnels, gratuitement. Il explique le contrat de travail : il ne le rédige pas et ne le valide pas.",
    "corps": [
        (
            "texte",
            "<h2>Pour les parents et les futurs parents</h2>"
            "<ul>"
            '<li>Il présente tous <a href="/modes-accueil/">les modes d’accueil</a> du territoire.</li>'
            "<li>Il écoute votre besoin : dates, heures, budget, situation de l’enfant.</li>"
            "<li>Il suit votre demande et vous oriente vers les bonnes personnes.</li>"
            '<li>Il explique votre rôle d’<a terme="employeur">employeur</a> : contrat, salaire, congés, <a href="/aides/">aides</a>.</li>'
            "<li>Il vous aide à comprendre un refus et à chercher autre chose.</li></ul>"
            "<h2>Pour les professionnels</h2>"
            "<ul>"
            '<li>Il informe les personnes qui veulent <a href="/devenir-assistant-maternel/">devenir assistant maternel</a>.</li>'
            "<li>Il offre aux assistants maternels et aux gardes à domicile un lieu pour parler du métier.</li>"
            "<li>Il organise des temps d’éveil avec les enfants accueillis.</li>"
            "<li>Il aide à accéder à la formation.</li>"
            '<li>Il aide à mettre à jour les places sur <a href="https://monenfant.fr">monenfant.fr</a>, le registre national.</li></ul>'
            "<h2>Ce qu’il ne fait pas</h2>"
            "<ul>"
            "<li>Il ne garde pas les enfants.</li>"
            "<li>Il ne donne pas de place en crèche.</li>"
            "<li>Il ne choisit pas l’assistant maternel à votre place.</li>"
            "<li>Il ne rédige pas le contrat, ne le valide pas et ne fait pas la paie.</li>"
            '<li>Il ne contrôle pas les professionnels : c’est le rôle de la <a terme="pmi">PMI</a>.</li></ul>',
        ),
        (
            "etapes",
            {
                "titre": "Rencontrer votre relais",
                "etapes": [
                    {
                        "titre": "Trouvez-le",
                        "texte": '<p>Écrivez votre commune sur <a href="/">la page d’accueil</a> : son nom, ses horaires et ses permanences s’affichent.</p>',
                    },
                    {
                        "titre": "Prenez contact",
                        "texte": '<p>Par téléphone au [[territoire.telephone]], sur place, ou avec <a href="/demande/">une demande en ligne</a>.</p>',
                    },
                    {
                        "titre": "Préparez le rendez-vous",
                        "texte": '<p>Notez l’âge de l’enfant, la date, les jours et les heures. Un <a terme="interprete">interprète</a> peut être demandé, aussi en langue des signes.</p>',
                    },
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le relais est neutre",
                "texte": "<p>Il explique les mêmes règles aux parents et aux professionnels. Il ne prend pas parti et ne tranche pas les conflits.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes, relais petite enfance)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Code de l’action sociale et des familles, article D. 214-9, issu du décret n° 2021-1115 du 25 août 2021 (missions du relais)",
            "url": "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043970802",
        },
    ],
}
