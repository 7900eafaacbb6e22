"""Question: what to do when the crèche closes."""

PAGE = {
    "slug": "fermeture-creche",
    "title": "La crèche ferme l’été : comment faire ?",
    "sujet": "creche",
    "publics": ["famille", "parent_employeur"],
    "themes": ["creche", "conges"],
    "formulations": [
        "crèche fermée en août qui garde mon enfant",
        "garde d’enfant pendant les vacances de la crèche",
        "je paie quand la crèche ferme ?",
        "nounou juste pour trois semaines l’été",
    ],
    "reponse_courte": (
        "Demandez les dates dès l’inscription : chaque crèche fixe ses semaines de fermeture. Pour ces "
        "semaines, cherchez une autre crèche ou une halte-garderie qui reste ouverte, ou un assistant "
        "maternel pour un contrat court. Le contrat et le règlement de la crèche disent si ces semaines sont "
        "payées."
    ),
    "introduction": (
        "Connaître les dates, trouver une garde pour deux ou trois semaines, et calculer ce que coûte un contrat court."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Au moment de l’inscription</h2>"
                "<ul>"
                "<li>Demandez le calendrier : été, Noël, ponts, journées de l’équipe.</li>"
                '<li>Lisez le <a terme="reglement-fonctionnement">règlement de fonctionnement</a>. Les semaines de '
                "fermeture sont-elles payées ? Sont-elles retirées du nombre de semaines de votre contrat ?</li>"
                "<li>Demandez si une autre crèche du même gestionnaire accueille les enfants pendant ce "
                "temps.</li></ul>"
                "<h2>Les solutions</h2>"
                "<ul>"
                '<li><b>Une <a terme="halte-garderie">halte-garderie</a> ou un multi-accueil ouvert</b> : demandez '
                "des heures dès le printemps.</li>"
                '<li><b>Un <a href="/modes-accueil/assistant-maternel/">assistant maternel</a> ou une <a '
                'href="/modes-accueil/mam/">MAM</a></b> : des places se libèrent quand des familles partent en '
                "congé. Le contrat est écrit, même pour deux semaines.</li>"
                '<li><b>Une <a href="/modes-accueil/garde-partagee/">garde partagée</a></b> avec une famille de la '
                "même crèche.</li>"
                "<li><b>Vos congés</b> : parlez tôt à votre employeur.</li></ul>"
                "<p>Faites connaître les lieux à votre enfant avant le premier jour : même court, un accueil se "
                "prépare.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : deux semaines chez un assistant maternel",
                "texte": (
                    "<p>En août, vous confiez votre enfant 2 semaines, 36 heures par semaine, à 4,50 € brut de l’heure. "
                    "C’est un accueil occasionnel : les congés valent un dixième des salaires, payé à la fin.</p>"
                    "<ul>"
                    "<li>Salaire : 2 × 36 × 4,50 € = [[= 2 × 36 × 4,50]].</li>"
                    "<li>Congés : [[= 2 × 36 × 4,50]] ÷ 10 = [[= 2 × 36 × 4,50 ÷ 10]].</li>"
                    "<li>Total : <b>[[= 2 × 36 × 4,50 + 2 × 36 × 4,50 ÷ 10]] brut</b>, plus l’entretien et, si besoin, "
                    "les repas.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Vos aides pendant ces semaines</h2>"
                '<p>Si vous employez un assistant maternel, demandez <a href="/aides/cmg/">le CMG</a> et déclarez le '
                'salaire à <a terme="pajemploi">Pajemploi</a>, même pour un seul mois. Le <a '
                'href="/aides/credit-impot/">crédit d’impôt</a> compte ces dépenses avec celles de la crèche, dans '
                "la même limite par enfant.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Un rappel en janvier",
                "texte": (
                    "<p>Notez les dates de fermeture et appelez votre relais avant le printemps : "
                    "[[territoire.telephone]]. Il ne garde pas les enfants, mais il sait qui est ouvert.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 90, 102 et 109 (contrat, "
                "congés, accueil occasionnel)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
