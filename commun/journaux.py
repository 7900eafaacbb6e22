"""Logs: one JSON object a line, in which nobody can be recognised.

Tokens, e-mail addresses, French phone numbers, network addresses, query strings and the row values that a database
quotes in its errors are masked in every record, whoever wrote it, before any formatter sees it.
"""

import contextvars
import datetime
import logging
import re

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.json import JsonFormatter

MASQUE = "***"
# Identifier of the request being answered, "" outside one; every record of the request carries it.
requete_courante = contextvars.ContextVar("requete_courante", default="")

_REGLES = (
    # PostgreSQL quotes the whole row in the detail of an error.
    (
        re.compile(r"(D[EÉ]TAIL\s?:).*?(?=\n[A-ZÉ]+\s?:|\nTraceback|\nThe above|\nDuring|\Z)", re.DOTALL),
        rf"\1 {MASQUE}",
    ),
    (re.compile(r"((?:https?://|/)[^\s?\"'<>]*)\?[^\s\"'<>]+"), r"\1"),
    (re.compile(r"(/suivi/|/mon-accueil/|/mes-places/|/password_reset/confirm/)[^\s\"'<>]+"), rf"\1{MASQUE}"),
    # Anything signed by Django or by demarches.jetons.
    (re.compile(r"(?<![\w-])[\w-]{16,}[~:][\w~:-]{20,}"), MASQUE),
    (re.compile(r"(?<![\w.+%'-])[\w.+%'-]+(?:@|%40)[\w-]+(?:\.[\w-]+)*", re.IGNORECASE), MASQUE),
    (re.compile(r"(?:(?:\+|\b00)33[\s.\-]?(?:\(0\)[\s.\-]?)?|(?<!\d)0)[1-9](?:[\s.\-]?\d{2}){4}(?!\d)"), MASQUE),
    (re.compile(r"(?<![\d.])(?!127\.0\.0\.1)\d{1,3}(?:\.\d{1,3}){3}(?![\d.])"), MASQUE),
)
# What Django attaches to its records beside the message: the request prints its whole address.
_OUBLIES = ("request", "server_time", "taskName")
_FORMAT_EXCEPTION = logging.Formatter()


def masquer(texte):
    """`texte` without what could tell who somebody is or open their file."""
    for motif, remplacement in _REGLES:
        texte = motif.sub(remplacement, texte)
    return texte


class FiltreAnonyme(logging.Filter):
    """Rewrites a record in place: message and arguments merged and masked, exception and extras masked."""

    def filter(self, record):
        record.msg, record.args = masquer(record.getMessage()), None
        if record.exc_info:
            record.exc_text = masquer(_FORMAT_EXCEPTION.formatException(record.exc_info))
            record.exc_info = None
        if record.stack_info:
            record.stack_info = masquer(record.stack_info)
        for nom in _OUBLIES:
            record.__dict__.pop(nom, None)
        for nom, valeur in record.__dict__.items():
            if nom not in RESERVED_ATTRS and not isinstance(valeur, int | float | None):
                record.__dict__[nom] = masquer(str(valeur))
        if requete := requete_courante.get():
            record.requete = requete
        return True


class FormatJson(JsonFormatter):
    """{"date", "niveau", "source", "message", "erreur"?} and the extras of the record."""

    def __init__(self):
        super().__init__(
            "%(asctime)s %(levelname)s %(name)s %(message)s",
            rename_fields={"asctime": "date", "levelname": "niveau", "name": "source", "exc_info": "erreur"},
            json_ensure_ascii=False,
        )

    def formatTime(self, record, datefmt=None):  # noqa: N802 - name imposed by logging
        """ISO 8601 with the offset, to the millisecond."""
        return datetime.datetime.fromtimestamp(record.created).astimezone().isoformat(timespec="milliseconds")
