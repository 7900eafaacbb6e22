"""Question: a sick child, the care and the wage."""

PAGE = {
    "slug": "enfant-malade",
    "title": "Mon enfant est malade : que se passe-t-il pour l’accueil et pour le salaire ?",
    "sujet": "enfant_malade",
    "publics": [
        "parent_employeur",
        "assistant_maternel",
    ],
    "themes": [
        "absences",
        "enfant",
    ],
    "formulations": [
        "enfant malade nounou je paye quand même ?",
        "certificat médical déduction assistante maternelle",
        "mon bébé a de la fièvre la nounou le prend ?",
        "puis-je refuser un enfant malade assmat",
        "la nounou peut-elle donner un médicament",
    ],
    "reponse_courte": (
        "Appelez votre assistant maternel dès que possible : vous décidez ensemble s’il peut venir, d’après "
        "ce que dit le contrat. S’il reste à la maison avec un certificat médical, vous pouvez ne pas "
        "payer : 5 jours par an pour de courtes absences, ou 14 jours de suite. Sans certificat, l’absence "
        "est payée."
    ),
    "introduction": (
        "Prévenir, décider, donner un médicament, compter les jours : ce qui se fait, avec un exemple chiffré."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Peut-il être accueilli ?</h2>"
                "<p>Cela dépend de son état, des autres enfants et de ce que vous avez écrit. Décidez-le "
                "<b>avant</b> qu’il soit malade :</p>"
                "<ul>"
                "<li>à partir de quand vous gardez l’enfant à la maison : fièvre, maladie qui s’attrape ;</li>"
                "<li>qui appeler, dans l’ordre, et qui vient le chercher ;</li>"
                "<li>le nom du médecin.</li></ul>"
                '<p>Un doute ? Demandez l’avis du médecin. Votre <a terme="pmi">PMI</a> peut aussi répondre, au '
                "parent comme à l’assistant maternel. En cas d’urgence, appelez le 15.</p>"
                "<h2>Les médicaments</h2>"
                "<p>Écrivez ce que vous autorisez. Parlez-en avec votre médecin et donnez l’ordonnance. Pour une "
                'maladie qui dure ou un handicap, voir <a href="/situations/handicap/">votre enfant est en situation '
                "de handicap ou malade</a>.</p>"
                "<h2>Le salaire</h2>"
                "<ul>"
                "<li><b>Avec un certificat médical</b>, vous pouvez ne pas payer : <b>5 jours par an</b> pour de "
                "courtes absences, ou <b>14 jours de suite</b> pour une longue maladie.</li>"
                "<li><b>Sans certificat</b>, ou au-delà des 5 jours : l’absence est payée, comme toute <a "
                'href="/questions/absence-enfant/">absence non prévue</a>.</li>'
                "<li><b>Plus de 14 jours de suite</b> : demandez à votre relais ce que prévoit la convention, avant "
                "de retirer quoi que ce soit.</li>"
                "<li>L’entretien et les repas ne sont pas dus les jours d’absence.</li></ul>"
                "<p>Donnez le certificat sans attendre, et gardez-en une copie. Dans la fiche du mois, notez "
                "« malade, avec certificat », sans détail de santé.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : le compteur des 5 jours",
                "texte": (
                    "<p>Année incomplète, 36 heures par semaine sur 4 jours, 42 semaines, à 4,50 € brut de l’heure. "
                    "L’enfant a déjà été absent 4 jours dans l’année, avec un certificat. En avril, il est malade 3 "
                    "jours, encore avec un certificat. Ce mois compte 17 jours d’accueil prévus.</p>"
                    "<ul>"
                    "<li>Jours qui peuvent ne pas être payés : 5 − 4 = 1 jour. Les 2 autres sont payés.</li>"
                    "<li>Salaire mensualisé : 36 × 42 ÷ 12 × 4,50 € = [[= 36 × 42 ÷ 12 × 4,50]] brut.</li>"
                    "<li>À retirer : [[= 36 × 42 ÷ 12 × 4,50]] × 1 ÷ 17 = [[= 36 × 42 ÷ 12 × 4,50 ÷ 17]].</li>"
                    "<li>Salaire du mois : <b>[[= 36 × 42 ÷ 12 × 4,50 − arrondi(36 × 42 ÷ 12 × 4,50 ÷ 17)]] "
                    "brut</b>.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Rester à la maison avec lui</h2>"
                "<p>Votre employeur peut vous accorder des jours pour un enfant malade. Vos droits sont sur <a "
                'href="https://www.service-public.fr">service-public.fr</a> et dans la convention de votre '
                "entreprise.</p>"
                '<p>En crèche, la règle est dans le règlement : voir <a href="/questions/contrat-facture-creche/">le '
                "contrat et la facture</a>.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Prévoyez une personne de secours",
                "texte": (
                    "<p>Un proche, un voisin : une personne que votre enfant connaît et qui peut venir le chercher. "
                    "Écrivez son nom dans le contrat.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 105 et 111 (absence avec "
                "certificat, somme à retirer)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, article 114 (entretien)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
    ],
}
