"""Question: which relais do I depend on, and what is it for."""

PAGE = {
    "slug": "mon-relais-petite-enfance",
    "title": "Quel est le relais dont je dépends et à quoi sert-il ?",
    "sujet": "relais",
    "publics": ["famille", "assistant_maternel"],
    "themes": ["relais"],
    "reponse_courte": (
        "Votre relais petite enfance dépend de la commune où vous habitez : indiquez-la sur la page "
        "d’accueil pour le trouver. Il vous informe gratuitement sur tous les modes d’accueil, vous "
        "aide à choisir et vous explique vos démarches. Il explique le contrat de travail, il ne le "
        "rédige pas et ne le valide pas."
    ),
    "introduction": (
        "Trouver son relais par sa commune, savoir ce qu’il fait pour les parents et pour les "
        "professionnels, et ce qu’il ne fait pas."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Trouver votre relais</h2>"
                '<p>Sur <a href="/">la page d’accueil</a>, écrivez le nom de votre commune. Vous voyez aussitôt '
                "le nom de votre relais, son téléphone et ses prochaines permanences. S’il le faut, le site "
                "vous demande aussi votre rue.</p>"
                "<ul>"
                "<li><b>Vous allez déménager ?</b> Choisissez votre future commune.</li>"
                "<li><b>Vous travaillez ici mais habitez ailleurs ?</b> Vous pouvez le dire au début de la "
                "demande.</li>"
                "<li><b>Vous préférez parler à quelqu’un ?</b> Appelez le [[territoire.telephone]] ou écrivez à "
                "[[territoire.courriel]].</li></ul>"
                "<h2>Ce qu’il fait pour vous, parents</h2>"
                "<ul>"
                "<li>Il vous <b>informe</b> sur tous les modes d’accueil du territoire : crèches, "
                "micro-crèches, assistants maternels, maisons d’assistants maternels, garde à domicile.</li>"
                "<li>Il vous <b>aide à choisir</b> celui qui convient à votre enfant, à vos horaires et à votre "
                "budget.</li>"
                "<li>Il vous <b>oriente</b> vers les bonnes personnes et suit votre demande avec vous.</li>"
                "<li>Il vous <b>explique</b> votre rôle d’employeur : contrat, salaire, congés, aides.</li></ul>"
                "<h2>Ce qu’il fait pour les professionnels</h2>"
                "<ul>"
                "<li>Il informe les personnes qui veulent devenir assistant maternel.</li>"
                "<li>Il offre aux assistants maternels, et aux gardes à domicile, un lieu pour échanger sur "
                "leur métier.</li>"
                "<li>Il organise des temps d’éveil pour les enfants qu’ils accueillent.</li>"
                "<li>Il facilite l’accès à la formation et aide dans les démarches, comme la mise à jour des "
                'disponibilités sur <a href="https://monenfant.fr">monenfant.fr</a>.</li></ul>'
                "<h2>Ce qu’il ne fait pas</h2>"
                "<ul>"
                "<li>Il <b>ne rédige pas</b> le contrat, ne le valide pas et ne fait pas la paie.</li>"
                "<li>Il <b>ne choisit pas</b> l’assistant maternel à votre place.</li>"
                "<li>Il <b>ne donne pas de place en crèche</b> : une demande au relais n’est ni préinscription "
                "ni inscription.</li>"
                "<li>Il <b>n’est pas un mode d’accueil</b> : il ne garde pas les enfants.</li>"
                "<li>Il <b>ne contrôle pas</b> l’agrément : c’est le rôle de la protection maternelle et "
                "infantile (PMI) du Département.</li></ul>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : quand aurai-je un premier contact ?",
                "texte": (
                    "<p>Vous envoyez votre demande un jeudi. L’accusé de réception annonce un premier contact sous "
                    "5 jours ouvrés.</p>"
                    "<ul>"
                    "<li>Les jours comptés sont le vendredi, puis le lundi, le mardi, le mercredi et le jeudi.</li>"
                    "<li>Le samedi, le dimanche et les jours fériés ne comptent pas.</li></ul>"
                    "<p>Le premier contact a donc lieu <b>au plus tard le jeudi suivant</b>, soit 7 jours après "
                    "votre envoi. La date exacte est toujours écrite dans votre accusé de réception.</p>"
                ),
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Avant de venir",
                "texte": (
                    "<p>Notez l’âge de votre enfant, la date souhaitée, vos jours et vos heures. Si vous parlez une "
                    "autre langue, dites-le : un interprète peut être demandé.</p>"
                ),
            },
        ),
        (
            "questions",
            [
                {
                    "question": "Le relais est-il payant ?",
                    "reponse": "<p>Non. Il est gratuit pour les parents comme pour les professionnels.</p>",
                },
                {
                    "question": "Faut-il attendre la naissance ?",
                    "reponse": "<p>Non. Les futurs parents sont les bienvenus dès la grossesse.</p>",
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et "
                "relais petite enfance)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": (
                "Code de l’action sociale et des familles, article D. 214-9, issu du décret n° 2021-1115 du "
                "25 août 2021 (missions du relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043970802",
        },
    ],
}
