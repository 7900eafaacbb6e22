"""Guide to the assistant maternel, employed by the parents."""

PAGE = {
    "slug": "assistant-maternel",
    "title": "L’assistant maternel ou l’assistante maternelle",
    "sujet": "assistant_maternel",
    "mode": "assistant_maternel",
    "introduction": (
        "Un professionnel agréé accueille votre enfant chez lui, dans un petit groupe, et vous êtes son employeur."
    ),
    "pour_qui": "Enfants avant l’école, et autour de l’école pour les plus grands.",
    "lieu": "Au domicile de l’assistant maternel, vérifié avant l’agrément.",
    "encadrement": "Une seule personne, agréée par le Département et suivie par la PMI.",
    "effectif": "[[am.agrement.accueillis]] enfants accueillis en même temps au plus, selon l’agrément.",
    "horaires": "Fixés ensemble dans le contrat ; parfois tôt, tard ou le samedi.",
    "souplesse": "À négocier : un planning qui change est possible si le contrat le prévoit.",
    "inscription": "Contrat direct avec le professionnel ; le relais vous aide à chercher.",
    "cout": "Un salaire chaque mois, une indemnité d’entretien et, si besoin, les repas.",
    "aides": "CMG de la Caf ou de la MSA, cotisations prises en charge, crédit d’impôt.",
    "role_parents": "Vous êtes employeur : contrat, salaire, déclaration chaque mois, congés.",
    "age_min_mois": 2,
    "age_max_mois": 132,
    "temps_partiel": "souvent",
    "occasionnel": "parfois",
    "horaires_decales": "parfois",
    "horaires_variables": "souvent",
    "urgence": "parfois",
    "handicap": "parfois",
    "insertion": "parfois",
    "fratrie": "souvent",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                "<p>L’assistant maternel, le plus souvent une assistante maternelle, est un <b>professionnel <a "
                'terme="agrement">agréé</a> par le Département</b>. L’agrément dit combien d’enfants il peut '
                "accueillir : [[am.agrement.accueillis]] au plus en règle générale. La protection maternelle et "
                'infantile (<a terme="pmi">PMI</a>) suit son travail.</p>'
                "<p>Plusieurs assistants maternels peuvent travailler ensemble dans un local : c’est une <a "
                'href="/modes-accueil/mam/">maison d’assistants maternels</a> (MAM). Vous signez alors un contrat '
                "avec <b>un seul</b> d’entre eux.</p>"
                "<h2>Vous devenez employeur</h2>"
                "<p>Vous signez un <b>contrat écrit pour chaque enfant</b>, au plus tard le premier jour. Le salaire "
                'est <a terme="mensualisation">mensualisé</a> : vous payez la même somme de base chaque mois. Vous '
                'déclarez le salaire à <a terme="pajemploi">Pajemploi</a>, le service de l’<a '
                'terme="urssaf">Urssaf</a>, au plus tard le 5 du mois suivant. Avec l’accord écrit du salarié, <a '
                'terme="pajemploi-plus">Pajemploi+</a> peut verser le salaire à votre place.</p>'
                "<p>Votre relais <b>vous explique le contrat</b>. Il ne le rédige pas et ne le valide pas.</p>"
                "<h2>Combien ça coûte</h2>"
                "<p>Le salaire se négocie. Il ne peut pas descendre sous [[am.salaire_min.conventionnel.1]] brut de "
                "l’heure, ou [[am.salaire_min.conventionnel.2]] si la personne a le titre de branche. S’ajoute une "
                '<a terme="indemnite-entretien">indemnité d’entretien</a>, pour les jours de présence : au moins '
                "[[am.entretien.min_jour]] par jour, davantage pour une longue journée. Si l’assistant maternel "
                "fournit les repas, vous les payez aussi.</p>"
                "<p>Les aides :</p>"
                "<ul>"
                '<li><b>Le <a terme="cmg">CMG</a></b> (complément de libre choix du mode de garde) rembourse une '
                "partie du salaire. Il dépend de vos revenus, du nombre d’enfants et des heures. Il est versé "
                "jusqu’aux [[cmg.age.general]] ans de l’enfant, [[cmg.age.parent_isole]] ans si vous l’élevez "
                "seul.</li>"
                "<li><b>Les cotisations</b> sont prises en charge à [[cmg.cotisations.am]], tant que le prix de "
                "l’heure reste sous un plafond, et en partie au-delà.</li>"
                '<li><b>Le <a href="/aides/credit-impot/">crédit d’impôt</a></b> rend la moitié de ce qui reste, '
                "dans la limite de [[ci.hors_domicile.plafond_par_enfant]] de dépenses par an pour un enfant de "
                "moins de 6 ans au 1er janvier.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Un exemple, sur le modèle de celui de la Caf",
                "texte": (
                    "<p>Un couple avec un enfant a 3 000 € de revenus par mois. L’enfant est accueilli 125 heures dans "
                    "le mois. L’heure coûte [[cmg.reference.am]], tout compris : salaire net, entretien et repas.</p>"
                    "<ul>"
                    "<li>Coût : 125 × [[cmg.reference.am]] = [[= 125 × cmg.reference.am]].</li>"
                    "<li>CMG : [[= 125 × cmg.reference.am × (1 − 3000 × cmg.taux_effort.am.1 ÷ cmg.reference.am)]].</li>"
                    "<li>Reste à payer : [[= 125 × cmg.reference.am − arrondi(125 × cmg.reference.am × (1 − 3000 × "
                    "cmg.taux_effort.am.1 ÷ cmg.reference.am))]], avant crédit d’impôt.</li></ul>"
                    "<p>La Caf a publié un exemple de ce type pour la réforme du 1er septembre 2025. C’est une "
                    'estimation : faites votre calcul sur <a href="https://www.urssaf.fr">urssaf.fr</a>.</p>'
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Trouver et embaucher, étape par étape",
                "etapes": [
                    {
                        "titre": "Cherchez",
                        "texte": (
                            '<p>Sur <a href="/carte/">la carte</a>, sur <a href="https://monenfant.fr">monenfant.fr</a> ou en '
                            'faisant <a href="/demande/">une demande</a> à votre relais. Une demande n’est ni une préinscription '
                            "ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Rencontrez plusieurs personnes",
                        "texte": (
                            "<p>Parlez du sommeil, des repas, des sorties, des écrans, des horaires et des vacances.</p>"
                        ),
                    },
                    {
                        "titre": "Réservez, si vous le voulez",
                        "texte": (
                            "<p>L’engagement réciproque est facultatif. Qui renonce verse un demi-mois de salaire brut.</p>"
                        ),
                    },
                    {
                        "titre": "Signez le contrat",
                        "texte": "<p>Prévoyez une période d’essai et une adaptation de 30 jours au plus.</p>",
                    },
                    {
                        "titre": "Demandez les aides",
                        "texte": "<p>À la Caf ou à la MSA, dès l’embauche. Puis déclarez chaque mois à Pajemploi.</p>",
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Un petit groupe, une maison, une personne que votre enfant connaît bien.",
                    "Des horaires à négocier, souvent plus souples.",
                    "Des sorties et des ateliers, par exemple au relais.",
                ],
                "limites": [
                    "Vous êtes employeur : contrat, salaire, congés.",
                    "Si la personne est absente, il faut une autre solution.",
                    "Le coût varie d’une personne à l’autre.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Mon enfant est absent : dois-je payer ?",
                    "reponse": (
                        "<p>Oui, si l’absence n’était pas prévue au contrat. Avec un certificat médical, vous pouvez ne pas "
                        "payer : 5 jours par an pour de courtes absences, ou 14 jours de suite.</p>"
                    ),
                },
                {
                    "question": "Quand prend-elle ses congés ?",
                    "reponse": (
                        "<p>Vous fixez les dates ensemble, au plus tard le 1er mars. Voir <a "
                        'href="/questions/conges-payes-assistante-maternelle/">le calcul des congés payés</a>.</p>'
                    ),
                },
                {
                    "question": "Et si cela ne se passe pas bien ?",
                    "reponse": (
                        "<p>Parlez-en tôt, avec elle puis avec votre relais. Pour arrêter, suivez les règles de <a "
                        'href="/questions/rupture-du-contrat/">la fin du contrat</a>.</p>'
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, articles 90, 93 à 98, 102, 105, 107 à 114 et annexe 5",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 421-3, L. 421-4 et L. 424-1 (agrément, MAM)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-2 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
