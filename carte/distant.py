"""One GET to another server, within a time that nothing stretches: neither its name, nor its greeting, nor its drips.

Nothing of what is asked is ever logged, nor told by an exception: an address may stand in it.
"""

import http.client
import ssl
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as DelaiDepasse
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from socket import SHUT_RDWR
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

# A name that is slow to resolve is the one thing that cannot be interrupted: it holds one of these until it gives up,
# and the next call goes without.
_FILS = ThreadPoolExecutor(max_workers=8, thread_name_prefix="distant")
AGENT = "petite-enfance"


class Injoignable(Exception):
    """Nobody there, or an answer that cannot be read."""


class TropLent(Injoignable):
    pass


@dataclass(frozen=True, slots=True)
class Reponse:
    """`octets` is empty but for a 200."""

    statut: int
    entetes: http.client.HTTPMessage
    octets: bytes

    @property
    def attente_s(self):
        """Seconds that Retry-After asks for; None when it asks for none, or for a date."""
        attente = self.entetes.get("Retry-After", "")
        return int(attente) if attente.isascii() and attente.isdecimal() and len(attente) < 7 else None


def lire(url, *, delai_s, octets_max, entetes=None):
    """The Reponse of a GET, in `delai_s` seconds at most, whatever its status; no redirection is followed.

    Raises TropLent, or Injoignable, an answer of more than `octets_max` bytes included.
    """
    lecture = _Lecture(urlsplit(url), delai_s, octets_max, {"User-Agent": AGENT, **(entetes or {})})
    tache = _FILS.submit(lecture.faire)
    try:
        return tache.result(timeout=delai_s)
    except DelaiDepasse:
        tache.cancel()
        lecture.couper()
        raise TropLent from None


class _Lecture:
    """One exchange, done in a thread and cut from another one."""

    def __init__(self, adresse, delai_s, octets_max, entetes):
        self.adresse, self.octets_max, self.entetes = adresse, octets_max, entetes
        self.connexion = _connexion(adresse, delai_s)
        self.coupee = False

    def faire(self):
        try:
            self.connexion.connect()
            if self.coupee:
                raise TropLent
            self.connexion.request("GET", f"{self.adresse.path}?{self.adresse.query}", headers=self.entetes)
            with self.connexion.getresponse() as reponse:
                return self._recevoir(reponse)
        except TimeoutError:
            raise TropLent from None
        except (OSError, http.client.HTTPException, ValueError):
            raise Injoignable from None
        finally:
            self.connexion.close()

    def couper(self):
        """End the exchange where it stands, so that its thread is free again."""
        self.coupee = True
        if prise := self.connexion.sock:
            with suppress(OSError):  # it ended by itself
                prise.shutdown(SHUT_RDWR)

    def _recevoir(self, reponse):
        if reponse.status != 200:
            return Reponse(reponse.status, reponse.headers, b"")
        octets = reponse.read(self.octets_max + 1)
        if len(octets) > self.octets_max:
            raise Injoignable
        return Reponse(reponse.status, reponse.headers, octets)


def _connexion(adresse, delai_s):
    """HTTPS goes through the proxy of the environment (HTTPS_PROXY, NO_PROXY); plain HTTP never leaves the house."""
    if adresse.scheme != "https":
        return http.client.HTTPConnection(adresse.hostname, adresse.port, timeout=delai_s)
    options = {"timeout": delai_s, "context": _tls()}
    mandataire = getproxies().get("https")
    if not mandataire or proxy_bypass(adresse.hostname):
        return http.client.HTTPSConnection(adresse.hostname, adresse.port, **options)
    mandataire = urlsplit(mandataire if "//" in mandataire else f"//{mandataire}")
    connexion = http.client.HTTPSConnection(mandataire.hostname, mandataire.port, **options)
    connexion.set_tunnel(adresse.hostname, adresse.port, _identite(mandataire))
    return connexion


def _identite(mandataire):
    if not mandataire.username:
        return {}
    identite = f"{unquote(mandataire.username)}:{unquote(mandataire.password or '')}"
    return {"Proxy-Authorization": f"Basic {b64encode(identite.encode()).decode()}"}


@cache
def _tls():
    return ssl.create_default_context()
