"""Question: how long the notice is."""

PAGE = {
    "slug": "preavis",
    "title": "Quel est le délai de préavis ?",
    "sujet": "rupture_contrat",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "rupture",
    ],
    "calculs": ["preavis"],
    "formulations": [
        "combien de temps de préavis pour arrêter la nounou",
        "préavis assistante maternelle moins d’un an",
        "mon assmat démissionne quel préavis",
        "mon enfant a une place en crèche je dois faire le préavis ?",
        "congés pendant le préavis assistante maternelle",
    ],
    "reponse_courte": (
        "[[am.preavis.moins_de_3_mois]] si l’enfant est accueilli depuis moins de 3 mois, "
        "[[am.preavis.3_mois_a_moins_de_1_an]] de 3 mois à moins d’un an, [[am.preavis.1_an_et_plus]] à "
        "partir d’un an. C’est la même durée pour le parent et pour l’assistant maternel. Le préavis "
        "commence quand la lettre est présentée la première fois, ou remise en main propre."
    ),
    "introduction": "La durée, le premier et le dernier jour, ce qui se paie et ce qui l’allonge, avec un exemple.",
    "corps": [
        (
            "texte",
            (
                "<h2>Combien de temps</h2>"
                "<p>Ce sont des durées minimales. Elles dépendent du temps d’accueil, <b>le jour où vous envoyez la "
                "lettre</b>.</p>"
                "<ul>"
                "<li>Moins de 3 mois : [[am.preavis.moins_de_3_mois]].</li>"
                "<li>De 3 mois à moins d’un an : [[am.preavis.3_mois_a_moins_de_1_an]].</li>"
                "<li>Un an et plus : [[am.preavis.1_an_et_plus]].</li></ul>"
                "<p>On compte tous les jours du calendrier, samedis et dimanches compris. Le contrat peut prévoir "
                "plus.</p>"
                "<h2>Quand il commence</h2>"
                "<ul>"
                "<li><b>Lettre recommandée avec avis de réception</b> : le jour où la Poste la présente la première "
                "fois, même si personne n’est là.</li>"
                "<li><b>Lettre remise en main propre</b> : le jour de la remise. Faites signer et dater une "
                "copie.</li></ul>"
                '<p>Un message ou un appel ne suffit pas. Le <a terme="preavis">préavis</a> est le même si le parent '
                "retire l’enfant ou si l’assistant maternel démissionne.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : deux lettres présentées le 2 mars",
                "texte": (
                    "<p>L’accueil est de 30 heures par semaine, 52 semaines par an, à 4,50 € brut de l’heure.</p>"
                    "<ul>"
                    "<li>Accueil depuis 5 mois, donc [[am.preavis.3_mois_a_moins_de_1_an]] : du 2 au <b>16 mars</b>.</li>"
                    "<li>Accueil depuis 2 ans, donc [[am.preavis.1_an_et_plus]] : du 2 mars au <b>1er "
                    "avril</b>.</li></ul>"
                    "<p>Dans le second cas, le parent ne veut plus confier l’enfant. Il paie quand même l’équivalent "
                    "d’un mois : 30 × 52 ÷ 12 × 4,50 € = <b>[[= 30 × 52 ÷ 12 × 4,50]] brut</b>. L’entretien n’est pas "
                    "dû, car l’enfant ne vient pas.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Pendant le préavis</h2>"
                "<ul>"
                '<li>Le <a terme="contrat">contrat</a> continue : l’enfant vient, le salaire est payé.</li>'
                "<li><b>Le parent ne confie plus l’enfant</b> : il paie tout de même le salaire brut de cette "
                "période.</li>"
                "<li><b>L’assistant maternel demande à ne pas le faire</b> et le parent accepte : le contrat "
                "s’arrête le dernier jour travaillé. Écrivez-le.</li>"
                "<li><b>Des congés payés</b> pris pendant le préavis le prolongent d’autant, sauf accord écrit des "
                "deux.</li></ul>"
                "<h2>Quand il n’y en a pas</h2>"
                "<ul>"
                '<li>Pendant <a href="/questions/periode-essai/">la période d’essai</a> : chacun peut arrêter à tout '
                "moment, par écrit.</li>"
                '<li>Si l’<a terme="agrement">agrément</a> est suspendu, modifié ou retiré.</li>'
                "<li>Si le médecin du travail prononce une inaptitude.</li></ul>"
                "<p>Pour une faute grave, demandez conseil avant d’écrire.</p>"
                "<h2>Une place en crèche arrive</h2>"
                "<p>Le préavis reste à faire. Demandez à la crèche une date d’entrée qui en tient compte. Les autres "
                'étapes sont dans <a href="/questions/rupture-du-contrat/">la rupture de contrat</a> et dans <a '
                'href="/documents/liste-fin-de-contrat/">la liste de fin de contrat</a>.</p>'
                '<p>Pour une <a href="/modes-accueil/garde-a-domicile/">garde à domicile</a>, les durées sont '
                "différentes.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Pensez à l’enfant",
                "texte": (
                    "<p>Le préavis sert aussi à se dire au revoir. Dites-lui quand il vient pour la dernière fois.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 121 (retrait, préavis, "
                "indemnité)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, articles 44, 63 et 64 (essai, préavis)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
