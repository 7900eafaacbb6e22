"""A row of a file as the fields of a structure, or the reason why it is refused."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from commun.texte import normaliser, normaliser_nom

from . import ages, genres, horaires
from .colonnes import PLUSIEURS, est_un_numero, est_une_rue
from .lieux import LigneRefusee, Placeur
from .valeurs import abrege, booleen, courriel, entier, est_formule, lisible, places, propre, site_web, telephones

_FORMULES = "Textes commençant comme une formule de tableur : gardés comme du texte, précédés d’une apostrophe."
_TOTAUX = ("total", "totaux", "sous total", "nombre total", "somme", "source", "legende", "note")
_LONGUEURS = {"nom": 150, "gestionnaire": 150, "adresse": 200, "inscription": 300, "description": 2000}
# What parts the columns of one field.
_ENTRE = {"telephone": " / "}
# Beyond this, or after one of these signs, what stands alone in its row is a note and no title.
_TITRE = 60
_RENVOI = re.compile(r"^(?:\*|\(\d\)|\(\*\)|nb\b|n\.b\.|note\b|source\b|mise? à jour\b|attention\b)", re.IGNORECASE)
_ANNEES = re.compile(r"\b(?:ans|annees?)\b")
_SIGLE = re.compile(r"\b(?:[A-Z]\.){2,}(?:[A-Z]\b)?")
_UNE_PERSONNE = "Un assistant maternel s’inscrit lui-même : il n’est pas importé."
_SANS_NOM = "Le fichier ne donne pas son nom."


@dataclass(slots=True)
class Fiche:
    """`valeurs`: {field of Structure: value} of what the file knows, `type` as a code and `commune` as a pk.

    `doutes`: sentences of what a person is to check. `cle`: what tells it from the others when it has no identifier.
    """

    ligne: int
    valeurs: dict
    doutes: list = field(default_factory=list)
    cle: tuple = ()


class Lecteur:
    """Reads the rows of one file; see carte.imports.lecture. `noms`: {code: name} of the kinds."""

    def __init__(self, source, profil, entetes, choix, communes, remarques, noms):
        self.types, self.noms, self.remarques = profil.types, noms, remarques
        self.placeur = Placeur(communes, remarques, source.perimetre, profil.score_min)
        self.defaut = source.type_par_defaut.code if source.type_par_defaut_id else ""
        self.entetes = {normaliser(entete) for entete in entetes}
        self.rangs = defaultdict(list)
        for rang, entete in enumerate(entetes):
            if champ := choix.get(entete):
                self.rangs[champ].append(rang)
        self._mettre_le_numero_avant_la_rue(entetes)
        self.en_annees = {champ: any(_ANNEES.search(normaliser(entetes[rang])) for rang in self.rangs.get(champ, ()))
                          for champ in ("age_min", "age_max")}  # fmt: skip
        self.vus, self.rubrique = {}, ""

    def _mettre_le_numero_avant_la_rue(self, entetes):
        rangs = self.rangs.get("adresse", [])
        numero = next((rang for rang in rangs if est_un_numero(entetes[rang])), None)
        rue = next((rang for rang in rangs if est_une_rue(entetes[rang])), None)
        if numero is not None and rue is not None and rue < numero:
            rangs.remove(numero)
            rangs.insert(rangs.index(rue), numero)

    def reconnaitre(self, lignes):
        """See in some rows what tells homonyms apart."""
        rangs = self.rangs.get("commune", ())
        self.placeur.reconnaitre([propre(ligne[rang]) for ligne in lignes for rang in rangs if rang < len(ligne)])

    def lire(self, numero, cellules):
        """A Fiche, or the reason of a refusal."""
        if cellules is None:
            return "Ligne illisible."
        try:
            return self._fiche(numero, cellules)
        except LigneRefusee as refus:
            return str(refus)

    def nom(self, cellules, raison):
        """The name on a row refused for a reason, "" when it has none, or when it is a person's."""
        if cellules is None or raison == _UNE_PERSONNE:
            return ""
        noms = (propre(cellules[rang]) for rang in self.rangs.get("nom", ()) if rang < len(cellules))
        return lisible(next(filter(None, noms), ""), _LONGUEURS["nom"])

    def _fiche(self, numero, cellules):
        self._refuser_ce_qui_n_est_pas_une_ligne(cellules)
        dits = {champ: [propre(cellules[rang]) for rang in rangs if rang < len(cellules)]
                for champ, rangs in self.rangs.items()}  # fmt: skip
        dits = {champ: list(filter(None, textes)) for champ, textes in dits.items()}
        dits["adresse"] = sans_redites(dits.get("adresse", ()))
        lus = {champ: _ENTRE.get(champ, " ").join(dict.fromkeys(textes)) if champ in PLUSIEURS
               else next(iter(textes), "") for champ, textes in dits.items()}  # fmt: skip
        if any(map(est_formule, lus.values())):
            self.remarques.setdefault(_FORMULES, []).append(numero)
        genre = self._type(dits.get("type", []), lus.get("nom", ""))
        lieu, doutes = self.placeur.placer(numero, lus)
        fiche = Fiche(numero, {"type": genre, **lieu}, doutes)
        self._decrire(fiche, lus)
        self._refuser_le_double(fiche)
        return fiche

    def _refuser_ce_qui_n_est_pas_une_ligne(self, cellules):
        pleines = list(filter(None, map(propre, cellules)))
        if not pleines:
            raise LigneRefusee("Ligne vide.")
        mots = normaliser(pleines[0])
        if len(pleines) == 2 and pleines[0].endswith(":") and mots in _TOTAUX:
            raise LigneRefusee("Ligne de total ou de légende, pas une structure.")
        if (
            len(pleines) <= 3
            and mots.startswith(_TOTAUX)
            and (len(pleines) == 1 or pleines[-1][0] == "=" or entier(pleines[-1]) is not None)
        ):
            raise LigneRefusee("Ligne de total ou de légende, pas une structure.")
        if len(pleines) == 1 and len(self.rangs) > 2:
            if len(pleines[0]) > _TITRE or _RENVOI.match(pleines[0]):
                raise LigneRefusee(f"Ligne de note (« {abrege(pleines[0])} »), pas une structure.")
            self.rubrique = genres.genre(pleines[0])
            raise LigneRefusee(f"Ligne de titre (« {abrege(pleines[0])} »), pas une structure.")
        if len(pleines) > 1 and {normaliser(cellule) for cellule in pleines} <= self.entetes:
            raise LigneRefusee("En-tête répété.")

    def _type(self, types, nom):
        if not types and not nom:
            raise LigneRefusee("Ni nom ni type.")
        for dit in types:
            if genres.est_un_chiffre(dit) and len(types) == 1:
                raise LigneRefusee(f"« {abrege(dit)} » n’est pas un type de structure.")
        trouve = genres.trouver(types, nom, self.types) or self.rubrique or self.defaut
        if trouve == genres.ASSISTANT:
            raise LigneRefusee(_UNE_PERSONNE)
        if not trouve:
            quoi = f"Le type « {abrege(types[0])} » n’est pas connu" if types else "Ni type, ni nom qui dise le type"
            raise LigneRefusee(f"{quoi}, et la source n’a pas de type par défaut.")
        return trouve

    def _decrire(self, fiche, lus):
        valeurs = fiche.valeurs
        valeurs["adresse"] = lisible(valeurs["adresse"], _LONGUEURS["adresse"])
        valeurs["nom"] = lisible(lus.get("nom", ""), _LONGUEURS["nom"])
        if not valeurs["nom"]:
            valeurs["nom"] = lisible(f"{self.noms[valeurs['type']]} {valeurs['adresse']}", _LONGUEURS["nom"])
            fiche.doutes.append(_SANS_NOM)
        for champ in ("gestionnaire", "description", "inscription"):
            if champ in lus:
                valeurs[champ] = lisible(lus[champ], _LONGUEURS[champ])
        if "gestionnaire" in valeurs:
            valeurs["gestionnaire"] = _SIGLE.sub(lambda sigle: sigle[0].replace(".", ""), valeurs["gestionnaire"])
        for champ, lire in _LECTURES.items():
            if champ in lus:
                valeurs[champ] = lire(lus[champ])
        self._ages(valeurs, lus)
        self._contacts(valeurs, lus)

    def _contacts(self, valeurs, lus):
        """A telephone and an address of the network, wherever the file writes them: one column may hold both."""
        dits = (telephones(lus.get(champ, "")) for champ in ("telephone", "inscription", "courriel"))
        numeros = next(filter(None, dits), [])
        if numeros or "telephone" in lus or "inscription" in lus:
            valeurs["telephone"] = numeros[0][:20] if numeros else ""
        if not valeurs.get("courriel") and (adresse := courriel(lus.get("telephone", ""))):
            valeurs["courriel"] = adresse

    def _ages(self, valeurs, lus):
        minimum, maximum = ages.lire(lus.get("ages", ""))
        minimum = ages.un_age(lus.get("age_min", ""), self.en_annees["age_min"]) or minimum
        maximum = ages.un_age(lus.get("age_max", ""), self.en_annees["age_max"]) or maximum
        if lus.get("age_max", "").isdigit() and maximum is not None and maximum <= ages.ANS_AU_PLUS:
            maximum *= 12
        if minimum is not None and maximum is not None and minimum > maximum:
            minimum = maximum = None
        if {"ages", "age_min", "age_max"} & lus.keys():
            valeurs |= {"age_min_mois": minimum, "age_max_mois": maximum}

    def _refuser_le_double(self, fiche):
        valeurs = fiche.valeurs
        fiche.cle = cle(valeurs["nom"], valeurs["adresse"], valeurs["type"], valeurs["commune"])
        identifiant = valeurs.get("source_id")
        marques = [fiche.cle, ("id", identifiant)] if identifiant else [fiche.cle]
        for marque in marques:
            if premiere := self.vus.get(marque):
                raise LigneRefusee(f"En double : déjà donnée à la ligne {premiere}.")
        self.vus |= dict.fromkeys(marques, fiche.ligne)


_LECTURES = {
    "places": places,
    "courriel": courriel,
    "site_web": site_web,
    "horaires": horaires.lire,
    "source_id": lambda texte: lisible(texte, 60),
    "handicap": lambda texte: bool(booleen(texte)),
}


def sans_redites(textes):
    """Texts without those that another one says already: ["1 rue Haute", "1 rue Haute 27590 Pîtres"], ["rue", "rue
    Haute"]."""
    mots = [f"{normaliser(texte)} " for texte in textes]
    return [
        texte
        for rang, (texte, dit) in enumerate(zip(textes, mots, strict=True))
        if not any(
            (autre.startswith(dit) or (dit.count(" ") > 1 and f" {dit}" in autre))
            and (len(autre), rang) > (len(dit), ou)
            for ou, autre in enumerate(mots)
        )
    ]


def cle(nom, adresse, genre, commune):
    """What makes two structures one: name and address without care for writing, kind, commune."""
    return normaliser_nom(nom), normaliser_nom(adresse), genre, commune
