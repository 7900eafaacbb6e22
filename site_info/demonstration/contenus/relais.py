"""Pages of the fictional relais: {slug of the structure: fields of the page}."""

SOURCES = [
    {
        "titre": "Code de l’action sociale et des familles, article L. 214-2-1 (relais petite enfance)",
        "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
    },
]
FICTIF = (
    "encadre",
    {
        "genre": "info",
        "titre": "Relais de démonstration",
        "texte": "<p>Ce relais est inventé pour ce site de démonstration. Les communes sont réelles ; le lieu, les personnes et les rendez-vous ne le sont pas.</p>",
    },
)

PAGES_RELAIS = {
    "la-marelle": {
        "introduction": "La Marelle est le relais de démonstration de Louviers et des communes voisines. Il reçoit sur rendez-vous et tient deux permanences.",
        "corps": [
            FICTIF,
            (
                "texte",
                "<h2>Ce que vous y trouvez</h2>"
                "<ul>"
                "<li>Des rendez-vous pour parler de votre recherche, de votre contrat ou de vos aides.</li>"
                "<li>Une soirée par semaine, pour les parents qui travaillent en journée.</li>"
                "<li>Des matinées d’éveil pour les assistants maternels et les enfants qu’ils accueillent.</li>"
                "<li>Un coin de jeux et de livres, accessible en poussette et en fauteuil roulant.</li></ul>"
                "<h2>Avant de venir</h2>"
                '<p>Notez l’âge de l’enfant, la date, les jours et les heures. Lisez <a href="/relais/role-du-relais/">ce que fait un relais</a>.</p>',
            ),
        ],
        "sources": SOURCES,
    },
    "le-cerf-volant": {
        "introduction": "Le Cerf-volant est le relais de démonstration de Val-de-Reuil et du Vaudreuil. On y parle plusieurs langues.",
        "corps": [
            FICTIF,
            (
                "texte",
                "<h2>Ce que vous y trouvez</h2>"
                "<ul>"
                "<li>Un accueil en français, et un interprète sur demande pour les autres langues.</li>"
                "<li>Une aide pour lire un courrier ou remplir une demande en ligne.</li>"
                "<li>Des rendez-vous pour les parents en recherche d’emploi ou en formation.</li>"
                "<li>Des ateliers pour les assistants maternels et les gardes à domicile.</li></ul>"
                "<h2>À savoir</h2>"
                '<p>Vous arrivez d’un autre pays ou d’une autre région ? Lisez <a href="/situations/nouvel-arrivant/">nouvel arrivant</a>, ou venez en parler.</p>',
            ),
        ],
        "sources": SOURCES,
    },
    "la-roulotte": {
        "introduction": "La Roulotte est un relais itinérant de démonstration : elle va de commune en commune, autour de Pîtres et de Pont-de-l’Arche.",
        "corps": [
            FICTIF,
            (
                "texte",
                "<h2>Comment ça marche</h2>"
                "<p>La Roulotte s’installe chaque semaine ou chaque mois dans une salle de votre commune. Les prochains passages sont écrits sur cette page, avec le lieu.</p>"
                "<ul>"
                "<li>Sans rendez-vous pendant les permanences.</li>"
                "<li>Sur rendez-vous, ou par téléphone, le reste du temps.</li>"
                "<li>Des temps de jeu pour les assistants maternels, au plus près de chez eux.</li></ul>"
                "<h2>Si le passage est annulé</h2>"
                "<p>La neige, une panne, une absence : appelez le [[territoire.telephone]] avant de vous déplacer.</p>",
            ),
        ],
        "sources": SOURCES,
    },
    "les-ricochets": {
        "introduction": "Les Ricochets est le relais de démonstration de Gaillon, des bords de Seine et de la vallée d’Eure.",
        "corps": [
            FICTIF,
            (
                "texte",
                "<h2>Ce que vous y trouvez</h2>"
                "<ul>"
                "<li>Des rendez-vous au relais et deux permanences dans les communes.</li>"
                "<li>Une aide pour les horaires tôt le matin ou tard le soir, fréquents près des zones d’activité.</li>"
                "<li>Des réunions pour les personnes qui veulent devenir assistant maternel.</li></ul>"
                "<h2>Horaires décalés</h2>"
                '<p>Venez avec votre planning. Lisez avant <a href="/situations/horaires-atypiques/">horaires atypiques</a>.</p>',
            ),
        ],
        "sources": SOURCES,
    },
}
