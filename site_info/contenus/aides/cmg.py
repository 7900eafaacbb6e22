"""Aid: the complément de libre choix du mode de garde."""

PAGE = {
    "slug": "cmg",
    "title": "Le CMG, complément de libre choix du mode de garde",
    "sujet": "cmg",
    "introduction": "La Caf ou la MSA paie une part du coût d’un assistant maternel, d’une garde à domicile ou d’une micro-crèche à prix libre. Plus vos revenus sont bas, plus l’aide est élevée.",
    "portee": "nationale",
    "pictogramme": "assistante-maternelle",
    "public": "Parents qui font garder un enfant de moins de [[cmg.age.general]] ans, ou de moins de [[cmg.age.parent_isole]] ans si vous l’élevez seul et employez vous-même la personne qui le garde.",
    "conditions": (
        "<p>Il faut être dans l’un de ces deux cas.</p>"
        "<ul>"
        '<li><b>Vous êtes <a terme="employeur">employeur</a></b> : vous avez signé un contrat avec un <a terme="assistant-maternel">assistant maternel</a> ou avec une garde à domicile.</li>'
        "<li><b>Vous payez une structure</b> : une micro-crèche à prix libre, un organisme de garde à domicile, une crèche familiale privée.</li></ul>"
        "<p>Il faut en principe travailler. Il y a des exceptions : étudiants, service civique, allocation aux adultes handicapés, allocation de solidarité spécifique, RSA avec un parcours d’insertion.</p>"
        "<p><b>Résidence alternée</b> : si l’enfant vit chez ses deux parents à tour de rôle, chaque parent employeur peut avoir son CMG. Si vous avez droit aux allocations familiales, elles doivent être partagées.</p>"
        '<p>Pour le même enfant, le CMG ne s’ajoute ni à la <a terme="prepare">PreParE</a> à taux plein, ni au congé supplémentaire de naissance.</p>'
    ),
    "montant": (
        "<p><b>Si vous êtes employeur</b>, l’aide a deux parts.</p>"
        "<ul>"
        "<li><b>Une part du salaire.</b> Elle dépend de vos revenus, de vos enfants à charge, du prix de l’heure et du nombre d’heures. Les revenus sont comptés jusqu’à [[cmg.plafond]] par mois.</li>"
        "<li><b>Les cotisations.</b> Elles sont prises en charge à [[cmg.cotisations.am]] pour un assistant maternel, tant que le prix de l’heure reste sous un plafond, et à [[cmg.cotisations.ged]] pour une garde à domicile, dans une limite mensuelle.</li></ul>"
        '<p>Le coût pris en compte pour chaque heure a un plafond. Sa valeur du moment est sur <a href="https://www.urssaf.fr">urssaf.fr</a>.</p>'
        "<p><b>Si vous payez une structure</b>, la Caf ou la MSA rembourse une partie de la facture. La somme dépend de vos revenus, du nombre d’enfants et de l’âge de l’enfant. Une part reste toujours à votre charge. En micro-crèche, il n’y a pas d’aide si le prix de l’heure dépasse un maximum : demandez ce prix avant de signer.</p>"
    ),
    "demarche": (
        "<ol>"
        '<li>Demandez l’aide dès le début de l’accueil à votre <a terme="caf">Caf</a>, sur <a href="https://www.caf.fr">caf.fr</a>, ou à la <a terme="msa">MSA</a>, sur <a href="https://www.msa.fr">msa.fr</a>.</li>'
        '<li>Si vous êtes employeur, déclarez le salaire chaque mois sur <a terme="pajemploi">Pajemploi</a>, au plus tard le 5 du mois suivant.</li>'
        "<li>Si vous payez une structure, gardez vos factures et suivez les consignes de la Caf ou de la MSA.</li></ol>"
    ),
    "organisme": "Caf ou MSA ; Urssaf (Pajemploi) pour les employeurs",
    "organisme_url": "https://www.caf.fr",
    "corps": [
        (
            "texte",
            "<h2>Comment la part du salaire est calculée</h2>"
            "<p>Le calcul est fixé par décret depuis le 1er septembre 2025, pour les parents employeurs.</p>"
            "<ul>"
            "<li>On prend le <b>coût du mois</b> : le salaire net, et pour un assistant maternel l’entretien et les repas.</li>"
            '<li>On multiplie vos <b>revenus du mois</b> par un <a terme="taux-effort">taux d’effort</a>, puis on divise par un coût horaire de référence.</li>'
            "<li>Ce nombre est la part que vous gardez à votre charge. Le reste est le CMG.</li></ul>"
            "<p>Les revenus sont ceux de votre avis d’impôt, d’il y a deux ans, <b>après</b> l’abattement de l’impôt. Ils sont divisés par 12. En crèche, ce sont les ressources <b>avant</b> cet abattement : les deux nombres ne sont pas les mêmes.</p>",
        ),
        (
            "tableau",
            {
                "titre": "Les taux d’effort par heure",
                "tableau": {
                    "columns": [
                        {"type": "texte", "heading": "Enfants à charge"},
                        {"type": "texte", "heading": "Assistant maternel"},
                        {"type": "texte", "heading": "Garde à domicile"},
                    ],
                    "rows": [
                        {"values": ["1 enfant", "[[cmg.taux_effort.am.1]]", "[[cmg.taux_effort.ged.1]]"]},
                        {"values": ["2 enfants", "[[cmg.taux_effort.am.2]]", "[[cmg.taux_effort.ged.2]]"]},
                        {"values": ["3 enfants", "[[cmg.taux_effort.am.3]]", "[[cmg.taux_effort.ged.3]]"]},
                        {"values": ["4 à 7 enfants", "[[cmg.taux_effort.am.4]]", "[[cmg.taux_effort.ged.4]]"]},
                        {"values": ["8 enfants et plus", "[[cmg.taux_effort.am.8]]", "[[cmg.taux_effort.ged.8]]"]},
                    ],
                    "caption": "",
                },
            },
        ),
        (
            "texte",
            '<p>Si un enfant du foyer a droit à l’<a terme="aeeh">AEEH</a>, le taux baisse. La Caf ou la MSA vous dit lequel s’applique.</p>',
        ),
        (
            "exemple",
            {
                "titre": "L’exemple de la Caf",
                "texte": (
                    "<p>Cet exemple est celui que la Caf a publié pour expliquer la réforme. Un couple a un enfant et 3 000 € de revenus par mois. Un assistant maternel accueille l’enfant 125 heures dans le mois, à [[cmg.reference.am]] de l’heure.</p>"
                    "<ul>"
                    "<li>Coût du mois : 125 × [[cmg.reference.am]] = [[= 125 × cmg.reference.am]].</li>"
                    "<li>CMG : [[= 125 × cmg.reference.am × (1 - 3000 × cmg.taux_effort.am.1 ÷ cmg.reference.am)]].</li>"
                    "<li>Reste à payer : [[= 125 × cmg.reference.am - arrondi(125 × cmg.reference.am × (1 - 3000 × cmg.taux_effort.am.1 ÷ cmg.reference.am))]].</li></ul>"
                    "<p>La Caf arrondit ces sommes à l’euro. Votre situation est différente : faites votre estimation sur un site officiel.</p>"
                ),
            },
        ),
        (
            "texte",
            "<h2>Payer seulement le reste : Pajemploi+</h2>"
            '<p>Avec <a terme="pajemploi-plus">Pajemploi+</a>, l’Urssaf prend sur votre compte le salaire moins le CMG, puis paie la personne que vous employez. Vous n’avancez pas l’aide. C’est un choix : il faut un accord écrit entre elle et vous.</p>'
            "<p>En cas de salaire impayé, le CMG peut être suspendu.</p>"
            "<h2>Et le crédit d’impôt ?</h2>"
            '<p>Il s’ajoute au CMG. Il se calcule sur ce que vous avez vraiment payé, une fois le CMG retiré. Voir <a href="/aides/credit-impot/">le crédit d’impôt</a>.</p>',
        ),
        (
            "questions",
            [
                {
                    "question": "J’élève seul mon enfant : qu’est-ce qui change ?",
                    "reponse": '<p>Si vous êtes employeur, le CMG peut durer jusqu’aux [[cmg.age.parent_isole]] ans de l’enfant. Voir <a href="/situations/parent-seul/">Parent seul</a>.</p>',
                },
                {
                    "question": "Puis-je avoir deux CMG ?",
                    "reponse": "<p>Oui, par exemple avec un assistant maternel la journée et une garde à domicile tôt le matin. Demandez le détail à la Caf ou à la MSA.</p>",
                },
                {
                    "question": "Mon aide a baissé avec la réforme : que faire ?",
                    "reponse": '<p>Une aide de passage existe pour des familles qui recevaient déjà le CMG. Les conditions sont sur <a href="https://www.urssaf.fr">urssaf.fr</a>.</p>',
                },
            ],
        ),
    ],
    "sources": [
        {
            "titre": "Code de la sécurité sociale, article D. 531-18 (calcul du CMG)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721668",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-17 (cotisations)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721678",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18-1 (âge de l’enfant)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716654",
        },
        {
            "titre": "Code de la sécurité sociale, article D. 531-18-2 (résidence alternée)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051716737",
        },
        {
            "titre": "Code de la sécurité sociale, articles D. 531-20 à D. 531-22 (CMG structure)",
            "url": "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000051721714",
        },
        {
            "titre": "Caf : « Une aide à l’accueil de l’enfant mieux adaptée » (exemple officiel)",
            "url": "https://www.caf.fr",
        },
    ],
}
