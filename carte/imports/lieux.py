"""Where a row of a file lies: its commune, its point put right, left out or refused. Degrees, kilometres."""

import re
from collections import Counter

from carte.departements import code_departement

from . import lambert
from .communes import code_et_nom, distance, fin_d_adresse
from .contenus import couple
from .valeurs import abrege, code, degres, nombre

LOIN_KM = 15
_NOMBRES = "Codes écrits comme des nombres : remis sur cinq chiffres."
INVERSEES = "Latitude et longitude inversées : remises dans l’ordre."
_FRANCE = re.compile(r"^(fr|fra|france|france metropolitaine|100|99100)$", re.IGNORECASE)
# A postal code that lost its first zero, or one of Belgium, Switzerland, Luxembourg.
_QUATRE = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4}(?:[.,]0+)?$")
# What is written for Belgium, Switzerland, Luxembourg: "1000 Bruxelles" as a postal code, "B-1000 Bruxelles" anywhere.
_D_AILLEURS = re.compile(r"^(?:(?!F-)[A-Z]{1,2}-)?\d{4}[ -]+([^\W\d][^\d,;]{1,60})$")
_PREFIXE = re.compile(r"(?:^|[\s,])(?:B|CH|L|D|A)-\d{4,5} +([^\W\d][^\d,;]{1,60})$")
_ETRANGERE = "« {} » n’est pas une commune de France : la structure est à l’étranger ?"
_SANS_ZERO = re.compile(r"^\d{4}$|^\d{4,5}[.,]0+$")
_ENTRE = re.compile(r"\(([^()]+)\)\s*$")
_BOUTS = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")


class LigneRefusee(Exception):
    """A row that is no structure, or one that cannot be placed; the message is the reason, in French."""


