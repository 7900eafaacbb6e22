"""Ordinary pages: aids, emergencies, contact, and the legal pages."""

from site_info.demonstration.contenus.pages_legales import PAGES_LEGALES

PAGES = [
    {
        "slug": "aides",
        "title": "Les aides pour payer l’accueil de votre enfant",
        "sujet": "aides",
        "introduction": (
            "Trois sortes d’aides se complètent : un tarif réduit ou le CMG, le crédit d’impôt et, parfois, "
            "une aide de votre employeur."
        ),
        "corps": [
            (
                "texte",
                (
                    "<h2>En crèche : un tarif selon vos revenus</h2>"
                    "<p>Dans les crèches et micro-crèches financées par la Caf ou la MSA (la PSU), l’aide est déjà "
                    "dans le tarif. Vous n’avez rien à demander. Pour chaque heure réservée, vous payez une part de "
                    "vos ressources du mois :</p>"
                    "<ul>"
                    "<li>un enfant à charge : [[psu.taux_effort.collectif.1]] ;</li>"
                    "<li>deux enfants : [[psu.taux_effort.collectif.2]] ;</li>"
                    "<li>trois enfants : [[psu.taux_effort.collectif.3]] ;</li>"
                    "<li>de quatre à sept enfants : [[psu.taux_effort.collectif.4]] ;</li>"
                    "<li>huit enfants et plus : [[psu.taux_effort.collectif.8]].</li></ul>"
                    "<p>Les ressources comptées vont d’un minimum, publié chaque année par la Caf, à un maximum "
                    "d’au moins [[psu.plafond]] par mois. Si un enfant a droit à l’AEEH, le taux baisse.</p>"
                    "<h2>Avec un assistant maternel ou une garde à domicile : le CMG</h2>"
                    "<p>Le complément de libre choix du mode de garde est versé par la Caf ou la MSA quand vous "
                    "êtes <b>employeur</b>. Il a deux parts.</p>"
                    "<ul>"
                    "<li><b>Une part du salaire</b>, calculée avec vos revenus, comptés jusqu’à [[cmg.plafond]] par "
                    "mois, le nombre d’enfants à charge, le prix et le nombre d’heures. Plus vos revenus sont bas, "
                    "plus l’aide est élevée.</li>"
                    "<li><b>Les cotisations</b> : prises en charge à [[cmg.cotisations.am]] pour un assistant "
                    "maternel dont le prix reste sous un plafond, à [[cmg.cotisations.ged]] dans une limite "
                    "mensuelle pour une garde à domicile.</li></ul>"
                    "<p>Il est versé jusqu’aux [[cmg.age.general]] ans de l’enfant, ou [[cmg.age.parent_isole]] ans "
                    "si vous l’élevez seul. Il faut en principe travailler ; il y a des exceptions, par exemple "
                    "pour les étudiants. Depuis le 1er décembre 2025, si l’enfant vit en résidence alternée, chaque "
                    "parent employeur peut avoir son CMG, sous conditions.</p>"
                    "<h2>En micro-crèche à prix libre ou avec un organisme : le CMG « structure »</h2>"
                    "<p>Vous payez la facture, puis la Caf ou la MSA vous en rembourse une partie, selon vos "
                    "revenus, le nombre d’enfants et leur âge. Une part reste toujours à votre charge. En "
                    "micro-crèche, il n’y a pas d’aide si le prix de l’heure dépasse un maximum : demandez-le avant "
                    "de signer.</p>"
                    "<h2>Dans tous les cas : le crédit d’impôt</h2>"
                    "<p>Il vous rend <b>la moitié</b> de ce que vous avez payé, une fois les autres aides retirées. "
                    "Si vous ne payez pas d’impôt, la somme vous est versée.</p>"
                    "<ul>"
                    "<li><b>Accueil hors de chez vous</b>, enfant de moins de 6 ans au 1er janvier : dans la limite "
                    "de [[ci.hors_domicile.plafond_par_enfant]] de dépenses par an et par enfant, "
                    "[[ci.hors_domicile.residence_alternee]] en résidence alternée.</li>"
                    "<li><b>Garde à domicile</b> : dans la limite de [[ci.domicile.plafond]] par an, plus "
                    "[[ci.domicile.par_enfant]] par enfant à charge, sans dépasser [[ci.domicile.max]]. La limite "
                    "est plus haute la première année d’emploi direct.</li></ul>"
                    "<h2>Par votre employeur : le CESU préfinancé</h2>"
                    "<p>Votre employeur ou votre comité social et économique peut vous donner des tickets CESU ou "
                    "une aide pour la garde. Cette aide est exonérée jusqu’à [[cesu.plafond]] par an. Demandez au "
                    "service du personnel.</p>"
                    "<h2>Si vous reprenez un emploi ou une formation</h2>"
                    "<p>France Travail propose une aide à la garde d’enfants. Les conditions et le délai pour la "
                    'demander sont sur <a href="https://www.francetravail.fr">francetravail.fr</a>.</p>'
                ),
            ),
            (
                "exemple",
                {
                    "titre": "Exemple : le crédit d’impôt en crèche",
                    "texte": (
                        "<p>Vous payez 129 € de crèche par mois pendant 11 mois, pour un enfant de 2 ans.</p>"
                        "<ul>"
                        "<li>Dépenses de l’année : 11 × 129 € = 1 419 €.</li>"
                        "<li>Crédit d’impôt : 1 419 € ÷ 2 = 709,50 €.</li></ul>"
                    ),
                },
            ),
            (
                "etapes",
                {
                    "titre": "Calculez avec les outils officiels",
                    "etapes": [
                        {
                            "titre": "Comparez les modes d’accueil",
                            "texte": (
                                '<p>Le simulateur de <a href="https://monenfant.fr">monenfant.fr</a> montre le reste à '
                                "payer.</p>"
                            ),
                        },
                        {
                            "titre": "Estimez vos droits",
                            "texte": (
                                '<p>Sur <a href="https://www.caf.fr">caf.fr</a>, ou auprès de la MSA : <a '
                                'href="https://www.msa.fr">msa.fr</a>.</p>'
                            ),
                        },
                        {
                            "titre": "Estimez le CMG emploi direct",
                            "texte": ('<p>Sur <a href="https://www.urssaf.fr">urssaf.fr</a>, qui gère Pajemploi.</p>'),
                        },
                        {
                            "titre": "Faites le point avec votre relais",
                            "texte": ('<p>Il vous aide à lire le résultat. <a href="/contact/">Contactez-le</a>.</p>'),
                        },
                    ],
                },
            ),
            (
                "encadre",
                {
                    "genre": "attention",
                    "titre": "Une estimation n’est pas une décision",
                    "texte": (
                        "<p>Les chiffres de cette page viennent de textes officiels ou de sources qui concordent. Seuls "
                        "la Caf, la MSA, l’Urssaf ou le service des impôts décident de vos droits.</p>"
                    ),
                },
            ),
        ],
        "sources": [
            {
                "titre": ("Code de la sécurité sociale, articles L. 531-5, L. 531-6 et D. 531-17 à D. 531-22 (CMG)"),
                "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
            },
            {
                "titre": "Caf : plafond de ressources en crèche depuis le 1er septembre 2025",
                "url": (
                    "https://caf.fr/professionnels/actualites/le-plafond-de-ressources-mensuelles-en-hausse-pour-les-eaje-au-1er-septembre-2025"
                ),
            },
            {
                "titre": ("Code général des impôts, articles 199 sexdecies et 200 quater B (crédits d’impôt)"),
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
            },
            {
                "titre": "Code du travail, articles L. 7233-4 et D. 7233-8 (aide de l’employeur)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
            },
        ],
    },
    {
        "slug": "urgence",
        "title": "C’est urgent",
        "sujet": "urgence",
        "introduction": (
            "Un danger : appelez tout de suite un numéro d’urgence. Un besoin de garde très rapide : "
            "appelez votre relais."
        ),
        "corps": [
            (
                "encadre",
                {
                    "genre": "attention",
                    "titre": "Quelqu’un est en danger",
                    "texte": (
                        "<ul>"
                        '<li><b><a href="tel:17">17</a></b> ou <b><a href="tel:112">112</a></b> : police, gendarmerie, '
                        "danger immédiat.</li>"
                        '<li><b><a href="tel:15">15</a></b> : urgence médicale, Samu.</li>'
                        '<li><b><a href="tel:119">119</a></b> : enfant en danger ou qui risque de l’être. Gratuit, à '
                        "toute heure, il n’apparaît pas sur la facture de téléphone.</li>"
                        '<li><b><a href="tel:3919">3919</a></b> : violences faites aux femmes. Gratuit et anonyme.</li>'
                        "<li><b>114</b> par SMS : si vous ne pouvez pas parler, ou si vous êtes sourd ou "
                        "malentendant.</li></ul>"
                        "<p>Ces appels passent avant toute démarche sur ce site.</p>"
                    ),
                },
            ),
            (
                "texte",
                (
                    "<h2>Vous êtes inquiet pour un enfant</h2>"
                    "<p>Vous n’avez pas besoin d’être sûr pour appeler le 119. Des professionnels vous écoutent et "
                    "décident de la suite. Vous pouvez aussi en parler à votre relais, à la PMI, à votre médecin ou "
                    "à l’école.</p>"
                    "<h2>Vous êtes épuisé, ou à bout</h2>"
                    "<p>Posez votre bébé en sécurité dans son lit, sortez de la pièce et appelez quelqu’un : un "
                    "proche, votre médecin, la PMI, ou le 15. <b>Ne secouez jamais un bébé.</b> Demander de l’aide "
                    "protège votre enfant.</p>"
                    "<h2>Vous avez besoin d’une garde très vite</h2>"
                    "<p>Hospitalisation, entretien d’embauche, arrêt de l’assistant maternel, départ du domicile : "
                    "expliquez ce qui se passe, même en quelques mots.</p>"
                ),
            ),
            (
                "etapes",
                {
                    "titre": "Que faire pour une garde urgente",
                    "etapes": [
                        {
                            "titre": "Appelez votre relais",
                            "texte": (
                                "<p>Au [[territoire.telephone]]. Dites « c’est urgent », votre commune, l’âge de l’enfant et la "
                                "date.</p>"
                            ),
                        },
                        {
                            "titre": "Laissez une demande",
                            "texte": (
                                '<p>Si personne ne décroche, <a href="/demande/">faites une demande</a> et choisissez '
                                "« urgence » : le délai de premier contact annoncé est plus court.</p>"
                            ),
                        },
                        {
                            "titre": "Cherchez une place occasionnelle",
                            "texte": (
                                '<p>Sur <a href="/carte/">la carte</a>, appelez les haltes-garderies et les multi-accueils '
                                "proches. Regardez aussi les places signalées sur <a "
                                'href="https://monenfant.fr">monenfant.fr</a>.</p>'
                            ),
                        },
                        {
                            "titre": "Parlez-en au travail",
                            "texte": (
                                "<p>Demandez à votre employeur, à la formation ou à France Travail quelques jours pour vous "
                                "organiser.</p>"
                            ),
                        },
                    ],
                },
            ),
            (
                "encadre",
                {
                    "genre": "info",
                    "titre": "Vous écrire sans risque",
                    "texte": (
                        "<p>Si quelqu’un lit vos messages ou surveille votre téléphone, dites-le dans la demande : rien "
                        "ne vous est envoyé sans votre accord. Vous pouvez aussi venir ou appeler d’un autre lieu.</p>"
                    ),
                },
            ),
        ],
        "sources": [
            {
                "titre": "119, Enfance en danger",
                "url": "https://www.allo119.gouv.fr",
            },
            {
                "titre": "Arrêtons les violences, dont le 3919",
                "url": "https://arretonslesviolences.gouv.fr",
            },
            {
                "titre": "Numéro d’urgence 114",
                "url": "https://www.urgence114.fr",
            },
        ],
    },
    {
        "slug": "contact",
        "title": "Nous contacter",
        "sujet": "contact",
        "introduction": "Un téléphone, une adresse électronique, un accueil : choisissez ce qui vous convient.",
        "corps": [
            (
                "texte",
                (
                    "<h2>Nous joindre</h2>"
                    "<ul>"
                    "<li><b>Téléphone</b> : [[territoire.telephone]]</li>"
                    "<li><b>Adresse électronique</b> : [[territoire.courriel]]</li>"
                    "<li><b>Adresse postale</b> : [[territoire.adresse]]</li></ul>"
                    "<p>En haut de chaque page, vous voyez si le service est ouvert en ce moment, ou quand a lieu "
                    "la prochaine permanence.</p>"
                    "<h2>Joindre votre relais</h2>"
                    '<p>Indiquez votre commune sur <a href="/">la page d’accueil</a> : le nom, le téléphone et les '
                    "permanences de votre relais s’affichent. Voir aussi <a "
                    'href="/questions/mon-relais-petite-enfance/">à quoi sert un relais</a>.</p>'
                    "<h2>Choisir le bon chemin</h2>"
                    "<ul>"
                    '<li><b>Vous cherchez un mode d’accueil</b> : <a href="/demande/">faites une demande</a>.</li>'
                    "<li><b>Vous avez une question sur le contrat ou les aides</b> : lisez d’abord <a "
                    'href="/questions/">les questions fréquentes</a>.</li>'
                    "<li><b>Vous avez déjà fait une demande</b> : utilisez le lien de suivi reçu par message.</li>"
                    '<li><b>C’est urgent</b> : allez à la page <a href="/urgence/">C’est urgent</a>.</li>'
                    "<li><b>Vous voulez exercer vos droits sur vos données</b> : écrivez à "
                    "[[territoire.delegue_donnees]].</li>"
                    "<li><b>Une page est difficile à lire ou à utiliser</b> : voir <a "
                    'href="/accessibilite/">Accessibilité</a>.</li></ul>'
                ),
            ),
            (
                "encadre",
                {
                    "genre": "conseil",
                    "titre": "Une autre langue, un autre moyen",
                    "texte": (
                        "<p>Si vous parlez une autre langue, si vous êtes sourd ou si écrire est difficile, venez ou "
                        "appelez avec une personne de confiance. Un interprète, y compris en langue des signes, peut "
                        "être demandé.</p>"
                    ),
                },
            ),
            (
                "encadre",
                {
                    "genre": "attention",
                    "titre": "N’envoyez pas de documents",
                    "texte": (
                        "<p>Ni ordonnance, ni avis d’imposition, ni pièce d’identité dans un message : nous n’en avons "
                        "pas besoin pour vous aider.</p>"
                    ),
                },
            ),
        ],
        "sources": [],
    },
    *PAGES_LEGALES,
]
