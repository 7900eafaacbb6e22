"""Question: the monthly wage over an incomplete year."""

PAGE = {
    "slug": "mensualisation-annee-incomplete",
    "title": "Comment calculer le salaire mensuel en année incomplète ?",
    "sujet": "mensualisation",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "salaire",
        "contrat",
    ],
    "calculs": ["salaire-mensuel"],
    "formulations": [
        "calcul salaire nounou 46 semaines ou moins",
        "mensualisation année incomplète assmat",
        "contrat sans les vacances scolaires combien par mois",
        "je ne mets pas mon enfant pendant mes congés comment payer",
        "régularisation de salaire assistante maternelle c’est quoi",
    ],
    "reponse_courte": (
        "Comptez les semaines où votre enfant est accueilli, 46 au plus. Multipliez les heures d’une semaine "
        "par ces semaines, divisez par 12, puis multipliez par le salaire brut d’une heure. Les congés payés "
        "s’ajoutent à cette somme. Chaque année, vous comparez par écrit les heures payées et les heures "
        "faites."
    ),
    "introduction": (
        "Compter les semaines, faire le calcul, ajouter les congés et faire le point chaque année, avec un "
        "exemple chiffré."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Comptez les semaines</h2>"
                "<ul>"
                "<li>Partez de 52 semaines.</li>"
                "<li>Retirez les semaines sans accueil : les congés de votre assistant maternel, vos vacances, les "
                "semaines chez les grands-parents.</li>"
                "<li>Il reste <b>46 semaines ou moins</b> : c’est une année incomplète.</li></ul>"
                "<p>Votre enfant est absent seulement pendant les congés payés du salarié ? C’est une <a "
                'href="/questions/mensualisation-annee-complete/">année complète</a>. Votre cas est entre les deux ? '
                "Demandez à votre relais avant de signer.</p>"
                '<p>Les semaines sans accueil sont écrites dans le <a terme="contrat">contrat</a>. Si elles ne sont '
                "pas connues à la signature, vous les donnez par écrit au moins 2 mois avant.</p>"
                "<h2>La formule</h2>"
                '<p>Heures par semaine × semaines d’accueil ÷ 12 × <a terme="salaire-brut">salaire brut</a> d’une '
                "heure = salaire brut du mois. Vous payez la même somme chaque mois, même un mois sans accueil. "
                'C’est la <a terme="mensualisation">mensualisation</a>.</p>'
                "<h2>Ajoutez les congés payés</h2>"
                "<p>Le salaire du mois paie seulement les semaines d’accueil. Les congés payés sont <b>en plus</b>. "
                "Vous les calculez au 31 mai. Le contrat dit quand ils sont payés : en une fois en juin, à la prise "
                "principale des congés, ou au fur et à mesure. Ajouter un dixième à chaque salaire mensuel n’est pas "
                "permis.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : 36 heures, 42 semaines",
                "texte": (
                    "<p>L’accueil est de 36 heures par semaine, 42 semaines par an, à 4,60 € brut de l’heure. La période "
                    "du 1er juin au 31 mai est complète.</p>"
                    "<ul>"
                    "<li>Salaire du mois : 36 × 42 ÷ 12 × 4,60 € = <b>[[= 36 × 42 ÷ 12 × 4,60]] brut</b>.</li>"
                    "<li>Jours de congé acquis : 42 ÷ 4 × 2,5 = 26,25, arrondis à 27 jours.</li>"
                    "<li>Maintien : 27 ÷ 6 × 36 × 4,60 € = [[= 27 ÷ 6 × 36 × 4,60]].</li>"
                    "<li>Dixième : 42 × 36 × 4,60 € ÷ 10 = [[= 42 × 36 × 4,60 ÷ 10]].</li></ul>"
                    "<p>Le maintien est plus élevé : vous ajoutez <b>[[= 27 ÷ 6 × 36 × 4,60]] brut</b> pour les congés "
                    "de l’année.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Faites le point chaque année</h2>"
                "<p>Une fois par an, comparez les heures payées et les heures faites. Écrivez le résultat et signez "
                "à deux. Cette <b>régularisation</b> est soldée à la fin du contrat, d’après ces écrits. Gardez donc "
                'vos <a href="/documents/fiche-suivi-mensuel/">fiches de suivi du mois</a>.</p>'
                "<h2>Une absence non payée</h2>"
                "<p>Vous comparez avec le mois réel, en <b>jours</b> : salaire du mois × jours d’absence ÷ jours "
                "prévus ce mois-là. Pour savoir si une absence de l’enfant est payée, voir <a "
                'href="/questions/absence-enfant/">mon enfant est absent</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Vos vacances changent ?",
                "texte": (
                    "<p>Une semaine d’absence qui n’est ni écrite au contrat, ni annoncée comme il le prévoit, est "
                    'payée. Si votre rythme change pour longtemps, <a href="/questions/changer-le-contrat/">changez le '
                    "contrat par écrit</a>.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 109.2, 111 et 124 (salaire, "
                "absences, régularisation)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 98, 102 et 105 (semaines, "
                "congés, absences)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, article 48 (congés payés)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
