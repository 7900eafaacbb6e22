"""The health service of the Département for small children."""

PAGE = {
    "slug": "pmi",
    "title": "La protection maternelle et infantile (PMI)",
    "sujet": "pmi",
    "introduction": "La PMI est un service du Département. Elle s’occupe de la santé des jeunes enfants et des modes d’accueil.",
    "corps": [
        (
            "texte",
            "<h2>Pour votre enfant et pour vous</h2>"
            '<p>La <a terme="pmi">PMI</a> reçoit les futurs parents et les parents de jeunes enfants. Appelez le centre le plus proche pour savoir ce qu’il propose : consultations, visites à la maison, conseils. Vous trouvez les centres sur <a href="/carte/">la carte</a>.</p>'
            "<h2>Pour les modes d’accueil</h2>"
            "<ul>"
            '<li>Elle suit les demandes d’<a terme="agrement">agrément</a> des assistants maternels, qui est donné par le Département.</li>'
            "<li>Elle vient voir les lieux d’accueil : crèches, micro-crèches, domicile des assistants maternels.</li>"
            "<li>Elle contrôle la santé, la sécurité et l’encadrement.</li></ul>"
            "<h2>Quand l’appeler</h2>"
            "<ul>"
            "<li>Vous avez une question sur la santé ou le développement de votre enfant.</li>"
            "<li>Vous attendez un enfant et vous avez besoin d’être accompagnée.</li>"
            "<li>Vous êtes fatigué ou inquiet.</li>"
            "<li>Vous avez un doute sur un lieu d’accueil. Voir <a "
            'href="/demarches-et-etapes/reclamations/">faire une réclamation</a>.</li></ul>',
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une urgence",
                "texte": '<p>Urgence médicale : appelez le <b><a href="tel:15">15</a></b>. Enfant en danger : appelez le <b><a href="tel:119">119</a></b>. Voir <a href="/urgence/">C’est urgent</a>.</p>',
            },
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le relais et la PMI",
                "texte": "<p>Le relais informe et accompagne. La PMI autorise et contrôle. Les deux se connaissent et peuvent vous orienter l’un vers l’autre.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de la santé publique, articles L. 2111-1, L. 2112-2 et L. 2324-1 (protection maternelle et infantile)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
