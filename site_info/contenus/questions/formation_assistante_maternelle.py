"""Question: an assistante maternelle goes on a training course."""

PAGE = {
    "slug": "formation-assistante-maternelle",
    "title": "Mon assistante maternelle part en formation : qui paie, qui garde ?",
    "sujet": "formation_am",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["absences", "profession"],
    "formulations": [
        "nounou en formation je paye quand même ?",
        "qui garde mon enfant pendant la formation de l’assmat",
        "formation assistante maternelle salaire",
        "je pars en formation, que dire aux parents",
    ],
    "reponse_courte": (
        "Qui garde : vous prévoyez une autre solution pour ces jours-là, et votre relais vous aide à "
        "chercher. Qui paie : cela dépend de la formation, obligatoire ou choisie, et de ses horaires. "
        "Demandez un écrit à l’organisme de formation avant le départ. L’indemnité d’entretien n’est pas due "
        "les jours où votre enfant n’est pas accueilli."
    ),
    "introduction": ("Les questions à poser avant le départ, ce qui change dans le mois et les solutions de garde."),
    "corps": [
        (
            "texte",
            (
                "<h2>Deux sortes de formation</h2>"
                "<ul>"
                "<li><b>La formation obligatoire</b> du métier. Le Département dit quand et où la suivre.</li>"
                "<li><b>La formation choisie</b>, pour progresser. Le relais informe sur ces formations et aide à y "
                "accéder.</li></ul>"
                "<p>Les règles de durée et de paiement dépendent de la formation, et elles changent. C’est pourquoi "
                "nous ne les résumons pas ici.</p>"
                "<h2>Qui paie : les questions à poser</h2>"
                "<p>Posez-les ensemble à l’organisme de formation, avant le départ. Gardez la réponse écrite.</p>"
                "<ul>"
                "<li>La formation a-t-elle lieu pendant les heures d’accueil, le soir ou le samedi ?</li>"
                "<li>Qui paie ces heures : vous, ou l’organisme ? Une somme est-elle remboursée, et à qui ?</li>"
                "<li>Faut-il l’accord de toutes les familles qui emploient la personne ?</li>"
                '<li>Que faut-il déclarer à <a terme="pajemploi">Pajemploi</a> ce mois-là ?</li></ul>'
                "<p>Ne retirez rien du salaire avant d’avoir la réponse.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : l’entretien du mois",
                "texte": (
                    "<p>Dans le mois, 18 jours d’accueil étaient prévus. L’assistante maternelle est en formation "
                    "2 jours et n’accueille pas votre enfant. Vous aviez convenu de 4 € d’entretien par jour.</p>"
                    "<ul>"
                    "<li>Jours de présence : 18 − 2 = 16 jours.</li>"
                    "<li>Entretien à payer : 16 × 4 € = <b>[[= 16 × 4]]</b>.</li></ul>"
                    "<p>Pour le salaire de ces 2 jours, suivez la réponse écrite de l’organisme.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Qui garde votre enfant</h2>"
                "<ul>"
                '<li><b>En <a href="/modes-accueil/mam/">MAM</a></b> : un collègue peut aider pour quelques heures, '
                'si vous avez autorisé la <a terme="delegation-accueil">délégation d’accueil</a> par écrit.</li>'
                '<li><b>Un autre assistant maternel</b> : si son <a terme="agrement">agrément</a> le permet, avec un '
                "contrat écrit.</li>"
                '<li><b>Une <a terme="halte-garderie">halte-garderie</a></b> ou un multi-accueil : quelques heures '
                "ou quelques jours.</li></ul>"
                '<p>Les lieux sont sur <a href="/carte/">la carte</a>. Si c’est pour très bientôt, voir <a '
                'href="/questions/accueil-urgence/">une place tout de suite</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Demandez les dates tôt",
                "texte": (
                    "<p>Notez-les dès qu’elles sont connues. Plusieurs familles sont souvent concernées les mêmes "
                    "jours.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": ("Convention collective IDCC 3239, socle assistant maternel, article 114 (indemnité d’entretien)"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Code de l’action sociale et des familles, article D. 214-9, issu du décret n° 2021-1115 du 25 août "
                "2021 (missions du relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043970802",
        },
        {
            "titre": ("Code de l’action sociale et des familles, article L. 424-2 (délégation d’accueil)"),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
