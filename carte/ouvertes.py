"""The open data: which structures, which columns, in which formats (docs/adr/0016)."""

import csv
import io
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Max
from django.utils import translation

from carte.models import Structure
from carte.tableur import inoffensif
from commun import langues

LICENCE = "Licence Ouverte 2.0"
LICENCE_URL = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
# Persons, not establishments: what they say of themselves is for families, not for lists.
PERSONNES = ("assistant_maternel",)
LOT = 1000
_TELEPHONE = re.compile(r"\+[\d ]+")  # only a number, whatever it begins with
JOURS_OSM = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


@dataclass(frozen=True)
class Colonne:
    """`lire` takes a structure and gives a value that JSON holds; `sens` is read by people, in French."""

    nom: str
    sens: str
    lire: Callable


def horaires_osm(semaine):
    """ "Mo-Fr 07:30-18:30; Sa 09:00-12:00": a week (see commun.horaires) as OpenStreetMap's opening_hours."""
    ouverts = [(int(jour), plages) for jour, plages in sorted((semaine or {}).items()) if plages]
    # Days that follow each other with the same hours make one group: their number less their rank is the same.
    suites = itertools.groupby(enumerate(ouverts), key=lambda n: (n[1][0] - n[0], n[1][1]))
    return "; ".join(_jours_osm([jour for _n, (jour, _plages) in suite], plages) for (_ecart, plages), suite in suites)


def _jours_osm(jours, plages):
    premier, dernier = JOURS_OSM[jours[0] - 1], JOURS_OSM[jours[-1] - 1]
    dits = premier if premier == dernier else f"{premier}-{dernier}"
    return f"{dits} {','.join('-'.join(plage) for plage in plages)}"


def _adresse_de_la_fiche(structure):
    with translation.override(langues.SOURCE):
        return settings.ADRESSE_PUBLIQUE.rstrip("/") + structure.get_absolute_url()


def _champ(nom):
    return lambda structure: getattr(structure, nom)


def _sauf_point_approche(nom):
    return lambda structure: "" if structure.point_approche else getattr(structure, nom)


def _date(nom):
    return lambda structure: jour.isoformat() if (jour := getattr(structure, nom)) else None


def _prix(structure):
    return None if structure.prix is None else float(structure.prix)


COLONNES = (
    Colonne("id", "numéro de la structure sur ce site ; il ne change pas", _champ("pk")),
    Colonne("nom", "nom de la structure", _champ("nom")),
    Colonne("type_code", "code du type de lieu", lambda s: s.type.code),
    Colonne("type", "type de lieu, en toutes lettres", lambda s: s.type.nom),
    Colonne("gestionnaire", "qui gère la structure", _champ("gestionnaire")),
    Colonne("adresse", "numéro et voie ; vide si la position est approchée", _sauf_point_approche("adresse")),
    Colonne("code_postal", "code postal ; vide si la position est approchée", _sauf_point_approche("code_postal")),
    Colonne("commune", "nom de la commune", lambda s: s.commune.nom),
    Colonne("code_insee", "code INSEE de la commune", lambda s: s.commune.insee),
    Colonne("lat", "latitude en degrés (WGS 84) ; vide si elle n’est pas connue", _champ("lat")),
    Colonne("lon", "longitude en degrés (WGS 84)", _champ("lon")),
    Colonne("position_approchee", "true : le point est celui d’un quartier", _champ("point_approche")),
    Colonne("telephone", "téléphone de la structure", _champ("telephone")),
    Colonne("site_web", "site internet de la structure", _champ("site_web")),
    Colonne("age_min_mois", "âge minimum des enfants, en mois", _champ("age_min_mois")),
    Colonne("age_max_mois", "âge maximum des enfants, en mois", _champ("age_max_mois")),
    Colonne("places", "nombre de places", _champ("places")),
    Colonne(
        "horaires", "heures d’ouverture, comme la clé opening_hours d’OpenStreetMap", lambda s: horaires_osm(s.horaires)
    ),
    Colonne("handicap", "accueille des enfants en situation de handicap", _champ("handicap")),
    Colonne("occasionnel", "accueil occasionnel", _champ("occasionnel")),
    Colonne("urgence", "accueil d’urgence", _champ("urgence")),
    Colonne("avip", "label AVIP, à vocation d’insertion professionnelle", _champ("avip")),
    Colonne("garde_partagee", "garde partagée entre deux familles", _champ("garde_partagee")),
    Colonne("langues", "codes des langues parlées en plus du français (ISO 639)", _champ("langues")),
    Colonne("mode_tarif", "psu, paje, contrat ou gratuit ; vide si le tarif n’est pas connu", _champ("mode_tarif")),
    Colonne("prix", "prix publié par la structure, en euros, avant les aides ; vide si elle n’en publie pas", _prix),
    Colonne("prix_par", "heure ou mois : ce que paie ce prix", lambda s: "" if s.prix is None else s.prix_par),
    Colonne("prix_heures", "nombre d’heures d’un prix par mois", _champ("prix_heures")),
    Colonne("prix_depuis", "date depuis laquelle ce prix s’applique", _date("prix_depuis")),
    Colonne("prix_note", "ce que la structure précise de son prix", _champ("prix_note")),
    Colonne("inscription", "comment s’inscrire", _champ("inscription")),
    Colonne("commission_le", "date de la prochaine commission qui attribue les places", _date("commission_le")),
    Colonne("mise_a_jour_le", "date de la dernière mise à jour de la fiche", _date("mise_a_jour_le")),
    Colonne("url", "adresse de la fiche sur ce site", _adresse_de_la_fiche),
)


