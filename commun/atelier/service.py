"""A translation service that speaks LibreTranslate's API, free software that a community can host for itself.

`POST {adresse}/translate` with {"q": [...], "source", "target", "format": "html", "api_key"?} answers
{"translatedText": [...]}, as many as were asked, in the same order.
"""

import json
import time
from dataclasses import dataclass

import requests
import urllib3

CONNEXION_S = 5
OCTETS_AU_PLUS = 1_000_000


class ServiceEnPanne(Exception):
    """What the service did instead of translating, in French. `passagere`: asking again may do."""

    def __init__(self, message, passagere=False):
        super().__init__(message)
        self.passagere = passagere


@dataclass(frozen=True, slots=True)
class Service:
    """`delai`: seconds it may take to answer a question."""

    adresse: str
    cle: str = ""
    delai: float = 15

    def traduire(self, textes, source, cible):
        """List of translations of `textes` (HTML), same length. Asks once more at most. Raises ServiceEnPanne."""
        question = {"q": textes, "source": source, "target": cible, "format": "html"}
        if self.cle:
            question["api_key"] = self.cle
        try:
            octets = self._demander(question)
        except ServiceEnPanne as panne:
            if not panne.passagere:
                raise
            octets = self._demander(question)
        return _lire(octets, len(textes))

    def _demander(self, question):
        """Bytes of the answer."""
        fin = time.monotonic() + self.delai
        try:
            # No redirection: the key is for this address only.
            with requests.post(
                f"{self.adresse.rstrip('/')}/translate",
                json=question,
                headers={"Accept": "application/json", "Accept-Encoding": "identity"},
                timeout=(min(CONNEXION_S, self.delai), self.delai),
                allow_redirects=False,
                stream=True,
            ) as reponse:
                _exiger_200(reponse.status_code)
                return _octets(reponse.raw, fin)
        except requests.Timeout as erreur:
            raise _trop_lent() from erreur
        except (requests.RequestException, OSError) as erreur:
            raise ServiceEnPanne("le service de traduction ne répond pas.", passagere=True) from erreur


def _lire(octets, nombre):
    try:
        reponse = json.loads(octets)
    except (ValueError, RecursionError) as erreur:
        raise ServiceEnPanne("le service de traduction a répondu autre chose qu’une traduction.") from erreur
    textes = reponse.get("translatedText") if isinstance(reponse, dict) else None
    if not isinstance(textes, list) or not all(isinstance(texte, str) for texte in textes):
        raise ServiceEnPanne("le service de traduction a répondu autre chose qu’une traduction.")
    if len(textes) != nombre:
        raise ServiceEnPanne(f"le service de traduction a rendu {len(textes)} phrases pour {nombre} demandées.")
    return textes


def _exiger_200(statut):
    if statut >= 500:
        raise ServiceEnPanne(f"le service de traduction est en panne (erreur {statut}).", passagere=True)
    if statut != 200:
        raise ServiceEnPanne(f"le service de traduction a refusé la demande (réponse {statut}).")


def _octets(flux, fin):
    """What is read by and by: a server that sends a byte now and then is late too."""
    octets = bytearray()
    while morceau := _morceau(flux):
        octets += morceau
        if len(octets) > OCTETS_AU_PLUS:
            raise ServiceEnPanne("le service de traduction a répondu beaucoup trop long.")
        if time.monotonic() > fin:
            raise _trop_lent()
    return bytes(octets)


def _morceau(flux):
    try:
        return flux.read1(65536)
    except urllib3.exceptions.ReadTimeoutError as erreur:
        raise _trop_lent() from erreur
    except urllib3.exceptions.HTTPError as erreur:
        raise ServiceEnPanne("le service de traduction a coupé sa réponse.", passagere=True) from erreur


def _trop_lent():
    return ServiceEnPanne("le service de traduction met trop de temps à répondre.", passagere=True)
