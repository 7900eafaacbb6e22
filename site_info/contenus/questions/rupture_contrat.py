"""Question: how to end the contract of an assistante maternelle."""

PAGE = {
    "slug": "rupture-du-contrat",
    "title": "Comment faire une rupture de contrat ?",
    "sujet": "rupture_contrat",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["rupture"],
    "calculs": ["preavis", "indemnite-rupture"],
    "reponse_courte": (
        "Écrivez à votre assistant maternel par lettre recommandée avec avis de réception, ou remettez "
        "la lettre en main propre contre décharge : c’est le « retrait de l’enfant ». Un préavis suit, "
        "de [[am.preavis.moins_de_3_mois]] à [[am.preavis.1_an_et_plus]] selon la durée de l’accueil. À "
        "la fin, vous payez les sommes dues et remettez trois documents."
    ),
    "introduction": (
        "La lettre, le préavis, l’indemnité, les congés restants et les documents à remettre, avec un exemple chiffré."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Les étapes du retrait de l’enfant",
                "etapes": [
                    {
                        "titre": "Prévenez et écrivez",
                        "texte": (
                            "<p>Parlez-en d’abord. Puis envoyez une lettre recommandée avec avis de réception, ou "
                            "remettez-la en main propre contre décharge. Vous n’avez pas à donner de motif, mais il ne peut "
                            "être <b>ni discriminatoire ni interdit</b> par la loi.</p>"
                        ),
                    },
                    {
                        "titre": "Comptez le préavis",
                        "texte": (
                            "<p>Il commence le jour de la première présentation de la lettre, ou de sa remise en main "
                            "propre. Sa durée minimale dépend du temps d’accueil, le jour où vous envoyez la lettre :</p>"
                            "<ul>"
                            "<li>moins de 3 mois : [[am.preavis.moins_de_3_mois]] ;</li>"
                            "<li>de 3 mois à moins d’un an : [[am.preavis.3_mois_a_moins_de_1_an]] ;</li>"
                            "<li>un an et plus : [[am.preavis.1_an_et_plus]].</li></ul>"
                        ),
                    },
                    {
                        "titre": "Calculez ce qui est dû",
                        "texte": (
                            "<p>Le dernier salaire, les congés non payés, l’indemnité de rupture et, en année incomplète, "
                            "la régularisation du salaire.</p>"
                        ),
                    },
                    {
                        "titre": "Remettez trois documents",
                        "texte": (
                            "<p>Le certificat de travail, l’attestation pour France Travail et le reçu pour solde de tout "
                            "compte, à la date de fin du contrat.</p>"
                        ),
                    },
                    {
                        "titre": "Faites la dernière déclaration",
                        "texte": (
                            "<p>Déclarez le dernier mois à Pajemploi et signalez la fin du contrat à la Caf ou à la MSA.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Le préavis en pratique</h2>"
                "<p>Pendant le préavis, le contrat continue : l’enfant vient, le salaire est payé. Si vous ne "
                "voulez plus confier l’enfant, vous payez tout de même le salaire brut de cette période. Si "
                "c’est l’assistant maternel qui demande à ne pas faire le préavis et que vous acceptez, le "
                "contrat s’arrête le dernier jour travaillé.</p>"
                "<p>Des congés payés pris pendant le préavis le prolongent d’autant, sauf accord écrit des "
                "deux.</p>"
                "<h2>L’indemnité de rupture</h2>"
                "<p>Elle est due si l’enfant est accueilli depuis <b>au moins "
                "[[am.rupture.anciennete_mois]] mois</b> et que vous retirez l’enfant. Son montant est de "
                "<b>[[am.rupture.fraction]]</b> versés depuis le début du contrat. Les indemnités "
                "d’entretien, de repas et de kilomètres ne comptent pas.</p>"
                "<p>Elle n’est pas due :</p>"
                "<ul>"
                "<li>en cas de faute grave ou lourde ;</li>"
                "<li>en cas de suspension, de modification ou de retrait de l’agrément ;</li>"
                "<li>si l’assistant maternel démissionne.</li></ul>"
                "<h2>Les congés et la régularisation</h2>"
                "<p>Tous les congés acquis et pas encore payés sont dus, avec le <a "
                'href="/questions/conges-payes-assistante-maternelle/">double calcul habituel</a>. En année '
                "incomplète, vous comparez aussi les heures payées et les heures faites depuis le début, "
                "d’après les écrits signés chaque année.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : deux ans d’accueil, année complète",
                "texte": (
                    "<p>L’enfant est accueilli 32 heures par semaine, 52 semaines par an, à 4,50 € brut de l’heure. "
                    "Le salaire est de [[= 32 × 52 ÷ 12 × 4,50]] brut par mois. Il a été versé pendant 24 mois, préavis et congés payés "
                    "compris. Tous les congés acquis ont été payés.</p>"
                    "<ul>"
                    "<li>Préavis : l’enfant est accueilli depuis plus d’un an, donc 1 mois.</li>"
                    "<li>Total des salaires bruts : 24 × [[= 32 × 52 ÷ 12 × 4,50]] = [[= 24 × 32 × 52 ÷ 12 × 4,50]].</li>"
                    "<li>Indemnité de rupture : [[= 24 × 32 × 52 ÷ 12 × 4,50]] ÷ 80 = <b>[[= 24 × 32 × 52 ÷ 12 × 4,50 ÷ 80]]</b>.</li></ul>"
                    "<p>Vous versez cette indemnité en plus du dernier salaire. S’il restait des congés à payer, "
                    "ils s’ajouteraient.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Les autres situations</h2>"
                "<ul>"
                "<li><b>Pendant la période d’essai</b> : chacun peut arrêter à tout moment, par écrit.</li>"
                "<li><b>Démission</b> : l’assistant maternel vous écrit, par lettre recommandée ou remise en "
                "main propre. Le préavis est le même.</li>"
                "<li><b>Agrément suspendu, modifié ou retiré</b> : vous devez retirer l’enfant. Il n’y a ni "
                "préavis ni indemnité de rupture, mais les congés acquis sont payés.</li>"
                "<li><b>Inaptitude prononcée par le médecin du travail</b> : le contrat est rompu par écrit "
                "dans le mois qui suit l’avis, sans préavis. L’indemnité est de 1/80, ou de 2/80 si l’origine "
                "est professionnelle, dans les mêmes conditions de durée.</li></ul>"
                '<p>Pour une <a href="/modes-accueil/garde-a-domicile/">garde à domicile</a>, la règle est '
                "différente : c’est un licenciement, avec un entretien.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Un désaccord ?",
                "texte": (
                    "<p>Votre relais explique les règles aux deux, sans prendre parti. Il ne tranche pas les "
                    "conflits : c’est le rôle du conseil de prud’hommes.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 124 (retrait, "
                "préavis, indemnité, régularisation)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle commun, articles 44, 63, 64, 67 et 69 (essai, préavis, "
                "congés, documents)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
