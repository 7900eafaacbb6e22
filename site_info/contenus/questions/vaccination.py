"""Question: which vaccines are asked for."""

PAGE = {
    "slug": "vaccination",
    "title": "Quels vaccins faut-il pour être accueilli ?",
    "sujet": "vaccination",
    "publics": ["famille", "parent_employeur", "assistant_maternel"],
    "themes": ["enfant", "inscription"],
    "formulations": [
        "vaccins obligatoires crèche liste",
        "bébé pas vacciné peut-il aller à la crèche",
        "la nounou doit-elle vérifier les vaccins",
        "carnet de santé perdu inscription crèche",
        "vaccin en retard entrée en crèche",
    ],
    "reponse_courte": (
        "Des vaccins sont demandés pour entrer en crèche ou chez un assistant maternel. La liste officielle, "
        "avec les âges, est sur vaccination-info-service.fr. Apportez le carnet de santé. Il manque un "
        "vaccin, ou vous avez perdu le carnet ? Parlez-en à votre médecin ou à la PMI avant le premier jour."
    ),
    "introduction": ("Où lire la liste officielle, quoi montrer, et que faire s’il manque un vaccin ou un carnet."),
    "corps": [
        (
            "texte",
            (
                "<h2>Où lire la liste</h2>"
                '<p>Sur <a href="https://vaccination-info-service.fr">vaccination-info-service.fr</a>, le site '
                "officiel. Nous ne recopions pas la liste : elle change, et une ancienne liste peut tromper. Votre "
                'médecin et la <a terme="pmi">PMI</a> vous disent ce qui s’applique à votre enfant.</p>'
                "<h2>Ce qu’on vous demande</h2>"
                "<ul>"
                "<li><b>À la crèche</b> : le carnet de santé ou une copie des pages de vaccins. Demandez à quel "
                "moment.</li>"
                "<li><b>Chez un assistant maternel</b> : demandez-lui ce qu’il veut voir, avant le premier "
                "jour.</li></ul>"
                "<p>Montrez les pages des vaccins. Le reste du carnet parle de la santé de votre enfant : si on vous "
                "le demande, demandez pourquoi.</p>"
                "<p>N’envoyez pas ces pages sur ce site : la demande en ligne n’en a pas besoin.</p>"
            ),
        ),
        (
            "etapes",
            {
                "titre": "Il manque un vaccin",
                "etapes": [
                    {
                        "titre": "Prenez rendez-vous tout de suite",
                        "texte": ("<p>Chez votre médecin ou à la PMI. Les consultations de la PMI sont gratuites.</p>"),
                    },
                    {
                        "titre": "Prévenez le lieu d’accueil",
                        "texte": (
                            "<p>Dites la date du rendez-vous. Demandez si l’accueil peut commencer, et avec quel délai. La règle "
                            "est sur le site officiel.</p>"
                        ),
                    },
                    {
                        "titre": "Montrez la page mise à jour",
                        "texte": "<p>Après le vaccin, donnez la nouvelle copie.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Des situations particulières</h2>"
                "<ul>"
                "<li><b>Votre enfant ne peut pas recevoir un vaccin</b> : demandez à votre médecin quel papier "
                "donner.</li>"
                "<li><b>Le carnet est perdu</b> : demandez les dates au médecin ou à la PMI qui a suivi "
                "l’enfant.</li>"
                "<li><b>Le carnet est dans une autre langue</b> : la PMI le lit avec vous.</li>"
                "<li><b>Vous hésitez</b> : posez toutes vos questions à un professionnel de santé, pas sur un forum. "
                "Le relais ne donne pas de conseil médical.</li></ul>"
                "<h2>Vous êtes assistant maternel</h2>"
                "<p>Demandez à la PMI ce que vous devez vérifier et garder, pour les enfants que vous accueillez et "
                "pour vous. Ne gardez pas plus de papiers de santé que nécessaire.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Préparez-le tôt",
                "texte": (
                    '<p>Mettez le carnet dans <a href="/documents/premier-jour/">la liste pour le premier jour</a>. '
                    "Vérifiez-le un mois avant.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Vaccination info service, le site officiel sur les vaccins",
            "url": "https://vaccination-info-service.fr",
        },
        {
            "titre": (
                "Code de la santé publique, articles L. 2111-1, L. 2112-2 et L. 2324-1 (protection maternelle et "
                "infantile)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
    ],
}
