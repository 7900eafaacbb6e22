"""The box where reports of bounced mails arrive: a Maildir, or an IMAP mailbox (settings.REBONDS_URL).

A report that was treated is removed; anything else is left, marked as read, for somebody to look at.
"""

import imaplib
import mailbox
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.conf import settings

from commun.rebonds import Suite, traiter_rebond
from commun.verdicts import TAILLE_MAX

DELAI_S = 30
PAR_PASSAGE = 500


class BoiteIllisible(Exception):
    """The settings name a box of no known kind."""


def lire_les_rebonds(appliquer=True):
    """Counter of what was found, by Suite; without `appliquer`, {"à lire": how many wait} and nothing changes."""
    with _ouvrir(settings.REBONDS_URL) as boite:
        if not appliquer:
            return Counter({"à lire": len(boite.cles())})
        bilan = Counter()
        for cle in boite.cles()[:PAR_PASSAGE]:
            suite = traiter_rebond(boite.octets(cle))
            bilan[suite.value] += 1
            boite.garder(cle) if suite is Suite.IGNORE else boite.retirer(cle)
        return bilan


@contextmanager
def _ouvrir(adresse):
    """maildir:///var/mail/rebonds or imaps://user:password@host/INBOX (imap:// for a plain connection)."""
    parties = urlsplit(adresse)
    if parties.scheme == "maildir":
        yield BoiteMaildir(parties.path)
    elif parties.scheme in ("imap", "imaps"):
        boite = BoiteImap(parties)
        try:
            yield boite
        finally:
            boite.fermer()
    else:
        raise BoiteIllisible("REBONDS_URL begins with maildir://, imaps:// or imap://.")


class BoiteMaildir:
    def __init__(self, chemin):
        self.chemin = Path(chemin)
        self.boite = mailbox.Maildir(self.chemin, create=False)

    def cles(self):
        """Those nobody has looked at, the oldest first."""
        lues = [cle for cle in self.boite.iterkeys() if "S" not in self.boite.get_message(cle).get_flags()]
        return sorted(lues)

    def octets(self, cle):
        with self.boite.get_file(cle) as fichier:
            return fichier.read(TAILLE_MAX)

    def garder(self, cle):
        message = self.boite.get_message(cle)
        message.set_subdir("cur")
        message.add_flag("S")
        self.boite[cle] = message

    def retirer(self, cle):
        self.boite.discard(cle)


class BoiteImap:
    def __init__(self, parties):
        genre = imaplib.IMAP4_SSL if parties.scheme == "imaps" else imaplib.IMAP4
        port = {"port": parties.port} if parties.port else {}
        self.connexion = genre(parties.hostname, timeout=DELAI_S, **port)
        self.connexion.login(unquote(parties.username or ""), unquote(parties.password or ""))
        self.connexion.select(parties.path.strip("/") or "INBOX")

    def cles(self):
        _etat, (numeros,) = self.connexion.uid("search", None, "UNSEEN UNDELETED")
        return (numeros or b"").split()

    def octets(self, cle):
        """The beginning is enough: a report stands before the mail it brings back."""
        _etat, lignes = self.connexion.uid("fetch", cle, f"(BODY.PEEK[]<0.{TAILLE_MAX}>)")
        return next((ligne[1] for ligne in lignes if isinstance(ligne, tuple)), b"")

    def garder(self, cle):
        self.connexion.uid("store", cle, "+FLAGS.SILENT", r"(\Seen)")

    def retirer(self, cle):
        self.connexion.uid("store", cle, "+FLAGS.SILENT", r"(\Deleted)")

    def fermer(self):
        try:
            self.connexion.expunge()
        finally:
            self.connexion.logout()
