"""A row of a file as the fields of a structure, or the reason why it is refused."""

from dataclasses import dataclass, field

from commun.texte import normaliser, normaliser_nom

from . import genres, lambert
from .contenus import couple
from .lieux import LOIN_KM, distance, en_france, fin_d_adresse
from .valeurs import code, courriel, entier, est_formule, lisible, nombre, propre, site_web, telephones

_FORMULES = "Textes commençant comme une formule de tableur : gardés comme du texte, précédés d’une apostrophe."
_INVERSEES = "Latitude et longitude inversées : remises dans l’ordre."
_TOTAUX = ("total", "totaux", "sous total", "total general", "nombre total", "somme", "source")
_LONGUEURS = {"nom": 150, "gestionnaire": 150, "adresse": 200, "inscription": 300, "description": 2000}


class LigneRefusee(Exception):
    """A row that is no structure, or one that cannot be placed; the message is the reason, in French."""


@dataclass(slots=True)
class Fiche:
    """`valeurs`: {field of Structure: value} of what the file knows, `type` and `commune` as a code and a Lieu's pk.

    `doutes`: sentences of what a person is to check. `cle`: what tells it from the others when it has no identifier.
    """

    ligne: int
    valeurs: dict
    doutes: list = field(default_factory=list)
    cle: tuple = ()


