"""Life situation: moving house."""

PAGE = {
    "slug": "demenagement",
    "title": "Vous déménagez",
    "pictogramme": "demenagement",
    "introduction": (
        "Nouvelle commune, nouveau relais, nouvel accueil : commencez par la nouvelle adresse, puis prévenez "
        "l’ancienne."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Trouvez votre nouveau relais",
                        "texte": (
                            '<p>Sur <a href="/">la page d’accueil</a>, écrivez le nom de votre future commune. Vous pouvez le '
                            "contacter avant de déménager.</p>"
                        ),
                    },
                    {
                        "titre": "Faites une demande dès maintenant",
                        "texte": (
                            '<p><a href="/demande/">En ligne</a>, avec la date d’arrivée et la future adresse. Une demande n’est '
                            "ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Demandez si l’accueil peut continuer",
                        "texte": (
                            "<p>La crèche garde parfois la place jusqu’à l’été. L’assistant maternel peut continuer si le trajet "
                            "vous convient.</p>"
                        ),
                    },
                    {
                        "titre": "Prévenez par écrit, à temps",
                        "texte": (
                            '<p>Regardez le <a terme="preavis">préavis</a> du contrat d’accueil ou du contrat de travail.</p>'
                        ),
                    },
                    {
                        "titre": "Changez d’adresse à la Caf ou à la MSA",
                        "texte": (
                            '<p>Pensez aussi à <a terme="pajemploi">Pajemploi</a> et aux impôts. Si vous changez de département, '
                            "le dossier Caf suit.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Vous quittez une crèche</h2>"
                '<p>Le <a terme="reglement-fonctionnement">règlement de fonctionnement</a> dit combien de temps à '
                "l’avance vous devez prévenir. S’il s’agit d’une crèche de la commune, demandez si les habitants "
                "d’ailleurs peuvent rester, et à quel tarif. Demandez les dernières factures : elles servent pour le "
                '<a href="/aides/credit-impot/">crédit d’impôt</a>.</p>'
                "<h2>Vous quittez un assistant maternel</h2>"
                "<p>C’est une fin de contrat : vous l’écrivez, en lettre recommandée ou remise en main propre contre "
                "signature. Le préavis dépend de l’ancienneté :</p>"
                "<ul>"
                "<li>[[am.preavis.moins_de_3_mois]] si l’accueil dure depuis moins de trois mois ;</li>"
                "<li>[[am.preavis.3_mois_a_moins_de_1_an]] de trois mois à moins d’un an ;</li>"
                "<li>[[am.preavis.1_an_et_plus]] à partir d’un an.</li></ul>"
                "<p>Après [[am.rupture.anciennete_mois]] mois, vous versez aussi une indemnité de rupture : "
                '[[am.rupture.fraction]]. Tout est expliqué ici : <a href="/questions/rupture-du-contrat/">comment '
                "faire une rupture de contrat</a>.</p>"
                "<h2>Dans la nouvelle commune</h2>"
                "<p>Les règles changent d’une commune à l’autre : les dates des commissions, <a "
                'href="/demarches-et-etapes/criteres/">les critères</a>, <a href="/demarches-et-etapes/pieces/">les '
                "pièces</a>. Votre place en crèche ne vous suit pas. Déposez un nouveau dossier et dites depuis "
                "quand votre enfant est accueilli.</p>"
                "<p>Regardez aussi ce qui va plus vite :</p>"
                "<ul>"
                '<li><b><a href="/modes-accueil/assistant-maternel/">l’assistant maternel</a></b> ou <b><a '
                'href="/modes-accueil/mam/">la MAM</a></b> ;</li>'
                '<li><b><a href="/modes-accueil/creche/">la halte-garderie</a></b>, pour que votre enfant rencontre '
                "d’autres enfants ;</li>"
                '<li><b><a href="/modes-accueil/garde-a-domicile/">la garde à domicile</a></b> le temps de vous '
                "installer.</li></ul>"
                '<p><a href="/carte/">La carte</a> montre ce qui est près de la nouvelle adresse. <a '
                'href="https://monenfant.fr">monenfant.fr</a> montre toute la France.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Pour votre enfant",
                "texte": (
                    "<p>Préparez un petit livre de photos de l’ancien lieu. Laissez-le dire au revoir. Gardez le doudou "
                    "et les habitudes du soir.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Je n’ai pas encore de bail : puis-je demander ?",
                    "reponse": (
                        "<p>Au relais, oui. Pour une crèche, un justificatif est souvent demandé : voyez la liste des <a "
                        'href="/demarches-et-etapes/pieces/">pièces</a>.</p>'
                    ),
                },
                {
                    "question": "Je travaille ici mais j’habite ailleurs",
                    "reponse": (
                        "<p>Dites-le dans la demande. Certaines crèches accueillent les enfants des personnes qui "
                        "travaillent dans la commune.</p>"
                    ),
                },
                {
                    "question": "L’indemnité de rupture est-elle due si c’est moi qui pars ?",
                    "reponse": (
                        "<p>Oui : vous êtes l’employeur, et c’est vous qui mettez fin au contrat. Elle n’est pas due en cas "
                        "de faute grave ou de perte de l’agrément. Votre relais vous explique le calcul.</p>"
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 121",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
