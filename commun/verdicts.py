"""What a bounced mail says: delivered late, worth another try, or never to be delivered.

Reads reports as RFC 3464 has them and those that servers write in their own way; knows no database. A report is
recognised by the mail of ours that it brings back (its Message-ID, or the envelope that carried it), never by an
address.
"""

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.utils import parseaddr
from enum import StrEnum

from commun.texte import sans_accents

# More than any report needs; what follows is not read.
TAILLE_MAX = 256 * 1024
TEXTE_MAX = 20_000


class Verdict(StrEnum):
    INCONNUE = "inconnue"  # no such mailbox: never again
    PLEINE = "pleine"  # another try, later
    REJET = "rejet"  # another try, later
    ATTENTE = "attente"  # their server still tries: nothing to do
    RIEN = "rien"  # not a report, or a good one


@dataclass(frozen=True)
class Rapport:
    """`verdict`; `code`, as "5.1.1" or ""; `identifiants`: every Message-ID found, brackets included; `enveloppes`: the
    addresses it was sent to."""

    verdict: Verdict
    code: str = ""
    identifiants: frozenset = frozenset()
    enveloppes: frozenset = frozenset()


PAS_UN_RAPPORT = Rapport(Verdict.RIEN)

_IDENTIFIANT = re.compile(r"<[^<>\s@]{1,200}@[^<>\s@]{1,200}>")
_LIGNE_IDENTIFIANT = re.compile(r"message-id\s*:\s*(<[^<>\s]{3,400}>)", re.IGNORECASE)
_CODE = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_REPONSE_SMTP = re.compile(r"(?<![\d.])([45]\d\d)[ -]")
_FACTEURS = ("mailer-daemon", "postmaster", "mail-daemon", "mdaemon", "microsoftexchange")
_DESTINATIONS = ("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")

# What servers say in words, when their code says less.
_INCONNUE = re.compile(
    r"user unknown|unknown user|no such (user|recipient|mailbox|account)|does ?n[o']t (exist|have an? )|"
    r"(mailbox|recipient|account|user|address)( address)? (is )?(not found|unavailable|unknown|disabled|inactive|"
    r"invalid)|(invalid|unknown) (recipient|mailbox|address)|recipient address rejected: (access denied|user unknown|"
    r"undeliverable)|unrouteable address|domain (name )?not found|host (unknown|not found)|no longer (valid|available)|"
    r"utilisateur inconnu|adresse .{0,40}(invalide|inconnue|inexistante)|bo.{1,3}te .{0,60}(archiv|inactive|inconnue)|"
    r"compte .{0,20}(inactif|inexistant|ferme)|blocked due to inactivity|account .{0,30}(closed|disabled|suspended)"
)
_PLEINE = re.compile(
    r"over ?quota|quota|(mailbox|box|user) (is )?full|bo.{1,3}te .{0,60}pleine|"
    r"out of storage|insufficient (disk|storage)"
)
# Of the sender, not of the address: "5.1.7" and "5.1.8" stand among those of the address.
_DE_L_EXPEDITEUR = {"5.1.7", "5.1.8"}
_DE_L_ADRESSE = {"5.2.1", "5.4.4", "5.4.310"}
# Words that decide for these, which mean too many things.
_VAGUES = {"", "5.0.0", "5.2.0", "5.3.0", "5.4.1", "5.5.0", "5.5.1", "5.5.4"}


def lire(octets):
    """The Rapport of a mail received; PAS_UN_RAPPORT for anything else. Never raises, whatever it is given."""
    try:
        message = message_from_bytes(octets[:TAILLE_MAX])
        return _lire(message)
    except (AttributeError, IndexError, KeyError, LookupError, TypeError, ValueError):
        # The library of the language stumbles over headers that are no headers.
        return PAS_UN_RAPPORT


def _lire(message):
    parties = list(message.walk())
    etats = [bloc for partie in parties for bloc in _etats(partie)]
    texte = _texte(message)
    if not etats and not _d_un_facteur(message):
        return PAS_UN_RAPPORT
    verdict, code = _des_etats(etats) if etats else des_mots("", texte)
    return Rapport(
        verdict,
        code,
        frozenset(_identifiants(message, parties, texte)),
        frozenset(parseaddr(str(v))[1].lower() for nom in _DESTINATIONS for v in message.get_all(nom, ())),
    )


