"""Question: how long the trial period lasts."""

PAGE = {
    "slug": "periode-essai",
    "title": "Combien de temps dure la période d’essai ?",
    "sujet": "periode_essai",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "contrat",
        "rupture",
    ],
    "calculs": ["periode-essai"],
    "formulations": [
        "période d’essai assistante maternelle durée",
        "ça ne se passe pas bien avec la nounou on vient de commencer",
        "arrêter le contrat pendant l’essai",
        "essai nounou deuxième enfant",
        "les parents arrêtent au bout de trois semaines",
    ],
    "reponse_courte": (
        "Elle dure au plus [[am.essai.1_a_3_j_semaine]] pour un accueil de 1 à 3 jours par semaine, et au "
        "plus [[am.essai.4_j_et_plus]] pour 4 jours et plus. Pour un deuxième enfant de la même famille, "
        "c’est [[am.essai.2e_enfant_de_la_fratrie]] au plus. L’adaptation est comprise dedans. Pendant "
        "l’essai, chacun peut arrêter, par écrit."
    ),
    "introduction": "Les durées, les dates à noter, comment arrêter et ce qu’il faut payer.",
    "corps": [
        (
            "texte",
            (
                "<h2>La durée dépend du nombre de jours</h2>"
                "<ul>"
                "<li><b>1 à 3 jours par semaine</b> : [[am.essai.1_a_3_j_semaine]] au plus.</li>"
                "<li><b>4 jours et plus par semaine</b> : [[am.essai.4_j_et_plus]] au plus.</li>"
                "<li><b>Deuxième enfant de la même famille</b>, chez le même assistant maternel : "
                "[[am.essai.2e_enfant_de_la_fratrie]] au plus.</li></ul>"
                "<p>Ce sont des maximums. Vous pouvez prévoir moins. Écrivez la durée choisie dans le <a "
                'terme="contrat">contrat</a>, avec la date du dernier jour.</p>'
                '<p>La <a terme="periode-essai">période d’essai</a> commence le premier jour d’accueil. <a '
                'href="/questions/adaptation-assistante-maternelle/">L’adaptation</a>, de 30 jours au plus, en fait '
                "partie : elle ne s’ajoute pas.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un contrat qui commence le 1er septembre",
                "texte": (
                    "<p>On compte ici tous les jours du calendrier. L’essai dure le maximum permis.</p>"
                    "<ul>"
                    "<li>2 jours par semaine, donc [[am.essai.1_a_3_j_semaine]] : dernier jour de l’essai, le <b>30 "
                    "novembre</b>.</li>"
                    "<li>5 jours par semaine, donc [[am.essai.4_j_et_plus]] : le <b>31 octobre</b>.</li>"
                    "<li>Deuxième enfant de la famille, donc [[am.essai.2e_enfant_de_la_fratrie]] : le <b>30 "
                    "septembre</b>.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Arrêter pendant l’essai</h2>"
                "<p>Le parent comme l’assistant maternel peut arrêter <b>à tout moment, par écrit</b>. Datez la "
                "lettre et gardez une preuve de sa remise. Parlez-vous avant : dites ce qui ne va pas, et essayez de "
                "prévenir quelques jours à l’avance, pour l’enfant et pour le salarié.</p>"
                "<p>À la fin, le parent :</p>"
                "<ul>"
                "<li>paie le salaire jusqu’au dernier jour, <a "
                'href="/questions/indemnites-entretien-repas/">l’entretien et les repas</a> ;</li>'
                '<li>paie les <a href="/questions/conges-payes-assistante-maternelle/">congés acquis</a> et pas '
                "encore payés ;</li>"
                '<li>remet <a href="/questions/documents-fin-de-contrat/">les documents de fin de '
                "contrat</a>.</li></ul>"
                '<p><a href="/questions/indemnite-rupture/">L’indemnité de rupture</a> n’est pas due : il faut au '
                "moins [[am.rupture.anciennete_mois]] mois d’accueil.</p>"
                "<h2>Après l’essai</h2>"
                '<p>Il faut suivre les règles de <a href="/questions/rupture-du-contrat/">la rupture de contrat</a>, '
                'avec une lettre et un <a href="/questions/preavis/">préavis</a>.</p>'
                "<h2>Prolonger l’essai ?</h2>"
                "<p>Un arrêt de travail, des congés, un doute : ne changez pas la durée de votre seule initiative. "
                "Demandez d’abord à votre relais ce que dit le texte.</p>"
                '<p>Pour une <a href="/modes-accueil/garde-a-domicile/">garde à domicile</a>, les durées sont '
                "différentes.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Un point à mi-chemin",
                "texte": (
                    "<p>Prévoyez un rendez-vous au milieu de l’essai. Chacun dit ce qui va et ce qui ne va pas. Votre "
                    "relais peut vous aider à préparer cet échange.</p>"
                ),
            },
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
                "Convention collective IDCC 3239, socle commun, articles 44, 67 et 69 (essai, congés, documents)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
