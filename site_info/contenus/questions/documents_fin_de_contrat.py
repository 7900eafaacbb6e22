"""Question: which papers to hand over at the end of the contract."""

PAGE = {
    "slug": "documents-fin-de-contrat",
    "title": "Quels documents remettre à la fin du contrat ?",
    "sujet": "liste_fin_contrat",
    "publics": ["parent_employeur", "assistant_maternel"],
    "themes": ["rupture"],
    "formulations": [
        "papiers à donner à la nounou quand le contrat s’arrête",
        "solde de tout compte assistante maternelle",
        "attestation pôle emploi assmat qui la fait",
        "certificat de travail nounou",
        "les parents ne m’ont pas donné mes papiers de fin de contrat",
    ],
    "reponse_courte": (
        "Trois documents, à la date de fin du contrat : le certificat de travail, l’attestation pour France "
        "Travail et le reçu pour solde de tout compte. Ajoutez le dernier bulletin de salaire, à prendre sur "
        "Pajemploi. C’est l’employeur qui les prépare, que ce soit lui ou le salarié qui arrête."
    ),
    "introduction": (
        "À quoi sert chaque papier, comment écrire le reçu, ce qu’il faut déclarer, et un reçu en exemple."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>À quoi sert chaque document</h2>"
                "<ul>"
                "<li><b>Le certificat de travail</b> montre que la personne a travaillé pour vous, et de quel jour à "
                "quel jour.</li>"
                '<li><b>L’<a terme="attestation">attestation</a> pour <a terme="france-travail">France '
                "Travail</a></b> sert à demander ses droits au chômage.</li>"
                "<li><b>Le reçu pour solde de tout compte</b> donne la liste des sommes payées à la fin. Faites deux "
                "exemplaires, un pour chacun.</li></ul>"
                '<p>Ces documents sont aussi dus pour une <a href="/modes-accueil/garde-a-domicile/">garde à '
                "domicile</a>.</p>"
                "<h2>Ce que le reçu peut contenir</h2>"
                "<ul>"
                '<li>Le dernier salaire, jusqu’à la fin du <a terme="preavis">préavis</a>.</li>'
                "<li>L’entretien et les repas des derniers jours.</li>"
                '<li>Les <a terme="conges-payes">congés payés</a> acquis et pas encore payés.</li>'
                "<li>En année incomplète, la régularisation du salaire.</li>"
                '<li><a href="/questions/indemnite-rupture/">L’indemnité de rupture</a>, si elle est due.</li></ul>'
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : les sommes d’un reçu",
                "texte": (
                    "<p>Le parent retire l’enfant après deux ans d’accueil. Depuis le début, il a versé 11 200 € de "
                    "salaires bruts, préavis et congés compris. Le dernier mois, l’enfant vient 12 jours, à 4 € "
                    "d’entretien par jour.</p>"
                    "<ul>"
                    "<li>Dernier salaire net : 360 €.</li>"
                    "<li>Entretien : 12 × 4 € = [[= 12 × 4]].</li>"
                    "<li>Congés payés restants : 210 € net.</li>"
                    "<li>Indemnité de rupture : 11 200 € ÷ 80 = [[= 11200 ÷ 80]], sans cotisations.</li>"
                    "<li>Total du reçu : <b>[[= 360 + 12 × 4 + 210 + 11200 ÷ 80]]</b>.</li></ul>"
                ),
            },
        ),
        (
            "etapes",
            {
                "titre": "Faire les papiers dans l’ordre",
                "etapes": [
                    {
                        "titre": "Comparez les heures",
                        "texte": (
                            '<p>Reprenez le <a terme="contrat">contrat</a>, les écrits de chaque année et les fiches du mois.</p>'
                        ),
                    },
                    {
                        "titre": "Calculez à deux",
                        "texte": (
                            '<p>Remplissez <a href="/documents/liste-fin-de-contrat/">la liste de fin de contrat</a> avant le '
                            "dernier jour.</p>"
                        ),
                    },
                    {
                        "titre": "Préparez les trois documents",
                        "texte": (
                            "<p>Des modèles et une aide sont à demander à <a "
                            'href="https://www.pajemploi.urssaf.fr">Pajemploi</a>. Pour l’attestation, voyez <a '
                            'href="https://www.francetravail.fr">France Travail</a>.</p>'
                        ),
                    },
                    {
                        "titre": "Remettez-les",
                        "texte": "<p>À la date de fin, avec le paiement. Gardez une copie de tout.</p>",
                    },
                    {
                        "titre": "Déclarez",
                        "texte": (
                            '<p>Le dernier mois à <a terme="pajemploi">Pajemploi</a>, au plus tard le 5 du mois suivant. Signalez '
                            "la fin du contrat à la Caf ou à la MSA.</p>"
                        ),
                    },
                ],
            },
        ),
        (
            "texte",
            (
                "<h2>Vous êtes salarié : avant de signer le reçu</h2>"
                "<p>Comparez chaque somme avec vos fiches. Signer montre que vous avez reçu l’argent. Si un montant "
                "vous semble faux, dites-le par écrit et demandez conseil au relais ou dans un point-justice : <a "
                'href="https://www.justice.fr">justice.fr</a>.</p>'
                "<h2>Il manque un document</h2>"
                "<p>Demandez-le par écrit, puis par lettre recommandée avec avis de réception. Si rien ne vient, le "
                'conseil de prud’hommes peut décider. Voir <a href="/questions/salaire-impaye/">mon employeur ne me '
                "paie pas</a>.</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "info",
                "titre": "Le rôle du relais",
                "texte": (
                    "<p>Il explique à quoi sert chaque papier. Il ne les remplit pas et ne fait pas le calcul à votre "
                    "place.</p>"
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": "Convention collective IDCC 3239, socle commun, articles 67 et 69 (congés, documents)",
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": (
                "Convention collective IDCC 3239, socle assistant maternel, articles 119 à 124 (retrait, préavis, "
                "indemnité, régularisation)"
            ),
            "url": "https://www.legifrance.gouv.fr/conv_coll/id/KALICONT000044594539",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 133-13-9 (date de la déclaration)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073189/",
        },
        {
            "titre": "Urssaf, service Pajemploi",
            "url": "https://www.pajemploi.urssaf.fr",
        },
    ],
}
