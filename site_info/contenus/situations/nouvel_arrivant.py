"""Life situation: new in the area or in France, perhaps with another language."""

PAGE = {
    "slug": "nouvel-arrivant",
    "title": "Vous arrivez ici, ou en France",
    "pictogramme": "langues",
    "introduction": (
        "Vous êtes bienvenus. Vous pouvez demander de l’aide dans votre langue. Le relais est gratuit, pour "
        "toutes les familles."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Appelez ou venez",
                        "texte": (
                            "<p>Au [[territoire.telephone]]. Dites votre langue et votre commune. Un interprète peut être "
                            "demandé.</p>"
                        ),
                    },
                    {
                        "titre": "Parlez de votre enfant",
                        "texte": (
                            "<p>Son âge, s’il a déjà été gardé, sa langue, ce qu’il aime. Vous n’avez besoin d’aucun papier pour "
                            "ce premier rendez-vous.</p>"
                        ),
                    },
                    {
                        "titre": "Faites suivre sa santé par la PMI",
                        "texte": (
                            '<p>Les consultations de la <a terme="pmi">PMI</a> sont gratuites. Elle regarde les vaccins avec '
                            "vous et le carnet de santé.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez vos droits à la Caf ou à la MSA",
                        "texte": "<p>Une maison France Services ou la mairie peut vous aider à remplir le dossier.</p>",
                    },
                    {
                        "titre": "Faites une demande d’accueil",
                        "texte": (
                            '<p><a href="/demande/">En ligne</a> ou avec le relais. Une demande n’est ni une préinscription ni '
                            "une inscription.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Comment on garde les enfants en France</h2>"
                "<p>En France, beaucoup de parents confient leur enfant quelques jours par semaine à des "
                "professionnels, même très petit. Ce n’est pas une obligation. À partir de 3 ans, l’instruction est "
                "obligatoire : presque tous les enfants vont à l’école.</p>"
                "<ul>"
                '<li><b><a href="/modes-accueil/creche/">La crèche</a></b> : une équipe accueille un groupe '
                "d’enfants. Le prix suit vos revenus.</li>"
                '<li><b>La <a terme="halte-garderie">halte-garderie</a></b> : la même chose, pour quelques heures. '
                "C’est bien pour apprendre le français pendant ce temps, ou pour une démarche.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> : une personne <a '
                'terme="agrement">agréée</a> garde quelques enfants chez elle. Vous êtes son <a '
                'terme="employeur">employeur</a>.</li>'
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> : une personne vient '
                "chez vous.</li>"
                '<li><b><a href="/modes-accueil/ecole-2-ans/">L’école dès 2 ans</a></b> : dans certaines écoles '
                "seulement.</li>"
                '<li><b>Le lieu d’accueil enfants-parents (<a terme="laep">LAEP</a>)</b> : vous venez avec votre '
                "enfant, pour jouer et rencontrer d’autres familles.</li></ul>"
                '<p><a href="/modes-accueil/">Comparez-les</a>, ou regardez <a href="/carte/">la carte</a>.</p>'
                "<h2>Qui fait quoi</h2>"
                "<ul>"
                '<li><b>Le <a href="/relais/role-du-relais/">relais</a></b> (<a terme="rpe">RPE</a>) informe et '
                "accompagne. Il ne donne pas de place en crèche.</li>"
                '<li><b>La <a terme="caf">Caf</a></b> ou la <b><a terme="msa">MSA</a></b> verse des aides.</li>'
                '<li><b>La mairie</b> et le <a terme="ccas">CCAS</a> : l’école, l’aide sociale.</li>'
                '<li><b>Le <a href="/lexique/">lexique</a></b> explique les mots difficiles.</li></ul>'
                "<h2>Les langues à la maison</h2>"
                "<p><b>Parlez à votre enfant dans votre langue.</b> C’est celle où vous le consolez et où vous "
                "racontez. Un enfant peut grandir avec plusieurs langues : il apprendra le français avec les autres "
                "enfants. Apprenez aux professionnels quelques mots de chez vous : « bonjour », « doudou », « j’ai "
                "soif ».</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Vos papiers et vos données",
                "texte": (
                    "<p>Le relais n’a pas besoin de connaître votre situation de séjour pour vous informer. N’envoyez "
                    "pas de pièce d’identité dans un message. Chaque aide a ses propres conditions : demandez-les à la "
                    'Caf, à la MSA ou sur <a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>.</p>'
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Quels vaccins faut-il ?",
                    "reponse": (
                        "<p>Pour entrer en crèche ou chez un assistant maternel, des vaccins sont demandés. La liste est sur "
                        '<a href="https://vaccination-info-service.fr">vaccination-info-service.fr</a>. La PMI vous aide, '
                        "même si le carnet est dans une autre langue.</p>"
                    ),
                },
                {
                    "question": "Puis-je venir avec quelqu’un qui traduit ?",
                    "reponse": (
                        "<p>Oui, un adulte de confiance. Ne demandez pas à un enfant de traduire. Un <a "
                        'terme="interprete">interprète</a> peut aussi être demandé à l’avance.</p>'
                    ),
                },
                {
                    "question": "Je n’ai pas encore d’adresse fixe",
                    "reponse": (
                        "<p>Venez quand même. Le relais, le CCAS et la PMI cherchent avec vous. En cas de danger, voir <a "
                        'href="/urgence/">C’est urgent</a>.</p>'
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
        {
            "titre": "Vaccination Info Service",
            "url": "https://vaccination-info-service.fr",
        },
        {
            "titre": "Service-public : inscription à l’école maternelle",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1864",
        },
    ],
}
