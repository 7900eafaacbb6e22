"""Question: how to work out the paid leave of an assistante maternelle."""

PAGE = {
    "slug": "conges-payes-assistante-maternelle",
    "title": "Comment calculer les congés payés de mon assistante maternelle ?",
    "sujet": "conges_payes",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["conges"],
    "calculs": ["conges-payes"],
    "reponse_courte": (
        "Elle acquiert 2,5 jours ouvrables par mois travaillé, 30 jours au plus pour l’année qui va du "
        "1er juin au 31 mai. Faites deux calculs, le maintien du salaire et le dixième, et payez le "
        "plus favorable pour elle. En année incomplète, cette somme s’ajoute au salaire mensuel ; en "
        "année complète, elle le remplace pendant les congés."
    ),
    "introduction": (
        "Compter les jours, faire les deux calculs, payer au bon moment : la méthode complète, avec "
        "deux exemples chiffrés."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>1. Comptez les jours acquis</h2>"
                "<ul>"
                "<li>La période de référence va du <b>1er juin au 31 mai</b>. La première année, elle commence "
                "le jour de l’embauche.</li>"
                "<li>Chaque mois de travail, ou chaque période de 4 semaines, donne <b>2,5 jours ouvrables</b>, "
                "quel que soit le nombre d’heures par semaine.</li>"
                "<li>Le total ne dépasse pas 30 jours. S’il n’est pas entier, il est <b>arrondi au nombre "
                "supérieur</b>.</li>"
                "<li>Une semaine compte 6 jours ouvrables : tous les jours, sauf le repos hebdomadaire et les "
                "jours fériés non travaillés.</li></ul>"
                "<p>Les congés payés déjà pris comptent comme du travail. Des jours en plus existent dans deux "
                "cas : si la salariée a des enfants de moins de 15 ans à charge, sans dépasser 30 jours au "
                "total, et si les congés sont fractionnés.</p>"
                "<h2>2. Faites les deux calculs</h2>"
                "<ul>"
                "<li><b>Le maintien</b> : ce qu’elle aurait gagné, en brut, si elle avait travaillé pendant ses "
                "congés.</li>"
                "<li><b>Le dixième</b> : un dixième de tous les salaires bruts versés pendant la période de "
                "référence, y compris les congés payés.</li></ul>"
                "<p>Vous payez <b>le plus élevé des deux</b>. Les indemnités d’entretien et de repas ne "
                "comptent pas.</p>"
                "<h2>3. Payez au bon moment</h2>"
                "<ul>"
                "<li><b>Accueil sur 52 semaines (année complète)</b> : les congés sont payés quand ils sont "
                "pris. L’indemnité remplace le salaire de ces jours-là.</li>"
                "<li><b>Accueil sur 46 semaines ou moins (année incomplète)</b> : le montant est calculé au "
                "31 mai et <b>s’ajoute</b> au salaire. Il est versé en une fois en juin, ou lors de la prise "
                "principale des congés, ou au fur et à mesure. Le contrat dit laquelle de ces trois façons vous "
                "choisissez.</li>"
                "<li><b>Accueil occasionnel</b> : un dixième des salaires, payé à la fin de l’accueil.</li></ul>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Pas « un dixième en plus chaque mois »",
                "texte": (
                    "<p>Ajouter un dixième à chaque salaire mensuel n’est pas permis par la convention. Seules les "
                    "trois façons de payer ci-dessus le sont.</p>"
                ),
            },
        ),
        (
            "exemple",
            {
                "titre": "Exemple 1 : année incomplète",
                "texte": (
                    "<p>Accueil de 40 heures par semaine, 36 semaines par an, à 4,50 € brut de l’heure. La période "
                    "du 1er juin au 31 mai est complète.</p>"
                    "<ul>"
                    "<li>Jours acquis : 36 ÷ 4 × 2,5 = 22,5, arrondis à <b>23 jours</b>.</li>"
                    "<li>Salaires de la période : 36 × 40 × 4,50 € = [[= 36 × 40 × 4,50]].</li>"
                    "<li>Dixième : [[= 36 × 40 × 4,50]] ÷ 10 = [[= 36 × 40 × 4,50 ÷ 10]].</li>"
                    "<li>Maintien : 23 jours ÷ 6 × 40 heures × 4,50 € = [[= 23 ÷ 6 × 40 × 4,50]].</li></ul>"
                    "<p>Le maintien est plus favorable : vous versez <b>[[= 23 ÷ 6 × 40 × 4,50]] brut</b>, en plus du salaire "
                    "mensuel.</p>"
                ),
            },
        ),
        (
            "exemple",
            {
                "titre": "Exemple 2 : année complète",
                "texte": (
                    "<p>Accueil de 40 heures par semaine, 52 semaines par an, à 4,50 € brut de l’heure. Le salaire "
                    "mensuel est de 40 × 52 ÷ 12 × 4,50 € = [[= 40 × 52 ÷ 12 × 4,50]]. Il a été versé pendant 12 mois et 30 jours sont "
                    "acquis.</p>"
                    "<ul>"
                    "<li>Dixième : 12 × [[= 40 × 52 ÷ 12 × 4,50]] = [[= 40 × 52 × 4,50]], puis un dixième : [[= 40 × 52 × 4,50 ÷ 10]].</li>"
                    "<li>Maintien : 5 semaines × 40 heures × 4,50 € = [[= 5 × 40 × 4,50]].</li></ul>"
                    "<p>Le dixième est plus favorable : les congés valent <b>[[= 40 × 52 × 4,50 ÷ 10]] brut</b>. Le salaire maintenu "
                    "pendant les congés en couvre [[= 5 × 40 × 4,50]] ; il reste [[= 40 × 52 × 4,50 ÷ 10 - 5 × 40 × 4,50]] à ajouter.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>4. Fixez les dates ensemble</h2>"
                "<p>Vous choisissez les dates d’un commun accord, <b>au plus tard le 1er mars</b>, et de "
                "préférence par écrit. À défaut d’accord :</p>"
                "<ul>"
                "<li>si elle travaille pour plusieurs familles, c’est elle qui fixe quatre semaines entre le "
                "1er mai et le 31 octobre et une semaine en hiver ;</li>"
                "<li>si vous êtes son seul employeur, c’est vous qui fixez les dates.</li></ul>"
                "<p>Si elle n’a pas acquis 30 jours, par exemple la première année, elle peut compléter son "
                "repos par des congés <b>non payés</b>.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Un doute sur le calcul ?",
                "texte": (
                    "<p>Votre relais vous explique la méthode. Il ne fait pas la paie à votre place. Pour la "
                    'déclaration, voir <a href="https://www.pajemploi.urssaf.fr">pajemploi.urssaf.fr</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle commun, article 48 (acquisition, fractionnement, indemnité)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": ("Convention collective IDCC 3239, socle assistant maternel, article 102 (dates et paiement)"),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code du travail, articles L. 3141-3 et L. 3141-4",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
        },
    ],
}
