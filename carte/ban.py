"""The Base Adresse Nationale, asked by the server alone: the national service, or any addok (docs/adr/0015)."""

import json
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.checks import Error
from django.utils.crypto import salted_hmac
from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import (
    GeocoderParseError,
    GeocoderQueryError,
    GeocoderRateLimited,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)
from geopy.geocoders import BANFrance

from carte.disjoncteur import Disjoncteur
from carte.distant import Injoignable, TropLent, lire

PRECISIONS = {"housenumber": "numero", "street": "rue", "locality": "lieu_dit", "municipality": "commune"}
SCORE_MIN = 0.75
RESULTATS, OCTETS_MAX = 5, 200_000
# What the service takes: BAN refuses shorter and longer texts.
LONGUEURS = range(3, 201)
DISJONCTEUR = Disjoncteur("geocodeur")
# Addresses of these bear the code of their arrondissement.
_ARRONDISSEMENTS = {"751": "75056", "132": "13055", "6938": "69123"}


class EnPanne(Exception):
    """Off, left alone for a while, or unable to answer: the address can be told from nothing."""


@dataclass(frozen=True, slots=True)
class Adresse:
    """`insee`: code of the commune; `precision`: numero, rue, lieu_dit or commune; `score` from 0 to 1."""

    lat: float
    lon: float
    libelle: str
    insee: str
    precision: str
    score: float


def chercher(texte, insee="", pres_de=None):
    """[Adresse] good enough to be believed, best first, within the commune `insee` if given. Raises EnPanne.

    `pres_de`: (lat, lon) that makes what is near come first.
    """
    if not settings.GEOCODEUR["ADRESSE"]:
        raise EnPanne
    if len(texte) not in LONGUEURS:
        return []
    filtres = {}
    if insee and insee not in _ARRONDISSEMENTS.values():
        filtres["citycode"] = insee
    if pres_de:
        filtres["lat"], filtres["lon"] = (round(degres, 2) for degres in pres_de)
    # The text itself is kept nowhere.
    cle = "carte.ban." + salted_hmac("carte.ban", urlencode({"q": texte, **filtres}), algorithm="sha256").hexdigest()
    adresses = cache.get(cle)
    if adresses is None:
        adresses = _demander(texte, filtres)
        cache.set(cle, adresses, settings.GEOCODEUR["CACHE_S"])
    return adresses


def _demander(texte, filtres):
    if DISJONCTEUR.ouvert:
        raise EnPanne
    try:
        adresses = ClientBAN().geocode(texte, filtres=filtres)
    except GeocoderQueryError:
        return []  # it is this text that it does not take
    except GeocoderRateLimited as refus:
        DISJONCTEUR.laisser(refus.retry_after, refus)
        raise EnPanne from None
    except GeopyError as panne:
        DISJONCTEUR.echouer(panne)
        raise EnPanne from None
    DISJONCTEUR.reussir()
    return adresses


class ClientBAN(BANFrance):
    """geopy's client, with the filters it lacks, and features read one by one: it stops at the first it cannot read.

    Nothing but GeopyError comes out of it, and nothing that was asked goes to its logger.
    """

    def __init__(self):
        adresse = urlsplit(settings.GEOCODEUR["ADRESSE"])
        super().__init__(
            domain=adresse.netloc + adresse.path,
            scheme=adresse.scheme,
            timeout=settings.GEOCODEUR["DELAI_S"],
            adapter_factory=Adaptateur,
        )

    def geocode(self, query, *, filtres):
        """[Adresse], in the order of the service."""
        question = urlencode({"q": query, "limit": RESULTATS, "autocomplete": 0, **filtres})
        return self._call_geocoder(f"{self.geocode_api}?{question}", self._parse_json)

    def _parse_json(self, response):
        features = response.get("features") if isinstance(response, dict) else None
        if not isinstance(features, list):
            raise GeocoderParseError("no features")
        adresses = [adresse for feature in features if (adresse := self._parse_feature(feature))]
        if features and not adresses:
            raise GeocoderParseError("features that are none")
        return [adresse for adresse in adresses if adresse.score > SCORE_MIN]

    def _parse_feature(self, feature):
        """The Adresse, None when anything is missing, of another type, or out of the world."""
        match feature:
            case {
                "geometry": {"type": "Point", "coordinates": [int() | float() as lon, int() | float() as lat, *_]},
                "properties": {
                    "score": int() | float() as score,
                    "type": str(genre),
                    "citycode": str(insee),
                    "label": str(libelle),
                },
            } if genre in PRECISIONS and -90 <= lat <= 90 and -180 <= lon <= 180 and 0 <= score <= 2:
                return Adresse(lat, lon, libelle[:200], _commune_entiere(insee), PRECISIONS[genre], score)


def _commune_entiere(insee):
    return next((code for debut, code in _ARRONDISSEMENTS.items() if insee.startswith(debut)), insee)


class Adaptateur(BaseSyncAdapter):
    """How geopy's client reads: in a bounded time, a bounded size, from that server and no other."""

    def __init__(self, *, proxies, ssl_context):
        super().__init__(proxies=proxies, ssl_context=ssl_context)

    def get_json(self, url, *, timeout, headers):
        try:
            return json.loads(self.get_text(url, timeout=timeout, headers=headers))
        except (ValueError, RecursionError):
            raise GeocoderParseError("not JSON") from None

    def get_text(self, url, *, timeout, headers):
        try:
            reponse = lire(url, delai_s=timeout, octets_max=OCTETS_MAX)
        except TropLent:
            raise GeocoderTimedOut("too late") from None
        except Injoignable:
            raise GeocoderUnavailable("no answer") from None
        if reponse.statut != 200:
            # geopy reads dates too, and fails on some; the body may repeat the question, which it would log.
            attente_s = reponse.attente_s
            entetes = {"retry-after": "" if attente_s is None else str(attente_s)}
            raise AdapterHTTPError(
                f"HTTP {reponse.statut}", status_code=reponse.statut, headers=entetes, text=""
            ) from None
        return reponse.octets.decode()


def verifier_les_reglages(app_configs, **kwargs):
    """System check: an address that is none, a time-out that would have families wait."""
    erreurs = []
    adresse, delai_s = settings.GEOCODEUR["ADRESSE"], settings.GEOCODEUR["DELAI_S"]
    if adresse and not (adresse.startswith(("https://", "http://")) and urlsplit(adresse).hostname):
        erreurs.append(Error("GEOCODEUR_URL commence par https:// (ou http://).", id="carte.E001"))
    if not 0 < delai_s <= 0.9:
        erreurs.append(Error("GEOCODEUR_DELAI_S : des secondes, 0.9 au plus.", id="carte.E002"))
    return erreurs
