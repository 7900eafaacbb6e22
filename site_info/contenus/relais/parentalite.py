"""Help in being a parent."""

PAGE = {
    "slug": "parentalite",
    "title": "Être parent : lieux, rencontres et écoute",
    "sujet": "parentalite",
    "introduction": "Vous vous posez des questions, vous êtes fatigué, vous voulez rencontrer d’autres parents : voici où aller, même sans chercher de mode d’accueil.",
    "corps": [
        (
            "texte",
            "<h2>Rencontrer d’autres parents</h2>"
            "<ul>"
            '<li>Les rencontres des relais : cafés des parents, ateliers, réunions. Demandez les dates à <a href="/relais/">votre relais</a>.</li>'
            '<li>Les <a href="/relais/laep/">lieux d’accueil enfants-parents</a>.</li>'
            "<li>Les médiathèques, les ludothèques et les centres sociaux. Ils sont sur "
            '<a href="/carte/">la carte</a>.</li></ul>'
            "<h2>Parler de ce qui est difficile</h2>"
            "<ul>"
            "<li>Les pleurs, le sommeil, les repas : la "
            '<a href="/relais/pmi/">PMI</a>, votre médecin ou l’équipe de la crèche.</li>'
            '<li>Une <a href="/situations/separation/">séparation</a>, un <a href="/situations/deuil/">deuil</a>, une <a href="/situations/parent-seul/">vie de parent seul</a> : nos pages disent qui vous aide.</li>'
            '<li>Votre enfant est en situation de handicap : voir <a href="/situations/handicap/">la page handicap</a>.</li>'
            "<li>Une difficulté d’argent ou de logement : le "
            '<a terme="ccas">CCAS</a> de votre commune, la <a terme="caf">Caf</a> ou la <a terme="msa">MSA</a>.</li></ul>'
            "<h2>Souffler quelques heures</h2>"
            '<p>Une <a terme="halte-garderie">halte-garderie</a> accueille votre enfant de temps en temps. Vous n’avez pas à donner de raison. Demandez à votre relais ou regardez <a href="/carte/">la carte</a>.</p>',
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Vous êtes à bout",
                "texte": (
                    "<p>Posez votre bébé en sécurité dans son lit, sortez de la pièce et appelez quelqu’un. <b>Ne secouez jamais un bébé.</b></p>"
                    "<ul>"
                    '<li><b><a href="tel:15">15</a></b> : urgence médicale.</li>'
                    '<li><b><a href="tel:3114">3114</a></b> : pensées de suicide, pour vous ou pour un proche.</li>'
                    '<li><b><a href="tel:119">119</a></b> : enfant en danger, ou qui risque de l’être.</li></ul>'
                ),
            },
        ),
    ],
    "sources": [
        {"titre": "monenfant.fr, le site officiel de la branche Famille", "url": "https://monenfant.fr"},
        {"titre": "3114, numéro national de prévention du suicide", "url": "https://3114.fr"},
        {"titre": "119, Enfance en danger", "url": "https://www.allo119.gouv.fr"},
    ],
}
