"""Question: whether a severance payment is due at the end of the contract."""

PAGE = {
    "slug": "indemnite-rupture",
    "title": "Dois-je verser une indemnité à la fin du contrat ?",
    "sujet": "rupture_contrat",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["rupture"],
    "calculs": ["indemnite-rupture"],
    "formulations": [
        "combien je dois à ma nounou quand mon fils entre à l’école",
        "prime de fin de contrat assmat calcul 1/80",
        "indemnité de licenciement assistante maternelle",
        "ma nounou démissionne est-ce que je lui dois une indemnité",
        "indemnité de rupture retrait d’agrément",
    ],
    "reponse_courte": (
        "Oui, si l’enfant est accueilli depuis au moins [[am.rupture.anciennete_mois]] mois et si c’est vous "
        "qui arrêtez. Vous versez [[am.rupture.fraction]] versés depuis le début du contrat. Rien n’est dû si "
        "l’assistant maternel démissionne, en cas de faute grave ou lourde, ou si son agrément est suspendu, "
        "modifié ou retiré."
    ),
    "introduction": ("Quand elle est due, ce qui compte dans le calcul, ce qui ne compte pas, et un exemple chiffré."),
    "corps": [
        (
            "texte",
            (
                "<h2>Quand elle est due</h2>"
                "<p>Deux conditions, chez un assistant maternel :</p>"
                "<ul>"
                "<li>l’enfant est accueilli depuis au moins <b>[[am.rupture.anciennete_mois]] mois</b> ;</li>"
                "<li>le parent retire l’enfant, par exemple pour l’école, une place en crèche ou un "
                "déménagement.</li></ul>"
                "<h2>Quand elle n’est pas due</h2>"
                "<ul>"
                "<li>L’assistant maternel démissionne.</li>"
                "<li>Il a commis une faute grave ou lourde. Demandez conseil avant d’écrire ces mots.</li>"
                '<li>Son <a terme="agrement">agrément</a> est suspendu, modifié ou retiré.</li></ul>'
                "<p>Si le médecin du travail prononce une inaptitude, elle est due avec la même durée d’accueil. Elle "
                "est alors de 1/80, ou de 2/80 si l’origine est un accident du travail ou une maladie "
                "professionnelle.</p>"
                "<h2>Comment la calculer</h2>"
                "<ol>"
                '<li>Additionnez tous les <a terme="salaire-brut">salaires bruts</a> versés depuis le premier jour, '
                'congés payés et préavis compris. Ils sont écrits sur les <a terme="bulletin-salaire">bulletins de '
                "salaire</a>.</li>"
                "<li>Ne comptez ni l’entretien, ni les repas, ni les kilomètres.</li>"
                "<li>Divisez par 80.</li></ol>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : vingt mois d’accueil, un salaire qui augmente",
                "texte": (
                    "<p>L’enfant entre à l’école. Le parent a versé 12 mois à 585 € brut, puis 8 mois à 650 € brut. Il a "
                    "aussi versé 520 € brut de congés payés, en plus du salaire.</p>"
                    "<ul>"
                    "<li>Salaires bruts : 12 × 585 € + 8 × 650 € + 520 € = [[= 12 × 585 + 8 × 650 + 520]].</li>"
                    "<li>Indemnité : [[= 12 × 585 + 8 × 650 + 520]] ÷ 80 = <b>[[= (12 × 585 + 8 × 650 + 520) ÷ "
                    "80]]</b>.</li></ul>"
                    "<p>Elle s’ajoute au dernier salaire et aux congés qui restent à payer.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Cotisations et aides</h2>"
                "<ul>"
                '<li>L’indemnité n’est pas soumise à <a terme="cotisations">cotisations</a> : la somme calculée est '
                "la somme versée.</li>"
                '<li><a href="/aides/cmg/">Le CMG</a> ne se calcule pas sur elle. Prévoyez-la dans votre '
                "budget.</li></ul>"
                "<h2>Garde à domicile</h2>"
                "<p>La règle est différente. En cas de licenciement, l’indemnité est due à partir de 8 mois "
                "d’ancienneté. Elle est d’un quart de mois de salaire par année, et d’un tiers pour les années "
                'au-delà de dix ans. Voir <a href="/modes-accueil/garde-a-domicile/">la garde à domicile</a>.</p>'
                "<h2>Les autres étapes</h2>"
                '<p>La lettre, le <a href="/questions/preavis/">préavis</a>, les congés et <a '
                'href="/questions/documents-fin-de-contrat/">les documents à remettre</a> : tout est dans <a '
                'href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Un désaccord sur la somme ?",
                "texte": (
                    "<p>Votre relais explique la règle aux deux, sans prendre parti. Il ne fait pas le calcul à votre "
                    "place. En cas de conflit, le conseil de prud’hommes décide.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 121 (retrait, inaptitude, "
                "indemnité)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, articles 161 et 162 (garde à domicile)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18 (calcul du CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
    ],
}
