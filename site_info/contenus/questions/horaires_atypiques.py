"""Question: how to write a contract with atypical hours."""

PAGE = {
    "slug": "contrat-horaires-atypiques",
    "title": "Comment réaliser un contrat avec des horaires atypiques ?",
    "sujet": "horaires_atypiques",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["horaires"],
    "calculs": ["salaire-mensuel"],
    "reponse_courte": (
        "C’est possible si l’assistant maternel est d’accord et si son agrément le permet. Quand vos "
        "horaires changent, le contrat prévoit un planning écrit et un délai de prévenance. Le salaire "
        "reste mensualisé ; au-delà de [[am.durees.semaine]] heures par semaine, chaque heure est payée "
        "au moins [[am.durees.majoration_min]] de plus."
    ),
    "introduction": (
        "Tôt le matin, le soir, le week-end, planning qui change : les limites à respecter, ce qu’il "
        "faut écrire, ce que cela change au salaire."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Les limites à respecter</h2>"
                "<ul>"
                "<li>La journée habituelle est de 9 heures, la semaine de [[am.durees.semaine]] heures.</li>"
                "<li>Vous pouvez prévoir plus ou moins, sans dépasser [[am.durees.max_moyenne]] heures par "
                "semaine <b>en moyenne sur 4 mois</b>.</li>"
                "<li>L’assistant maternel a droit à <b>11 heures de repos de suite</b> chaque jour, tous "
                "contrats confondus, et à 35 heures de suite chaque semaine.</li>"
                "<li>L’accueil respecte l’agrément. Demandez-lui de vous le montrer, surtout pour un accueil "
                "tôt, tard, la nuit ou le week-end.</li></ul>"
                "<p>Pensez aux autres familles : s’il garde un enfant tard le soir, il ne peut pas en "
                "accueillir un autre très tôt le lendemain.</p>"
                "<h2>Ce que le contrat doit dire</h2>"
                "<p>Le contrat est écrit et signé en deux exemplaires, au plus tard le premier jour. Pour des "
                "horaires atypiques, soignez ces points :</p>"
                "<ul>"
                "<li><b>Les heures</b> : le nombre de semaines dans l’année, de jours et d’heures par semaine. "
                "C’est la base du salaire mensualisé.</li>"
                "<li><b>Le planning</b> : si vos horaires ne peuvent pas être connus à l’avance, vous lui "
                "remettez un planning écrit.</li>"
                "<li><b>Le délai de prévenance</b> : combien de jours à l’avance vous donnez le planning, et "
                "comment vous le changez.</li>"
                "<li><b>Les semaines sans accueil</b> : si elles ne sont pas connues à la signature, vous les "
                "donnez par écrit au moins 2 mois avant.</li>"
                "<li><b>Les jours fériés travaillés</b> et le jour de repos de la semaine.</li>"
                "<li><b>Le taux de majoration</b> des heures au-delà de [[am.durees.semaine]], et, si vous le "
                "décidez, des heures complémentaires.</li>"
                "<li><b>Qui vient chercher l’enfant</b>, et qui appeler en cas de retard.</li></ul>"
                "<h2>Ce que cela change au salaire</h2>"
                "<ul>"
                "<li><b>Heures complémentaires</b> : au-delà du contrat et jusqu’à "
                "[[am.durees.semaine]] heures. Payées au taux normal, ou plus si le contrat le dit.</li>"
                "<li><b>Heures majorées</b> : au-delà de [[am.durees.semaine]] heures. Au moins "
                "[[am.durees.majoration_min]] de plus.</li>"
                "<li><b>Jour férié travaillé</b> : [[am.majorations.jour_ferie]] de plus. <b>1er mai</b> "
                "travaillé : payé le double.</li>"
                "<li><b>Jour de repos travaillé</b> : seulement à titre exceptionnel, avec son accord écrit, et "
                "[[am.majorations.jour_de_repos]] de plus, en salaire ou en repos.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : une semaine longue, une semaine courte",
                "texte": (
                    "<p>Vous travaillez à l’hôpital. L’accueil est prévu 52 semaines par an : 26 semaines de "
                    "40 heures et 26 semaines de 24 heures, à 4,50 € brut de l’heure.</p>"
                    "<ul>"
                    "<li>Heures de l’année : 26 × 40 + 26 × 24 = 1 664 heures.</li>"
                    "<li>Moyenne : 1 664 ÷ 52 = 32 heures par semaine.</li>"
                    "<li>Salaire mensualisé : 32 × 52 ÷ 12 × 4,50 € = <b>[[= 32 × 52 ÷ 12 × 4,50]] brut</b>.</li></ul>"
                    "<p>Une semaine prévue à 40 heures, l’enfant est accueilli 47 heures :</p>"
                    "<ul>"
                    "<li>Heures complémentaires, de 40 à [[am.durees.semaine]] : au taux normal, [[= (am.durees.semaine - 40) × 4,50]].</li>"
                    "<li>Heures majorées, de [[am.durees.semaine]] à 47, au taux le plus bas permis : [[= (47 - am.durees.semaine) × 4,50 × (1 + am.durees.majoration_min)]].</li>"
                    "<li>À ajouter ce mois-là : <b>[[= (am.durees.semaine - 40) × 4,50 + (47 - am.durees.semaine) × 4,50 × (1 + am.durees.majoration_min)]] brut</b>.</li></ul>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Par où commencer",
                "etapes": [
                    {
                        "titre": "Écrivez une semaine type",
                        "texte": (
                            "<p>Puis vos pires semaines : c’est avec elles que l’on voit si l’accueil est possible.</p>"
                        ),
                    },
                    {
                        "titre": "Parlez-en à votre relais",
                        "texte": (
                            '<p>Dans <a href="/demande/">la demande en ligne</a>, une grille permet d’indiquer chaque jour '
                            "et chaque heure.</p>"
                        ),
                    },
                    {
                        "titre": "Cherchez deux solutions si besoin",
                        "texte": (
                            "<p>Par exemple un assistant maternel la journée et une <a "
                            'href="/modes-accueil/garde-a-domicile/">garde à domicile</a> tôt le matin ou le soir.</p>'
                        ),
                    },
                    {
                        "titre": "Faites un essai",
                        "texte": (
                            "<p>La période d’essai peut durer [[am.essai.1_a_3_j_semaine]] pour 1 à 3 jours par semaine, "
                            "[[am.essai.4_j_et_plus]] pour 4 jours et plus.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Le relais vous explique ces règles et vous montre où lire le texte. Il ne rédige pas le "
                    "contrat et ne le valide pas : vous le négociez avec l’assistant maternel.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Convention collective IDCC 3239, socle assistant maternel, articles 90, 95, 96, 98, 109 et 110"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle commun, articles 41, 46 et 47 (contrat, repos, jours fériés)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