class Lecteur:
    """Reads the rows of one file; see carte.imports.lecture."""

    def __init__(self, source, profil, entetes, choix, communes, remarques):
        self.source, self.profil, self.communes, self.remarques = source, profil, communes, remarques
        self.types = tuple(profil.types.items())
        self.defaut = source.type_par_defaut.code if source.type_par_defaut_id else ""
        self.entetes = [normaliser(entete) for entete in entetes]
        self.rangs = {}
        for rang, entete in enumerate(entetes):
            if champ := choix.get(entete):
                self.rangs.setdefault(champ, []).append(rang)
        self.vus = {}

    def lire(self, numero, cellules):
        """A Fiche, or the reason of a refusal."""
        if cellules is None:
            return "Ligne illisible."
        try:
            return self._fiche(numero, cellules)
        except LigneRefusee as refus:
            return str(refus)

    def _fiche(self, numero, cellules):
        self._refuser_ce_qui_n_est_pas_une_ligne(cellules)
        lus = {champ: self._lu(champ, cellules) for champ in self.rangs}
        if any(est_formule(valeur) for valeur in lus.values()):
            self.remarques.setdefault(_FORMULES, []).append(numero)
        fiche = Fiche(numero, {})
        fiche.valeurs["type"] = self._type(lus)
        rue, code_postal, ville = self._adresse(lus)
        self._placer(fiche, lus, code_postal, ville)
        self._decrire(fiche, lus, rue)
        self._refuser_le_double(fiche)
        return fiche

    def _lu(self, champ, cellules):
        textes = list(filter(None, (propre(cellules[rang]) for rang in self.rangs[champ] if rang < len(cellules))))
        if champ in ("adresse", "telephone", "description"):
            return " ".join(dict.fromkeys(textes))
        return textes[0] if textes else ""

    def _refuser_ce_qui_n_est_pas_une_ligne(self, cellules):
        pleines = [propre(cellule) for cellule in cellules]
        pleines = [cellule for cellule in pleines if cellule]
        if not pleines:
            raise LigneRefusee("Ligne vide.")
        if normaliser(pleines[0]).startswith(_TOTAUX) and len(pleines) <= 3:
            raise LigneRefusee("Ligne de total ou de légende, pas une structure.")
        if len(pleines) > 1 and {normaliser(c) for c in pleines} <= set(self.entetes):
            raise LigneRefusee("En-tête répété.")

    def _type(self, lus):
        dit, nom = lus.get("type", ""), lus.get("nom", "")
        if not dit and not nom:
            raise LigneRefusee("Ni nom ni type.")
        if genres.est_un_chiffre(dit):
            raise LigneRefusee(f"« {dit[:40]} » n’est pas un type de structure.")
        trouve = genres.genre_du_type(dit, self.types) if dit else ""
        trouve = trouve or genres.genre_du_type(nom, self.types) or self.defaut
        if trouve == genres.ASSISTANT:
            raise LigneRefusee("Un assistant maternel s’inscrit lui-même : il n’est pas importé.")
        if not trouve:
            quoi = f"Le type « {dit[:40]} » n’est pas connu" if dit else "Ni type, ni nom qui dise le type"
            raise LigneRefusee(f"{quoi}, et la source n’a pas de type par défaut.")
        return trouve

    def _adresse(self, lus):
        """(street, postal code, name of the commune), taken out of the address when no column gives them."""
        rue, code_postal, ville = lus.get("adresse", ""), code(lus.get("code_postal", "")), lus.get("commune", "")
        debut, code_lu, ville_lue = fin_d_adresse(rue)
        if code_lu in self.communes.par_code:
            rue = debut if not code_postal or code_lu == code_postal else rue
            code_postal, ville = code_postal or code_lu, ville or ville_lue
        return rue, code_postal, ville

    def _placer(self, fiche, lus, code_postal, ville):
        point = self._point(lus)
        insee = code(lus.get("insee", ""))
        if point and not en_france(point):
            if not en_france(point[::-1]):
                raise LigneRefusee(f"Le point ({point[0]:.4f}, {point[1]:.4f}) est à l’étranger ou en mer.")
            point = point[::-1]
            self.remarques.setdefault(_INVERSEES, []).append(fiche.ligne)
        commune = self._commune(fiche, insee, code_postal, ville, point)
        if self.source.perimetre and commune.epci != self.source.perimetre:
            raise LigneRefusee(f"{commune.nom} est hors du périmètre de la source.")
        if point and (ecart := distance(commune, point)) > LOIN_KM:
            if distance(commune, point[::-1]) <= LOIN_KM:
                point = point[::-1]
                self.remarques.setdefault(_INVERSEES, []).append(fiche.ligne)
            else:
                fiche.doutes.append(f"Le point du fichier est à {ecart:.0f} km de {commune.nom} : il n’est pas repris.")
                point = None
        self._douter(fiche, lus, insee)
        fiche.valeurs |= {"commune": commune.pk, "code_postal": code_postal}
        if point:
            fiche.valeurs |= {"lat": round(point[0], 6), "lon": round(point[1], 6)}

    def _point(self, lus):
        lat, lon = nombre(lus.get("lat", "")), nombre(lus.get("lon", ""))
        if lat is None or lon is None:
            lat, lon = couple(lus.get("point", "")) or (None, None)
        x, y = nombre(lus.get("x", "")), nombre(lus.get("y", ""))
        if lat is None and None not in (x, y):
            lat, lon = y, x
        if lat is None or (lat, lon) == (0, 0):
            return None
        for x, y in ((lon, lat), (lat, lon)):
            if lambert.est_lambert(x, y):
                return lambert.degres(x, y)
        return (lat, lon) if abs(lat) <= 180 and abs(lon) <= 180 else None

    def _commune(self, fiche, insee, code_postal, ville, point):
        du_code = self.communes.du_code(code_postal, ville, point) if code_postal else None
        du_nom = self.communes.du_nom(ville, code_postal or insee) if ville else []
        de_l_insee = self.communes.de_l_insee(insee) if insee else None
        autre = du_code or (du_nom[0] if len(du_nom) == 1 else None)
        if de_l_insee:
            if autre and autre.pk != de_l_insee.pk and not (code_postal and f"|{code_postal}|" in de_l_insee.codes):
                fiche.doutes.append(f"Le code INSEE dit {de_l_insee.nom}, l’adresse dit {autre.nom}.")
            return de_l_insee
        if autre:
            return autre
        if du_nom and point:
            return min(du_nom, key=lambda lieu: distance(lieu, point))
        if point and (proche := self.communes.plus_proche(point)):
            fiche.doutes.append(f"La commune est déduite du point : {proche.nom}.")
            return proche
        if du_nom:
            raise LigneRefusee(f"Plusieurs communes s’appellent « {ville[:40]} » : donnez le code postal.")
        if insee or code_postal or ville:
            raise LigneRefusee(f"La commune « {ville or insee or code_postal} » n’est pas connue."[:200])
        raise LigneRefusee("Ni commune, ni code postal, ni point.")

    def _douter(self, fiche, lus, insee):
        score, trouve = nombre(lus.get("score", "")), code(lus.get("insee_trouve", ""))
        if score is not None and score < self.profil.score_min:
            fiche.doutes.append(f"Le géocodage est peu sûr (score {score:.2f}).")
        if trouve and insee and self.communes.de_l_insee(trouve) != self.communes.de_l_insee(insee):
            fiche.doutes.append(f"Le code INSEE donné ({insee}) n’est pas celui du géocodage ({trouve}).")

    def _decrire(self, fiche, lus, rue):
        valeurs = fiche.valeurs
        for champ, lu in (("nom", lus.get("nom", "")), ("adresse", rue)):
            valeurs[champ] = lisible(lu, _LONGUEURS[champ])
        for champ in ("gestionnaire", "description", "inscription"):
            if champ in self.rangs:
                valeurs[champ] = lisible(lus[champ], _LONGUEURS[champ])
        if not valeurs["nom"]:
            raise LigneRefusee("La structure n’a pas de nom.")
        if "places" in self.rangs:
            valeurs["places"] = entier(lus["places"])
        if "courriel" in self.rangs:
            valeurs["courriel"] = courriel(lus["courriel"])
        if "site_web" in self.rangs:
            valeurs["site_web"] = site_web(lus["site_web"])
        if {"telephone", "inscription"} & self.rangs.keys():
            numeros = telephones(lus.get("telephone", "")) or telephones(lus.get("inscription", ""))
            valeurs["telephone"] = numeros[0][:20] if numeros else ""
        if "source_id" in self.rangs:
            valeurs["source_id"] = lisible(lus["source_id"], 60)

    def _refuser_le_double(self, fiche):
        valeurs = fiche.valeurs
        fiche.cle = cle(valeurs["nom"], valeurs["adresse"], valeurs["type"], valeurs["commune"])
        identifiant = valeurs.get("source_id", "")
        for vu in filter(None, (identifiant and ("id", identifiant), fiche.cle)):
            if premiere := self.vus.get(vu):
                raise LigneRefusee(f"En double : déjà donnée à la ligne {premiere}.")
        for vu in filter(None, (identifiant and ("id", identifiant), fiche.cle)):
            self.vus[vu] = fiche.ligne


def cle(nom, adresse, genre, commune):
    """What makes two structures one: name and address without care for writing, kind, commune."""
    return normaliser_nom(nom), normaliser_nom(adresse), genre, commune