def structures_ouvertes():
    """The structures of the open data, with all that their columns read, in an order that does not change."""
    structures = Structure.objects.publiees().exclude(type__code__in=PERSONNES)
    return structures.select_related("type", "commune").defer("description", "valeurs_source").order_by("pk")


def bilan(structures):
    """(number of structures, date of the latest update or None)."""
    comptes = structures.order_by().aggregate(nombre=Count("pk"), le=Max("mise_a_jour_le"))
    return comptes["nombre"], comptes["le"]


def ligne(structure):
    """{column: value} of a structure."""
    return {colonne.nom: colonne.lire(structure) for colonne in COLONNES}


def lignes(structures):
    """Yield the `ligne` of each, read by batches: memory does not grow with their number."""
    return map(ligne, structures.iterator(chunk_size=LOT))


def en_csv(structures):
    """Yield the bytes of a CSV that French spreadsheets open as it is: UTF-8 with its mark, semicolons."""
    tampon = io.StringIO()
    ecrivain = csv.writer(tampon, delimiter=";")
    ecrivain.writerow([colonne.nom for colonne in COLONNES])
    yield b"\xef\xbb\xbf"
    for faits in lignes(structures):
        ecrivain.writerow([_cellule(valeur) for valeur in faits.values()])
        if tampon.tell() > 60_000:
            yield _vider(tampon)
    yield _vider(tampon)


def _vider(tampon):
    octets = tampon.getvalue().encode()
    tampon.seek(0)
    tampon.truncate()
    return octets


def _cellule(valeur):
    if isinstance(valeur, bool):
        return "true" if valeur else "false"
    if isinstance(valeur, list):
        return "|".join(valeur)
    if isinstance(valeur, str) and _TELEPHONE.fullmatch(valeur):
        return valeur
    return inoffensif(valeur)


def en_geojson(structures, **entete):
    """Yield the bytes of a FeatureCollection (RFC 7946); a structure without a point has a null geometry."""
    yield _json({"type": "FeatureCollection", **entete})[:-1] + b',"features":['
    for rang, faits in enumerate(lignes(structures)):
        yield (b",\n" if rang else b"\n") + _json(_objet(faits))
    yield b"\n]}\n"


def _objet(faits):
    lat, lon = faits.pop("lat"), faits.pop("lon")
    geometrie = None if lat is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": faits["id"], "geometry": geometrie, "properties": faits}


def _json(valeur):
    return json.dumps(valeur, ensure_ascii=False, separators=(",", ":")).encode()
