"""Question: when an assistant maternel has to tell the places."""

PAGE = {
    "slug": "declarer-ses-places",
    "title": "Assistant maternel : quand dois-je déclarer mes places ?",
    "sujet": "disponibilites",
    "publics": ["assistant_maternel"],
    "themes": ["profession"],
    "formulations": [
        "monenfant.fr mettre à jour mes disponibilités",
        "assmat obligation de déclarer ses places libres",
        "date limite 1er juin 1er décembre disponibilités",
        "je ne veux pas que mon adresse soit sur internet",
        "je n’ai aucune place, je dois quand même déclarer ?",
    ],
    "reponse_courte": (
        "Deux fois par an : avant le 1er juin et avant le 1er décembre. Vous inscrivez sur monenfant.fr vos "
        "jours, vos heures et vos places pour les six mois qui suivent. Le premier oubli peut donner lieu à "
        "un avertissement. Vous pouvez masquer l’adresse de votre domicile et l’une de vos coordonnées. "
        "Votre relais vous aide."
    ),
    "introduction": ("Ce qu’il faut déclarer, où, à quelles dates, et ce que vous pouvez garder caché."),
    "corps": [
        (
            "texte",
            (
                "<h2>Ce que la règle demande</h2>"
                "<ul>"
                '<li><b>Où</b> : sur <a href="https://monenfant.fr">monenfant.fr</a>, le registre national.</li>'
                "<li><b>Quand</b> : avant le 1er juin et avant le 1er décembre, pour six mois.</li>"
                "<li><b>Quoi</b> : vos jours, vos heures d’accueil et vos places.</li></ul>"
                "<p>Entre les deux dates, une place se libère ? Mettez votre page à jour tout de suite. Les familles "
                "la voient plus vite.</p>"
                "<h2>Si vous oubliez</h2>"
                "<p>Le premier oubli peut donner lieu à un avertissement. Pour la suite, demandez au Département. "
                "Vous n’avez aucune place libre ? Dites-le aussi : une page à jour évite des appels pour rien.</p>"
                "<h2>Ce que vous pouvez masquer</h2>"
                "<ul>"
                "<li>L’adresse de votre domicile.</li>"
                "<li>L’une de vos deux coordonnées : votre téléphone <b>ou</b> votre adresse électronique.</li></ul>"
                "<p>Sur notre carte, l’adresse d’un assistant maternel n’est jamais écrite. Son point est "
                "approché.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : préparer la déclaration d’avant le 1er décembre",
                "texte": (
                    "<p>Votre agrément permet d’accueillir 4 enfants. Vous avez 3 contrats.</p>"
                    "<ul>"
                    "<li>Le premier enfant vient toute la semaine, sans date de fin.</li>"
                    "<li>Le deuxième vient toute la semaine et part le 28 février.</li>"
                    "<li>Le troisième vient seulement le lundi et le mardi.</li></ul>"
                    "<p>Vous déclarez, pour les six mois :</p>"
                    "<ul>"
                    "<li>une place libre toute la semaine, tout de suite : 4 − 3 = 1 ;</li>"
                    "<li>une place les mercredi, jeudi et vendredi, à côté du troisième enfant ;</li>"
                    "<li>une autre place toute la semaine, à partir du 1er mars.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Qui vous aide</h2>"
                "<p>Votre relais vous montre comment remplir la page, au [[territoire.telephone]]. Il ne décide pas "
                "de vos jours ni de vos contrats : c’est vous.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Notez deux rappels",
                "texte": (
                    "<p>Mettez deux rappels dans votre téléphone : début mai et début novembre. Vous aurez le temps de "
                    "demander de l’aide.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, article R. 421-39 (décret n° 2021-1131 : disponibilités, "
                "informations publiées)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "monenfant.fr, le registre national des modes d’accueil",
            "url": "https://monenfant.fr",
        },
    ],
}
