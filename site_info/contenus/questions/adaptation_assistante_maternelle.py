"""Question: the settling-in period and how it is paid."""

PAGE = {
    "slug": "adaptation-assistante-maternelle",
    "title": "Comment se passe et se paie la période d’adaptation ?",
    "sujet": "adaptation",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "enfant",
        "salaire",
    ],
    "formulations": [
        "adaptation nounou combien de jours",
        "l’adaptation chez l’assmat est-elle payée",
        "comment payer le premier mois avec l’adaptation",
        "bébé pleure à l’adaptation chez la nounou",
        "est-ce que l’adaptation est obligatoire",
    ],
    "reponse_courte": (
        "Votre enfant vient d’abord peu de temps, avec vous puis sans vous, et un peu plus chaque jour. "
        "L’adaptation dure 30 jours au plus et fait partie de la période d’essai. Le contrat a déjà "
        "commencé : les heures d’adaptation prévues sont payées et déclarées. Écrivez le calendrier avant le "
        "premier jour."
    ),
    "introduction": (
        "Un déroulement possible, ce qu’il faut écrire, et comment compter le premier mois, avec un exemple chiffré."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Un déroulement possible",
                "etapes": [
                    {
                        "titre": "Vous venez ensemble",
                        "texte": "<p>Une heure environ. Vous racontez comment il dort, mange et se calme.</p>",
                    },
                    {
                        "titre": "Il reste un moment sans vous",
                        "texte": "<p>Dites-lui que vous partez et que vous revenez.</p>",
                    },
                    {
                        "titre": "Il reste pour un repas, puis une sieste",
                        "texte": "<p>Si c’est difficile, on ralentit.</p>",
                    },
                    {
                        "titre": "Il fait une journée courte",
                        "texte": "<p>Puis une journée comme au contrat.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Ce qu’il faut écrire</h2>"
                '<p>Le <a terme="contrat">contrat</a> est signé au plus tard le premier jour d’adaptation. '
                "Écrivez :</p>"
                "<ul>"
                "<li>la durée : <b>30 jours au plus</b> ;</li>"
                "<li>les jours et les heures, jour par jour ;</li>"
                "<li>ce que vous faites si l’enfant a besoin de plus ou de moins de temps.</li></ul>"
                '<p>L’adaptation, ou <a terme="familiarisation">familiarisation</a>, est comprise dans <a '
                'href="/questions/periode-essai/">la période d’essai</a>. Elle ne s’ajoute pas.</p>'
                "<h2>Comment la payer</h2>"
                "<ul>"
                '<li>Le salaire du contrat est <a terme="mensualisation">mensualisé</a> dès le début.</li>'
                "<li>Les heures de présence prévues au calendrier sont payées. Si vous ne venez pas, c’est une <a "
                'href="/questions/absence-enfant/">absence</a> comme une autre.</li>'
                "<li>Les heures du contrat que le calendrier ne prévoit pas sont le plus souvent retirées, en "
                "comparant avec le mois réel. La méthode compte en heures en année complète et en jours en année "
                "incomplète.</li>"
                "<li>Vous pouvez aussi décider de payer le mois entier. Écrivez-le.</li>"
                '<li><a terme="indemnite-entretien">L’entretien</a> est dû les jours où l’enfant vient, même peu de '
                "temps.</li></ul>"
                "<p>Demandez à votre relais de vous expliquer ce calcul avant la première paie.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un premier mois avec deux semaines d’adaptation",
                "texte": (
                    "<p>Année complète, 32 heures par semaine sur 4 jours, à 4,50 € brut de l’heure. Le contrat commence "
                    "le premier jour du mois. Ce mois-là compte 17 jours de 8 heures, soit 136 heures. Pendant les 8 "
                    "jours d’adaptation, le calendrier prévoit 24 heures au lieu de 64.</p>"
                    "<ul>"
                    "<li>Salaire mensualisé : 32 × 52 ÷ 12 × 4,50 € = [[= 32 × 52 ÷ 12 × 4,50]] brut.</li>"
                    "<li>Heures à retirer : 64 − 24 = 40 heures.</li>"
                    "<li>Somme à retirer : [[= 32 × 52 ÷ 12 × 4,50]] × 40 ÷ 136 = [[= 32 × 52 ÷ 12 × 4,50 × 40 ÷ "
                    "136]].</li>"
                    "<li>Salaire du mois : <b>[[= 32 × 52 ÷ 12 × 4,50 − arrondi(32 × 52 ÷ 12 × 4,50 × 40 ÷ 136)]] "
                    "brut</b>.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>S’organiser</h2>"
                "<ul>"
                "<li>Ne reprenez pas le travail le premier jour. Gardez quelques jours de plus.</li>"
                '<li>Préparez <a href="/documents/premier-jour/">la liste pour le premier jour</a>.</li>'
                "<li>Vos inquiétudes durent ? Parlez-en avec l’assistant maternel, votre relais ou la <a "
                'terme="pmi">PMI</a>.</li></ul>'
                '<p>En crèche, c’est différent : voir <a href="/questions/familiarisation-creche/">la '
                "familiarisation à la crèche</a>.</p>"
            ),
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 94 et 95.1 (adaptation, essai)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 105, 109, 111 et 114 (absences, "
                "salaire, entretien)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
