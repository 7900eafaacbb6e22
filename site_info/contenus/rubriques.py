"""Titles and introductions of the home page and of the sections."""

ACCUEIL = {
    "slug": "accueil",
    "title": "Vous cherchez un mode d’accueil pour votre enfant ?",
    "introduction": "Indiquez votre commune : vous trouvez votre relais petite enfance, les lieux d’accueil proches et les aides auxquelles vous avez peut-être droit.",
}
GUIDES = {
    "slug": "modes-accueil",
    "title": "Comprendre les modes d’accueil",
    "introduction": "Crèche, micro-crèche, assistant maternel, garde à domicile : qui s’occupe de votre enfant, où, quand et à quel prix.",
}
SITUATIONS = {
    "slug": "situations",
    "title": "Votre situation",
    "introduction": "Une naissance, des horaires décalés, un retour à l’emploi, un refus : que faire d’abord, et qui vous aide.",
}
AIDES = {
    "slug": "aides",
    "title": "Les aides pour payer l’accueil de votre enfant",
    "sujet": "aides",
    "introduction": "Trois sortes d’aides se complètent : un tarif réduit ou le CMG, le crédit d’impôt et, parfois, une aide de votre employeur ou de votre territoire.",
}
DEMARCHES = {
    "slug": "demarches-et-etapes",
    "title": "Démarches et étapes",
    "introduction": "De la première question au premier jour : les étapes, les dates, les critères, les recours.",
}
RELAIS = {
    "slug": "relais",
    "title": "Les relais petite enfance",
    "sujet": "relais",
    "introduction": "Un service public gratuit, près de chez vous, pour les parents et pour les professionnels.",
}
QUESTIONS = {
    "slug": "questions",
    "title": "Questions et réponses",
    "introduction": "Contrat, congés, horaires, relais, fin de contrat : les questions que les familles et les professionnels posent le plus souvent.",
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
}
ACTUALITES = {
    "slug": "actualites",
    "title": "Actualités",
    "introduction": "Ce qui change pour les familles et les professionnels du territoire.",
}
AGENDA = {
    "slug": "agenda",
    "title": "Agenda",
    "introduction": "Cafés des parents, réunions d’information, ateliers : les rencontres des relais, gratuites.",
}
