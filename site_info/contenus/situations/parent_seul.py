"""Life situation: bringing up a child alone."""

PAGE = {
    "slug": "parent-seul",
    "title": "Vous élevez seul votre enfant",
    "pictogramme": "parent-femme",
    "introduction": (
        "Vous portez tout, et c’est beaucoup. Certaines règles sont faites pour vous : des aides plus "
        "élevées, parfois une priorité."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Dites-le partout",
                        "texte": (
                            "<p>À la Caf, à la crèche, au relais : « j’élève seul mon enfant ». Cela peut changer vos droits et "
                            "votre priorité.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez un rendez-vous au relais",
                        "texte": (
                            "<p>En une fois, on regarde l’accueil, le budget et les aides. Téléphone : "
                            "[[territoire.telephone]].</p>"
                        ),
                    },
                    {
                        "titre": "Faites une demande",
                        "texte": (
                            '<p><a href="/demande/">En ligne</a>, avec vos horaires réels. Une demande n’est ni une '
                            "préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Vérifiez vos droits à la Caf ou à la MSA",
                        "texte": (
                            '<p>Soutien familial, pension alimentaire, prime d’activité, aides de la <a terme="paje">Paje</a> : '
                            "faites le point une fois, puis à chaque changement.</p>"
                        ),
                    },
                    {
                        "titre": "Trouvez un relais humain",
                        "texte": (
                            "<p>Une voisine, un parent de la crèche, un centre social. Une personne à appeler quand l’enfant est "
                            "malade.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Les aides qui changent pour vous</h2>"
                "<ul>"
                '<li><b><a href="/aides/cmg/">Le CMG</a></b> en emploi direct est versé jusqu’aux '
                "[[cmg.age.parent_isole]] ans de l’enfant, au lieu de [[cmg.age.general]] ans. C’est utile pour une "
                "personne qui garde l’enfant après l’école.</li>"
                '<li><b>Le <a terme="cmg">CMG</a> « structure »</b>, pour une micro-crèche ou un organisme, est plus '
                'élevé pour un parent seul. Voir <a href="https://www.caf.fr">caf.fr</a>.</li>'
                '<li><b>Le tarif de la crèche</b> suit vos revenus : <a href="/aides/tarif-creche/">comment il se '
                'calcule</a>. Signalez toute baisse à la <a terme="caf">Caf</a>.</li>'
                '<li><b>L’aide à la garde d’enfants (<a terme="age">AGE</a>)</b> de <a terme="france-travail">France '
                "Travail</a>, à la reprise d’un emploi ou d’une formation.</li>"
                "<li><b>L’allocation de soutien familial</b> et l’aide au paiement de la pension : demandez à la Caf "
                "ou à la MSA.</li>"
                '<li><b><a href="/aides/aides-locales/">Les aides locales</a></b> et le <a terme="ccas">CCAS</a> de '
                "votre commune, en cas de coup dur.</li></ul>"
                "<h2>Les modes d’accueil</h2>"
                "<ul>"
                '<li><b><a href="/modes-accueil/creche/">La crèche</a></b> : une équipe, donc peu d’imprévus. Les '
                "critères tiennent souvent compte de votre situation.</li>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a></b> : des horaires à '
                "négocier. Prévoyez qui le remplace.</li>"
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> : souple, et l’aide '
                'dure plus longtemps pour vous. <a href="/modes-accueil/garde-partagee/">La garde partagée</a> '
                "réduit le coût.</li>"
                '<li><b>Une crèche <a terme="avip">AVIP</a></b>, si vous cherchez un emploi : elle fait attention '
                'd’abord aux parents seuls. Voir <a href="/situations/retour-emploi/">Vous cherchez un '
                "emploi</a>.</li></ul>"
                "<h2>Souffler et parler</h2>"
                '<p>Un lieu d’accueil enfants-parents (<a terme="laep">LAEP</a>) vous reçoit avec votre enfant, sans '
                'rendez-vous. Le centre social, la <a terme="pmi">PMI</a> et le relais proposent aussi des '
                "rencontres. Venir n’est pas un aveu de faiblesse.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Vous êtes à bout ?",
                "texte": (
                    "<p>Posez votre bébé en sécurité dans son lit et appelez quelqu’un : un proche, votre médecin, la "
                    'PMI. Les numéros d’urgence sont à la page <a href="/urgence/">C’est urgent</a>.</p>'
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Suis-je prioritaire en crèche ?",
                    "reponse": (
                        '<p>Peut-être. Chaque gestionnaire publie <a href="/demarches-et-etapes/criteres/">ses critères</a>. '
                        "Beaucoup tiennent compte d’un parent qui élève seul son enfant.</p>"
                    ),
                },
                {
                    "question": "Je me remets en couple : que dois-je faire ?",
                    "reponse": (
                        "<p>Prévenez la Caf ou la MSA, puis la crèche. Vos aides et votre tarif seront recalculés.</p>"
                    ),
                },
                {
                    "question": "L’autre parent peut-il venir chercher l’enfant ?",
                    "reponse": (
                        "<p>Oui, s’il en a le droit. Si une décision du juge le limite, donnez-en une copie au lieu "
                        "d’accueil.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, article D. 531-18-1 (âge limite du CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716654",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-6 et D. 531-21 (CMG « structure »)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721714",
        },
        {
            "titre": "Aripa : pension alimentaire, Caf et MSA",
            "url": "https://www.pension-alimentaire.caf.fr",
        },
        {
            "titre": "Caf du Val-d’Oise : le dispositif des crèches AVIP",
            "url": (
                "https://caf.fr/partenaires/caf-du-val-d-oise/partenaires-locaux/actualites/mieux-connaitre-le-dispositif-des-creches-avip"
            ),
        },
    ],
}
