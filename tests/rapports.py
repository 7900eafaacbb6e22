"""Reports of mails that did not arrive, as servers of the world write them; `{id}` is the Message-ID of ours."""

SORTANT = "Message-ID: {id}\r\nFrom: ne-pas-repondre@exemple.fr\r\nTo: nour@exemple.org\r\nSubject: Votre demande\r\n"


def rapport(de, etat, *, corps="Undelivered mail.", copie="text/rfc822-headers", entetes=""):
    """A multipart/report of RFC 3464 with its three parts."""
    return (
        f"Return-Path: <>\r\nFrom: {de}\r\nTo: rebonds@exemple.fr\r\n{entetes}"
        "Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="LIM"\r\n\r\n'
        f"--LIM\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{corps}\r\n"
        f"--LIM\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.exemple.org\r\n\r\n{etat}\r\n"
        f"--LIM\r\nContent-Type: {copie}\r\n\r\n{SORTANT}\r\n--LIM--\r\n"
    )


def etat(action, statut, diagnostic=""):
    lignes = f"Final-Recipient: rfc822; nour@exemple.org\r\nAction: {action}\r\nStatus: {statut}\r\n"
    return lignes + (f"Diagnostic-Code: smtp; {diagnostic}\r\n" if diagnostic else "")


def en_clair(de, texte, entetes=""):
    """What a server writes in its own way."""
    return (
        f"Return-Path: <>\r\nFrom: {de}\r\nTo: rebonds@exemple.fr\r\nSubject: failure notice\r\n{entetes}"
        f"Content-Type: text/plain; charset=utf-8\r\n\r\n{texte}\r\n"
    )


POSTFIX = "MAILER-DAEMON@mx.exemple.fr (Mail Delivery System)"
EXCHANGE = "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@exemple.fr"
GMAIL = "Mail Delivery Subsystem <mailer-daemon@googlemail.com>"
EXIM = "Mail Delivery System <Mailer-Daemon@mx.exemple.fr>"

