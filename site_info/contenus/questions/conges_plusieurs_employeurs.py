"""Question: who sets the dates of the leave when there are several employers."""

PAGE = {
    "slug": "conges-plusieurs-employeurs",
    "title": "J’ai plusieurs employeurs : qui fixe mes congés ?",
    "sujet": "conges_payes",
    "publics": ["assistant_maternel", "parent_employeur"],
    "themes": ["conges"],
    "formulations": [
        "assmat plusieurs familles dates de vacances",
        "les parents ne sont pas d’accord sur mes congés",
        "ma nounou a décidé seule de ses vacances a-t-elle le droit",
        "qui choisit les congés quand on a trois employeurs",
    ],
    "reponse_courte": (
        "Vous cherchez d’abord un accord avec toutes les familles, au plus tard le 1er mars. Sans accord, "
        "c’est vous, assistant maternel, qui fixez les dates : quatre semaines entre le 1er mai et le 31 "
        "octobre, et une semaine en hiver. Chaque famille calcule et paie ensuite les congés de son propre "
        "contrat."
    ),
    "introduction": (
        "L’accord, ce qui se passe sans accord, et comment chaque famille paie sa part : un exemple chiffré."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Fixer les dates",
                "etapes": [
                    {
                        "titre": "Proposez tôt",
                        "texte": (
                            "<p>Dès janvier, donnez les mêmes dates à toutes les familles. Demandez une réponse écrite.</p>"
                        ),
                    },
                    {
                        "titre": "Cherchez un accord",
                        "texte": (
                            "<p>Il doit être trouvé au plus tard le 1er mars. Écrivez-le et faites signer chaque famille.</p>"
                        ),
                    },
                    {
                        "titre": "Pas d’accord ? Décidez",
                        "texte": (
                            "<p>Vous fixez quatre semaines entre le 1er mai et le 31 octobre, et une semaine en hiver. Donnez "
                            "vos dates par écrit à toutes les familles.</p>"
                        ),
                    },
                    {
                        "titre": "Un seul employeur ?",
                        "texte": "<p>Alors, sans accord, c’est lui qui fixe les dates.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Combien de jours</h2>"
                '<p>Chaque contrat donne ses <a terme="conges-payes">congés payés</a> : 2,5 jours ouvrables par mois '
                "de travail, ou par période de 4 semaines, et 30 jours au plus par an. Vous pouvez donc avoir "
                "30 jours dans une famille et moins dans une autre, plus récente. Pour partir en même temps partout, "
                "complétez avec des congés <b>non payés</b>.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : deux familles, les mêmes cinq semaines",
                "texte": (
                    "<p>Famille A : 30 heures par semaine, 52 semaines par an, à 4,50 € brut. Famille B : 20 heures par "
                    "semaine, 40 semaines par an, à 4,60 € brut. La période du 1er juin au 31 mai est complète.</p>"
                    "<ul>"
                    "<li>A, maintien : 5 × 30 × 4,50 € = [[= 5 × 30 × 4,50]].</li>"
                    "<li>A, dixième : 52 × 30 × 4,50 € ÷ 10 = <b>[[= 52 × 30 × 4,50 ÷ 10]]</b>. C’est le plus élevé.</li>"
                    "<li>B, jours acquis : 40 ÷ 4 × 2,5 = 25 jours.</li>"
                    "<li>B, maintien : 25 ÷ 6 × 20 × 4,60 € = <b>[[= 25 ÷ 6 × 20 × 4,60]]</b>. C’est le plus élevé.</li>"
                    "<li>B, dixième : 40 × 20 × 4,60 € ÷ 10 = [[= 40 × 20 × 4,60 ÷ 10]].</li></ul>"
                    "<p>A paie pendant les congés, à la place du salaire. B ajoute la somme au salaire mensuel.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Vous êtes parent</h2>"
                "<p>Vous n’êtes pas obligé de partir aux mêmes dates, mais il vous faut alors une autre garde : voir "
                '<a href="/questions/fermeture-creche/">les solutions de l’été</a>. La méthode complète est dans <a '
                'href="/questions/conges-payes-assistante-maternelle/">le calcul des congés payés</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le relais est neutre",
                "texte": (
                    "<p>Il explique la règle aux familles et à l’assistant maternel. Il ne choisit pas les dates.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Convention collective IDCC 3239, socle assistant maternel, article 102 (dates et paiement)"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": ("Convention collective IDCC 3239, socle commun, article 48 (acquisition, indemnité)"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
