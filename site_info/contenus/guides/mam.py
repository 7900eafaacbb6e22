"""Guide to the maison d'assistants maternels."""

PAGE = {
    "slug": "mam",
    "title": "La maison d’assistants maternels (MAM)",
    "sujet": "mam",
    "mode": "mam",
    "introduction": (
        "Plusieurs assistants maternels accueillent les enfants ensemble, dans un local fait pour cela. Vous "
        "signez un contrat avec l’un d’eux."
    ),
    "pour_qui": "Enfants avant l’école, et autour de l’école quand la maison le propose.",
    "lieu": "Un local réservé à l’accueil : une maison ou un appartement aménagé.",
    "encadrement": ("De 1 à [[mam.am]] assistants maternels agréés, dont [[mam.simultanes]] présents en même temps."),
    "effectif": "[[mam.enfants]] enfants en même temps au plus ; souvent moins, selon les agréments.",
    "horaires": "Fixés dans le contrat ; l’équipe permet souvent une journée plus longue.",
    "souplesse": "À négocier ; l’équipe peut s’entraider si vous l’avez autorisé par écrit.",
    "inscription": "Contrat direct avec un assistant maternel ; le relais vous aide à chercher.",
    "cout": "Un salaire chaque mois, une indemnité d’entretien et, si besoin, les repas.",
    "aides": "CMG de la Caf ou de la MSA, cotisations prises en charge, crédit d’impôt.",
    "role_parents": "Vous êtes employeur : contrat, salaire, déclaration chaque mois, congés.",
    "age_min_mois": 2,
    "age_max_mois": 132,
    "temps_partiel": "souvent",
    "occasionnel": "parfois",
    "horaires_decales": "parfois",
    "horaires_variables": "parfois",
    "urgence": "parfois",
    "handicap": "parfois",
    "insertion": "parfois",
    "fratrie": "souvent",
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que c’est</h2>"
                '<p>Une maison d’assistants maternels, ou <a terme="mam">MAM</a>, réunit plusieurs <a '
                'terme="assistant-maternel">assistants maternels</a> dans un même local. Ils sont [[mam.am]] au plus '
                "dans la maison, et [[mam.simultanes]] au plus à accueillir en même temps. La maison ne peut pas "
                "dépasser [[mam.enfants]] enfants en même temps.</p>"
                "<p><b>Une MAM n’est pas une crèche.</b> Il n’y a pas de gestionnaire qui emploie l’équipe. Chaque "
                'assistant maternel a son <a terme="agrement">agrément</a>, son assurance et ses contrats. La '
                'protection maternelle et infantile (<a terme="pmi">PMI</a>) du Département vérifie le local et suit '
                "leur travail.</p>"
                "<h2>Un contrat avec une seule personne</h2>"
                '<p>Vous signez un <a terme="contrat">contrat</a> écrit avec <b>un seul</b> assistant maternel : il '
                'est le responsable de votre enfant. Vous êtes son <a terme="employeur">employeur</a>, comme dans '
                'l’<a href="/modes-accueil/assistant-maternel/">accueil à son domicile</a>.</p>'
                "<p>Les autres peuvent s’occuper de votre enfant par moments, par exemple pendant une pause ou tôt "
                'le matin. C’est la <a terme="delegation-accueil">délégation d’accueil</a>. <b>Elle doit être '
                "écrite</b> : vous l’autorisez dans le contrat, et les personnes choisies l’acceptent. Elle ne coûte "
                "pas d’heures en plus. Elle ne sert pas à remplacer une personne en arrêt ou en congé pendant "
                "longtemps.</p>"
                "<h2>La vie dans la maison</h2>"
                "<p>Demandez le projet d’accueil : le rythme de la journée, les repas, le sommeil, les sorties, les "
                "écrans. Regardez comment les adultes se partagent le travail et qui est là quand vous arrivez. "
                "Demandez aussi si l’équipe est la même depuis longtemps.</p>"
                "<h2>Combien ça coûte</h2>"
                "<p>Le coût et les aides sont ceux de l’assistant maternel. Le salaire se négocie : il ne peut pas "
                "descendre sous [[am.salaire_min.conventionnel.1]] brut de l’heure. S’ajoutent une <a "
                'terme="indemnite-entretien">indemnité d’entretien</a> pour chaque jour de présence, au moins '
                "[[am.entretien.min_jour]], et les repas si la maison les fournit. Chaque professionnel fixe son "
                "prix : dans une même MAM, deux familles peuvent payer un prix différent.</p>"
                '<p>Les aides sont <a href="/aides/cmg/">le CMG</a>, la prise en charge des cotisations et le <a '
                'href="/aides/credit-impot/">crédit d’impôt</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Le salaire d’un mois",
                "texte": (
                    "<p>L’accueil est prévu 52 semaines par an, 30 heures par semaine sur 4 jours, à 4,20 € brut de "
                    "l’heure.</p>"
                    "<ul>"
                    "<li>Heures payées chaque mois : 30 × 52 ÷ 12 = 130 heures.</li>"
                    "<li>Salaire mensualisé : 130 × 4,20 € = 546 € brut.</li>"
                    "<li>Entretien, si l’enfant vient 17 jours et si vous convenez de 4 € par jour : 17 × 4 € = "
                    "68 €.</li></ul>"
                    "<p>Les cotisations sont prises en charge à [[cmg.cotisations.am]] tant que le prix de l’heure ne "
                    "dépasse pas [[cmg.plafond_horaire.am]].</p>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Trouver une place en MAM, étape par étape",
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
                        "titre": "Visitez aux heures où vivent les enfants",
                        "texte": "<p>Rencontrez toute l’équipe, pas seulement la personne qui aurait le contrat.</p>",
                    },
                    {
                        "titre": "Parlez de la délégation",
                        "texte": "<p>Qui peut s’occuper de votre enfant, et quand ? Qui vous appelle en cas de souci ?</p>",
                    },
                    {
                        "titre": "Signez le contrat",
                        "texte": (
                            "<p>Au plus tard le premier jour. Votre relais vous explique le contrat ; il ne le rédige pas et ne "
                            "le valide pas.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez le CMG et déclarez",
                        "texte": (
                            "<p>Demandez l’aide à la Caf ou à la MSA dès l’embauche. Puis déclarez chaque mois à <a "
                            'terme="pajemploi">Pajemploi</a>.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "atouts_limites",
            {
                "atouts": [
                    "Une maison pensée pour les enfants, et plusieurs adultes qui se parlent.",
                    "Des copains de jeu d’âges différents.",
                    "Une journée souvent plus longue qu’avec une personne seule.",
                ],
                "limites": [
                    "Vous êtes employeur, comme avec tout assistant maternel.",
                    "Un groupe plus grand qu’au domicile d’une seule personne.",
                    "Si un professionnel quitte la maison, votre contrat s’arrête ou le suit.",
                ],
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Mon assistant maternel est malade : un autre peut-il le remplacer ?",
                    "reponse": (
                        "<p>Pour quelques heures, la délégation peut suffire si vous l’avez autorisée. Pour un arrêt plus "
                        "long, il faut un contrat avec une autre personne, si son agrément le permet. Appelez votre "
                        "relais.</p>"
                    ),
                },
                {
                    "question": "Qui paie le loyer de la maison ?",
                    "reponse": (
                        "<p>Les assistants maternels. Ils peuvent en tenir compte dans leur prix, mais vous ne payez pas de "
                        "loyer à part.</p>"
                    ),
                },
                {
                    "question": "Quelle différence avec une micro-crèche ?",
                    "reponse": (
                        '<p>La <a href="/modes-accueil/micro-creche/">micro-crèche</a> a un gestionnaire qui emploie '
                        "l’équipe : vous signez un contrat d’accueil. En MAM, vous employez la personne : vous signez un "
                        "contrat de travail.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 421-3, L. 421-4 et L. 424-1 à L. 424-3 "
                "(agrément, MAM, délégation)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": ("Convention collective IDCC 3239, socle assistant maternel, articles 90, 109 et 114 et annexe 5"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-2 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
