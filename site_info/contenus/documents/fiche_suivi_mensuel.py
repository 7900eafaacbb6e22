"""Sheet of the month: hours, absences and allowances, noted by both."""

PAGE = {
    "slug": "fiche-suivi-mensuel",
    "title": "Fiche de suivi du mois",
    "sujet": "suivi_mensuel",
    "genre": "autre",
    "introduction": "Une feuille par mois et par enfant : les heures, les absences, les repas et l’entretien. À remplir chaque soir, à signer à deux à la fin du mois.",
    "corps": [
        (
            "texte",
            "<ul>"
            "<li>Mois et année : …………</li>"
            "<li>Enfant : …………</li>"
            "<li>Employeur : …………</li>"
            "<li>Assistant maternel : …………</li>"
            "<li>Heures prévues par semaine : …………</li></ul>"
            "<h2>Comment la remplir</h2>"
            "<ul>"
            "<li><b>Arrivée, départ, heures</b> : les heures vraiment faites.</li>"
            "<li><b>Repas</b> : le nombre de repas fournis par l’assistant maternel.</li>"
            '<li><b>Entretien</b> : une croix si l’enfant est venu. L’<a terme="indemnite-entretien">indemnité</a> se paie seulement ces jours-là.</li>'
            "<li><b>Remarque</b> : le code de l’absence, ou les kilomètres.</li></ul>"
            "<p>Les codes de l’absence :</p>"
            "<ul>"
            "<li><b>P</b> : absence de l’enfant prévue au contrat.</li>"
            "<li><b>A</b> : absence de l’enfant, pas prévue au contrat. Elle est payée.</li>"
            "<li><b>M</b> : enfant malade, avec un certificat médical.</li>"
            "<li><b>C</b> : congé payé de l’assistant maternel.</li>"
            "<li><b>S</b> : congé sans solde de l’assistant maternel.</li>"
            "<li><b>R</b> : arrêt de travail de l’assistant maternel.</li>"
            "<li><b>F</b> : jour férié. Ajoutez <b>T</b> s’il est travaillé.</li></ul>",
        ),
        (
            "tableau",
            {
                "titre": "Les jours du mois",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Jour"},
                        {"type": "texte", "heading": "Arrivée"},
                        {"type": "texte", "heading": "Départ"},
                        {"type": "texte", "heading": "Heures"},
                        {"type": "texte", "heading": "Repas"},
                        {"type": "texte", "heading": "Entretien"},
                        {"type": "texte", "heading": "Remarque"},
                    ],
                    "rows": [{"values": [str(jour), "", "", "", "", "", ""]} for jour in range(1, 32)]
                    + [{"values": ["Total", "", "", "", "", "", ""]}],
                    "caption": "",
                },
            },
        ),
        (
            "tableau",
            {
                "titre": "Les heures, semaine par semaine",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Semaine"},
                        {"type": "texte", "heading": "Heures du contrat"},
                        {"type": "texte", "heading": "Heures faites"},
                        {"type": "texte", "heading": "En plus, complémentaires"},
                        {"type": "texte", "heading": "En plus, majorées"},
                    ],
                    "rows": [{"values": [f"Semaine {rang}", "", "", "", ""]} for rang in range(1, 6)]
                    + [{"values": ["Total", "", "", "", ""]}],
                    "caption": "",
                },
            },
        ),
        (
            "tableau",
            {
                "titre": "Les sommes du mois",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Somme"},
                        {"type": "texte", "heading": "Nombre"},
                        {"type": "texte", "heading": "Prix de chacun"},
                        {"type": "texte", "heading": "Total"},
                    ],
                    "rows": [
                        {"values": ["Salaire mensualisé, brut", "", "", ""]},
                        {"values": ["Heures complémentaires, brut", "", "", ""]},
                        {"values": ["Heures majorées, brut", "", "", ""]},
                        {"values": ["Jours fériés travaillés, brut", "", "", ""]},
                        {"values": ["Congés payés à verser ce mois-ci, brut", "", "", ""]},
                        {"values": ["Absences à retirer, brut", "", "", ""]},
                        {"values": ["Entretien", "", "", ""]},
                        {"values": ["Repas", "", "", ""]},
                        {"values": ["Kilomètres", "", "", ""]},
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "texte",
            "<ul>"
            "<li>Vu ensemble le : …………</li>"
            "<li>Signature de l’employeur : …………</li>"
            "<li>Signature de l’assistant maternel : …………</li></ul>"
            "<h2>Les règles à garder en tête</h2>"
            "<ul>"
            '<li>Le salaire <a terme="mensualisation">mensualisé</a> est le même chaque mois. Cette fiche dit ce qu’il faut ajouter ou retirer.</li>'
            "<li>Les heures au-delà du contrat sont payées en plus. Jusqu’à [[am.durees.semaine]] heures par semaine, elles sont complémentaires : au taux normal, ou davantage si le contrat le dit. Au-delà, elles sont majorées : au moins [[am.durees.majoration_min]] de plus.</li>"
            "<li>Un jour férié travaillé est payé [[am.majorations.jour_ferie]] de plus. Le 1er mai travaillé est payé le double.</li>"
            "<li>L’entretien n’est jamais inférieur à [[am.entretien.min_jour]] par jour de présence.</li>"
            "<li>Avec un certificat médical, vous pouvez ne pas payer l’absence de l’enfant : 5 jours par an pour de courtes absences, ou 14 jours de suite.</li>"
            "<li>Pour retirer une absence qui n’est pas payée, on compare avec le mois réel. En année complète : salaire du mois × heures d’absence ÷ heures prévues ce mois-là. En année incomplète, on compte en jours.</li>"
            '<li>La déclaration sur <a terme="pajemploi">Pajemploi</a> se fait au plus tard le 5 du mois suivant.</li></ul>',
        ),
        (
            "exemple",
            {
                "titre": "Un mois avec trois heures en plus et un jour de maladie",
                "texte": (
                    "<p>Année complète, 32 heures par semaine sur 4 jours, à 4,50 € brut de l’heure. Ce mois-ci compte 17 jours d’accueil de 8 heures, soit 136 heures. L’enfant est absent un jour, avec un certificat. Une autre semaine, il reste 3 heures de plus. L’entretien est fixé à 4 € par jour.</p>"
                    "<ul>"
                    "<li>Salaire mensualisé : 32 × 52 ÷ 12 × 4,50 € = [[= 32 × 52 ÷ 12 × 4,50]] brut.</li>"
                    "<li>Heures complémentaires : 3 × 4,50 € = [[= 3 × 4,50]] brut.</li>"
                    "<li>Absence à retirer : [[= 32 × 52 ÷ 12 × 4,50]] × 8 ÷ 136 = [[= 32 × 52 ÷ 12 × 4,50 × 8 ÷ 136]] brut.</li>"
                    "<li>Salaire du mois : <b>[[= 32 × 52 ÷ 12 × 4,50 + 3 × 4,50 − arrondi(32 × 52 ÷ 12 × 4,50 × 8 ÷ 136)]] brut</b>.</li>"
                    "<li>Entretien : 16 jours de présence × 4 € = <b>[[= 16 × 4]]</b>, à ajouter au salaire net.</li></ul>"
                ),
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Gardez les douze feuilles",
                "texte": '<p>En année incomplète, elles servent à faire le point écrit, chaque année, entre les heures payées et les heures faites. Elles servent aussi à <a href="/documents/liste-fin-de-contrat/">la fin du contrat</a>. N’y écrivez pas de détail de santé.</p>',
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 96, 105, 109 à 111, 114 et 124",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, article 47 (jours fériés)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
    ],
}
