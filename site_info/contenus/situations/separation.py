"""Life situation: the parents separate."""

PAGE = {
    "slug": "separation",
    "title": "Vous vous séparez",
    "pictogramme": "parents-separes",
    "introduction": (
        "L’accueil de votre enfant peut rester un repère qui ne bouge pas. Voici ce qu’il faut prévenir, et "
        "ce qui change pour les aides."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Gardez l’accueil tel qu’il est, si vous le pouvez",
                        "texte": "<p>Le même lieu, les mêmes visages : c’est rassurant. Vous déciderez du reste après.</p>",
                    },
                    {
                        "titre": "Dites qui vient chercher l’enfant",
                        "texte": (
                            "<p>Écrivez-le à la crèche ou à l’assistant maternel. Si un juge a décidé, donnez une copie de la "
                            "décision.</p>"
                        ),
                    },
                    {
                        "titre": "Prévenez la Caf ou la MSA",
                        "texte": (
                            "<p>Dès que vous ne vivez plus ensemble. Vos aides et le tarif de la crèche peuvent changer.</p>"
                        ),
                    },
                    {
                        "titre": "Parlez à votre relais",
                        "texte": (
                            "<p>Il vous explique ce que devient le contrat et comment répartir les jours. Il ne prend parti pour "
                            "personne.</p>"
                        ),
                    },
                    {
                        "titre": "En cas de violence, mettez-vous en sécurité",
                        "texte": (
                            '<p>Les numéros sont à la page <a href="/urgence/">C’est urgent</a>. Dites dans votre demande si '
                            "l’on ne doit pas vous écrire.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Avec un assistant maternel ou une garde à domicile</h2>"
                '<p>Le <a terme="contrat">contrat</a> lie la personne salariée à celui ou celle qui l’a signé. Si '
                "l’enfant vit chez les deux parents, vous pouvez signer <b>deux contrats</b>, un par parent, chacun "
                "pour ses jours et ses heures. Parlez-en avec la personne salariée : elle doit être d’accord, et son "
                "salaire ne doit pas en souffrir sans accord écrit.</p>"
                '<p>En <a terme="residence-alternee">résidence alternée</a>, depuis le 1er décembre 2025, <b>chaque '
                'parent <a terme="employeur">employeur</a> peut avoir son <a terme="cmg">CMG</a></b>. Quand les '
                "allocations familiales existent, elles doivent être partagées. L’enfant compte alors pour un enfant "
                'dans chaque foyer. Voir <a href="/aides/cmg/">le CMG</a>.</p>'
                "<h2>À la crèche</h2>"
                "<p>Le tarif suit les revenus du foyer : il peut être recalculé. La crèche peut faire un contrat "
                "pour chaque parent, si les jours sont bien séparés. Demandez-le à la direction. Voir <a "
                'href="/aides/tarif-creche/">le tarif des crèches</a>.</p>'
                "<h2>Le crédit d’impôt</h2>"
                "<p>Pour un enfant en résidence alternée, la limite de dépenses est divisée par deux : "
                "[[ci.hors_domicile.residence_alternee]] par an pour chaque parent, pour une garde hors du domicile. "
                'Voir <a href="/aides/credit-impot/">le crédit d’impôt</a>.</p>'
                "<h2>Qui vous aide</h2>"
                "<ul>"
                '<li><b>La médiation familiale</b> aide à se parler et à décider. La <a terme="caf">Caf</a> vous '
                "donne le contact.</li>"
                "<li><b>La maison de justice et du droit</b>, ou un point-justice, donne des informations "
                "gratuites.</li>"
                "<li><b>Le juge aux affaires familiales</b> décide quand il n’y a pas d’accord.</li>"
                '<li><b>La <a terme="pmi">PMI</a></b>, le relais et l’équipe de la crèche vous disent comment va '
                "l’enfant.</li></ul>"
                "<h2>Si vous devez trouver un autre accueil</h2>"
                '<p>Un nouveau logement change parfois tout : voir <a href="/situations/demenagement/">Vous '
                'déménagez</a>. Regardez aussi <a href="/modes-accueil/assistant-maternel/">l’assistant '
                'maternel</a>, <a href="/modes-accueil/creche/">la crèche</a> et <a '
                'href="/modes-accueil/garde-a-domicile/">la garde à domicile</a>, ou <a href="/demande/">faites une '
                "demande</a>. Une demande n’est ni une préinscription ni une inscription.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Avec votre enfant",
                "texte": (
                    "<p>Dites-lui des mots simples : « Papa et maman n’habitent plus ensemble. Ce n’est pas à cause de "
                    "toi. » Prévenez les personnes qui l’accueillent : elles seront attentives.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Nous ne sommes pas d’accord sur le mode d’accueil",
                    "reponse": (
                        "<p>Les deux parents décident ensemble des choses importantes. Essayez la médiation familiale. Sans "
                        "accord, le juge peut décider.</p>"
                    ),
                },
                {
                    "question": "La crèche peut-elle refuser de remettre l’enfant à l’autre parent ?",
                    "reponse": (
                        "<p>Non, s’il a l’autorité parentale et si aucune décision ne s’y oppose. C’est pour cela que la "
                        "copie du jugement est utile.</p>"
                    ),
                },
                {
                    "question": "Je deviens parent seul : quels droits ?",
                    "reponse": '<p>Voir <a href="/situations/parent-seul/">Vous élevez seul votre enfant</a>.</p>',
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, article D. 531-18-2 (CMG et résidence alternée)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716737",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": "Service-public : garde alternée",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1329",
        },
        {
            "titre": "Caf : aides et médiation familiale",
            "url": "https://www.caf.fr",
        },
    ],
}
