"""Words of the glossary: kinds of care and places."""

TERMES = [
    {
        "slug": "accueil-occasionnel",
        "terme": "accueil occasionnel",
        "variantes": "accueils occasionnels",
        "definition": (
            "Un accueil de quelques heures ou de quelques jours, de temps en temps. Les horaires changent d’une fois "
            "à l’autre."
        ),
    },
    {
        "slug": "accueil-regulier",
        "terme": "accueil régulier",
        "variantes": "accueils réguliers",
        "definition": "Un accueil qui revient chaque semaine, aux jours et aux heures écrits dans le contrat.",
    },
    {
        "slug": "accueil-urgence",
        "terme": "accueil d’urgence",
        "variantes": "accueils d’urgence, accueil en urgence",
        "definition": (
            "Un accueil rapide et court, quand une famille a un problème imprévu : une hospitalisation, un départ du "
            "domicile, un emploi à prendre tout de suite."
        ),
    },
    {
        "slug": "avip",
        "terme": "AVIP",
        "sigle": True,
        "developpe": "à vocation d’insertion professionnelle",
        "variantes": "crèche AVIP, crèches AVIP",
        "definition": (
            "Une crèche qui garde des places pour les enfants de parents qui cherchent un emploi. Le parent est aidé "
            "dans sa recherche."
        ),
        "source": "Caisse nationale des allocations familiales",
    },
    {
        "slug": "berceau",
        "terme": "berceau",
        "variantes": "berceaux, berceau réservé",
        "definition": "Une place de crèche. Un employeur peut réserver des berceaux pour les enfants de ses salariés.",
    },
    {
        "slug": "creche",
        "terme": "crèche",
        "variantes": "crèches, crèche collective, crèches collectives",
        "definition": "Un lieu où une équipe de professionnels accueille de jeunes enfants, en groupe.",
        "source": "Code de la santé publique, article R. 2324-46-4",
    },
    {
        "slug": "creche-entreprise",
        "terme": "crèche d’entreprise",
        "variantes": "crèches d’entreprise",
        "definition": "Une crèche où un employeur réserve des places pour les enfants de ses salariés.",
    },
    {
        "slug": "creche-familiale",
        "terme": "crèche familiale",
        "variantes": "crèches familiales",
        "definition": (
            "Un service qui emploie des assistants maternels. Ils gardent les enfants chez eux et se retrouvent pour "
            "des activités."
        ),
    },
    {
        "slug": "creche-parentale",
        "terme": "crèche parentale",
        "variantes": "crèches parentales",
        "definition": (
            "Une crèche gérée par une association de parents. Les parents donnent du temps, avec des professionnels."
        ),
    },
    {
        "slug": "delegation-accueil",
        "terme": "délégation d’accueil",
        "variantes": "délégations d’accueil",
        "definition": (
            "Dans une maison d’assistants maternels, un accord écrit : un collègue peut garder votre enfant à "
            "certains moments."
        ),
        "source": "Code de l’action sociale et des familles, article L. 424-2",
    },
    {
        "slug": "eaje",
        "terme": "EAJE",
        "sigle": True,
        "developpe": "établissement d’accueil du jeune enfant",
        "variantes": "établissements d’accueil du jeune enfant",
        "definition": "Le nom officiel des crèches, des micro-crèches, des haltes-garderies et des multi-accueils.",
        "source": "Code de la santé publique",
    },
    {
        "slug": "familiarisation",
        "terme": "familiarisation",
        "variantes": "adaptation, période d’adaptation, période de familiarisation",
        "definition": (
            "Les premiers jours : votre enfant découvre peu à peu le lieu et les personnes qui le gardent. Vous "
            "restez d’abord avec lui."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239), article 94",
    },
    {
        "slug": "garde-a-domicile",
        "terme": "garde à domicile",
        "variantes": "gardes à domicile, garde d’enfants à domicile",
        "definition": (
            "Une personne garde votre enfant chez vous. Vous l’employez vous-même, ou vous payez une entreprise ou "
            "une association."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239)",
    },
    {
        "slug": "garde-partagee",
        "terme": "garde partagée",
        "variantes": "gardes partagées",
        "definition": (
            "Deux familles emploient la même personne. Elle garde les enfants ensemble, chez l’une ou chez l’autre."
        ),
        "source": "Convention collective des particuliers employeurs (IDCC 3239)",
    },
    {
        "slug": "gestionnaire",
        "terme": "gestionnaire",
        "variantes": "gestionnaires",
        "definition": "La commune, l’association ou l’entreprise qui dirige une crèche.",
    },
    {
        "slug": "halte-garderie",
        "terme": "halte-garderie",
        "variantes": "haltes-garderies",
        "definition": "Un lieu qui accueille votre enfant pour quelques heures, de temps en temps.",
    },
    {
        "slug": "laep",
        "terme": "LAEP",
        "sigle": True,
        "developpe": "lieu d’accueil enfants-parents",
        "variantes": "lieux d’accueil enfants-parents",
        "definition": (
            "Un lieu où l’enfant vient jouer avec son parent, et où le parent peut parler. Le parent reste sur place."
        ),
    },
    {
        "slug": "mam",
        "terme": "MAM",
        "sigle": True,
        "developpe": "maison d’assistants maternels",
        "variantes": "maisons d’assistants maternels",
        "definition": (
            "Une maison où plusieurs assistants maternels gardent des enfants ensemble. Vous signez un contrat avec "
            "un seul d’entre eux."
        ),
        "source": "Code de l’action sociale et des familles",
    },
    {
        "slug": "micro-creche",
        "terme": "micro-crèche",
        "variantes": "micro-crèches",
        "definition": "Une petite crèche, de 12 places au plus.",
        "source": "Code de la santé publique",
    },
    {
        "slug": "mode-accueil",
        "terme": "mode d’accueil",
        "variantes": "modes d’accueil, mode de garde, modes de garde",
        "definition": "Une façon de faire garder son enfant : crèche, assistant maternel, garde à domicile.",
    },
    {
        "slug": "multi-accueil",
        "terme": "multi-accueil",
        "variantes": "multi-accueils",
        "definition": "Une crèche qui accueille des enfants chaque semaine et d’autres pour quelques heures.",
    },
    {
        "slug": "projet-etablissement",
        "terme": "projet d’établissement",
        "variantes": "projets d’établissement, projet d’accueil",
        "definition": (
            "Le texte où une crèche explique ce qu’elle veut pour les enfants et comment elle travaille avec les "
            "familles."
        ),
        "source": "Code de la santé publique",
    },
    {
        "slug": "reglement-fonctionnement",
        "terme": "règlement de fonctionnement",
        "variantes": "règlements de fonctionnement",
        "definition": "Le texte qui donne les règles d’une crèche : horaires, absences, maladie, prix.",
        "source": "Code de la santé publique",
    },
]
