"""Question: how the waiting list works."""

PAGE = {
    "slug": "liste-attente",
    "title": "Comment fonctionne la liste d’attente ?",
    "sujet": "liste_attente",
    "publics": ["famille"],
    "themes": ["inscription", "creche"],
    "formulations": [
        "quel est mon rang sur la liste d’attente crèche",
        "combien de temps on attend une place en crèche",
        "si je prends une nounou je perds ma place sur la liste ?",
        "liste d’attente crèche comment ça marche",
    ],
    "reponse_courte": (
        "C’est la liste des familles qui attendent une place. Y être ne donne pas une place. Quand une place "
        "se libère, le gestionnaire cherche un enfant du bon âge, pour les bons jours, avec les critères de "
        "son règlement. Le rang change donc souvent. Confirmez que vous attendez toujours et cherchez une "
        "autre solution en même temps."
    ),
    "introduction": ("Pourquoi le rang ne suffit pas, comment rester sur la liste et que faire en attendant."),
    "corps": [
        (
            "texte",
            (
                "<h2>Qui tient la liste</h2>"
                '<p>Le <a terme="gestionnaire">gestionnaire</a> de la crèche ou le <a terme="guichet-unique">guichet '
                "unique</a>. La demande faite sur ce site ne vous met sur aucune liste : elle sert à vous "
                "accompagner.</p>"
                "<h2>Comment une place est proposée</h2>"
                "<p>Une place qui se libère a un âge, des jours, des heures et une date. Le gestionnaire regarde "
                "quelles familles cherchent cette place-là. Puis il suit les critères de son règlement.</p>"
            ),
        ),
        (
            "exemple",
            {
                "titre": "Exemple : quatrième, puis première",
                "texte": (
                    "<p>Vous êtes la quatrième famille de la liste. Une place de bébé se libère le lundi et le mardi.</p>"
                    "<ul>"
                    "<li>La première famille veut cinq jours : cette place ne lui va pas.</li>"
                    "<li>La deuxième a un enfant de 2 ans : ce n’est pas le bon âge.</li>"
                    "<li>La troisième a trouvé une autre solution.</li></ul>"
                    "<p>Il reste 4 − 3 = 1 famille : la vôtre. Mais le mois suivant, une famille dont le dossier passe "
                    "avant peut arriver. Un rang n’est pas une promesse.</p>"
                ),
            },
        ),
        (
            "texte",
            (
                "<h2>Rester sur la liste</h2>"
                "<ul>"
                "<li>Demandez combien de temps votre dossier reste valable. Notez la date.</li>"
                "<li>Répondez quand on vous demande si vous attendez toujours. Sans réponse, le dossier peut être "
                "fermé.</li>"
                "<li>Signalez chaque changement : adresse, jours, travail, naissance, numéro de téléphone.</li>"
                "<li>Dites si vous acceptez moins de jours, un autre lieu ou une autre date.</li></ul>"
                "<h2>Prendre une autre solution en attendant</h2>"
                '<p>C’est courant : un <a href="/modes-accueil/assistant-maternel/">assistant maternel</a>, une <a '
                'href="/modes-accueil/mam/">MAM</a>, quelques heures de halte-garderie. Dites que vous voulez rester '
                "sur la liste, et demandez la règle au gestionnaire. Si une place arrive, pensez au <a "
                'terme="preavis">préavis</a> de votre contrat : voir <a href="/questions/preavis/">le délai de '
                "préavis</a>.</p>"
                "<h2>Combien de temps faut-il attendre ?</h2>"
                "<p>Personne ne peut le dire à l’avance. Demandez plutôt : combien de places de cet âge se libèrent, "
                "et à quelle date ?</p>"
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Un doute sur votre dossier ?",
                "texte": ("<p>Votre relais vous aide à savoir à qui demander. Il ne peut pas changer votre rang.</p>"),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (information des "
                "familles, relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
