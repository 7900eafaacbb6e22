"""Practical pages: rights, the map, becoming an assistant maternel, the press."""

PAGES_PRATIQUES = [
    {
        "slug": "mes-droits",
        "title": "Vos droits",
        "sujet": "droits",
        "introduction": "Être informé, connaître les motifs d’un refus, le contester, protéger vos données : vos droits, et comment vous en servir.",
        "corps": [
            (
                "texte",
                "<h2>Être informé et accompagné</h2>"
                "<p>La commune ou l’intercommunalité informe et accompagne les familles et les futurs parents. C’est une obligation de la loi. L’information est gratuite, que vous ayez un emploi ou non.</p>"
                "<ul>"
                '<li>Votre <a terme="rpe">relais</a> vous reçoit : voir <a href="/relais/role-du-relais/">à quoi il sert</a>.</li>'
                "<li>Une demande n’est ni une préinscription ni une inscription. Elle ne vous engage pas.</li>"
                '<li>Le registre national des modes d’accueil est <a href="https://monenfant.fr">monenfant.fr</a>.</li></ul>'
                "<h2>Être compris</h2>"
                "<ul>"
                '<li>Vous pouvez demander un <a terme="interprete">interprète</a>, aussi en langue des signes.</li>'
                "<li>Vous pouvez venir avec une personne de confiance.</li>"
                '<li>Une page difficile à utiliser ? Voir <a href="/accessibilite/">Accessibilité</a>.</li></ul>'
                "<h2>Savoir où en est votre demande</h2>"
                "<p>Vous recevez un accusé de réception. Il dit la date, le service, son adresse et son téléphone. Le lien de suivi montre ce qui est fait et ce qui reste à faire.</p>"
                "<h2>Connaître les critères et les motifs</h2>"
                "<ul>"
                '<li>Demandez <a href="/demarches-et-etapes/criteres/">les critères</a> et le règlement de la <a terme="commission">commission</a>.</li>'
                "<li>Si la réponse est non, demandez pourquoi, par écrit.</li>"
                '<li>La décision dit comment la contester et avant quelle date : voir <a href="/demarches-et-etapes/recours/">voies et délais de recours</a>.</li></ul>'
                "<h2>Être traité comme les autres</h2>"
                '<p>Tous les modes d’accueil sont ouverts aux enfants en situation de handicap. Un refus discriminatoire est interdit. Vous pouvez saisir gratuitement le <a href="https://www.defenseurdesdroits.fr">Défenseur des droits</a>.</p>'
                "<h2>Protéger vos données</h2>"
                "<ul>"
                "<li>Nous ne demandons ni vos revenus, ni votre nationalité, ni un document.</li>"
                "<li>Vous pouvez voir, corriger ou faire effacer vos données : écrivez à [[territoire.delegue_donnees]].</li>"
                '<li>Tout est expliqué dans <a href="/donnees-personnelles/">vos données personnelles</a>.</li></ul>',
            ),
            (
                "encadre",
                {
                    "genre": "conseil",
                    "titre": "Quelqu’un peut vous aider à écrire",
                    "texte": '<p>Votre relais, un espace France services ou un point-justice peuvent vous aider, gratuitement. Cherchez un lieu sur <a href="/carte/">la carte</a> ou sur <a href="https://www.justice.fr">justice.fr</a>.</p>',
                },
            ),
        ],
        "sources": [
            {
                "titre": "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (information, relais)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
            },
            {
                "titre": "Code des relations entre le public et l’administration, article R. 112-11-1 (accusé de réception)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
            },
            {
                "titre": "Règlement (UE) 2016/679 (RGPD), articles 12 à 22",
                "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
            },
        ],
    },
    {
        "slug": "utiliser-la-carte",
        "title": "Comment utiliser la carte",
        "sujet": "utiliser_la_carte",
        "introduction": "Chercher près d’une commune, choisir des filtres, lire une fiche : la carte pas à pas. Tout est aussi dans une liste.",
        "corps": [
            (
                "etapes",
                {
                    "titre": "Chercher un lieu d’accueil",
                    "etapes": [
                        {
                            "titre": "Ouvrez la carte",
                            "texte": '<p>Allez à <a href="/carte/">la carte</a>. Écrivez votre commune ou une adresse, par exemple celle de votre travail. Choisissez une distance.</p>',
                        },
                        {
                            "titre": "Choisissez ce que vous cherchez",
                            "texte": "<p>Cochez les genres de lieux : crèche, micro-crèche, assistant maternel, relais. Ajoutez des filtres : horaires tôt ou tard, accueil occasionnel, handicap.</p>",
                        },
                        {
                            "titre": "Lisez la liste",
                            "texte": "<p>Elle dit tout ce que la carte montre. Le lieu le plus proche est en premier. Sur un téléphone, passez de la liste à la carte avec les onglets.</p>",
                        },
                        {
                            "titre": "Ouvrez une fiche",
                            "texte": "<p>Vous voyez les âges, les horaires, la façon de s’inscrire et le téléphone. Regardez la date de mise à jour.</p>",
                        },
                        {
                            "titre": "Gardez votre recherche",
                            "texte": "<p>L’adresse de la page garde vos choix. Copiez-la pour l’envoyer à l’autre parent ou à votre relais.</p>",
                        },
                    ],
                },
            ),
            (
                "texte",
                "<h2>Ce que la carte ne dit pas</h2>"
                "<ul>"
                "<li><b>L’adresse des assistants maternels.</b> Leur point est approché, pour les protéger. Le relais ou la personne vous donne l’adresse.</li>"
                '<li><b>Toutes les places libres.</b> Elles changent vite. Vérifiez sur <a href="https://monenfant.fr">monenfant.fr</a>, le registre national, ou appelez.</li>'
                "<li><b>Une promesse.</b> Voir un lieu sur la carte ne réserve rien.</li></ul>"
                "<h2>Aucun résultat ?</h2>"
                "<ul>"
                "<li>Retirez un filtre.</li>"
                "<li>Cherchez plus loin, ou près du travail.</li>"
                "<li>Appelez votre relais au [[territoire.telephone]].</li></ul>"
                "<h2>Au clavier ou avec un lecteur d’écran</h2>"
                "<p>La liste se lit avant la carte. Un lien permet de passer la carte. Rien n’est seulement sur la carte.</p>",
            ),
            (
                "encadre",
                {
                    "genre": "conseil",
                    "titre": "Cherchez aussi sur votre trajet",
                    "texte": "<p>Un lieu près du travail ou de la gare peut mieux convenir qu’un lieu près de chez vous.</p>",
                },
            ),
        ],
        "sources": [
            {"titre": "monenfant.fr, le registre national des modes d’accueil", "url": "https://monenfant.fr"},
            {
                "titre": "Code de l’action sociale et des familles, article R. 421-39 (informations publiées)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
            },
        ],
    },
    {
        "slug": "devenir-assistant-maternel",
        "title": "Devenir assistant maternel",
        "sujet": "devenir_am",
        "introduction": "Accueillir des enfants chez soi ou dans une MAM est un métier. Il faut un agrément du Département. Votre relais vous informe à chaque étape.",
        "corps": [
            (
                "texte",
                "<h2>Le métier</h2>"
                '<p>L’<a terme="assistant-maternel">assistant maternel</a> accueille des enfants, à son domicile ou dans une <a href="/modes-accueil/mam/">maison d’assistants maternels</a>. Il est salarié des parents ou d’une <a href="/modes-accueil/creche-familiale/">crèche familiale</a>.</p>'
                '<p>L’<a terme="agrement">agrément</a> dit combien d’enfants il peut accueillir : [[am.agrement.accueillis]] au plus. Il ne peut pas y avoir plus de [[am.agrement.total_moins_11_ans]] enfants de moins de 11 ans en tout chez lui, dont [[am.agrement.dont_moins_3_ans]] de moins de 3 ans. Une exception est possible.</p>',
            ),
            (
                "etapes",
                {
                    "titre": "Les étapes",
                    "etapes": [
                        {
                            "titre": "Venez à une réunion d’information",
                            "texte": '<p>Demandez les dates à <a href="/relais/">votre relais</a>.</p>',
                        },
                        {
                            "titre": "Demandez l’agrément",
                            "texte": '<p>Le dossier va au Département. La <a terme="pmi">PMI</a> vient voir le lieu et parle avec vous. La marche à suivre est sur <a href="https://www.service-public.fr">service-public.fr</a>.</p>',
                        },
                        {
                            "titre": "Formez-vous",
                            "texte": "<p>Une formation est obligatoire. Le Département vous dit quand et où la suivre.</p>",
                        },
                        {
                            "titre": "Faites-vous connaître",
                            "texte": '<p>Inscrivez vos places sur <a href="https://monenfant.fr">monenfant.fr</a>, le registre national. Vos jours, vos heures et vos places doivent y être à jour <b>avant le 1er juin et avant le 1er décembre</b>. Vous pouvez masquer votre adresse et l’une de vos coordonnées.</p>',
                        },
                        {
                            "titre": "Signez votre premier contrat",
                            "texte": '<p>Voir <a href="/documents/memo-contrat/">le mémo du contrat</a> et <a href="/questions/">les questions fréquentes</a>.</p>',
                        },
                    ],
                },
            ),
            (
                "atouts_limites",
                {
                    "atouts": [
                        "Un métier utile, près des enfants et des familles.",
                        "Un travail chez soi ou en équipe dans une MAM.",
                        "Un relais pour rencontrer des collègues et se former.",
                    ],
                    "limites": [
                        "La maison devient aussi un lieu de travail.",
                        "Les journées sont longues et les revenus changent avec les contrats.",
                        "Chaque famille est un employeur différent.",
                    ],
                },
            ),
            (
                "encadre",
                {
                    "genre": "info",
                    "titre": "Parlez-en avant de décider",
                    "texte": "<p>Le relais répond à vos questions, sans engagement : [[territoire.telephone]].</p>",
                },
            ),
        ],
        "sources": [
            {
                "titre": "Code de l’action sociale et des familles, articles L. 421-3, L. 421-4 et R. 421-39 (agrément, disponibilités)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
            },
            {"titre": "Service-public.fr", "url": "https://www.service-public.fr"},
        ],
    },
    {
        "slug": "presse",
        "title": "Presse",
        "sujet": "presse",
        "introduction": "Vous êtes journaliste, élu ou partenaire : qui contacter, ce que vous pouvez reprendre et comment citer ce site.",
        "corps": [
            (
                "texte",
                "<h2>Nous contacter</h2>"
                "<ul>"
                "<li><b>Téléphone</b> : [[territoire.telephone]]</li>"
                "<li><b>Adresse électronique</b> : [[territoire.courriel]]</li></ul>"
                "<p>Dites pour quel journal ou quel organisme vous écrivez, et avant quelle date vous avez besoin d’une réponse.</p>"
                "<h2>Le service en quelques mots</h2>"
                "<p>[[territoire.nom]] informe et accompagne les familles qui cherchent un mode d’accueil pour un jeune enfant. Les relais petite enfance reçoivent les parents et les professionnels, gratuitement.</p>"
                "<h2>Reprendre nos textes</h2>"
                "<p>Vous pouvez reprendre nos textes en citant la source et la date de mise à jour. Les conditions sont dans les "
                '<a href="/mentions-legales/">mentions légales</a>.</p>'
                "<h2>Photos et témoignages</h2>"
                "<p>Aucune photo d’enfant n’est donnée sans l’accord écrit des parents. Nous ne mettons pas en relation avec une famille sans son accord.</p>",
            ),
            (
                "encadre",
                {
                    "genre": "info",
                    "titre": "Une famille cherche un mode d’accueil ?",
                    "texte": '<p>Cette page n’est pas faite pour les demandes d’accueil : allez à <a href="/demande/">Faire une demande</a>.</p>',
                },
            ),
        ],
        "sources": [
            {
                "titre": "Code des relations entre le public et l’administration, articles L. 321-1 et suivants (réutilisation)",
                "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000031366350/",
            },
        ],
    },
]
