"""Titles and introductions of the home page and of the sections."""

ACCUEIL = {
    "slug": "accueil",
    "title": "Vous cherchez un mode d’accueil pour votre enfant ?",
    "introduction": "Indiquez votre commune : vous trouvez votre relais petite enfance, les lieux d’accueil proches et les aides auxquelles vous avez peut-être droit.",
}
GUIDES = {
    "slug": "modes-accueil",
    "title": "Comprendre les modes d’accueil",
    "introduction": "Crèche, micro-crèche, assistant maternel, garde à domicile : qui s’occupe de votre enfant, où, quand et à quel prix.",
}
SITUATIONS = {
    "slug": "situations",
    "title": "Votre situation",
    "introduction": "Une naissance, des horaires décalés, un retour à l’emploi, un refus : que faire d’abord, et qui vous aide.",
}
AIDES = {
    "slug": "aides",
    "title": "Les aides pour payer l’accueil de votre enfant",
    "sujet": "aides",
    "introduction": "Trois sortes d’aides se complètent : un tarif réduit ou le CMG, le crédit d’impôt et, parfois, une aide de votre employeur ou de votre territoire.",
    "corps": [
        (
            "texte",
            "<h2>Quelle aide pour quel mode d’accueil</h2>"
            "<ul>"
            '<li><b>Crèche ou micro-crèche financée par la Caf ou la MSA</b> : <a href="/aides/tarif-creche/">un tarif selon vos revenus</a>. Rien à demander.</li>'
            '<li><b>Assistant maternel, MAM ou garde à domicile, si vous êtes l’employeur</b> : <a href="/aides/cmg/">le CMG</a>, qui paie une part du salaire et les cotisations.</li>'
            '<li><b>Micro-crèche à prix libre, organisme de garde, crèche familiale privée</b> : <a href="/aides/cmg/">le CMG</a> versé sur facture.</li>'
            '<li><b>Tous ces modes</b> : <a href="/aides/credit-impot/">le crédit d’impôt</a>, sur ce que vous avez payé.</li>'
            '<li><b>Votre employeur ou votre territoire</b> : parfois <a href="/aides/cesu-prefinance/">des tickets CESU</a> ou <a href="/aides/aides-locales/">une aide locale</a>.</li></ul>'
            "<h2>Comment les aides s’ajoutent</h2>"
            "<ol>"
            "<li>Vous payez le tarif réduit de la crèche, ou le prix de l’accueil moins le CMG.</li>"
            "<li>Vous retirez l’aide de votre employeur.</li>"
            "<li>Sur ce qui reste, les impôts vous rendent la moitié, dans une limite. Cette somme arrive plus tard.</li></ol>"
            '<p>D’autres aides existent si vous réduisez votre travail, si votre enfant est en situation de handicap ou si vous reprenez un emploi : voir <a href="/aides/complements/">les autres aides</a>.</p>'
            "<h2>Estimer avec les sites officiels</h2>"
            "<ul>"
            '<li><a href="https://monenfant.fr">monenfant.fr</a> : comparer le reste à payer de chaque mode d’accueil.</li>'
            '<li><a href="https://www.caf.fr">caf.fr</a> ou <a href="https://www.msa.fr">msa.fr</a> : estimer vos droits.</li>'
            '<li><a href="https://www.urssaf.fr">urssaf.fr</a> : estimer le CMG quand vous êtes employeur.</li>'
            '<li><a href="https://www.impots.gouv.fr">impots.gouv.fr</a> : estimer votre impôt et votre crédit d’impôt.</li></ul>',
        ),
        (
            "encadre",
            {
                "genre": "attention",
                "titre": "Une estimation n’est pas une décision",
                "texte": "<p>Seuls la Caf, la MSA, l’Urssaf ou le service des impôts décident de vos droits. Votre relais vous aide à lire le résultat.</p>",
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, articles L. 531-5, L. 531-6 et D. 531-17 à D. 531-22 (CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code général des impôts, articles 199 sexdecies et 200 quater B (crédits d’impôt)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006069577/",
        },
    ],
}
DEMARCHES = {
    "slug": "demarches-et-etapes",
    "title": "Démarches et étapes",
    "introduction": "De la première question au premier jour : les étapes, les dates, les critères, les recours.",
    "corps": [
        (
            "texte",
            "<p>Une demande sur ce site sert à vous accompagner. <b>Elle n’est ni une préinscription ni une inscription.</b> "
            'Pour commencer, lisez <a href="/demarches-et-etapes/etapes/">les étapes du parcours</a> ou <a href="/demande/">faites une demande</a>.</p>',
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-1-3 (information des familles)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
RELAIS = {
    "slug": "relais",
    "title": "Les relais petite enfance",
    "sujet": "relais",
    "introduction": "Un service public gratuit, près de chez vous, pour les parents et pour les professionnels.",
    "corps": [
        (
            "texte",
            "<p>Votre relais dépend de votre commune : écrivez-la sur "
            '<a href="/">la page d’accueil</a>. Pour savoir ce qu’il fait, lisez <a href="/relais/role-du-relais/">À quoi sert un relais ?</a></p>',
        ),
    ],
    "sources": [
        {
            "titre": "Code de l’action sociale et des familles, article L. 214-2-1 (relais petite enfance)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074069/",
        },
    ],
}
QUESTIONS = {
    "slug": "questions",
    "title": "Questions et réponses",
    "introduction": "Contrat, congés, horaires, relais, fin de contrat : les questions que les familles et les professionnels posent le plus souvent.",
}
DOCUMENTS = {
    "slug": "documents",
    "title": "Documents",
    "introduction": "Le guide pratique, des mémos et des listes de questions à emporter.",
}
DEMANDE = {
    "slug": "demande",
    "title": "Faire une demande d’accueil",
    "introduction": "Cette demande sert à vous accompagner. Elle ne vaut ni préinscription ni inscription en crèche et ne donne pas de rang.",
}
LEXIQUE = {
    "slug": "lexique",
    "title": "Lexique",
    "introduction": "Les mots et les sigles de la petite enfance, en une ou deux phrases.",
}
PLAN = {"slug": "plan-du-site", "title": "Plan du site"}
ACCESSIBILITE = {
    "slug": "accessibilite",
    "title": "Accessibilité",
    "introduction": "Ce site veut être utilisable par tout le monde. Voici où il en est, et comment nous signaler une difficulté.",
    "etat": "non_conforme",
    "technologies": "HTML5, CSS, JavaScript, SVG, PDF/UA",
    "plan_annuel": (
        "<ul>"
        "<li>Faire auditer le site par un tiers, puis publier le résultat sur cette page.</li>"
        "<li>Corriger d’abord ce qui bloque une démarche : la demande, le suivi, la carte.</li>"
        "<li>Vérifier chaque nouvelle page au clavier, à fort grossissement et avec un lecteur d’écran.</li>"
        "<li>Former les personnes qui écrivent les pages.</li>"
        "<li>Écrire des pages en facile à lire et les faire relire par les personnes concernées.</li></ul>"
    ),
    "sources": [
        {
            "titre": "Loi n° 2005-102 du 11 février 2005, article 47 (accessibilité des services en ligne)",
            "url": "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000809647/",
        },
        {
            "titre": "Arrêté du 20 septembre 2019 (référentiel général d’amélioration de l’accessibilité)",
            "url": "https://accessibilite.numerique.gouv.fr",
        },
    ],
}
ACTUALITES = {
    "slug": "actualites",
    "title": "Actualités",
    "introduction": "Ce qui change pour les familles et les professionnels du territoire.",
}
AGENDA = {
    "slug": "agenda",
    "title": "Agenda",
    "introduction": "Cafés des parents, réunions d’information, ateliers : les rencontres des relais, gratuites.",
}
