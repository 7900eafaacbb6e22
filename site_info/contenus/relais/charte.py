"""The national charter: what it is and where to read it."""

PAGE = {
    "slug": "charte",
    "title": "La charte nationale pour l’accueil du jeune enfant",
    "sujet": "charte",
    "introduction": "Un texte national dit les principes d’un bon accueil. Il vaut pour tous les modes d’accueil, à la crèche comme chez un assistant maternel.",
    "corps": [
        (
            "texte",
            "<h2>Ce que c’est</h2>"
            "<p>La charte est fixée par un arrêté du 23 septembre 2021. Elle s’appuie sur la loi (article L. 214-1-1 du code de l’action sociale et des familles). Elle compte dix grands principes, écrits du point de vue de l’enfant.</p>"
            "<h2>À qui elle s’adresse</h2>"
            "<ul>"
            "<li>Aux équipes des crèches et des micro-crèches.</li>"
            '<li>Aux <a terme="assistant-maternel">assistants maternels</a> et aux gardes à domicile.</li>'
            "<li>Aux parents : les dix principes doivent être mis à votre disposition. Les établissements les affichent.</li></ul>"
            "<h2>Comment vous en servir</h2>"
            "<ul>"
            "<li>Demandez à la lire lors de votre première visite.</li>"
            "<li>Demandez comment ses principes se traduisent chaque jour : le jeu, le sommeil, les repas, les sorties, la place des parents.</li>"
            '<li>À la crèche, regardez le <a terme="projet-etablissement">projet d’établissement</a>. Il dit comment la charte est appliquée.</li></ul>'
            '<p>Pour préparer la visite, prenez <a href="/documents/questions-visite-creche/">nos questions pour la crèche</a> ou <a href="/documents/questions-assistant-maternel/">nos questions pour l’assistant maternel</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Lire le texte officiel",
                "texte": '<p>Nous ne recopions pas la charte : lisez le texte exact sur <a href="https://www.legifrance.gouv.fr">legifrance.gouv.fr</a>, en cherchant « charte nationale pour l’accueil du jeune enfant », ou demandez-le à votre relais.</p>',
            },
        ),
    ],
    "sources": [
        {
            "titre": "Arrêté du 23 septembre 2021 portant création d’une charte nationale pour l’accueil du jeune enfant",
            "url": "https://www.legifrance.gouv.fr",
        },
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-1",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Ministère de l’économie, services à la personne : création d’une charte nationale",
            "url": "https://www.servicesalapersonne.gouv.fr/actualites/travailler-dans-sap/creation-d-charte-nationale-pour-l-accueil-du-jeune-enfant",
        },
    ],
}
