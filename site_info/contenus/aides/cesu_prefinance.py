"""Aid: what an employer may give."""

PAGE = {
    "slug": "cesu-prefinance",
    "title": "Le CESU préfinancé et l’aide de votre employeur",
    "sujet": "cesu",
    "introduction": "Votre employeur, votre comité social et économique ou votre administration peut payer une part de la garde. Ce n’est pas obligatoire : demandez-le.",
    "portee": "nationale",
    "pictogramme": "travail",
    "public": "Salariés et agents dont l’employeur ou le comité social et économique propose cette aide.",
    "conditions": (
        "<ul>"
        "<li>Votre employeur choisit de donner cette aide ou non, et à qui.</li>"
        "<li>L’aide sert à payer la garde de vos enfants : assistant maternel, garde à domicile, crèche qui accepte ces tickets.</li>"
        "<li>La personne ou la structure doit accepter ce moyen de paiement. Demandez-lui avant.</li></ul>"
    ),
    "montant": (
        "<p>Votre employeur fixe la somme. Elle est exonérée jusqu’à [[cesu.plafond]] par an et par personne.</p>"
        '<p>Cette somme se retire de vos dépenses quand vous calculez <a href="/aides/credit-impot/">le crédit d’impôt</a>.</p>'
    ),
    "demarche": (
        "<ol>"
        "<li>Demandez au service du personnel, au comité social et économique ou à l’action sociale de votre administration.</li>"
        '<li>Si l’aide existe, vous recevez des tickets <a terme="cesu">CESU</a> ou une somme d’argent.</li>'
        "<li>Donnez les tickets à la personne ou à la structure. Gardez une preuve pour les impôts.</li></ol>"
    ),
    "organisme": "Votre employeur ou votre comité social et économique",
    "organisme_url": "https://www.cesu.urssaf.fr",
    "corps": [
        (
            "exemple",
            {
                "titre": "Une aide de l’employeur et le crédit d’impôt",
                "texte": (
                    "<p>Sur une année, vous payez 2 000 € de garde hors de chez vous, une fois le CMG retiré. Votre employeur vous donne 600 € de tickets.</p>"
                    "<ul>"
                    "<li>Dépenses comptées : 2 000 € − 600 € = [[= 2000 - 600]].</li>"
                    "<li>Crédit d’impôt : la moitié, soit [[= ci.hors_domicile.taux × (2000 - 600)]].</li></ul>"
                ),
            },
        ),
        (
            "encadre",
            {
                "genre": "conseil",
                "titre": "Votre employeur réserve peut-être des places",
                "texte": '<p>Certaines entreprises réservent des places en crèche pour leurs salariés. Voir <a href="/modes-accueil/creche-entreprise/">la crèche d’entreprise</a>.</p>',
            },
        ),
    ],
    "sources": [
        {
            "titre": "Code du travail, articles L. 7233-4 et D. 7233-8 (aide de l’employeur)",
            "url": "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072050/",
        },
        {
            "titre": "Arrêté du 23 décembre 2025 (NOR CPPS2533264A), présenté par les Éditions Francis Lefebvre",
            "url": "https://www.efl.fr/actualite/aide-aux-services-personne-exoneree-cotisations-hauteur-2-591-salarie_fc387ac8c-ade8-457f-b58d-b0951683a65d",
        },
    ],
}
