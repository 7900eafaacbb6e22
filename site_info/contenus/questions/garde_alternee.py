"""Question: how separated parents make the contract when the child lives with each in turn."""

PAGE = {
    "slug": "garde-alternee",
    "title": "Nous sommes séparés : comment faire le contrat en garde alternée ?",
    "sujet": "garde_alternee",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["contrat", "aides"],
    "formulations": [
        "une semaine sur deux contrat nounou",
        "parents séparés qui paie l’assistante maternelle",
        "cmg en résidence alternée pour les deux parents",
        "deux contrats pour le même enfant",
        "mon ex ne paie pas sa part de la nounou",
    ],
    "reponse_courte": (
        "Vous avez deux solutions : un contrat par parent, chacun pour ses jours et ses heures, ou un seul "
        "contrat, signé par un parent qui est alors seul employeur. Avec deux contrats, chaque parent "
        "employeur peut avoir son CMG depuis le 1er décembre 2025. L’assistant maternel doit être d’accord "
        "pour passer d’un contrat à deux."
    ),
    "introduction": (
        "Un ou deux contrats, le salaire de chacun, le CMG et l’impôt, avec un calendrier d’une semaine sur deux."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Un contrat par parent</h2>"
                "<ul>"
                '<li>Chaque parent est <a terme="employeur">employeur</a>. Il signe son <a '
                'terme="contrat">contrat</a> : ses jours, ses heures, ses semaines.</li>'
                '<li>Chacun paie et déclare sa part à <a terme="pajemploi">Pajemploi</a>.</li>'
                '<li>Chacun peut demander son <a terme="cmg">CMG</a>.</li></ul>'
                "<h2>Un seul contrat</h2>"
                "<ul>"
                "<li>Le parent qui signe est seul employeur : il paie, il déclare, il demande le CMG.</li>"
                "<li>Vous partagez ensuite entre vous. Écrivez cet accord : la médiation familiale peut vous "
                "aider.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : une semaine sur deux",
                "texte": (
                    "<p>L’enfant est accueilli 47 semaines par an, 40 heures par semaine, à 4,50 € brut de l’heure. Un "
                    "parent a 24 semaines, l’autre 23. Chacun signe un contrat en année incomplète.</p>"
                    "<ul>"
                    "<li>Premier contrat : 40 × 24 ÷ 12 × 4,50 € = <b>[[= 40 × 24 ÷ 12 × 4,50]] brut</b> par mois.</li>"
                    "<li>Second contrat : 40 × 23 ÷ 12 × 4,50 € = <b>[[= 40 × 23 ÷ 12 × 4,50]] brut</b> par "
                    "mois.</li></ul>"
                    '<p>Dans chaque contrat, les <a href="/questions/conges-payes-assistante-maternelle/">congés '
                    "payés</a> s’ajoutent. Chacun paie aussi l’entretien de ses jours.</p>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Passer d’un contrat à deux",
                "etapes": [
                    {
                        "titre": "Parlez-en à trois",
                        "texte": (
                            "<p>L’assistant maternel n’est pas obligé d’accepter. Ses heures et son salaire ne doivent pas "
                            "baisser sans son accord écrit.</p>"
                        ),
                    },
                    {
                        "titre": "Fixez un calendrier",
                        "texte": (
                            "<p>Qui a quelles semaines, les vacances, les échanges. Dites qui vient chercher l’enfant.</p>"
                        ),
                    },
                    {
                        "titre": "Voyez le relais avant de signer",
                        "texte": (
                            '<p>Demandez comment garder l’ancienneté du premier contrat : le <a terme="preavis">préavis</a> et '
                            "l’indemnité en dépendent.</p>"
                        ),
                    },
                    {
                        "titre": "Signez et prévenez",
                        "texte": (
                            "<p>Un écrit pour le premier contrat, un nouveau contrat pour l’autre parent. Puis la <a "
                            'terme="caf">Caf</a> ou la <a terme="msa">MSA</a>, et Pajemploi.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Le CMG de chacun</h2>"
                "<ul>"
                "<li>Il se calcule avec les revenus et les enfants de <b>son</b> foyer. L’enfant compte pour un dans "
                "chaque foyer.</li>"
                "<li>Si vous avez droit aux allocations familiales, elles doivent être partagées entre vous.</li>"
                "<li>Si vous élevez seul vos enfants, il peut durer plus longtemps. Voir <a "
                'href="/situations/parent-seul/">parent seul</a>.</li></ul>'
                "<h2>Le crédit d’impôt</h2>"
                '<p>En <a terme="residence-alternee">résidence alternée</a>, chaque parent compte ses propres '
                "dépenses, jusqu’à [[ci.hors_domicile.residence_alternee]] par an. Voir <a "
                'href="/aides/credit-impot/">le crédit d’impôt</a>.</p>'
                "<h2>Si vous n’êtes pas d’accord</h2>"
                "<p>La Caf vous donne le contact d’une médiation familiale. Sans accord, le juge aux affaires "
                'familiales tranche. Voir <a href="/situations/separation/">vous vous séparez</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le relais est neutre",
                "texte": (
                    "<p>Il explique le contrat aux deux parents et au salarié. Il ne le rédige ni ne le valide, et ne "
                    "prend parti pour personne.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, article D. 531-18-2 (CMG et résidence alternée)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716737",
        },
        {
            "titre": "Code général des impôts, article 200 quater B (crédit d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 90 et 109 (contrat, salaire)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Service-public : garde alternée",
            "url": "https://www.service-public.gouv.fr/particuliers/vosdroits/F1329",
        },
    ],
}
