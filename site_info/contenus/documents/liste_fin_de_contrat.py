"""List for the end of a contract: what to write, to pay, to hand over."""

PAGE = {
    "slug": "liste-fin-de-contrat",
    "title": "Liste de fin de contrat",
    "sujet": "liste_fin_contrat",
    "genre": "memo",
    "introduction": "Tout ce qu’il faut écrire, payer et remettre quand l’accueil chez un assistant maternel s’arrête. À imprimer et à cocher, pour l’employeur et pour le salarié.",
    "corps": [
        (
            "texte",
            "<h2>Avant d’écrire</h2>"
            "<ul>"
            "<li>Parlez-vous d’abord. Un changement d’horaires suffit peut-être : il se fait par un écrit, signé des deux.</li>"
            "<li>Sortez le contrat, les changements signés et les bulletins de salaire.</li>"
            "<li>Regardez si la période d’essai est finie. Pendant l’essai, chacun peut arrêter à tout moment, par écrit.</li>"
            '<li>Notez le premier jour d’accueil : la durée du <a terme="preavis">préavis</a> et l’indemnité en dépendent.</li></ul>'
            "<h2>La lettre</h2>"
            "<ul>"
            "<li>Vos noms et adresses, le prénom de l’enfant, la date.</li>"
            "<li>La phrase qui dit que vous arrêtez : « je retire mon enfant » pour l’employeur, « je démissionne » pour le salarié.</li>"
            "<li>La durée du préavis et le dernier jour.</li>"
            "<li>Votre signature.</li>"
            "<li>L’envoi en recommandé avec avis de réception, ou la remise en main propre contre décharge.</li></ul>"
            "<p>L’employeur n’a pas à donner de motif, mais il ne peut être ni discriminatoire ni interdit par la loi.</p>",
        ),
        (
            "tableau",
            {
                "titre": "La durée minimale du préavis",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Durée de l’accueil, le jour de la lettre"},
                        {"type": "texte", "heading": "Préavis"},
                    ],
                    "rows": [
                        {"values": ["Moins de 3 mois", "[[am.preavis.moins_de_3_mois]]"]},
                        {"values": ["De 3 mois à moins d’un an", "[[am.preavis.3_mois_a_moins_de_1_an]]"]},
                        {"values": ["Un an et plus", "[[am.preavis.1_an_et_plus]]"]},
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "texte",
            "<h2>Pendant le préavis</h2>"
            "<ul>"
            "<li>Le préavis commence le jour où la lettre est présentée la première fois, ou remise en main propre.</li>"
            "<li>L’enfant continue à venir, le salaire est payé. Si l’employeur ne confie plus l’enfant, il paie tout de même cette période.</li>"
            "<li>Des congés payés pris pendant le préavis le prolongent d’autant, sauf accord écrit des deux.</li>"
            "<li>Préparez l’enfant. Dites-lui quand il vient pour la dernière fois.</li>"
            "<li>Rendez-vous les affaires : doudou, vêtements, poussette, clés.</li></ul>"
            "<h2>Ce qu’il faut payer</h2>"
            "<p>Remplissez ce tableau à deux, avant le dernier jour.</p>",
        ),
        (
            "tableau",
            {
                "titre": "Les sommes du dernier mois",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Somme"},
                        {"type": "texte", "heading": "Quand elle est due"},
                        {"type": "texte", "heading": "Montant"},
                    ],
                    "rows": [
                        {"values": ["Dernier salaire", "Toujours, jusqu’au dernier jour du préavis", ""]},
                        {"values": ["Entretien, repas, kilomètres", "Pour les jours de présence du mois", ""]},
                        {
                            "values": [
                                "Congés acquis et pas encore payés",
                                "Toujours, avec le calcul le plus favorable",
                                "",
                            ]
                        },
                        {
                            "values": [
                                "Régularisation du salaire",
                                "En année incomplète, si les heures faites et payées diffèrent",
                                "",
                            ]
                        },
                        {
                            "values": [
                                "Indemnité de rupture : [[am.rupture.fraction]]",
                                "L’enfant est retiré après au moins [[am.rupture.anciennete_mois]] mois d’accueil",
                                "",
                            ]
                        },
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "texte",
            "<p>L’indemnité de rupture se calcule sur tous les salaires bruts versés depuis le début. L’entretien, les repas et les kilomètres n’y entrent pas. Elle n’est pas due en cas de démission, de faute grave ou lourde, ou si l’agrément est suspendu, modifié ou retiré. Elle n’est pas soumise à cotisations.</p>"
            "<h2>Ce qu’il faut remettre</h2>"
            "<ul>"
            "<li>Le certificat de travail.</li>"
            '<li>L’<a terme="attestation">attestation</a> pour <a terme="france-travail">France Travail</a>.</li>'
            "<li>Le reçu pour solde de tout compte.</li>"
            '<li>Le dernier <a terme="bulletin-salaire">bulletin de salaire</a>, à prendre sur Pajemploi.</li></ul>'
            "<h2>Les dernières démarches de l’employeur</h2>"
            "<ul>"
            '<li>Déclarez le dernier mois sur <a terme="pajemploi">Pajemploi</a>, au plus tard le 5 du mois suivant.</li>'
            '<li>Signalez la fin du contrat à la <a terme="caf">Caf</a> ou à la <a terme="msa">MSA</a>.</li>'
            '<li>Gardez vos papiers pour la déclaration de revenus. Voir <a href="/aides/credit-impot/">le crédit d’impôt</a>.</li></ul>'
            "<h2>Les dernières démarches du salarié</h2>"
            "<ul>"
            "<li>Comparez les sommes reçues avec le tableau.</li>"
            "<li>Vérifiez que vous avez les trois documents.</li>"
            '<li>Mettez à jour vos places sur <a href="https://monenfant.fr">monenfant.fr</a>, et dites-le à votre relais.</li></ul>',
        ),
        (
            "exemple",
            {
                "titre": "Une indemnité de rupture",
                "texte": (
                    "<p>L’enfant est accueilli depuis 18 mois. Le salaire est de 600 € brut par mois, congés et préavis compris. Les parents retirent l’enfant.</p>"
                    "<ul>"
                    "<li>Salaires bruts versés : 18 × 600 € = [[= 18 × 600]].</li>"
                    "<li>Indemnité : [[= 18 × 600]] ÷ 80 = <b>[[= 18 × 600 ÷ 80]]</b>.</li></ul>"
                    "<p>Elle s’ajoute au dernier salaire et aux congés qui restent à payer.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "L’agrément est suspendu ou retiré : que changer à cette liste ?",
                    "reponse": "<p>L’employeur doit retirer l’enfant. Il n’y a ni préavis ni indemnité de rupture. Les congés acquis sont payés et les documents sont remis.</p>",
                },
                {
                    "question": "Nous ne sommes pas d’accord sur une somme : qui décide ?",
                    "reponse": "<p>Votre relais explique la règle aux deux, sans prendre parti. En cas de conflit, c’est le conseil de prud’hommes qui tranche.</p>",
                },
            ],
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Pour un assistant maternel, pas pour une garde à domicile",
                "texte": '<p>Arrêter une garde à domicile est un licenciement, avec un entretien. Le détail des règles est dans <a href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</p>',
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 124 (retrait, préavis, indemnité, régularisation)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, articles 44, 63, 64, 67 et 69 (essai, préavis, congés, documents)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
    ],
}
