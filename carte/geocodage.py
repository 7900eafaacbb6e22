"""From what people type to a point: the Base Adresse Nationale, then the commune, then "choisissez votre commune"."""

import math
from dataclasses import dataclass, replace

from django.db.models import Avg

from carte import ban
from carte.adresses import analyser
from carte.geographie import Distance, cadre_autour, distance_km
from carte.models import Commune

# A point this far from the middle of its commune is none of its addresses.
COMMUNE_AU_PLUS_KM = 50
DECIMALES = 3  # about 100 metres


class CommuneAChoisir(Exception):
    """The text tells no commune: `communes` are those to choose from, none when nothing is known of it."""

    def __init__(self, communes=()):
        super().__init__("no single commune")
        self.communes = list(communes)


@dataclass(frozen=True, slots=True)
class Lieu:
    """Where to search from. Degrees, None when even the commune has no known point.

    `source`: "ban", "commune", or "saisie" (a point that was given). `precision`: "numero", "rue", "lieu_dit",
    "commune" or "point". `score`: 0 to 1, how sure the source is. `degrade`: a street was given and only its commune is
    known. `autres`: homonyms of a commune given by its name.
    """

    lat: float | None
    lon: float | None
    libelle: str
    commune: Commune
    source: str
    score: float
    precision: str
    degrade: bool = False
    autres: tuple = ()


def situer(texte, commune=None):
    """The Lieu of an address, of a commune or of a postal code; in a second, whatever the Base Adresse does.

    `commune`: the one chosen beside a street. Raises CommuneAChoisir.
    """
    saisie = analyser(texte)
    if commune:
        saisie = replace(saisie, commune=commune, autres=())
    if not saisie.a_une_voie:
        if saisie.commune is None:
            raise CommuneAChoisir(saisie.autres)
        return _de_la_commune(saisie.commune, autres=saisie.autres)
    try:
        adresses = _adresses(" ".join(texte.split()), saisie)
    except ban.EnPanne:
        adresses = []
    return _choisir(adresses, saisie)


def autour_de(lat, lon):
    """The Lieu of a point in degrees, rounded: no closer than a street. Raises CommuneAChoisir far from any commune."""
    if not (math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180):
        raise CommuneAChoisir
    lat, lon = round(lat, DECIMALES), round(lon, DECIMALES)
    for rayon_km in (10, COMMUNE_AU_PLUS_KM):
        ouest, sud, est, nord = cadre_autour(lat, lon, rayon_km)
        autour = Commune.objects.filter(lat__range=(sud, nord), lon__range=(ouest, est))
        autour = autour.annotate(distance=Distance(lat, lon)).filter(distance__lte=rayon_km)
        if commune := autour.order_by("distance", "insee").first():
            return Lieu(lat, lon, commune.libelle, commune, "saisie", 1.0, "point")
    raise CommuneAChoisir


def _adresses(texte, saisie):
    """[(Adresse, its Commune)] of the streets that the Base Adresse knows by this name, each within its commune."""
    if saisie.commune:
        trouvees = ban.chercher(texte, insee=saisie.commune.insee)
        communes = {saisie.commune.insee: saisie.commune}
    else:
        trouvees = ban.chercher(texte, pres_de=_milieu_du_territoire())
        permises = {commune.insee for commune in saisie.autres}
        trouvees = [a for a in trouvees if a.insee in permises] if permises else trouvees
        communes = {c.insee: c for c in Commune.objects.filter(insee__in={a.insee for a in trouvees})}
    couples = ((a, communes.get(a.insee)) for a in trouvees if a.precision != "commune")
    return [(a, commune) for a, commune in couples if commune and _est_dans(a, commune)]


def _est_dans(adresse, commune):
    milieu = commune.point
    return milieu is None or distance_km(adresse.lat, adresse.lon, *milieu) <= COMMUNE_AU_PLUS_KM


def _choisir(adresses, saisie):
    communes = list(dict.fromkeys(commune for _adresse, commune in adresses))
    if len(communes) == 1:
        adresse, commune = adresses[0]
        return Lieu(adresse.lat, adresse.lon, adresse.libelle, commune, "ban", adresse.score, adresse.precision)
    if saisie.commune:
        return _de_la_commune(saisie.commune, degrade=True, autres=saisie.autres)
    raise CommuneAChoisir(communes or saisie.autres)


def _de_la_commune(commune, degrade=False, autres=()):
    lat, lon = commune.point or (None, None)
    return Lieu(lat, lon, commune.libelle, commune, "commune", 1.0, "commune", degrade, tuple(autres))


def _milieu_du_territoire():
    milieu = Commune.objects.du_territoire().aggregate(lat=Avg("lat"), lon=Avg("lon"))
    return (milieu["lat"], milieu["lon"]) if None not in milieu.values() else None
