"""Question: care in two languages."""

PAGE = {
    "slug": "accueil-bilingue",
    "title": "Peut-on trouver un accueil bilingue ?",
    "sujet": "langues",
    "publics": ["famille"],
    "themes": ["enfant", "creche"],
    "formulations": [
        "crèche bilingue anglais près de chez moi",
        "nounou qui parle arabe",
        "assistante maternelle langue des signes",
        "mon enfant ne parle pas français peut-il aller en crèche",
    ],
    "reponse_courte": (
        "Oui, parfois. Des crèches et des assistants maternels parlent une autre langue que le français. Sur "
        "la carte, vous pouvez chercher par langue parlée ; votre relais vous aide aussi. Votre enfant peut "
        "être accueilli même s’il ne parle pas encore français."
    ),
    "introduction": (
        "Chercher un lieu où l’on parle votre langue, poser les bonnes questions et aider votre enfant à se "
        "sentir bien."
    ),
    "corps": [
        (
            "texte",
            (
                "<h2>Où chercher</h2>"
                "<ul>"
                '<li><b><a href="/carte/">La carte</a></b> : un filtre montre les lieux où l’on parle une autre '
                "langue. Une langue n’y est pas ? Le lieu ne l’a peut-être pas écrite : téléphonez.</li>"
                "<li><b>Votre relais</b>, au [[territoire.telephone]] : dites la langue que vous cherchez, y compris "
                "la langue des signes.</li>"
                '<li><b><a href="/modes-accueil/garde-a-domicile/">La garde à domicile</a></b> : vous choisissez la '
                "personne que vous employez, et la langue qu’elle parle avec votre enfant.</li></ul>"
                "<p>Il n’y a pas un tel lieu partout. Décidez aussi selon le trajet, les horaires, le prix et "
                "l’équipe.</p>"
                "<h2>« Bilingue » : demandez ce que cela veut dire</h2>"
                "<ul>"
                "<li>Qui parle cette langue, et combien de jours par semaine ?</li>"
                "<li>La parle-t-on tout le temps, ou pendant une chanson et une histoire ?</li>"
                "<li>Que se passe-t-il quand cette personne est absente ?</li>"
                '<li>Le prix est-il libre ? Quelles aides avons-nous ? Voir <a href="/questions/tarif-creche/">le '
                "prix de la crèche</a>.</li></ul>"
                "<p>Les règles d’encadrement, de santé et de sécurité sont les mêmes pour tous les lieux du même "
                "genre.</p>"
                "<h2>Votre enfant parle une autre langue à la maison</h2>"
                "<ul>"
                "<li>Continuez à lui parler dans votre langue. C’est celle où vous le consolez.</li>"
                "<li>Un enfant peut grandir avec plusieurs langues. Il apprend le français avec les autres "
                "enfants.</li>"
                "<li>Donnez au lieu d’accueil quelques mots utiles : « eau », « dodo », « doudou », « maman "
                "revient ».</li>"
                "<li>Apportez une chanson ou un petit livre.</li></ul>"
                '<p>Une inquiétude sur son langage ? Parlez-en à votre médecin ou à la <a terme="pmi">PMI</a>.</p>'
                "<h2>Et pour vous, parents</h2>"
                '<p>Un <a terme="interprete">interprète</a> peut être demandé pour un rendez-vous. Venez aussi avec '
                "un adulte de confiance. Ne demandez pas à un enfant de traduire. Voir <a "
                'href="/situations/nouvel-arrivant/">nouvel arrivant</a>.</p>'
            ),
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Un autre moyen d’entendre plusieurs langues",
                "texte": (
                    '<p>Au <a terme="laep">LAEP</a>, à la médiathèque ou au café des parents, vous rencontrez d’autres '
                    'familles. Les lieux sont sur <a href="/carte/">la carte</a>.</p>'
                ),
            },
        ),
    ],
    "sources": [
        {
            "titre": (
                "Code de l’action sociale et des familles, articles L. 214-1-3 et L. 214-2-1 (communes et relais)"
            ),
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
        {
            "titre": "monenfant.fr, le site officiel de la branche Famille",
            "url": "https://monenfant.fr",
        },
    ],
}
