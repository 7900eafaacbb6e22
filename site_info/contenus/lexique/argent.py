"""Words of the glossary: prices, aids and wages."""

TERMES = [
    {
        "slug": "aeeh",
        "terme": "AEEH",
        "sigle": True,
        "developpe": "allocation d’éducation de l’enfant handicapé",
        "definition": (
            "Une aide de la Caf ou de la MSA pour les parents d’un enfant handicapé. Elle peut faire baisser le prix "
            "de l’accueil."
        ),
        "source": "Code de la sécurité sociale",
    },
    {
        "slug": "age",
        "terme": "AGE",
        "sigle": True,
        "developpe": "aide à la garde d’enfants",
        "variantes": "aides à la garde d’enfants",
        "definition": (
            "Une aide de France Travail pour un parent qui reprend un emploi ou une formation et fait garder son "
            "enfant."
        ),
        "source": "France Travail",
    },
    {
        "slug": "allocataire",
        "terme": "allocataire",
        "variantes": "allocataires, numéro d’allocataire",
        "definition": (
            "Une personne qui reçoit une aide de la Caf ou de la MSA. Son numéro d’allocataire est écrit sur les "
            "lettres."
        ),
    },
    {
        "slug": "avis-imposition",
        "terme": "avis d’imposition",
        "variantes": "avis d’impôt, avis de situation déclarative",
        "definition": (
            "Le document des impôts qui indique vos revenus d’une année. Il sert à calculer le tarif d’une crèche ou "
            "une aide."
        ),
    },
    {
        "slug": "bareme",
        "terme": "barème",
        "variantes": "barèmes",
        "definition": (
            "Un tableau officiel de chiffres qui sert à calculer un prix ou une aide. Il est valable entre deux dates."
        ),
    },
    {
        "slug": "bulletin-salaire",
        "terme": "bulletin de salaire",
        "variantes": "bulletins de salaire, fiche de paie, fiches de paie, bulletin de paie",
        "definition": (
            "Le document qui donne, chaque mois, les heures, le salaire et les cotisations. Pour un assistant "
            "maternel, Pajemploi le prépare."
        ),
        "source": "Urssaf",
    },
    {
        "slug": "cesu",
        "terme": "Cesu",
        "sigle": True,
        "developpe": "chèque emploi service universel",
        "variantes": "Cesu préfinancé, chèque emploi service",
        "definition": (
            "Un moyen de payer une personne qui travaille chez vous. Votre employeur peut vous aider avec des Cesu "
            "déjà payés en partie."
        ),
        "source": "Urssaf",
    },
    {
        "slug": "cmg",
        "terme": "CMG",
        "sigle": True,
        "developpe": "complément de libre choix du mode de garde",
        "definition": (
            "Une aide de la Caf ou de la MSA, versée aux parents qui paient un assistant maternel, une garde à "
            "domicile ou certaines micro-crèches."
        ),
        "source": "Code de la sécurité sociale, articles L. 531-5 et suivants",
    },
    {
        "slug": "cotisations",
        "terme": "cotisations",
        "developpe": "cotisations sociales",
        "variantes": "cotisation, cotisations sociales, charges sociales",
        "definition": "L’argent versé à l’Urssaf sur chaque salaire. Il paie la santé, la retraite et le chômage.",
        "source": "Urssaf",
    },
    {
        "slug": "credit-impot",
        "terme": "crédit d’impôt",
        "variantes": "crédits d’impôt",
        "definition": (
            "Une somme que les impôts vous rendent, même si vous ne payez pas d’impôt. Elle rembourse une partie de "
            "vos frais de garde."
        ),
        "source": "Code général des impôts, articles 199 sexdecies et 200 quater B",
    },
    {
        "slug": "indemnite-entretien",
        "terme": "indemnité d’entretien",
        "variantes": "indemnités d’entretien",
        "definition": (
            "L’argent donné à l’assistant maternel pour les jeux, l’eau, le chauffage. Elle est due les jours où "
            "l’enfant est là."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 114.1",
    },
    {
        "slug": "mensualisation",
        "terme": "mensualisation",
        "variantes": "salaire mensualisé, mensualisé, mensualisée",
        "definition": (
            "Le même salaire chaque mois, calculé sur toute l’année. Il ne change pas si un mois est plus long."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 109",
    },
    {
        "slug": "paje",
        "terme": "Paje",
        "sigle": True,
        "developpe": "prestation d’accueil du jeune enfant",
        "definition": (
            "Un ensemble d’aides de la Caf ou de la MSA pour les familles avec un jeune enfant. Le CMG et la PreParE "
            "en font partie."
        ),
        "source": "Code de la sécurité sociale",
    },
    {
        "slug": "pajemploi",
        "terme": "Pajemploi",
        "definition": (
            "Le service de l’Urssaf où les parents déclarent chaque mois le salaire de la personne qui garde leur "
            "enfant."
        ),
        "source": "Code de la sécurité sociale, article D. 133-13-9",
    },
    {
        "slug": "pajemploi-plus",
        "terme": "Pajemploi+",
        "variantes": "Pajemploi plus",
        "definition": (
            "Un service de Pajemploi : l’Urssaf prend chez vous ce qui reste à payer et verse le salaire à la "
            "personne qui garde l’enfant."
        ),
        "source": "Urssaf",
    },
    {
        "slug": "prepare",
        "terme": "PreParE",
        "sigle": True,
        "developpe": "prestation partagée d’éducation de l’enfant",
        "definition": (
            "Une aide de la Caf ou de la MSA pour un parent qui arrête de travailler, ou travaille moins, pour son "
            "jeune enfant."
        ),
        "source": "Code de la sécurité sociale",
    },
    {
        "slug": "psu",
        "terme": "PSU",
        "sigle": True,
        "developpe": "prestation de service unique",
        "definition": (
            "L’argent que la Caf ou la MSA donne à une crèche. En échange, le tarif des familles suit un barème "
            "national."
        ),
        "source": "Caisse nationale des allocations familiales",
    },
    {
        "slug": "quotient-familial",
        "terme": "quotient familial",
        "variantes": "quotients familiaux",
        "definition": "Un nombre calculé par la Caf avec vos revenus et votre famille. Il sert à fixer certains prix.",
        "source": "caf.fr",
    },
    {
        "slug": "revenus",
        "terme": "revenus",
        "variantes": "revenu, ressources",
        "definition": (
            "L’argent que vous recevez : salaire, retraite, chômage, loyers. Le tarif et les aides en dépendent "
            "souvent."
        ),
    },
    {
        "slug": "salaire-brut",
        "terme": "salaire brut",
        "variantes": "salaires bruts",
        "definition": (
            "Le salaire avant d’enlever les cotisations du salarié. C’est le salaire écrit dans la convention "
            "collective."
        ),
    },
    {
        "slug": "salaire-net",
        "terme": "salaire net",
        "variantes": "salaires nets",
        "definition": "Le salaire que la personne reçoit vraiment, après les cotisations.",
    },
    {
        "slug": "smic",
        "terme": "Smic",
        "sigle": True,
        "developpe": "salaire minimum interprofessionnel de croissance",
        "variantes": "salaire minimum",
        "definition": "Le plus petit salaire que l’on peut payer en France pour une heure de travail.",
        "source": "Code du travail",
    },
    {
        "slug": "taux-effort",
        "terme": "taux d’effort",
        "variantes": "taux de participation familiale",
        "definition": (
            "La petite part de vos revenus que vous payez pour une heure de crèche. Elle baisse avec le nombre "
            "d’enfants."
        ),
        "source": "Code de la sécurité sociale, article D. 531-18",
    },
]
