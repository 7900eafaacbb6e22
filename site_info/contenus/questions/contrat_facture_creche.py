"""Question: how to read the contract and the bill of a crèche."""

PAGE = {
    "slug": "contrat-facture-creche",
    "title": "Comment lire le contrat et la facture de la crèche ?",
    "sujet": "tarif_creche",
    "publics": ["famille"],
    "themes": ["creche", "contrat"],
    "formulations": [
        "je ne comprends pas ma facture de crèche",
        "pourquoi je paie le même prix tous les mois à la crèche",
        "heures en plus facturées crèche",
        "enfant malade déduit de la facture de crèche ?",
        "comment calculer les heures du contrat crèche",
    ],
    "reponse_courte": (
        "Le contrat dit combien d’heures vous réservez dans l’année. La crèche répartit souvent ce total sur "
        "les mois, puis le multiplie par votre tarif de l’heure : c’est la somme de base de la facture. S’y "
        "ajoutent ou s’en retirent les heures en plus et les absences déduites, selon le règlement. Une "
        "ligne n’est pas claire ? Demandez le détail."
    ),
    "introduction": (
        "Les lignes du contrat, les lignes de la facture, et un calcul complet à refaire avec vos chiffres."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Dans le contrat</h2>"
                "<p>Vous signez un contrat d’accueil, pas un contrat de travail. Vérifiez :</p>"
                "<ul>"
                "<li>les jours et les heures de chaque semaine ;</li>"
                "<li>le nombre de semaines dans l’année, sans vos vacances ni les fermetures si elles sont "
                "retirées ;</li>"
                "<li>le nombre de mois sur lesquels le total est réparti ;</li>"
                "<li>votre tarif de l’heure et la date où il sera revu ;</li>"
                "<li>comment changer vos heures et comment arrêter.</li></ul>"
                '<p>Lisez avec lui le <a terme="reglement-fonctionnement">règlement de fonctionnement</a>. Il dit ce '
                "qui se passe en cas d’absence, de maladie, de retard et d’heures en plus.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : la facture d’un mois",
                "texte": (
                    "<p>Vous réservez 8 heures par jour, 4 jours par semaine, 45 semaines par an, sur 12 mois. Vous avez "
                    "deux enfants à charge et 2 500 € de ressources par mois. La crèche reçoit la PSU. Ce mois-ci, "
                    "l’enfant est resté 3 heures de plus.</p>"
                    "<ul>"
                    "<li>Heures du mois : 8 × 4 × 45 ÷ 12 = 120 heures.</li>"
                    "<li>Tarif : 2 500 € × [[psu.taux_effort.collectif.2]] = [[= 2500 × psu.taux_effort.collectif.2]] de "
                    "l’heure.</li>"
                    "<li>Somme de base : 120 × [[= 2500 × psu.taux_effort.collectif.2]] = "
                    "[[= 120 × arrondi(2500 × psu.taux_effort.collectif.2)]].</li>"
                    "<li>Heures en plus, si le règlement les compte au même tarif : 3 × "
                    "[[= 2500 × psu.taux_effort.collectif.2]] = "
                    "[[= 3 × arrondi(2500 × psu.taux_effort.collectif.2)]].</li>"
                    "<li>Total : <b>[[= 123 × arrondi(2500 × psu.taux_effort.collectif.2)]]</b>.</li></ul>"
                    "<p>La crèche peut arrondir autrement.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Dans la facture</h2>"
                "<ul>"
                "<li><b>La somme de base</b> : la même chaque mois, que le mois soit court ou long.</li>"
                "<li><b>Les heures en plus</b> : demandez si un quart d’heure commencé est compté.</li>"
                "<li><b>Les absences déduites</b> : seulement celles que prévoit le règlement.</li>"
                "<li><b>Les repas et les couches</b> : compris dans le tarif PSU. À prix libre, demandez.</li></ul>"
                "<h2>Le tarif a changé</h2>"
                "<p>Les ressources comptées sont celles d’il y a deux ans. La crèche vous dit quand elle revoit "
                'votre tarif. Si votre famille ou vos revenus changent, prévenez la <a terme="caf">Caf</a> ou la <a '
                'terme="msa">MSA</a>, puis la crèche. Voir <a href="/questions/tarif-creche/">le prix de la '
                "crèche</a>.</p>"
                "<h2>Vous pensez qu’il y a une erreur</h2>"
                "<p>Demandez le détail des heures de présence. Écrivez au gestionnaire avec vos propres notes. Si "
                'cela ne suffit pas, voir <a href="/questions/reclamation/">faire une réclamation</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Gardez vos factures",
                "texte": (
                    '<p>Elles servent pour <a href="/aides/credit-impot/">le crédit d’impôt</a> et, si le prix est '
                    'libre, pour <a href="/aides/cmg/">le CMG</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Circulaire Cnaf n° 2019-005 du 5 juin 2019 (participations des familles)",
            "url": "https://www.caf.fr",
        },
        {
            "titre": (
                "Code de la santé publique, articles L. 2324-1 et R. 2324-17 (établissements et services d’accueil)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