def _etats(partie):
    """Blocks of a delivery-status part that speak of a recipient."""
    if partie.get_content_type() not in ("message/delivery-status", "message/global-delivery-status"):
        return []
    blocs = partie.get_payload() if partie.is_multipart() else [message_from_bytes(_octets(partie))]
    return [bloc for bloc in blocs if bloc.get("Action") or bloc.get("Status")]


def _d_un_facteur(message):
    """From the machine that carries mail: an empty return address, or a postman's name; not an answering machine."""
    # A reading receipt, an out-of-office reply.
    if message.get_param("report-type") == "disposition-notification" or message.get("X-Autoreply"):
        return False
    auteur = parseaddr(str(message.get("From", "")))[1].lower().partition("@")[0]
    return auteur.startswith(_FACTEURS) or bool(message.get("X-Failed-Recipients"))


def _octets(partie):
    charge = partie.get_payload(decode=True)
    return charge if isinstance(charge, bytes) else b""


def _texte(message):
    """What is written for people, without accents and in lower case; not the mail that is brought back."""
    morceaux = []
    for partie in _hors_copie(message):
        if partie.get_content_maintype() == "text" and partie.get_content_type() != "text/rfc822-headers":
            try:
                morceaux.append(_octets(partie).decode(partie.get_content_charset() or "utf-8", "replace"))
            except LookupError:
                morceaux.append(_octets(partie).decode("latin-1"))
    return sans_accents("\n".join(morceaux)[:TEXTE_MAX]).lower()


def _hors_copie(partie):
    yield partie
    if partie.get_content_maintype() == "multipart" and partie.is_multipart():
        for fille in partie.get_payload():
            yield from _hors_copie(fille)


def _identifiants(message, parties, texte):
    """Message-IDs of what is brought back: in the copy of the mail, in the headers of the report, in its words."""
    for partie in parties:
        genre = partie.get_content_type()
        if genre in ("text/rfc822-headers", "message/rfc822-headers", "message/global-headers"):
            yield from _LIGNE_IDENTIFIANT.findall(_octets(partie).decode("latin-1"))
        if partie is not message and partie.get("Message-ID"):
            yield from _IDENTIFIANT.findall(str(partie["Message-ID"]))
    for nom in ("In-Reply-To", "References"):
        yield from _IDENTIFIANT.findall(str(message.get(nom, "")))
    yield from _LIGNE_IDENTIFIANT.findall(texte)


def _des_etats(etats):
    """(verdict, code) of a report: our mails have one recipient, the gravest word counts."""
    verdicts = [_d_un_etat(bloc) for bloc in etats]
    ordre = list(Verdict)
    return min(verdicts, key=lambda couple: ordre.index(couple[0]))


def _d_un_etat(bloc):
    action = str(bloc.get("Action", "")).split(maxsplit=1)
    action = action[0].lower() if action else ""
    if action in ("delivered", "relayed", "expanded"):
        return Verdict.RIEN, ""
    diagnostic = str(bloc.get("Diagnostic-Code", ""))
    code = _premier_code(str(bloc.get("Status", "")))
    if action == "delayed":
        return Verdict.ATTENTE, code
    return des_mots(code, diagnostic)


def _premier_code(texte):
    trouve = _CODE.search(texte)
    return trouve[0] if trouve else ""


def des_mots(code, texte):
    """(verdict, code) of a failure from its code and what the server said."""
    texte = " ".join(sans_accents(texte).lower().split())
    if code in _VAGUES or code.startswith("2."):
        # What the server at the other end said is finer than what ours made of it.
        code = _premier_code(texte) or code
    if code.startswith("4."):
        return (Verdict.PLEINE if code == "4.2.2" or _PLEINE.search(texte) else Verdict.REJET), code
    return _definitif(code, texte), code


def _definitif(code, texte):
    if code == "5.2.2":
        return Verdict.PLEINE
    if code.startswith("5.7.") or code in _DE_L_EXPEDITEUR:
        return Verdict.REJET
    if code.startswith("5.1.") or code in _DE_L_ADRESSE:
        return Verdict.INCONNUE
    if _PLEINE.search(texte):
        return Verdict.PLEINE
    if code in _VAGUES and _INCONNUE.search(texte) and not _reponse_passagere(texte):
        return Verdict.INCONNUE
    # Doubt never condemns an address.
    return Verdict.REJET


def _reponse_passagere(texte):
    reponse = _REPONSE_SMTP.search(texte)
    return bool(reponse) and reponse[1].startswith("4")
