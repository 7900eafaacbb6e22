"""Guide to the crèche parentale, run by an association of parents."""

PAGE = {
    "slug": "creche-parentale",
    "title": "La crèche parentale",
    "sujet": "creche_parentale",
    "mode": "creche_parentale",
    "introduction": (
        "Une petite crèche gérée par une association de parents : des professionnels accueillent les "
        "enfants, et les parents donnent de leur temps."
    ),
    "pour_qui": "Enfants avant l’entrée à l’école, et parents prêts à s’engager.",
    "lieu": "Petit établissement autorisé, géré par une association de parents.",
    "encadrement": "Des professionnels de la petite enfance, avec des parents présents à tour de rôle.",
    "effectif": "Un petit groupe ; le nombre de places dépend de l’établissement.",
    "horaires": "Fixés par l’association ; votre contrat précise vos heures.",
    "souplesse": "Vos jours sont fixés au contrat ; vos heures de présence se prévoient à l’avance.",
    "inscription": "Directement auprès de l’association, après une visite.",
    "cout": "Tarif à l’heure selon vos revenus, et souvent une adhésion à l’association.",
    "aides": "Tarif déjà réduit grâce à la Caf ou à la MSA, puis crédit d’impôt.",
    "role_parents": "Du temps : des heures de présence, des réunions, de petites tâches.",
    "age_min_mois": 2,
    "age_max_mois": 48,
    "temps_partiel": "souvent",
    "occasionnel": "parfois",
    "horaires_decales": "rarement",
    "horaires_variables": "rarement",
    "urgence": "rarement",
    "handicap": "parfois",
    "insertion": "parfois",
    "fratrie": "parfois",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                '<p>Une <a terme="creche-parentale">crèche parentale</a> est une <b>crèche gérée par des '
                "parents</b>. Ils forment une association. L’association emploie des professionnels, tient les "
                "comptes et écrit le projet du lieu. Les parents viennent aussi passer du temps avec les enfants, à "
                "tour de rôle, avec un professionnel.</p>"
                '<p>C’est un établissement autorisé, comme les autres <a terme="eaje">établissements d’accueil du '
                'jeune enfant</a>. La protection maternelle et infantile (<a terme="pmi">PMI</a>) du Département le '
                "contrôle.</p>"
                "<h2>Qui s’occupe de votre enfant</h2>"
                "<p>Des professionnels diplômés ou qualifiés sont présents chaque jour. Une personne de métier suit "
                "les enfants et l’équipe. Le parent présent aide : il joue, range, prépare un goûter, accompagne une "
                "sortie. <b>Il ne remplace pas les professionnels.</b></p>"
                "<p>Ce fonctionnement plaît aux familles qui veulent connaître le lieu de l’intérieur. Il crée aussi "
                "des liens entre parents. On s’y rend service, et l’on se sent moins seul après une naissance ou un "
                "déménagement.</p>"
                "<h2>Ce que cela vous demande</h2>"
                "<p>C’est <b>la première question à poser</b>, car chaque association a ses règles. Demandez-les par "
                "écrit :</p>"
                "<ul>"
                "<li>combien d’heures de présence par semaine ou par mois, et à quels moments ;</li>"
                "<li>combien de réunions, et le soir ou non ;</li>"
                "<li>quelles tâches : courses, bricolage, comptes, site internet ;</li>"
                "<li>comment faire si vous êtes malade, si vous changez d’horaires ou si vous attendez un autre "
                "enfant ;</li>"
                "<li>ce qui est prévu pour un parent seul.</li></ul>"
                "<h2>Combien ça coûte</h2>"
                "<p>Quand la crèche est financée par la Caf ou la MSA, votre tarif à l’heure dépend de vos revenus "
                'et du nombre d’enfants à charge. C’est la prestation de service unique (<a terme="psu">PSU</a>). Le '
                "taux n’est pas toujours celui d’une crèche collective : l’association vous donne le sien. Une "
                "adhésion s’ajoute souvent.</p>"
                '<p>Ensuite vient le <a href="/aides/credit-impot/">crédit d’impôt</a>. Voir aussi <a '
                'href="/aides/tarif-creche/">le tarif des crèches</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Le crédit d’impôt, en chiffres",
                "texte": (
                    "<p>Votre enfant a 2 ans. Vous avez payé 1 800 € de participation à la crèche dans l’année.</p>"
                    "<ul>"
                    "<li>Dépenses retenues : 1 800 €, car c’est moins que la limite de "
                    "[[ci.hors_domicile.plafond_par_enfant]] par an.</li>"
                    "<li>Crédit d’impôt : la moitié, soit [[= 1800 × ci.hors_domicile.taux]].</li>"
                    "<li>Coût final de l’année : [[= 1800 − 1800 × ci.hors_domicile.taux]].</li></ul>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Entrer dans une crèche parentale, étape par étape",
                "etapes": [
                    {
                        "titre": "Cherchez le lieu",
                        "texte": (
                            '<p>Sur <a href="/carte/">la carte</a>, sur <a href="https://monenfant.fr">monenfant.fr</a> ou avec '
                            '<a href="/relais/role-du-relais/">votre relais</a>. Il n’en existe pas partout.</p>'
                        ),
                    },
                    {
                        "titre": "Rencontrez les parents et l’équipe",
                        "texte": (
                            "<p>Venez à une réunion ou à une visite. Parlez avec une famille qui est là depuis un an.</p>"
                        ),
                    },
                    {
                        "titre": "Comptez votre temps",
                        "texte": (
                            "<p>Regardez votre semaine honnêtement, avec l’autre parent. Un grand-parent peut parfois tenir "
                            "votre place : demandez.</p>"
                        ),
                    },
                    {
                        "titre": "Inscrivez-vous auprès de l’association",
                        "texte": (
                            '<p>Elle vous dit les pièces et la date de réponse. Vous pouvez aussi <a href="/demande/">faire une '
                            "demande</a> à votre relais : une demande n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Commencez en douceur",
                        "texte": (
                            '<p>La <a terme="familiarisation">familiarisation</a> se fait avec vous, puis un peu plus sans vous '
                            "chaque jour.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Vous connaissez le lieu, l’équipe et les autres familles.",
                    "Vous participez aux décisions.",
                    "Un petit groupe et un tarif lié à vos revenus.",
                ],
                "limites": [
                    "Du temps à donner chaque semaine ou chaque mois.",
                    "Des horaires souvent plus courts qu’en crèche collective.",
                    "La vie de l’association repose sur les parents.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Je travaille à temps plein : est-ce possible ?",
                    "reponse": (
                        "<p>Oui, si vos horaires laissent une place à vos heures de présence. Certaines associations "
                        "acceptent le samedi, le soir ou des tâches à la maison. Demandez avant de vous engager.</p>"
                    ),
                },
                {
                    "question": "Que se passe-t-il si je ne peux plus venir ?",
                    "reponse": (
                        "<p>Parlez-en vite à l’association. Le règlement dit ce qui est prévu : un échange avec un autre "
                        "parent, une pause, une autre tâche.</p>"
                    ),
                },
                {
                    "question": "Faut-il des connaissances particulières ?",
                    "reponse": (
                        "<p>Non. L’équipe vous guide. La première fois, vous êtes avec un professionnel et vous regardez.</p>"
                    ),
                },
            ],
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
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": "Service-public : accueil en crèche",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F607",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
