"""Memo: what a contract has to say. It is not the model of the branch."""

PAGE = {
    "slug": "memo-contrat",
    "title": "Mémo du contrat : les points à écrire",
    "sujet": "memo_contrat",
    "genre": "modele",
    "introduction": "La liste des points à discuter et à écrire dans le contrat avec un assistant maternel. Ce n’est pas un contrat à signer.",
    "corps": [
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Ce n’est pas le modèle officiel",
                "texte": '<p>Pour un modèle de contrat, prenez celui de la branche ou celui de <a href="https://www.pajemploi.urssaf.fr">pajemploi.urssaf.fr</a>. Le relais explique le contrat. Il ne le rédige pas et ne le valide pas.</p>',
            },
        ),
        (
            "texte",
            "<h2>Qui, quand</h2>"
            "<ul>"
            "<li>Les noms de l’employeur, du salarié et de l’enfant. Un contrat par enfant.</li>"
            '<li>Le numéro et la date de l’<a terme="agrement">agrément</a>, l’assurance.</li>'
            "<li>La date du premier jour et le lieu de l’accueil.</li>"
            "<li>La période d’essai : jusqu’à [[am.essai.1_a_3_j_semaine]] pour 1 à 3 jours par semaine, [[am.essai.4_j_et_plus]] pour 4 jours et plus, [[am.essai.2e_enfant_de_la_fratrie]] pour un deuxième enfant de la même famille.</li>"
            '<li>La <a terme="familiarisation">familiarisation</a>, comprise dans l’essai.</li></ul>'
            "<h2>Le temps</h2>"
            "<ul>"
            "<li>Les jours et les heures de chaque semaine.</li>"
            "<li>Le nombre de semaines : 52 (année complète) ou 46 au plus (année incomplète).</li>"
            "<li>Si les heures changent : le planning écrit et le délai pour le donner.</li>"
            "<li>Le jour de repos, les jours fériés travaillés.</li></ul>"
            "<h2>L’argent</h2>"
            "<ul>"
            '<li>Le salaire horaire brut et le salaire du mois, avec la <a terme="mensualisation">mensualisation</a>.</li>'
            "<li>Le taux des heures au-delà de [[am.durees.semaine]] par semaine.</li>"
            '<li>L’<a terme="indemnite-entretien">indemnité d’entretien</a>, les repas, les kilomètres.</li>'
            "<li>Le jour du paiement.</li></ul>"
            "<h2>Les congés et les absences</h2>"
            "<ul>"
            "<li>La façon de payer les congés en année incomplète : en juin, à la prise principale ou au fur et à mesure.</li>"
            "<li>Les semaines sans accueil, et quand vous les donnez.</li>"
            "<li>Ce qui se passe si l’enfant est absent ou malade.</li></ul>"
            "<h2>La vie de tous les jours</h2>"
            "<ul>"
            "<li>Qui peut venir chercher l’enfant. Qui appeler.</li>"
            "<li>Les repas, le sommeil, les sorties, la voiture, les animaux, les écrans.</li>"
            "<li>Les médicaments et les soins : ce que vous autorisez, par écrit.</li>"
            '<li>En MAM : la <a terme="delegation-accueil">délégation d’accueil</a>, par écrit.</li></ul>',
        ),
        (
            "questions",
            [
                {
                    "question": "Peut-on promettre une place avant de signer ?",
                    "reponse": "<p>Oui, avec un engagement réciproque écrit. Il est facultatif. Si l’un des deux renonce, il doit à l’autre un demi-mois de salaire brut.</p>",
                },
                {
                    "question": "Peut-on changer le contrat ?",
                    "reponse": "<p>Oui, par un écrit signé des deux. Gardez-en chacun un exemplaire.</p>",
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 90, 93 à 98, 102, 109 à 114",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {"titre": "Urssaf, service Pajemploi", "url": "https://www.pajemploi.urssaf.fr"},
    ],
}
