"""Question: an assistante maternelle is on sick leave."""

PAGE = {
    "slug": "assistante-maternelle-malade",
    "title": "Mon assistante maternelle est en arrêt de travail : que faire ?",
    "sujet": "arret_travail",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "absences",
        "salaire",
    ],
    "formulations": [
        "nounou malade je paye quand même ?",
        "assmat en arrêt maladie qui garde mon enfant",
        "que déclarer à Pajemploi quand la nounou est en arrêt",
        "je suis en arrêt, que dois-je donner aux parents",
        "remplacer une assistante maternelle malade",
    ],
    "reponse_courte": (
        "Demandez l’arrêt de travail, puis cherchez une garde : un autre assistant maternel, une "
        "halte-garderie, un proche. Votre relais vous aide à chercher. Le contrat n’est pas rompu. Pour le "
        "salaire de ces jours, la règle dépend de l’arrêt : demandez à Pajemploi avant de déclarer. "
        "L’entretien et les repas ne sont pas dus."
    ),
    "introduction": "Les premiers gestes, les solutions de garde, le salaire du mois et un calcul expliqué.",
    "corps": [
        (
            "etapes",
            {
                "titre": "Les premiers jours",
                "etapes": [
                    {
                        "titre": "L’assistante maternelle prévient",
                        "texte": (
                            "<p>Toutes les familles, dès que possible. Elle donne l’arrêt de travail, sans dire la maladie.</p>"
                        ),
                    },
                    {
                        "titre": "Le parent cherche une garde",
                        "texte": "<p>Pour quelques jours ou quelques semaines, selon la durée de l’arrêt.</p>",
                    },
                    {
                        "titre": "Chacun demande ce qu’il a à faire",
                        "texte": (
                            '<p>Le parent à <a terme="pajemploi">Pajemploi</a>. La salariée à l’assurance maladie, sur <a '
                            'href="https://www.ameli.fr">ameli.fr</a>, ou à la <a terme="msa">MSA</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Vous notez les jours",
                        "texte": (
                            '<p>Dans <a href="/documents/fiche-suivi-mensuel/">la fiche de suivi du mois</a>.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Qui garde votre enfant ?</h2>"
                "<ul>"
                '<li><b>Un autre assistant maternel</b>, si son <a terme="agrement">agrément</a> le permet. Le '
                "contrat est écrit, même pour deux semaines.</li>"
                '<li><b>En <a href="/modes-accueil/mam/">MAM</a></b> : un collègue peut aider, si vous avez autorisé '
                'la <a terme="delegation-accueil">délégation d’accueil</a> par écrit.</li>'
                '<li><b>Une <a terme="halte-garderie">halte-garderie</a></b> ou un multi-accueil.</li></ul>'
                '<p>C’est pour demain ? Voir <a href="/questions/accueil-urgence/">une place tout de suite</a>. Les '
                'lieux sont sur <a href="/carte/">la carte</a>.</p>'
                "<h2>Le salaire de ces jours</h2>"
                "<p>La règle n’est pas la même pour une maladie, un accident du travail ou une maternité. "
                "L’assurance maladie peut verser une somme à la salariée, sous conditions. C’est pourquoi nous ne "
                "résumons pas ici qui paie quoi.</p>"
                "<ul>"
                "<li>Demandez la règle à Pajemploi ou à votre relais <b>avant</b> de retirer des jours.</li>"
                "<li>Si des jours ne sont pas payés par vous, comparez avec le <b>mois réel</b> : en heures en année "
                "complète, en jours en année incomplète.</li>"
                '<li><a href="/questions/indemnites-entretien-repas/">L’entretien et les repas</a> ne sont pas dus : '
                "l’enfant n’est pas venu.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : une semaine non payée par le parent",
                "texte": (
                    "<p>Année complète, 40 heures par semaine sur 5 jours, à 4,50 € brut de l’heure. Ce mois-ci compte "
                    "21 jours de 8 heures, soit 168 heures. L’arrêt couvre 5 jours d’accueil, soit 40 heures. Le parent "
                    "a vérifié qu’il ne les paie pas.</p>"
                    "<ul>"
                    "<li>Salaire mensualisé : 40 × 52 ÷ 12 × 4,50 € = [[= 40 × 52 ÷ 12 × 4,50]] brut.</li>"
                    "<li>À retirer : [[= 40 × 52 ÷ 12 × 4,50]] × 40 ÷ 168 = [[= 40 × 52 ÷ 12 × 4,50 × 40 ÷ 168]].</li>"
                    "<li>Salaire du mois : <b>[[= 40 × 52 ÷ 12 × 4,50 − arrondi(40 × 52 ÷ 12 × 4,50 × 40 ÷ 168)]] "
                    "brut</b>.</li>"
                    "<li>Entretien : 21 − 5 = 16 jours.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Et le contrat ?</h2>"
                "<p>Un arrêt de travail ne met pas fin au contrat. Vous pensez à l’arrêter ? Demandez conseil avant "
                "d’écrire : le motif d’un retrait ne peut être ni discriminatoire ni interdit par la loi. Voir <a "
                'href="/questions/rupture-du-contrat/">la rupture de contrat</a>, qui dit aussi ce qui se passe si '
                "le médecin du travail prononce une inaptitude.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Préparez un plan de secours",
                "texte": (
                    "<p>Demandez dès la signature : « Que faisons-nous si vous êtes malade ? » Notez deux solutions.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 90, 111 et 114 (contrat, somme "
                "à retirer, entretien)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, article 119 (retrait de l’enfant, "
                "inaptitude)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Urssaf, service Pajemploi",
            "url": "https://www.pajemploi.urssaf.fr",
        },
    ],
}
