"""Life situation: looking for work, training, going back to work; the label AVIP."""

PAGE = {
    "slug": "retour-emploi",
    "title": "Vous cherchez un emploi, vous vous formez, vous reprenez",
    "pictogramme": "travail",
    "introduction": (
        "Pour chercher du travail, il faut du temps sans l’enfant. Vous avez le droit de demander un accueil "
        "avant d’avoir un emploi."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Un entretien dans quelques jours ?",
                        "texte": (
                            '<p>Appelez les haltes-garderies et les multi-accueils proches : <a href="/carte/">la carte</a> les '
                            "montre. Demandez quelques heures d’accueil occasionnel.</p>"
                        ),
                    },
                    {
                        "titre": "Dites « recherche d’emploi » à votre relais",
                        "texte": (
                            '<p>Dans <a href="/demande/">votre demande</a>, expliquez votre projet et vos dates. Une demande '
                            "n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Parlez-en à votre conseiller",
                        "texte": (
                            "<p>France Travail, la mission locale ou le Département peuvent soutenir votre demande de place.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez s’il existe une crèche AVIP",
                        "texte": "<p>Des places y sont réservées aux parents qui cherchent activement un emploi.</p>",
                    },
                    {
                        "titre": "Demandez les aides avant de commencer",
                        "texte": "<p>À France Travail, à la Caf ou à la MSA. Certaines ont un délai.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Les crèches AVIP</h2>"
                '<p><a terme="avip">AVIP</a> veut dire « à vocation d’insertion professionnelle ». Ce label existe '
                "depuis 2016. Dans une crèche AVIP, <b>au moins un enfant sur cinq</b> a moins de 3 ans et des "
                "parents qui cherchent activement un emploi. Elle fait attention d’abord aux parents seuls et aux "
                "habitants des quartiers prioritaires.</p>"
                '<p>Le parent est suivi par <a terme="france-travail">France Travail</a>, la mission locale ou un '
                "autre service. L’accueil s’adapte : quelques heures au début, plus ensuite, puis une place durable "
                "quand l’emploi est trouvé. Vous payez le tarif ordinaire de la crèche, selon vos revenus : voir <a "
                'href="/aides/tarif-creche/">le tarif des crèches</a>.</p>'
                '<p>Pour entrer, parlez à votre conseiller France Travail, à la <a terme="caf">Caf</a> ou à votre '
                "relais.</p>"
                "<h2>Les modes d’accueil qui conviennent</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/creche/">La halte-garderie et le multi-accueil</a></b> : quelques '
                "heures, puis davantage.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> : un contrat à '
                "temps partiel, qui peut grandir.</li>"
                '<li><b><a href="/modes-accueil/mam/">La MAM</a></b> : le même contrat, avec une équipe autour.</li>'
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> : utile si l’emploi '
                "commence très tôt ou finit tard.</li></ul>"
                "<h2>Les aides</h2>"
                "<ul>"
                '<li><b>L’aide à la garde d’enfants (<a terme="age">AGE</a>)</b> de France Travail a remplacé '
                "l’Agepi en mai 2024. Elle aide au moment où vous reprenez un emploi ou une formation. Les "
                'conditions et le délai sont sur <a href="https://www.francetravail.fr">francetravail.fr</a> et sur '
                "<a "
                'href="https://www.service-public.gouv.fr/particuliers/vosdroits/F1814">service-public.gouv.fr</a>. '
                "Vérifiez <b>avant</b> la reprise.</li>"
                '<li><b><a href="/aides/cmg/">Le CMG</a></b> demande en général une activité. Des exceptions '
                "existent, par exemple pour les étudiants ou si vous touchez le RSA et suivez un parcours "
                "d’insertion. Demandez à la Caf ou à la MSA.</li>"
                '<li><b><a href="/aides/aides-locales/">Les aides locales</a></b> : votre commune ou le Département '
                "en propose peut-être.</li></ul>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Vous sortez d’un congé parental",
                "texte": (
                    "<p>Commencez deux ou trois mois avant la reprise. Prévenez la Caf : la <a "
                    'terme="prepare">PreParE</a> et le CMG ne se cumulent pas toujours.</p>'
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Sans emploi, ai-je une chance en crèche ?",
                    "reponse": (
                        '<p>Oui. Chaque gestionnaire a <a href="/demarches-et-etapes/criteres/">ses critères</a>, et la '
                        "recherche d’emploi peut compter. Joignez un mot de votre conseiller.</p>"
                    ),
                },
                {
                    "question": "Mon emploi est court : deux mois",
                    "reponse": (
                        "<p>Dites-le. Une place occasionnelle ou un contrat court avec un assistant maternel est possible. "
                        'Lisez bien le <a terme="preavis">préavis</a>.</p>'
                    ),
                },
                {
                    "question": "Que se passe-t-il si je perds l’emploi ?",
                    "reponse": (
                        "<p>Prévenez la crèche et votre relais. Ne rendez pas la place tout de suite : demandez à réduire "
                        "les heures.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Caf du Val-d’Oise : le dispositif des crèches AVIP",
            "url": (
                "https://caf.fr/partenaires/caf-du-val-d-oise/partenaires-locaux/actualites/mieux-connaitre-le-dispositif-des-creches-avip"
            ),
        },
        {
            "titre": "Service-public : aide à la garde d’enfants (AGE)",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1814",
        },
        {
            "titre": "France Travail",
            "url": "https://www.francetravail.fr",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-2 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
    ],
}
