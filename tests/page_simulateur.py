"""« Combien vais-je payer ? » asked by a test, and read."""

import re

from modes_accueil.simulateur.modes import MODES

PAGE = "/aides/simulateur/"
ICI = {"origin": "http://testserver"}
# The Caf's example: 3,000 euros a month after the deduction, one child, 125 h a month at 4.85 an hour.
CAF = {
    "enfants_a_charge": "1",
    "age": "moins_de_3",
    "revenu": "3 000",
    "lecture": "mois_apres",
    "autre_revenu": "3000",
    "jours_semaine": "3",
    "heures_jour": "10",
    "modes": list(MODES),
    "semaines": "50",
    "mois": "12",
    "prix_assistant_maternel": "4,85",
    "prepare": "aucune",
}


def demander(client, sans=(), **reponses):
    donnees = {nom: valeur for nom, valeur in (CAF | reponses).items() if nom not in sans}
    reponse = client.post(PAGE, donnees, headers=ICI)
    assert reponse.status_code == 200
    return reponse


def texte(html):
    sans_balises = re.sub(r"<[^>]+>", " ", html)
    return re.sub(r"\s+", " ", re.sub("[\u00a0\u202f]", " ", sans_balises)).strip()
