"""Memo: the year of a parent who employs."""

PAGE = {
    "slug": "memo-parent-employeur",
    "title": "Mémo du parent-employeur",
    "sujet": "memo_parent_employeur",
    "genre": "memo",
    "introduction": "Avant, pendant et après : ce que vous avez à faire quand vous employez un assistant maternel. À imprimer et à cocher.",
    "corps": [
        (
            "etapes",
            {
                "titre": "Avant le premier jour",
                "etapes": [
                    {
                        "titre": "Vérifiez l’agrément",
                        "texte": '<p>Demandez à voir l’<a terme="agrement">agrément</a> : sa date et le nombre d’enfants.</p>',
                    },
                    {
                        "titre": "Parlez du contrat",
                        "texte": '<p>Jours, heures, semaines, salaire, congés. Prenez <a href="/documents/memo-contrat/">le mémo du contrat</a>.</p>',
                    },
                    {
                        "titre": "Signez",
                        "texte": '<p>Un <a terme="contrat">contrat</a> écrit, un par enfant, au plus tard le premier jour.</p>',
                    },
                    {
                        "titre": "Demandez le CMG et déclarez-vous",
                        "texte": '<p>À la <a terme="caf">Caf</a> ou à la <a terme="msa">MSA</a>, puis sur <a terme="pajemploi">Pajemploi</a>. Voir <a href="/aides/cmg/">le CMG</a>.</p>',
                    },
                ],
            },
        ),
        (
            "texte",
            "<h2>Chaque mois</h2>"
            "<ul>"
            "<li>Notez les jours et les heures vraiment faits.</li>"
            "<li>Payez le salaire, les indemnités d’entretien et, si c’est prévu, les repas.</li>"
            "<li>L’entretien se paie seulement les jours où l’enfant vient. Il n’est jamais inférieur à [[am.entretien.min_jour]] par jour.</li>"
            "<li>Au-delà de [[am.durees.semaine]] heures dans la semaine, les heures sont majorées.</li>"
            "<li>Déclarez sur Pajemploi au plus tard le 5 du mois suivant.</li></ul>"
            "<h2>Chaque année</h2>"
            "<ul>"
            "<li><b>Avant le 1er mars</b> : fixez les dates de congés ensemble.</li>"
            '<li><b>Au 31 mai</b> : comptez les congés acquis et comparez les deux calculs. Voir <a href="/questions/conges-payes-assistante-maternelle/">les congés payés</a>.</li>'
            "<li><b>En année incomplète</b> : faites le point par écrit entre les heures payées et les heures faites.</li>"
            '<li><b>Au printemps</b> : écrivez vos dépenses dans la déclaration de revenus. Voir <a href="/aides/credit-impot/">le crédit d’impôt</a>.</li></ul>'
            "<h2>À la fin du contrat</h2>"
            "<ul>"
            '<li>Écrivez, puis comptez le <a terme="preavis">préavis</a> : [[am.preavis.moins_de_3_mois]], [[am.preavis.3_mois_a_moins_de_1_an]] ou [[am.preavis.1_an_et_plus]] selon la durée de l’accueil.</li>'
            "<li>Payez le dernier salaire, les congés restants et, après [[am.rupture.anciennete_mois]] mois d’accueil, l’indemnité de rupture si elle est due.</li>"
            "<li>Remettez le certificat de travail, l’attestation France Travail et le reçu.</li></ul>"
            '<p>Le détail est dans <a href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Information générale",
                "texte": "<p>Ce mémo vaut pour l’employeur et pour le salarié. Votre relais explique les règles. Il ne rédige pas le contrat et ne fait pas la paie.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 90 à 124",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
    ],
}
