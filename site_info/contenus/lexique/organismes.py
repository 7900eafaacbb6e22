"""Words of the glossary: public services, requests and ways to be understood."""

TERMES = [
    {
        "slug": "agglomeration",
        "terme": "agglomération",
        "variantes": "agglomérations, communauté d’agglomération, intercommunalité",
        "definition": "Un groupe de communes qui organisent ensemble des services, par exemple la petite enfance.",
    },
    {
        "slug": "attestation",
        "terme": "attestation",
        "variantes": "attestations",
        "definition": (
            "Un papier signé qui confirme une information : par exemple que vous travaillez, ou que votre enfant est "
            "assuré."
        ),
    },
    {
        "slug": "autorite-organisatrice",
        "terme": "autorité organisatrice",
        "developpe": "autorité organisatrice de l’accueil du jeune enfant",
        "variantes": "autorités organisatrices",
        "definition": (
            "La commune ou l’agglomération chargée par la loi d’informer les familles et de prévoir les modes "
            "d’accueil."
        ),
        "source": "Code de l’action sociale et des familles, article L. 214-1-3",
    },
    {
        "slug": "caf",
        "terme": "Caf",
        "sigle": True,
        "developpe": "caisse d’allocations familiales",
        "variantes": "caisses d’allocations familiales",
        "definition": "Le service public qui verse des aides aux familles et qui aide à payer les crèches.",
        "source": "caf.fr",
    },
    {
        "slug": "ccas",
        "terme": "CCAS",
        "sigle": True,
        "developpe": "centre communal d’action sociale",
        "variantes": "centres communaux d’action sociale, CIAS",
        "definition": "Le service de la commune qui aide les habitants : papiers, logement, argent, repas.",
        "source": "Code de l’action sociale et des familles",
    },
    {
        "slug": "commission",
        "terme": "commission d’attribution",
        "variantes": "commission, commissions, commissions d’attribution",
        "definition": (
            "Un groupe de personnes qui examine les demandes et attribue les places de crèche, avec des critères "
            "connus de tous."
        ),
    },
    {
        "slug": "crip",
        "terme": "Crip",
        "sigle": True,
        "developpe": "cellule de recueil des informations préoccupantes",
        "variantes": "information préoccupante, informations préoccupantes",
        "definition": "Le service du département qui reçoit les alertes quand un enfant est peut-être en danger.",
        "source": "Code de l’action sociale et des familles",
    },
    {
        "slug": "departement",
        "terme": "département",
        "developpe": "conseil départemental",
        "variantes": "départements",
        "definition": (
            "La collectivité qui s’occupe de la PMI, de la protection de l’enfance et de l’agrément des assistants "
            "maternels."
        ),
    },
    {
        "slug": "falc",
        "terme": "FALC",
        "sigle": True,
        "developpe": "facile à lire et à comprendre",
        "variantes": "facile à lire",
        "definition": (
            "Une façon d’écrire des textes simples, avec des règles européennes. Des personnes concernées relisent "
            "les textes."
        ),
        "source": "Inclusion Europe, L’information pour tous",
    },
    {
        "slug": "france-travail",
        "terme": "France Travail",
        "variantes": "Pôle emploi",
        "definition": "Le service public de l’emploi. Il aide à trouver un travail ou une formation.",
    },
    {
        "slug": "guichet-unique",
        "terme": "guichet unique",
        "variantes": "guichets uniques",
        "definition": "Un seul endroit pour s’informer et demander une place, au lieu d’aller voir chaque crèche.",
    },
    {
        "slug": "interprete",
        "terme": "interprète",
        "variantes": "interprètes",
        "definition": "Une personne qui traduit ce que vous dites, à l’oral ou en langue des signes.",
    },
    {
        "slug": "justificatif",
        "terme": "justificatif",
        "variantes": "justificatifs",
        "definition": (
            "Un papier qui prouve ce que vous dites : une facture pour votre adresse, un contrat pour votre travail."
        ),
    },
    {
        "slug": "liste-attente",
        "terme": "liste d’attente",
        "variantes": "listes d’attente",
        "definition": "La liste des familles qui attendent une place. Être sur la liste ne donne pas une place.",
    },
    {
        "slug": "lsf",
        "terme": "LSF",
        "sigle": True,
        "developpe": "langue des signes française",
        "variantes": "langue des signes",
        "definition": "La langue des personnes sourdes en France, faite de gestes.",
    },
    {
        "slug": "msa",
        "terme": "MSA",
        "sigle": True,
        "developpe": "mutualité sociale agricole",
        "definition": (
            "La sécurité sociale des agriculteurs et de leurs salariés. Elle verse les mêmes aides que la Caf."
        ),
        "source": "msa.fr",
    },
    {
        "slug": "permanence",
        "terme": "permanence",
        "variantes": "permanences",
        "definition": "Un jour et une heure où une personne du relais vous reçoit, dans une commune.",
    },
    {
        "slug": "pmi",
        "terme": "PMI",
        "sigle": True,
        "developpe": "protection maternelle et infantile",
        "definition": (
            "Un service du département pour la santé des femmes enceintes et des jeunes enfants. Il suit aussi les "
            "assistants maternels."
        ),
        "source": "Code de la santé publique",
    },
    {
        "slug": "preinscription",
        "terme": "préinscription",
        "variantes": "préinscriptions, pré-inscription",
        "definition": "Une première demande de place. Elle n’est pas encore une inscription.",
    },
    {
        "slug": "recours",
        "terme": "recours",
        "variantes": "recours gracieux, recours contentieux",
        "definition": "Demander que l’on change une décision. Il faut le faire avant une date limite.",
        "source": "Code des relations entre le public et l’administration",
    },
    {
        "slug": "referent",
        "terme": "référent",
        "variantes": "référente, référents, référentes",
        "definition": "La personne du relais qui s’occupe de votre demande. Vous pouvez lui parler et lui écrire.",
    },
    {
        "slug": "relais",
        "terme": "relais",
        "variantes": "relais petite enfance",
        "definition": (
            "Le service public gratuit qui informe les familles et les assistants maternels, près de chez vous."
        ),
        "source": "Code de l’action sociale et des familles, article L. 214-2-1",
    },
    {
        "slug": "rpe",
        "terme": "RPE",
        "sigle": True,
        "developpe": "relais petite enfance",
        "definition": (
            "Le nom officiel du relais : le service public qui informe et accompagne les familles et les assistants "
            "maternels."
        ),
        "source": "Code de l’action sociale et des familles, article L. 214-2-1",
    },
    {
        "slug": "service-public",
        "terme": "service public",
        "developpe": "service public de la petite enfance",
        "variantes": "services publics",
        "definition": (
            "Un service organisé pour tous par l’État ou les communes. Celui de la petite enfance informe et "
            "accompagne les familles."
        ),
        "source": "Code de l’action sociale et des familles, article L. 214-1-3",
    },
    {
        "slug": "suppleant",
        "terme": "suppléant",
        "variantes": "suppléante, suppléants, suppléantes",
        "definition": "La personne qui remplace votre référent quand il est absent.",
    },
    {
        "slug": "territoire",
        "terme": "territoire",
        "variantes": "territoires",
        "definition": "Sur ce site : toutes les communes de l’agglomération.",
    },
    {
        "slug": "urssaf",
        "terme": "Urssaf",
        "sigle": True,
        "developpe": "union de recouvrement des cotisations de sécurité sociale et d’allocations familiales",
        "definition": "L’organisme qui reçoit les cotisations sur les salaires. Il gère aussi Pajemploi.",
        "source": "urssaf.fr",
    },
]
