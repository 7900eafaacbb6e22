"""Aid: the price of the crèche, already reduced."""

PAGE = {
    "slug": "tarif-creche",
    "title": "Le tarif de la crèche selon vos revenus",
    "sujet": "tarif_creche",
    "introduction": "Dans les crèches financées par la Caf ou la MSA, l’aide est déjà dans le tarif : vous payez une part de vos ressources pour chaque heure réservée.",
    "portee": "nationale",
    "pictogramme": "creche",
    "public": "Familles dont l’enfant va dans une crèche, un multi-accueil, une halte-garderie ou une micro-crèche financés par la Caf ou la MSA.",
    "conditions": (
        '<p>L’établissement reçoit la <a terme="psu">PSU</a> de la Caf ou de la MSA. Demandez-le au gestionnaire. Certaines micro-crèches ont un prix libre : l’aide est alors <a href="/aides/cmg/">le CMG</a>.</p>'
        "<p>Le prix dépend de vos ressources et du nombre d’enfants à votre charge. Le nombre d’heures est écrit dans votre contrat.</p>"
    ),
    "montant": (
        "<p>Prix d’une heure = vos ressources du mois × un taux. En accueil collectif et en micro-crèche, le taux est de :</p>"
        "<ul>"
        "<li>un enfant à charge : [[psu.taux_effort.collectif.1]] ;</li>"
        "<li>deux enfants : [[psu.taux_effort.collectif.2]] ;</li>"
        "<li>trois enfants : [[psu.taux_effort.collectif.3]] ;</li>"
        "<li>de quatre à sept enfants : [[psu.taux_effort.collectif.4]] ;</li>"
        "<li>huit enfants et plus : [[psu.taux_effort.collectif.8]].</li></ul>"
        '<p>Les ressources comptées ont un minimum, publié chaque année par la <a terme="caf">Caf</a>, et un maximum d’au moins [[psu.plafond]] par mois. Une collectivité peut choisir un maximum plus haut.</p>'
        '<p>Si un enfant du foyer a droit à l’<a terme="aeeh">AEEH</a>, c’est le taux de la ligne suivante qui s’applique, même si ce n’est pas lui qui va à la crèche.</p>'
        "<p>Les repas et les couches sont compris. En crèche familiale ou parentale, demandez le taux au gestionnaire.</p>"
    ),
    "demarche": (
        "<p><b>Vous n’avez rien à demander.</b> La crèche calcule votre tarif avec les informations de la Caf ou de la MSA, ou avec votre avis d’impôt. Les ressources sont celles d’il y a deux ans, <b>avant</b> l’abattement de l’impôt.</p>"
        "<p>Si votre famille ou vos revenus changent, prévenez la Caf ou la MSA, puis la crèche.</p>"
    ),
    "organisme": "Le gestionnaire de la crèche, avec la Caf ou la MSA",
    "organisme_url": "https://monenfant.fr",
    "corps": [
        (
            "exemple",
            {
                "titre": "Deux enfants à charge",
                "texte": (
                    "<p>Vous avez deux enfants à charge et 2 500 € de ressources par mois.</p>"
                    "<ul>"
                    "<li>Tarif : 2 500 € × [[psu.taux_effort.collectif.2]] = [[= 2500 × psu.taux_effort.collectif.2]] de l’heure.</li>"
                    "<li>Pour 100 heures dans le mois : [[= 100 × arrondi(2500 × psu.taux_effort.collectif.2)]].</li></ul>"
                    "<p>Le tarif est arrondi ici au centime. La crèche peut arrondir autrement.</p>"
                ),
            },
        ),
        (
            "exemple",
            {
                "titre": "Un seul enfant, des revenus au maximum",
                "texte": (
                    "<p>Vous avez un enfant. Vos ressources dépassent le maximum national.</p>"
                    "<ul>"
                    "<li>La crèche compte [[psu.plafond]], pas plus, sauf si votre territoire a choisi un maximum plus haut.</li>"
                    "<li>Tarif : [[= psu.plafond × psu.taux_effort.collectif.1]] de l’heure.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            "<h2>Votre facture chaque mois</h2>"
            '<p>Le <a terme="contrat">contrat</a> avec la crèche dit combien d’heures par semaine et combien de semaines par an vous réservez. La crèche répartit souvent le total sur les mois de l’année : c’est la <a terme="mensualisation">mensualisation</a>.</p>'
            '<p>Lisez le <a terme="reglement-fonctionnement">règlement de fonctionnement</a> : il dit ce qui se passe en cas d’absence, de maladie, de retard ou d’heures en plus.</p>'
            "<h2>Si vos ressources ne sont pas connues</h2>"
            "<p>Pour un accueil en urgence ou un enfant confié à l’aide sociale à l’enfance, chaque règlement prévoit le tarif. Demandez-le au gestionnaire.</p>"
            "<h2>Et le crédit d’impôt ?</h2>"
            '<p>Il s’ajoute. Voir <a href="/aides/credit-impot/">le crédit d’impôt</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une estimation n’est pas une décision",
                "texte": '<p>Ces calculs donnent une idée. La crèche fixe votre tarif. Pour une estimation officielle, utilisez le simulateur de <a href="https://monenfant.fr">monenfant.fr</a>.</p>',
            },
        ),
    ],
    "sources": [
        {
            "titre": "Caf : plafond de ressources en crèche depuis le 1er septembre 2025",
            "url": "https://caf.fr/professionnels/actualites/le-plafond-de-ressources-mensuelles-en-hausse-pour-les-eaje-au-1er-septembre-2025",
        },
        {
            "titre": "Circulaire Cnaf n° 2019-005 du 5 juin 2019 (participations des familles)",
            "url": "https://www.caf.fr",
        },
        {"titre": "monenfant.fr, le site officiel de la branche Famille", "url": "https://monenfant.fr"},
    ],
}
