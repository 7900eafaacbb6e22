"""Meetings of the demonstration: (days from today, hour, minutes, INSEE code, slug of the relais, fields of the page)."""

from datetime import time

GRATUIT = "<p>Cette rencontre est une démonstration : le lieu et les personnes sont inventés. Elle est gratuite.</p>"
CASF = [
    {
        "titre": "Code de l’action sociale et des familles, article L. 214-2-1 (relais petite enfance)",
        "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
    },
]

RENCONTRES = [
    (
        6,
        time(9, 30),
        90,
        "27375",
        "la-marelle",
        {
            "slug": "cafe-des-futurs-parents",
            "title": "Café des futurs parents",
            "introduction": "Vous attendez un enfant ? Venez découvrir les modes d’accueil et poser vos questions (démonstration).",
            "public": "futurs_parents",
            "lieu": "Relais La Marelle, salle d’accueil (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<ul><li>Quels modes d’accueil existent près de chez vous ?</li><li>Quand commencer à chercher ?</li><li>Combien cela coûte, et quelles aides ?</li></ul>"
                    '<p>Vous pouvez venir à deux, ou avec un enfant. À lire avant : <a href="/situations/naissance-a-venir/">une naissance à venir</a>.</p>',
                ),
            ],
            "sources": CASF,
        },
    ),
    (
        12,
        time(18, 15),
        90,
        "27701",
        "le-cerf-volant",
        {
            "slug": "devenir-parent-employeur",
            "title": "Devenir parent-employeur : contrat, salaire, aides",
            "introduction": "Une réunion du soir pour comprendre ce que change un contrat avec un assistant maternel (démonstration).",
            "public": "parents_employeurs",
            "lieu": "Relais Le Cerf-volant, salle de réunion (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<p>Au programme : les points à écrire dans le contrat, la mensualisation, Pajemploi, le CMG. Prenez "
                    '<a href="/documents/memo-contrat/">le mémo du contrat</a>.</p>'
                    "<p>Le relais explique les règles. Il ne rédige pas votre contrat.</p>",
                ),
            ],
            "sources": CASF,
        },
    ),
    (
        19,
        time(9, 45),
        75,
        "27008",
        "la-roulotte",
        {
            "slug": "matinee-eveil-alizay",
            "title": "Matinée d’éveil avec La Roulotte",
            "introduction": "Jeux et comptines pour les assistants maternels, les gardes à domicile et les enfants qu’ils accueillent (démonstration).",
            "public": "assistants_maternels",
            "lieu": "Salle polyvalente (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<p>Venez quand vous voulez pendant la matinée. Les parents donnent leur accord écrit pour que l’enfant vienne.</p>"
                    '<p>Les autres passages sont sur <a href="/relais/la-roulotte/">la page de La Roulotte</a>.</p>',
                ),
            ],
            "sources": CASF,
        },
    ),
    (
        27,
        time(18, 0),
        120,
        "27275",
        "les-ricochets",
        {
            "slug": "reunion-devenir-assistant-maternel",
            "title": "Réunion d’information : devenir assistant maternel",
            "introduction": "L’agrément, la formation, les contrats, le travail en MAM : une réunion pour décider tranquillement (démonstration).",
            "public": "tous",
            "lieu": "Relais Les Ricochets, grande salle (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<p>Un professionnel du relais et un assistant maternel répondent à vos questions. À lire avant : "
                    '<a href="/devenir-assistant-maternel/">devenir assistant maternel</a>.</p>',
                ),
            ],
            "sources": CASF,
        },
    ),
    (
        41,
        time(10, 0),
        60,
        "27469",
        "la-roulotte",
        {
            "slug": "atelier-monenfant",
            "title": "Atelier : écrire ses places sur monenfant.fr",
            "introduction": "Un atelier sur ordinateur pour les assistants maternels, avec une aide pas à pas (démonstration).",
            "public": "assistants_maternels",
            "lieu": "Place de la mairie, salle du conseil (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<p>Apportez votre agrément et vos jours libres. Vous repartez avec une fiche à jour sur "
                    '<a href="https://monenfant.fr">monenfant.fr</a>, le registre national.</p>',
                ),
            ],
            "sources": CASF,
        },
    ),
    (
        55,
        time(17, 30),
        90,
        "27022",
        "les-ricochets",
        {
            "slug": "reprendre-un-emploi",
            "title": "Reprendre un emploi ou une formation avec un jeune enfant",
            "introduction": "Les solutions d’accueil pour chercher un emploi, se former ou recommencer à travailler (démonstration).",
            "public": "tous",
            "lieu": "Pôle enfance (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<p>Accueil occasionnel, crèche AVIP, aide de France Travail : le relais fait le tour des possibilités. À lire avant : "
                    '<a href="/situations/retour-emploi/">le retour à l’emploi</a>.</p>',
                ),
            ],
            "sources": CASF,
        },
    ),
    (
        73,
        time(9, 30),
        90,
        "27528",
        "le-cerf-volant",
        {
            "slug": "cafe-poussettes",
            "title": "Café-poussettes",
            "introduction": "Un moment pour se rencontrer entre parents, avec les enfants, au Vaudreuil (démonstration).",
            "public": "tous",
            "lieu": "Maison des familles (démonstration)",
            "corps": [
                (
                    "texte",
                    f"{GRATUIT}<p>Sans inscription. Un coin de jeux et un coin calme. Si vous parlez une autre langue, venez quand même : on s’arrange.</p>"
                    '<p>Voir aussi <a href="/relais/parentalite/">être parent</a>.</p>',
                ),
            ],
            "sources": CASF,
        },
    ),
]
