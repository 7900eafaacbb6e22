"""Titles and introductions of the home, of the two indexes and of the request."""

ACCUEIL = {
    "title": "Vous cherchez un mode d’accueil pour votre enfant ?",
    "introduction": (
        "Indiquez votre commune : vous trouvez votre relais petite enfance, les lieux d’accueil proches "
        "et les aides auxquelles vous avez peut-être droit."
    ),
}

INDEX_GUIDES = {
    "slug": "modes-accueil",
    "title": "Comprendre les modes d’accueil",
    "introduction": (
        "Crèche, micro-crèche, assistant maternel, garde à domicile : qui s’occupe de votre enfant, où, "
        "quand et à quel prix."
    ),
}

INDEX_QUESTIONS = {
    "slug": "questions",
    "title": "Questions et réponses",
    "introduction": (
        "Contrat, congés, horaires, relais, fin de contrat : les questions que les familles et les "
        "professionnels posent le plus souvent."
    ),
}

DEMANDE = {
    "slug": "demande",
    "title": "Faire une demande d’accueil",
    "introduction": (
        "Cette demande sert à vous accompagner. Elle ne vaut ni préinscription ni inscription en crèche "
        "et ne donne pas de rang."
    ),
}
