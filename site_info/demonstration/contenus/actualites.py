"""News of the demonstration: (days ago, fields of the page)."""

CASF = {
    "titre": "Code de l’action sociale et des familles, articles L. 214-1-3, L. 214-2-1 et R. 421-39",
    "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
}

ACTUALITES = [
    (
        4,
        {
            "slug": "la-roulotte-nouvelle-halte",
            "title": "La Roulotte s’arrête dans une commune de plus",
            "introduction": "Démonstration : le relais itinérant La Roulotte tient une nouvelle permanence à Criquebeuf-sur-Seine, sans rendez-vous.",
            "corps": [
                (
                    "texte",
                    "<p>La Roulotte est un relais itinérant de démonstration. Elle va maintenant à la salle des fêtes de Criquebeuf-sur-Seine.</p>"
                    "<h2>Pour qui ?</h2>"
                    "<ul>"
                    "<li>Les parents et les futurs parents : posez vos questions sur les modes d’accueil et les aides.</li>"
                    "<li>Les assistants maternels : parlez du métier, venez avec les enfants.</li></ul>"
                    '<p>Les jours et les heures sont sur <a href="/relais/la-roulotte/">la page de La Roulotte</a>.</p>',
                ),
            ],
            "sources": [CASF],
        },
    ),
    (
        16,
        {
            "slug": "disponibilites-monenfant",
            "title": "Assistants maternels : mettez vos places à jour",
            "introduction": "Deux fois par an, chaque assistant maternel écrit ses places sur monenfant.fr : avant le 1er juin et avant le 1er décembre.",
            "corps": [
                (
                    "texte",
                    '<p>Sur <a href="https://monenfant.fr">monenfant.fr</a>, le registre national, vous indiquez vos jours, vos heures et le nombre de places, pour les six mois qui suivent.</p>'
                    "<ul>"
                    "<li>Vous pouvez masquer votre adresse et l’une de vos coordonnées, votre téléphone ou votre courriel.</li>"
                    "<li>Un premier oubli entraîne un avertissement.</li></ul>"
                    "<p>Besoin d’aide ? Les relais de démonstration ouvrent un atelier sur ordinateur : voir "
                    '<a href="/agenda/">l’agenda</a>.</p>',
                ),
            ],
            "sources": [CASF],
        },
    ),
    (
        33,
        {
            "slug": "cmg-residence-alternee",
            "title": "Parents séparés : chacun peut demander son CMG",
            "introduction": "Si l’enfant vit chez ses deux parents à tour de rôle, chaque parent employeur peut avoir son CMG, sous conditions.",
            "corps": [
                (
                    "texte",
                    '<p>La <a terme="residence-alternee">résidence alternée</a> ouvre maintenant un droit à chacun des deux parents, quand chacun emploie un assistant maternel ou une garde à domicile.</p>'
                    "<ul>"
                    "<li>Si vous recevez des allocations familiales, elles doivent être partagées entre vous.</li>"
                    "<li>Pour le calcul, l’enfant compte comme un enfant à charge dans chaque foyer.</li></ul>"
                    '<p>Faites la demande à la <a terme="caf">Caf</a> ou à la <a terme="msa">MSA</a>. Voir <a href="/aides/cmg/">le CMG</a> et <a href="/situations/separation/">la séparation</a>.</p>',
                ),
            ],
            "sources": [
                {
                    "titre": "Code de la sécurité sociale, article D. 531-18-2",
                    "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716737",
                },
            ],
        },
    ),
    (
        58,
        {
            "slug": "un-site-pour-les-familles",
            "title": "Un nouveau site pour les familles",
            "introduction": "Démonstration : guides, carte, aides, questions et demande en ligne sont maintenant au même endroit.",
            "corps": [
                (
                    "texte",
                    "<p>Ce site est une démonstration. Les communes sont réelles ; les relais, les structures et les personnes sont inventés.</p>"
                    "<ul>"
                    '<li>Comparez <a href="/modes-accueil/">les modes d’accueil</a>.</li>'
                    '<li>Cherchez un lieu sur <a href="/carte/">la carte</a> : voir <a href="/utiliser-la-carte/">comment l’utiliser</a>.</li>'
                    '<li><a href="/demande/">Faites une demande</a>. Ce n’est ni une préinscription ni une inscription.</li></ul>',
                ),
            ],
            "sources": [CASF],
        },
    ),
]
