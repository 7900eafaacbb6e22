"""Aid: what a territory may add. The text is general: a territory writes its own aids here."""

PAGE = {
    "slug": "aides-locales",
    "title": "Les aides de votre commune, du Département ou de la Région",
    "sujet": "aides_locales",
    "introduction": "En plus des aides nationales, une commune, un Département, une Région ou une caisse peut vous aider. Ces aides changent d’un endroit à l’autre : demandez à votre relais.",
    "portee": "locale",
    "pictogramme": "mairie-batiment-public",
    "public": "Familles du territoire. Les conditions dépendent de chaque aide.",
    "conditions": (
        "<p>Une aide locale dépend souvent de votre commune, de vos revenus ou de vos horaires de travail. Avant de compter dessus, vérifiez :</p>"
        "<ul>"
        "<li>qui peut la demander ;</li>"
        "<li>si elle existe encore cette année ;</li>"
        "<li>si elle s’ajoute aux autres aides.</li></ul>"
        "<p><b>Démonstration</b> : ce site ne présente aucune aide locale réelle. Le territoire écrit ici les siennes.</p>"
    ),
    "montant": (
        "<p>Chaque aide a son montant, voté par la collectivité qui la donne. Il est écrit sur son site ou dans son règlement.</p>"
        "<p><b>Démonstration</b> : une aide comme le « coup de pouce garde de démonstration » serait décrite ici, avec sa somme et ses dates.</p>"
    ),
    "demarche": (
        "<ol>"
        "<li>Demandez à votre relais quelles aides existent dans votre commune.</li>"
        '<li>Demandez au centre communal d’action sociale (<a terme="ccas">CCAS</a>) et à votre Caf ou à la MSA.</li>'
        "<li>Faites la demande avant le début de l’accueil, si c’est possible.</li></ol>"
    ),
    "organisme": "Votre relais petite enfance",
    "organisme_url": "",
    "corps": [
        (
            "texte",
            "<h2>Qui peut vous aider près de chez vous</h2>"
            "<ul>"
            "<li><b>La commune ou l’intercommunalité</b> : parfois une aide aux familles ou un service pour les urgences.</li>"
            "<li><b>Le CCAS</b> : une aide quand vous avez une difficulté d’argent.</li>"
            "<li><b>La Caf ou la MSA</b> : des aides de son propre fonds, en plus des aides nationales.</li>"
            "<li><b>Le Département et la Région</b> : des aides selon les territoires.</li>"
            '<li><b>Votre employeur</b> : voir <a href="/aides/cesu-prefinance/">l’aide de votre employeur</a>.</li></ul>'
            '<p>Une difficulté d’argent, une séparation, une urgence : parlez-en. Voir <a href="/situations/parent-seul/">parent seul</a>, <a href="/situations/separation/">séparation</a> et <a href="/situations/accueil-en-urgence/">accueil en urgence</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Une question simple à poser",
                "texte": "<p>« J’habite telle commune, mon enfant a tel âge et voici mes horaires : quelle aide locale puis-je demander ? » Le relais vous répond ou vous oriente. Appelez le [[territoire.telephone]].</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-3 (information des familles)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {"titre": "Service-public.fr", "url": "https://www.service-public.fr"},
    ],
}
