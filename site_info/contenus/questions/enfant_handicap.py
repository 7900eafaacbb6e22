"""Question: whether a child with a disability can be cared for."""

PAGE = {
    "slug": "enfant-handicap",
    "title": "Mon enfant est en situation de handicap : peut-il être accueilli ?",
    "sujet": "handicap",
    "publics": ["famille"],
    "themes": ["enfant", "aides"],
    "formulations": [
        "crèche enfant handicapé comment faire",
        "la crèche peut-elle refuser mon enfant autiste",
        "nounou pour enfant différent",
        "aeeh et prix de la crèche",
        "qui nous aide pour un enfant handicapé de moins de 3 ans",
    ],
    "reponse_courte": (
        "Oui : tous les modes d’accueil lui sont ouverts, et un refus à cause de son seul handicap est "
        "interdit. Vous n’avez pas besoin d’un diagnostic pour demander. Parlez tôt de ses besoins avec "
        "votre relais et avec le lieu d’accueil, pour préparer son arrivée. Si un enfant du foyer a droit à "
        "l’AEEH, le tarif de la crèche baisse."
    ),
    "introduction": ("Comment préparer l’accueil, qui vous aide, et ce qui change pour le tarif : un exemple."),
    "corps": [
        (
            "etapes",
            {
                "titre": "Préparer l’accueil",
                "etapes": [
                    {
                        "titre": "Appelez votre relais",
                        "texte": (
                            "<p>Au [[territoire.telephone]]. Dites ce qui aide à chercher : « il a besoin d’aide pour manger », "
                            "« il se déplace en fauteuil ». Aucun papier médical n’est nécessaire.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez le pôle ressources handicap",
                        "texte": (
                            "<p>Il conseille les familles et les lieux d’accueil. Votre relais vous donne le contact.</p>"
                        ),
                    },
                    {
                        "titre": "Visitez avec votre enfant",
                        "texte": (
                            "<p>Regardez l’accès, le bruit, le coin repos. Dites ce qu’il aime et ce qui l’apaise.</p>"
                        ),
                    },
                    {
                        "titre": "Écrivez ensemble ce qui est prévu",
                        "texte": (
                            "<p>Les gestes, les soins, les personnes à appeler. Avec votre médecin si un traitement est "
                            "nécessaire.</p>"
                        ),
                    },
                    {
                        "titre": "Commencez en douceur",
                        "texte": (
                            '<p>Une <a terme="familiarisation">familiarisation</a> plus longue est possible. Faites le point '
                            "après un mois.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Quel mode d’accueil</h2>"
                "<p>Il n’y a pas de mode réservé. Demandez-vous ce qui aide votre enfant :</p>"
                "<ul>"
                '<li>une équipe et d’autres enfants : <a href="/modes-accueil/creche/">la crèche</a>, qui peut '
                "s’appuyer sur un référent santé et accueil inclusif ;</li>"
                '<li>une maison calme et peu d’enfants : <a href="/modes-accueil/assistant-maternel/">l’assistant '
                "maternel</a> ;</li>"
                '<li>des soins longs ou une grande fatigue : <a href="/modes-accueil/garde-a-domicile/">la garde à '
                "domicile</a>.</li></ul>"
                "<p>Quelques heures par semaine peuvent suffire pour commencer, et pour souffler.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : le tarif de la crèche avec l’AEEH",
                "texte": (
                    "<p>Vous avez un enfant à charge, qui a droit à l’AEEH, et 1 800 € de ressources par mois. Vous "
                    "réservez 80 heures par mois.</p>"
                    "<ul>"
                    "<li>Sans AEEH : 1 800 € × [[psu.taux_effort.collectif.1]] = "
                    "[[= 1800 × psu.taux_effort.collectif.1]] de l’heure.</li>"
                    "<li>Avec AEEH, le taux inférieur s’applique : 1 800 € × [[psu.taux_effort.collectif.2]] = "
                    "[[= 1800 × psu.taux_effort.collectif.2]] de l’heure.</li>"
                    "<li>Pour 80 heures : <b>[[= 80 × arrondi(1800 × psu.taux_effort.collectif.2)]]</b> au lieu de "
                    "[[= 80 × arrondi(1800 × psu.taux_effort.collectif.1)]].</li></ul>"
                    "<p>C’est une estimation : la crèche fixe votre tarif avec les informations de la Caf ou de la "
                    "MSA.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Les aides</h2>"
                '<p>L’<a terme="aeeh">AEEH</a> fait aussi baisser le taux du <a href="/aides/cmg/">CMG</a>. Pour la '
                'demander, voir <a href="/aides/complements/">les autres aides</a>. Tout le détail est sur <a '
                'href="/situations/handicap/">votre enfant est en situation de handicap</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "On vous dit non ?",
                "texte": (
                    '<p>Demandez le motif par écrit. Le <a href="https://www.defenseurdesdroits.fr">Défenseur des '
                    'droits</a> vous aide gratuitement. Voir <a href="/questions/refus-de-place/">ma demande est '
                    "refusée</a>.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de la santé publique, articles L. 2324-1 et R. 2324-17 (accueil des enfants handicapés ou "
                "malades)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "Circulaire Cnaf n° 2019-005 du 5 juin 2019 (participations des familles)",
            "url": "https://www.caf.fr",
        },
        {
            "titre": "Service-public : accueil d’un enfant handicapé de moins de 3 ans",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1868",
        },
        {
            "titre": "Défenseur des droits",
            "url": "https://www.defenseurdesdroits.fr",
        },
    ],
}
