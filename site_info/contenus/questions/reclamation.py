"""Question: how to make a complaint."""

PAGE = {
    "slug": "reclamation",
    "title": "Comment faire une réclamation ?",
    "sujet": "reclamations",
    "publics": ["famille", "parent_employeur", "assistant_maternel"],
    "themes": ["droits"],
    "formulations": [
        "se plaindre de la crèche à qui s’adresser",
        "problème avec ma nounou qui prévenir",
        "signaler une assistante maternelle à la pmi",
        "le relais ne me répond pas",
        "je suis assmat et une famille ne respecte pas le contrat",
    ],
    "reponse_courte": (
        "Parlez d’abord à la personne concernée, puis écrivez : au gestionnaire pour une crèche, à la PMI "
        "pour la santé et la sécurité, à notre service pour un relais. Un désaccord sur un contrat de "
        "travail ou un salaire va au conseil de prud’hommes. Si un enfant est en danger, n’attendez pas : "
        "appelez le 119."
    ),
    "introduction": ("À qui le dire, selon ce qui ne va pas, et comment écrire une réclamation claire."),
    "corps": [
        (
            "texte",
            (
                "<h2>À qui s’adresser</h2>"
                "<ul>"
                "<li><b>La crèche ou la micro-crèche</b> : la personne qui dirige le lieu, puis le <a "
                'terme="gestionnaire">gestionnaire</a>. Pour la santé, la sécurité ou le nombre d’adultes : la <a '
                'terme="pmi">PMI</a>.</li>'
                "<li><b>L’assistant maternel ou la MAM</b> : la personne elle-même. Pour les conditions d’accueil ou "
                'l’<a terme="agrement">agrément</a> : la PMI.</li>'
                "<li><b>Le contrat, le salaire</b> : votre relais explique les règles aux deux, sans prendre parti. "
                "Le conseil de prud’hommes tranche.</li>"
                '<li><b>Notre service ou votre relais</b> : <a href="/reclamation/">écrivez votre réclamation en '
                "ligne</a>, appelez le [[territoire.telephone]] ou écrivez à [[territoire.courriel]], avec la référence "
                "de votre demande.</li>"
                "<li><b>Vos données personnelles</b> : [[territoire.delegue_donnees]]. Vous pouvez aussi saisir la "
                "CNIL.</li>"
                '<li><b>Une page de ce site</b> : <a href="/contact/">dites-le-nous</a>.</li></ul>'
            ),
        ),
        (
            "etapes",
            {
                "titre": "Écrire une réclamation",
                "etapes": [
                    {
                        "titre": "Les faits",
                        "texte": (
                            "<p>La date, le lieu, ce que vous avez vu ou entendu. Séparez ce que vous savez de ce que vous "
                            "pensez.</p>"
                        ),
                    },
                    {
                        "titre": "La demande",
                        "texte": (
                            "<p>Une explication, un rendez-vous, un changement, un remboursement. Une seule demande claire vaut "
                            "mieux que dix.</p>"
                        ),
                    },
                    {
                        "titre": "Les preuves",
                        "texte": "<p>Contrat, messages, factures. Envoyez des copies, gardez les originaux.</p>",
                    },
                    {
                        "titre": "La date",
                        "texte": "<p>Dites avant quand vous aimeriez une réponse. Gardez une copie de tout.</p>",
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Pas de réponse ?</h2>"
                "<ul>"
                "<li>Relancez une fois par écrit, avec une copie de la première lettre.</li>"
                "<li>Un service public ne répond pas, ou vous pensez à une discrimination : le <a "
                'href="https://www.defenseurdesdroits.fr">Défenseur des droits</a> aide gratuitement.</li>'
                "<li>Pour un conseil gratuit sur vos droits : un point-justice, sur <a "
                'href="https://www.justice.fr">justice.fr</a>.</li></ul>'
                "<h2>Ce n’est pas une réclamation</h2>"
                '<p>Un refus de place a ses propres délais : voir <a href="/questions/refus-de-place/">ma demande '
                'est refusée</a>. Pour un salaire non payé, voir <a href="/questions/salaire-impaye/">mon employeur '
                "ne me paie pas</a>. Le détail de chaque cas est sur <a "
                'href="/demarches-et-etapes/reclamations/">Faire une réclamation</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Un enfant est en danger, ou risque de l’être",
                "texte": (
                    '<p>Appelez le <b><a href="tel:119">119</a></b>, ou le <b><a href="tel:17">17</a></b> si le danger '
                    'est immédiat. Vous n’avez pas besoin d’être sûr. Voir <a href="/urgence/">C’est urgent</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "119, Enfance en danger",
            "url": "https://www.allo119.gouv.fr",
        },
        {
            "titre": (
                "Code de la santé publique, articles L. 2111-1, L. 2112-2 et L. 2324-1 (protection maternelle et "
                "infantile)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
        },
        {
            "titre": "CNIL : adresser une plainte",
            "url": "https://www.cnil.fr/fr/plaintes",
        },
        {
            "titre": "Défenseur des droits",
            "url": "https://www.defenseurdesdroits.fr",
        },
    ],
}
