"""Question: how to obtain the agrément of assistant maternel."""

PAGE = {
    "slug": "agrement",
    "title": "Comment obtenir l’agrément d’assistant maternel ?",
    "sujet": "devenir_am",
    "publics": ["assistant_maternel"],
    "themes": ["profession"],
    "formulations": [
        "comment devenir nounou agréée",
        "demande d’agrément assmat à qui",
        "combien d’enfants je peux garder chez moi",
        "devenir assistante maternelle démarches",
    ],
    "reponse_courte": (
        "Demandez-le à votre Département : c’est lui qui donne l’agrément. La PMI vient voir le lieu et "
        "parle avec vous, puis le Département décide. L’agrément dit combien d’enfants vous pouvez "
        "accueillir, [[am.agrement.accueillis]] au plus en règle générale. Une formation est obligatoire. "
        "Commencez par une réunion d’information dans votre relais."
    ),
    "introduction": ("Les étapes de la demande, ce que dit l’agrément, et combien d’enfants peuvent être avec vous."),
    "corps": [
        (
            "etapes",
            {
                "titre": "Les étapes",
                "etapes": [
                    {
                        "titre": "Renseignez-vous",
                        "texte": (
                            '<p>Venez à une réunion d’information. Les dates sont dans <a href="/agenda/">l’agenda</a> ou auprès '
                            'de <a href="/relais/">votre relais</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Demandez le dossier",
                        "texte": (
                            "<p>Le dossier va au Département. La marche à suivre est sur <a "
                            'href="https://www.service-public.fr">service-public.fr</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Recevez la PMI",
                        "texte": (
                            '<p>Elle voit le lieu et parle avec vous du métier. Voir <a href="/questions/visite-pmi/">la visite '
                            "de la PMI</a>.</p>"
                        ),
                    },
                    {
                        "titre": "Lisez la décision",
                        "texte": (
                            "<p>Si elle est négative, demandez pourquoi et comment la contester. Gardez l’enveloppe ou le "
                            "message : la date compte.</p>"
                        ),
                    },
                    {
                        "titre": "Formez-vous",
                        "texte": (
                            "<p>Le Département vous dit quand et où. Demandez-lui à partir de quand vous pouvez accueillir un "
                            "premier enfant.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Combien d’enfants</h2>"
                '<p>L’<a terme="agrement">agrément</a> écrit votre nombre. Il ne dépasse pas '
                "[[am.agrement.accueillis]] enfants accueillis en même temps en règle générale. Pendant l’accueil, "
                "on compte aussi <b>tous</b> les enfants de moins de 11 ans dont vous êtes seul responsable, les "
                "vôtres compris :</p>"
                "<ul>"
                "<li>[[am.agrement.total_moins_11_ans]] au plus en tout ;</li>"
                "<li>dont [[am.agrement.dont_moins_3_ans]] au plus de moins de 3 ans.</li></ul>"
                "<p>Ce total peut être dépassé à titre exceptionnel. Demandez la règle à la PMI.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : vos enfants comptent aussi",
                "texte": (
                    "<p>Le mercredi, vos deux enfants de 7 ans et de 2 ans sont avec vous. Votre agrément permet "
                    "d’accueillir 3 enfants. Deux ont moins de 3 ans.</p>"
                    "<ul>"
                    "<li>Moins de 11 ans avec vous : 2 + 3 = 5. La limite est de [[am.agrement.total_moins_11_ans]].</li>"
                    "<li>Moins de 3 ans : 1 + 2 = 3. La limite est de [[am.agrement.dont_moins_3_ans]].</li></ul>"
                    "<p>Les deux limites sont respectées. C’est le nombre écrit sur votre agrément qui compte.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Ensuite</h2>"
                "<ul>"
                '<li>Inscrivez vos places sur <a href="https://monenfant.fr">monenfant.fr</a> : voir <a '
                'href="/questions/declarer-ses-places/">déclarer ses places</a>.</li>'
                '<li>Préparez votre premier contrat avec <a href="/documents/memo-contrat/">le mémo du '
                "contrat</a>.</li></ul>"
                '<p>Tout le métier est présenté sur <a href="/devenir-assistant-maternel/">Devenir assistant '
                "maternel</a>.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le relais ne donne pas l’agrément",
                "texte": "<p>Il vous informe, sans engagement. C’est le Département qui décide.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Code de l’action sociale et des familles, articles L. 421-3 et L. 421-4 (agrément)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Service-public.fr",
            "url": "https://www.service-public.fr",
        },
    ],
}
