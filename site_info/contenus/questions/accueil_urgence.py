"""Question: a place is needed at once."""

PAGE = {
    "slug": "accueil-urgence",
    "title": "J’ai besoin d’une place tout de suite : est-ce possible ?",
    "sujet": "urgence",
    "publics": ["famille"],
    "themes": ["inscription", "enfant"],
    "formulations": [
        "garde d’enfant en urgence demain",
        "je commence un travail lundi et je n’ai personne",
        "ma nounou est absente qui peut garder mon enfant",
        "hospitalisation garde bébé urgence",
        "halte-garderie place cette semaine",
    ],
    "reponse_courte": (
        "C’est parfois possible, pour quelques heures ou quelques jours : en halte-garderie, en "
        "multi-accueil ou chez un assistant maternel qui a une place libre. Appelez votre relais au "
        "[[territoire.telephone]] et dites « c’est urgent ». Personne ne répond ? Laissez une demande et "
        "choisissez « urgence »."
    ),
    "introduction": "Qui appeler d’abord, quoi dire, et quelles solutions sont les plus rapides.",
    "corps": [
        (
            "etapes",
            {
                "titre": "Aujourd’hui",
                "etapes": [
                    {
                        "titre": "Appelez votre relais",
                        "texte": (
                            "<p>Donnez votre commune, l’âge de l’enfant, les jours et les heures. Dites pourquoi, en quelques "
                            "mots, si vous le voulez.</p>"
                        ),
                    },
                    {
                        "titre": "Laissez une demande si personne ne répond",
                        "texte": (
                            '<p><a href="/demande/">En ligne</a>, choisissez « urgence » : le premier contact annoncé est plus '
                            "rapide.</p>"
                        ),
                    },
                    {
                        "titre": "Appelez trois lieux",
                        "texte": (
                            '<p>Sur <a href="/carte/">la carte</a>, cherchez les haltes-garderies et les multi-accueils. '
                            "Demandez quelques heures cette semaine.</p>"
                        ),
                    },
                    {
                        "titre": "Regardez monenfant.fr",
                        "texte": (
                            '<p>Les places des assistants maternels sont sur <a href="https://monenfant.fr">monenfant.fr</a>. Un '
                            "contrat peut être court.</p>"
                        ),
                    },
                    {
                        "titre": "Prévenez votre travail",
                        "texte": (
                            "<p>Ou votre formation, ou France Travail. Demandez quelques jours pour vous organiser.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Selon ce qui vous arrive</h2>"
                "<ul>"
                "<li><b>Votre assistant maternel est absent</b> : voir <a "
                'href="/questions/assistante-maternelle-malade/">mon assistante maternelle est en arrêt</a>. En MAM, '
                'la <a terme="delegation-accueil">délégation d’accueil</a> peut aider pour quelques heures.</li>'
                "<li><b>Un emploi ou une formation commence</b> : parlez à France Travail et demandez une crèche <a "
                'terme="avip">AVIP</a>. Voir <a href="/situations/retour-emploi/">vous reprenez un emploi</a>.</li>'
                "<li><b>Un parent est à l’hôpital</b> : l’assistante sociale de l’hôpital peut appeler pour "
                "vous.</li>"
                "<li><b>Vous quittez votre domicile</b> : mettez-vous d’abord en sécurité. Voir <a "
                'href="/urgence/">C’est urgent</a>.</li></ul>'
                "<h2>Ce que vous payez</h2>"
                "<ul>"
                '<li>En crèche <a terme="psu">PSU</a>, si vos revenus ne sont pas encore connus, le règlement '
                "prévoit un tarif : demandez-le avant.</li>"
                "<li>Avec un assistant maternel, le contrat est écrit, même pour quelques jours. Demandez <a "
                'href="/aides/cmg/">le CMG</a> dès le premier mois.</li>'
                '<li>Vous ne pouvez pas avancer l’argent ? Appelez le <a terme="ccas">CCAS</a> de votre '
                "commune.</li></ul>"
                "<h2>Et ensuite ?</h2>"
                '<p>Un <a terme="accueil-urgence">accueil d’urgence</a> dure peu de temps. Cherchez tout de suite '
                "une solution durable avec votre relais. Une demande n’est ni une préinscription ni une "
                "inscription.</p>"
                '<p>Plus de conseils : <a href="/situations/accueil-en-urgence/">vous avez besoin d’un accueil en '
                "urgence</a>.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Un danger ?",
                "texte": (
                    '<p>N’attendez pas une place. Enfant en danger : <b><a href="tel:119">119</a></b>. Danger immédiat : '
                    '<b><a href="tel:17">17</a></b>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
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
