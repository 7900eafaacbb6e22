"""Question: what the delegation of care is in a maison d'assistants maternels."""

PAGE = {
    "slug": "delegation-mam",
    "title": "En MAM, qu’est-ce que la délégation d’accueil ?",
    "sujet": "mam",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["contrat", "profession"],
    "formulations": [
        "en mam une autre assmat peut garder mon enfant ?",
        "délégation d’accueil mam autorisation écrite",
        "je dois payer la collègue de ma nounou en mam ?",
        "remplacement en mam quand la nounou est malade",
    ],
    "reponse_courte": (
        "C’est un accord écrit : un autre assistant maternel de la maison peut s’occuper de votre enfant par "
        "moments, par exemple pendant une pause. Vous l’autorisez dans le contrat et la personne choisie "
        "l’accepte. Votre salarié reste le même, et vous ne payez pas d’heures en plus. La délégation ne "
        "remplace pas quelqu’un qui est absent longtemps."
    ),
    "introduction": (
        "Qui peut garder votre enfant en maison d’assistants maternels, à quelles conditions, et ce que cela "
        "change au salaire."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Comment ça marche</h2>"
                '<p>Dans une <a terme="mam">MAM</a>, vous signez un <a terme="contrat">contrat</a> avec <b>un '
                "seul</b> assistant maternel. Il est responsable de votre enfant. Mais la maison réunit plusieurs "
                "professionnels : [[mam.am]] au plus, dont [[mam.simultanes]] au plus à accueillir en même temps.</p>"
                "<p>Grâce à la délégation, un collègue peut prendre le relais quelques heures :</p>"
                "<ul>"
                "<li>tôt le matin ou en fin de journée ;</li>"
                "<li>pendant une pause ou une sortie ;</li>"
                "<li>pendant un rendez-vous de l’assistant maternel.</li></ul>"
                "<h2>Ce qu’il faut écrire</h2>"
                "<ul>"
                "<li><b>Vous</b> autorisez la délégation dans le contrat.</li>"
                "<li><b>Chaque personne choisie</b> donne son accord par écrit. Son nom est écrit.</li>"
                "<li>Vous précisez à quels moments, et qui vous appelle en cas de souci.</li></ul>"
                "<p>Sans votre accord écrit, il n’y a pas de délégation. Vous pouvez choisir une personne et pas une "
                "autre.</p>"
                "<h2>Ce que la délégation ne fait pas</h2>"
                "<ul>"
                "<li>Elle ne change pas votre contrat : votre salarié reste le même.</li>"
                "<li>Elle ne remplace pas une personne en arrêt ou en congé pendant longtemps. Il faut alors un "
                'contrat avec quelqu’un d’autre, si son <a terme="agrement">agrément</a> le permet.</li>'
                "<li>Elle ne permet pas de dépasser [[mam.enfants]] enfants en même temps dans la maison.</li></ul>"
                "<p>Pour savoir combien d’enfants une personne peut garder pendant ces moments, demandez à la <a "
                'terme="pmi">PMI</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : le salaire ne change pas",
                "texte": (
                    "<p>Votre contrat prévoit 30 heures par semaine, 52 semaines par an, à 4,20 € brut de l’heure. "
                    "Chaque semaine, une collègue garde votre enfant 2 heures par délégation.</p>"
                    "<ul>"
                    "<li>Salaire du mois : 30 × 52 ÷ 12 × 4,20 € = <b>[[= 30 × 52 ÷ 12 × 4,20]] brut</b>.</li>"
                    "<li>Vous payez cette somme à votre salarié, avec ou sans délégation.</li>"
                    "<li>Vous ne payez rien à la collègue.</li></ul>"
                ),
            },
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": "<p>Le relais explique le contrat, il ne le rédige ni ne le valide.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Code de l’action sociale et des familles, articles L. 424-1 à L. 424-3 (MAM, délégation)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 90 et 109 (contrat, salaire)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
