"""Question: what the visit of the PMI is for."""

PAGE = {
    "slug": "visite-pmi",
    "title": "À quoi sert la visite de la PMI ?",
    "sujet": "pmi",
    "publics": ["assistant_maternel", "famille"],
    "themes": ["profession", "droits"],
    "formulations": [
        "la pmi vient chez moi que va-t-elle regarder",
        "visite pmi agrément comment se préparer",
        "qui contrôle les nounous et les crèches",
        "visite surprise de la pmi",
        "prévenir la pmi d’un problème chez la nounou",
    ],
    "reponse_courte": (
        "La PMI est un service du Département. Elle vient voir le lieu où les enfants sont accueillis : chez "
        "l’assistant maternel, en MAM, à la crèche. Elle regarde la santé, la sécurité et l’encadrement. "
        "Avant l’agrément, elle aide le Département à décider. Ensuite, elle suit le travail et donne des "
        "conseils."
    ),
    "introduction": (
        "Avant l’agrément et après : ce que la PMI regarde, comment se préparer, et quand un parent peut l’appeler."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Avant l’agrément</h2>"
                '<p>Vous demandez un <a terme="agrement">agrément</a>. La <a terme="pmi">PMI</a> vient voir votre '
                'logement, ou le local de la <a terme="mam">MAM</a>, et parle avec vous. Le Département décide '
                "ensuite.</p>"
                "<p>Deux sujets reviennent :</p>"
                "<ul>"
                "<li><b>Le lieu</b> : est-il sûr et sain pour de jeunes enfants ?</li>"
                "<li><b>Le métier</b> : le rythme de chaque enfant, ses repas, son sommeil, la place de ses "
                "parents.</li></ul>"
                "<h2>Ensuite, tout au long du métier</h2>"
                "<p>La PMI suit les assistants maternels. Elle vient aussi dans les crèches et les micro-crèches. "
                "Elle contrôle, et elle conseille : vous pouvez l’appeler pour une question sur un enfant ou sur "
                "votre pièce de jeu.</p>"
                "<h2>Comment se préparer</h2>"
                "<ul>"
                "<li>Demandez à la PMI la liste des points qu’elle regarde. Suivez cette liste, pas celle d’un "
                "forum.</li>"
                "<li>Faites le tour du logement à la hauteur d’un enfant : escalier, fenêtres, produits ménagers, "
                "médicaments, eau, animaux.</li>"
                "<li>Montrez où l’enfant dort, joue et mange.</li>"
                "<li>Notez vos questions.</li>"
                "<li>Si quelque chose est à changer, demandez quoi, et avant quelle date. Demandez-le par "
                "écrit.</li></ul>"
                "<p>Pour savoir si une visite est annoncée ou non, et qui doit être là, demandez à votre PMI.</p>"
                "<h2>Vous êtes parent</h2>"
                "<ul>"
                "<li>Vous pouvez demander à voir l’agrément de l’assistant maternel : sa date et le nombre "
                "d’enfants.</li>"
                "<li>Vous avez un doute sur l’hygiène, la sécurité ou le nombre d’enfants ? Parlez-en d’abord avec "
                "la personne ou la direction, si vous le pouvez. Sinon, appelez la PMI.</li>"
                '<li>Le chemin est expliqué dans <a href="/demarches-et-etapes/reclamations/">faire une '
                "réclamation</a>.</li></ul>"
                '<p>Les centres de PMI sont sur <a href="/carte/">la carte</a>. La PMI s’occupe aussi de la santé de '
                'votre enfant : voir <a href="/relais/pmi/">la PMI</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Un enfant est en danger",
                "texte": (
                    '<p>N’attendez pas une visite. Appelez le <b><a href="tel:119">119</a></b>, ou le <b><a '
                    'href="tel:17">17</a></b> si le danger est immédiat. Voir <a href="/urgence/">C’est urgent</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de la santé publique, articles L. 2111-1, L. 2112-2 et L. 2324-1 (protection maternelle et "
                "infantile)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": ("Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
