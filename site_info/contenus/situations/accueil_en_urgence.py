"""Life situation: care is needed within days."""

PAGE = {
    "slug": "accueil-en-urgence",
    "title": "Vous avez besoin d’un accueil en urgence",
    "pictogramme": "urgence",
    "introduction": (
        "Hospitalisation, entretien, assistant maternel absent, départ du domicile : appelez d’abord, écrivez après."
    ),
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Un danger ?",
                "texte": (
                    "<p>Si un enfant ou vous-même êtes en danger, n’attendez pas une place : allez à la page <a "
                    'href="/urgence/">C’est urgent</a>.</p>'
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Appelez votre relais",
                        "texte": (
                            "<p>Au [[territoire.telephone]]. Dites « c’est urgent », votre commune, l’âge de l’enfant, les jours "
                            "et les heures.</p>"
                        ),
                    },
                    {
                        "titre": "Personne ne répond ? Laissez une demande",
                        "texte": (
                            '<p><a href="/demande/">En ligne</a>, choisissez « urgence » : le premier contact annoncé est plus '
                            "rapide. Une demande n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Appelez trois lieux vous-même",
                        "texte": (
                            '<p>Sur <a href="/carte/">la carte</a>, cherchez les haltes-garderies et les multi-accueils. '
                            "Demandez s’ils ont quelques heures cette semaine.</p>"
                        ),
                    },
                    {
                        "titre": "Cherchez un assistant maternel libre",
                        "texte": (
                            '<p>Sur <a href="https://monenfant.fr">monenfant.fr</a>, les disponibilités sont affichées. Un '
                            "contrat peut être court.</p>"
                        ),
                    },
                    {
                        "titre": "Prévenez le travail, la formation ou France Travail",
                        "texte": "<p>Demandez quelques jours. Un mot du relais ou du médecin peut aider.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Les solutions les plus rapides</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/creche/">Le multi-accueil ou la halte-garderie</a></b> : quelques '
                "heures, parfois dès le lendemain. Certaines crèches gardent des places pour les urgences.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> ou <b><a '
                'href="/modes-accueil/mam/">la MAM</a></b> : une place libre, un contrat pour quelques semaines.</li>'
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> par un organisme : il '
                "envoie une personne et une facture. C’est plus cher, mais rapide. Vérifiez vos aides avant sur <a "
                'href="https://www.caf.fr">caf.fr</a>.</li>'
                "<li><b>Un proche, un voisin</b> : pour un jour ou deux, le temps de trouver.</li></ul>"
                "<h2>Votre assistant maternel est absent</h2>"
                '<p>Relisez le <a terme="contrat">contrat</a> : prévoit-il une solution ? En <a '
                'href="/modes-accueil/mam/">MAM</a>, la <a terme="delegation-accueil">délégation d’accueil</a> peut '
                "aider pour quelques heures. Sinon, un autre assistant maternel peut accueillir votre enfant, si son "
                '<a terme="agrement">agrément</a> le permet. Votre relais connaît les places du moment.</p>'
                "<h2>Ce que vous payez</h2>"
                '<p>En crèche <a terme="psu">PSU</a>, le tarif suit vos revenus. Si la crèche ne les connaît pas '
                "encore, son règlement prévoit un tarif d’urgence : demandez-le avant. Voir <a "
                'href="/aides/tarif-creche/">le tarif des crèches</a>. Pour un contrat court, demandez <a '
                'href="/aides/cmg/">le CMG</a> dès le premier mois. En cas de grande difficulté, le <a '
                'terme="ccas">CCAS</a> et <a href="/aides/aides-locales/">les aides locales</a> peuvent aider.</p>'
                "<h2>Qui vous aide</h2>"
                '<p>Le <a href="/relais/role-du-relais/">relais</a> pour l’accueil. La <a terme="pmi">PMI</a> et le '
                "service social du Département quand la situation est difficile à la maison. L’assistante sociale de "
                "l’hôpital si l’un de vous est hospitalisé.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Ce qu’il faut préparer",
                "texte": (
                    "<p>Le carnet de santé, un doudou, un change, le numéro d’une personne à appeler, et une feuille "
                    "avec les habitudes de votre enfant. Même dans l’urgence, restez un moment avec lui au début.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "L’enfant peut-il être accueilli sans dossier complet ?",
                    "reponse": (
                        "<p>Souvent oui, pour quelques jours : le lieu vous dit les papiers indispensables. Vous complétez "
                        "ensuite.</p>"
                    ),
                },
                {
                    "question": "Combien de temps dure un accueil d’urgence ?",
                    "reponse": (
                        "<p>Peu de temps : quelques jours ou quelques semaines. Demandez tout de suite une solution durable "
                        "au relais.</p>"
                    ),
                },
                {
                    "question": "Je pars de chez moi avec mon enfant",
                    "reponse": (
                        '<p>Mettez-vous d’abord en sécurité : <a href="/urgence/">C’est urgent</a>. Puis dites au relais '
                        'comment vous joindre sans risque. Voir aussi <a href="/situations/separation/">Vous vous '
                        "séparez</a>.</p>"
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
            "titre": (
                "Code de la santé publique, articles L. 2324-1 et R. 2324-17 (établissements et services d’accueil)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-2 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
    ],
}
