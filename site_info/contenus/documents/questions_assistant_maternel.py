"""Questions for the first meeting with an assistant maternel."""

PAGE = {
    "slug": "questions-assistant-maternel",
    "title": "Questions à poser à un assistant maternel",
    "sujet": "questions_am",
    "genre": "questions",
    "introduction": "Une liste à imprimer pour le premier rendez-vous. Choisissez les questions importantes pour vous : personne ne les pose toutes.",
    "corps": [
        (
            "texte",
            "<h2>Son métier</h2>"
            "<ul>"
            '<li>Pouvez-vous me montrer votre <a terme="agrement">agrément</a> ? Jusqu’à quelle date ? Pour combien d’enfants ?</li>'
            "<li>Combien d’enfants accueillez-vous en ce moment ? De quels âges ?</li>"
            "<li>Depuis quand exercez-vous ? Quelles formations avez-vous suivies ?</li>"
            "<li>Allez-vous au relais, dans d’autres lieux avec les enfants ?</li></ul>"
            "<h2>Les jours et les heures</h2>"
            "<ul>"
            "<li>Nos jours et nos heures sont-ils possibles ?</li>"
            "<li>Que se passe-t-il si nous sommes en retard ?</li>"
            "<li>Quand prenez-vous vos congés ? Quand nous le dites-vous ?</li>"
            "<li>Que se passe-t-il si vous êtes malade ?</li></ul>"
            "<h2>La journée de l’enfant</h2>"
            "<ul>"
            "<li>Comment se passe une journée ?</li>"
            "<li>Où dort-il ? Où joue-t-il ? Pouvons-nous voir ?</li>"
            "<li>Qui prépare les repas ? Comment faites-vous pour une allergie ?</li>"
            "<li>Sortez-vous chaque jour ? À pied, en voiture ?</li>"
            "<li>Y a-t-il des animaux, une piscine, des écrans ?</li>"
            "<li>Comment faites-vous quand un enfant pleure, mord ou refuse de manger ?</li></ul>"
            "<h2>Avec nous</h2>"
            "<ul>"
            "<li>Comment nous racontez-vous la journée ?</li>"
            "<li>Comment préparez-vous les premiers jours ?</li>"
            "<li>Notre enfant a un besoin particulier ou parle une autre langue : comment faire ensemble ?</li></ul>"
            "<h2>Le contrat</h2>"
            "<ul>"
            "<li>Quel salaire horaire, quelle indemnité d’entretien, quels repas ?</li>"
            "<li>Année complète ou incomplète ?</li>"
            '<li>Connaissez-vous <a terme="pajemploi-plus">Pajemploi+</a> ? Êtes-vous d’accord ?</li></ul>',
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Lui aussi vous choisit",
                "texte": "<p>L’assistant maternel vous posera des questions. Dites clairement vos horaires et vos habitudes. Prenez le temps de réfléchir avant de répondre.</p>",
            },
        ),
        (
            "texte",
            '<p>Pour comprendre ce mode d’accueil, lisez <a href="/modes-accueil/assistant-maternel/">le guide</a>. Pour le contrat, prenez <a href="/documents/memo-contrat/">le mémo du contrat</a>.</p>',
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 421-4 (agrément)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {"titre": "monenfant.fr, le registre national des modes d’accueil", "url": "https://monenfant.fr"},
    ],
}
