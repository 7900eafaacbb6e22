"""The rules of « facile à lire et à comprendre »: code, severity, message to the editor.

Sources: « L’information pour tous » (Inclusion Europe), the State’s « référentiel de rédaction en langage simplifié ».
"""

from typing import NamedTuple

ERREUR, AVERTISSEMENT, CONSEIL = "erreur", "avertissement", "conseil"


class Regle(NamedTuple):
    gravite: str
    message: str


REGLES = {
    "F01": Regle(ERREUR, "Une phrase par ligne. Passez à la ligne après le point."),
    "F02": Regle(AVERTISSEMENT, "Phrase de {n} mots. Coupez-la : une phrase, une idée."),
    "F03": Regle(AVERTISSEMENT, "Cette phrase semble dire plusieurs choses. Faites 2 phrases."),
    "F04": Regle(AVERTISSEMENT, "Enlevez les parenthèses et le point-virgule."),
    "F05": Regle(AVERTISSEMENT, "Remplacez le signe « {c} » par un mot."),
    "F06": Regle(AVERTISSEMENT, "Écrivez « {n} » en chiffres."),
    "F07": Regle(AVERTISSEMENT, "Écrivez « {n} » en chiffres."),
    "F08": Regle(AVERTISSEMENT, "Un pourcentage est difficile. Dites : 1 famille sur 2."),
    "F09": Regle(AVERTISSEMENT, "Écrivez la date en entier : lundi 3 mai 2027."),
    "F10": Regle(ERREUR, "Le sigle {s} n’est pas expliqué. Liez-le au lexique."),
    "F11": Regle(AVERTISSEMENT, "Écrivez le mot en entier."),
    "F12": Regle(AVERTISSEMENT, "Pas de MAJUSCULES."),
    "F18": Regle(AVERTISSEMENT, "Enlevez la note. Mettez l’information dans la phrase."),
    "F19": Regle(AVERTISSEMENT, "Page longue. Faites 2 pages."),
    "F20": Regle(AVERTISSEMENT, "Dites qui fait l’action."),
    "F21": Regle(CONSEIL, "Essayez une phrase positive (gardez « ne pas » pour un danger)."),
    "F22": Regle(AVERTISSEMENT, "Évitez « il faut que »."),
    "F23": Regle(AVERTISSEMENT, "Faites 2 phrases."),
    "F24": Regle(CONSEIL, "Si possible, écrivez au présent."),
    "F25": Regle(CONSEIL, "Si possible, écrivez au présent."),
    "F26": Regle(CONSEIL, "Si possible, écrivez au présent."),
    "F27": Regle(CONSEIL, "Parlez au lecteur."),
    "F30": Regle(AVERTISSEMENT, "Mot difficile : « {m} ». Choisissez un mot simple ou liez-le au lexique."),
    "F31": Regle(CONSEIL, "Mot long : « {m} »."),
    "F33": Regle(AVERTISSEMENT, "Vous avez écrit « {a} » plus haut. Gardez le même mot."),
    "F34": Regle(CONSEIL, "Répétez le nom."),
    "F40": Regle(AVERTISSEMENT, "Ajoutez un pictogramme à cette partie."),
    "F50": Regle(ERREUR, "Pas encore relu : le logo n’est pas affiché."),
}

# The rule that each phenomenon breaks.
DES_PHENOMENES = {
    "passif": "F20",
    "negation": "F21",
    "subjonctif": "F22",
    "participe_present": "F23",
    "passe": "F24",
    "conditionnel": "F25",
    "futur": "F26",
}


def alarme(code, *, gravite=None, message=None, ici=(), **valeurs):
    """`{"code", "gravite", "message"}`; `ici` are the words concerned, quoted after the advice."""
    regle = REGLES[code]
    message = message or regle.message.format(**valeurs)
    if ici:
        message += " Ici : " + ", ".join(f"« {extrait} »" for extrait in ici) + "."
    return {"code": code, "gravite": gravite or regle.gravite, "message": message}
