"""Words of the glossary: the contract, the leaves and the family."""

TERMES = [
    {
        "slug": "agrement",
        "terme": "agrément",
        "variantes": "agréments, agréé, agréée, agréés, agréées",
        "definition": (
            "L’autorisation du département pour garder des enfants chez soi ou dans une maison d’assistants "
            "maternels. Elle dit combien d’enfants sont accueillis."
        ),
        "source": "Code de l’action sociale et des familles, article L. 421-4",
    },
    {
        "slug": "assistant-maternel",
        "terme": "assistant maternel",
        "variantes": "assistante maternelle, assistants maternels, assistantes maternelles, nounou, assmat",
        "definition": (
            "Une personne qui garde des enfants à son domicile ou dans une maison d’assistants maternels. Elle a un "
            "agrément et une formation."
        ),
        "source": "Code de l’action sociale et des familles, article L. 421-4",
    },
    {
        "slug": "conge-naissance",
        "terme": "congé de naissance",
        "developpe": "congé supplémentaire de naissance",
        "variantes": "congés de naissance",
        "definition": (
            "Un congé d’un ou deux mois pour chaque parent, après le congé de maternité, de paternité ou d’adoption."
        ),
        "source": "Code du travail, articles L. 1225-46-2 et suivants",
    },
    {
        "slug": "conge-parental",
        "terme": "congé parental",
        "developpe": "congé parental d’éducation",
        "variantes": "congés parentaux",
        "definition": (
            "Une période sans travail, ou avec moins d’heures, pour élever son enfant. Le contrat de travail est gardé."
        ),
        "source": "Code du travail",
    },
    {
        "slug": "conges-payes",
        "terme": "congés payés",
        "variantes": "congé payé",
        "definition": (
            "Les jours de repos payés par l’employeur. Un assistant maternel a des congés payés, comme tout salarié."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 102",
    },
    {
        "slug": "contrat",
        "terme": "contrat",
        "variantes": "contrats, contrat de travail, contrat d’accueil",
        "definition": "Un accord écrit et signé. Il dit les jours, les heures, le prix, et ce que chacun doit faire.",
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 90.1",
    },
    {
        "slug": "employeur",
        "terme": "employeur",
        "developpe": "particulier employeur",
        "variantes": "employeurs, parent employeur, parents employeurs",
        "definition": (
            "La personne qui fait travailler quelqu’un et le paie. Avec un assistant maternel, l’employeur, c’est vous."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239)",
    },
    {
        "slug": "periode-essai",
        "terme": "période d’essai",
        "variantes": "périodes d’essai",
        "definition": "Le début du contrat. Pendant ce temps, chacun peut l’arrêter plus simplement.",
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 95.1",
    },
    {
        "slug": "preavis",
        "terme": "préavis",
        "definition": "Le temps entre le jour où l’on annonce la fin du contrat et le jour où il s’arrête.",
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 120",
    },
    {
        "slug": "residence-alternee",
        "terme": "résidence alternée",
        "variantes": "garde alternée, résidences alternées",
        "definition": "Après une séparation, l’enfant vit un temps chez un parent, un temps chez l’autre.",
        "source": "Code civil",
    },
    {
        "slug": "tutelle",
        "terme": "tutelle",
        "variantes": "tuteur, tutrice, tuteurs, tutrices",
        "definition": (
            "Une mesure de protection décidée par un juge. Une personne, le tuteur, agit à la place d’une autre."
        ),
        "source": "Code civil",
    },
]
