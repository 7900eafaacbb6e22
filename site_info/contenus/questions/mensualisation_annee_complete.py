"""Question: the monthly wage over a complete year."""

PAGE = {
    "slug": "mensualisation-annee-complete",
    "title": "Comment calculer le salaire mensuel en année complète ?",
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
        "calcul salaire nounou 52 semaines",
        "combien je paie mon assistante maternelle par mois",
        "mensualisation année complète assmat",
        "pourquoi je paye pareil tous les mois",
        "multiplier par 52 diviser par 12",
    ],
    "reponse_courte": (
        "Multipliez les heures d’une semaine par 52, divisez par 12, puis multipliez par le salaire brut "
        "d’une heure. Vous payez cette somme chaque mois, même quand le mois est plus court ou plus long. "
        "Les congés payés sont dans les 52 semaines : pendant ces congés, vous ne payez pas un salaire de "
        "plus, mais vous vérifiez le calcul une fois par an."
    ),
    "introduction": "La formule, ce qui s’ajoute ou se retire dans le mois, et un exemple chiffré.",
    "corps": [
        (
            "texte",
            (
                "<h2>Quand est-ce une année complète ?</h2>"
                "<p>L’accueil est prévu sur <b>52 semaines</b>, congés payés compris. Votre enfant vient toute "
                "l’année, sauf pendant les congés de votre assistant maternel. S’il est absent d’autres semaines, "
                "avec 46 semaines d’accueil ou moins, c’est une <a "
                'href="/questions/mensualisation-annee-incomplete/">année incomplète</a>.</p>'
                "<h2>La formule</h2>"
                "<ul>"
                "<li>Heures par semaine × 52 ÷ 12 = heures du mois.</li>"
                '<li>Heures du mois × <a terme="salaire-brut">salaire brut</a> d’une heure = salaire brut du '
                "mois.</li></ul>"
                '<p>C’est la <a terme="mensualisation">mensualisation</a> : l’année est partagée en 12 mois égaux. '
                "Le salaire d’une heure se négocie, sans descendre sous [[am.salaire_min.conventionnel.1]] brut, ou "
                "[[am.salaire_min.conventionnel.2]] avec le titre de la branche. Écrivez la formule et le résultat "
                'dans le <a terme="contrat">contrat</a>.</p>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : 36 heures par semaine",
                "texte": (
                    "<p>Votre enfant est accueilli 4 jours de 9 heures par semaine, 52 semaines, à 4,60 € brut de "
                    "l’heure.</p>"
                    "<ul>"
                    "<li>Heures du mois : 36 × 52 ÷ 12 = 156 heures.</li>"
                    "<li>Salaire du mois : 156 × 4,60 € = <b>[[= 36 × 52 ÷ 12 × 4,60]] brut</b>.</li>"
                    "<li>Un mois, il reste 2 heures de plus : 2 × 4,60 € = [[= 2 × 4,60]]. Ce mois-là, vous payez [[= 36 "
                    "× 52 ÷ 12 × 4,60 + 2 × 4,60]] brut.</li></ul>"
                    "<p>L’entretien et les repas s’ajoutent.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Ce qui change dans le mois</h2>"
                "<ul>"
                '<li><b>En plus</b> : les <a href="/questions/heures-en-plus/">heures en plus</a>, les <a '
                'href="/questions/jours-feries/">jours fériés</a> travaillés, <a '
                'href="/questions/indemnites-entretien-repas/">l’entretien et les repas</a>.</li>'
                "<li><b>En moins</b> : une absence qui n’est pas payée, par exemple un congé sans solde. Vous "
                "comparez avec le mois réel : salaire du mois × heures d’absence ÷ heures prévues ce "
                "mois-là.</li></ul>"
                '<p>Une <a href="/questions/absence-enfant/">absence de votre enfant</a> qui n’est pas prévue au '
                "contrat est payée.</p>"
                "<h2>Et les congés payés ?</h2>"
                "<p>Ils sont payés quand ils sont pris : l’indemnité remplace le salaire de ces jours-là. Une fois "
                "par an, comparez les deux calculs de l’indemnité. Il reste parfois une somme à ajouter : voir <a "
                'href="/questions/conges-payes-assistante-maternelle/">le calcul des congés payés</a>. La première '
                "année, tous les jours ne sont pas encore acquis. Les jours qui manquent peuvent être pris en congé "
                "non payé.</p>"
                "<h2>Du brut au net</h2>"
                "<p>Le salaire brut est celui du contrat. Votre assistant maternel reçoit le <a "
                'terme="salaire-net">salaire net</a>. Vous le déclarez à <a terme="pajemploi">Pajemploi</a>, au plus '
                "tard le 5 du mois suivant.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Le relais vous explique la formule. Il ne fait pas la paie. Il ne rédige pas le contrat et ne le "
                    "valide pas.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 109.1, 110 et 111 (salaire, "
                "heures, absences) et annexe 5"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, article 102 (congés)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
    ],
}
