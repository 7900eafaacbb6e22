import json
import sys

from django.core.management.base import BaseCommand, CommandError

from commun.falc import alarmes, lignes_nues, verifier
from commun.falc.pages import verifier_page
from commun.models import PageFalc


class Command(BaseCommand):
    help = "Vérifie une page facile à lire, ou un texte lu sur l’entrée standard, une phrase par ligne."

    def add_arguments(self, parser):
        source = parser.add_mutually_exclusive_group(required=True)
        source.add_argument("--page", type=int, metavar="ID", help="Numéro de la page facile à lire.")
        source.add_argument("--texte", choices=["-"], help="« - » : lire l’entrée standard.")
        parser.add_argument("--json", action="store_true", dest="en_json", help="Écrire le rapport en JSON.")
        parser.add_argument("--strict", action="store_true", help="Échouer s’il reste une erreur.")

    def handle(self, *args, page, en_json, strict, **options):
        rapport = verifier(lignes_nues(sys.stdin.read())) if page is None else self._page(page)
        self.stdout.write(json.dumps(rapport, ensure_ascii=False) if en_json else "\n".join(lisible(rapport)))
        erreurs = sum(alarme["gravite"] == "erreur" for alarme in alarmes(rapport))
        if strict and erreurs:
            raise CommandError(f"erreurs : {erreurs}")

    @staticmethod
    def _page(numero):
        try:
            return verifier_page(PageFalc.objects.get(pk=numero))
        except PageFalc.DoesNotExist as erreur:
            raise CommandError(f"aucune page facile à lire n° {numero}") from erreur


def lisible(rapport):
    """The lines of a report: each sentence that has an alarm, then the page, then the counts."""
    for phrase in rapport["phrases"]:
        if phrase["regles"]:
            yield phrase["texte"]
            yield from (ligne(alarme) for alarme in phrase["regles"])
    if rapport["page"]:
        yield "Toute la page"
        yield from (ligne(alarme) for alarme in rapport["page"])
    comptes = dict.fromkeys(("erreur", "avertissement", "conseil"), 0)
    for alarme in alarmes(rapport):
        comptes[alarme["gravite"]] += 1
    yield (
        "phrases : {}, mots : {}, erreurs : {erreur}, avertissements : {avertissement}, conseils : {conseil}".format(
            len(rapport["phrases"]), rapport["mots"], **comptes
        )
    )


def ligne(alarme):
    return f"  {alarme['code']} {alarme['gravite']} : {alarme['message']}"
