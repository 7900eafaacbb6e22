"""Question: the price of a place in a crèche."""

PAGE = {
    "slug": "tarif-creche",
    "title": "Combien coûte une place en crèche ?",
    "sujet": "tarif_creche",
    "publics": ["famille"],
    "themes": ["creche", "aides"],
    "formulations": [
        "prix de la crèche selon mes revenus",
        "calculer tarif horaire crèche caf",
        "la crèche est-elle moins chère qu’une nounou",
        "crèche privée combien par mois",
        "les couches et les repas sont compris ?",
    ],
    "reponse_courte": (
        "Dans une crèche financée par la Caf ou la MSA, le prix de l’heure suit vos ressources : "
        "[[psu.taux_effort.collectif.1]] de vos ressources du mois avec un enfant à charge, moins avec "
        "plusieurs. Repas et couches sont compris. Dans une micro-crèche à prix libre, le gestionnaire fixe "
        "son prix et vous demandez le CMG. Le crédit d’impôt s’ajoute."
    ),
    "introduction": ("Le calcul pas à pas, un exemple, et les questions à poser quand le prix est libre."),
    "corps": [
        (
            "texte",
            (
                "<h2>Le tarif selon vos revenus</h2>"
                '<p>C’est la règle des crèches qui reçoivent la <a terme="psu">PSU</a>. Le prix d’une heure est une '
                "part de vos ressources du mois :</p>"
                "<ul>"
                "<li>un enfant à charge : [[psu.taux_effort.collectif.1]] ;</li>"
                "<li>deux enfants : [[psu.taux_effort.collectif.2]] ;</li>"
                "<li>trois enfants : [[psu.taux_effort.collectif.3]] ;</li>"
                "<li>de quatre à sept enfants : [[psu.taux_effort.collectif.4]] ;</li>"
                "<li>huit enfants et plus : [[psu.taux_effort.collectif.8]].</li></ul>"
                "<p>Ces taux valent pour l’accueil collectif et les micro-crèches PSU. En crèche familiale ou "
                'parentale, demandez le taux. Si un enfant du foyer a droit à l’<a terme="aeeh">AEEH</a>, le taux '
                "baisse.</p>"
                "<p>Les ressources sont celles d’il y a deux ans, avant l’abattement de l’impôt, divisées par 12. "
                "Elles ont un minimum, publié chaque année par la Caf, et un maximum d’au moins [[psu.plafond]] par "
                "mois.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un enfant, 90 heures par mois",
                "texte": (
                    "<p>Vous avez un enfant à charge et 2 200 € de ressources par mois. Vous réservez 90 heures par "
                    "mois.</p>"
                    "<ul>"
                    "<li>Prix de l’heure : 2 200 € × [[psu.taux_effort.collectif.1]] = "
                    "[[= 2200 × psu.taux_effort.collectif.1]].</li>"
                    "<li>Facture du mois : 90 × [[= 2200 × psu.taux_effort.collectif.1]] = "
                    "<b>[[= 90 × arrondi(2200 × psu.taux_effort.collectif.1)]]</b>.</li>"
                    "<li>Sur 12 mois : [[= 12 × 90 × arrondi(2200 × psu.taux_effort.collectif.1)]].</li>"
                    "<li>Crédit d’impôt : la moitié, soit "
                    "[[= 12 × 90 × arrondi(2200 × psu.taux_effort.collectif.1) × ci.hors_domicile.taux]].</li></ul>"
                    "<p>C’est une estimation. La crèche fixe votre tarif avec les informations de la Caf ou de la MSA, "
                    "et peut arrondir autrement.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Le prix libre</h2>"
                "<p>Certaines micro-crèches choisissent leur prix. Vous payez la facture, puis vous demandez <a "
                'href="/aides/cmg/">le CMG</a>. Si le prix de l’heure dépasse un maximum, il n’y a pas d’aide : '
                'vérifiez sur <a href="https://www.caf.fr">caf.fr</a> avant de signer. Demandez aussi si les repas '
                "et les couches sont compris.</p>"
                "<h2>Le crédit d’impôt</h2>"
                "<p>Il rend la moitié de ce que vous avez payé, si l’enfant a moins de 6 ans au 1er janvier. Les "
                "dépenses comptent jusqu’à [[ci.hors_domicile.plafond_par_enfant]] par an. Voir <a "
                'href="/aides/credit-impot/">le crédit d’impôt</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Comparer avec un assistant maternel",
                "texte": (
                    '<p>Le simulateur de <a href="https://monenfant.fr">monenfant.fr</a> compare le reste à payer. Le '
                    'détail du calcul est sur <a href="/aides/tarif-creche/">le tarif de la crèche</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Circulaire Cnaf n° 2019-005 du 5 juin 2019 (participations des familles)",
            "url": "https://www.caf.fr",
        },
        {
            "titre": "Caf : plafond de ressources en crèche depuis le 1er septembre 2025",
            "url": (
                "https://caf.fr/professionnels/actualites/le-plafond-de-ressources-mensuelles-en-hausse-pour-les-eaje-au-1er-septembre-2025"
            ),
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
