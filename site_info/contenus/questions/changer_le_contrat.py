"""Question: how to change a contract that runs."""

PAGE = {
    "slug": "changer-le-contrat",
    "title": "Comment changer le contrat en cours de route ?",
    "sujet": "changement_contrat",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["contrat"],
    "calculs": ["salaire-mensuel"],
    "formulations": [
        "avenant contrat assistante maternelle comment faire",
        "baisser les heures de la nounou",
        "je passe à temps partiel je change le contrat comment",
        "les parents veulent changer mes horaires ai-je le droit de refuser",
        "passer en année incomplète en cours d’année",
        "augmenter le salaire de mon assmat",
    ],
    "reponse_courte": (
        "Par un écrit, daté et signé des deux, que l’on appelle un avenant. Il dit ce qui change et à partir "
        "de quel jour. Personne ne peut changer seul les heures, les semaines ou le salaire. Refaites le "
        "calcul du salaire mensuel avant de signer. Le relais vous explique le contrat, il ne le rédige ni ne "
        "le valide."
    ),
    "introduction": ("Ce qu’il faut écrire, ce qu’il faut recalculer, et que faire sans accord : un exemple chiffré."),
    "corps": [
        (
            "etapes",
            {
                "titre": "Changer le contrat, étape par étape",
                "etapes": [
                    {
                        "titre": "Parlez-en tôt",
                        "texte": (
                            "<p>Dites ce qui change et pourquoi. Laissez du temps pour répondre : un assistant maternel a souvent "
                            "d’autres familles.</p>"
                        ),
                    },
                    {
                        "titre": "Vérifiez les limites",
                        "texte": (
                            '<p>L’<a terme="agrement">agrément</a>, le repos de chaque jour, les heures de la semaine. Voir <a '
                            'href="/questions/contrat-horaires-atypiques/">les horaires atypiques</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Refaites le calcul",
                        "texte": (
                            "<p>Le salaire du mois change avec les heures ou les semaines : <a "
                            'href="/questions/mensualisation-annee-complete/">année complète</a> ou <a '
                            'href="/questions/mensualisation-annee-incomplete/">incomplète</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Écrivez et signez",
                        "texte": (
                            "<p>Deux exemplaires, un pour chacun, <b>avant</b> le changement. Gardez-les avec le <a "
                            'terme="contrat">contrat</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Déclarez",
                        "texte": (
                            '<p>Le nouveau salaire se déclare à <a terme="pajemploi">Pajemploi</a> dès le premier mois.</p>'
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Ce que dit l’écrit</h2>"
                "<ul>"
                "<li>Vos noms, le prénom de l’enfant, la date du contrat.</li>"
                "<li>Ce qui change : l’ancienne règle et la nouvelle.</li>"
                "<li>Le premier jour du changement, et le dernier s’il est provisoire.</li>"
                "<li>Le nouveau salaire du mois, avec son calcul.</li>"
                "<li>« Le reste du contrat ne change pas. »</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : de 30 à 36 heures par semaine",
                "texte": (
                    "<p>Le contrat prévoit 30 heures par semaine, 42 semaines par an, à 4,60 € brut de l’heure. À partir "
                    "du 1er septembre, l’enfant vient 36 heures par semaine. Le nombre de semaines ne change pas.</p>"
                    "<ul>"
                    "<li>Jusqu’en août : 30 × 42 ÷ 12 × 4,60 € = [[= 30 × 42 ÷ 12 × 4,60]] brut par mois.</li>"
                    "<li>Dès septembre : 36 × 42 ÷ 12 × 4,60 € = <b>[[= 36 × 42 ÷ 12 × 4,60]] brut</b> par "
                    "mois.</li></ul>"
                    "<p>Avant le changement, ils comparent par écrit les heures payées et les heures faites. Les congés "
                    "payés s’ajoutent, comme avant.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Une journée plus longue de temps en temps</h2>"
                '<p>Ce n’est pas un changement de contrat. Ce sont <a href="/questions/heures-en-plus/">des heures en '
                "plus</a>, payées le mois où elles sont faites.</p>"
                "<h2>Passer d’une année complète à incomplète</h2>"
                '<p>Les <a terme="conges-payes">congés payés</a> ne se paient plus de la même façon. Écrivez comment '
                "seront payés ceux qui sont déjà acquis. Demandez à votre relais avant de signer.</p>"
                "<h2>Augmenter le salaire</h2>"
                "<p>Le salaire se négocie. Il ne peut jamais être sous [[am.salaire_min.conventionnel.1]] brut de "
                "l’heure, ou [[am.salaire_min.conventionnel.2]] avec le titre de la branche. Si ce minimum monte, "
                "vérifiez votre contrat.</p>"
                "<h2>Vous n’êtes pas d’accord</h2>"
                "<p>Sans écrit signé, l’ancien contrat continue. Cherchez une solution à deux : un essai de quelques "
                "semaines, une partie des heures. Si l’un de vous veut arrêter, demandez conseil avant d’écrire, puis "
                'lisez <a href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Faites le point chaque année",
                "texte": (
                    "<p>Une date fixe, par exemple avant le 1er mars avec les congés : les horaires, les semaines, le "
                    'salaire, l’entretien. Voir <a href="/documents/trame-contrat/">la trame du contrat</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 90, 96, 98 et 109 (contrat, "
                "durée, planning, salaire)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Convention collective IDCC 3239, socle commun, article 41 (contrat)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Urssaf, service Pajemploi",
            "url": "https://www.pajemploi.urssaf.fr",
        },
    ],
}