# name: (verdict, code, mail)
RAPPORTS = {
    "postfix, inconnue": (
        "inconnue", "5.1.1",
        rapport(POSTFIX, etat("failed", "5.1.1", "550 5.1.1 <nour@exemple.org>: Recipient address rejected: "
                              "User unknown in virtual mailbox table")),
    ),
    "postfix, copie entière": (
        "inconnue", "5.1.1",
        rapport(POSTFIX, etat("failed", "5.1.1", "550 5.1.1 User unknown"), copie="message/rfc822"),
    ),
    "postfix, domaine inconnu": (
        "inconnue", "5.4.4",
        rapport(POSTFIX, etat("failed", "5.4.4", "X-Postfix; Host or domain name not found. Name service error")),
    ),
    "postfix, en attente": (
        "attente", "4.4.1",
        rapport(POSTFIX, etat("delayed", "4.4.1", "connect to mx.exemple.org[192.0.2.1]:25: Connection timed out")),
    ),
    "postfix, abandonné après cinq jours": (
        "rejet", "4.4.1", rapport(POSTFIX, etat("failed", "4.4.1", "Connection timed out")),
    ),
    "postfix, remis": ("rien", "", rapport(POSTFIX, etat("delivered", "2.0.0", "250 2.0.0 OK"))),
    "postfix, relayé": ("rien", "", rapport(POSTFIX, etat("relayed", "2.1.9"))),
    "exchange, inconnue": (
        "inconnue", "5.1.10",
        rapport(EXCHANGE, etat("failed", "5.1.10", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by "
                               "SMTP address lookup"), entetes="In-Reply-To: {id}\r\nReferences: {id}\r\n"),
    ),
    "exchange en ligne, refus à l’entrée": (
        "inconnue", "5.4.1",
        rapport(EXCHANGE, etat("failed", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied. AS(2018)")),
    ),
    "exchange, boîte pleine": (
        "pleine", "5.2.2",
        rapport(EXCHANGE, etat("failed", "5.2.2", "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceeded")),
    ),
    "gmail, inconnue": (
        "inconnue", "5.1.1",
        rapport(GMAIL, etat("failed", "5.1.1", "550-5.1.1 The email account that you tried to reach does not exist. "
                            "Please try\r\n 550-5.1.1 double-checking the recipient's email address"),
                entetes="In-Reply-To: {id}\r\nX-Failed-Recipients: nour@gmail.com\r\n", copie="message/rfc822"),
    ),
    "gmail, boîte pleine": (
        "pleine", "5.2.2",
        rapport(GMAIL, etat("failed", "5.2.2", "552-5.2.2 The email account that you tried to reach is over quota.")),
    ),
    "gmail, désactivée": (
        "inconnue", "5.2.1",
        rapport(GMAIL, etat("failed", "5.2.1", "550 5.2.1 The email account that you tried to reach is disabled.")),
    ),
    "gmail, jugé indésirable": (
        "rejet", "5.7.26",
        rapport(GMAIL, etat("failed", "5.7.26", "550-5.7.26 Unauthenticated email is not accepted from this domain")),
    ),
    "gmail, trop de courriels": (
        "rejet", "4.7.28", rapport(GMAIL, etat("failed", "4.7.28", "421-4.7.28 unusual rate of unsolicited mail")),
    ),
    "orange, inconnue": (
        "inconnue", "5.1.1",
        rapport(POSTFIX, etat("failed", "5.1.1", "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid "
                              "recipient. OFR_416 [416]")),
    ),
    "orange, jugé indésirable": (
        "rejet", "5.2.0",
        rapport(POSTFIX, etat("failed", "5.2.0", "550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]")),
    ),
    "orange, boîte pleine": (
        "pleine", "5.2.2",
        rapport(POSTFIX, etat("failed", "5.0.0", "552 5.2.2 Boite du destinataire pleine. Recipient overquota")),
    ),
    "laposte, boîte archivée": (
        "inconnue", "5.5.0",
        rapport(POSTFIX, etat("failed", "5.5.0", "550 5.5.0 Boîte du destinataire archivée. Archived recipient")),
    ),
    "free, inactive": (
        "inconnue", "5.2.1",
        rapport(POSTFIX, etat("failed", "5.2.1", "550 5.2.1 This mailbox has been blocked due to inactivity")),
    ),
    "hotmail, inconnue": (
        "inconnue", "5.5.0",
        rapport(POSTFIX, etat("failed", "5.5.0", "550 5.5.0 Requested action not taken: mailbox unavailable")),
    ),
    "hotmail, adresse du serveur bloquée": (
        "rejet", "5.7.1",
        rapport(POSTFIX, etat("failed", "5.7.1", "550 5.7.1 Unfortunately, messages from [192.0.2.9] weren't sent. "
                              "Please contact your Internet service provider since part of their network is on our "
                              "block list (S3150).")),
    ),
    "yahoo, inconnue": (
        "inconnue", "5.0.0",
        rapport(POSTFIX, etat("failed", "5.0.0", "554 delivery error: dd This user doesn't have a yahoo.com account "
                              "(nour@yahoo.com) [0] - mta1.mail")),
    ),
    "expéditeur refusé": (
        "rejet", "5.1.8", rapport(POSTFIX, etat("failed", "5.1.8", "550 5.1.8 Sender address domain not found")),
    ),
    "sendmail, sans précision": ("rejet", "5.0.0", rapport(POSTFIX, etat("failed", "5.0.0", "554 Transaction failed"))),
    "exim, en clair": (
        "inconnue", "",
        en_clair(EXIM, "A message that you sent could not be delivered to one or more of its recipients.\r\n\r\n"
                 "  nour@exemple.org\r\n    Unrouteable address\r\n\r\n------ This is a copy of your message, "
                 "including all the headers. ------\r\n\r\n" + SORTANT,
                 "X-Failed-Recipients: nour@exemple.org\r\nAuto-Submitted: auto-replied\r\n"),
    ),
    "exim, réponse du serveur en clair": (
        "inconnue", "5.1.1",
        en_clair(EXIM, "    SMTP error from remote mail server after RCPT TO:<nour@exemple.org>:\r\n    550 5.1.1 "
                 "<nour@exemple.org> User unknown\r\n\r\n" + SORTANT),
    ),
    "exim, en attente longtemps puis abandonné": (
        "rejet", "",
        en_clair(EXIM, "  nour@exemple.org\r\n    retry timeout exceeded\r\n\r\n" + SORTANT),
    ),
    "qmail": (
        "inconnue", "5.1.1",
        en_clair("MAILER-DAEMON@exemple.org", "Hi. This is the qmail-send program at exemple.org.\r\nI'm afraid I "
                 "wasn't able to deliver your message to the following addresses.\r\n\r\n<nour@exemple.org>:\r\nSorry, "
                 "no mailbox here by that name. (#5.1.1)\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n"
                 + SORTANT),
    ),
    "ancien serveur français": (
        "inconnue", "",
        en_clair("postmaster@exemple.org", "Votre message n'a pu être remis : utilisateur inconnu.\r\n\r\n" + SORTANT),
    ),
    "ancien serveur, boîte pleine": (
        "pleine", "",
        en_clair("postmaster@exemple.org", "La boîte aux lettres du destinataire est pleine.\r\n\r\n" + SORTANT),
    ),
}  # fmt: skip

# What comes to the box too, and is no report.
AUTRES = {
    "absent": en_clair("Nour <nour@exemple.org>", "Je suis absente. User unknown?", "In-Reply-To: {id}\r\n"),
    "réponse d’une famille": en_clair("Nour <nour@exemple.org>", "Bonjour, ma boîte est pleine.\r\n" + SORTANT),
    "accusé de lecture": (
        "From: Nour <nour@exemple.org>\r\nTo: rebonds@exemple.fr\r\nMIME-Version: 1.0\r\n"
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=L\r\n\r\n"
        "--L\r\nContent-Type: message/disposition-notification\r\n\r\nOriginal-Message-ID: {id}\r\n"
        "Disposition: manual-action/MDN-sent-manually; displayed\r\n\r\n--L--\r\n"
    ),
    "vide": "",
    "bruit": "\x00\xff: \r\n\r\n",
}
