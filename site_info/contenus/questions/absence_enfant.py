"""Question: whether the hours of an absent child are paid."""

PAGE = {
    "slug": "absence-enfant",
    "title": "Dois-je payer les heures quand mon enfant est absent ?",
    "sujet": "absence_enfant",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "absences",
        "salaire",
    ],
    "calculs": ["absence"],
    "formulations": [
        "mon fils reste chez mamie je paye la nounou ?",
        "déduire une absence de l’enfant assmat",
        "je suis en RTT je garde ma fille dois-je payer",
        "les parents ne veulent pas payer les jours d’absence",
        "calcul déduction absence assistante maternelle",
    ],
    "reponse_courte": (
        "Oui, si l’absence n’était pas prévue au contrat : vacances de dernière minute, jour chez les "
        "grands-parents, pont. Avec un certificat médical de l’enfant, vous pouvez ne pas payer : 5 jours "
        "par an pour de courtes absences, ou 14 jours de suite. L’entretien et les repas ne sont pas dus les "
        "jours d’absence."
    ),
    "introduction": "Ce qui se paie, ce qui peut se retirer, et la façon de calculer, avec un exemple chiffré.",
    "corps": [
        (
            "texte",
            (
                "<h2>La règle</h2>"
                "<p>L’assistant maternel garde la place de votre enfant. Une absence <b>qui n’est pas prévue au "
                "contrat</b> est donc payée. C’est le cas, par exemple :</p>"
                "<ul>"
                "<li>si vous prenez un jour de congé et gardez votre enfant ;</li>"
                "<li>s’il passe quelques jours chez ses grands-parents ;</li>"
                "<li>si vous venez le chercher plus tôt ;</li>"
                "<li>s’il est malade et que vous n’avez pas de certificat.</li></ul>"
                "<h2>Ce qui peut ne pas être payé</h2>"
                "<ul>"
                "<li><b>Les semaines sans accueil prévues au contrat</b>, en <a "
                'href="/questions/mensualisation-annee-incomplete/">année incomplète</a> : elles sont déjà retirées '
                "du calcul du salaire mensuel. Il n’y a rien d’autre à retirer.</li>"
                "<li><b>L’enfant malade, avec un certificat médical</b> : 5 jours par an pour de courtes absences, "
                'ou 14 jours de suite. Le détail est dans <a href="/questions/enfant-malade/">mon enfant est '
                "malade</a>.</li>"
                "<li><b>Les absences de l’assistant maternel</b> : c’est une autre règle, voir <a "
                'href="/questions/assistante-maternelle-malade/">mon assistante maternelle est en '
                "arrêt</a>.</li></ul>"
                "<h2>Comment retirer un jour non payé</h2>"
                "<p>Ne divisez pas le salaire par 30. Vous comparez avec le <b>mois réel</b> :</p>"
                "<ul>"
                "<li>année complète : salaire du mois × <b>heures</b> d’absence ÷ heures prévues ce mois-là ;</li>"
                "<li>année incomplète : salaire du mois × <b>jours</b> d’absence ÷ jours prévus ce mois-là.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : un jour chez mamie, un jour de maladie",
                "texte": (
                    "<p>Année complète, 40 heures par semaine sur 5 jours, à 4,50 € brut de l’heure. Ce mois-ci compte "
                    "22 jours de 8 heures, soit 176 heures. L’enfant passe 1 jour chez sa grand-mère. Il est malade 1 "
                    "jour, avec un certificat.</p>"
                    "<ul>"
                    "<li>Salaire mensualisé : 40 × 52 ÷ 12 × 4,50 € = [[= 40 × 52 ÷ 12 × 4,50]] brut.</li>"
                    "<li>Jour chez la grand-mère : payé, rien à retirer.</li>"
                    "<li>Jour de maladie : [[= 40 × 52 ÷ 12 × 4,50]] × 8 ÷ 176 = [[= 40 × 52 ÷ 12 × 4,50 × 8 ÷ 176]] à "
                    "retirer.</li>"
                    "<li>Salaire du mois : <b>[[= 40 × 52 ÷ 12 × 4,50 − arrondi(40 × 52 ÷ 12 × 4,50 × 8 ÷ 176)]] "
                    "brut</b>.</li>"
                    "<li>Entretien : 20 jours de présence.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Pour éviter les désaccords</h2>"
                "<ul>"
                '<li>Écrivez dans le <a terme="contrat">contrat</a> les absences déjà connues, et comment chacun '
                "prévient.</li>"
                '<li>Notez chaque absence dans <a href="/documents/fiche-suivi-mensuel/">la fiche de suivi du '
                "mois</a>.</li>"
                '<li>Vos jours changent pour longtemps ? <a href="/questions/changer-le-contrat/">Changez le '
                "contrat</a>, par écrit.</li></ul>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Le relais explique la règle aux deux, sans prendre parti. Il ne décide pas de ce qui est "
                    "payé.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 105 et 111 (absences, somme à "
                "retirer)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 109 et 114 (salaire, entretien)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
