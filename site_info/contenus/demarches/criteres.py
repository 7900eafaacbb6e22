"""The criteria by which places are given: an example, that each territory replaces by its own."""

MODELE = "criteres"
PAGE = {
    "slug": "criteres",
    "title": "Critères d’attribution des places en crèche",
    "sujet": "criteres",
    "introduction": "Chaque commission vote ses propres critères. La grille de cette page est un exemple de démonstration : elle ne donne aucun droit.",
    "criteres": [
        (
            "critere",
            {
                "critere": "Enfant ou parent en situation de handicap",
                "precision": "Exemple de démonstration. Aucun détail médical n’est demandé.",
                "points": 30,
            },
        ),
        (
            "critere",
            {
                "critere": "Parent seul",
                "precision": "Exemple de démonstration. Un parent qui élève seul son enfant.",
                "points": 25,
            },
        ),
        (
            "critere",
            {
                "critere": "Recherche d’emploi, formation ou insertion",
                "precision": "Exemple de démonstration. Avec un accompagnement en cours.",
                "points": 20,
            },
        ),
        (
            "critere",
            {
                "critere": "Situation suivie par la PMI ou un travailleur social",
                "precision": "Exemple de démonstration. Avec l’accord de la famille.",
                "points": 20,
            },
        ),
        (
            "critere",
            {
                "critere": "Frère ou sœur dans la même crèche",
                "precision": "Exemple de démonstration. Accueilli à la date d’entrée souhaitée.",
                "points": 15,
            },
        ),
        (
            "critere",
            {
                "critere": "Naissances multiples",
                "precision": "Exemple de démonstration. Jumeaux, triplés.",
                "points": 10,
            },
        ),
        (
            "critere",
            {
                "critere": "Dossier resté sans place à la commission précédente",
                "precision": "Exemple de démonstration.",
                "points": 10,
            },
        ),
    ],
    "bilans": [],
    "recours": (
        "<p>Vous recevez un refus et vous n’êtes pas d’accord : demandez les motifs par écrit au gestionnaire. La lettre de refus dit à qui vous adresser et avant quelle date.</p>"
        '<p>Tout est expliqué sur la page <a href="/demarches-et-etapes/recours/">Voies et délais de recours</a>.</p>'
    ),
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Cette grille est un exemple",
                "texte": "<p>Elle montre à quoi ressemble une grille de points. <b>Chaque commission vote la sienne.</b> Le territoire doit remplacer ces lignes par les critères de son règlement avant d’ouvrir le site.</p>",
            },
        ),
        (
            "texte",
            "<h2>À quoi servent les critères</h2>"
            '<p>Il y a souvent plus de demandes que de places. La <a terme="commission">commission</a> compare les dossiers avec les mêmes critères pour tous. Un règlement les écrit. Vous pouvez le demander.</p>'
            "<h2>Comment se passe le choix</h2>"
            "<ul>"
            "<li>Les dossiers complets sont classés, souvent sans le nom des familles.</li>"
            "<li>La commission regarde aussi les places libres : l’âge, les jours, les heures, la date d’entrée.</li>"
            "<li>Un total de points élevé ne suffit pas s’il n’y a pas de place pour cet âge ou pour ces jours.</li></ul>"
            "<h2>Ce qui ne compte pas</h2>"
            "<p>La date d’une demande sur ce site ne donne pas de rang. Une demande n’est ni une préinscription ni une inscription.</p>"
            "<h2>Si vous cherchez un emploi</h2>"
            '<p>Les crèches <a terme="avip">AVIP</a> réservent des places à des parents en recherche active. Voir <a href="/situations/retour-emploi/">le retour à l’emploi</a>.</p>',
        ),
        (
            "questions",
            [
                {
                    "question": "Puis-je connaître mes points ?",
                    "reponse": "<p>Demandez-les au gestionnaire ou à votre relais. Un agent vous explique comment le dossier a été regardé.</p>",
                },
                {
                    "question": "Ma situation change : faut-il le dire ?",
                    "reponse": "<p>Oui, avant la date limite des dossiers. Un changement peut modifier le classement.</p>",
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-3 (information des familles)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
