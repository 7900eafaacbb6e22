"""Question: what the national charter is."""

PAGE = {
    "slug": "charte-accueil",
    "title": "Qu’est-ce que la charte nationale d’accueil du jeune enfant ?",
    "sujet": "charte",
    "publics": ["famille", "assistant_maternel"],
    "themes": ["enfant", "droits"],
    "formulations": [
        "charte accueil jeune enfant 10 principes",
        "la nounou doit-elle respecter la charte",
        "affiche de la charte à la crèche",
        "à quoi reconnaît-on un bon accueil",
    ],
    "reponse_courte": (
        "C’est un texte national, fixé par un arrêté du 23 septembre 2021. En dix principes, écrits du point "
        "de vue de l’enfant, il dit ce qu’est un bon accueil. Il vaut pour tous les modes d’accueil : "
        "crèches, assistants maternels, gardes à domicile. Les établissements l’affichent. Demandez à le "
        "lire."
    ),
    "introduction": (
        "D’où vient la charte, qui doit la suivre, et comment s’en servir pour choisir ou pour travailler."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>D’où vient la charte</h2>"
                "<p>La loi prévoit une charte nationale : article L. 214-1-1 du code de l’action sociale et des "
                "familles. Un arrêté du 23 septembre 2021 en fixe le texte. Il tient en dix grands principes.</p>"
                "<h2>À qui elle s’adresse</h2>"
                "<ul>"
                "<li>Aux équipes des crèches et des micro-crèches. Elles l’affichent.</li>"
                '<li>Aux <a terme="assistant-maternel">assistants maternels</a>, à domicile ou en MAM.</li>'
                "<li>Aux gardes à domicile.</li>"
                "<li>Aux parents : les dix principes doivent être mis à votre disposition.</li></ul>"
                "<h2>Parents : comment vous en servir</h2>"
                "<p>Lisez-la avant une visite. Puis demandez comment elle se voit dans la journée :</p>"
                "<ul>"
                "<li>Comment parlez-vous à un enfant qui pleure ?</li>"
                "<li>Qui s’occupe de lui le plus souvent ?</li>"
                "<li>Sort-il chaque jour ? Joue-t-il librement ?</li>"
                "<li>Comment les parents sont-ils reçus le matin et le soir ?</li>"
                "<li>Comment accueillez-vous un enfant en situation de handicap, ou qui parle une autre "
                "langue ?</li></ul>"
                '<p>À la crèche, le <a terme="projet-etablissement">projet d’établissement</a> dit comment la charte '
                'est appliquée. Emportez <a href="/documents/questions-visite-creche/">nos questions pour la '
                'crèche</a> ou <a href="/documents/questions-assistant-maternel/">nos questions pour l’assistant '
                "maternel</a>.</p>"
                "<h2>Professionnels : comment vous en servir</h2>"
                "<ul>"
                "<li>Donnez-la aux parents au premier rendez-vous.</li>"
                "<li>Choisissez un principe par mois et regardez votre journée avec lui.</li>"
                "<li>Parlez-en avec des collègues lors des rencontres du relais.</li></ul>"
                "<h2>Si elle n’est pas respectée</h2>"
                "<p>Parlez-en d’abord avec la personne ou la direction. Pour la santé ou la sécurité, prévenez la <a "
                'terme="pmi">PMI</a>. Voir <a href="/questions/reclamation/">faire une réclamation</a>. En cas de '
                'danger : <a href="/urgence/">C’est urgent</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Lire le texte exact",
                "texte": (
                    "<p>Nous ne recopions pas la charte. Cherchez « charte nationale pour l’accueil du jeune enfant » "
                    'sur <a href="https://www.legifrance.gouv.fr">legifrance.gouv.fr</a>, ou demandez-la à votre relais. '
                    'Voir aussi <a href="/relais/charte/">notre page sur la charte</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Arrêté du 23 septembre 2021 portant création d’une charte nationale pour l’accueil du jeune enfant"
            ),
            "url": "https://www.legifrance.gouv.fr",
        },
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-1",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
