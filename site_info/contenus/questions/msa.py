"""Question: what changes for families of the MSA."""

PAGE = {
    "slug": "msa",
    "title": "Je dépends de la MSA : qu’est-ce qui change ?",
    "sujet": "msa",
    "publics": ["famille", "parent_employeur"],
    "themes": ["aides"],
    "formulations": [
        "agriculteur msa aide pour la nounou",
        "cmg msa comment demander",
        "crèche et msa quel tarif",
        "je passe de la caf à la msa",
        "un parent à la msa et l’autre à la caf",
    ],
    "reponse_courte": (
        "Vos aides sont les mêmes qu’à la Caf : le CMG, le tarif de la crèche selon vos revenus, la Paje. Ce "
        "qui change, c’est votre interlocuteur : vous faites vos demandes à la MSA, sur msa.fr, et vous "
        "donnez votre numéro de MSA à la crèche. Le contrat, Pajemploi et le crédit d’impôt ne changent pas."
    ),
    "introduction": ("À qui demander chaque aide, quoi dire à la crèche, et que faire quand vous changez de caisse."),
    "corps": [
        (
            "texte",
            (
                "<h2>Ce qui ne change pas</h2>"
                "<ul>"
                '<li><b><a href="/aides/cmg/">Le CMG</a></b> : les mêmes conditions et le même calcul.</li>'
                '<li><b><a href="/aides/tarif-creche/">Le tarif de la crèche</a></b> : le même barème, selon vos '
                "ressources et vos enfants à charge.</li>"
                "<li><b>Le contrat</b> avec un assistant maternel ou une garde à domicile, et la déclaration chaque "
                'mois à <a terme="pajemploi">Pajemploi</a>.</li>'
                '<li><b><a href="/aides/credit-impot/">Le crédit d’impôt</a></b> : il se demande aux impôts.</li>'
                "<li><b>Votre relais</b> : il dépend de votre commune, pas de votre caisse.</li></ul>"
                "<h2>Ce qui change</h2>"
                "<ul>"
                '<li><b>Vos demandes</b> : à la <a terme="msa">MSA</a>, sur <a href="https://www.msa.fr">msa.fr</a>, '
                'et non à la <a terme="caf">Caf</a>.</li>'
                "<li><b>Le numéro à donner</b> à la crèche : celui de la MSA.</li>"
                "<li><b>Vos ressources</b> : si la crèche ne peut pas les lire, elle vous demande votre <a "
                'terme="avis-imposition">avis d’imposition</a>.</li>'
                "<li><b>Les aides en plus</b> : chaque caisse a les siennes, avec ses conditions. Demandez à votre "
                'MSA. Voir <a href="/aides/aides-locales/">les aides locales</a>.</li></ul>'
            ),
        ),
        (
            "etapes",
            {
                "titre": "Demander le CMG à la MSA",
                "etapes": [
                    {
                        "titre": "Signez le contrat",
                        "texte": "<p>Par écrit, au plus tard le premier jour.</p>",
                    },
                    {
                        "titre": "Demandez l’aide",
                        "texte": (
                            "<p>Dès le début de l’accueil, sur msa.fr ou dans une agence. Demandez comment votre compte "
                            "Pajemploi est relié.</p>"
                        ),
                    },
                    {
                        "titre": "Déclarez chaque mois",
                        "texte": "<p>Sur Pajemploi, au plus tard le 5 du mois suivant.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Votre famille a deux caisses, ou en change</h2>"
                "<ul>"
                "<li><b>Un parent à la MSA, l’autre à la Caf</b> : demandez aux deux laquelle verse les aides de "
                "l’enfant.</li>"
                "<li><b>Vous passez de l’une à l’autre</b> : un nouvel emploi, par exemple. Prévenez tout de suite "
                "les deux caisses, puis la crèche. Demandez à partir de quel mois la nouvelle paie.</li>"
                "<li><b>Un mois sans aide</b> pendant le changement : dites-le à votre relais et à un travailleur "
                "social de la MSA.</li></ul>"
                "<h2>Des horaires particuliers</h2>"
                "<p>Récoltes, soins aux animaux, travail tôt le matin ou le week-end : voir <a "
                'href="/situations/horaires-atypiques/">vos horaires sont décalés</a> et <a '
                'href="/questions/contrat-horaires-atypiques/">le contrat avec des horaires atypiques</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une estimation n’est pas une décision",
                "texte": (
                    "<p>Seule la MSA décide de vos droits. Votre relais vous aide à préparer la demande et à lire la "
                    "réponse.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "MSA",
            "url": "https://www.msa.fr",
        },
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5 et D. 531-17 à D. 531-18-2 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
    ],
}
