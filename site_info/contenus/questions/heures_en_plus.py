"""Question: how extra hours are paid."""

PAGE = {
    "slug": "heures-en-plus",
    "title": "Comment payer les heures en plus ?",
    "sujet": "heures_en_plus",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "salaire",
        "horaires",
    ],
    "formulations": [
        "heures complémentaires nounou calcul",
        "heures supplémentaires assistante maternelle plus de 45 heures",
        "je suis arrivé en retard dois-je payer plus",
        "les parents viennent toujours en retard",
        "heures majorées assmat taux",
    ],
    "reponse_courte": (
        "Toutes les heures au-delà du contrat sont payées en plus du salaire du mois. Jusqu’à "
        "[[am.durees.semaine]] heures dans la semaine, elles sont payées au taux normal, ou davantage si le "
        "contrat le dit. Au-delà de [[am.durees.semaine]] heures, chaque heure est payée au moins "
        "[[am.durees.majoration_min]] de plus."
    ),
    "introduction": "Les heures complémentaires, les heures majorées, les limites à respecter, et un mois calculé.",
    "corps": [
        (
            "texte",
            (
                "<h2>Deux sortes d’heures</h2>"
                "<ul>"
                "<li><b>Les heures complémentaires</b> : au-delà des heures du contrat et jusqu’à "
                "[[am.durees.semaine]] heures dans la semaine. Elles sont payées au taux normal. Le contrat peut "
                "prévoir plus.</li>"
                "<li><b>Les heures majorées</b> : au-delà de [[am.durees.semaine]] heures dans la semaine. Chacune "
                "est payée <b>au moins [[am.durees.majoration_min]] de plus</b>. Le taux est écrit dans le <a "
                'terme="contrat">contrat</a>.</li></ul>'
                "<p>Vous comptez <b>semaine par semaine</b>, pour le contrat de chaque enfant.</p>"
                "<h2>Comment compter</h2><ol>"
                "<li>Notez chaque soir l’heure d’arrivée et l’heure de départ.</li>"
                "<li>À la fin de la semaine, additionnez les heures faites.</li>"
                "<li>Comparez avec les heures du contrat.</li>"
                "<li>À la fin du mois, ajoutez ces heures au salaire <a "
                'terme="mensualisation">mensualisé</a>.</li></ol>'
                '<p>La <a href="/documents/fiche-suivi-mensuel/">fiche de suivi du mois</a> a une colonne pour '
                "chaque sorte d’heures.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : deux semaines longues dans le mois",
                "texte": (
                    "<p>Le contrat prévoit 38 heures par semaine, 52 semaines par an, à 4,50 € brut de l’heure. Les "
                    "heures majorées sont payées au taux le plus bas permis. Une semaine, l’enfant reste 41 heures. Une "
                    "autre semaine, 48 heures.</p>"
                    "<ul>"
                    "<li>Semaine de 41 heures : 3 heures complémentaires, 3 × 4,50 € = [[= 3 × 4,50]].</li>"
                    "<li>Semaine de 48 heures, de 38 à [[am.durees.semaine]] heures : [[= (am.durees.semaine − 38) × "
                    "4,50]].</li>"
                    "<li>Semaine de 48 heures, de [[am.durees.semaine]] à 48 heures : [[= (48 − am.durees.semaine) × "
                    "4,50 × (1 + am.durees.majoration_min)]].</li>"
                    "<li>À ajouter au salaire du mois : <b>[[= (3 + am.durees.semaine − 38) × 4,50 + (48 − "
                    "am.durees.semaine) × 4,50 × (1 + am.durees.majoration_min)]] brut</b>.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Les limites</h2>"
                "<ul>"
                "<li>[[am.durees.max_moyenne]] heures par semaine au plus, <b>en moyenne sur 4 mois</b>.</li>"
                "<li>11 heures de repos de suite chaque jour pour l’assistant maternel, tous contrats confondus.</li>"
                '<li>Les heures et le nombre d’enfants que permet l’<a terme="agrement">agrément</a>.</li></ul>'
                "<h2>Les retards</h2>"
                "<p>Le temps passé avec votre enfant après l’heure prévue est du temps d’accueil : il se paie. "
                "Prévenez, et ne comptez pas sur ces minutes. L’assistant maternel a peut-être un autre enfant, ou "
                "une vie de famille.</p>"
                "<h2>Si cela revient souvent</h2>"
                "<p>Des heures en plus chaque semaine sont le signe que le contrat ne correspond plus à votre "
                'besoin. <a href="/questions/changer-le-contrat/">Changez-le par écrit</a>. Pour des horaires qui '
                'bougent, lisez <a href="/questions/contrat-horaires-atypiques/">le contrat avec des horaires '
                "atypiques</a>.</p>"
                '<p>Les heures en plus entrent dans la déclaration à <a terme="pajemploi">Pajemploi</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une heure en plus se décide à deux",
                "texte": (
                    "<p>Demandez avant, par un message que chacun garde. Un jour férié ou un jour de repos suit <a "
                    'href="/questions/jours-feries/">une autre règle</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 96 et 110 (durées, heures "
                "complémentaires et majorées)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 98 et 109 (planning, salaire)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
