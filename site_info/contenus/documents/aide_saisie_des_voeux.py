"""Sheet to fill in before writing one's wishes for a place in a crèche."""

PAGE = {
    "slug": "aide-saisie-des-voeux",
    "title": "Préparer mes vœux : la feuille à remplir",
    "sujet": "feuille_voeux",
    "genre": "memo",
    "introduction": "Une feuille à imprimer et à remplir avant de faire votre demande : votre semaine, vos lieux, vos dates et votre autre solution.",
    "corps": [
        (
            "texte",
            "<p>Remplissez cette feuille tranquillement, à deux si vous êtes deux. Vous la recopierez dans "
            '<a href="/demande/">la demande en ligne</a> ou vous l’apporterez au relais. Les conseils sont dans '
            '<a href="/demarches-et-etapes/aide-a-la-saisie-des-voeux/">Bien remplir ses vœux</a>.</p>'
            "<h2>1. Votre enfant</h2>"
            "<ul>"
            "<li>Prénom, ou « bébé à naître » : …………</li>"
            "<li>Date de naissance, ou mois prévu : …………</li>"
            "<li>Âge le jour où l’accueil commence : …………</li>"
            "<li>Frères et sœurs déjà accueillis, et où : …………</li></ul>"
            "<h2>2. Vos dates</h2>"
            "<ul>"
            "<li>Date idéale : …………</li>"
            "<li>Au plus tôt : …………</li>"
            "<li>Au plus tard : …………</li>"
            "<li>Votre solution si la date recule : …………</li></ul>"
            '<p>Beaucoup de places se libèrent quand les plus grands partent à l’école. Notez aussi la prochaine <a terme="commission">commission</a> : elle est sur la page '
            '<a href="/demarches-et-etapes/etapes/">Étapes du parcours</a>.</p>'
            "<h2>3. Votre semaine</h2>"
            "<p>Écrivez l’heure où vous déposez l’enfant et celle où vous venez le chercher. Comptez le trajet. Si vos horaires changent, écrivez votre semaine la plus chargée.</p>",
        ),
        (
            "tableau",
            {
                "titre": "Ma semaine",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Jour"},
                        {"type": "texte", "heading": "Arrivée"},
                        {"type": "texte", "heading": "Départ"},
                        {"type": "texte", "heading": "Heures"},
                        {"type": "texte", "heading": "Obligatoire ou souhaité"},
                    ],
                    "rows": [
                        {"values": ["Lundi", "", "", "", ""]},
                        {"values": ["Mardi", "", "", "", ""]},
                        {"values": ["Mercredi", "", "", "", ""]},
                        {"values": ["Jeudi", "", "", "", ""]},
                        {"values": ["Vendredi", "", "", "", ""]},
                        {"values": ["Samedi", "", "", "", ""]},
                        {"values": ["Total", "", "", "", ""]},
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "exemple",
            {
                "titre": "Compter ses heures",
                "texte": (
                    "<p>Vous avez besoin de trois jours : lundi, mardi et jeudi, de 8 h à 17 h 30. La crèche est ouverte 44 semaines dans l’année et le contrat compte 11 mois.</p>"
                    "<ul>"
                    "<li>Une journée : 9 h 30, soit 9,5 heures.</li>"
                    "<li>Une semaine : 3 × 9,5 = 28,5 heures.</li>"
                    "<li>Un mois : 28,5 × 44 ÷ 11 = 114 heures.</li></ul>"
                    "<p>Le prix suit les heures réservées. Le gestionnaire fait le compte exact.</p>"
                ),
            },
        ),
        (
            "texte",
            "<h2>4. Vos lieux, dans l’ordre</h2>"
            '<p>Près de chez vous, près du travail, sur le chemin. Cherchez sur <a href="/carte/">la carte</a>. Mettez plusieurs lieux : s’il n’y en a qu’un et qu’il est complet, le dossier attend.</p>',
        ),
        (
            "tableau",
            {
                "titre": "Mes lieux",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Ordre"},
                        {"type": "texte", "heading": "Nom et commune"},
                        {"type": "texte", "heading": "Temps de trajet"},
                        {"type": "texte", "heading": "Ses heures conviennent ?"},
                        {"type": "texte", "heading": "À qui donner le dossier"},
                    ],
                    "rows": [
                        {"values": ["1", "", "", "", ""]},
                        {"values": ["2", "", "", "", ""]},
                        {"values": ["3", "", "", "", ""]},
                        {"values": ["4", "", "", "", ""]},
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "texte",
            "<h2>5. Votre autre solution</h2>"
            "<p>Chercher deux solutions à la fois est normal. Cochez ce que vous êtes prêts à regarder.</p>"
            "<ul>"
            '<li>Un <a href="/modes-accueil/assistant-maternel/">assistant maternel</a>.</li>'
            '<li>Une <a href="/modes-accueil/mam/">MAM</a>.</li>'
            '<li>Une <a href="/modes-accueil/micro-creche/">micro-crèche</a>.</li>'
            '<li>Une <a href="/modes-accueil/garde-partagee/">garde partagée</a>.</li>'
            "<li>Quelques jours en crèche et quelques jours ailleurs.</li>"
            "<li>Je ne sais pas : j’en parle avec mon relais.</li></ul>"
            "<h2>6. Ce qui peut compter</h2>"
            "<p>Chaque commission vote ses critères. Lisez "
            '<a href="/demarches-et-etapes/criteres/">la page des critères</a>, puis notez ce qui vous concerne et le papier qui le montre.</p>'
            "<ul>"
            "<li>Ma situation : …………</li>"
            "<li>Le papier : …………</li></ul>"
            "<p>N’écrivez pas d’information de santé dans la demande en ligne.</p>"
            "<h2>7. Avant d’envoyer</h2>"
            "<ul>"
            "<li>Mes heures sont celles dont j’ai besoin, pas plus.</li>"
            "<li>J’ai séparé ce qui est obligatoire de ce qui est souhaité.</li>"
            "<li>J’ai mis plusieurs lieux, dans l’ordre.</li>"
            "<li>J’ai une autre solution.</li>"
            '<li>J’ai regardé <a href="/demarches-et-etapes/pieces/">les pièces à préparer</a>.</li>'
            "<li>Mon téléphone et mon adresse électronique sont justes.</li></ul>",
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une demande n’est pas une inscription",
                "texte": '<p>La demande sur ce site n’est ni une <a terme="preinscription">préinscription</a> ni une inscription. Elle ne donne pas de rang. Pour relire cette feuille avec quelqu’un, appelez votre relais au [[territoire.telephone]].</p>',
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-3 (accompagnement des familles)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {"titre": "monenfant.fr, le site officiel de la branche Famille", "url": "https://monenfant.fr"},
    ],
}
