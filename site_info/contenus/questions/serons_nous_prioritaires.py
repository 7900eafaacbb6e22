"""Question: whether a family comes first."""

PAGE = {
    "slug": "serons-nous-prioritaires",
    "title": "Serons-nous prioritaires ?",
    "sujet": "criteres",
    "publics": ["famille"],
    "themes": ["inscription", "creche"],
    "formulations": [
        "est-ce qu’on est prioritaire en crèche si on travaille tous les deux",
        "mère seule priorité crèche",
        "crèche prioritaire chômage ou recherche d’emploi",
        "jumeaux priorité crèche",
        "inscrit depuis la grossesse donc prioritaire ?",
    ],
    "reponse_courte": (
        "Personne ne peut vous le promettre avant la commission. Chaque commission vote ses critères : lisez "
        "ceux de votre territoire et regardez lesquels correspondent à votre situation. Même avec beaucoup "
        "de points, il faut une place libre pour cet âge et ces jours. La date de votre demande sur ce site "
        "ne donne pas de rang."
    ),
    "introduction": (
        "Les situations souvent regardées, ce qui ne compte pas, et comment présenter votre dossier sans rien oublier."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Les situations souvent regardées</h2>"
                "<p>Voici des critères que l’on trouve dans beaucoup de grilles. <b>Ils ne donnent aucun droit</b> : "
                "seul le règlement de votre commission compte.</p>"
                "<ul>"
                "<li>Un enfant ou un parent en situation de handicap.</li>"
                "<li>Un parent qui élève seul son enfant.</li>"
                "<li>Une recherche d’emploi, une formation, un parcours d’insertion.</li>"
                "<li>Un frère ou une sœur déjà dans la crèche.</li>"
                "<li>Des jumeaux ou des triplés.</li>"
                '<li>Une situation suivie par la <a terme="pmi">PMI</a> ou un travailleur social, avec votre '
                "accord.</li></ul>"
                '<p>La page <a href="/demarches-et-etapes/criteres/">Critères d’attribution</a> donne les critères '
                "et leurs points.</p>"
                "<h2>Ce qui ne compte pas</h2>"
                "<ul>"
                "<li>Faire une demande très tôt sur ce site : elle sert à vous accompagner. Elle n’est ni une "
                "préinscription ni une inscription.</li>"
                "<li>Appeler chaque semaine.</li>"
                "<li>Connaître quelqu’un : les dossiers sont comparés avec les mêmes critères.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple avec une grille inventée",
                "texte": (
                    "<p>Imaginons une grille : 25 points pour un parent seul, 20 pour une recherche d’emploi, 10 pour "
                    "des jumeaux.</p>"
                    "<ul>"
                    "<li>Famille A : un parent seul qui cherche un emploi. 25 + 20 = 45 points.</li>"
                    "<li>Famille B : un couple avec des jumeaux. 10 points.</li></ul>"
                    "<p>A est mieux classée. Mais s’il reste seulement une place le vendredi et que A demande cinq "
                    "jours, elle peut encore attendre.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Ne perdez pas de points</h2>"
                "<ul>"
                "<li>Dites chaque élément de votre situation qui figure dans la grille. La commission ne peut pas le "
                "deviner.</li>"
                '<li>Joignez le <a terme="justificatif">justificatif</a> demandé. Aucun détail médical n’est '
                "nécessaire.</li>"
                "<li>Votre situation change ? Dites-le avant la date limite des dossiers.</li>"
                "<li>Demandez plusieurs lieux, et dites si vos jours sont souples.</li></ul>"
                "<h2>Vous cherchez un emploi</h2>"
                '<p>Des crèches <a terme="avip">AVIP</a> réservent des places à des parents en recherche active. '
                'Parlez-en à <a terme="france-travail">France Travail</a>, à la Caf ou à votre relais. Voir <a '
                'href="/situations/retour-emploi/">vous reprenez un emploi</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Gardez une autre solution en vue",
                "texte": (
                    "<p>Prioritaire ou non, cherchez deux modes d’accueil à la fois. <a "
                    'href="/modes-accueil/">Comparez-les</a>.</p>'
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