class Placeur:
    """Places the rows of one file; `remarques` ({sentence: [row numbers]}) is filled in as they come."""

    def __init__(self, communes, remarques, perimetre="", score_min=0.0):
        self.communes, self.remarques = communes, remarques
        self.perimetre, self.score_min = perimetre, score_min
        # The département of most rows: it tells homonyms apart.
        self.departement = ""

    def reconnaitre(self, villes):
        """See the département of most of these names of communes, if there is one."""
        uniques = [lieux[0] for ville in villes if len(lieux := self.communes.du_nom(code_et_nom(ville)[1])) == 1]
        (departement, nombre), *_autres = Counter(lieu.insee[:2] for lieu in uniques).most_common(1) or [("", 0)]
        self.departement = departement if nombre > len(uniques) / 2 else ""

    def placer(self, ligne, lus):
        """({field of Structure: value}, [doubt, ...]) of a row: `adresse`, `code_postal`, `commune` (a Lieu's pk) and,
        when the point is believed, `lat` and `lon`. `lus`: {field of a file: text}. Raises LigneRefusee."""
        lus = self._avec_l_insee(lus)
        rue, code_postal, ville = self._adresse(lus)
        self._refuser_l_etranger(lus, ville)
        if any(_SANS_ZERO.match(lus.get(champ, "")) for champ in ("insee", "code_postal")):
            self.remarques.setdefault(_NOMBRES, []).append(ligne)
        insee, doutes = code(lus.get("insee", "")), []
        points = self._points_en_france(ligne, lus)
        point = next(iter(points), None)
        commune = self._commune(doutes, insee, code_postal, ville, point)
        commune = commune or self._homonyme(doutes, ville, code_departement(lus.get("departement", "")))
        if commune is None:
            commune, rue = self._commune_sans_code(doutes, rue, point, ville, insee or code_postal)
        if self.perimetre and commune.epci != self.perimetre:
            raise LigneRefusee(f"{commune.nom} est hors du périmètre de la source.")
        point = self._point_proche(ligne, commune, points, doutes)
        self._douter_du_geocodage(doutes, lus, insee)
        valeurs = {"adresse": rue, "code_postal": self._code_postal(code_postal, commune), "commune": commune.pk}
        if point:
            valeurs |= {"lat": round(point[0], 6), "lon": round(point[1], 6)}
        return valeurs, doutes

    def _avec_l_insee(self, lus):
        """`lus`, the code INSEE that a commune bears told apart from its postal code: "35136 - Janzé"."""
        code_dit, ville = code_et_nom(lus.get("commune", ""))
        lieu = self.communes.de_l_insee(code_dit) if code_dit and not lus.get("insee") else None
        return lus | {"commune": ville, "insee": code_dit} if lieu and lieu in self.communes.du_nom(ville) else lus

    def _refuser_l_etranger(self, lus, ville):
        if (pays := lus.get("pays", "")) and not _FRANCE.match(pays):
            raise LigneRefusee(f"La structure est à l’étranger ({abrege(pays)}).")
        ailleurs = _D_AILLEURS.search(lus.get("code_postal", "")) or _PREFIXE.search(lus.get("adresse", ""))
        if ailleurs and not self.communes.du_nom(ailleurs[1]):
            raise LigneRefusee(_ETRANGERE.format(abrege(ailleurs[1])))
        if ville and _QUATRE.match(lus.get("code_postal", "")) and not self.communes.du_nom(ville):
            raise LigneRefusee(_ETRANGERE.format(abrege(ville)))

    def _adresse(self, lus):
        """(street, postal code, name of the commune), taken out of what holds several of them."""
        rue, ville = lus.get("adresse", ""), lus.get("commune", "")
        code_dit, ville_dite = code_et_nom(lus.get("code_postal", ""))
        code_postal = code_dit or code(lus.get("code_postal", ""))
        if code_dit and not ville:
            ville = ville_dite
        code_de_ville, ville = code_et_nom(ville)
        code_postal = code_postal or code_de_ville
        debut, code_lu, ville_lue = fin_d_adresse(rue)
        if code_lu and code_lu[:2] in _departements(self.communes):
            rue = debut if not code_postal or code_lu == code_postal else rue
            code_postal, ville = code_postal or code_lu, ville or ville_lue
        if not code_postal and (code_lu := code_et_nom(rue)[0]) in self.communes.par_code:
            code_postal = code_lu
        return rue, code_postal, ville

    def _code_postal(self, code_postal, commune):
        """The one given; that of the commune when it has one only."""
        codes = [connu for connu in commune.codes.split("|") if connu]
        return code_postal or (codes[0] if len(codes) == 1 else "")

    def _points_en_france(self, ligne, lus):
        """What the numbers of a row may mean that lies in France, the surest first."""
        points = _points(lus)
        if dedans := [point for point in points if self.communes.est_en_france(point)]:
            return dedans
        if points and not self.communes.est_en_france(points[0][::-1]):
            raise LigneRefusee("Le point ({:.4f}, {:.4f}) est à l’étranger ou en mer.".format(*points[0]))
        if points:
            self.remarques.setdefault(INVERSEES, []).append(ligne)
        return [point[::-1] for point in points[:1]]

    def _point_proche(self, ligne, commune, points, doutes):
        """The point, turned if only so it is near its commune; None when it is far: the address will be looked for."""
        if not points:
            return None
        if proche := next((point for point in points if distance(commune, point) <= LOIN_KM), None):
            return proche
        if distance(commune, points[0][::-1]) <= LOIN_KM:
            self.remarques.setdefault(INVERSEES, []).append(ligne)
            return points[0][::-1]
        ecart = distance(commune, points[0])
        doutes.append(f"Le point du fichier est à {ecart:.0f} km de {commune.nom} : il n’est pas repris.")
        return None

    def _commune(self, doutes, insee, code_postal, ville, point):
        """The Lieu that codes and name tell, None when they tell none; they are compared."""
        du_code = self.communes.du_code(code_postal, ville, point) if code_postal else None
        de_l_insee = self.communes.de_l_insee(insee) if insee else None
        du_nom = self.communes.du_nom(ville, code_postal or insee) if ville else ()
        nommee = next((lieu for lieu in du_nom if lieu in (du_code, de_l_insee)), None)
        if nommee is None and len(du_nom) == 1:
            nommee = du_nom[0]
        if nommee is None and du_nom and point:
            nommee = min(du_nom, key=lambda lieu: distance(lieu, point))
        if nommee and not insee and code_postal and f"|{code_postal}|" not in nommee.codes and du_code:
            doutes.append(f"Le code postal dit {du_code.nom}, la commune dit {nommee.nom}.")
        autre = nommee or du_code
        if de_l_insee and autre and autre != de_l_insee and f"|{code_postal}|" not in de_l_insee.codes:
            doutes.append(f"Le code INSEE dit {de_l_insee.nom}, l’adresse dit {autre.nom}.")
        if insee.startswith("99"):
            raise LigneRefusee(f"La structure est à l’étranger ({ville or insee})."[:200])
        return de_l_insee or autre

    def _homonyme(self, doutes, ville, departement):
        """The Lieu of a name borne by several, in the département given, else in that of most rows."""
        entre = _ENTRE.search(ville)
        departement = departement or (code_departement(entre[1]) if entre else "")
        lieux = self.communes.du_nom(ville)
        for voulu in filter(None, (departement, "" if departement else self.departement)):
            memes = [lieu for lieu in lieux if lieu.insee.startswith(voulu)]
            if len(memes) == 1:
                if not departement:
                    doutes.append(
                        f"Plusieurs communes s’appellent {memes[0].nom} : celle du département {voulu} est prise."
                    )
                return memes[0]
        return None

    def _commune_sans_code(self, doutes, rue, point, ville, code_dit):
        """(Lieu, street) when neither code nor name told it: by the end of the address, then by the point."""
        bouts = _BOUTS.split(rue)
        if len(bouts) > 1 and len(lieux := self.communes.du_nom(bouts[-1])) == 1:
            return lieux[0], rue[: rue.rindex(bouts[-1])].strip(" ,;-–—")
        proche = point and self.communes.plus_proche(point)
        # A commune of former days lies in the département of its code; one abroad does not.
        if proche and (not code_dit or code_dit[:2] == proche.insee[:2]):
            doutes.append(f"La commune est déduite du point : {proche.nom}.")
            return proche, rue
        if self.communes.du_nom(ville):
            raise LigneRefusee(f"Plusieurs communes s’appellent « {abrege(ville)} » : donnez le code postal.")
        if dite := ville or code_dit:
            raise LigneRefusee(f"« {abrege(dite)} » n’est pas une commune de France que l’on connaît.")
        raise LigneRefusee("Ni commune, ni code postal, ni point.")

    def _douter_du_geocodage(self, doutes, lus, insee):
        score, trouve = nombre(lus.get("score", "")), code(lus.get("insee_trouve", ""))
        if score is not None and score < self.score_min:
            doutes.append(f"Le géocodage est peu sûr (score {score:.2f}).")
        if trouve and insee and self.communes.de_l_insee(trouve) != self.communes.de_l_insee(insee):
            doutes.append(f"Le code INSEE donné ({insee}) n’est pas celui du géocodage ({trouve}).")


def _departements(communes):
    if not communes.departements:
        communes.departements.update(code[:2] for code in communes.par_code)
    return communes.departements


def _points(lus):
    """[(lat, lon), ...] in degrees that the numbers of a row may mean, [] when it gives none; metres are understood in
    any column."""
    lat, lon = degres(lus.get("lat", "")), degres(lus.get("lon", ""))
    if lat is None or lon is None:
        lat, lon = couple(lus.get("point", "") or lus.get("lat", "")) or (
            nombre(lus.get("y", "")),
            nombre(lus.get("x", "")),
        )
    if lat is None or lon is None or (abs(lat) < 0.01 and abs(lon) < 0.01):
        return []
    if abs(lat) <= 180 and abs(lon) <= 180:
        return [(lat, lon)]
    return lambert.lectures(lon, lat) or lambert.lectures(lat, lon)
