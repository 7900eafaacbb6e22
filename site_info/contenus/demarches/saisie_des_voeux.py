"""How to choose and write one's wishes."""

PAGE = {
    "slug": "aide-a-la-saisie-des-voeux",
    "title": "Bien remplir ses vœux",
    "sujet": "voeux",
    "introduction": "Des vœux clairs donnent plus de chances : des jours possibles, plusieurs lieux, une date souple et un plan B.",
    "corps": [
        (
            "etapes",
            {
                "titre": "Préparer vos vœux",
                "etapes": [
                    {
                        "titre": "Écrivez votre semaine",
                        "texte": "<p>Jour par jour : l’heure où vous partez, l’heure où vous revenez. Ajoutez le temps de trajet. Si vos horaires changent, écrivez votre semaine la plus chargée.</p>",
                    },
                    {
                        "titre": "Séparez ce qui est obligatoire de ce qui est souhaité",
                        "texte": "<p>Par exemple : « lundi, mardi, jeudi obligatoires ; vendredi si c’est possible ». Une place à temps partiel arrive parfois plus vite.</p>",
                    },
                    {
                        "titre": "Choisissez plusieurs lieux",
                        "texte": '<p>Près de chez vous, près du travail, sur le chemin. Regardez <a href="/carte/">la carte</a>. Mettez-les dans votre ordre de préférence.</p>',
                    },
                    {
                        "titre": "Donnez une date souple",
                        "texte": "<p>Dites la date idéale et les semaines possibles avant ou après. Beaucoup de places se libèrent quand les plus grands partent à l’école.</p>",
                    },
                    {
                        "titre": "Ajoutez un autre mode d’accueil",
                        "texte": '<p>Un assistant maternel, une <a href="/modes-accueil/mam/">MAM</a>, une <a href="/modes-accueil/garde-partagee/">garde partagée</a> : comparez sur la page <a href="/modes-accueil/">Comprendre les modes d’accueil</a>.</p>',
                    },
                    {
                        "titre": "Relisez avec votre relais",
                        "texte": "<p>Il connaît les structures et leurs horaires. Il vous dit ce qui est réaliste. Il ne choisit pas à votre place.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            "<h2>Remplir la demande sur ce site</h2>"
            '<p><a href="/demande/">La demande</a> pose une question par écran. Vous pouvez vous arrêter et reprendre plus tard. Les réponses marquées « facultatif » peuvent rester vides.</p>'
            "<ul>"
            "<li>Vous ne savez pas encore vos heures ? Choisissez « je ne sais pas encore ».</li>"
            "<li>Vous hésitez entre deux modes ? Choisissez « conseillez-moi ».</li>"
            "<li>Vous préférez parler ? Demandez à être rappelé.</li></ul>"
            "<p>N’écrivez pas d’information de santé. Une demande n’est ni une préinscription ni une inscription.</p>",
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Deux erreurs fréquentes",
                "texte": "<ul><li>Demander plus d’heures que le besoin réel : le prix suit les heures réservées.</li><li>Ne mettre qu’un seul lieu : s’il est complet, le dossier attend.</li></ul>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-3 (accompagnement des familles)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {"titre": "monenfant.fr, le site officiel de la branche Famille", "url": "https://monenfant.fr"},
    ],
}
