"""Life situation: a birth is coming."""

PAGE = {
    "slug": "naissance-a-venir",
    "title": "Vous attendez un enfant",
    "pictogramme": "enceinte",
    "introduction": (
        "Vous n’avez pas besoin de tout décider maintenant. Voici ce qui peut se faire pendant la grossesse, "
        "sans stress, et qui vous aide."
    ),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire maintenant",
                "etapes": [
                    {
                        "titre": "Parlez-en à votre relais, dès la grossesse",
                        "texte": (
                            "<p>Un rendez-vous suffit pour comprendre les modes d’accueil de votre commune. Il est gratuit. "
                            "Téléphone : [[territoire.telephone]].</p>"
                        ),
                    },
                    {
                        "titre": "Notez votre besoin",
                        "texte": (
                            "<p>La date de reprise du travail, vos jours, vos heures, votre trajet. Même si ce n’est pas sûr.</p>"
                        ),
                    },
                    {
                        "titre": "Laissez une demande",
                        "texte": (
                            '<p><a href="/demande/">Faites une demande</a> en ligne, avec la date prévue de la naissance. Une '
                            "demande n’est ni une préinscription ni une inscription.</p>"
                        ),
                    },
                    {
                        "titre": "Regardez les dates des crèches",
                        "texte": (
                            "<p>Les places se décident souvent au printemps pour la rentrée. Voir <a "
                            'href="/demarches-et-etapes/etapes/">les étapes et les dates</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Prévenez la Caf ou la MSA",
                        "texte": "<p>Déclarez la grossesse, puis la naissance. Vous saurez quelles aides demander.</p>",
                    },
                    {
                        "titre": "À la naissance, donnez la vraie date",
                        "texte": "<p>Mettez votre demande à jour. Prévenez les crèches où vous avez déposé un dossier.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Qui vous aide</h2>"
                "<ul>"
                '<li><b>Le <a href="/relais/role-du-relais/">relais</a></b> vous explique chaque mode d’accueil, les '
                "contrats et les aides.</li>"
                '<li><b>La <a terme="pmi">PMI</a></b> suit la grossesse, puis la santé de l’enfant. Une '
                "puéricultrice peut venir chez vous. Ses consultations sont gratuites.</li>"
                '<li><b>La <a terme="caf">Caf</a></b> ou la <b><a terme="msa">MSA</a></b> verse les aides de la <a '
                'terme="paje">Paje</a>.</li>'
                "<li><b>Votre employeur</b> vous dit vos dates de congé et s’il réserve <a "
                'href="/modes-accueil/creche-entreprise/">des places en crèche</a>.</li></ul>'
                "<h2>Les congés, et ce qu’ils changent</h2>"
                '<p>Congé de maternité, de paternité, d’adoption, <a terme="conge-parental">congé parental</a> : les '
                'durées sont sur <a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>. Depuis '
                "2026, un congé supplémentaire de naissance existe aussi. Ses conditions sont à lire sur <a "
                'href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>.</p>'
                '<p>Pendant ce congé supplémentaire, le <a terme="cmg">CMG</a> n’est pas versé pour le même enfant. '
                'Il ne se cumule pas non plus avec la <a terme="prepare">PreParE</a> à taux plein. Parlez-en à la '
                "Caf <b>avant de choisir vos dates</b>.</p>"
                "<h2>Les modes d’accueil d’un bébé</h2>"
                "<ul>"
                '<li><a href="/modes-accueil/assistant-maternel/">L’assistant maternel</a> ou <a '
                'href="/modes-accueil/mam/">la MAM</a> : un petit groupe, que vous choisissez.</li>'
                '<li><a href="/modes-accueil/creche/">La crèche</a>, <a href="/modes-accueil/micro-creche/">la '
                'micro-crèche</a> ou <a href="/modes-accueil/creche-familiale/">la crèche familiale</a> : une '
                "équipe.</li>"
                '<li><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a>, seule ou <a '
                'href="/modes-accueil/garde-partagee/">partagée</a> : chez vous.</li></ul>'
                '<p>Vous hésitez ? <a href="/modes-accueil/">Comparez-les</a> en quelques questions.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Des jumeaux, ou plus",
                "texte": (
                    "<p>Dites-le tout de suite au relais et aux crèches : trouver des places ensemble demande plus de "
                    "temps. Pour un assistant maternel, il faut un contrat par enfant, et un <a "
                    'terme="agrement">agrément</a> qui le permet.</p>'
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Et si mon bébé naît plus tôt ?",
                    "reponse": (
                        "<p>Prévenez votre relais, la crèche ou l’assistant maternel. La date d’accueil se décale. Un "
                        "contrat déjà signé peut demander un accord écrit.</p>"
                    ),
                },
                {
                    "question": "Je n’ai pas encore de place et je reprends bientôt",
                    "reponse": (
                        '<p>Appelez votre relais et lisez <a href="/situations/accueil-en-urgence/">Vous avez besoin d’un '
                        "accueil en urgence</a>. Demandez aussi à votre employeur quelques jours de plus.</p>"
                    ),
                },
                {
                    "question": "Quand commence la familiarisation ?",
                    "reponse": (
                        "<p>Une à deux semaines avant la reprise, le plus souvent. Pensez à garder du temps pour cette <a "
                        'terme="familiarisation">familiarisation</a> : elle aide l’enfant, et vous aussi.</p>'
                    ),
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Service-public : j’attends un enfant",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F16225",
        },
        {
            "titre": "Code du travail, articles L. 1225-46-2 et suivants (congé supplémentaire de naissance)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
        },
        {
            "titre": "Code de la sécurité sociale, article L. 531-9 (règles de cumul)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
