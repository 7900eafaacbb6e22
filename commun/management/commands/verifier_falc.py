import json
import sys

from django.core.management.base import BaseCommand, CommandError

from commun.falc import lignes_nues, verifier


class Command(BaseCommand):
    help = "Vérifie un texte en facile à lire : une phrase par ligne, lue sur l’entrée standard."

    def add_arguments(self, parser):
        parser.add_argument("--texte", choices=["-"], required=True, help="« - » : lire l’entrée standard.")
        parser.add_argument("--json", action="store_true", dest="en_json", help="Écrire le rapport en JSON.")
        parser.add_argument("--strict", action="store_true", help="Échouer s’il reste une erreur.")

    def handle(self, *args, en_json, strict, **options):
        rapport = verifier(lignes_nues(sys.stdin.read()))
        self.stdout.write(json.dumps(rapport, ensure_ascii=False) if en_json else "\n".join(lisible(rapport)))
        erreurs = sum(alarme["gravite"] == "erreur" for alarme in alarmes(rapport))
        if strict and erreurs:
            raise CommandError(f"erreurs : {erreurs}")


def alarmes(rapport):
    yield from rapport["page"]
    for phrase in rapport["phrases"]:
        yield from phrase["regles"]


def lisible(rapport):
    """The lines of a report: each sentence that has an alarm, then the page, then the counts."""
    for phrase in rapport["phrases"]:
        if phrase["regles"]:
            yield phrase["texte"]
            yield from (ligne(alarme) for alarme in phrase["regles"])
    if rapport["page"]:
        yield "Toute la page"
        yield from (ligne(alarme) for alarme in rapport["page"])
    comptes = {gravite: 0 for gravite in ("erreur", "avertissement", "conseil")}
    for alarme in alarmes(rapport):
        comptes[alarme["gravite"]] += 1
    yield (
        "phrases : {}, mots : {}, erreurs : {erreur}, avertissements : {avertissement}, conseils : {conseil}".format(
            len(rapport["phrases"]), rapport["mots"], **comptes
        )
    )


def ligne(alarme):
    return f"  {alarme['code']} {alarme['gravite']} : {alarme['message']}"
