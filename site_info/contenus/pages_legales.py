"""Legal pages: personal data, accessibility, legal notice."""

PAGES_LEGALES = [
    {
        "slug": "donnees-personnelles",
        "title": "Vos données personnelles",
        "sujet": "donnees_personnelles",
        "introduction": (
            "Ce que nous faisons des informations de votre demande d’accueil, qui les voit, combien de "
            "temps, et quels sont vos droits."
        ),
        "corps": [
            (
                "texte",
                (
                    "<h2>Qui est responsable</h2>"
                    "<p>Le responsable est [[territoire.nom]], service [[territoire.nom_service]] : "
                    "[[territoire.adresse]]. Le délégué à la protection des données se joint à l’adresse "
                    "[[territoire.delegue_donnees]].</p>"
                    "<h2>Pourquoi nous recueillons ces informations</h2>"
                    "<ul>"
                    "<li>Recevoir votre demande et l’envoyer au relais de votre commune.</li>"
                    "<li>Prendre contact avec vous, chercher des solutions, suivre votre demande jusqu’à sa "
                    "fin.</li>"
                    "<li>Traiter une question que vous nous posez.</li>"
                    "<li>Produire des statistiques qui ne permettent pas de vous reconnaître, pour connaître les "
                    "besoins du territoire.</li></ul>"
                    "<p>Une demande n’est <b>ni préinscription ni inscription</b>. Aucune décision n’est prise par "
                    "un programme seul : une personne s’occupe de chaque demande.</p>"
                    "<h2>Sur quelle base légale</h2>"
                    "<ul>"
                    "<li><b>La mission d’intérêt public</b> (article 6, 1, e du RGPD) : la loi nous charge "
                    "d’informer et d’accompagner les familles (article L. 214-1-3 du code de l’action sociale et "
                    "des familles).</li>"
                    "<li><b>Votre consentement</b> (articles 6, 1, a et 9, 2, a) pour les cases sensibles : besoins "
                    "particuliers de l’enfant, insertion, parent seul, accompagnement social ; pour transmettre "
                    "votre demande à un partenaire ; pour une lettre d’information. Vous pouvez le retirer à tout "
                    "moment, sans conséquence sur le suivi de votre demande.</li></ul>"
                    "<h2>Quelles informations</h2>"
                    "<ul>"
                    "<li>Vous : prénom, nom, adresse électronique ou téléphone (un seul suffit), langue, moments où "
                    "vous joindre.</li>"
                    "<li>Votre enfant : âge ou mois de naissance prévu. Son prénom est facultatif.</li>"
                    "<li>Votre besoin : commune, dates, jours et heures, modes d’accueil souhaités. Votre rue n’est "
                    "demandée que si elle change votre relais.</li>"
                    "<li>Le suivi : messages, propositions, dates.</li></ul>"
                    "<p>Nous ne demandons <b>jamais</b> vos revenus, votre numéro Caf ou de sécurité sociale, votre "
                    "nationalité, votre employeur, le sexe de l’enfant, un détail médical ou un document. Les cases "
                    "marquées « facultatif » peuvent rester vides. Sans commune ni moyen de vous joindre, nous ne "
                    "pouvons pas suivre la demande.</p>"
                    "<h2>Qui les voit</h2>"
                    "<ul>"
                    "<li>Le référent du relais de votre secteur, ou la personne qui le remplace.</li>"
                    "<li>La coordination, si aucun relais n’est trouvé, en cas de retard, ou en donnant une raison. "
                    "L’accès est noté et le référent prévenu.</li>"
                    "<li>L’accueil téléphonique : il retrouve votre demande par sa référence ou votre téléphone, et "
                    "voit seulement son état, le nom du référent et la prochaine date.</li>"
                    "<li>Une structure ou un professionnel vers qui vous êtes orienté : seulement ce qui est "
                    "nécessaire.</li>"
                    "<li>Le prestataire qui héberge le site, sans usage pour lui-même : "
                    "[[territoire.hebergeur]].</li></ul>"
                    "<p>Les cases sensibles sont chiffrées. Elles ne s’ouvrent que si c’est utile, et chaque "
                    "ouverture est notée. Vos données ne sont ni vendues, ni utilisées pour de la publicité.</p>"
                    "<h2>Combien de temps</h2>"
                    "<ul>"
                    "<li>Brouillon non envoyé : 30 jours.</li>"
                    "<li>Demande écartée comme indésirable : 30 jours.</li>"
                    "<li>Cases sensibles : jusqu’à 30 jours après la fin de la demande.</li>"
                    "<li>Identité et coordonnées : 12 mois après la fin de la demande, et 24 mois au plus après le "
                    "dernier contact.</li>"
                    "<li>Question privée : 12 mois après son traitement.</li>"
                    "<li>Texte des messages envoyés : 90 jours.</li>"
                    "<li>Journal des consultations : 12 mois.</li></ul>"
                    "<p>Ensuite, les données sont effacées. Seule reste une ligne de statistiques, qui ne permet "
                    "pas de vous reconnaître. Comme pour toute archive publique, la destruction peut attendre "
                    "l’accord du service des archives.</p>"
                    "<h2>Vos droits</h2>"
                    "<ul>"
                    "<li>Voir vos données, en recevoir une copie, les faire corriger.</li>"
                    "<li>Demander leur effacement ou la limitation de leur usage.</li>"
                    "<li>Vous opposer à leur usage, pour une raison liée à votre situation.</li>"
                    "<li>Retirer votre consentement.</li>"
                    "<li>Dire ce qu’elles deviennent après votre mort.</li></ul>"
                    "<p>La page de suivi de votre demande permet de la modifier, de la retirer et de demander "
                    "l’effacement. Vous pouvez aussi écrire à [[territoire.delegue_donnees]], ou par courrier à "
                    "l’adresse ci-dessus. Nous traitons votre demande dans un délai d’un mois, qui peut être "
                    "prolongé de deux mois si elle est complexe : vous en êtes alors averti.</p>"
                    "<p>Si vous pensez que vos droits ne sont pas respectés, vous pouvez <b>adresser une plainte à "
                    'la CNIL</b> : <a href="https://www.cnil.fr/fr/plaintes">cnil.fr/fr/plaintes</a>.</p>'
                    "<h2>Cookies</h2>"
                    "<p>Le formulaire dépose un cookie nécessaire pour retrouver votre brouillon. Aucun cookie ne "
                    "sert à la publicité.</p>"
                ),
            ),
            (
                "encadre",
                {
                    "genre": "info",
                    "titre": "Site de démonstration",
                    "texte": (
                        "<p>Ce site est une démonstration : les relais, les structures et les personnes sont fictifs. "
                        "N’y écrivez pas d’informations réelles sur vous ou votre enfant.</p>"
                    ),
                },
            ),
        ],
        "sources": [
            {
                "titre": "Règlement (UE) 2016/679 (RGPD), articles 6, 9 et 12 à 22",
                "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            },
            {
                "titre": "CNIL : adresser une plainte",
                "url": "https://www.cnil.fr/fr/plaintes",
            },
            {
                "titre": "Code du patrimoine, articles L. 214-3 et R. 212-14 (archives publiques)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074236/",
            },
        ],
    },
    {
        "slug": "mentions-legales",
        "title": "Mentions légales",
        "sujet": "mentions_legales",
        "introduction": "Qui publie ce site, qui l’héberge, et ce que vous pouvez réutiliser.",
        "corps": [
            (
                "encadre",
                {
                    "genre": "info",
                    "titre": "Site de démonstration",
                    "texte": (
                        "<p>Ce site montre un service d’information sur l’accueil du jeune enfant. Les communes sont "
                        "réelles ; les relais, les structures et les personnes sont fictifs.</p>"
                    ),
                },
            ),
            (
                "texte",
                (
                    "<h2>Éditeur</h2>"
                    "<p>[[territoire.nom]], service [[territoire.nom_service]]</p>"
                    "<p>[[territoire.adresse]]</p>"
                    "<ul>"
                    "<li>Téléphone : [[territoire.telephone]]</li>"
                    "<li>Adresse électronique : [[territoire.courriel]]</li></ul>"
                    "<h2>Directeur de la publication</h2>"
                    "<p>[[territoire.directeur_publication]]</p>"
                    "<h2>Hébergeur</h2>"
                    "<p>[[territoire.hebergeur]]</p>"
                    "<h2>Valeur des informations</h2>"
                    "<p>Les pages de ce site donnent une information générale, relue à la date indiquée. Elles ne "
                    "remplacent ni les textes officiels, ni une décision de la Caf, de la MSA, de l’Urssaf ou du "
                    "service des impôts. En cas de différence, le texte officiel l’emporte. Dans les pages "
                    "traduites, seul le texte français fait foi.</p>"
                    "<p>Les disponibilités des structures changent vite. Vérifiez-les auprès d’elles ou sur <a "
                    'href="https://monenfant.fr">monenfant.fr</a>.</p>'
                    "<h2>Réutiliser nos contenus</h2>"
                    "<p>Les textes produits par le service peuvent être réutilisés librement, à condition de citer "
                    "la source et la date de mise à jour.</p>"
                    "<ul>"
                    "<li>Communes, intercommunalités et populations : INSEE et DGCL. Codes postaux : La Poste. "
                    "Contours : IGN, ADMIN EXPRESS COG, simplifiés. Licence Ouverte 2.0.</li>"
                    "<li>Pictogrammes : OpenMoji, licence CC BY-SA 4.0.</li>"
                    "<li>Polices : Atkinson Hyperlegible Next et Noto Sans, licence OFL 1.1.</li></ul>"
                    "<h2>Signaler une erreur</h2>"
                    "<p>Une information fausse ou ancienne ? Écrivez à [[territoire.courriel]]. Voir aussi <a "
                    'href="/donnees-personnelles/">vos données personnelles</a> et <a '
                    'href="/accessibilite/">l’accessibilité du site</a>.</p>'
                ),
            ),
        ],
        "sources": [
            {
                "titre": "Loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique",
                "url": "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000801164/",
            },
            {
                "titre": (
                    "Code des relations entre le public et l’administration, articles L. 321-1 et suivants "
                    "(réutilisation)"
                ),
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
            },
        ],
    },
]
