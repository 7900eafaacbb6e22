"""Question: the first days at the crèche."""

PAGE = {
    "slug": "familiarisation-creche",
    "title": "Comment se passe la familiarisation à la crèche ?",
    "sujet": "creche",
    "publics": ["famille"],
    "themes": ["creche", "enfant"],
    "formulations": [
        "adaptation crèche combien de jours",
        "bébé pleure à l’adaptation",
        "faut-il poser des congés pour l’adaptation",
        "l’adaptation à la crèche est-elle payante",
        "le papa peut-il faire l’adaptation",
    ],
    "reponse_courte": (
        "Votre enfant découvre la crèche peu à peu : d’abord avec vous, puis sans vous, un peu plus "
        "longtemps chaque jour. Chaque crèche a sa façon de faire et chaque enfant a son rythme. Demandez "
        "avant : combien de jours, à quelles heures, et si ces heures sont facturées. Gardez du temps libre "
        "ces jours-là."
    ),
    "introduction": ("Jour après jour, ce qui se passe, ce que vous pouvez préparer, et les questions à poser avant."),
    "corps": [
        (
            "texte",
            (
                "<h2>À quoi cela sert</h2>"
                '<p>La <a terme="familiarisation">familiarisation</a>, ou adaptation, permet à votre enfant de '
                "connaître le lieu, les bruits, les autres enfants et la personne qui s’occupera de lui. Elle sert "
                "aussi à vous : vous posez vos questions, et l’équipe apprend ses habitudes.</p>"
            ),
        ),
        (
            "etapes",
            {
                "titre": "Un déroulement possible",
                "etapes": [
                    {
                        "titre": "Vous restez avec lui",
                        "texte": "<p>Il joue près de vous. Vous racontez comment il dort, mange, se calme.</p>",
                    },
                    {
                        "titre": "Vous sortez un petit moment",
                        "texte": ("<p>Dites-lui que vous partez et que vous revenez. Ne partez pas en cachette.</p>"),
                    },
                    {
                        "titre": "Il reste pour un repas",
                        "texte": "<p>Puis pour une sieste. Le temps s’allonge.</p>",
                    },
                    {
                        "titre": "Il fait une journée courte",
                        "texte": "<p>Puis une journée comme au contrat. Si c’est difficile, on ralentit.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Les questions à poser avant</h2>"
                "<ul>"
                "<li>Combien de jours prévoyez-vous ? Et si mon enfant a besoin de plus ?</li>"
                "<li>Les deux parents peuvent-ils venir ? Un grand-parent ?</li>"
                "<li>Qui sera la personne de repère ?</li>"
                "<li>Les heures sont-elles facturées ? La réponse est dans le <a "
                'terme="reglement-fonctionnement">règlement de fonctionnement</a>.</li>'
                "<li>Que faut-il apporter ?</li></ul>"
                "<h2>S’il pleure</h2>"
                "<p>Les pleurs du départ sont fréquents. Demandez à l’équipe comment il va ensuite, et appelez dans "
                "la journée si cela vous rassure. Parlez aussi de ce que vous ressentez : c’est une séparation pour "
                "vous.</p>"
                "<p>Il mange ou dort moins depuis plusieurs jours, ou quelque chose vous inquiète ? Dites-le à "
                "l’équipe, à votre médecin ou à la PMI.</p>"
                "<h2>S’organiser</h2>"
                "<ul>"
                "<li>Ne prévoyez pas votre reprise du travail le premier jour. Gardez quelques jours de plus.</li>"
                '<li>Préparez <a href="/documents/premier-jour/">la liste pour le premier jour</a> : doudou, change, '
                "habitudes.</li>"
                '<li>Avant la crèche, un <a href="/relais/laep/">lieu d’accueil enfants-parents</a> permet à votre '
                "enfant de rencontrer d’autres enfants près de vous.</li></ul>"
                "<p>Chez un assistant maternel, l’adaptation suit d’autres règles, écrites dans le contrat : voir <a "
                'href="/questions/adaptation-assistante-maternelle/">la période d’adaptation</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Un objet qui relie",
                "texte": (
                    "<p>Laissez un doudou, une photo de la famille ou un tissu avec votre odeur. Il l’aide à attendre "
                    "votre retour.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de la santé publique, articles L. 2324-1 et R. 2324-17 (établissements et services d’accueil)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
