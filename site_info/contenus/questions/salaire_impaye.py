"""Question: what to do when the wage is not paid."""

PAGE = {
    "slug": "salaire-impaye",
    "title": "Mon employeur ne me paie pas : que faire ?",
    "sujet": "salaire_impaye",
    "publics": ["assistant_maternel", "parent_employeur"],
    "themes": ["salaire", "droits"],
    "formulations": [
        "les parents ne m’ont pas payée ce mois-ci",
        "salaire assmat impayé recours",
        "parent employeur qui paie en retard tous les mois",
        "je ne peux pas payer ma nounou ce mois-ci",
        "prud’hommes assistante maternelle",
    ],
    "reponse_courte": (
        "Vérifiez la somme, parlez-en tout de suite, puis réclamez-la par lettre recommandée avec avis de "
        "réception. Gardez toutes les preuves. Signalez-le à Pajemploi : en cas d’impayé, le CMG du parent "
        "peut être suspendu. Si rien ne change, le conseil de prud’hommes peut décider. Votre relais vous "
        "explique les étapes."
    ),
    "introduction": ("Calculer ce qui est dû, écrire, signaler, saisir le bon juge : les étapes, avec un exemple."),
    "corps": [
        (
            "etapes",
            {
                "titre": "Que faire, dans l’ordre",
                "etapes": [
                    {
                        "titre": "Vérifiez la somme",
                        "texte": (
                            '<p>Reprenez le <a terme="contrat">contrat</a>, vos heures notées et le <a '
                            'terme="bulletin-salaire">bulletin de salaire</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Parlez-en",
                        "texte": (
                            "<p>Un oubli arrive. Demandez une date de paiement, et confirmez-la par un message.</p>"
                        ),
                    },
                    {
                        "titre": "Écrivez",
                        "texte": (
                            "<p>Lettre recommandée avec avis de réception : le mois, la somme, la date où vous demandez à être "
                            "payé. Gardez une copie.</p>"
                        ),
                    },
                    {
                        "titre": "Signalez-le à Pajemploi",
                        "texte": (
                            '<p>Sur <a href="https://www.pajemploi.urssaf.fr">pajemploi.urssaf.fr</a>. Depuis le 1er janvier '
                            '2026, la loi prévoit de suspendre le <a terme="cmg">CMG</a> du parent en cas d’impayé. <a '
                            'terme="pajemploi-plus">Pajemploi+</a> devient ensuite obligatoire pour lui. Demandez comment cela '
                            "s’applique à vous.</p>"
                        ),
                    },
                    {
                        "titre": "Saisissez le conseil de prud’hommes",
                        "texte": (
                            "<p>C’est lui qui tranche entre un salarié et un employeur. Demandez vite le délai à respecter.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "exemple",
            {
                "titre": "Exemple : combien reste-t-il à payer ?",
                "texte": (
                    "<p>En mars, le bulletin indique 546 € de salaire net. L’enfant est venu 17 jours, et le contrat "
                    "prévoit 4 € d’entretien par jour. Le parent a versé 350 €.</p>"
                    "<ul>"
                    "<li>Entretien : 17 × 4 € = [[= 17 × 4]].</li>"
                    "<li>Total dû : 546 € + [[= 17 × 4]] = [[= 546 + 17 × 4]].</li>"
                    "<li>Reste à payer : [[= 546 + 17 × 4]] − 350 € = <b>[[= 546 + 17 × 4 − 350]]</b>.</li></ul>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Les preuves à garder</h2>"
                "<ul>"
                "<li>Le contrat et ce qui a été signé ensuite.</li>"
                "<li>Les plannings et les jours de présence, signés si possible.</li>"
                "<li>Les bulletins de salaire et les relevés de votre banque.</li>"
                "<li>Les messages et les lettres.</li></ul>"
                "<h2>Arrêter l’accueil ?</h2>"
                "<p>Ne décidez pas seul : la façon de partir change vos droits. Demandez conseil avant, par exemple "
                'dans un point-justice : <a href="https://www.justice.fr">justice.fr</a>. Voir aussi <a '
                'href="/questions/rupture-du-contrat/">la rupture de contrat</a>.</p>'
                "<h2>Vous êtes parent et vous ne pouvez pas payer</h2>"
                '<p>Dites-le avant la date de paiement. Parlez au <a terme="ccas">CCAS</a>, à la Caf ou à la MSA. '
                'Avec Pajemploi+, vous n’avancez pas le CMG. Voir <a href="/aides/aides-locales/">les aides '
                "locales</a>.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Le relais explique les règles aux deux, sans prendre parti. Il ne réclame pas l’argent et ne "
                    "tranche pas.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 109 et 114 (salaire, entretien)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": ("Loi de financement de la sécurité sociale pour 2025, article 92 (CMG et salaire impayé)"),
            "url": "https://www.legifrance.gouv.fr",
        },
        {
            "titre": "Urssaf, service Pajemploi",
            "url": "https://www.pajemploi.urssaf.fr",
        },
    ],
}
